"""Writes traces.json: twenty steps of every optimizer from PyTorch in float64, on a bent bowl.

Run with Debian's python3-torch: /usr/bin/python3 make-golden.py
"""
import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
STEPS = 20


def loss(x):
    # Curved differently along each axis, with a cross term and a quartic, so that no two settings agree by chance.
    return (x**2 * torch.tensor([1.0, 10.0, 0.1])).sum() + x[0] * x[1] + 0.05 * (x**4).sum()


def trace(make):
    x = torch.tensor([1.5, -0.7, 2.0], requires_grad=True)
    optimizer = make([x])
    points = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss(x).backward()
        optimizer.step()
        points.append(x.detach().tolist())
    return points


SGD = torch.optim.SGD
ADAM = torch.optim.Adam
rows = [
    ("sgd", {"learningRate": 0.05}, lambda p: SGD(p, lr=0.05)),
    ("sgd", {"learningRate": 0.01, "momentum": 0.9}, lambda p: SGD(p, lr=0.01, momentum=0.9)),
    (
        "sgd",
        {"learningRate": 0.01, "momentum": 0.9, "dampening": 0.5},
        lambda p: SGD(p, lr=0.01, momentum=0.9, dampening=0.5),
    ),
    (
        "sgd",
        {"learningRate": 0.01, "momentum": 0.8, "nesterov": True},
        lambda p: SGD(p, lr=0.01, momentum=0.8, nesterov=True),
    ),
    ("adam", {"learningRate": 0.1}, lambda p: ADAM(p, lr=0.1)),
    (
        "adam",
        {"learningRate": 0.02, "beta1": 0.5, "beta2": 0.9, "epsilon": 1e-3},
        lambda p: ADAM(p, lr=0.02, betas=(0.5, 0.9), eps=1e-3),
    ),
]


def cosine():
    parameter = torch.zeros(1, requires_grad=True)
    optimizer = SGD([parameter], lr=0.3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=STEPS, eta_min=0.01)
    values = []
    for _ in range(STEPS + 1):
        values.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return values


target = pathlib.Path(__file__).with_name("traces.json")
target.write_text(
    json.dumps(
        {
            "made by": "make-golden.py",
            "versions": {"torch": torch.__version__},
            "start": [1.5, -0.7, 2.0],
            "rows": [{"name": n, "options": o, "points": trace(make)} for n, o, make in rows],
            "cosine": {"initial": 0.3, "final": 0.01, "steps": STEPS, "values": cosine()},
        }
    )
)
