"""What was reached: crystalline columns that rise like a chart, a star over the highest."""

import math

import sheets
from canvas import Canvas, Point, polyline
from colour import AMBER, BLUE, CORAL, DEEP, PALE, SLATE, STEEL, WHITE, Ramp, mix
from forms import FINE, LINE, atom, beam, glow, hexblock
from lattice import hexagon
from space import Camera

CAMERA = Camera((556, 606), pitch=27)
RADIUS = 84.0
ACROSS = RADIUS * math.sqrt(3)
STONE = Ramp(DEEP, SLATE, mix(STEEL, BLUE, 0.3), PALE)

_ROWS: tuple[tuple[float, tuple[int, ...]], ...] = (
    (1.5, (96, 132, 176, 236, 306, 0)),
    (0.0, (44, 70, 104, 152, 218, 330)),
    (-1.5, (0, 26, 48, 82, 124, 0)),
)
"""Each row's place in radii, from behind, and its columns' heights in px."""


def _column(canvas: Canvas, at: Point, high: float) -> None:
    """Stand a column whose sides carry measuring marks."""
    share = high / 330
    hexblock(
        canvas,
        CAMERA,
        at,
        RADIUS * 0.93,
        (0, high),
        AMBER,
        turn=30,
        ramp=STONE,
        lid=0.76 + 0.24 * share,
    )
    west, foot, east = (hexagon(at, RADIUS * 0.93, 30)[corner] for corner in (3, 4, 5))
    for mark in range(34, int(high) - 8, 34):
        ends = CAMERA.places([(*corner, mark) for corner in (west, foot, east)])
        canvas.line(ends, stroke=AMBER, width=FINE * 0.8, opacity=0.2 + 0.4 * mark / 330)
    inner = CAMERA.places([(*corner, high) for corner in hexagon(at, RADIUS * 0.58, 30)])
    tone = mix(AMBER, WHITE, 0.45)
    canvas.polygon(inner, fill=tone, opacity=0.1 + 0.3 * share)
    canvas.path(polyline(inner, closed=True), stroke=tone, width=FINE)


def _columns(canvas: Canvas) -> list[Point]:
    """Stand all columns, far ones first; return where the middle row's tops are drawn."""
    tops = []
    for row, heights in _ROWS:
        shift = 0.5 if row else 0.0
        for index, high in enumerate(heights):
            at = (ACROSS * (index - 2.5 + shift), row * RADIUS)
            if high:
                _column(canvas, at, high)
            if not row:
                tops.append(CAMERA.place((*at, high)))
    return tops


def _star(canvas: Canvas, centre: Point, radius: float) -> None:
    """Draw a five-pointed star of ten facets."""
    points = [
        (
            centre[0] + math.sin(math.pi * step / 5) * radius * (0.46 if step % 2 else 1),
            centre[1] - math.cos(math.pi * step / 5) * radius * (0.46 if step % 2 else 1),
        )
        for step in range(10)
    ]
    under = [(x + 7, y + 9) for x, y in points]
    canvas.polygon(under, fill="#8a5420", stroke="#8a5420", width=10)
    canvas.polygon(points, fill=AMBER, stroke="#fff1cf", width=LINE * 2)
    ramp = Ramp("#a8672a", "#e09a45", "#ffcf85", "#fff6df")
    for index, point in enumerate(points):
        other = points[(index + 1) % 10]
        turn = math.atan2(
            (point[1] + other[1]) / 2 - centre[1], (point[0] + other[0]) / 2 - centre[0]
        )
        facing = 0.5 + 0.5 * math.cos(turn + 2.3)
        light = 0.16 + 0.6 * facing + (0.2 if index % 2 else 0.0)
        canvas.polygon([centre, point, other], fill=ramp.at(light))


def _orbit(
    canvas: Canvas, centre: Point, radius: Point, turn: float, places: tuple[float, ...]
) -> None:
    """Draw an orbit and its electrons at ``places`` (degrees along it)."""
    canvas.ellipse(centre, radius, stroke=AMBER, width=LINE * 3, opacity=0.14, turn=turn)
    canvas.ellipse(centre, radius, stroke=mix(AMBER, WHITE, 0.25), width=LINE * 0.9, turn=turn)
    tilt = math.radians(turn)
    for place in places:
        x, y = radius[0] * math.cos(math.radians(place)), radius[1] * math.sin(math.radians(place))
        at = (
            centre[0] + x * math.cos(tilt) - y * math.sin(tilt),
            centre[1] + x * math.sin(tilt) + y * math.cos(tilt),
        )
        atom(canvas, at, 11, mix(AMBER, CORAL, 0.25), halo=3)


def cover() -> Canvas:
    """Draw the columns, the line of their growth and the star."""
    canvas = Canvas(1200, 800)
    sheets.backdrop(canvas, (470, 300), (430, 270), 60, AMBER, seen=0.5)
    sheets.plain(canvas, Camera((600, 606), pitch=27), (540, 350), 66, AMBER)
    glow(canvas, (870, 330), (320, 320), AMBER, 0.42)
    tops = _columns(canvas)
    beam(canvas, [(x, y - 34) for x, y in tops[:-1]] + [(tops[-1][0], tops[-1][1] - 20)], AMBER)
    for x, y in tops[:-1]:
        atom(canvas, (x, y - 34), 11, AMBER, halo=3)
    star = (tops[-1][0], tops[-1][1] - 132)
    glow(canvas, star, 200, AMBER, 0.9)
    for turn, places in ((-28, (200, 20)), (32, (330,)), (90, (160,))):
        _orbit(canvas, star, (148, 50), turn, places)
    _star(canvas, star, 82)
    return canvas
