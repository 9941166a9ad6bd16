"""Writes float64.json: functions of float64 rounded correctly, as bits, to measure the kernels' errors by.

Run with Python 3 and mpmath (1.3): python3 make-float64.py
"""
import json
import pathlib
import random
import struct
from fractions import Fraction

import mpmath as mp

mp.mp.prec = 300
random.seed(0)


def softplus(x):
    return mp.log1p(mp.exp(x)) if x < 0 else x + mp.log1p(mp.exp(-x))


FUNCTIONS = {
    "exp": (mp.exp, [(-745, -708), (-708, 709.7), (-1, 1)], -50, 3),
    "log": (mp.log, [(0.5, 2), (0.98, 1.02), (1, 1e6)], -1074, 1023),
    "tanh": (mp.tanh, [(-1.2, 1.2), (-20, 20)], -1074, 3),
    "sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), [(-40, 40), (-745, -700), (-2, 2)], -50, 5),
    "softplus": (softplus, [(-40, 40), (-745, -700), (-2, 2)], -50, 9),
    "expm1": (mp.expm1, [(-1.1, 1.1), (-40, 40), (40, 709.7)], -1074, 0),
    "log1p": (mp.log1p, [(-0.999, 1), (-0.3, 0.5), (1, 1e6)], -1074, -1),
    "sin": (mp.sin, [(-7, 7), (-131072, 131072)], -1074, 16),
    "cos": (mp.cos, [(-7, 7), (-131072, 131072)], -50, 16),
    "erf": (mp.erf, [(-1.3, 1.3), (-6.5, 6.5), (1.2, 3.2)], -1074, 1),
}


def bits(x):
    return struct.pack(">d", x).hex()


def rounded(y):
    """The float64 nearest to an mpf, also among subnormals, where float() rounds twice."""
    sign, mantissa, exponent, _ = y._mpf_
    return float((-1) ** sign * int(mantissa) * Fraction(2) ** exponent)


def arguments(name, ranges, least, most):
    for low, high in ranges:
        for _ in range(24):
            yield random.uniform(low, high)
    for _ in range(24):
        x = 2.0 ** random.uniform(max(least, -1022), most)
        yield x if name == "log" or random.random() < 0.5 else -x
    if least < -1022:
        yield 5e-324
        yield 1.5e-310
    if name in ("sin", "cos"):
        for _ in range(24):  # Nearly multiples of a quarter turn, where most digits cancel.
            yield float(random.randint(-80000, 80000) * mp.pi / 2)


golden = {
    name: [bits(x) + bits(rounded(function(mp.mpf(x)))) for x in arguments(name, ranges, least, most)]
    for name, (function, ranges, least, most) in FUNCTIONS.items()
}
path = pathlib.Path(__file__).with_name("float64.json")
path.write_text(json.dumps(golden, indent=1) + "\n")
