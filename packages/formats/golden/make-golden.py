"""Writes arrays.json, tensorboard.json and checkpoint-0.1.safetensors.

arrays.json: npy and npz files written by NumPy, safetensors files by the `safetensors` package and by hand from its
specification, and small floats by ml_dtypes. tensorboard.json: messages by TensorBoard's own protobuf classes.
checkpoint-0.1.safetensors: the weights of a small network by hand; once released it is never written again.

    python3 -m venv venv && venv/bin/pip install numpy safetensors tensorboard ml_dtypes
    venv/bin/python make-golden.py
"""
import base64
import io
import json
import pathlib
import struct
import zlib

import ml_dtypes
import numpy as np
from safetensors.numpy import save
from tensorboard.compat.proto import event_pb2, graph_pb2, summary_pb2
from tensorboard.plugins.hparams import plugin_data_pb2

np.seterr(all="ignore")
here = pathlib.Path(__file__).parent


def text(data):
    return base64.b64encode(data).decode()


def plain(array):
    """Elements as JSON has them: big integers and special numbers as strings."""
    return [str(v) if isinstance(v, int) and abs(v) > 2**53 or v != v or v in (np.inf, -np.inf) else v
            for v in array.flatten().tolist()]


def npy(array, version=None):
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=version)
    return file.getvalue()


names = ["bool", "uint8", "int8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64"]


def values(name, shape):
    size = int(np.prod(shape))
    if name == "bool":
        return (np.arange(size) % 3 == 0).reshape(shape)
    kind = np.dtype(name)
    if kind.kind == "f":
        array = (np.random.default_rng(0).standard_normal(size) * 100).astype(kind)
        array[: min(size, 4)] = [np.inf, -np.inf, -0.0, np.nan][: min(size, 4)]
        return array.reshape(shape)
    info = np.iinfo(kind)
    array = np.arange(size).astype(kind)
    array[: min(size, 2)] = [info.min, info.max][: min(size, 2)]
    return array.reshape(shape)


arrays = []
for name in names:
    for shape in [(), (7,), (0, 3), (2, 3), (2, 3, 4), (1, 5), (3, 1, 2)]:
        for order in "CF":
            for byteorder in "<>":
                a = np.asarray(values(name, shape), order=order)
                stored = a.astype(a.dtype.newbyteorder(byteorder), order="K") if a.dtype.itemsize > 1 else a
                if a.dtype.itemsize == 1 and byteorder == ">":
                    continue
                arrays.append({"dtype": name, "shape": list(shape), "order": order, "byteorder": byteorder,
                               "values": plain(a), "file": text(npy(stored))})

versions = [{"version": v, "file": text(npy(np.arange(6, dtype="<f4").reshape(2, 3), (v, 0)))} for v in (1, 2, 3)]

refused = {}
for name, array in {
    "structured": np.zeros(2, dtype=[("x", "<f4"), ("y", "<i4")]),
    "object": np.array([None, "a"], dtype=object),
    "text": np.array(["a", "b"]),
    "bytes": np.array([b"a"]),
    "complex": np.zeros(2, dtype="<c8"),
    "date": np.zeros(2, dtype="<M8[s]"),
}.items():
    refused[name] = text(npy(array))

members = {"x": np.arange(6, dtype="<f4").reshape(2, 3), "0.weight": np.eye(3), "n": np.array([2**60, -1], dtype="<i8"),
           "größe": np.array(True), "long": np.zeros(5000, dtype="<i4")}
npz = {}
for name, write in {"stored": np.savez, "compressed": np.savez_compressed}.items():
    file = io.BytesIO()
    write(file, **members)
    npz[name] = text(file.getvalue())

small = {}
for name, kind in {"float16": np.float16, "bfloat16": ml_dtypes.bfloat16, "float8e4m3": ml_dtypes.float8_e4m3fn,
                   "float8e5m2": ml_dtypes.float8_e5m2}.items():
    bits = 8 * np.dtype(kind).itemsize
    patterns = np.arange(2**bits, dtype=f"u{bits // 8}")
    if bits == 16:
        patterns = patterns[::37]
    inputs = np.concatenate([np.random.default_rng(1).standard_normal(200) * s for s in (1e-8, 1e-3, 1, 300, 1e5)]
                            + [[0, -0.0, 65504, 65519, 65520, 448, 464, 465, 57344, 61440, 61439, 1e40, -1e40,
                                2.0**-24, 2.0**-25, 2.0**-9, 2.0**-10, 2.0**-17, 3.4e38, 1 + 2.0**-11, 1 + 3 * 2.0**-11]])
    rounded = inputs.astype(np.float32).astype(kind)
    small[name] = {"patterns": patterns.tolist(), "numbers": plain(patterns.view(kind).astype(np.float64)),
                   "inputs": plain(inputs.astype(np.float32).astype(np.float64)),
                   "rounded": rounded.view(f"u{bits // 8}").tolist()}

tags = {"bool": "BOOL", "uint8": "U8", "int8": "I8", "int16": "I16", "uint16": "U16", "int32": "I32", "uint32": "U32",
        "int64": "I64", "uint64": "U64", "float16": "F16", "float32": "F32", "float64": "F64"}
every = {f"{i}.{name}": values(name, (2, 3)) for i, name in enumerate(names)}
every["scalar"] = np.array(1.5, np.float32)
every["empty"] = np.zeros((0, 4), np.float32)


def by_hand(tensors, metadata=None):
    """The specification and nothing else, in the order given."""
    header, data = {}, b""
    if metadata:
        header["__metadata__"] = metadata
    for name, array in tensors.items():
        raw = np.ascontiguousarray(array).tobytes()
        header[name] = {"dtype": tags[array.dtype.name], "shape": list(array.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    encoded = json.dumps(header, ensure_ascii=False).encode()
    return struct.pack("<Q", len(encoded)) + encoded + data


safetensors = {
    "package": text(save(every, {"step": "12"})),
    "byHand": text(by_hand(every, {"note": "größe", "empty": ""})),
    "arrays": {name: {"dtype": a.dtype.name, "shape": list(a.shape), "values": plain(a)} for name, a in every.items()},
}

(here / "arrays.json").write_text(json.dumps({
    "npy": arrays, "versions": versions, "refused": refused, "npz": npz,
    "members": {name: {"dtype": a.dtype.name, "shape": list(a.shape), "values": plain(a)} for name, a in members.items()},
    "small": small, "safetensors": safetensors}, separators=(",", ":")))

# TensorBoard: messages built with its own classes, at fixed times.
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
       + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0\xff\0\0")) + chunk(b"IEND", b""))

data = np.random.default_rng(2).standard_normal(100) * 3
counts, edges = np.histogram(data, 30)
histogram = summary_pb2.HistogramProto(min=data.min(), max=data.max(), num=100, sum=float(sum(data.tolist())),
                                       sum_squares=float(sum(v * v for v in data.tolist())),
                                       bucket_limit=edges[1:].tolist(), bucket=counts.tolist())


def event(**fields):
    return text(event_pb2.Event(wall_time=1700000000.25, **fields).SerializeToString(deterministic=True))


def summary(**fields):
    return summary_pb2.Summary(value=[summary_pb2.Summary.Value(**fields)])


string = summary_pb2.Summary.Value(tag="note", metadata=summary_pb2.SummaryMetadata(
    plugin_data=summary_pb2.SummaryMetadata.PluginData(plugin_name="text")))
string.tensor.dtype = 7
string.tensor.string_val.append("größe **bold**".encode())
string.tensor.tensor_shape.dim.add().size = 1

graph = graph_pb2.GraphDef()
graph.versions.producer = 22
node = graph.node.add(name="input", op="input")
node.attr["_output_shapes"].list.shape.add().dim.add().size = -1
node.attr["_output_shapes"].list.shape[0].dim.add().size = 784
node = graph.node.add(name="0/dense", op="dense", input=["input"])
node.attr["attr"].s = b"784 to 10"

experiment = plugin_data_pb2.HParamsPluginData()
for name, kind in {"lr": 3, "optimizer": 1, "nesterov": 2}.items():
    experiment.experiment.hparam_infos.add(name=name, type=kind)
experiment.experiment.metric_infos.add().name.tag = "accuracy"
start = plugin_data_pb2.HParamsPluginData()
start.session_start_info.hparams["lr"].number_value = 0.001
start.session_start_info.start_time_secs = 1700000000.25
end = plugin_data_pb2.HParamsPluginData()
end.session_end_info.status = 1
end.session_end_info.end_time_secs = 1700000000.25


def plugin(tag, content):
    return summary(tag=tag, metadata=summary_pb2.SummaryMetadata(plugin_data=summary_pb2.SummaryMetadata.PluginData(
        plugin_name="hparams", content=content.SerializeToString(deterministic=True))))


(here / "tensorboard.json").write_text(json.dumps({
    "png": text(png), "data": data.tolist(),
    "events": {
        "version": event(file_version="brain.Event:2"),
        "scalar": event(step=3, summary=summary(tag="loss", simple_value=0.1)),
        "zero": event(step=0, summary=summary(tag="loss", simple_value=0)),
        "histogram": event(step=5, summary=summary(tag="weights", histo=histogram)),
        "image": event(step=2**40, summary=summary(tag="red", image=summary_pb2.Summary.Image(
            height=1, width=2, colorspace=3, encoded_image_string=png))),
        "text": event(step=1, summary=summary_pb2.Summary(value=[string])),
        "graph": event(graph_def=graph.SerializeToString(deterministic=True)),
        "experiment": event(summary=plugin("_hparams_/experiment", experiment)),
        "start": event(summary=plugin("_hparams_/session_start_info", start)),
        "end": event(summary=plugin("_hparams_/session_end_info", end)),
    }}))

# A fixture of format 0.1: a network of 4-3-2 with a description; every later version must load it.
checkpoint = here / "checkpoint-0.1.safetensors"
if not checkpoint.exists():
    rng = np.random.default_rng(3)
    weights = {"0.weight": rng.standard_normal((4, 3)), "0.bias": rng.standard_normal(3),
               "2.weight": rng.standard_normal((3, 2)), "2.bias": rng.standard_normal(2)}
    checkpoint.write_bytes(by_hand({name: w.astype(np.float32) for name, w in weights.items()},
                                   {"format": "gradkit", "version": "0.1", "model": json.dumps(
                                       {"kind": "sequential", "config": {"layers": [
                                           {"kind": "dense", "config": {"inputs": 4, "outputs": 3}},
                                           {"kind": "tanh", "config": {}},
                                           {"kind": "dense", "config": {"inputs": 3, "outputs": 2}}]}})}))
    x = np.array([[1, -2, 3, 0.5]])
    h = np.tanh(x @ weights["0.weight"] + weights["0.bias"])
    (here / "checkpoint-0.1.json").write_text(json.dumps({
        "x": x.tolist(), "y": (h @ weights["2.weight"] + weights["2.bias"]).tolist()}))
