"""Writes generated-sets.json: what NumPy gives for the generated sets. Run with NumPy 1.24 or later:

    python3 golden/make-golden.py

float64 numbers are written with repr, which reads back to the same bits.
"""

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
