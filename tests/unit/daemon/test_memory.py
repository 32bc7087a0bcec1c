"""Memory goes back to the system: glibc's own marks tell, in a process of its own."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from feedmill.daemon.memory import give_back

# The word before a block holds its size; bit 1 says that it was mapped by itself (glibc, malloc/malloc.c).
PROBE = """
import ctypes, sys
from feedmill.daemon.memory import LARGE, keep_little

if sys.argv[1] == "keep little":
    keep_little()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
mapped = []
for size in (4 * LARGE, 4 * LARGE, LARGE // 4):
    block = libc.malloc(size)
    mapped.append(bool(ctypes.c_size_t.from_address(block - ctypes.sizeof(ctypes.c_size_t)).value & 2))
    libc.free(block)
print(mapped)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library keeps its marks elsewhere")
@pytest.mark.parametrize(("how", "mapped"), [("keep little", [True, True, False]), ("as it is", [True, False, False])])
def test_large_blocks_are_mapped_each_by_itself(how: str, mapped: list[bool]) -> None:
    call = (sys.executable, "-c", PROBE, how)
    assert subprocess.run(call, capture_output=True, text=True, check=True).stdout.strip() == str(mapped)


@pytest.mark.parametrize("collect", [True, False])
def test_giving_back_is_no_matter_of_the_library(collect: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    give_back(collect=collect)
    monkeypatch.setattr("ctypes.CDLL", lambda _name: object())  # one without malloc_trim
    give_back(collect=collect)
