"""Which BLAS this process has loaded: Debian's alternatives decide, and a factor of twenty lies between them."""
import ctypes
import os


def blas():
    paths = sorted({line.split()[-1] for line in open("/proc/self/maps") if "blas" in line or "mkl" in line})
    for path in paths:
        if "openblas" in os.path.basename(path):
            return openblas(path)
    for path in paths:
        if "mkl_rt" in path or "blis" in path:
            return os.path.basename(path)
    return "reference BLAS (slow: install libopenblas0)" if paths else "unknown"


def openblas(path):
    config = ctypes.CDLL(path).openblas_get_config
    config.restype = ctypes.c_char_p
    flavour = os.path.basename(os.path.dirname(path)).replace("openblas-", "")
    return f"{config().decode().strip()} ({flavour})"
