"""Where two lists hold other objects: how what was derived of one is amended for the next."""

from collections.abc import Sequence
from itertools import compress, count
from operator import is_not


def others(earlier: Sequence[object], now: Sequence[object]) -> list[int]:
    """Return the places in which two lists of one length hold not the very same object.

    An object that is never changed tells all that was derived of it, so nobody need say which
    ones were replaced. It takes some 20 ns an object: a list of all pages may be asked.
    """
    return list(compress(count(), map(is_not, earlier, now)))
