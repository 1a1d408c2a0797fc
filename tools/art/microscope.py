"""The microscope of the testing service."""

from canvas import Canvas, Point, number, polyline
from colour import CYAN, DEEP, NIGHT, PALE, SLATE, STEEL, VIOLET, WHITE, mix
from forms import FINE, LINE, atom, glow, hexblock
from lattice import atoms, flake, hexagon
from space import Camera


def microscope(canvas: Canvas, foot: Point) -> None:
    """Stand the instrument on its foot: arm, table with the sample, tube."""
    x, y = foot
    floor = Camera((x + 30, y + 10), pitch=27)
    hexblock(canvas, floor, (24, 20), 160, (0, 28), VIOLET, lid=0.46, edge=FINE * 1.2)
    arm = (
        f"M{number(x + 92)} {number(y - 16)}C{number(x + 250)} {number(y - 90)} {number(x + 262)} "
        f"{number(y - 350)} {number(x + 132)} {number(y - 408)}"
        f"Q{number(x + 60)} {number(y - 436)} {number(x - 20)} {number(y - 424)}"
    )
    bracket = f"M{number(x + 40)} {number(y - 98)}H{number(x + 186)}"
    for width, tone in ((66, NIGHT), (58, mix(SLATE, VIOLET, 0.38)), (32, mix(STEEL, VIOLET, 0.6))):
        canvas.path(bracket, stroke=tone, width=width * 0.6)
        canvas.path(arm, stroke=tone, width=width)
    canvas.path(arm, stroke=mix(VIOLET, WHITE, 0.55), width=5)
    for aside, up, size in ((206, 236, 40), (194, 128, 28)):
        _knob(canvas, (x + aside, y - up), size)
    table = Camera((x - 30, y - 112), pitch=27)
    hexblock(canvas, table, (20, 0), 146, (0, 22), VIOLET, lid=0.3, edge=FINE)
    sample = Camera(table.place((0, 0, 24)), pitch=27)
    glow(canvas, sample.origin, (160, 84), CYAN, 0.95)
    bond = 22.0
    cells = flake(2, bond)
    tone = mix(DEEP, CYAN, 0.45)
    for cell in cells:
        face = sample.places([(*at, 0) for at in hexagon(cell, bond, 30)])
        canvas.polygon(face, fill=tone, stroke=mix(CYAN, WHITE, 0.3), width=FINE * 0.8)
    for at in atoms(cells, bond):
        atom(canvas, sample.place((*at, 0)), 4.6, CYAN)
    _tube(canvas, sample.origin)


def _knob(canvas: Canvas, at: Point, size: float) -> None:
    """Set a hexagonal knob."""
    paint = canvas.linear(
        [(0, mix(VIOLET, WHITE, 0.5), 1), (1, mix(SLATE, VIOLET, 0.2), 1)], (0, 0), (0.8, 1)
    )
    canvas.polygon(hexagon(at, size, 30), fill=paint, stroke=NIGHT, width=LINE)
    canvas.path(polyline(hexagon(at, size * 0.58, 30), closed=True), stroke=CYAN, width=FINE)
    atom(canvas, at, size * 0.24, CYAN)


_PARTS = (
    (20, 30, 70, 112),
    (42, 42, 112, 146),
    (62, 52, 146, 192),
    (48, 48, 192, 372),
    (60, 60, 372, 396),
    (36, 36, 396, 440),
    (46, 46, 440, 466),
)
"""The tube's parts: half width below and above, and from where to where it reaches up."""


def _tube(canvas: Canvas, sample: Point) -> None:
    """Point the tube at the sample, its light before it."""
    x, y = sample
    metal = canvas.linear(
        [
            (0, mix(VIOLET, PALE, 0.5), 1),
            (0.22, PALE, 1),
            (0.5, mix(VIOLET, STEEL, 0.35), 1),
            (1, NIGHT, 1),
        ],
        (0, 0),
        (1, 0),
    )
    light = canvas.linear([(0, mix(CYAN, WHITE, 0.5), 0.8), (1, CYAN, 0.12)])
    cone = [(x - 12, y - 70), (x + 12, y - 70), (x + 66, y + 4), (x - 66, y + 4)]
    canvas.polygon(cone, fill=light)
    for below, above, low, high in _PARTS:
        left, right = (x - above, y - high), (x + above, y - high)
        shape = [(x - below, y - low), left, right, (x + below, y - low)]
        canvas.polygon(shape, fill=metal, stroke=mix(SLATE, VIOLET, 0.4), width=FINE)
        canvas.line([left, right], stroke=mix(VIOLET, WHITE, 0.5), width=FINE)
    for up in (226, 242):
        canvas.line([(x - 47, y - up), (x + 47, y - up)], stroke=CYAN, width=LINE, opacity=0.9)
    atom(canvas, (x, y - 306), 16, CYAN, halo=3)
