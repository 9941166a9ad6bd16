"""Writes traces.json: twenty steps of every optimizer that PyTorch has, and values of its schedules, in float64.

Run with Debian's python3-torch: /usr/bin/python3 make-golden.py
"""
import json
import pathlib

import torch
from torch.optim import lr_scheduler

torch.set_default_dtype(torch.float64)
STEPS = 20


def loss(x):
    # Curved differently along each axis, with a cross term and a quartic, so that no two settings agree by chance.
    return (x**2 * torch.tensor([1.0, 10.0, 0.1])).sum() + x[0] * x[1] + 0.05 * (x**4).sum()


def trace(make, prepare=None, every=1, average=None):
    """The points of STEPS steps; `prepare` changes the gradient, `every` gradients are collected for each step."""
    x = torch.tensor([1.5, -0.7, 2.0], requires_grad=True)
    optimizer = make([x])
    averaged = None
    points = []
    for step in range(STEPS):
        if step % every == 0:
            optimizer.zero_grad()

        def closure():
            optimizer.zero_grad()
            value = loss(x)
            value.backward()
            return value

        if isinstance(optimizer, torch.optim.LBFGS):
            optimizer.step(closure)
        else:
            (loss(x) / every).backward()
            if prepare is not None:
                prepare(x)
            if (step + 1) % every == 0:
                optimizer.step()
        if average is not None:
            if averaged is None:
                holder = torch.nn.ParameterList([torch.nn.Parameter(x.detach().clone())])
                averaged = torch.optim.swa_utils.AveragedModel(holder, avg_fn=average)
            with torch.no_grad():
                holder[0].copy_(x)
            averaged.update_parameters(holder)
            points.append(averaged.module[0].detach().tolist())
        else:
            points.append(x.detach().tolist())
    return points


O = torch.optim
# Name, settings under our names, and PyTorch's optimizer with the same settings.
rows = [
    ("sgd", {"learningRate": 0.05}, lambda p: O.SGD(p, lr=0.05)),
    ("sgd", {"learningRate": 0.01, "momentum": 0.9}, lambda p: O.SGD(p, lr=0.01, momentum=0.9)),
    (
        "sgd",
        {"learningRate": 0.01, "momentum": 0.9, "dampening": 0.5},
        lambda p: O.SGD(p, lr=0.01, momentum=0.9, dampening=0.5),
    ),
    (
        "sgd",
        {"learningRate": 0.01, "momentum": 0.8, "nesterov": True},
        lambda p: O.SGD(p, lr=0.01, momentum=0.8, nesterov=True),
    ),
    ("adagrad", {"learningRate": 0.3}, lambda p: O.Adagrad(p, lr=0.3)),
    (
        "adagrad",
        {"learningRate": 0.3, "initialAccumulator": 0.5, "epsilon": 1e-3},
        lambda p: O.Adagrad(p, lr=0.3, initial_accumulator_value=0.5, eps=1e-3),
    ),
    ("adagradDecayed", {"learningRate": 0.3, "decay": 0.1}, lambda p: O.Adagrad(p, lr=0.3, lr_decay=0.1)),
    ("adadelta", {"learningRate": 1.0}, lambda p: O.Adadelta(p)),
    (
        "adadelta",
        {"learningRate": 2.0, "decay": 0.8, "epsilon": 1e-3},
        lambda p: O.Adadelta(p, lr=2.0, rho=0.8, eps=1e-3),
    ),
    ("rmsprop", {"learningRate": 0.02}, lambda p: O.RMSprop(p, lr=0.02)),
    (
        "rmsprop",
        {"learningRate": 0.02, "decay": 0.9, "epsilon": 1e-4, "momentum": 0.5},
        lambda p: O.RMSprop(p, lr=0.02, alpha=0.9, eps=1e-4, momentum=0.5),
    ),
    ("rmsprop", {"learningRate": 0.02, "centered": True}, lambda p: O.RMSprop(p, lr=0.02, centered=True)),
    (
        "rmsprop",
        {"learningRate": 0.01, "centered": True, "momentum": 0.9},
        lambda p: O.RMSprop(p, lr=0.01, centered=True, momentum=0.9),
    ),
    ("adam", {"learningRate": 0.1}, lambda p: O.Adam(p, lr=0.1)),
    (
        "adam",
        {"learningRate": 0.02, "beta1": 0.5, "beta2": 0.9, "epsilon": 1e-3},
        lambda p: O.Adam(p, lr=0.02, betas=(0.5, 0.9), eps=1e-3),
    ),
    (
        "adam",
        {"learningRate": 0.2, "beta2": 0.9, "amsgrad": True},
        lambda p: O.Adam(p, lr=0.2, betas=(0.9, 0.9), amsgrad=True),
    ),
    ("adamW", {"learningRate": 0.1}, lambda p: O.AdamW(p, lr=0.1)),
    ("adamW", {"learningRate": 0.1, "weightDecay": 0.3}, lambda p: O.AdamW(p, lr=0.1, weight_decay=0.3)),
    (
        "adamW",
        {"learningRate": 0.1, "weightDecay": 0.3, "beta2": 0.9, "amsgrad": True},
        lambda p: O.AdamW(p, lr=0.1, weight_decay=0.3, betas=(0.9, 0.9), amsgrad=True),
    ),
    ("adamax", {"learningRate": 0.1}, lambda p: O.Adamax(p, lr=0.1)),
    (
        "adamax",
        {"learningRate": 0.1, "beta1": 0.5, "beta2": 0.9, "epsilon": 1e-2},
        lambda p: O.Adamax(p, lr=0.1, betas=(0.5, 0.9), eps=1e-2),
    ),
    # Without foreach, NAdam of PyTorch 1.13 multiplies by mu once too often, which later versions have put right.
    ("nadam", {"learningRate": 0.1}, lambda p: O.NAdam(p, lr=0.1, foreach=True)),
    (
        "nadam",
        {"learningRate": 0.1, "beta1": 0.8, "beta2": 0.9, "epsilon": 1e-3, "momentumDecay": 0.05},
        lambda p: O.NAdam(p, lr=0.1, betas=(0.8, 0.9), eps=1e-3, momentum_decay=0.05, foreach=True),
    ),
    ("radam", {"learningRate": 0.05}, lambda p: O.RAdam(p, lr=0.05)),
    (
        "radam",
        {"learningRate": 0.02, "beta1": 0.8, "beta2": 0.9},
        lambda p: O.RAdam(p, lr=0.02, betas=(0.8, 0.9)),
    ),
    (
        "lbfgs",
        {"learningRate": 1.0, "history": 3},
        lambda p: O.LBFGS(p, lr=1.0, max_iter=1, history_size=3, line_search_fn="strong_wolfe"),
    ),
    (
        "lbfgs",
        {"learningRate": 0.3, "history": 10},
        lambda p: O.LBFGS(p, lr=0.3, max_iter=1, history_size=10, line_search_fn="strong_wolfe"),
    ),
    ("coupledDecaySgd", {"learningRate": 0.05, "decay": 0.2}, lambda p: O.SGD(p, lr=0.05, weight_decay=0.2)),
    ("coupledDecayAdam", {"learningRate": 0.05, "decay": 0.2}, lambda p: O.Adam(p, lr=0.05, weight_decay=0.2)),
]


def clip_value(x):
    torch.nn.utils.clip_grad_value_([x], 0.8)


# Changes around SGD with learning rate 0.05: name, and arguments of `trace`.
around = [
    ("clipByValue", {"prepare": clip_value}),
    ("accumulate", {"every": 4}),
    ("ema", {"average": lambda a, p, n: 0.8 * a + 0.2 * p}),
    ("swa", {"average": lambda a, p, n: a + (p - a) / (n + 1)}),
]


def rosenbrock():
    """The way of L-BFGS along Rosenbrock's valley, where the line search has to work."""
    x = torch.tensor([-1.2, 1.0], requires_grad=True)
    optimizer = O.LBFGS([x], lr=1.0, max_iter=1, history_size=5, line_search_fn="strong_wolfe")
    points, losses = [], []

    def closure():
        optimizer.zero_grad()
        value = (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2
        value.backward()
        return value

    for _ in range(STEPS):
        losses.append(float(optimizer.step(closure)))
        points.append(x.detach().tolist())
    return {"losses": losses, "points": points}


def values(make, initial, steps=2 * STEPS):
    optimizer = O.SGD([torch.zeros(1, requires_grad=True)], lr=initial)
    schedule = make(optimizer)
    found = []
    for _ in range(steps):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return found


def warmup(optimizer):
    rising = lr_scheduler.LinearLR(optimizer, start_factor=0.1, end_factor=1.0, total_iters=8)
    falling = lr_scheduler.CosineAnnealingLR(optimizer, T_max=STEPS)
    return lr_scheduler.SequentialLR(optimizer, [rising, falling], milestones=[8])


S = lr_scheduler
schedules = {
    "step": values(lambda o: S.StepLR(o, step_size=7, gamma=0.3), 0.3),
    "multiStep": values(lambda o: S.MultiStepLR(o, milestones=[3, 10, 11], gamma=0.3), 0.3),
    "exponential": values(lambda o: S.ExponentialLR(o, gamma=0.9), 0.3),
    "polynomial": values(lambda o: S.PolynomialLR(o, total_iters=STEPS, power=2.5), 0.3),
    "linear": values(lambda o: S.LinearLR(o, start_factor=1.0, end_factor=0.2, total_iters=STEPS), 0.3),
    "inverseTime": values(lambda o: S.LambdaLR(o, lambda t: 1 / (1 + 0.2 * t)), 0.3),
    "cosine": values(lambda o: S.CosineAnnealingLR(o, T_max=STEPS, eta_min=0.01), 0.3, STEPS + 1),
    "cosineRestarts": values(lambda o: S.CosineAnnealingWarmRestarts(o, T_0=5, T_mult=2, eta_min=0.01), 0.3),
    "cosineRestartsEqual": values(lambda o: S.CosineAnnealingWarmRestarts(o, T_0=7), 0.3),
    "oneCycle": values(lambda o: S.OneCycleLR(o, max_lr=0.3, total_steps=STEPS, cycle_momentum=False), 0.3, STEPS),
    "oneCycleLinear": values(
        lambda o: S.OneCycleLR(
            o,
            max_lr=0.3,
            total_steps=STEPS,
            pct_start=0.4,
            div_factor=10,
            final_div_factor=100,
            anneal_strategy="linear",
            cycle_momentum=False,
        ),
        0.3,
        STEPS,
    ),
    "linearWarmup": values(warmup, 0.3, STEPS + 8),
}

MEASUREMENTS = [5, 4, 4.0001, 3.9999, 4, 4, 4, 3, 3, 3, 3, 3, 3, 2.9, 2.9, 2.9, 2.9, 2.9, 2.9, 2.9, 1, 1, 1, 1, 1, 1]


def plateau(**settings):
    optimizer = O.SGD([torch.zeros(1, requires_grad=True)], lr=0.3)
    schedule = S.ReduceLROnPlateau(optimizer, eps=0, **settings)
    found = []
    for measurement in MEASUREMENTS:
        schedule.step(measurement if settings.get("mode") != "max" else -measurement + 6)
        found.append(optimizer.param_groups[0]["lr"])
    return found


target = pathlib.Path(__file__).with_name("traces.json")
target.write_text(
    json.dumps(
        {
            "made by": "make-golden.py",
            "versions": {"torch": torch.__version__},
            "start": [1.5, -0.7, 2.0],
            "rows": [{"name": n, "options": o, "points": trace(make)} for n, o, make in rows],
            "around": [
                {"name": n, "points": trace(lambda p: O.SGD(p, lr=0.05), **arguments)} for n, arguments in around
            ],
            "rosenbrock": rosenbrock(),
            "schedules": schedules,
            "plateau": {
                "measurements": MEASUREMENTS,
                "min": plateau(factor=0.5, patience=2, cooldown=2, min_lr=0.05),
                "max": plateau(mode="max", factor=0.5, patience=1, threshold=0.01),
            },
        }
    )
)
