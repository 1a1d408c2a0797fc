"""The land behind the exhibition's title: a sheet of lattice that rises to terraces."""

import math

from canvas import Canvas, Point, polyline
from colour import AMBER, BLUE, CYAN, DEEP, GREEN, PALE, SLATE, mix
from forms import atom as sphere
from forms import ball, beam, glow, hexblock, solid
from lattice import atoms, bonds, cage, flake, hexagon
from space import Perspective, Vector

EYE = Perspective(horizon=(860, 250), height=450, away=760, focus=1010)
BOND = 84.0
STEP = 62.0
"""Height of a terrace."""
_APART = 13
"""One cell in so many carries a crystal."""
_OPEN = 60.0
"""Nearer than this no crystal stands in the view."""


def _rise(at: Point) -> float:
    """Return the sheet's height: slow waves."""
    x, y = at
    return 34 * math.sin(x / 310 + 0.6) + 30 * math.cos(y / 270 - x / 900) - 20


def _terrace(at: Point) -> int:
    """Return a cell's terrace, 0 where it belongs to the sheet."""
    x, y = at
    edge = (x - 60 - 0.16 * y + 90 * math.sin(y / 240)) / 200
    return max(0, min(5, math.ceil(edge)))


def _seen(at: Point) -> bool:
    x, y = EYE.place((*at, 0))
    return 40 < x < 1680 and y < 960 and -140 < at[1] < 1560  # noqa: PLR2004 - a little off the picture


def _sheet(canvas: Canvas, cells: list[Point]) -> None:
    """Draw the rolling sheet: cells far first, then bonds and atoms."""
    for cell in cells:
        face: list[Vector] = [(*at, _rise(at)) for at in hexagon(cell, BOND, 30)]
        _, light = EYE.facing(face)
        tone = mix(DEEP, mix(SLATE, CYAN, 0.5), light * 1.15 - 0.2)
        canvas.polygon(EYE.places(face), fill=tone, opacity=0.62)
    rows: dict[int, list[str]] = {}
    for a, b in sorted(bonds(cells, BOND), key=lambda bond: -bond[0][1]):
        line = polyline(EYE.places([(*a, _rise(a)), (*b, _rise(b))]))
        rows.setdefault(round(a[1] / BOND), []).append(line)
    for row, lines in rows.items():
        width = 0.8 + 2.4 * EYE.size((0, row * BOND, 0))
        canvas.path("".join(lines), stroke=mix(CYAN, BLUE, 0.25), width=width, opacity=0.9)
    for at in sorted(atoms(cells, BOND), key=lambda atom: -atom[1]):
        here = (*at, _rise(at))
        sphere(canvas, EYE.place(here), 1 + 5.8 * EYE.size(here), CYAN)


_LIGHTS = ((-318, 620, AMBER), (-690, 330, GREEN), (-120, 190, GREEN), (-640, 1010, AMBER))


def _lights(canvas: Canvas, cells: list[Point]) -> None:
    """Let a few atoms of the sheet glow and rise."""
    found = atoms(cells, BOND)
    for x, y, accent in _LIGHTS:
        at = min(found, key=lambda atom: math.dist(atom, (x, y)))
        foot, top = (*at, _rise(at)), (*at, _rise(at) + 92)
        beam(canvas, EYE.places([foot, top]), accent, width=3)
        sphere(canvas, EYE.place(top), 20 * EYE.size(top) + 3, accent, halo=5)


def _terraces(canvas: Canvas, cells: list[Point]) -> None:
    """Stand each cell of the terraces as a column, far ones first."""
    for index, cell in enumerate(cells, 6):
        level = _terrace(cell)
        accent = mix(CYAN, GREEN, 0.14 * level)
        high = level * STEP + 14 * math.sin(index * 2.4)
        crystal = index % _APART == 0 and level > 1 and cell[1] > _OPEN
        hexblock(
            canvas,
            EYE,
            cell,
            BOND * 0.97,
            (-40, high),
            accent,
            turn=30,
            lid=0.24 + 0.07 * level,
            edge=1 + 1.6 * EYE.size((*cell, 0)),
        )
        if crystal:
            _crystal(canvas, cell, high, 120 + 50 * (index % 3), mix(accent, PALE, 0.2))


def _crystal(canvas: Canvas, cell: Point, low: float, height: float, accent: str) -> None:
    """Stand a slender column with a cage of light on it."""
    top = (*cell, low + height + 46)
    size = EYE.size(top)
    hexblock(canvas, EYE, cell, BOND * 0.44, (low, low + height), accent, turn=30, edge=2)
    glow(canvas, EYE.place(top), 120 * size, AMBER, 0.7)
    solid(canvas, EYE, cage(2), ball(top, 36), AMBER, bond=1.2)


def cover() -> Canvas:
    """Draw the lattice landscape; it fades on all sides, most to the left and the top."""
    canvas = Canvas(1600, 900)
    fade = canvas.edges(across=(0.12, 0.5, 0.84, 0.96), down=(0.06, 0.3, 0.72, 0.98))
    cells = [(x + 60, y + 760) for x, y in flake(10, BOND)]
    cells = sorted((cell for cell in cells if _seen(cell)), key=lambda cell: (-cell[1], cell[0]))
    with canvas.group(mask=fade):
        glow(canvas, (1120, 300), (560, 240), CYAN, 0.4)
        sheet = [cell for cell in cells if _terrace(cell) == 0]
        _sheet(canvas, sheet)
        _terraces(canvas, [cell for cell in cells if _terrace(cell) > 0])
        _lights(canvas, sheet)
    return canvas
