"""NumPy on the machine's BLAS. The number of threads is in OPENBLAS_NUM_THREADS."""
import os
import platform

import numpy as np

from blas import blas
from numpy_work import Inference, Reach, Sgemm, Train
from serve import serve


def versions():
    return {
        "python": platform.python_version(),
        "library": np.__version__,
        "blas": blas(),
        "threads": int(os.environ.get("OPENBLAS_NUM_THREADS", "1")),
    }


serve(versions, {"mlp": Train, "inference": Inference, "sgemm": Sgemm, "reach": Reach})
