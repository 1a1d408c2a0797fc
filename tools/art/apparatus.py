"""Flask, drop, bolt and steam: the signs of what the park provides."""

import math

from canvas import Canvas, Point, number, polyline
from colour import AMBER, BLUE, CYAN, DEEP, NIGHT, PALE, SLATE, WHITE, Ramp, mix
from forms import FINE, LINE, atom, glow, solid, turned
from lattice import cage
from space import Camera


def drop(canvas: Canvas, foot: Point, height: float, accent: str = CYAN, *, cells: int = 3) -> None:
    """Hang a drop of water, a cage of cells, with its lowest point at a place."""
    camera = Camera((foot[0], foot[1]), 10, 24)
    profile = []
    for step in range(25):
        up = 0.5 - 0.5 * math.cos(math.pi * step / 24)
        profile.append((up * height, height * 0.92 * math.sqrt(up) * (1 - up) ** 1.05))
    ramp = Ramp(mix(DEEP, accent, 0.3), mix(SLATE, accent, 0.75), mix(accent, WHITE, 0.12), WHITE)
    middle = (foot[0], foot[1] - height * 0.38)
    glow(canvas, middle, height * 0.85, accent, 0.55)
    solid(canvas, camera, cage(cells), turned(profile), accent, ramp=ramp, bond=height * 0.011)
    glow(canvas, (middle[0] - height * 0.13, middle[1] - height * 0.1), height * 0.17, WHITE, 0.85)


def bolt(canvas: Canvas, centre: Point, height: float, accent: str = AMBER) -> None:
    """Draw a bolt of power with thickness."""
    shape = [(0.1, -0.5), (-0.27, 0.08), (-0.04, 0.08), (-0.12, 0.5), (0.27, -0.13), (0.03, -0.13)]
    points = [(centre[0] + x * height, centre[1] + y * height) for x, y in shape]
    glow(canvas, centre, height * 0.75, accent, 0.6)
    shade = mix(accent, NIGHT, 0.5)
    for step in range(5):
        aside = height * 0.055 * (5 - step) / 5
        moved = [(x + aside, y + aside) for x, y in points]
        canvas.polygon(moved, fill=shade, stroke=shade, width=LINE)
    paint = canvas.linear(
        [(0, mix(accent, WHITE, 0.75), 1), (0.5, accent, 1), (1, mix(accent, DEEP, 0.22), 1)],
        (0, 0),
        (0.6, 1),
    )
    canvas.polygon(points, fill=paint, stroke=mix(accent, WHITE, 0.6), width=LINE)


def steam(canvas: Canvas, foot: Point, height: float, accent: str = BLUE) -> None:
    """Let three plumes rise from a place, thin out and leave a few atoms."""
    light = mix(accent, PALE, 0.55)
    soft = canvas.linear([(0, light, 0), (0.35, light, 0.7), (1, light, 1)])
    core = canvas.linear([(0, WHITE, 0), (0.5, WHITE, 0.8), (1, WHITE, 0.95)])
    glow(canvas, (foot[0], foot[1] - height * 0.4), height * 0.6, accent, 0.5)
    for aside, share, swing in ((-0.26, 0.76, 0.11), (0.0, 1.0, -0.13), (0.26, 0.68, 0.11)):
        x, tall, wave = foot[0] + aside * height, height * share, swing * height
        data = (
            f"M{number(x)} {number(foot[1])}"
            f"C{number(x + wave)} {number(foot[1] - tall * 0.22)} {number(x + wave)} "
            f"{number(foot[1] - tall * 0.34)} {number(x)} {number(foot[1] - tall * 0.5)}"
            f"S{number(x - wave)} {number(foot[1] - tall * 0.8)} {number(x)} "
            f"{number(foot[1] - tall)}"
        )
        canvas.path(data, stroke=soft, width=height * 0.12)
        canvas.path(data, stroke=core, width=height * 0.032)
    for aside, up, size in ((-0.2, 0.86, 0.026), (0.13, 0.9, 0.034), (0.3, 0.78, 0.022)):
        at = (foot[0] + aside * height, foot[1] - up * height)
        atom(canvas, at, height * size, light, halo=2.6)


def flask(canvas: Canvas, foot: Point, height: float, accent: str) -> None:
    """Stand a conical flask of glass with a glowing liquid and a molecule in it."""
    x, y = foot
    half, neck, bend = height * 0.37, height * 0.105, height * 0.36
    top = y - height

    def outline(low: float, high: float) -> list[Point]:
        left, right = [], []
        for part in (low, high):
            wide = half - (half - neck) * min(1.0, part * height / (height - bend))
            left.append((x - wide, y - part * height))
            right.append((x + wide, y - part * height))
        return [*left, *reversed(right)]

    glass = [*outline(0, 0.64)[:2], (x - neck, top), (x + neck, top), *outline(0, 0.64)[2:]]
    glow(canvas, (x, y - height * 0.3), height * 0.62, accent, 0.55)
    pane = canvas.linear(
        [(0, PALE, 0.5), (0.5, mix(SLATE, accent, 0.3), 0.5), (1, DEEP, 0.75)], (0, 0), (1, 0.3)
    )
    canvas.polygon(glass, fill=pane, stroke=mix(accent, PALE, 0.6), width=height * 0.05)
    liquid = canvas.linear([(0, mix(accent, WHITE, 0.35), 1), (1, mix(accent, DEEP, 0.3), 1)])
    canvas.polygon(outline(0.03, 0.36), fill=liquid)
    surface = outline(0.36, 0.36)
    width = (surface[2][0] - surface[0][0]) / 2
    canvas.ellipse((x, y - height * 0.36), (width, height * 0.045), fill=mix(accent, WHITE, 0.6))
    canvas.polygon(glass, fill="none", stroke=mix(accent, PALE, 0.6), width=height * 0.028)
    canvas.line([(x - neck * 1.5, top), (x + neck * 1.5, top)], stroke=PALE, width=height * 0.055)
    inner = [
        (x - half * 0.62, y - height * 0.1),
        (x - neck * 0.55, y - height * 0.6),
        (x - neck * 0.55, top + height * 0.1),
    ]
    canvas.line(inner, stroke=WHITE, width=height * 0.022, opacity=0.8)
    chain = [
        (x - half * 0.36, y - height * 0.13),
        (x, y - height * 0.22),
        (x + half * 0.38, y - height * 0.12),
    ]
    canvas.path(polyline(chain), stroke=WHITE, width=FINE * 1.4, opacity=0.9)
    for at, size in zip(chain, (0.05, 0.062, 0.044), strict=True):
        atom(canvas, at, height * size, mix(accent, WHITE, 0.35))
    for aside, up, size in ((0.02, 0.47, 0.026), (-0.05, 0.58, 0.02), (0.03, 0.7, 0.024)):
        atom(canvas, (x + aside * height, y - up * height), height * size, accent)
