"""The park as a plan: three carriers that grow from seed to forest, and what they share.

A schematic. Where things stand in it and how large they are says nothing of the real park.
"""

from collections.abc import Sequence

import apparatus
import plants
import sheets
from buildings import basin, box, chimney, disc, hall, house
from canvas import Canvas, Point, polyline
from colour import AMBER, BLUE, CYAN, DEEP, GREEN, PALE, SLATE, STEEL, VIOLET, WHITE, Ramp, mix
from forms import FINE, LINE, atom, ball, beam, cageline, glow, hexblock
from lattice import atoms, bonds, cage, flake
from space import Camera, Vector

MIDDLE: Point = (800, 640)
CAMERA = Camera(MIDDLE, pitch=30)
TEAL = mix(CYAN, GREEN, 0.45)


def ground(x: float, y: float) -> Point:
    """Return the place on the ground that is drawn at (x, y) px."""
    return x - MIDDLE[0], (MIDDLE[1] - y) * 2


HUB = ground(800, 668)
PILOT = ground(262, 548)
INCUBATION = ground(626, 360)
INDUSTRY = ground(1182, 396)
TESTING = ground(304, 850)
WATER = ground(540, 1000)
POWER = ground(926, 1026)
STEAM = ground(1226, 980)
SEWAGE = ground(1410, 716)


def _link(canvas: Canvas, at: Point, accent: str, *, width: float = LINE) -> None:
    """Join a place to the hub by a line of light with an atom on its way."""
    (ax, ay), (bx, by) = HUB, at
    beam(canvas, CAMERA.places([(ax, ay, 2), (bx, by, 2)]), mix(BLUE, accent, 0.6), width=width)
    half: Vector = (ax + (bx - ax) * 0.5, ay + (by - ay) * 0.5, 2)
    atom(canvas, CAMERA.place(half), 9, accent, halo=3.2)


def _terrace(canvas: Canvas, at: Point, radius: float, high: float, accent: str) -> Camera:
    """Stand the platform of a carrier; return the camera whose ground is its upper face."""
    ramp = Ramp(mix(DEEP, accent, 0.06), mix(SLATE, accent, 0.14), mix(STEEL, accent, 0.35), PALE)
    glow(canvas, CAMERA.place((*at, 0)), (radius * 1.35, radius * 0.8), accent, 0.3)
    hexblock(canvas, CAMERA, at, radius * 1.08, (0, 12), accent, ramp=ramp, lid=0.12, edge=FINE)
    layers = max(1, round(high / 34))
    for layer in range(layers):
        low, top = 12 + high * layer / layers, 12 + high * (layer + 1) / layers
        edge = LINE if layer == layers - 1 else FINE
        hexblock(canvas, CAMERA, at, radius, (low, top), accent, ramp=ramp, lid=0.26, edge=edge)
    face = Camera(CAMERA.place((*at, 12 + high)), pitch=30)
    bond = radius / 4.8
    lines = "".join(
        polyline(face.places([(*spot, 0) for spot in ends])) for ends in bonds(flake(2, bond), bond)
    )
    canvas.path(lines, stroke=mix(accent, PALE, 0.2), width=2, opacity=0.42)
    for spot in atoms(flake(2, bond), bond)[::3]:
        atom(canvas, face.place((*spot, 0)), 3.2, accent)
    return face


def _pilot(canvas: Canvas) -> None:
    """Draw the pilot base: a seed in its cell between laboratories."""
    accent = mix(GREEN, AMBER, 0.22)
    face = _terrace(canvas, PILOT, 184, 26, accent)
    house(canvas, face, box((-88, 72), (34, 56)), (0, 58), accent)
    house(canvas, face, box((92, 84), (52, 30)), (0, 40), accent)
    x, y = face.place((0, -8, 0))
    disc(canvas, face, (0, -8), 84, (0, 14), accent, lid=0.5)
    plants.cell(canvas, (x, y - 72), 84)
    plants.seed(canvas, (x, y - 14), 118, cells=2)
    house(canvas, face, box((-104, -74), (22, 22)), (0, 26), accent)
    house(canvas, face, box((104, -72), (26, 20)), (0, 32), accent)


def _incubation(canvas: Canvas) -> None:
    """Draw the incubation park: rooms alike, ready to move in, around a seedling."""
    face = _terrace(canvas, INCUBATION, 222, 52, GREEN)
    rooms = [(0, 150), (-78, 96), (78, 96), (-148, 28), (148, 28), (-122, -74), (122, -74)]
    for index, spot in enumerate(sorted(rooms, key=lambda room: -room[1])):
        tall = (52, 34, 46)[index % 3]
        house(canvas, face, box(spot, (29, 29)), (0, tall), GREEN, lid=0.5 if index % 2 else 0.3)
    x, y = face.place((0, -34, 0))
    glow(canvas, (x, y - 84), 150, GREEN, 0.55)
    disc(canvas, face, (0, -34), 62, (0, 12), GREEN, lid=0.5)
    plants.sprout(canvas, (x, y - 8), 0.43, rows=1)
    for spot in ((-50, -134), (50, -134)):
        house(canvas, face, box(spot, (27, 27)), (0, 30), GREEN, lid=0.45)


def _industry(canvas: Canvas) -> None:
    """Draw the industrial transformation park: long halls with a grove among them."""
    face = _terrace(canvas, INDUSTRY, 312, 84, TEAL)
    far, pale = mix(GREEN, SLATE, 0.3), mix(GREEN, CYAN, 0.5)
    hall(canvas, face, (-96, 168), (96, 38), 62, TEAL)
    hall(canvas, face, (120, 160), (38, 92), 50, TEAL)
    _grove(canvas, face, [((-196, 92), 118, far), ((16, 152), 150, GREEN), ((214, 92), 112, pale)])
    hall(canvas, face, (-120, 12), (112, 40), 50, GREEN)
    hall(canvas, face, (132, 2), (40, 110), 66, TEAL)
    _grove(canvas, face, [((6, 20), 178, GREEN), ((-232, -40), 96, pale), ((240, -52), 104, far)])
    hall(canvas, face, (-78, -132), (84, 36), 42, TEAL)
    hall(canvas, face, (102, -140), (34, 78), 46, GREEN)
    _grove(canvas, face, [((14, -104), 128, pale), ((8, -206), 92, far)])


def _grove(canvas: Canvas, face: Camera, trees: Sequence[tuple[Point, float, str]]) -> None:
    """Grow trees: where on the ground, how many px high, in which colour."""
    for index, (spot, high, accent) in enumerate(trees):
        foot = face.place((*spot, 0))
        cells = 2 if high > _TALL else 1
        if index % 2:
            plants.tree(canvas, foot, high, accent, cells=cells, yaw=spot[0])
        else:
            plants.fir(canvas, foot, high, high * 0.24, accent, cells=cells)


_TALL = 120
"""Px of a tree's height below which its cells would be too small to be seen."""


def _plot(canvas: Canvas, at: Point, accent: str, half: float = 84) -> Camera:
    """Stand the stand of a service; return the camera whose ground is its upper face."""
    tone = mix(BLUE, accent, 0.6)
    glow(canvas, CAMERA.place((*at, 0)), (half * 1.9, half * 1.1), accent, 0.3)
    hexblock(canvas, CAMERA, at, half * 1.3, (0, 12), tone, lid=0.16, edge=FINE)
    hexblock(canvas, CAMERA, at, half * 1.14, (12, 34), tone, lid=0.36)
    return Camera(CAMERA.place((*at, 34)), pitch=30)


def _hub(canvas: Canvas) -> None:
    """Stand what all carriers share: a hexagon with a cage of light over it."""
    hexblock(canvas, CAMERA, HUB, 128, (0, 16), BLUE, lid=0.2)
    hexblock(canvas, CAMERA, HUB, 94, (16, 50), BLUE, lid=0.55)
    x, y = CAMERA.place((*HUB, 50))
    glow(canvas, (x, y - 62), 140, BLUE, 0.9)
    glow(canvas, (x, y - 4), (56, 26), WHITE, 0.85)
    cageline(canvas, Camera((x, y - 74), 14, 20), cage(2), ball((0, 0, 0), 58), BLUE)
    atom(canvas, (x, y - 74), 21, mix(BLUE, WHITE, 0.3), halo=3)


def _services(canvas: Canvas) -> None:
    """Draw testing, sewage, steam, and, both of them twice, water and power."""
    face = _plot(canvas, SEWAGE, TEAL, 96)
    basin(canvas, face, (-48, 34), 52, (0, 22), TEAL)
    basin(canvas, face, (52, 22), 44, (0, 22), TEAL)
    basin(canvas, face, (2, -48), 46, (0, 22), CYAN)
    face = _plot(canvas, TESTING, VIOLET, 92)
    house(canvas, face, box((-34, 34), (34, 52)), (0, 62), VIOLET)
    apparatus.flask(canvas, face.place((46, -26, 0)), 150, VIOLET)
    face = _plot(canvas, STEAM, PALE)
    house(canvas, face, box((-44, 8), (28, 40)), (0, 44), BLUE)
    mouth = chimney(canvas, face, (40, 0), 104, BLUE)
    apparatus.steam(canvas, (mouth[0], mouth[1] + 4), 120)
    face = _plot(canvas, WATER, CYAN)
    for spot, high in (((-40, 22), 132), ((44, -22), 112)):
        disc(canvas, face, spot, 40, (0, 16), CYAN, lid=0.5)
        apparatus.drop(canvas, face.place((*spot, 14)), high, cells=2)
    face = _plot(canvas, POWER, AMBER)
    for spot, high in (((-42, 22), 140), ((44, -22), 122)):
        disc(canvas, face, spot, 38, (0, 16), AMBER, lid=0.45)
        x, y = face.place((*spot, 14))
        apparatus.bolt(canvas, (x, y - high * 0.5), high)


def plan() -> Canvas:
    """Draw the whole park."""
    canvas = Canvas(1500, 1080)
    with canvas.group(transform="translate(-45 -30)"):
        glow(canvas, MIDDLE, (820, 600), BLUE, 0.26)
        _park(canvas)
    return canvas


def _park(canvas: Canvas) -> None:
    """Draw all that stands, far things first."""
    with canvas.group(transform=f"translate({MIDDLE[0]:g} {MIDDLE[1]:g}) scale(1 0.5)"):
        sheets.backdrop(canvas, (0, 0), (830, 1160), 100, BLUE, seen=0.9, dot=0)
    for at, accent in ((PILOT, AMBER), (INCUBATION, GREEN), (INDUSTRY, TEAL)):
        _link(canvas, at, accent, width=LINE * 1.6)
    for at, accent in ((TESTING, VIOLET), (WATER, CYAN), (POWER, AMBER), (STEAM, PALE)):
        _link(canvas, at, accent)
    _link(canvas, SEWAGE, TEAL)
    _incubation(canvas)
    _industry(canvas)
    _pilot(canvas)
    _hub(canvas)
    _services(canvas)
