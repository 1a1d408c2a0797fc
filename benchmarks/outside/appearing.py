"""When a program that starts can be seen, told from its pictures alone."""

import time
from dataclasses import dataclass

from PIL import Image

from outside.programs import Program
from outside.screen import Screen, alike

PAINTED = 0.75
"""Share of the final picture from which words and tiles are there; photos may still be missing."""
WHOLE = 0.97
_SETTLED = 0.7
"""Seconds without a real change after which a picture is the final one."""
_PATIENCE = 60.0
_PLAIN = 0.9
"""Share of one shade from which a screen is blank."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """ms from the start to a picture."""

    painted: float
    """Words and tiles can be read and pressed."""
    whole: float
    """Its photos are there too."""


def watch_start(screen: Screen, program: Program) -> Appearance:
    """Start a program on a blank screen and tell when it could be seen.

    Each picture on the way is kept and held against the last one, so that nothing need be known
    of the program.
    """
    if not blank(screen.glance()):
        raise SystemExit("the screen is not blank before the start")
    start = program.start()
    seen = [(start, screen.glance())]
    while not _final(seen):
        if time.monotonic() - start > _PATIENCE:
            raise SystemExit(f"{program.name} did not come to be seen")
        for drawn in screen.drawings(0.1):
            seen.append((drawn.at, screen.glance()))
            if _final(seen):
                break
        else:
            seen.append((time.monotonic(), screen.glance()))
    last = seen[-1][1]
    return Appearance(*(_since(start, seen, last, share) for share in (PAINTED, WHOLE)))


def blank(picture: Image.Image) -> bool:
    """Tell whether a gist has little but one shade."""
    shades = picture.convert("L").histogram()
    broad = [sum(shades[at : at + 16]) for at in range(0, 256, 16)]
    return max(broad) > _PLAIN * sum(broad) and len(set(picture.get_flattened_data())) < _COLOURS


_COLOURS = 64
"""Colours that a blank screen with a pointer on it does not reach."""


def _final(seen: list[tuple[float, Image.Image]]) -> bool:
    """Tell whether the last picture has stood for a while and is none of a blank screen."""
    now, last = seen[-1]
    if blank(last):
        return False
    before = [picture for at, picture in seen if now - at >= _SETTLED]
    return bool(before) and not blank(before[-1]) and alike(before[-1], last) >= WHOLE


def _since(
    start: float, seen: list[tuple[float, Image.Image]], last: Image.Image, share: float
) -> float:
    first = next(at for at, picture in seen if not blank(picture) and alike(picture, last) >= share)
    return (first - start) * 1000
