"""What grows: seed, leaves, stem and trees, all of hexagonal cells."""

import math
from collections.abc import Sequence

from canvas import Canvas, Point, number, polyline
from colour import AMBER, DEEP, GREEN, NIGHT, PALE, SLATE, WHITE, Ramp, glowing, mix
from forms import FINE, LINE, atom, ball, glow, solid, turned
from lattice import cage, hexagon
from space import Camera

HUSK = Ramp("#7a4f2c", "#c98a3e", AMBER, "#fff1cf")
"""The warm material of a seed."""


def cell(canvas: Canvas, centre: Point, radius: float, accent: str = GREEN) -> None:
    """Draw the upright ring that everything grows from: six atoms, six bonds, light inside."""
    corners = hexagon(centre, radius, 30)
    inside = canvas.radial(
        [(0, accent, 0.5), (0.6, mix(DEEP, accent, 0.4), 0.5), (1, mix(DEEP, accent, 0.25), 0.66)]
    )
    canvas.polygon(corners, fill=inside)
    for width, tone, seen in (
        (radius * 0.17, mix(SLATE, accent, 0.3), 1.0),
        (radius * 0.1, mix(SLATE, accent, 0.75), 1.0),
        (radius * 0.03, mix(accent, WHITE, 0.6), 0.9),
    ):
        canvas.path(polyline(corners, closed=True), stroke=tone, width=width, opacity=seen)
    for corner in corners:
        atom(canvas, corner, radius * 0.135, accent, halo=2)


def seed(canvas: Canvas, at: Point, height: float, cells: int = 3) -> None:
    """Stand a seed with its foot at a place; its point looks up."""
    camera = Camera(at, pitch=12, yaw=20, scale=height)
    profile = [(0.5 - 0.5 * math.cos(math.pi * step / 20), _girth(step / 20)) for step in range(21)]
    middle = (at[0], at[1] - height * 0.42)
    glow(canvas, middle, (height, height * 0.78), AMBER, 0.8)
    solid(canvas, camera, cage(cells), turned(profile), AMBER, ramp=HUSK)
    glow(canvas, middle, (height * 0.3, height * 0.42), "#fff0c8", 0.95)
    glow(canvas, (at[0] - height * 0.12, at[1] - height * 0.5), height * 0.2, WHITE, 0.8)


def _girth(share: float) -> float:
    """Return a seed's radius from its foot (0) to its point (1)."""
    height = 0.5 - 0.5 * math.cos(math.pi * share)
    return 0.86 * math.sqrt(height) * math.pow(1 - height, 0.92)


def leaf(
    canvas: Canvas,
    base: Point,
    angle: float,
    length: float,
    width: float,
    *,
    bend: float = 0.2,
    ramp: Ramp | None = None,
    rows: int = 3,
) -> None:
    """Grow a leaf whose veins are a lattice; ``angle`` in degrees, 0 right and 90 up.

    ``width`` is from the midrib to the edge; ``bend`` lets the tip hang (or rise, below 0);
    ``rows`` of cells lie on each side of the midrib.
    """
    material = ramp or glowing(GREEN)
    side = 1 if math.cos(math.radians(angle)) >= 0 else -1

    def place(u: float, v: float) -> Point:
        u = min(1.0, max(0.0, u))
        v = min(1.0, max(-1.0, v))
        half = width * math.sin(math.pi * u**0.82) ** 0.9 if 0 < u < 1 else 0.0
        turn = math.radians(angle) - side * bend * u
        x = length * u * math.cos(turn) - side * v * half * math.sin(turn)
        y = length * u * math.sin(turn) + side * v * half * math.cos(turn)
        return base[0] + x, base[1] - y

    bond = 2 / (3 * rows)
    slim = bond * math.sqrt(3) * width / length
    columns = math.ceil(1 / slim)
    for row in range(-rows, rows + 1):
        for column in range(-1, columns + 1):
            u, v = slim * (column + (row % 2) / 2), bond * 1.5 * row
            shape = [(u + slim / 2 * sx, v + bond * sy) for sx, sy in _UNIT]
            if all(a <= 0 for a, _ in shape) or all(a >= 1 for a, _ in shape):
                continue
            tone = 0.42 + 0.3 * v + 0.22 * math.sin(math.pi * min(1, max(0, u)))
            canvas.polygon(
                [place(a, b) for a, b in shape],
                fill=material.at(tone),
                stroke=material.at(tone + 0.3),
                width=FINE * 0.7,
            )
    edge = [place(step / 24, 1) for step in range(25)]
    edge += [place(step / 24, -1) for step in reversed(range(25))]
    canvas.path(polyline(edge, closed=True), stroke=material.at(0.86), width=LINE * 0.7)
    rib = [place(step / 16, 0) for step in range(16)]
    canvas.line(rib, stroke=material.highlight, width=LINE * 0.8)


_UNIT = [(0, 1), (1, 0.5), (1, -0.5), (0, -1), (-1, -0.5), (-1, 0.5)]


def stem(canvas: Canvas, points: Sequence[Point], width: float, accent: str = GREEN) -> None:
    """Draw a stem along a cubic curve: start, two handles, end."""
    (ax, ay), *rest = points
    data = f"M{number(ax)} {number(ay)}C" + " ".join(f"{number(x)} {number(y)}" for x, y in rest)
    canvas.path(data, stroke=mix(SLATE, accent, 0.45), width=width)
    canvas.path(data, stroke=mix(accent, SLATE, 0.15), width=width * 0.62)
    canvas.path(data, stroke=mix(accent, WHITE, 0.6), width=width * 0.2)


def sprout(canvas: Canvas, foot: Point, scale: float = 1, rows: int = 3) -> None:
    """Grow a seedling of four leaves, ``440 × scale`` px high; ``rows`` as of ``leaf``."""
    place = f"translate({foot[0]:g} {foot[1]:g}) scale({scale:g})"
    with canvas.group(transform=place):
        stem(canvas, [(0, 0), (-14, -100), (14, -190), (2, -390)], 20)
        leaf(canvas, (3, -200), 22, 250, 78, bend=0.35, rows=rows)
        leaf(canvas, (4, -200), 160, 240, 78, bend=0.35, rows=rows)
        leaf(canvas, (3, -378), 50, 190, 54, bend=0.3, rows=rows)
        leaf(canvas, (3, -378), 126, 205, 56, bend=0.3, rows=rows)
        atom(canvas, (2, -392), 13, AMBER, halo=4)


def trunk(canvas: Canvas, foot: Point, height: float, width: float) -> None:
    """Stand a trunk that tapers and spreads at its foot."""
    x, y = foot
    top = y - height
    half, slim = width / 2, width * 0.3
    data = (
        f"M{number(x - half * 1.7)} {number(y + 2)}"
        f"Q{number(x - half * 0.7)} {number(y - height * 0.12)} {number(x - slim)} {number(top)}"
        f"L{number(x + slim)} {number(top)}"
        f"Q{number(x + half * 0.7)} {number(y - height * 0.12)} {number(x + half * 1.7)} "
        f"{number(y + 2)}Q{number(x)} {number(y + width * 0.35)} {number(x - half * 1.7)} "
        f"{number(y + 2)}Z"
    )
    tone = mix(SLATE, GREEN, 0.2)
    paint = canvas.linear(
        [(0, mix(tone, PALE, 0.42), 1), (0.4, tone, 1), (1, NIGHT, 1)], (0, 0), (1, 0)
    )
    canvas.path(data, fill=paint)


Lobe = tuple[float, float, float]
"""Right and up of the crown's foot, and radius; in parts of the crown's height."""

OAK: tuple[Lobe, ...] = (
    (0.3, 0.4, 0.26),
    (-0.31, 0.43, 0.27),
    (0.02, 0.67, 0.33),
    (0.14, 0.3, 0.25),
    (-0.12, 0.25, 0.25),
)
ROUND: tuple[Lobe, ...] = ((0.2, 0.32, 0.32), (-0.06, 0.55, 0.45))


def tree(
    canvas: Canvas,
    foot: Point,
    height: float,
    accent: str,
    *,
    lobes: Sequence[Lobe] = ROUND,
    cells: int = 3,
    yaw: float = 0,
    bare: float = 0.32,
) -> None:
    """Grow a tree of ``height`` px whose crown is one cage a lobe; ``bare`` is the trunk's part."""
    low = height * bare
    tall = height - low
    trunk(canvas, foot, low + tall * 0.3, tall * 0.13)
    balls = [
        ((foot[0] + right * tall, foot[1] - low - up * tall), radius * tall)
        for right, up, radius in lobes
    ]
    for index, (centre, radius) in enumerate(balls):
        before = balls[index + 1 :]
        tone = mix(accent, SLATE, 0.22 * len(before) / len(balls))
        solid(
            canvas,
            Camera(centre, 12, yaw + 31 * index),
            cage(cells),
            ball((0, 0, 0), radius),
            tone,
            atoms=radius * 0.026,
            hidden=lambda at, before=before: any(  # type: ignore[misc]
                math.dist(at, other) < size * (1 - 0.5 / cells) for other, size in before
            ),
        )
        _shine(canvas, centre, radius)


def fir(
    canvas: Canvas, foot: Point, height: float, spread: float, accent: str, *, cells: int = 3
) -> None:
    """Grow a tree of ``height`` px whose crown is one pointed cage, ``spread`` px in radius."""
    bare = height * 0.18
    trunk(canvas, foot, bare * 1.5, spread * 0.3)
    tall = height - bare
    profile = [
        (tall * (0.5 - 0.5 * math.cos(math.pi * step / 24)), spread * _fir(step / 24))
        for step in range(25)
    ]
    camera = Camera((foot[0], foot[1] - bare), 12, 14)
    solid(canvas, camera, cage(cells), turned(profile), accent, atoms=2.2)
    _shine(canvas, (foot[0], foot[1] - bare - tall * 0.3), spread)


def _shine(canvas: Canvas, centre: Point, radius: float) -> None:
    at = (centre[0] - radius * 0.36, centre[1] - radius * 0.42)
    glow(canvas, at, radius * 0.5, WHITE, 0.4)


def _fir(share: float) -> float:
    """Return a pointed crown's radius, 0 to 1, from its foot (0) to its top (1)."""
    height = 0.5 - 0.5 * math.cos(math.pi * share)
    skirt = min(1.0, math.sqrt(height / 0.2))
    return skirt * math.pow(1 - height, 0.85) * 1.18
