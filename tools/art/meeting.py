"""One picture for each of the news: who is invited to build, and who meets."""

import math

import sheets
from canvas import Canvas, Point, polyline
from colour import AMBER, BLUE, CORAL, CYAN, PALE, VIOLET, WHITE, mix
from forms import FINE, LINE, atom, ball, beam, block, cageline, glow, hexblock
from lattice import cage, hexagon
from people import person
from space import Camera

CELL = 84.0
"""Radius of a plot of the cluster."""
_HIGH = {0: 236.0, 60: 132.0, 120: 88.0, 180: 104.0, 300: 44.0}
"""Of the blocks that stand: at 0 the middle one, else by the direction in degrees."""
_FREE = {240: CYAN, 360: AMBER}
"""The plots still free, by direction, and who comes to each."""
_OUTSIDE = 2.05
"""How far from the middle those who come are, in distances of their plots."""


def _plot(turn: int) -> Point:
    """Return the middle of the plot in a direction; the first is the cluster's own middle."""
    reach = CELL * math.sqrt(3) if turn else 0
    return reach * math.cos(math.radians(turn - 30)), reach * math.sin(math.radians(turn - 30))


def _tower(canvas: Canvas, camera: Camera, at: Point, heights: Point, accent: str) -> None:
    """Stand a block of the cluster, a ring on its upper face."""
    hexblock(canvas, camera, at, CELL * 0.92, heights, accent, lid=0.62)
    ring = camera.places([(*spot, heights[1]) for spot in hexagon(at, CELL * 0.54)])
    canvas.path(polyline(ring, closed=True), stroke=mix(accent, WHITE, 0.5), width=FINE)


def _free(canvas: Canvas, camera: Camera, turn: int) -> None:
    """Light a free plot, and a way to it from outside."""
    at, accent = _plot(turn), _FREE[turn]
    slot = camera.places([(*spot, 2) for spot in hexagon(at, CELL * 0.86)])
    canvas.polygon(slot, fill=accent, opacity=0.25)
    canvas.path(polyline(slot, closed=True), stroke=accent, width=LINE)
    glow(canvas, camera.place((*at, 2)), (84, 46), accent, 0.75)
    start, end = camera.place((at[0] * _OUTSIDE, at[1] * _OUTSIDE, 62)), camera.place((*at, 8))
    for step in range(1, 5):
        share = step / 5
        x = start[0] + (end[0] - start[0]) * share
        y = start[1] + (end[1] - start[1]) * share - 150 * share * (1 - share)
        atom(canvas, (x, y), 11 - 1.4 * step, accent, halo=3)


def promotion() -> Canvas:
    """Draw a cluster of hexagonal blocks with free plots, and blocks coming to them."""
    canvas = Canvas(900, 900)
    camera = Camera((450, 600), pitch=38)
    glow(canvas, (450, 480), (430, 400), CORAL, 0.32)
    sheets.plain(canvas, camera, (430, 370), 54, CORAL)
    hexblock(canvas, camera, (0, 0), 284, (-26, 0), CORAL, turn=0, lid=0.18, edge=FINE)
    for turn in sorted({*_HIGH, *_FREE}, key=lambda turn: -_plot(turn)[1]):
        if turn in _HIGH:
            tone = CORAL if turn else mix(CORAL, AMBER, 0.5)
            _tower(canvas, camera, _plot(turn), (0, _HIGH[turn]), tone)
        if not turn:
            _crown(canvas, camera.place((0, 0, _HIGH[0])), 70)
    for turn, accent in _FREE.items():
        x, y = _plot(turn)
        outside = (x * _OUTSIDE, y * _OUTSIDE)
        glow(canvas, camera.place((*outside, 50)), 150, accent, 0.4)
        _free(canvas, camera, turn)
        _tower(canvas, camera, outside, (30, 94), accent)
    return canvas


def _crown(canvas: Canvas, foot: Point, size: float) -> None:
    """Let a cage of light hover over a block."""
    middle = (foot[0], foot[1] - size * 1.7)
    glow(canvas, middle, size * 2.5, AMBER, 0.8)
    glow(canvas, foot, (56, 28), WHITE, 0.75)
    cageline(canvas, Camera(middle, 14, 20), cage(2), ball((0, 0, 0), size), AMBER)
    atom(canvas, middle, size * 0.34, mix(AMBER, WHITE, 0.2), halo=3)


def _platforms(canvas: Canvas, camera: Camera) -> None:
    """Stand two platforms and the bridge between them, a plinth at its middle."""
    for side, tone in ((-1, CORAL), (1, mix(CORAL, AMBER, 0.45))):
        at = (side * 232.0, 0.0)
        hexblock(canvas, camera, at, 190, (0, 14), tone, turn=30, lid=0.16, edge=FINE)
        hexblock(canvas, camera, at, 166, (14, 44), tone, turn=30, lid=0.36)
    planks = [(-92.0, -52.0), (92.0, -52.0), (92.0, 52.0), (-92.0, 52.0)]
    block(canvas, camera, planks, (30, 44), CORAL, lid=0.3, edge=FINE)
    for across in (-30, 0, 30):
        ends = [(-88.0, across, 45.0), (88.0, across, 45.0)]
        beam(canvas, camera.places(ends), mix(CORAL, PALE, 0.3), width=FINE)


def guests() -> Canvas:
    """Draw two groups on two platforms, a bridge between them."""
    canvas = Canvas(900, 900)
    camera = Camera((450, 590), pitch=36)
    glow(canvas, (450, 470), (430, 400), CORAL, 0.32)
    sheets.plain(canvas, camera, (430, 390), 54, CORAL)
    _platforms(canvas, camera)
    floor = Camera(camera.place((0, 0, 44)), pitch=36)
    for side, pair in ((-1, (CYAN, BLUE)), (1, (AMBER, VIOLET))):
        for at, accent in (((222, 112), pair[0]), ((318, 0), pair[1]), ((134, -66), CORAL)):
            person(canvas, floor, (side * at[0], at[1]), accent)
    hexblock(canvas, floor, (0, 0), 46, (0, 40), mix(CORAL, AMBER, 0.5), turn=30, lid=0.7)
    _crown(canvas, floor.place((0, 0, 40)), 70)
    return canvas
