"""Where things are on both programs' screens, in px of 1920 × 1080.

The site is laid out as the booth is, so that the same finger finds the same tile.
"""

from outside.screen import Area, Screen

HOME = "at the home screen"
LOOP = "in the attract loop"

TILE = (1000, 250)
"""In the first tile of the home screen."""
TILE_AREA = Area(740, 40, 1110, 440)
"""That tile."""
HOME_BUTTON = (228, 1022)
ASIDE = (640, 1030)
"""On the bar, beside everything that can be pressed."""
WORDS = Area(72, 60, 680, 880)
"""What the home screen says beside its tiles."""


def wake(screen: Screen) -> None:
    """Touch the booth where nothing else is meant, and wait for the home screen."""
    screen.move(*ASIDE)
    screen.press()
    screen.release()
    screen.await_quiet(0.5)
