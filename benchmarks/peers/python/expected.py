"""PyTorch in double precision: where workloads/expected.json comes from."""
import numpy as np
import torch

from serve import serve
from torch_work import Inference, Sgemm, Train, Update

torch.set_default_dtype(torch.float64)


def in_double(kind):
    def make(workload, inputs):
        return kind(workload, {k: v.astype(np.float64) if v.dtype == np.float32 else v for k, v in inputs.items()})

    return make


kinds = {"mlp": Train, "lenet": Train, "inference": Inference, "sgemm": Sgemm, "update": Update}
serve(lambda: {"library": torch.__version__}, {name: in_double(kind) for name, kind in kinds.items()})
