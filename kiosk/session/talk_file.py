"""A talk as it is written down, so that a crash in mid-talk comes back on the same slide.

Slides are named by their ids, which outlive a change of the deck, and moments by the wall clock,
which outlives the process.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from kiosk.session.talk import Auto, Curtain, Plan, Talk
from kiosk.session.timing import Watch

OLDEST: Final = 3600.0
"""Seconds after which a talk that was left running is over."""

_CURTAINS: Final = tuple(str(curtain) for curtain in Curtain)

Written = dict[str, Any]
"""What a JSON file can hold."""


def written(talk: Talk, ids: Sequence[str], now: float, wall: float) -> Written:
    """Return a talk for the file; ``wall`` is the time of day in seconds."""
    spent = talk.watch.left(talk.at, now).spent
    return {
        "slide": ids[talk.at],
        "frozen": None if talk.frozen is None else ids[talk.frozen],
        "returns": None if talk.returns is None else ids[talk.returns],
        "curtain": str(talk.curtain),
        "auto": talk.auto is not Auto.OFF,
        "elapsed": talk.watch.elapsed(now),
        "running": talk.watch.running,
        "spent": {ids[slide]: time for slide, time in spent.items()},
        "wall": wall,
    }


def is_fresh(found: Mapping[str, Any], wall: float) -> bool:
    """Tell whether a talk of a file was given a while ago, and not on another day."""
    return 0 <= wall - _number(found.get("wall"), 0.0) < OLDEST


def restored(
    found: Mapping[str, Any], plan: Plan, ids: Sequence[str], now: float, wall: float
) -> Talk:
    """Return the talk of a file; whatever in it cannot be read is as at the beginning.

    A watch that ran has gone on running, unless the file is older than ``OLDEST``.
    """
    places = {id_: index for index, id_ in enumerate(ids)}

    def place(name: str) -> int | None:
        value = found.get(name)
        return places.get(value) if isinstance(value, str) else None

    at = place("slide") or 0
    away = wall - _number(found.get("wall"), wall)
    running = found.get("running") is True and 0 <= away < OLDEST
    elapsed = _number(found.get("elapsed"), 0.0) + (away if running else 0.0)
    curtain = found.get("curtain")
    return Talk(
        plan,
        at=at,
        frozen=place("frozen"),
        returns=(place("returns") or 0) if at >= plan.given else None,
        curtain=Curtain(curtain) if curtain in _CURTAINS else Curtain.NONE,
        auto=Auto.PLAYING if found.get("auto") is True else Auto.OFF,
        turned=now,
        watch=_watch(found, places, at, elapsed, now if running else None),
    )


def _watch(
    found: Mapping[str, Any],
    places: Mapping[str, int],
    at: int,
    elapsed: float,
    since: float | None,
) -> Watch:
    spent = found.get("spent")
    times = {
        places[slide]: _number(time, 0.0)
        for slide, time in (spent.items() if isinstance(spent, dict) else ())
        if slide in places
    }
    # The time away belongs to the slide that was on.
    others = sum(time for slide, time in times.items() if slide != at)
    mine = max(0.0, elapsed - others)
    watch = Watch(banked=elapsed, since=since, spent=times, slide_since=elapsed)
    return replace(watch, spent={**times, at: max(times.get(at, 0.0), mine)} if mine else times)


def _number(value: object, otherwise: float) -> float:
    """Return a number that can be reckoned with."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return otherwise
    return float(value) if math.isfinite(value) and value >= 0 else otherwise
