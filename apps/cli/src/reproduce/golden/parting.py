"""When correct orders of computation part on the spiral, in float64: prints the first epoch in which losses differ by 1e-6.

Nothing reads this file; its numbers stand in the notes of the c3 experiments.
"""

import numpy as np


def losses(step, rate, decay, epochs, reverse=False, einsum=False, reciprocal=False):
    random = np.random.RandomState(0)
    x, y = np.zeros((300, 2)), np.repeat(np.arange(3), 100)
    for c in range(3):
        r = np.linspace(0, 1, 100)
        t = np.linspace(4 * c, 4 * (c + 1), 100) + random.randn(100) * 0.2
        x[y == c] = np.c_[r * np.sin(2.5 * t), r * np.cos(2.5 * t)]
    params = [0.01 * random.randn(2, 64), np.zeros((1, 64)), 0.01 * random.randn(64, 3), np.zeros((1, 3))]
    if reverse:
        x, y = x[::-1].copy(), y[::-1].copy()
    product = (lambda a, b: np.einsum("ij,jk->ik", a, b)) if einsum else np.dot
    state = [[np.zeros_like(p), np.zeros_like(p)] for p in params]
    found = []
    for epoch in range(epochs):
        z = product(x, params[0]) + params[1]
        h = np.maximum(0, z)
        o = product(h, params[2]) + params[3]
        p = np.exp(o - o.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        found.append(-np.log(p[np.arange(300), y]).mean())
        d = p.copy()
        d[np.arange(300), y] -= 1
        d = d * (1 / 300) if reciprocal else d / 300
        dz = product(d, params[2].T) * (z > 0)
        gradients = [product(x.T, dz), dz.sum(0, keepdims=True), product(h.T, d), d.sum(0, keepdims=True)]
        for param, (m, s), g in zip(params, state, gradients):
            step(param, m, s, g, rate / (1 + decay * epoch), epoch + 1)
    return np.array(found)


def adagrad(x, m, s, g, rate, t):
    s += g * g
    x -= rate * g / (np.sqrt(s) + 1e-7)


def rmsprop(x, m, s, g, rate, t):
    s[:] = 0.999 * s + 0.001 * g * g
    x -= rate * g / (np.sqrt(s) + 1e-7)


def adam(x, m, s, g, rate, t):
    m[:] = 0.9 * m + 0.1 * g
    s[:] = 0.999 * s + 0.001 * g * g
    x -= rate * (m / (1 - 0.9**t)) / (np.sqrt(s / (1 - 0.999**t)) + 1e-7)


def sgd(x, m, s, g, rate, t):
    m[:] = 0.9 * m + g
    x -= rate * m


for name, setting in {
    "adagrad": (adagrad, 1, 1e-4, 2200),
    "rmsprop": (rmsprop, 0.02, 1e-5, 2600),
    "adam": (adam, 0.02, 1e-5, 800),
    "sgd": (sgd, 1, 1e-3, 800),
}.items():
    plain = losses(*setting)
    for change in ("reverse", "einsum", "reciprocal"):
        apart = np.abs(plain - losses(*setting, **{change: True})) > 1e-6
        print(name, change, int(np.argmax(apart)) if apart.any() else "never")
