"""The cover of the park's plan: pins on a sheet of lattice."""

import sheets
from buildings import box, house
from canvas import Canvas, Point, number, polyline
from colour import AMBER, BLUE, CYAN, DEEP, GREEN, WHITE, mix
from forms import FINE, LINE, atom, beam, glow, hexblock
from lattice import hexagon
from space import Camera


def _pin(canvas: Canvas, tip: Point, height: float, accent: str) -> None:
    """Stand a map's pin with its tip at a place, a cell of the lattice in its head."""
    x, y = tip
    radius = height * 0.31
    head = y - height + radius
    glow(canvas, (x, head), radius * 2.1, accent, 0.55)
    glow(canvas, tip, (radius * 0.9, radius * 0.36), WHITE, 0.7)
    drop = (
        f"M{number(x)} {number(y)}C{number(x - radius * 0.34)} {number(y - height * 0.26)} "
        f"{number(x - radius)} {number(head + radius * 0.72)} {number(x - radius)} {number(head)}"
        f"A{number(radius)} {number(radius)} 0 0 1 {number(x + radius)} {number(head)}"
        f"C{number(x + radius)} {number(head + radius * 0.72)} {number(x + radius * 0.34)} "
        f"{number(y - height * 0.26)} {number(x)} {number(y)}Z"
    )
    shell = canvas.linear(
        [(0, mix(accent, WHITE, 0.55), 1), (0.45, accent, 1), (1, mix(accent, DEEP, 0.55), 1)],
        (0.1, 0),
        (0.8, 1),
    )
    canvas.path(drop, fill=shell, stroke=mix(accent, WHITE, 0.5), width=LINE)
    canvas.ellipse((x, head), (radius * 0.66, radius * 0.66), fill=mix(DEEP, accent, 0.12))
    ring = hexagon((x, head), radius * 0.42, 30)
    canvas.path(polyline(ring, closed=True), stroke=accent, width=LINE * 1.2)
    for corner in ring:
        atom(canvas, corner, radius * 0.1, accent)
    atom(canvas, (x, head), radius * 0.17, mix(accent, WHITE, 0.3), halo=2.4)


_PINS = (
    ((-296.0, -40.0), 250.0, AMBER),
    ((30.0, 150.0), 300.0, GREEN),
    ((318.0, -96.0), 360.0, CYAN),
)
"""Of the cover: where each stands, how many px high it is, its colour."""


def cover() -> Canvas:
    """Draw three pins on a sheet of lattice, joined by a way."""
    canvas = Canvas(1200, 800)
    camera = Camera((600, 560), pitch=30)
    glow(canvas, (600, 430), (570, 380), BLUE, 0.36)
    sheets.plain(canvas, camera, (580, 440), 66, BLUE)
    places = [at for at, _, _ in _PINS]
    way = [(*places[0], 4.0), (-130.0, 130.0, 4.0), (*places[1], 4.0), (190.0, 40.0, 4.0)]
    beam(canvas, camera.places([*way, (*places[2], 4.0)]), BLUE, width=LINE * 1.4)
    for at in (way[1], way[3]):
        atom(canvas, camera.place(at), 11, BLUE, halo=3)
    for spot, half, high in (((-66, -166), (40, 30), 54), ((66, -196), (34, 46), 78)):
        house(canvas, camera, box(spot, half), (0, high), BLUE)
    for (at, high, accent), radius in sorted(
        zip(_PINS, (112, 124, 142), strict=True), key=lambda one: -one[0][0][1]
    ):
        tone = mix(BLUE, accent, 0.45)
        hexblock(canvas, camera, at, radius * 1.14, (0, 12), tone, lid=0.16, edge=FINE)
        hexblock(canvas, camera, at, radius, (12, 40), tone, lid=0.36)
        ring = Camera(camera.place((*at, 40)), pitch=30)
        for share in (0.62, 0.36):
            face = ring.places([(*spot, 0) for spot in hexagon((0, 0), radius * share)])
            canvas.path(polyline(face, closed=True), stroke=mix(accent, WHITE, 0.2), width=FINE)
        _pin(canvas, (ring.origin[0], ring.origin[1] - 4), high, accent)
    return canvas
