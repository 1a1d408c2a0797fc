"""One picture for each of the park's services, all on the same hexagonal stand."""

import math

import apparatus
import plants
import sheets
from canvas import Canvas, Point, number, polyline
from colour import AMBER, BLUE, CYAN, GREEN, NIGHT, PALE, SLATE, VIOLET, WHITE, mix
from forms import FINE, LINE, atom, ball, beam, cageline, glow, hexblock, solid
from lattice import atoms, bonds, cage, flake, hexagon
from microscope import microscope
from people import person
from space import Camera

STAND: Point = (450, 690)


def _stage(canvas: Canvas, radius: float, *, lattice: bool = False) -> Camera:
    """Lay ground and stand; return the camera whose ground is the stand's upper face."""
    low = Camera(STAND, pitch=27)
    glow(canvas, (450, 440), (430, 420), VIOLET, 0.34)
    sheets.plain(canvas, low, (410, 330), 56, VIOLET)
    hexblock(canvas, low, (0, 0), radius * 1.12, (0, 16), VIOLET, lid=0.16, edge=FINE)
    hexblock(canvas, low, (0, 0), radius, (16, 54), VIOLET, lid=0.34)
    top = Camera(low.place((0, 0, 54)), pitch=27)
    if lattice:
        bond = radius / 6.6
        lines = "".join(
            polyline(top.places([(*at, 0) for at in ends])) for ends in bonds(flake(3, bond), bond)
        )
        canvas.path(lines, stroke=mix(VIOLET, PALE, 0.35), width=FINE * 0.9, opacity=0.75)
        for at in atoms(flake(3, bond), bond)[::2]:
            atom(canvas, top.place((*at, 0)), 4, VIOLET)
    return top


def partners() -> Canvas:
    """Draw five institutes around a hexagon, joined to it and to each other."""
    canvas = Canvas(900, 900)
    top = Camera((450, 556), pitch=46)
    glow(canvas, (450, 470), (430, 400), VIOLET, 0.34)
    sheets.plain(canvas, top, (400, 370), 52, VIOLET)
    accents = (CYAN, VIOLET, BLUE, VIOLET, CYAN)
    spots = [
        (308 * math.cos(math.radians(turn)), 308 * math.sin(math.radians(turn)))
        for turn in (90, 162, 234, 306, 18)
    ]
    ring = top.places([(*spot, 4) for spot in spots])
    canvas.path(polyline(ring, closed=True), stroke=VIOLET, width=LINE, opacity=0.55)
    for spot, accent in zip(spots, accents, strict=True):
        beam(canvas, top.places([(0, 0, 4), (*spot, 4)]), mix(VIOLET, accent, 0.6), width=LINE)
        half = (spot[0] * 0.56, spot[1] * 0.56, 4)
        atom(canvas, top.place(half), 9, accent, halo=3)
    everything = [(spot, accent, False) for spot, accent in zip(spots, accents, strict=True)]
    everything.append(((0, 0), VIOLET, True))
    for spot, accent, hub in sorted(everything, key=lambda one: -one[0][1]):
        _institute(canvas, top, spot, accent, hub=hub)
    return canvas


def _institute(canvas: Canvas, camera: Camera, at: Point, accent: str, *, hub: bool) -> None:
    """Stand a node: a block with a cage over it, the hub's larger."""
    radius, high = (108, 58) if hub else (72, 40)
    hexblock(canvas, camera, at, radius * 1.2, (0, 12), accent, turn=30, lid=0.16, edge=FINE)
    hexblock(canvas, camera, at, radius, (12, high), accent, turn=30, lid=0.5)
    x, y = camera.place((*at, high))
    size = radius * 0.74
    middle = (x, y - size * 1.05)
    glow(canvas, (x, y), (size * 0.8, size * 0.4), WHITE, 0.6)
    glow(canvas, middle, size * 2.1, accent, 0.8)
    view = Camera(middle, 16, 20 + at[0] / 9)
    if hub:
        cageline(canvas, view, cage(2), ball((0, 0, 0), size), accent)
        atom(canvas, middle, size * 0.36, mix(accent, WHITE, 0.3), halo=3)
    else:
        solid(canvas, view, cage(2), ball((0, 0, 0), size), accent, atoms=3.4)


def utilities() -> Canvas:
    """Draw water, power and steam around a hexagon."""
    canvas = Canvas(900, 900)
    top = Camera((450, 584), pitch=40)
    glow(canvas, (450, 470), (430, 410), VIOLET, 0.34)
    sheets.plain(canvas, top, (410, 390), 54, VIOLET)
    spots = [(0.0, 270.0), (-262.0, -132.0), (262.0, -132.0)]
    accents = (BLUE, CYAN, AMBER)
    for spot, accent in zip(spots, accents, strict=True):
        beam(
            canvas, top.places([(0, 0, 4), (*spot, 4)]), mix(VIOLET, accent, 0.55), width=LINE * 1.6
        )
    x, y = _plinth(canvas, top, spots[0], BLUE)
    apparatus.steam(canvas, (x, y + 4), 300)
    hexblock(canvas, top, (0, 0), 132, (0, 18), VIOLET, lid=0.2, edge=FINE)
    hexblock(canvas, top, (0, 0), 104, (18, 64), VIOLET, lid=0.55)
    x, y = top.place((0, 0, 64))
    glow(canvas, (x, y), (100, 50), WHITE, 0.65)
    for shade, size in ((mix(SLATE, VIOLET, 0.5), 74), (mix(VIOLET, WHITE, 0.4), 46)):
        face = top.places([(*at, 64) for at in hexagon((0, 0), size)])
        canvas.path(polyline(face, closed=True), stroke=shade, width=LINE)
    atom(canvas, (x, y - 10), 24, mix(VIOLET, WHITE, 0.2), halo=4)
    x, y = _plinth(canvas, top, spots[1], CYAN)
    apparatus.drop(canvas, (x, y + 8), 286)
    x, y = _plinth(canvas, top, spots[2], AMBER)
    apparatus.bolt(canvas, (x - 4, y - 128), 280)
    return canvas


def _plinth(canvas: Canvas, camera: Camera, at: Point, accent: str) -> Point:
    """Stand what one supply rises from; return where its upper face's middle is drawn."""
    tone = mix(VIOLET, accent, 0.55)
    hexblock(canvas, camera, at, 118, (0, 14), tone, lid=0.16, edge=FINE)
    hexblock(canvas, camera, at, 96, (14, 48), tone, lid=0.42)
    return camera.place((*at, 48))


def funding() -> Canvas:
    """Draw stacks of hexagonal coins that grow, a seedling on the highest."""
    canvas = Canvas(900, 900)
    top = _stage(canvas, 300)
    stacks = (((-176.0, 24.0), 3), ((20.0, 92.0), 8), ((186.0, -36.0), 5), ((-40.0, -150.0), 2))
    for at, coins in sorted(stacks, key=lambda stack: -stack[0][1]):
        for coin in range(coins):
            slip = (at[0] + 3 * math.sin(coin * 2.3), at[1] + 3 * math.cos(coin * 1.7))
            low = coin * 27.0
            tone = mix(VIOLET, CYAN, 0.12 * (coin % 2))
            hexblock(canvas, top, slip, 84, (low, low + 23), tone, lid=0.62, edge=FINE)
        high = coins * 27.0 - 4
        for size, share in ((58, 0.4), (26, 0.75)):
            face = top.places([(*spot, high) for spot in hexagon(slip, size)])
            canvas.path(polyline(face, closed=True), stroke=mix(VIOLET, WHITE, share), width=FINE)
        x, y = top.place((*at, high))
        if coins == max(count for _, count in stacks):
            glow(canvas, (x, y - 140), 210, GREEN, 0.6)
            glow(canvas, (x, y), (50, 22), WHITE, 0.9)
            plants.sprout(canvas, (x, y + 6), 0.66)
        else:
            atom(canvas, (x, y - 40), 13, CYAN, halo=4)
    return canvas


def talent() -> Canvas:
    """Draw people of atoms around a hexagonal desk, a cap of lattice over them."""
    canvas = Canvas(900, 900)
    top = Camera((450, 652), pitch=32)
    glow(canvas, (450, 450), (430, 420), VIOLET, 0.34)
    sheets.plain(canvas, top, (420, 370), 54, VIOLET)
    people = [
        (250 * math.cos(math.radians(turn)), 250 * math.sin(math.radians(turn)))
        for turn in (30, 90, 150, 210, 270, 330)
    ]
    accents = (CYAN, VIOLET, BLUE, CYAN, VIOLET, BLUE)
    ordered = sorted(zip(people, accents, strict=True), key=lambda one: -one[0][1])
    for at, accent in ordered[:3]:
        person(canvas, top, at, accent)
    hexblock(canvas, top, (0, 0), 92, (0, 70), VIOLET, turn=30, lid=0.3)
    hexblock(canvas, top, (0, 0), 172, (70, 92), VIOLET, turn=30, lid=0.5)
    bond = 25
    lines = "".join(
        polyline(top.places([(*at, 92) for at in ends])) for ends in bonds(flake(2, bond), bond)
    )
    canvas.path(lines, stroke=mix(VIOLET, WHITE, 0.5), width=FINE)
    for at in atoms(flake(2, bond), bond):
        atom(canvas, top.place((*at, 92)), 4.6, CYAN)
    for at, accent in ordered[3:]:
        person(canvas, top, at, accent)
    _cap(canvas, (450, 190))
    return canvas


def _cap(canvas: Canvas, centre: Point) -> None:
    """Let a graduate's cap hover: a lattice board on a hexagonal crown, with a tassel."""
    view = Camera(centre, pitch=30)
    glow(canvas, centre, (300, 190), VIOLET, 0.7)
    hexblock(canvas, view, (0, 0), 86, (-92, -8), VIOLET, lid=0.2, edge=FINE)
    hexblock(canvas, view, (0, 0), 188, (-8, 10), VIOLET, turn=0, lid=0.5)
    bond = 28.6
    lines = "".join(
        polyline(view.places([(*at, 10) for at in ends])) for ends in bonds(flake(3, bond), bond)
    )
    canvas.path(lines, stroke=mix(VIOLET, WHITE, 0.45), width=FINE, opacity=0.9)
    middle = view.place((0, 0, 10))
    east = view.place((176, -40, 10))
    atom(canvas, middle, 13, CYAN, halo=2.6)
    cord = (
        f"M{number(middle[0])} {number(middle[1])}Q{number(east[0] - 40)} "
        f"{number(middle[1] - 8)} {number(east[0])} {number(east[1])}v92"
    )
    canvas.path(cord, stroke=mix(CYAN, NIGHT, 0.4), width=8)
    canvas.path(cord, stroke=mix(CYAN, WHITE, 0.3), width=LINE)
    atom(canvas, (east[0], east[1] + 98), 15, CYAN, halo=2.6)
    canvas.line([(east[0], east[1] + 110), (east[0], east[1] + 138)], stroke=CYAN, width=9)


def testing() -> Canvas:
    """Draw a microscope over a glowing sample of lattice."""
    canvas = Canvas(900, 900)
    top = _stage(canvas, 310, lattice=True)
    microscope(canvas, top.origin)
    return canvas
