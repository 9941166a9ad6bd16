"""Writes losses.json: losses and gradients from PyTorch in float64.

Run with Debian's python3-torch: /usr/bin/python3 make-golden.py
"""
import json
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
rows = []


def row(name, loss, predictions, targets, kind):
    for reduction in ("mean", "sum", "none"):
        x = predictions.clone().requires_grad_()
        value = loss(x, targets, reduction=reduction)
        value.sum().backward()
        rows.append(
            {
                "name": name,
                "reduction": reduction,
                "predictions": {"shape": list(x.shape), "data": x.detach().flatten().tolist()},
                "targets": {"shape": list(targets.shape), "data": targets.flatten().tolist(), "dtype": kind},
                "value": value.detach().flatten().tolist(),
                "gradient": x.grad.flatten().tolist(),
            }
        )


logits = torch.randn(5, 4) * 3
extreme = torch.tensor([[1000.0, -1000.0, 0.0], [-50.0, 50.0, 49.0]])
row("crossEntropy", F.cross_entropy, logits, torch.tensor([0, 3, 1, 2, 2]), "int32")
row("crossEntropy", F.cross_entropy, logits, torch.softmax(torch.randn(5, 4), -1), "float64")
row("crossEntropy", F.cross_entropy, extreme, torch.tensor([1, 2]), "int32")
row("binaryCrossEntropy", F.binary_cross_entropy_with_logits, logits, torch.rand(5, 4), "float64")
row("binaryCrossEntropy", F.binary_cross_entropy_with_logits, extreme, (torch.rand(2, 3) > 0.5).double(), "float64")
row("meanSquaredError", F.mse_loss, logits, torch.randn(5, 4), "float64")

target = pathlib.Path(__file__).with_name("losses.json")
target.write_text(json.dumps({"made by": "make-golden.py", "versions": {"torch": torch.__version__}, "rows": rows}))
