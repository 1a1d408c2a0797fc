"""The colours of the illustrations, and how light falls on them."""

from dataclasses import dataclass

NIGHT = "#0c1d3a"
DEEP = "#163058"
SLATE = "#25426f"
STEEL = "#3f6296"
PALE = "#dff2ff"
WHITE = "#ffffff"

CYAN = "#3fd6e8"
AMBER = "#ffbd5c"
GREEN = "#5fdc93"
VIOLET = "#b196ff"
CORAL = "#ff8d78"
BLUE = "#6cb0ff"


def mix(one: str, other: str, share: float) -> str:
    """Return ``one`` with ``share`` (0 to 1) of ``other`` in it, both ``#rrggbb``."""
    share = min(1.0, max(0.0, share))
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Ramp:
    """A material: its colour in shadow, half light, light and highlight."""

    shadow: str
    half: str
    light: str
    highlight: str

    def at(self, light: float) -> str:
        """Return the colour under ``light`` from 0 (shadow) to 1 (highlight)."""
        tones = (self.shadow, self.half, self.light, self.highlight)
        place = min(1.0, max(0.0, light)) * 3
        step = min(2, int(place))
        return mix(tones[step], tones[step + 1], place - step)


def glowing(accent: str) -> Ramp:
    """Return a material that carries the accent itself, like a leaf or a lamp."""
    return Ramp(mix(DEEP, accent, 0.24), mix(SLATE, accent, 0.62), accent, mix(accent, WHITE, 0.66))


def carbon(accent: str) -> Ramp:
    """Return the dark material of blocks: deep blue that the accent only tints."""
    return Ramp(
        mix(DEEP, accent, 0.04),
        mix(SLATE, accent, 0.08),
        mix(STEEL, accent, 0.3),
        mix(accent, PALE, 0.35),
    )
