"""Networks, losses and optimizers as a PyTorch user writes them."""
import torch
from torch import nn


def model_of(workload, inputs):
    """The network of a workload, with the weights of the inputs."""
    model = lenet() if workload["kind"] == "lenet" else mlp(workload["widths"], workload["activation"])
    learned = [layer for layer in model if isinstance(layer, (nn.Linear, nn.Conv2d))]
    with torch.no_grad():
        for i, layer in enumerate(learned):
            weight = torch.from_numpy(inputs[f"{i}.weight"])
            layer.weight.copy_(weight.T if isinstance(layer, nn.Linear) else weight)
            layer.bias.copy_(torch.from_numpy(inputs[f"{i}.bias"]))
    return model


def mlp(widths, activation):
    between = nn.ReLU if activation == "relu" else nn.Sigmoid
    layers = []
    for inputs, outputs in zip(widths, widths[1:]):
        layers += [nn.Linear(inputs, outputs), between()]
    return nn.Sequential(*layers[:-1])


def lenet():
    return nn.Sequential(
        *(nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)),
    )


def loss_of(workload):
    if workload["loss"] == "binary":
        return nn.functional.binary_cross_entropy_with_logits
    return nn.functional.cross_entropy


def optimizer_of(workload, parameters):
    kind = torch.optim.Adam if workload["optimizer"] == "adam" else torch.optim.SGD
    return kind(parameters, lr=workload["learningRate"])


def targets(workload, y):
    return torch.from_numpy(y) if workload["loss"] == "binary" else torch.from_numpy(y).long()
