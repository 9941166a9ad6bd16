"""Writes generated-sets.json: what NumPy gives for the generated sets. Run with NumPy 1.24 or later:

    python3 golden/make-golden.py

float64 numbers are written with repr, which reads back to the same bits.
"""

import hashlib
import json
import math
import pathlib

import numpy as np


def exact(function, values):
    # NumPy's own sine and cosine call the C library, except in some versions on some processors (1.24 with
    # AVX-512), where they are less accurate. This is the C library everywhere.
    return np.array([function(value) for value in values])


def spiral(random, classes, samples, noise):
    points = []
    for label in range(classes):
        n = random.randn(samples) * noise
        r = np.linspace(0, 1, samples)
        t = np.linspace(label * 4, (label + 1) * 4, samples) + n
        points.append(np.c_[r * exact(math.sin, t * 2.5), r * exact(math.cos, t * 2.5)])
    return np.concatenate(points)


def vertical(random, classes, samples, noise):
    points = []
    for label in range(classes):
        x = random.randn(samples) * noise + label / 3
        y = random.randn(samples) * noise + 0.5
        points.append(np.c_[x, y])
    return np.concatenate(points)


def synth(random, size):
    x = random.randn(size, 2)
    q = np.array([[1, -0.05], [1, 0.4]])
    return x, (np.einsum("ni,ij,nj->n", x, q, x) > 0.6).astype(int)


def linear(random, samples):
    x = random.uniform(0, 1, (samples, 2))
    return x, (x[:, 0] <= x[:, 1]).astype(int)


def xor():
    points, labels = [], []
    for i in range(11):
        points.append([0.1 * i, 0.1 * i])
        labels.append(0)
        if i != 5:
            points.append([0.1 * i, 1 - 0.1 * i])
            labels.append(1)
    return np.array(points), np.array(labels)


def circles(random, samples, noise, factor):
    t = np.linspace(0, 2 * np.pi, samples, endpoint=False)
    outer = np.c_[exact(math.cos, t), exact(math.sin, t)]
    x = np.concatenate([outer, outer * factor])
    return x + random.normal(scale=noise, size=x.shape)


def moons(random, samples, noise):
    t = np.linspace(0, np.pi, samples)
    c, s = exact(math.cos, t), exact(math.sin, t)
    x = np.concatenate([np.c_[c, s], np.c_[1 - c, 1 - s - 0.5]])
    return x + random.normal(scale=noise, size=x.shape)


def blobs(random, classes, samples, noise):
    centers = random.uniform(-10, 10, (classes, 2))
    return np.concatenate([random.normal(center, noise, (samples, 2)) for center in centers])


def labelled(features, labels):
    return {"features": features.ravel().tolist(), "labels": labels.tolist()}


def digest(features, labels):
    """Enough of a large set to know it by: its first rows, sums without rounding, and a hash of all bits."""
    return {
        "first": features[:5].ravel().tolist(),
        "last": features[-1].tolist(),
        "sha256": hashlib.sha256(features.tobytes()).hexdigest(),
        "ones": int(labels.sum()),
        "labels": hashlib.sha256(labels.astype(np.uint8).tobytes()).hexdigest(),
    }


def transforms():
    """The formulas of standardising and whitening on a small matrix with correlated columns."""
    x = np.random.RandomState(11).randn(30, 4) @ np.random.RandomState(12).randn(4, 4) + [1, -2, 3, 0.5]
    centred = x - x.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred / len(x))
    zca = vectors @ np.diag(1 / np.sqrt(values + 1e-5)) @ vectors.T
    return {
        "x": x.ravel().tolist(),
        "standardized": ((x - x.mean(axis=0)) / x.std(axis=0)).ravel().tolist(),
        "standardizedBySet": ((x - x.mean()) / x.std()).ravel().tolist(),
        "minMax": ((x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))).ravel().tolist(),
        "variances": values[::-1].tolist(),
        "zca": zca.ravel().tolist(),
        "whitened": (centred @ zca.T).ravel().tolist(),
    }


def case(make, seed, classes, samples, noise):
    random = np.random.RandomState(seed)
    features = make(random, classes, samples, noise)
    return {
        "options": {"seed": seed, "classes": classes, "samplesPerClass": samples, "noise": noise},
        "features": features.ravel().tolist(),
        # What the generator gives next, to show that it was asked for as many numbers.
        "next": random.randn(),
    }


golden = {
    "numpy": np.__version__,
    "spiral": [
        case(spiral, 0, 3, 100, 0.2),
        case(spiral, 42, 5, 7, 0.0),
        case(spiral, 12345, 1, 1, 0.5),
    ],
    "vertical": [
        case(vertical, 0, 3, 100, 0.1),
        case(vertical, 42, 5, 7, 0.3),
    ],
    "synth": digest(*synth(np.random.RandomState(0), 70000)),
    "linear": labelled(*linear(np.random.RandomState(3), 100)),
    "xor": labelled(*xor()),
    "circles": circles(np.random.RandomState(5), 30, 0.07, 0.3).ravel().tolist(),
    "moons": moons(np.random.RandomState(6), 30, 0.2).ravel().tolist(),
    "blobs": blobs(np.random.RandomState(7), 4, 20, 1.5).ravel().tolist(),
    "digitsPermutation": np.random.default_rng(12345).permutation(1797).tolist(),
    "transforms": transforms(),
    "sineCosine": [
        {"angle": angle, "sine": math.sin(angle), "cosine": math.cos(angle)}
        for angle in np.random.RandomState(1).uniform(-40, 40, 500).tolist() + [0.0, 1e-9, math.pi / 4, 1e6, -3e8]
    ],
    "linspace": [
        {"start": start, "stop": stop, "count": count, "values": np.linspace(start, stop, count).tolist()}
        for start, stop, count in [(0, 1, 100), (8, 12, 100), (-0.1, 0.7, 13), (3, 3, 4), (2, 5, 1), (2, 5, 0)]
    ],
}
path = pathlib.Path(__file__).with_name("generated-sets.json")
path.write_text(json.dumps(golden) + "\n")
