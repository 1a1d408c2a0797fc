"""Keeps None, True and False alive on Python 3.11.

PySide6 6.12 gives back one reference too many of each of them with conversions between Python
and QVariant: a property that is not there, a None in a map, a bool read by name. Python 3.12
and later count no references of them; 3.11 does, and frees them after some hours of visitors,
which ends the process with "deallocating None".
"""

import ctypes
import sys

_MANY = 1 << 40
"""References added: a thousand a second last for thirty years."""


def keep_singletons() -> None:
    """Add references to None, True and False where the interpreter counts them."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False):
        # The count is the first field of every object in a release build of CPython 3.11.
        ctypes.c_ssize_t.from_address(id(singleton)).value += _MANY
