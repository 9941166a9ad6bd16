"""Trainings in the plane by NumPy, sample by sample or with the whole set as one batch, in float64: writes plane.json."""

import json
import pathlib

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def synth(train, epochs, rate, draw):
    """The 2-3-2 network, softmax at the end: mean loss of each epoch, each sample before its own update."""
    random = np.random.RandomState(0)
    x = random.randn(train + train // 6, 2)
    label = (np.einsum("ij,jk,ik->i", x, np.array([[1, -0.05], [1, 0.4]]), x) > 0.6).astype(int)
    w, v = draw(random, (2, 3)), draw(random, (3, 2))
    b, c = np.zeros(3), np.zeros(2)
    losses = []
    for _ in range(epochs):
        total = 0
        for i in range(train):
            h = sigmoid(x[i] @ w + b)
            o = h @ v + c
            p = np.exp(o - o.max())
            p /= p.sum()
            total -= np.log(p[label[i]])
            p[label[i]] -= 1
            dh = (v @ p) * h * (1 - h)
            v -= rate * np.outer(h, p)
            c -= rate * p
            w -= rate * np.outer(x[i], dh)
            b -= rate * dh
        losses.append(total / train)
    return losses


def xor(seed, epochs, rate):
    """The 2-32-32-1 network, sigmoid everywhere, weights and biases drawn layer by layer."""
    points = []
    for i in range(11):
        points.append((0.1 * i, 0.1 * i, 0))
        if i != 5:
            points.append((0.1 * i, 1 - 0.1 * i, 1))
    random = np.random.default_rng(seed)
    layers = [(random.normal(size=(i, o)), random.normal(size=o)) for i, o in ((2, 32), (32, 32), (32, 1))]
    losses = []
    for _ in range(epochs):
        total = 0
        for x0, x1, t in points:
            hs = [np.array([x0, x1])]
            for w, b in layers:
                hs.append(sigmoid(hs[-1] @ w + b))
            y = hs[-1][0]
            total -= t * np.log(y) + (1 - t) * np.log(1 - y)
            d = hs[-1] - t
            for k in (2, 1, 0):
                w, b = layers[k]
                below = (w @ d) * hs[k] * (1 - hs[k])
                w -= rate * np.outer(hs[k], d)
                b -= rate * d
                d = below
        losses.append(total / len(points))
    return losses


def spiral(step, rate, decay, epochs):
    """The 2-64-3 network: accuracy, loss and rate of every hundredth epoch."""
    random = np.random.RandomState(0)
    x, y = np.zeros((300, 2)), np.repeat(np.arange(3), 100)
    for c in range(3):
        r = np.linspace(0, 1, 100)
        t = np.linspace(4 * c, 4 * (c + 1), 100) + random.randn(100) * 0.2
        x[y == c] = np.c_[r * np.sin(2.5 * t), r * np.cos(2.5 * t)]
    params = [0.01 * random.randn(2, 64), np.zeros((1, 64)), 0.01 * random.randn(64, 3), np.zeros((1, 3))]
    state = [[np.zeros_like(p), np.zeros_like(p)] for p in params]
    rows = []
    for epoch in range(epochs):
        z = x @ params[0] + params[1]
        h = np.maximum(0, z)
        o = h @ params[2] + params[3]
        p = np.exp(o - o.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        now = rate / (1 + decay * epoch)
        if epoch % 100 == 0:
            loss = -np.log(p[np.arange(300), y]).mean()
            rows.append([epoch, (p.argmax(1) == y).mean(), loss, now])
        d = p.copy()
        d[np.arange(300), y] -= 1
        d /= 300
        dz = (d @ params[2].T) * (z > 0)
        gradients = [x.T @ dz, dz.sum(0, keepdims=True), h.T @ d, d.sum(0, keepdims=True)]
        for param, (m, s), g in zip(params, state, gradients):
            step(param, m, s, g, now, epoch + 1)
    return rows


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


def classical(x, m, s, g, rate, t):
    m[:] = 0.9 * m - rate * g
    x += m


values = {
    "synth": {
        "normal": synth(3000, 10, 0.01, lambda random, shape: random.randn(*shape)),
        "whole": synth(3000, 5, 1e-5, lambda random, shape: 0.01 * random.randint(0, 10, shape)),
    },
    "xor": {"seed": 5, "losses": xor(5, 60, 0.05)},
    "spiral": {
        "adagrad": spiral(adagrad, 1, 1e-4, 901),
        "rmsprop": spiral(rmsprop, 0.02, 1e-5, 701),
        "adam": spiral(adam, 0.02, 1e-5, 301),
        "sgd": spiral(sgd, 1, 1e-3, 401),
        "classical": spiral(classical, 1, 1e-3, 401),
    },
}
pathlib.Path(__file__).with_name("plane.json").write_text(json.dumps(values) + "\n")
