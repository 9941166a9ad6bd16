"""Answers the harness: one line of JSON in, one line of JSON out. The same protocol as peers/common/serve.mjs."""
import json
import math
import sys
import time

import numpy as np

from reach import reach


class Absent(Exception):
    """A peer cannot do a workload, with the reason in words: reported, not a failure."""


def serve(versions, kinds):
    """Each kind is a class made from (workload, inputs) with `step()`, `wait()` and perhaps `value()`."""
    answers = sys.stdout
    sys.stdout = sys.stderr
    session = Session(versions, kinds)
    for line in sys.stdin:
        try:
            reply = session.answer(json.loads(line))
        except Absent as reason:
            reply = {"absent": str(reason)}
        except Exception as error:
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), file=answers, flush=True)


class Session:
    """What the harness has asked for, so that a workload is prepared and warmed once."""

    def __init__(self, versions, kinds):
        self.versions, self.kinds, self.prepared = versions, kinds, {}

    def prepare(self, workload, fresh):
        name = workload["name"]
        if fresh or name not in self.prepared:
            if workload["kind"] not in self.kinds:
                raise Absent("this peer does not take part in this workload")
            self.prepared[name] = self.kinds[workload["kind"]](workload, read_inputs(workload["inputs"]))
        return self.prepared[name]

    def answer(self, request):
        if request.get("hello"):
            return {"versions": self.versions()}
        if request.get("forget"):
            self.prepared.clear()
            return {}
        if "reach" in request:
            work = self.prepare(request["workload"], True)
            reply = reach(work, request["workload"], request["reach"])
            if isinstance(reply, str):
                raise Absent(reply)
            return reply
        work = self.prepare(request["workload"], "check" in request)
        if "check" in request:
            timed(work, request["check"])
            return {"value": float((getattr(work, "value", None) or work.wait)())}
        if "warm" in request:
            return warm_up(work, request["warm"], request["target"])
        ms = []
        for _ in range(request["rounds"]):
            # Other peers have had the caches since the last round.
            timed(work, math.ceil(request["steps"] / 20))
            ms.append(timed(work, request["steps"]) / request["steps"])
        return {"ms": ms}


def timed(work, steps):
    """The milliseconds that so many steps take, until the last result can be read."""
    step = work.step
    started = time.perf_counter()
    for _ in range(steps):
        step()
    work.wait()
    return (time.perf_counter() - started) * 1000


def warm_up(work, warm, target):
    """Runs for `warm` milliseconds at least, then finds how many steps fill `target` milliseconds."""
    steps, per_step = 1, timed(work, 1)
    total = per_step
    while total < warm:
        steps = max(1, min(steps * 2, math.ceil(target / per_step)))
        ms = timed(work, steps)
        # The fastest so far: whoever disturbs the machine only makes steps longer.
        per_step = min(per_step, ms / steps)
        total += ms
    return {"steps": max(1, math.ceil(1.1 * target / per_step)), "ms": per_step}


def read_inputs(files):
    return {
        name: np.fromfile(entry["file"], dtype=entry["dtype"]).reshape(entry["shape"]) for name, entry in files.items()
    }
