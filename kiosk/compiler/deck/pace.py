"""How long a slide takes: at the pace of somebody who speaks to a hall."""

import re
from collections.abc import Iterator, Sequence

from kiosk.compiler.markdown.plain import plain_text, visible
from kiosk.pack.model import Figures, Timeline
from kiosk.pack.model.deck import Slide

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_HAN_A_SECOND = 4.0
_WORDS_A_SECOND = 2.3
_BREATH = 3.0
"""Seconds to let a new slide sink in."""
_LEAST = 8
_MOST = 600


def seconds(slide: Slide) -> int:
    """Return the planned time: of its notes if they say more than the slide itself does."""
    said = max(_spoken("\n".join(_texts(slide))), _spoken("\n".join(slide.notes)))
    return min(_MOST, max(_LEAST, round(said + _BREATH)))


def within(planned: Sequence[int], whole: int) -> list[int]:
    """Stretch or press times so that they add up to ``whole`` seconds, each at least one."""
    total = sum(planned)
    if total == 0 or whole < len(planned):
        return list(planned)
    ends, passed = [], 0
    for each in planned:
        passed += each
        ends.append(round(passed * whole / total))
    found = [max(1, b - a) for a, b in zip([0, *ends], ends, strict=False)]
    found[found.index(max(found))] -= sum(found) - whole
    return found


def _spoken(text: str) -> float:
    return len(_HAN.findall(text)) / _HAN_A_SECOND + len(_WORD.findall(text)) / _WORDS_A_SECOND


def _texts(slide: Slide) -> Iterator[str]:
    yield slide.title
    yield getattr(slide, "subtitle", "")
    yield plain_text(getattr(slide, "text", ""))
    yield from getattr(slide, "items", ())
    yield from visible(getattr(slide, "blocks", ()))
    yield from visible((Figures(getattr(slide, "figures", ())),))
    yield from visible((Timeline(getattr(slide, "events", ())),))
