"""Writes the golden values of the tests beside this file, with NumPy itself as the reference.

Run: /usr/bin/python3 make-golden.py (Debian's python3-numpy), or any Python with NumPy of at least 1.22.
The files say which version wrote them; versions 1.24.2 and 2.4.6 write the same values.
"""

import ctypes
import json
import pathlib
import platform

import numpy as np

HERE = pathlib.Path(__file__).parent
COUNT = 100_000
LONG = 1_000_000


def plain(value):
    """JSON has no NumPy numbers; float32 becomes the float64 of the same value."""
    if isinstance(value, np.ndarray):
        return [plain(v) for v in value.tolist()] if value.dtype != np.uint64 else [str(v) for v in value.tolist()]
    return value.item() if isinstance(value, np.generic) else value


def sample(draw):
    """The first 20 and the 100000th of a fresh stream, and the draw without a size."""
    values = draw(COUNT)
    return {"first": plain(values[:20]), "last": plain(values[-1:])[0]}


def digest(values):
    """A sum over all bits: the 32-bit words of the array times 1, 3, 5, ... modulo 2^32."""
    words = np.ascontiguousarray(values).view(np.uint32)
    weights = 2 * np.arange(words.size, dtype=np.uint32) + np.uint32(1)
    return int(np.sum(words * weights, dtype=np.uint32))


INTEGERS = [
    (0, 1, False), (0, 2, False), (0, 10, False), (-5, 5, True), (1, 6, True), (0, 1000, False), (0, 2**31, False),
    (0, 3 * 2**30, False), (0, 2**32 - 1, False), (0, 2**32, False), (0, 2**32 + 1, False), (0, 3 * 2**31, False),
    (-(2**52), 2**52, False), (0, 3 * 2**51, False), (0, 2**53 - 1, True),
]

WEIGHTS = [0.1, 0, 0.2, 0.3, 0.05, 0.15, 0.2]


def generator_case(seed):
    def fresh():
        return np.random.default_rng(seed)

    def shuffled(values):
        fresh().shuffle(values)
        return plain(values)

    def mixed():
        g = fresh()
        out = [g.integers(0, 10), g.random(), g.integers(0, 10), g.random(dtype=np.float32), g.standard_normal()]
        out += [g.integers(0, 2**40), g.standard_normal(dtype=np.float32), g.uniform(2, 3), g.exponential(2)]
        out += [g.normal(1, 2), g.integers(5), *g.permutation(3), g.choice(9), g.choice(9, p=np.full(9, 1 / 9))]
        state = g.bit_generator.state
        state["state"] = {k: str(v) for k, v in state["state"].items()}
        return {"values": [plain(v) for v in out], "state": state, "next": plain(g.integers(0, 100, 5))}

    parent = fresh()
    spawned = parent.bit_generator._seed_seq.spawn(3)
    later = parent.bit_generator._seed_seq.spawn(1)
    grandchild = spawned[1].spawn(2)[1]
    return {
        "raw": sample(lambda n: fresh().bit_generator.random_raw(n)),
        "random": sample(lambda n: fresh().random(n)),
        "random32": sample(lambda n: fresh().random(n, dtype=np.float32)),
        "uniform": sample(lambda n: fresh().uniform(-10, 10, n)),
        "standardNormal": sample(lambda n: fresh().standard_normal(n)),
        "standardNormal32": sample(lambda n: fresh().standard_normal(n, dtype=np.float32)),
        "normal": sample(lambda n: fresh().normal(5, 0.1, n)),
        "exponential": sample(lambda n: fresh().exponential(3, n)),
        "integers": [
            {"low": a, "high": b, "endpoint": e, **sample(lambda n: fresh().integers(a, b, n, endpoint=e))}
            for a, b, e in INTEGERS
        ],
        "permutation": {str(n): plain(fresh().permutation(n)) for n in (0, 1, 2, 10, 100)},
        "permutationOfList": plain(fresh().permutation([3.5, 1.5, 2.5, 9.5, 7.5])),
        "shuffle": shuffled(np.arange(0, 50, 2.0)),
        "shuffleList": shuffled(list("abcdefgh")),
        "choice": {
            "replace": plain(fresh().choice(1000, 20)),
            "single": plain(fresh().choice(1000)),
            "distinct": plain(fresh().choice(1000, 20, replace=False)),
            "unshuffled": plain(fresh().choice(1000, 20, replace=False, shuffle=False)),
            "all": plain(fresh().choice(12, 12, replace=False)),
            "tail": plain(fresh().choice(20000, 1000, replace=False)[:50]),
            "tailUnshuffled": plain(fresh().choice(20000, 1500, replace=False, shuffle=False)[:50]),
            "weighted": plain(fresh().choice(7, 20, p=WEIGHTS)),
            "weightedSingle": plain(fresh().choice(7, p=WEIGHTS)),
            "weightedDistinct": plain(fresh().choice(7, 6, replace=False, p=WEIGHTS)),
            "letters": plain(fresh().choice(np.array(list("abcdefg")), 10, p=WEIGHTS)),
        },
        "spawn": [plain(np.random.default_rng(s).random(3)) for s in [*spawned, *later, grandchild]],
        "mixed": mixed(),
    }


def generator_long(seed):
    """Long streams, in which the rare paths (tails and wedges) occur thousands of times."""
    def fresh():
        return np.random.default_rng(seed)

    return {
        "random": digest(fresh().random(LONG)),
        "random32": digest(fresh().random(LONG, dtype=np.float32)),
        "standardNormal": digest(fresh().standard_normal(LONG)),
        "standardNormal32": digest(fresh().standard_normal(LONG, dtype=np.float32)),
        "exponential": digest(fresh().exponential(1, LONG)),
        "permutation": digest(fresh().permutation(LONG).astype(np.int32)),
    }


RANDINTS = [(a, b + int(e), False) for a, b, e in INTEGERS]


def random_state_case(seed):
    def fresh():
        return np.random.RandomState(seed)

    def shuffled(values):
        fresh().shuffle(values)
        return plain(values)

    def mixed():
        s = fresh()
        out = [s.rand(), s.randn(), s.randint(10), s.randn(), s.uniform(-1, 1), s.normal(1, 2)]
        out += [*s.permutation(4), s.choice(9), s.choice(9, p=np.full(9, 1 / 9)), s.randint(0, 2**40, dtype=np.int64)]
        state = s.get_state(legacy=False)
        kept = {"has_gauss": state["has_gauss"], "gauss": state["gauss"], "pos": int(state["state"]["pos"])}
        return {"values": [plain(v) for v in out], **kept, "key": digest(state["state"]["key"]), "next": plain(s.randn(3))}

    return {
        "rand": sample(lambda n: fresh().rand(n)),
        "randomSample": sample(lambda n: fresh().random_sample(n)),
        "randn": sample(lambda n: fresh().randn(n)),
        "uniform": sample(lambda n: fresh().uniform(-10, 10, n)),
        "normal": sample(lambda n: fresh().normal(5, 0.1, n)),
        "randint": [
            {"low": a, "high": b, **sample(lambda n: fresh().randint(a, b, n, dtype=np.int64))} for a, b, _ in RANDINTS
        ],
        "permutation": {str(n): plain(fresh().permutation(n)) for n in (0, 1, 2, 10, 100)},
        "permutationOfList": plain(fresh().permutation([3.5, 1.5, 2.5, 9.5, 7.5])),
        "shuffle": shuffled(np.arange(0, 50, 2.0)),
        "shuffleList": shuffled(list("abcdefgh")),
        "choice": {
            "replace": plain(fresh().choice(1000, 20)),
            "single": plain(fresh().choice(1000)),
            "distinct": plain(fresh().choice(1000, 20, replace=False)),
            "weighted": plain(fresh().choice(7, 20, p=WEIGHTS)),
            "weightedSingle": plain(fresh().choice(7, p=WEIGHTS)),
            "weightedDistinct": plain(fresh().choice(7, 6, replace=False, p=WEIGHTS)),
            "letters": plain(fresh().choice(np.array(list("abcdefg")), 10, p=WEIGHTS)),
        },
        "mixed": mixed(),
    }


def seed_sequence_case(seed):
    sequence = np.random.SeedSequence(seed)
    children = sequence.spawn(2)
    return {
        "state": plain(sequence.generate_state(10)),
        "children": [plain(child.generate_state(4)) for child in children],
        "grandchild": plain(children[1].spawn(3)[2].generate_state(4)),
    }


def logarithm_cases():
    """What the C library answers; NumPy's distributions call it, not NumPy's own vectorized logarithms."""
    libm = ctypes.CDLL("libm.so.6")
    libm.log.argtypes = libm.log1p.argtypes = [ctypes.c_double]
    libm.log.restype = libm.log1p.restype = ctypes.c_double
    libm.log1pf.argtypes, libm.log1pf.restype = [ctypes.c_float], ctypes.c_float
    u = np.random.default_rng(7).random(100)
    u2 = u * u  # Powers by multiplication: NumPy's own differ between versions in the last bit.
    u8 = u2 * u2 * u2 * u2
    near_one = np.concatenate([1 - u / 16, 1 + u / 16, 1 - u8, [1, 0.9375, 1 - 2**-53]])
    logs = np.concatenate([u, u8, 2.0 ** -np.arange(100), u * 100, near_one])
    powers = -1 + 2.0 ** -np.arange(1, 53)
    log1ps = -np.concatenate([[0.0], u, u8 * u2, -powers, -powers * (1 - 2**-30), -powers * (1 - 2**-22), 2.0 ** -np.arange(2, 60)])
    singles = -(np.concatenate([[0], u, u8 * u2, 1 - 2.0 ** -np.arange(1, 24), 2.0 ** -np.arange(2, 24)])).astype(np.float32)
    singles = np.concatenate([singles, (-1 + 2.0 ** -np.arange(1, 12) * (1 - 2.0**-23)).astype(np.float32)])
    singles = singles[singles > -1]
    return {
        "log": [[x, libm.log(x)] for x in logs.tolist()],
        "log1p": [[x, libm.log1p(x)] for x in log1ps.tolist() if x > -1],
        "log1p32": [[x, libm.log1pf(x)] for x in singles.tolist()],
    }


def write(name, **content):
    text = json.dumps({"numpy": np.__version__, **content}, separators=(",", ":"))
    (HERE / name).write_text(text.replace('],"', '],\n"').replace('},"', '},\n"') + "\n")


def cases(build, seeds):
    """Seeds are written as strings, as JSON numbers end at 2^53."""
    return [{"seed": [str(v) for v in np.atleast_1d(np.array(s, object))], "list": isinstance(s, list), **build(s)} for s in seeds]


if __name__ == "__main__":
    seeds = [0, 42, 12345, 2**33 + 5, 2**70 + 3, [1, 2, 3]]
    write("generator.json", cases=cases(generator_case, seeds), long={"seed": 2024, **generator_long(2024)}, weights=WEIGHTS)
    write(
        "random-state.json",
        cases=cases(random_state_case, [0, 42, 12345, 2**32 - 1, [1, 2, 3], [2**32 - 1, 0, 7]]),
        long={"seed": 2024, "randn": digest(np.random.RandomState(2024).randn(LONG))},
        weights=WEIGHTS,
    )
    write("seed-sequence.json", cases=cases(seed_sequence_case, [*seeds, 2**200 + 1, [2**40, 5], [0], list(range(9))]))
    write("logarithms.json", libc=" ".join(platform.libc_ver()), **logarithm_cases())
