"""The networks written by hand in NumPy: what one gets without any library for gradients."""
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax_loss(logits, y):
    """The mean cross-entropy, and its gradient by the logits."""
    shifted = logits - logits.max(1, keepdims=True)
    exps = np.exp(shifted)
    sums = exps.sum(1, keepdims=True)
    rows = np.arange(len(y))
    loss = (np.log(sums[:, 0]) - shifted[rows, y]).mean()
    gradient = exps / sums
    gradient[rows, y] -= 1
    return loss, gradient / len(y)


def binary_loss(logits, y):
    loss = (np.logaddexp(0, logits) - logits * y).mean()
    return loss, (sigmoid(logits) - y) / y.size


class Network:
    """Dense layers with an activation between them."""

    def __init__(self, workload, inputs):
        count = len(workload["widths"]) - 1
        self.layers = [[inputs[f"{i}.weight"], inputs[f"{i}.bias"]] for i in range(count)]
        self.relu = workload["activation"] == "relu"

    def forward(self, x):
        """The input of every layer, and the logits."""
        outputs = [x]
        for i, (weight, bias) in enumerate(self.layers):
            z = outputs[-1] @ weight
            z += bias
            if i < len(self.layers) - 1:
                z = np.maximum(z, 0, out=z) if self.relu else sigmoid(z)
            outputs.append(z)
        return outputs

    def backward(self, outputs, gradient):
        """The gradients of weights and biases, layer by layer."""
        gradients = []
        for i in reversed(range(len(self.layers))):
            x = outputs[i]
            gradients[:0] = [x.T @ gradient, gradient.sum(0)]
            if i > 0:
                gradient = gradient @ self.layers[i][0].T
                gradient *= (x > 0) if self.relu else x * (1 - x)
        return gradients

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer]


class Descent:
    def __init__(self, parameters, rate):
        self.parameters, self.rate = parameters, np.float32(rate)

    def step(self, gradients):
        for parameter, gradient in zip(self.parameters, gradients):
            gradient *= self.rate
            parameter -= gradient


class Adam:
    def __init__(self, parameters, rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
        self.parameters, self.rate, self.count = parameters, rate, 0
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
        self.means = [np.zeros_like(p) for p in parameters]
        self.squares = [np.zeros_like(p) for p in parameters]

    def step(self, gradients):
        self.count += 1
        rate = self.rate / (1 - self.beta1**self.count)
        scale = 1 / (1 - self.beta2**self.count)
        for parameter, gradient, m, v in zip(self.parameters, gradients, self.means, self.squares):
            m *= self.beta1
            m += (1 - self.beta1) * gradient
            v *= self.beta2
            v += (1 - self.beta2) * (gradient * gradient)
            parameter -= rate * m / (np.sqrt(v * scale) + self.epsilon)


def optimizer_of(workload, parameters):
    return (Adam if workload["optimizer"] == "adam" else Descent)(parameters, workload["learningRate"])


class Train:
    """A training step on a fixed batch."""

    def __init__(self, workload, inputs):
        self.network = Network(workload, inputs)
        self.optimizer = optimizer_of(workload, self.network.parameters())
        self.loss = binary_loss if workload["loss"] == "binary" else softmax_loss
        self.x, self.y = inputs["x"], inputs["y"]

    def step(self):
        outputs = self.network.forward(self.x)
        self.last, gradient = self.loss(outputs[-1], self.y)
        self.optimizer.step(self.network.backward(outputs, gradient))

    def wait(self):
        return self.last


class Inference:
    """One image in, ten numbers out."""

    def __init__(self, workload, inputs):
        self.network, self.x = Network(workload, inputs), inputs["x"]

    def step(self):
        self.scores = self.network.forward(self.x)[-1]

    def wait(self):
        return float(self.scores[0] @ np.arange(1, 11))


class Sgemm:
    """The product of two square matrices, into memory that is there: the least that calling BLAS can cost."""

    def __init__(self, workload, inputs):
        self.a, self.b = inputs["a"], inputs["b"]
        self.product = np.empty_like(self.a)

    def step(self):
        np.dot(self.a, self.b, out=self.product)

    def wait(self):
        pass

    def value(self):
        return np.square(self.product.astype(np.float64)).mean()


class Reach(Train):
    """Training on the batches that come, and classifying."""

    def __init__(self, workload, inputs):
        super().__init__(workload, {**inputs, "x": None, "y": None})
        self.order = inputs["order"]

    def train(self, x, y):
        self.x, self.y = x, y
        self.step()

    def classify(self, x):
        return self.network.forward(x)[-1].argmax(1)
