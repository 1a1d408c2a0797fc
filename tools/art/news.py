"""A conference hall: a screen of lattice, a stage, and rows of seats before it."""

import math

import sheets
from canvas import Canvas, Point, number, rounded
from colour import AMBER, CORAL, DEEP, NIGHT, PALE, SLATE, STEEL, VIOLET, WHITE, mix
from forms import FINE, LINE, atom, ball, block, cageline, glow, hexblock
from lattice import cage
from space import Camera

SCREEN: Point = (600, 236)
HALF: Point = (334, 180)
STAGE = Camera((600, 486), pitch=20)
BOND = 31.0


def _cells(half: Point) -> list[Point]:
    """Return the cells that fill a rectangle about its middle, row by row."""
    across, down = BOND * math.sqrt(3), BOND * 1.5
    found = []
    rows = int((half[1] - BOND) / down)
    for row in range(-rows, rows + 1):
        shift = across / 2 if row % 2 else 0.0
        for column in range(-12, 13):
            x = column * across + shift
            if abs(x) + across / 2 <= half[0] - 18:
                found.append((x, row * down))
    return found


_CREST = -0.12


def _bright(cell: Point) -> float:
    """Return how bright a cell of the screen is: a landscape that rises to the right."""
    x, y = cell
    crest = 52 - 0.17 * x - 46 * math.sin(x / 95 + 0.9)
    depth = (y - crest) / 130
    return 0.0 if depth < _CREST else max(0.34, 1 - 0.5 * depth)


def _screen(canvas: Canvas) -> None:
    """Hang the screen, its light before it."""
    (x, y), (wide, high) = SCREEN, HALF
    glow(canvas, SCREEN, (560, 230), CORAL, 0.7)
    corners = [
        (x - wide, y - high),
        (x + wide, y - high),
        (x + wide, y + high),
        (x - wide, y + high),
    ]
    back = [(cx + 9, cy + 11) for cx, cy in corners]
    canvas.path(rounded(back, 24), fill=mix(NIGHT, CORAL, 0.16))
    face = canvas.linear(
        [(0, mix(SLATE, CORAL, 0.2), 1), (0.6, DEEP, 1), (1, NIGHT, 1)], (0, 0), (0.6, 1)
    )
    canvas.path(rounded(corners, 24), fill=face, stroke=CORAL, width=LINE * 1.4)
    cells = _cells(HALF)
    sheets.panel(
        canvas, SCREEN, cells, BOND, CORAL, lit=lambda index: _bright(cells[index]), dot=3.4
    )
    sun = (x + 130, y - 62)
    glow(canvas, sun, 130, AMBER, 0.8)
    cageline(canvas, Camera(sun, 14, 20), cage(2), ball((0, 0, 0), 62), AMBER)
    atom(canvas, sun, 19, AMBER, halo=3)
    shine = [
        (x - wide + 12, y - 20),
        (x - wide + 12, y - high + 34),
        (x - wide + 34, y - high + 12),
    ]
    canvas.line([*shine, (x - 60, y - high + 12)], stroke=WHITE, width=FINE, opacity=0.6)


def _wings(canvas: Canvas) -> None:
    """Hang a turned screen on each side; they fade outward."""
    for side in (-1, 1):
        place = f"translate({600 + side * 462} 262) skewY({side * 13}) scale(0.8 1)"
        cells = _cells((120, 150))
        with canvas.group(transform=place, opacity=0.4):
            sheets.panel(
                canvas,
                (0, 0),
                cells,
                BOND,
                mix(CORAL, VIOLET, 0.35),
                lit=lambda index: 0.16 * (index % 3),
                dot=3.4,
            )


def _beams(canvas: Canvas) -> None:
    """Let two spotlights meet on the stage."""
    for side in (-1, 1):
        lamp = (600 + side * 400, 44)
        light = canvas.linear([(0, mix(CORAL, PALE, 0.6), 0.26), (1, CORAL, 0)], (0.5, 0), (0.5, 1))
        cone = [lamp, (600 + side * 30, 486), (600 + side * 210, 500)]
        canvas.polygon(cone, fill=light)
        atom(canvas, lamp, 13, mix(CORAL, WHITE, 0.5), halo=4)


def _stage(canvas: Canvas) -> None:
    """Stand the stage and the speaker's desk."""
    for half, deep, low in ((390, 96, 0), (350, 74, 16)):
        footprint = [(-half, -deep), (half, -deep), (half, deep), (-half, deep)]
        block(canvas, STAGE, footprint, (low, low + 16), CORAL, lid=0.3, edge=FINE * 1.3)
    glow(canvas, STAGE.place((0, 0, 32)), (230, 26), WHITE, 0.55)
    desk = STAGE.place((-196, -20, 32))
    hexblock(canvas, Camera(desk, 20), (0, 0), 34, (0, 74), CORAL, lid=0.7, edge=FINE)
    canvas.path(
        f"M{desk[0]:g} {number(desk[1] - 72)}q2 -34 22 -40",
        stroke=mix(STEEL, PALE, 0.4),
        width=FINE * 1.4,
    )
    atom(canvas, (desk[0] + 23, desk[1] - 113), 8, CORAL, halo=3)


def _seat(canvas: Canvas, at: Point, size: float, accent: str) -> None:
    """Draw who sits there from behind: an atom over the back of a seat."""
    x, y = at
    wide = size * 1.45
    back = (
        f"M{number(x - wide)} {number(y + size * 2.2)}C{number(x - wide)} {number(y + size * 0.5)} "
        f"{number(x + wide)} {number(y + size * 0.5)} {number(x + wide)} {number(y + size * 2.2)}Z"
    )
    paint = canvas.linear([(0, mix(STEEL, accent, 0.3), 1), (1, DEEP, 1)])
    canvas.path(back, fill=paint, stroke=mix(SLATE, accent, 0.35), width=FINE * 0.7)
    atom(canvas, (x, y), size, accent)


def _seats(canvas: Canvas) -> None:
    """Set the rows as arcs around the stage, near ones last."""
    for row in range(6):
        reach = (404 + 33 * row, 104 + 31 * row)
        count = 21 + row
        for seat in range(count + 1):
            turn = math.radians(158 - 136 * seat / count)
            at = (600 + reach[0] * math.cos(turn), 476 + reach[1] * math.sin(turn))
            lit = (seat * 7 + row * 5) % 13
            accent = AMBER if lit == 0 else mix(CORAL, SLATE, 0.1 + 0.05 * (lit % 5))
            _seat(canvas, at, 8.6 + 0.95 * row, accent)


def cover() -> Canvas:
    """Draw the hall from its last row."""
    canvas = Canvas(1200, 800)
    glow(canvas, (600, 400), (590, 390), CORAL, 0.26)
    _wings(canvas)
    _screen(canvas)
    _stage(canvas)
    _beams(canvas)
    _seats(canvas)
    return canvas
