"""A conversation: two speech forms of lattice, and a microphone between them."""

import math

import sheets
from canvas import Canvas, Point, number, rounded
from colour import BLUE, CYAN, DEEP, NIGHT, PALE, SLATE, STEEL, WHITE, Ramp, mix
from forms import LINE, atom, glow, hexblock, solid, turned
from lattice import cage, flake, hexagon
from space import Camera

STAND: Point = (450, 812)
HEAD: Point = (450, 560)


def _speech(
    canvas: Canvas, centre: Point, radius: float, tip: Point, accent: str, *, said: dict[int, float]
) -> None:
    """Draw a speech form with its tail's ``tip``; ``said`` are its lit cells."""
    corners = hexagon(centre, radius)
    (rx, foot), (lx, _) = corners[1], corners[2]
    if tip[0] < centre[0]:
        tail = [corners[1], (lx + radius * 0.42, foot), tip, (lx, foot - 6)]
    else:
        tail = [(rx, foot - 6), tip, (rx - radius * 0.42, foot), corners[2]]
    outline = [corners[0], *tail, *corners[3:]]
    depth = radius * 0.075
    back = [(x + depth, y + depth) for x, y in outline]
    canvas.path(
        rounded(back, 26), fill=mix(NIGHT, accent, 0.2), stroke=mix(SLATE, accent, 0.25), width=2
    )
    face = canvas.linear(
        [(0, mix(STEEL, accent, 0.42), 1), (0.5, mix(SLATE, accent, 0.18), 1), (1, DEEP, 1)],
        (0, 0),
        (0.8, 1),
    )
    canvas.path(rounded(outline, 26), fill=face, stroke=accent, width=LINE * 1.3)
    bond = radius * 0.187
    sheets.panel(
        canvas,
        centre,
        flake(2, bond),
        bond,
        accent,
        lit=lambda index: said.get(index, 0.0),
        dot=radius * 0.027,
    )
    _, _, _, west, north, east = hexagon(centre, radius * 0.915)
    shine = [
        (west[0] + (north[0] - west[0]) * 0.3, west[1] + (north[1] - west[1]) * 0.3),
        north,
        (north[0] + (east[0] - north[0]) * 0.4, north[1]),
    ]
    canvas.line(shine, stroke=mix(accent, WHITE, 0.75), width=LINE * 0.8, opacity=0.85)


def _waves(canvas: Canvas) -> None:
    """Let sound spread from the microphone to both sides."""
    for step, radius in enumerate((112, 150, 188)):
        for side in (-1, 1):
            ends = [
                (HEAD[0] + side * radius * math.cos(a), HEAD[1] + radius * math.sin(a))
                for a in (-0.62, 0.62)
            ]
            (ax, ay), (bx, by) = ends
            arc = (
                f"M{number(ax)} {number(ay)}A{radius} {radius} 0 0 {1 if side > 0 else 0} "
                f"{number(bx)} {number(by)}"
            )
            canvas.path(arc, stroke=CYAN, width=LINE * 3, opacity=0.16)
            canvas.path(arc, stroke=mix(CYAN, PALE, 0.3), width=LINE, opacity=1 - 0.26 * step)


METAL = Ramp(NIGHT, mix(SLATE, CYAN, 0.12), mix(STEEL, CYAN, 0.55), PALE)


def _microphone(canvas: Canvas) -> None:
    """Stand a studio microphone whose grille is a cage of cells."""
    glow(canvas, HEAD, 210, CYAN, 0.5)
    floor = Camera(STAND, pitch=24)
    hexblock(canvas, floor, (0, 0), 116, (-6, 16), CYAN, lid=0.25)
    hexblock(canvas, floor, (0, 0), 62, (16, 34), CYAN, lid=0.4)
    pole = canvas.linear([(0, STEEL, 1), (0.35, PALE, 1), (1, NIGHT, 1)], (0, 0), (1, 0))
    canvas.polygon([(441, 700), (459, 700), (459, 788), (441, 788)], fill=pole)
    yoke = f"M{HEAD[0] - 88} 536V592A88 100 0 0 0 {HEAD[0] + 88} 592V536"
    canvas.path(yoke, stroke=NIGHT, width=17)
    canvas.path(yoke, stroke=mix(STEEL, CYAN, 0.3), width=12)
    canvas.path(yoke, stroke=PALE, width=3, opacity=0.8)
    steps = 24
    profile = []
    for step in range(steps + 1):
        turn = math.pi * step / steps
        straight = 46 * max(-1.0, min(1.0, -math.cos(turn) * 2.4))
        profile.append((-math.cos(turn) * 64 + straight, 64 * math.sin(turn) ** 0.72))
    solid(canvas, Camera(HEAD, 8, 18), cage(4), turned(profile), CYAN, ramp=METAL, atoms=3)
    glow(canvas, (HEAD[0] - 24, HEAD[1] - 50), (34, 58), WHITE, 0.7)
    band = f"M{HEAD[0] - 65} 566Q{HEAD[0]} 588 {HEAD[0] + 65} 566"
    canvas.path(band, stroke=NIGHT, width=22)
    canvas.path(band, stroke=CYAN, width=13)
    canvas.path(band, stroke=mix(CYAN, WHITE, 0.7), width=4)
    for side in (-88, 88):
        atom(canvas, (HEAD[0] + side, 536), 14, CYAN, halo=2.2)


def cover() -> Canvas:
    """Draw question, answer and microphone."""
    canvas = Canvas(900, 900)
    glow(canvas, (450, 400), (440, 390), CYAN, 0.3)
    sheets.plain(canvas, Camera(STAND, pitch=24), (400, 170), 54, CYAN)
    _speech(
        canvas, (640, 354), 204, (772, 652), BLUE, said={0: 0.9, 1: 0.5, 3: 0.3, 4: 0.75, 12: 0.4}
    )
    _speech(
        canvas,
        (284, 268),
        236,
        (128, 612),
        CYAN,
        said={0: 0.95, 2: 0.6, 5: 0.8, 6: 0.35, 9: 0.5, 15: 0.3},
    )
    _waves(canvas)
    _microphone(canvas)
    return canvas
