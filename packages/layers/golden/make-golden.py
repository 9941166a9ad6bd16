"""Writes layers.json: outputs and gradients of every layer that PyTorch has too, in float64.

Each case holds the description of the layer, its parameters by path in gradkit's layout (channels last, weights
[inputs, outputs]), the input, the output, and the gradients of sum(output * factors) by the input and the parameters.
PyTorch keeps channels second and weights [outputs, inputs]; they are turned round here.

Run with Debian's python3-torch: /usr/bin/python3 make-golden.py
"""
import json
import math
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
cases = []


def numbers(*shape):
    return torch.randn(*shape) * 0.8


def last(x):
    """Channels second to channels last."""
    return x.movedim(1, -1) if x.dim() > 2 else x


def second(x):
    return x.movedim(-1, 1) if x.dim() > 2 else x


def case(kind, config, params, x, run, training=False, buffers=None, mask=None, buffers_after=None):
    """`params` by path; `run` computes the output from them, with everything in gradkit's layout."""
    leaves = {path: value.detach().clone().requires_grad_() for path, value in params.items()}
    is_index = not x.is_floating_point()
    given = x.clone() if is_index else x.detach().clone().requires_grad_()
    y = run(leaves, given)
    factors = torch.cos(torch.arange(y.numel(), dtype=torch.float64) * 1.3 + 0.4).reshape(y.shape)
    wanted = list(leaves.values()) + ([] if is_index else [given])
    found = torch.autograd.grad((y * factors).sum(), wanted, allow_unused=True)
    found = [torch.zeros_like(w) if g is None else g for w, g in zip(wanted, found)]
    entry = {
        "kind": kind,
        "config": config,
        "params": {path: flat(value) for path, value in params.items()},
        "shapes": {path: list(value.shape) for path, value in params.items()},
        "x": flat(x),
        "xShape": list(x.shape),
        "y": flat(y),
        "yShape": list(y.shape),
        "gradients": {path: flat(g) for path, g in zip(leaves, found)},
    }
    if not is_index:
        entry["xGradient"] = flat(found[-1])
    if training:
        entry["training"] = True
    if buffers is not None:
        entry["buffers"] = {name: flat(value) for name, value in buffers.items()}
    if buffers_after is not None:
        entry["buffersAfter"] = {name: flat(value) for name, value in buffers_after().items()}
    if mask is not None:
        entry["mask"] = flat(mask)
        entry["maskShape"] = list(mask.shape)
    cases.append(entry)


def flat(value):
    return value.detach().reshape(-1).tolist()


# Activations.
acts = [
    ("relu", {}, F.relu),
    ("sigmoid", {}, torch.sigmoid),
    ("tanh", {}, torch.tanh),
    ("leakyRelu", {"negativeSlope": 0.2}, lambda x: F.leaky_relu(x, 0.2)),
    ("elu", {"alpha": 0.7}, lambda x: F.elu(x, 0.7)),
    ("selu", {}, F.selu),
    ("gelu", {"approximate": "none"}, F.gelu),
    ("gelu", {"approximate": "tanh"}, lambda x: F.gelu(x, approximate="tanh")),
    ("silu", {}, F.silu),
    ("mish", {}, F.mish),
    # The threshold above which PyTorch takes the identity is out of reach here.
    ("softplus", {}, F.softplus),
    ("softsign", {}, F.softsign),
    # The gradient of F.hardsigmoid takes 1 / 6 in float32, also for float64; these are the definitions.
    ("hardSigmoid", {}, lambda x: F.relu6(x + 3) / 6),
    ("hardSwish", {}, lambda x: x * F.relu6(x + 3) / 6),
    ("logSigmoid", {}, F.logsigmoid),
    ("softmax", {}, lambda x: F.softmax(x, -1)),
    ("logSoftmax", {}, lambda x: F.log_softmax(x, -1)),
    ("identity", {}, lambda x: x),
]
for kind, config, function in acts:
    case(kind, config, {}, torch.randn(3, 7) * 2.5, lambda p, x, f=function: f(x))
case("prelu", {"features": 4}, {"weight": numbers(4)}, numbers(3, 2, 4), lambda p, x: last(F.prelu(second(x), p["weight"])))

# Dense, embedding.
case("dense", {"inputs": 4, "outputs": 3}, {"weight": numbers(4, 3), "bias": numbers(3)}, numbers(2, 5, 4), lambda p, x: F.linear(x, p["weight"].T, p["bias"]))
case("dense", {"inputs": 4, "outputs": 3, "bias": False}, {"weight": numbers(4, 3)}, numbers(2, 4), lambda p, x: F.linear(x, p["weight"].T))
case("embedding", {"count": 6, "width": 3}, {"weight": numbers(6, 3)}, torch.tensor([[0, 5, 5], [2, 1, 0]], dtype=torch.int32), lambda p, x: F.embedding(x, p["weight"]))


# Convolutions.
def conv_weight(w):
    """[window..., inputs / groups, outputs] to [outputs, inputs / groups, window...]."""
    return w.movedim(-1, 0).movedim(-1, 1)


def bias_of(p, path="bias"):
    return p.get(path)


def conv(function, stride=1, padding=0, dilation=1, groups=1):
    def run(p, x):
        return last(function(second(x), conv_weight(p["weight"]), bias_of(p), stride, padding, dilation, groups))
    return run


case("conv1d", {"inputs": 3, "outputs": 4, "kernel": 3}, {"weight": numbers(3, 3, 4), "bias": numbers(4)}, numbers(2, 6, 3), conv(F.conv1d))
case("conv1d", {"inputs": 4, "outputs": 6, "kernel": 2, "stride": 2, "padding": 1, "dilation": 3, "groups": 2, "bias": False}, {"weight": numbers(2, 2, 6)}, numbers(2, 7, 4), conv(F.conv1d, 2, 1, 3, 2))
case("conv2d", {"inputs": 2, "outputs": 3, "kernel": [3, 2]}, {"weight": numbers(3, 2, 2, 3), "bias": numbers(3)}, numbers(2, 5, 4, 2), conv(F.conv2d))
case("conv2d", {"inputs": 2, "outputs": 4, "kernel": 3, "stride": [2, 1], "padding": [1, 2], "dilation": [1, 2], "groups": 2, "bias": False}, {"weight": numbers(3, 3, 1, 4)}, numbers(2, 5, 5, 2), conv(F.conv2d, (2, 1), (1, 2), (1, 2), 2))
case("conv2d", {"inputs": 2, "outputs": 3, "kernel": 3, "padding": "same"}, {"weight": numbers(3, 3, 2, 3), "bias": numbers(3)}, numbers(1, 4, 5, 2), conv(F.conv2d, 1, "same"))
case("depthwiseConv2d", {"inputs": 3, "outputs": 6, "kernel": 2}, {"weight": numbers(2, 2, 1, 6), "bias": numbers(6)}, numbers(2, 4, 3, 3), conv(F.conv2d, groups=3))
case(
    "separableConv2d",
    {"inputs": 2, "outputs": 3, "kernel": 3, "multiplier": 2, "padding": 1},
    {"0.weight": numbers(3, 3, 1, 4), "1.weight": numbers(1, 1, 4, 3), "1.bias": numbers(3)},
    numbers(2, 4, 3, 2),
    lambda p, x: last(F.conv2d(F.conv2d(second(x), conv_weight(p["0.weight"]), padding=1, groups=2), conv_weight(p["1.weight"]), p["1.bias"])),
)


def transposed_weight(w, groups):
    """[window..., outputs / groups, inputs] to [inputs, outputs / groups, window...]."""
    return w.movedim(-1, 0).movedim(-1, 1)


def conv_transposed(function, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    def run(p, x):
        return last(function(second(x), transposed_weight(p["weight"], groups), bias_of(p), stride, padding, output_padding, groups, dilation))
    return run


case("convTranspose1d", {"inputs": 3, "outputs": 2, "kernel": 3, "stride": 2}, {"weight": numbers(3, 2, 3), "bias": numbers(2)}, numbers(2, 4, 3), conv_transposed(F.conv_transpose1d, 2))
case("convTranspose1d", {"inputs": 4, "outputs": 2, "kernel": 3, "stride": 3, "padding": 2, "outputPadding": 1, "groups": 2, "dilation": 2, "bias": False}, {"weight": numbers(3, 1, 4)}, numbers(2, 4, 4), conv_transposed(F.conv_transpose1d, 3, 2, 1, 2, 2))
case("convTranspose2d", {"inputs": 3, "outputs": 2, "kernel": 2, "stride": 2}, {"weight": numbers(2, 2, 2, 3), "bias": numbers(2)}, numbers(2, 3, 2, 3), conv_transposed(F.conv_transpose2d, 2))
case("convTranspose2d", {"inputs": 2, "outputs": 4, "kernel": [3, 2], "stride": [2, 1], "padding": [1, 0], "outputPadding": [1, 0], "groups": 2}, {"weight": numbers(3, 2, 2, 2), "bias": numbers(4)}, numbers(2, 3, 3, 2), conv_transposed(F.conv_transpose2d, (2, 1), (1, 0), (1, 0), 2))

# Pooling.
def plain(function):
    return lambda p, x: last(function(second(x)))


case("maxPool1d", {"size": 2}, {}, numbers(2, 5, 3), plain(lambda x: F.max_pool1d(x, 2)))
case("maxPool1d", {"size": 3, "stride": 1, "padding": 1, "dilation": 1}, {}, numbers(2, 5, 3), plain(lambda x: F.max_pool1d(x, 3, 1, 1)))
case("avgPool1d", {"size": 3, "stride": 2, "padding": 1}, {}, numbers(2, 6, 3), plain(lambda x: F.avg_pool1d(x, 3, 2, 1)))
case("maxPool2d", {"size": [2, 3]}, {}, numbers(2, 5, 6, 3), plain(lambda x: F.max_pool2d(x, (2, 3))))
case("maxPool2d", {"size": 3, "stride": 2, "padding": 1}, {}, numbers(2, 5, 6, 3), plain(lambda x: F.max_pool2d(x, 3, 2, 1)))
case("avgPool2d", {"size": 2, "stride": [1, 2], "padding": 1}, {}, numbers(2, 5, 6, 3), plain(lambda x: F.avg_pool2d(x, 2, (1, 2), 1)))
case("adaptiveAvgPool1d", {"size": 3}, {}, numbers(2, 7, 2), plain(lambda x: F.adaptive_avg_pool1d(x, 3)))
case("adaptiveMaxPool1d", {"size": 3}, {}, numbers(2, 7, 2), plain(lambda x: F.adaptive_max_pool1d(x, 3)))
case("adaptiveAvgPool2d", {"size": [3, 2]}, {}, numbers(2, 5, 7, 2), plain(lambda x: F.adaptive_avg_pool2d(x, (3, 2))))
case("adaptiveMaxPool2d", {"size": [3, 2]}, {}, numbers(2, 5, 7, 2), plain(lambda x: F.adaptive_max_pool2d(x, (3, 2))))
case("globalAvgPool1d", {}, {}, numbers(2, 5, 3), lambda p, x: F.adaptive_avg_pool1d(second(x), 1).flatten(1))
case("globalMaxPool1d", {}, {}, numbers(2, 5, 3), lambda p, x: F.adaptive_max_pool1d(second(x), 1).flatten(1))
case("globalAvgPool2d", {}, {}, numbers(2, 4, 5, 3), lambda p, x: F.adaptive_avg_pool2d(second(x), 1).flatten(1))
case("globalMaxPool2d", {}, {}, numbers(2, 4, 5, 3), lambda p, x: F.adaptive_max_pool2d(second(x), 1).flatten(1))

# Shapes.
case("flatten", {}, {}, numbers(2, 3, 4), lambda p, x: torch.flatten(x, 1))
case("reshape", {"shape": [3, 4]}, {}, numbers(2, 12), lambda p, x: x.reshape(2, 3, 4))
case("zeroPadding1d", {"widths": [2, 1]}, {}, numbers(2, 3, 2), plain(lambda x: F.pad(x, (2, 1))))
case("zeroPadding2d", {"widths": {"top": 0, "bottom": 1, "left": 2, "right": 3}}, {}, numbers(2, 3, 2, 2), plain(lambda x: F.pad(x, (2, 3, 0, 1))))
case("upsample1d", {"scale": 3, "method": "nearest"}, {}, numbers(2, 4, 2), plain(lambda x: F.interpolate(x, scale_factor=3)))
case("upsample1d", {"scale": 3, "method": "linear"}, {}, numbers(2, 4, 2), plain(lambda x: F.interpolate(x, scale_factor=3, mode="linear")))
case("upsample2d", {"scale": [2, 3], "method": "nearest"}, {}, numbers(2, 3, 4, 2), plain(lambda x: F.interpolate(x, scale_factor=(2, 3))))
case("upsample2d", {"scale": [2, 3], "method": "bilinear"}, {}, numbers(2, 3, 4, 2), plain(lambda x: F.interpolate(x, scale_factor=(2, 3), mode="bilinear")))
case("upsample2d", {"scale": 4, "method": "bilinear"}, {}, numbers(1, 1, 2, 1), plain(lambda x: F.interpolate(x, scale_factor=4, mode="bilinear")))

# Norms.
for shape in [(6, 3), (4, 5, 3), (2, 3, 4, 3)]:
    for training in [False, True]:
        mean, variance = numbers(3), torch.rand(3) + 0.5
        after = {"runningMean": mean.clone(), "runningVariance": variance.clone()}

        def norm(p, x, after=after, training=training):
            return last(F.batch_norm(second(x), after["runningMean"], after["runningVariance"], p["weight"], p["bias"], training, 0.2, 1e-4))

        case("batchNorm", {"features": 3, "momentum": 0.2, "epsilon": 1e-4}, {"weight": numbers(3), "bias": numbers(3)}, numbers(*shape) + 0.5, norm, training, {"runningMean": mean, "runningVariance": variance}, buffers_after=lambda after=after: after)
case("layerNorm", {"shape": 5}, {"weight": numbers(5), "bias": numbers(5)}, numbers(2, 3, 5), lambda p, x: F.layer_norm(x, (5,), p["weight"], p["bias"]))
case("layerNorm", {"shape": [3, 5], "epsilon": 1e-3, "affine": False}, {}, numbers(2, 3, 5), lambda p, x: F.layer_norm(x, (3, 5), eps=1e-3))
case("groupNorm", {"groups": 2, "channels": 6}, {"weight": numbers(6), "bias": numbers(6)}, numbers(2, 3, 4, 6), lambda p, x: last(F.group_norm(second(x), 2, p["weight"], p["bias"])))
case("groupNorm", {"groups": 3, "channels": 6}, {"weight": numbers(6), "bias": numbers(6)}, numbers(2, 6), lambda p, x: F.group_norm(x, 3, p["weight"], p["bias"]))
case("instanceNorm", {"channels": 3}, {}, numbers(2, 4, 5, 3), lambda p, x: last(F.instance_norm(second(x))))
case("instanceNorm", {"channels": 3, "affine": True, "epsilon": 1e-3}, {"weight": numbers(3), "bias": numbers(3)}, numbers(2, 6, 3), lambda p, x: last(F.instance_norm(second(x), weight=p["weight"], bias=p["bias"], eps=1e-3)))
# PyTorch 1.13 has no RMS norm; this is the definition.
case("rmsNorm", {"features": 5, "epsilon": 1e-5}, {"weight": numbers(5)}, numbers(2, 3, 5), lambda p, x: x * torch.rsqrt((x**2).mean(-1, keepdim=True) + 1e-5) * p["weight"])


# Recurrent layers.
def with_weights(module, weights):
    """Calls a module with other tensors in place of its parameters, so that gradients reach them."""
    return lambda *args, **named: torch.nn.utils.stateless.functional_call(module, weights, args, named)


def recurrent(kind, module_type, gates, extra, more=None):
    for both in [False, True]:
        for output in ["last", "sequence"]:
            module = module_type(3, 2, batch_first=True, bidirectional=both, **(more or {}))
            shapes = {"inputWeight": (3, 2 * gates), "hiddenWeight": (2, 2 * gates), "inputBias": (2 * gates,), "hiddenBias": (2 * gates,)}
            directions = ["forward.", "backward."] if both else [""]
            params = {prefix + name: numbers(*shape) for prefix in directions for name, shape in shapes.items()}

            def run(p, x, module=module, directions=directions, output=output):
                weights = {}
                for prefix, suffix in zip(directions, ["", "_reverse"]):
                    weights["weight_ih_l0" + suffix] = p[prefix + "inputWeight"].T
                    weights["weight_hh_l0" + suffix] = p[prefix + "hiddenWeight"].T
                    weights["bias_ih_l0" + suffix] = p[prefix + "inputBias"]
                    weights["bias_hh_l0" + suffix] = p[prefix + "hiddenBias"]
                # It keeps a second list of its parameters, which is the one it computes with.
                module._flat_weights = [weights[name] for name in module._flat_weights_names]
                y, state = module(x)
                h = state[0] if isinstance(state, tuple) else state
                return y if output == "sequence" else h.transpose(0, 1).flatten(1)

            case(kind, {"inputs": 3, "units": 2, "output": output, "bidirectional": both, **extra}, params, numbers(2, 5, 3), run)


recurrent("simpleRnn", nn.RNN, 1, {})
recurrent("simpleRnn", nn.RNN, 1, {"activation": "relu"}, {"nonlinearity": "relu"})
recurrent("lstm", nn.LSTM, 4, {})
recurrent("gru", nn.GRU, 3, {})


# Attention.
PROJECTIONS = ["query", "key", "value", "output"]


def attention_params(width, prefix=""):
    params = {}
    for name in PROJECTIONS:
        params[f"{prefix}{name}.weight"] = numbers(width, width)
        params[f"{prefix}{name}.bias"] = numbers(width)
    return params


def attention_weights(p, prefix=""):
    inside = PROJECTIONS[:3]
    return {
        "in_proj_weight": torch.cat([p[f"{prefix}{name}.weight"].T for name in inside]),
        "in_proj_bias": torch.cat([p[f"{prefix}{name}.bias"] for name in inside]),
        "out_proj.weight": p[f"{prefix}output.weight"].T,
        "out_proj.bias": p[f"{prefix}output.bias"],
    }


def causal_mask(length):
    return torch.triu(torch.ones(length, length, dtype=torch.bool), 1)


def attention(width, heads, causal=False, mask=None):
    module = nn.MultiheadAttention(width, heads, batch_first=True)

    def run(p, x):
        named = {"need_weights": False}
        if causal:
            named["attn_mask"] = causal_mask(x.shape[1])
        if mask is not None and mask.dim() == 2:
            named["key_padding_mask"] = mask == 0
        if mask is not None and mask.dim() == 3:
            named["attn_mask"] = (mask == 0).repeat_interleave(heads, 0)
        return with_weights(module, attention_weights(p))(x, x, x, **named)[0]

    return run


padding = torch.tensor([[1, 1, 1, 0], [1, 1, 0, 0]], dtype=torch.int32)
some = torch.tensor([[[1, 0, 1, 1], [0, 1, 1, 0], [1, 1, 1, 1], [0, 0, 0, 1]], [[1, 1, 0, 0], [0, 1, 0, 0], [1, 0, 1, 0], [1, 1, 1, 1]]], dtype=torch.int32)
case("multiHeadAttention", {"width": 6, "heads": 2}, attention_params(6), numbers(2, 4, 6), attention(6, 2))
case("multiHeadAttention", {"width": 6, "heads": 3, "causal": True}, attention_params(6), numbers(2, 4, 6), attention(6, 3, True))
case("multiHeadAttention", {"width": 6, "heads": 2}, attention_params(6), numbers(2, 4, 6), attention(6, 2, mask=padding), mask=padding)
case("multiHeadAttention", {"width": 6, "heads": 2}, attention_params(6), numbers(2, 4, 6), attention(6, 2, mask=some), mask=some)


def encoder(width, heads, hidden, norm, activation, causal, mask):
    module = nn.TransformerEncoderLayer(width, heads, hidden, 0.0, activation, batch_first=True, norm_first=norm == "pre")
    # In evaluation it takes a fast path without gradients; there is no dropout, so training is the same.
    module.train()
    if norm == "pre":
        paths = {"norm1": "0.0.0", "self_attn": "0.0.1", "norm2": "1.0.0", "linear1": "1.0.1", "linear2": "1.0.4"}
    else:
        paths = {"self_attn": "0.0.0", "norm1": "1", "linear1": "2.0.0", "linear2": "2.0.3", "norm2": "3"}
    params = attention_params(width, paths["self_attn"] + ".")
    for name, shape in [("linear1", (width, hidden)), ("linear2", (hidden, width))]:
        params[paths[name] + ".weight"] = numbers(*shape)
        params[paths[name] + ".bias"] = numbers(shape[1])
    for name in ["norm1", "norm2"]:
        params[paths[name] + ".weight"] = numbers(width)
        params[paths[name] + ".bias"] = numbers(width)

    def run(p, x):
        weights = {"self_attn." + name: value for name, value in attention_weights(p, paths["self_attn"] + ".").items()}
        for name in ["linear1", "linear2"]:
            weights[name + ".weight"] = p[paths[name] + ".weight"].T
            weights[name + ".bias"] = p[paths[name] + ".bias"]
        for name in ["norm1", "norm2"]:
            weights[name + ".weight"] = p[paths[name] + ".weight"]
            weights[name + ".bias"] = p[paths[name] + ".bias"]
        named = {"src_mask": causal_mask(x.shape[1])} if causal else {}
        if mask is not None:
            named["src_key_padding_mask"] = mask == 0
        return with_weights(module, weights)(x, **named)

    return params, run


for norm, activation, kind, causal, mask in [("post", "relu", "relu", False, None), ("pre", "gelu", "gelu", True, None), ("post", "gelu", "gelu", False, padding)]:
    params, run = encoder(4, 2, 6, norm, activation, causal, mask)
    config = {"width": 4, "heads": 2, "hidden": 6, "dropout": 0, "norm": norm, "causal": causal, "activation": {"kind": kind, "config": {}}}
    case("transformerEncoderBlock", config, params, numbers(2, 4, 4), run, mask=mask)


def waves(steps, width):
    """From the paper, feature by feature."""
    table = torch.zeros(steps, width)
    for t in range(steps):
        for i in range(width):
            angle = t / math.pow(10000.0, (i - i % 2) / width)
            table[t, i] = math.sin(angle) if i % 2 == 0 else math.cos(angle)
    return table


case("positionalEncoding", {"width": 5}, {}, numbers(2, 6, 5), lambda p, x: x + waves(6, 5))

path = pathlib.Path(__file__).parent / "layers.json"
path.write_text("[\n" + ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in cases) + "\n]\n")
print(len(cases), "cases,", path.stat().st_size // 1024, "KB")
