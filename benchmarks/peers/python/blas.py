"""Which BLAS this process has loaded: Debian's alternatives decide, and a factor of twenty lies between them."""
import ctypes
import os

# Builds inside wheels carry other names, so that they do not meet the system's.
CONFIGURATIONS = ["openblas_get_config", "openblas_get_config64_", "scipy_openblas_get_config64_"]


def blas():
    paths = sorted({line.split()[-1] for line in open("/proc/self/maps") if "blas" in line or "mkl" in line})
    best = [path for path in paths if any(name in os.path.basename(path) for name in ("openblas", "mkl_rt", "blis"))]
    if best:
        return describe(best[0])
    return "reference BLAS (slow: install libopenblas0)" if paths else "unknown"


def describe(path):
    library = ctypes.CDLL(path)
    for name in CONFIGURATIONS:
        if hasattr(library, name):
            configuration = getattr(library, name)
            configuration.restype = ctypes.c_char_p
            kind = next((kind for kind in ("pthread", "openmp", "serial") if f"-{kind}/" in path), "bundled")
            return f"{configuration().decode().strip()} ({kind})"
    return os.path.basename(path)
