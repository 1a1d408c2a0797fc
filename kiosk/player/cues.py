"""Which subtitle belongs to a moment of a clip."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from kiosk.pack.model import Cue

_OVERLAPPING = 8
"""Cues looked back at for one that goes on under a later, shorter one."""


def cue_at(cues: Sequence[Cue], at: float) -> str:
    """Return the text at ``at`` seconds: of the cue that began last; empty between cues.

    ``cues`` are ordered by their start, as the pack has them.
    """
    began = bisect_right(cues, at, key=attrgetter("start"))
    going_on = (cue for cue in reversed(cues[max(0, began - _OVERLAPPING) : began]) if cue.end > at)
    return next((cue.text for cue in going_on), "")
