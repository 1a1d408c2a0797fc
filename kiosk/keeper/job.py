"""On Windows, one job object that holds all children: they end when the keeper does."""

import ctypes
import sys
from subprocess import Popen

_EXTENDED_LIMIT_INFORMATION = 9
_KILL_ON_JOB_CLOSE = 0x2000
_NO_DIALOGS = 0x0001 | 0x0002 | 0x8000
"""SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX."""


class _BasicLimits(ctypes.Structure):
    """``JOBOBJECT_BASIC_LIMIT_INFORMATION``."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    """``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``."""

    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class Job:
    """Takes children in. Elsewhere than on Windows it does nothing."""

    def __init__(self) -> None:
        self._job: int | None = None
        if sys.platform != "win32":
            return
        self._kernel32: ctypes.CDLL = _kernel32()
        # No dialog of the system over the exhibition when a child crashes; children inherit it.
        self._kernel32.SetErrorMode(_NO_DIALOGS)
        self._job = self._kernel32.CreateJobObjectW(None, None)
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _KILL_ON_JOB_CLOSE
        self._check(
            self._kernel32.SetInformationJobObject(
                self._job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
            )
        )

    def take(self, process: Popen[bytes]) -> None:
        """Bind a child to the keeper. Raises ``OSError`` where Windows refuses."""
        if self._job is not None:
            # The process may have ended already, which is no failure.
            handle = int(process._handle)  # type: ignore[attr-defined,unused-ignore] # noqa: SLF001 - no public way
            if process.poll() is None:
                self._check(self._kernel32.AssignProcessToJobObject(self._job, handle))

    @staticmethod
    def _check(done: int) -> None:
        if not done:
            raise ctypes.WinError(ctypes.get_last_error())  # type: ignore[attr-defined,unused-ignore]


def _kernel32() -> ctypes.CDLL:
    kernel32: ctypes.CDLL = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    handle = ctypes.c_void_p
    kernel32.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
    kernel32.CreateJobObjectW.restype = handle
    kernel32.SetInformationJobObject.argtypes = (
        handle,
        ctypes.c_int,
        ctypes.c_void_p,
        ctypes.c_uint32,
    )
    kernel32.AssignProcessToJobObject.argtypes = (handle, handle)
    kernel32.SetErrorMode.argtypes = (ctypes.c_uint32,)
    return kernel32
