"""Writes torch-onnx.json: models exported by PyTorch, with inputs and outputs, for the reader of ONNX files.

Run with Debian's python3-torch: /usr/bin/python3 make-torch-onnx.py
"""
import base64
import io
import json
import pathlib

import torch
from torch import nn

torch.manual_seed(0)
models = {
    "MLP": (nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 3, bias=False), nn.LogSoftmax(dim=1)), (2, 4)),
    "LeNet": (nn.Sequential(
        nn.Conv2d(1, 3, 3, padding=1), nn.Tanh(), nn.MaxPool2d(2), nn.Conv2d(3, 4, 3, bias=False), nn.ELU(),
        nn.AvgPool2d(2), nn.Flatten(), nn.Linear(4 * 2 * 3, 5), nn.Softmax(dim=1)), (2, 1, 12, 16)),
    "CNN": (nn.Sequential(
        nn.Conv2d(2, 4, 3, stride=2, padding=1, groups=2), nn.BatchNorm2d(4), nn.LeakyReLU(0.2), nn.Dropout(),
        nn.Conv2d(4, 4, 3, dilation=2, padding=2), nn.PReLU(4), nn.Softplus(),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 3), nn.Hardswish()), (2, 2, 9, 8)),
}
rows = []
for name, (model, shape) in models.items():
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.uniform_(-1, 1)
            module.running_var.uniform_(0.5, 2)
            nn.init.uniform_(module.weight)
            nn.init.uniform_(module.bias)
    model.eval()
    x = torch.randn(shape)
    file = io.BytesIO()
    # "PRESERVE" keeps the batch norm, which is fused into the convolution otherwise.
    torch.onnx.export(model, x, file, opset_version=14, dynamic_axes={"x": {0: "batch"}}, input_names=["x"],
                      output_names=["y"], training=torch.onnx.TrainingMode.PRESERVE)
    rows.append({"name": name, "shape": list(shape), "x": x.flatten().tolist(),
                 "y": model(x).flatten().tolist(), "file": base64.b64encode(file.getvalue()).decode()})
(pathlib.Path(__file__).parent / "torch-onnx.json").write_text(json.dumps(rows))
