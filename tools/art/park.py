"""The park's services as a model: blocks around a hexagonal hub."""

import apparatus
import sheets
from canvas import Canvas, Point
from colour import AMBER, BLUE, CYAN, PALE, VIOLET, WHITE, mix
from forms import FINE, LINE, atom, ball, beam, block, cageline, glow, hexblock
from lattice import cage, hexagon
from space import Camera

CAMERA = Camera((600, 470), pitch=30, yaw=45)
_PLOTS: dict[str, Point] = {
    "lab": (-20, 330),
    "steam": (330, 20),
    "drop": (-330, -10),
    "bolt": (20, -330),
}


def _square(at: Point, half: float) -> list[Point]:
    x, y = at
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def _plot(canvas: Canvas, at: Point, half: float, high: float, accent: str) -> Point:
    """Stand a block with two steps; return where its upper face's middle is drawn."""
    block(canvas, CAMERA, _square(at, half * 1.22), (0, 14), accent, lid=0.16, edge=FINE)
    block(canvas, CAMERA, _square(at, half), (14, high), accent, lid=0.42)
    for level in range(34, int(high) - 8, 22):
        south, east, _, west = _square(at, half)
        for a, b in ((west, south), (south, east)):
            for share in (0.14, 0.4, 0.66):
                ends = [
                    (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, level)
                    for part in (share, share + 0.18)
                ]
                tone = mix(accent, WHITE, 0.3) if (level + int(share * 10)) % 3 else accent
                canvas.line(CAMERA.places(ends), stroke=tone, width=5, opacity=0.75)
    return CAMERA.place((*at, high))


def _hub(canvas: Canvas) -> None:
    """Stand the hexagonal hub with a cage of light over it."""
    hexblock(canvas, CAMERA, (0, 0), 128, (0, 20), VIOLET, turn=15, lid=0.2)
    hexblock(canvas, CAMERA, (0, 0), 92, (20, 62), VIOLET, turn=15, lid=0.55)
    ring = CAMERA.places([(*at, 62) for at in hexagon((0, 0), 58, 15)])
    canvas.polygon(ring, fill=mix(VIOLET, WHITE, 0.4), opacity=0.6)
    foot = CAMERA.place((0, 0, 62))
    middle = (foot[0], foot[1] - 92)
    glow(canvas, middle, 150, VIOLET, 0.95)
    glow(canvas, (foot[0], foot[1] - 6), (50, 22), WHITE, 0.9)
    cageline(canvas, Camera(middle, 14, 20), cage(2), ball((0, 0, 0), 66), VIOLET)
    atom(canvas, middle, 24, mix(VIOLET, WHITE, 0.3), halo=3)


def _park(canvas: Canvas) -> None:
    """Draw all that stands, far things first."""
    sheets.plain(canvas, Camera((600, 480), pitch=30), (466, 410), 62, VIOLET)
    for name, accent in (("lab", VIOLET), ("steam", PALE), ("drop", CYAN), ("bolt", AMBER)):
        ends = [(0.0, 0.0, 2.0), (*_PLOTS[name], 2.0)]
        beam(canvas, CAMERA.places(ends), mix(VIOLET, accent, 0.5), width=LINE * 1.3)
        x, y = _PLOTS[name]
        atom(canvas, CAMERA.place((x * 0.52, y * 0.52, 2)), 10, accent, halo=3)
    top = _plot(canvas, _PLOTS["lab"], 92, 96, VIOLET)
    apparatus.flask(canvas, (top[0], top[1] + 14), 190, VIOLET)
    top = _plot(canvas, _PLOTS["drop"], 92, 74, mix(VIOLET, CYAN, 0.45))
    apparatus.drop(canvas, (top[0], top[1] + 6), 190)
    top = _plot(canvas, _PLOTS["steam"], 92, 84, mix(VIOLET, BLUE, 0.5))
    hexblock(canvas, Camera(top, 30), (0, 0), 62, (0, 26), VIOLET, lid=0.3, edge=FINE)
    apparatus.steam(canvas, (top[0], top[1] - 22), 170)
    _hub(canvas)
    top = _plot(canvas, _PLOTS["bolt"], 92, 66, mix(VIOLET, AMBER, 0.3))
    apparatus.bolt(canvas, (top[0], top[1] - 82), 190)


def cover() -> Canvas:
    """Draw laboratory, steam, water and power, joined through the hub."""
    canvas = Canvas(1200, 800)
    glow(canvas, (600, 430), (560, 380), VIOLET, 0.32)
    with canvas.group(transform="translate(-90 -44) scale(1.15)"):
        _park(canvas)
    return canvas
