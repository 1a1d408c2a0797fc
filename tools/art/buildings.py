"""What stands in the park: houses with lit windows, halls, tanks and a chimney."""

import math
from collections.abc import Sequence

from canvas import Canvas, Point, polyline
from colour import DEEP, NIGHT, PALE, SLATE, STEEL, WHITE, Ramp, mix
from forms import FINE, atom, block, glow
from space import Camera

_ROUND = 16
"""Sides of what looks round."""
_TURN = math.radians(45)


def box(at: Point, half: Point) -> list[Point]:
    """Return a footprint whose corner looks at the viewer; ``half`` its halves to both sides."""
    right, left = half
    corners = ((-right, -left), (right, -left), (right, left), (-right, left))
    return [
        (
            at[0] + x * math.cos(_TURN) - y * math.sin(_TURN),
            at[1] + x * math.sin(_TURN) + y * math.cos(_TURN),
        )
        for x, y in corners
    ]


def house(
    canvas: Canvas,
    camera: Camera,
    footprint: Sequence[Point],
    heights: tuple[float, float],
    accent: str,
    *,
    lid: float = 0.4,
) -> None:
    """Stand a house with rows of windows, some of them lit."""
    block(canvas, camera, footprint, heights, accent, lid=lid, edge=FINE)
    rows: dict[str, list[str]] = {}
    for side in (0, 3):  # the two sides that the viewer sees
        ends = (footprint[side], footprint[(side + 1) % 4])
        count = max(1, round(math.dist(*ends) / 34))
        for row, level in enumerate(range(int(heights[0]) + 16, int(heights[1]) - 9, 20)):
            for window in range(count):
                shares = ((window + 0.24) / count, (window + 0.76) / count)
                lit = (window * 2 + row * 3 + side) % 4 == 0
                tone = mix(accent, WHITE, 0.5) if lit else mix(SLATE, accent, 0.55)
                places = [(*_between(*ends, share), level) for share in shares]
                rows.setdefault(tone, []).append(polyline(camera.places(places)))
    for tone, windows in rows.items():
        canvas.path("".join(windows), stroke=tone, width=5, opacity=0.9)


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def hall(  # noqa: PLR0917 - where, how large, which colour: as of every form
    canvas: Canvas, camera: Camera, at: Point, half: Point, high: float, accent: str
) -> None:
    """Stand a long hall with ribs of light on its roof."""
    footprint = box(at, half)
    house(canvas, camera, footprint, (0, high), accent, lid=0.3)
    south, east, north, west = footprint
    sides = ((south, east), (west, north)) if half[0] > half[1] else ((south, west), (east, north))
    ribs = max(3, round(max(half) / 17))
    lines = (
        polyline(camera.places([(*_between(*side, rib / ribs), high) for side in sides]))
        for rib in range(1, ribs)
    )
    canvas.path("".join(lines), stroke=mix(accent, WHITE, 0.45), width=FINE, opacity=0.8)


def disc(  # noqa: PLR0917 - as of every form
    canvas: Canvas,
    camera: Camera,
    at: Point,
    radius: float,
    heights: tuple[float, float],
    accent: str,
    *,
    lid: float = 0.4,
    ramp: Ramp | None = None,
) -> None:
    """Stand a round block."""
    footprint = [
        (
            at[0] + radius * math.cos(math.tau * side / _ROUND),
            at[1] + radius * math.sin(math.tau * side / _ROUND),
        )
        for side in range(_ROUND)
    ]
    block(canvas, camera, footprint, heights, accent, ramp=ramp, lid=lid, edge=1)


def basin(  # noqa: PLR0917 - as of every form
    canvas: Canvas,
    camera: Camera,
    at: Point,
    radius: float,
    heights: tuple[float, float],
    accent: str,
) -> None:
    """Stand a round basin with water in it, and the arm that turns over it."""
    disc(canvas, camera, at, radius, heights, accent, lid=0.22)
    x, y = camera.place((*at, heights[1]))
    flat = math.sin(math.radians(camera.pitch))
    inner = (radius * 0.84, radius * 0.84 * flat)
    water = canvas.linear([(0, mix(accent, NIGHT, 0.35), 1), (1, mix(accent, WHITE, 0.25), 1)])
    canvas.ellipse((x, y), inner, fill=water, stroke=mix(accent, PALE, 0.5), width=FINE)
    for share in (0.6, 0.32):
        ring = (inner[0] * share, inner[1] * share)
        canvas.ellipse((x, y), ring, stroke=mix(accent, WHITE, 0.6), width=FINE * 0.8, opacity=0.7)
    arm = [(x - inner[0] * 0.8, y - inner[1] * 0.5), (x + inner[0] * 0.8, y + inner[1] * 0.5)]
    canvas.line(arm, stroke=mix(STEEL, PALE, 0.5), width=FINE * 1.6)
    atom(canvas, (x, y - 4), radius * 0.1, mix(accent, WHITE, 0.3), halo=2.4)


def chimney(canvas: Canvas, camera: Camera, at: Point, high: float, accent: str) -> Point:
    """Stand a chimney with two bands of light; return where its mouth is drawn."""
    wall = Ramp(NIGHT, mix(SLATE, accent, 0.3), mix(STEEL, PALE, 0.35), PALE)
    band = mix(accent, WHITE, 0.3)
    lit = Ramp(mix(DEEP, accent, 0.5), band, band, WHITE)
    for low, top, radius, ramp in (
        (0.0, 0.6, 27, wall),
        (0.6, 0.74, 23, lit),
        (0.74, 1.0, 22, wall),
    ):
        heights = (high * low, high * top)
        disc(canvas, camera, at, radius, heights, accent, ramp=ramp, lid=0.2)
    mouth = camera.place((*at, high))
    glow(canvas, mouth, (34, 20), WHITE, 0.7)
    return mouth
