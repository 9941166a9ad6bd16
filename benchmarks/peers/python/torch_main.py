"""PyTorch on the CPU. The number of threads is in OMP_NUM_THREADS and OPENBLAS_NUM_THREADS."""
import os
import platform

import torch

from blas import blas
from serve import Absent, serve
from torch_work import Inference, Reach, Sgemm, Train, Update

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))


def versions():
    return {
        "python": platform.python_version(),
        "library": torch.__version__,
        "blas": blas(),
        "threads": torch.get_num_threads(),
        "oneDNN": torch.backends.mkldnn.is_available(),
    }


def update(workload, inputs):
    if workload["rule"] != "builtin":
        raise Absent("only the built-in Adam is measured here")
    return Update(workload, inputs)


serve(versions, {"mlp": Train, "lenet": Train, "inference": Inference, "sgemm": Sgemm, "update": update, "reach": Reach})
