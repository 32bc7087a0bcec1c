"""Seconds and memory of a command, with all the processes it starts. Linux only: reads /proc.

Timing and sampling are separate runs: reading smaps_rollup holds up the process that is read.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.02  # seconds between two looks at the processes
PROC = Path("/proc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    wall: float  # seconds
    cpu: float  # seconds of all processes, user and system


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Peaks of the sum over all processes, in bytes. RSS counts a shared page once a process, PSS once in all."""

    rss: int
    pss: int


def timed(command: Sequence[str], cwd: Path) -> Time:
    """Run `command` in `cwd`; raises SystemExit with its last words where it fails."""
    started = time.perf_counter()
    process = start(command, cwd)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    require_success(process, command, cwd)
    return Time(wall=wall, cpu=usage.ru_utime + usage.ru_stime)


def sampled(command: Sequence[str], cwd: Path) -> Memory:
    """Run `command` in `cwd` and look at its processes every 20 ms."""
    process = start(command, cwd)
    rss = pss = 0
    while process.poll() is None:
        pids = tuple(tree(process.pid))
        rss = max(rss, sum(map(resident, pids)))
        pss = max(pss, sum(map(proportional, pids)))
        time.sleep(INTERVAL)
    require_success(process, command, cwd)
    return Memory(rss=rss, pss=pss)


def start(command: Sequence[str], cwd: Path) -> subprocess.Popen[bytes]:
    with (cwd / "output.txt").open("wb") as output:
        return subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=output, stderr=output)


def require_success(process: subprocess.Popen[bytes], command: Sequence[str], cwd: Path) -> None:
    if process.returncode != 0:
        words = (cwd / "output.txt").read_text(errors="replace")[-2000:]
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{words}")


def tree(pid: int) -> Iterator[int]:
    """`pid` and all its descendants that live now."""
    yield pid
    for children in PROC.glob(f"{pid}/task/*/children"):
        try:
            found = children.read_text().split()
        except OSError:  # it ended between the listing and the look
            continue
        for child in found:
            yield from tree(int(child))


def resident(pid: int) -> int:
    try:
        pages = (PROC / str(pid) / "statm").read_text().split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def proportional(pid: int) -> int:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
