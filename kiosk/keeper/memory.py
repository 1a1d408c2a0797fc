"""Resident memory of a process in bytes, on each system in its own way."""

import ctypes
import os
import sys
from functools import cache


def resident(pid: int) -> int | None:
    """Return the resident memory of a process; None where it is gone or cannot be asked."""
    if sys.platform.startswith("linux"):
        return _linux(pid)
    if sys.platform == "darwin":
        return _macos(pid)
    if sys.platform == "win32":
        return _windows(pid)
    return None


def of_machine() -> int | None:
    """Return the memory of the machine in bytes; None where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows has no such question
        return None


def out_of_memory_kills() -> int:
    """Return how many processes the system has killed for want of memory since it started.

    0 where the system does not tell, or does no such thing.
    """
    try:
        with open("/proc/vmstat", encoding="ascii") as stream:  # noqa: PTH123 - at every start
            return next(
                (int(line.split()[1]) for line in stream if line.startswith("oom_kill ")), 0
            )
    except OSError:
        return 0


def _linux(pid: int) -> int | None:
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as stream:  # noqa: PTH123
            return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return None


class _TaskInfo(ctypes.Structure):
    """The beginning of ``struct proc_taskinfo``; the rest is 80 bytes of counters."""

    _fields_ = (
        ("virtual_size", ctypes.c_uint64),
        ("resident_size", ctypes.c_uint64),
        ("rest", ctypes.c_uint8 * 80),
    )


_PROC_PIDTASKINFO = 4


def _macos(pid: int) -> int | None:
    info = _TaskInfo()
    size = ctypes.sizeof(info)
    libproc = ctypes.CDLL("/usr/lib/libproc.dylib", use_errno=True)
    got = libproc.proc_pidinfo(pid, _PROC_PIDTASKINFO, ctypes.c_uint64(0), ctypes.byref(info), size)
    return int(info.resident_size) if got == size else None


class _MemoryCounters(ctypes.Structure):
    """``PROCESS_MEMORY_COUNTERS``."""

    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("PageFaultCount", ctypes.c_uint32),
        ("PeakWorkingSetSize", ctypes.c_size_t),
        ("WorkingSetSize", ctypes.c_size_t),
        ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
        ("QuotaPagedPoolUsage", ctypes.c_size_t),
        ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
        ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
        ("PagefileUsage", ctypes.c_size_t),
        ("PeakPagefileUsage", ctypes.c_size_t),
    )


_QUERY_LIMITED_INFORMATION = 0x1000


@cache
def _kernel32() -> ctypes.CDLL:
    kernel32: ctypes.CDLL = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    handle = ctypes.c_void_p
    kernel32.OpenProcess.argtypes = (ctypes.c_uint32, ctypes.c_int, ctypes.c_uint32)
    kernel32.OpenProcess.restype = handle
    kernel32.K32GetProcessMemoryInfo.argtypes = (
        handle,
        ctypes.POINTER(_MemoryCounters),
        ctypes.c_uint32,
    )
    kernel32.CloseHandle.argtypes = (handle,)
    return kernel32


def _windows(pid: int) -> int | None:
    kernel32 = _kernel32()
    process = kernel32.OpenProcess(_QUERY_LIMITED_INFORMATION, 0, pid)
    if not process:
        return None
    counters = _MemoryCounters(cb=ctypes.sizeof(_MemoryCounters))
    try:
        done = kernel32.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)
    finally:
        kernel32.CloseHandle(process)
    return int(counters.WorkingSetSize) if done else None
