"""Seed, seedling and forest: one ground, one scale, three ages."""

from collections.abc import Iterator
from contextlib import contextmanager

import plants
import sheets
from canvas import Canvas, Point, polyline
from colour import AMBER, CYAN, DEEP, GREEN, PALE, SLATE, STEEL, Ramp, mix
from forms import LINE, atom, glow, hexblock
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
    sheets.plain(canvas, camera, (365, 186), 56, GREEN, part=lambda cell: cell[1] >= -1)
    yield
    with canvas.group(opacity=0.82):
        sheets.plain(canvas, camera, (365, 186), 56, GREEN, part=lambda cell: cell[1] < -1)


_RISING = (
    (330, 452, 6, AMBER),
    (452, 404, 8, AMBER),
    (392, 352, 5, GREEN),
    (352, 282, 4, GREEN),
    (436, 262, 6, AMBER),
    (398, 196, 4, GREEN),
)
"""Atoms that rise from the seed: where, radius, colour."""


def seed() -> Canvas:
    """Draw a glowing seed in its cell, and the lattice that it may become."""
    canvas = Canvas(800, 760)
    sheets.backdrop(canvas, (400, 470), (340, 285), 64, GREEN)
    with _standing(canvas):
        glow(canvas, (400, 560), (270, 195), GREEN, 0.6)
        plants.cell(canvas, CELL, RING)
        plants.seed(canvas, (400, 698), 162)
    for x, y, radius, accent in _RISING:
        atom(canvas, (x, y), radius, accent, halo=3.2)
    return canvas


def seedling() -> Canvas:
    """Draw a seedling of four leaves that grows out of the same cell."""
    canvas = Canvas(800, 760)
    sheets.backdrop(canvas, (400, 390), (395, 365), 64, GREEN)
    with _standing(canvas):
        glow(canvas, (400, 410), 340, GREEN, 0.4)
        plants.cell(canvas, CELL, RING)
        plants.sprout(canvas, (400, 640))
        plants.seed(canvas, (400, 700), 118)
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


R = 196.0
"""Radius of a terrace of the cover."""
_TERRACES = (((-1.5 * R, -0.43 * R), 56.0), ((0.0, 0.43 * R), 120.0), ((1.5 * R, -0.43 * R), 222.0))


def _terrace(canvas: Canvas, camera: Camera, at: Point, high: float) -> Point:
    """Stand a terrace with strata and a lattice on it; return where its middle is drawn."""
    ramp = Ramp(mix(DEEP, GREEN, 0.06), mix(SLATE, GREEN, 0.16), mix(STEEL, GREEN, 0.4), PALE)
    layers = max(1, round(high / 50))
    for layer in range(layers):
        low, top = high * layer / layers, high * (layer + 1) / layers
        last = layer == layers - 1
        hexblock(
            canvas, camera, at, R, (low, top), GREEN, ramp=ramp, lid=0.34, edge=LINE if last else 2
        )
    bond = R / 6.6
    lines = "".join(
        polyline(camera.places([(at[0] + x, at[1] + y, high) for x, y in ends]))
        for ends in bonds(flake(3, bond), bond)
    )
    canvas.path(lines, stroke=mix(GREEN, PALE, 0.25), width=2, opacity=0.6)
    for x, y in atoms(flake(3, bond), bond)[::3]:
        atom(canvas, camera.place((at[0] + x, at[1] + y, high)), 3.6, GREEN)
    return camera.place((*at, high))


def cover() -> Canvas:
    """Draw the three ages in miniature on rising terraces."""
    canvas = Canvas(1200, 800)
    camera = Camera((600, 606), pitch=27)
    glow(canvas, (640, 400), (560, 380), GREEN, 0.36)
    sheets.plain(canvas, camera, (590, 400), 74, GREEN)
    (low, low_high), (mid, mid_high), (top, top_high) = _TERRACES
    foot = _terrace(canvas, camera, mid, mid_high)
    glow(canvas, (foot[0], foot[1] - 110), 190, GREEN, 0.5)
    plants.sprout(canvas, (foot[0], foot[1] - 22), 0.5, rows=2)
    plants.seed(canvas, (foot[0], foot[1] + 6), 56, cells=2)
    foot = _terrace(canvas, camera, low, low_high)
    plants.cell(canvas, (foot[0], foot[1] - 54), 76)
    plants.seed(canvas, (foot[0], foot[1] + 4), 114)
    foot = _terrace(canvas, camera, top, top_high)
    plants.fir(canvas, (foot[0] + 104, foot[1] - 24), 236, 42, mix(GREEN, CYAN, 0.45), cells=2)
    plants.fir(canvas, (foot[0] - 112, foot[1] - 6), 190, 38, mix(GREEN, SLATE, 0.3), cells=2)
    plants.tree(canvas, (foot[0] - 4, foot[1] + 18), 394, GREEN, lobes=plants.OAK, cells=2)
    plants.tree(canvas, (foot[0] + 92, foot[1] + 44), 118, mix(GREEN, AMBER, 0.34), cells=2)
    return canvas
