"""Where copies hold other objects: how what was derived of one is amended for the next.

An object that is never changed tells all that was derived of it, so nobody need say which ones were
replaced. To ask takes some 20 ns an object, so that all pages may be asked at each save.
"""

from collections.abc import Mapping, Sequence
from itertools import compress, count
from operator import is_, is_not
from typing import TypeVar

Key = TypeVar("Key")


def others(earlier: Sequence[object], now: Sequence[object]) -> list[int]:
    """Return the places in which two lists of one length hold not the very same object."""
    return list(compress(count(), map(is_not, earlier, now)))


def is_copy(now: Mapping[Key, object], of: Mapping[Key, object]) -> bool:
    """Tell whether a mapping was made as a copy: of the very same keys, in the same order."""
    return len(now) == len(of) and all(map(is_, now, of))


def other_keys(earlier: Mapping[Key, object], now: Mapping[Key, object]) -> list[Key]:
    """Return the keys for which a copy of a mapping holds not the very same object."""
    return list(compress(now, map(is_not, earlier.values(), now.values())))
