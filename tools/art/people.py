"""People without faces: an atom over a body."""

from canvas import Canvas, Point, number
from colour import DEEP, PALE, SLATE, WHITE, mix
from forms import FINE, atom, hexblock
from space import Camera


def person(canvas: Canvas, camera: Camera, at: Point, accent: str) -> None:
    """Set a person: an atom over a rounded body on a seat."""
    hexblock(canvas, camera, at, 58, (0, 22), accent, turn=30, lid=0.3, edge=FINE)
    x, y = camera.place((*at, 22))
    body = (
        f"M{number(x - 52)} {number(y + 8)}C{number(x - 56)} {number(y - 112)} {number(x + 56)} "
        f"{number(y - 112)} {number(x + 52)} {number(y + 8)}Q{number(x)} {number(y + 34)} "
        f"{number(x - 52)} {number(y + 8)}Z"
    )
    paint = canvas.linear(
        [
            (0, mix(accent, WHITE, 0.35), 1),
            (0.45, mix(accent, SLATE, 0.3), 1),
            (1, mix(DEEP, accent, 0.2), 1),
        ],
        (0.2, 0),
        (0.8, 1),
    )
    canvas.path(body, fill=paint, stroke=mix(accent, PALE, 0.2), width=FINE)
    atom(canvas, (x, y - 122), 36, accent, halo=2)
