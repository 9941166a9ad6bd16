"""The workloads in PyTorch, eager, as its documentation shows them."""
import numpy as np
import torch

from torch_model import loss_of, model_of, optimizer_of, targets


class Train:
    """A training step on a fixed batch."""

    def __init__(self, workload, inputs):
        self.model = model_of(workload, inputs)
        self.loss = loss_of(workload)
        self.optimizer = optimizer_of(workload, self.model.parameters())
        x = torch.from_numpy(inputs["x"])
        self.x = x.reshape(-1, 1, 28, 28) if workload["kind"] == "lenet" else x
        self.y = targets(workload, inputs["y"])

    def step(self):
        self.optimizer.zero_grad(set_to_none=True)
        self.last = self.loss(self.model(self.x), self.y)
        self.last.backward()
        self.optimizer.step()

    def wait(self):
        return self.last.item()


class Inference:
    """One image in, ten numbers out, read back each time."""

    def __init__(self, workload, inputs):
        self.model = model_of(workload, inputs).eval()
        self.x = torch.from_numpy(inputs["x"])

    def step(self):
        with torch.inference_mode():
            self.scores = self.model(self.x).numpy()

    def wait(self):
        return float(self.scores[0] @ np.arange(1, 11))


class Sgemm:
    """The product of two square matrices."""

    def __init__(self, workload, inputs):
        self.a, self.b = torch.from_numpy(inputs["a"]), torch.from_numpy(inputs["b"])

    def step(self):
        with torch.inference_mode():
            self.product = torch.matmul(self.a, self.b)

    def wait(self):
        pass

    def value(self):
        return self.product.double().square().mean().item()


class Reach:
    """Training on the batches that come, and classifying."""

    def __init__(self, workload, inputs):
        self.order = inputs["order"]
        self.model = model_of(workload, inputs)
        self.loss = loss_of(workload)
        self.optimizer = optimizer_of(workload, self.model.parameters())

    def train(self, x, y):
        self.optimizer.zero_grad(set_to_none=True)
        self.loss(self.model(torch.from_numpy(x)), torch.from_numpy(y)).backward()
        self.optimizer.step()

    def classify(self, x):
        with torch.inference_mode():
            return self.model(torch.from_numpy(x)).argmax(1).numpy()


class Update:
    """One update of the built-in Adam with fixed gradients; nobody's own Adam in plain operations."""

    def __init__(self, workload, inputs):
        self.parameters = [torch.from_numpy(inputs[name]).requires_grad_() for name in workload["shapes"]]
        for parameter, name in zip(self.parameters, workload["shapes"]):
            parameter.grad = torch.from_numpy(inputs[f"{name}.gradient"])
        self.optimizer = torch.optim.Adam(self.parameters, lr=workload["learningRate"])

    def step(self):
        self.optimizer.step()

    def wait(self):
        pass

    def value(self):
        return self.parameters[0].detach().double().square().mean().item()
