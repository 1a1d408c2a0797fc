"""Seed, seedling and forest: one ground, one scale, three ages."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

import plants
from canvas import Canvas, Point
from colour import AMBER, CYAN, GREEN, SLATE, WHITE, mix
from forms import FINE, atom, glow
from lattice import atoms, bonds, flake
from space import Camera

GROUND: Point = (400, 700)
CELL: Point = (400, 618)
"""Where the ring's middle is, half in the ground."""
RING = 104.0


@contextmanager
def _standing(canvas: Canvas) -> Iterator[None]:
    """Draw between the ground behind and the ground before."""
    camera = Camera(GROUND, pitch=15)
    glow(canvas, GROUND, (350, 50), GREEN, 0.4)
    plants.ground(canvas, camera, (365, 186), 56, front=False)
    yield
    with canvas.group(opacity=0.82):
        plants.ground(canvas, camera, (365, 186), 56, front=True)


def _promise(canvas: Canvas, centre: Point, reach: Point) -> None:
    """Show faintly, behind, the lattice that is to grow; it fades to ``reach`` px."""
    bond = 64
    cells = [
        cell
        for cell in flake(5, bond)
        if math.hypot(cell[0] / reach[0], cell[1] / reach[1]) < 1 + bond / max(reach)
    ]
    mask = canvas.fade(
        [(0, WHITE, 0.75), (0.45, WHITE, 0.4), (1, WHITE, 0)], centre=centre, radius=reach
    )
    place = f"translate({centre[0]:g} {centre[1]:g})"
    with canvas.group(mask=mask), canvas.group(transform=place):
        for a, b in bonds(cells, bond):
            canvas.line([a, b], stroke=mix(GREEN, CYAN, 0.3), width=FINE)
        for at in atoms(cells, bond):
            atom(canvas, at, 5, GREEN)


_RISING = ((330, 452, 6), (452, 404, 8), (392, 352, 5), (352, 282, 4), (436, 262, 6), (398, 196, 4))


def seed() -> Canvas:
    """Draw a glowing seed in its cell, and the lattice that it may become."""
    canvas = Canvas(800, 760)
    _promise(canvas, (400, 470), (340, 285))
    with _standing(canvas):
        glow(canvas, (400, 560), (270, 195), GREEN, 0.6)
        plants.cell(canvas, CELL, RING)
        plants.seed(canvas, (400, 698), 162)
    for x, y, radius in _RISING:
        atom(canvas, (x, y), radius, AMBER if radius > 5 else GREEN, halo=3.2)
    return canvas


def seedling() -> Canvas:
    """Draw a seedling of four leaves that grows out of the same cell."""
    canvas = Canvas(800, 760)
    _promise(canvas, (400, 390), (395, 365))
    with _standing(canvas):
        glow(canvas, (400, 410), 340, GREEN, 0.4)
        plants.cell(canvas, CELL, RING)
        plants.stem(canvas, [(400, 640), (386, 540), (414, 450), (402, 250)], 20)
        plants.seed(canvas, (400, 700), 118)
        plants.leaf(canvas, (403, 440), 22, 250, 78, bend=0.35)
        plants.leaf(canvas, (404, 440), 160, 240, 78, bend=0.35)
        plants.leaf(canvas, (403, 262), 50, 190, 54, bend=0.3)
        plants.leaf(canvas, (403, 262), 126, 205, 56, bend=0.3)
        atom(canvas, (402, 248), 13, AMBER, halo=4)
    return canvas


def forest() -> Canvas:
    """Draw a grove whose crowns are lattices, on the same ground."""
    canvas = Canvas(800, 760)
    far, teal = mix(GREEN, SLATE, 0.45), mix(GREEN, CYAN, 0.5)
    glow(canvas, (400, 390), (390, 330), GREEN, 0.32)
    with _standing(canvas):
        plants.fir(canvas, (226, 680), 390, 66, far)
        plants.tree(canvas, (630, 682), 380, far, cells=2, yaw=30)
        plants.fir(canvas, (716, 692), 270, 56, mix(teal, SLATE, 0.2))
        plants.cell(canvas, CELL, RING)
        plants.tree(canvas, (400, 698), 650, GREEN, lobes=plants.OAK, yaw=8)
        plants.tree(canvas, (134, 694), 310, teal, cells=2, yaw=24)
        plants.tree(canvas, (584, 716), 210, mix(GREEN, AMBER, 0.34), cells=2, yaw=40)
        plants.fir(canvas, (258, 716), 184, 44, mix(teal, GREEN, 0.6))
    return canvas
