"""Writes files.json: small files that other programs made, in base64, and what is in them. Run with NumPy and pyarrow:

    python3 golden/make-files.py
"""

import base64
import io
import json
import pathlib
import struct
import tarfile
import zipfile
import zlib

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

random = np.random.default_rng(0)
rows = 40
table = pa.table(
    {
        "id": pa.array(range(rows), pa.int64()),
        "height": pa.array([None if i % 7 == 3 else i / 4 for i in range(rows)], pa.float64()),
        "weight": pa.array(np.float32(random.normal(size=rows)), pa.float32()),
        "species": pa.array([None if i == 5 else ["cat", "dog", "owl"][i % 3] for i in range(rows)]),
        "tame": pa.array([i % 2 == 0 for i in range(rows)]),
        "count": pa.array([i % 4 for i in range(rows)], pa.int32()),
    }
)


def parquet(**options):
    file = io.BytesIO()
    pq.write_table(table, file, **options)
    return base64.b64encode(file.getvalue()).decode()


def parquet_bytes():
    file = io.BytesIO()
    values = [b"\x00\xff", b"ab", b"\x10\x20", None]
    pq.write_table(pa.table({"key": pa.array(values, pa.binary(2))}), file)
    return base64.b64encode(file.getvalue()).decode()


def png(width, height, depth, color, samples, interlace=0, extra=b""):
    """Written by hand, because no image library is at hand: rows without filter."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, interlace)
    raw = b"".join(b"\0" + bytes(row) for row in samples)
    return base64.b64encode(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", zlib.compress(raw))
        + chunk(b"IEND", b"")
    ).decode()


def plte(colors):
    data = bytes(sum(colors, []))
    return struct.pack(">I", len(data)) + b"PLTE" + data + struct.pack(">I", zlib.crc32(b"PLTE" + data))


def tar():
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in [("folder/a.txt", b"alpha"), ("folder/" + "long/" * 30 + "b.txt", b"beta" * 300)]:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return base64.b64encode(file.getvalue().rstrip(b"\0") + b"\0" * 1024).decode()


def zipped():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("folder/stored.txt", "alpha", zipfile.ZIP_STORED)
        archive.writestr("folder/deflated.txt", "beta" * 300, zipfile.ZIP_DEFLATED)
    return base64.b64encode(file.getvalue()).decode()


golden = {
    "columns": {name: table[name].to_pylist() for name in table.column_names},
    "parquet": {
        "snappy": parquet(compression="snappy"),
        "plain": parquet(compression="none", use_dictionary=False),
        "two row groups": parquet(compression="snappy", row_group_size=25),
        "data pages of version 2": parquet(compression="snappy", data_page_version="2.0"),
    },
    "parquetGzip": parquet(compression="gzip"),
    "parquetDelta": parquet(compression="none", use_dictionary=False, column_encoding={"id": "DELTA_BINARY_PACKED"}),
    "parquetBytes": parquet_bytes(),
    "png": {
        "grey": png(3, 2, 8, 0, [[0, 128, 255], [1, 2, 3]]),
        "bits": png(3, 2, 1, 0, [[0b10100000], [0b01000000]]),
        "deep": png(2, 1, 16, 0, [[0x12, 0x34, 0xFF, 0xFF]]),
        "colour": png(2, 2, 8, 2, [[255, 0, 0, 0, 255, 0], [0, 0, 255, 9, 9, 9]]),
        "palette": png(2, 1, 8, 3, [[1, 0]], extra=plte([[10, 20, 30], [40, 50, 60]])),
        "alpha": png(1, 1, 8, 6, [[1, 2, 3, 4]]),
    },
    "tar": tar(),
    "zip": zipped(),
}
pathlib.Path(__file__).with_name("files.json").write_text(json.dumps(golden) + "\n")
