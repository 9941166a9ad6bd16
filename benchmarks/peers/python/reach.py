"""Training until a test accuracy is reached. The same loop as peers/common/reach.mjs."""
import gzip
import os
import time

import numpy as np

TEST_BATCH = 1000


def reach(work, workload, limit):
    """Seconds, steps and accuracy, or in words why not. Reading the files is not on the clock."""
    train_x, train_y = images("train"), labels("train")
    test = images("t10k"), labels("t10k")
    batch, every = workload["batch"], workload["evaluateEvery"]
    accuracy, step = 0.0, 0
    started = time.perf_counter()
    for order in work.order:
        for start in range(0, len(order) - batch + 1, batch):
            rows = order[start : start + batch]
            work.train(train_x[rows], train_y[rows])
            step += 1
            if step % every == 0:
                accuracy = measure(work, *test)
                if accuracy >= workload["target"]:
                    return {"seconds": time.perf_counter() - started, "steps": step, "accuracy": accuracy}
            if time.perf_counter() - started > limit:
                return f"not reached in {limit} s: accuracy {accuracy} after {step} steps"
    return f"not reached in {len(work.order)} epochs: accuracy {accuracy}"


def measure(work, x, y):
    parts = range(0, len(y), TEST_BATCH)
    right = sum(int((work.classify(x[i : i + TEST_BATCH]) == y[i : i + TEST_BATCH]).sum()) for i in parts)
    return right / len(y)


def images(part):
    pixels = np.frombuffer(content(f"{part}-images-idx3-ubyte"), np.uint8, offset=16)
    return pixels.reshape(-1, 784).astype(np.float32) / np.float32(255)


def labels(part):
    return np.frombuffer(content(f"{part}-labels-idx1-ubyte"), np.uint8, offset=8).astype(np.int64)


def content(name):
    path = os.path.join(os.environ["GRADKIT_DATA"], "mnist", name)
    if os.path.exists(path + ".gz"):
        return gzip.open(path + ".gz").read()
    with open(path, "rb") as file:
        return file.read()
