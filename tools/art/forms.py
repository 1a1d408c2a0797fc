"""What the illustrations are made of: atoms, bonds, blocks, cages, sheets and leaves."""

import math
from collections.abc import Callable, Sequence

from canvas import Canvas, Point, polyline
from colour import DEEP, PALE, WHITE, Ramp, carbon, glowing, mix
from lattice import Cage, hexagon
from space import Vector, View, middle

FINE = 2.4
"""Px of a bond in a sheet, at the size that the picture is drawn."""
LINE = 4.0
"""Px of an outline."""
_LIT = 0.62
"""Light from which a cage shows its atoms."""
_TURNED = 0.45
"""How far a cell must look at the viewer for that, so that no atom stands out of the outline."""


def glow(canvas: Canvas, at: Point, radius: float | Point, accent: str, seen: float = 0.6) -> None:
    """Lay soft light around a place."""
    paint = canvas.radial(
        [(0, accent, 1), (0.35, accent, 0.42), (0.7, accent, 0.1), (1, accent, 0)]
    )
    size = radius if isinstance(radius, tuple) else (radius, radius)
    canvas.ellipse(at, size, fill=paint, opacity=seen)


def atom(canvas: Canvas, at: Point, radius: float, accent: str, *, halo: float = 0) -> None:
    """Draw a small glowing sphere; ``halo`` is its light's radius in radii."""
    if halo:
        glow(canvas, at, radius * halo, accent)
    paint = canvas.radial(
        [
            (0, WHITE, 1),
            (0.3, mix(accent, WHITE, 0.55), 1),
            (0.72, accent, 1),
            (1, mix(accent, DEEP, 0.5), 1),
        ],
        focus=(0.36, 0.32),
    )
    canvas.ellipse(at, (radius, radius), fill=paint)


def block(
    canvas: Canvas,
    camera: View,
    footprint: Sequence[Point],
    heights: tuple[float, float],
    accent: str,
    *,
    ramp: Ramp | None = None,
    lid: float = 0.5,
    edge: float = LINE,
) -> None:
    """Stand a convex block on the ground; its corners run anticlockwise seen from above.

    ``lid`` is how much of the accent its upper face carries, ``edge`` the outline's width in px.
    """
    material = ramp or carbon(accent)
    low, high = heights
    for index, (ax, ay) in enumerate(footprint):
        bx, by = footprint[(index + 1) % len(footprint)]
        face = [(ax, ay, low), (bx, by, low), (bx, by, high), (ax, ay, high)]
        towards, light = camera.facing(face)
        if towards <= 0:
            continue
        light = round(light, 1)  # few tones need few gradients
        top, foot = material.at(light * 0.75 + 0.16), material.at(light * 0.45)
        paint = canvas.linear([(0, top, 1), (1, foot, 1)])
        canvas.polygon(camera.places(face), fill=paint, stroke=foot, width=1)
        if edge >= FINE:
            upright = camera.places([(bx, by, low), (bx, by, high)])
            canvas.line(upright, stroke=mix(top, accent, 0.3), width=edge * 0.4, opacity=0.7)
    top_face = camera.places([(x, y, high) for x, y in footprint])
    bright = mix(material.at(0.62), accent, lid)
    paint = canvas.linear(
        [(0, mix(bright, PALE, 0.25), 1), (1, mix(bright, DEEP, 0.34 - 0.24 * lid), 1)],
        (0.1, 0),
        (0.8, 1),
    )
    canvas.polygon(top_face, fill=paint, stroke=mix(accent, PALE, 0.25), width=edge)


def hexblock(  # noqa: PLR0917 - where, how large, which colour: as of every form
    canvas: Canvas,
    camera: View,
    centre: Point,
    radius: float,
    heights: tuple[float, float],
    accent: str,
    *,
    turn: float = 0,
    ramp: Ramp | None = None,
    lid: float = 0.5,
    edge: float = LINE,
) -> None:
    """Stand a hexagonal block on the ground."""
    footprint = hexagon(centre, radius, turn)
    block(canvas, camera, footprint, heights, accent, ramp=ramp, lid=lid, edge=edge)


Shape = Callable[[Vector], Vector]
"""Where a point of the unit sphere lies in the scene."""


def turned(profile: Sequence[tuple[float, float]], centre: Vector = (0, 0, 0)) -> Shape:
    """Return the shape of a body of revolution from (height, radius) pairs, bottom first."""

    def place(point: Vector) -> Vector:
        x, y, z = point
        share = math.acos(max(-1.0, min(1.0, -z))) / math.pi * (len(profile) - 1)
        step = min(len(profile) - 2, int(share))
        (low, narrow), (high, wide) = profile[step], profile[step + 1]
        height, radius = (
            low + (high - low) * (share - step),
            narrow + (wide - narrow) * (share - step),
        )
        flat = math.hypot(x, y) or 1.0
        return (
            centre[0] + x / flat * radius,
            centre[1] + y / flat * radius,
            centre[2] + height,
        )

    return place


def ball(centre: Vector, radius: float, stretch: float = 1) -> Shape:
    """Return the shape of a ball, ``stretch`` times as high as wide."""
    cx, cy, cz = centre
    return lambda at: (
        cx + at[0] * radius,
        cy + at[1] * radius,
        cz + at[2] * radius * stretch,
    )


def solid(
    canvas: Canvas,
    camera: View,
    cells: Cage,
    shape: Shape,
    accent: str,
    *,
    ramp: Ramp | None = None,
    bond: float = FINE,
    atoms: float = 0,
    hidden: Callable[[Point], bool] | None = None,
) -> None:
    """Draw a closed cage whose cells catch the light.

    ``atoms`` is the radius of its corners, drawn where they are lit; cells whose middle is
    ``hidden`` are left out.
    """
    material = ramp or glowing(accent)
    fronts = []
    for cell in cells:
        face = [shape(corner) for corner in cell]
        towards, light = camera.facing(face)
        if towards > 0 and not (hidden and hidden(camera.place(middle(face)))):
            fronts.append((camera.seen(middle(face))[2], camera.places(face), light, towards))
    corners: dict[tuple[int, int], tuple[Point, float]] = {}
    for _, outline, light, towards in sorted(fronts, key=lambda front: front[0]):
        rim = 0.1 * (1 - towards)
        colour = material.at(light * 0.92 + rim)
        line = mix(colour, material.highlight, 0.2 + 0.4 * light)
        canvas.polygon(outline, fill=colour, stroke=line, width=bond)
        for x, y in outline if light > _LIT and towards > _TURNED else ():
            corners.setdefault((round(x / 3), round(y / 3)), ((x, y), light))
    if atoms:
        for at, light in corners.values():
            atom(
                canvas,
                at,
                atoms * (0.7 + 0.5 * light),
                mix(accent, material.highlight, light * 0.5),
            )


def cageline(
    canvas: Canvas, camera: View, cells: Cage, shape: Shape, accent: str, *, bond: float = FINE
) -> None:
    """Draw a cage of bonds alone, the far side fainter, so that something can lie inside."""
    for near in (False, True):
        for cell in cells:
            face = [shape(corner) for corner in cell]
            towards, light = camera.facing(face)
            if (towards > 0) is near:
                canvas.polygon(
                    camera.places(face),
                    fill=accent if near else "none",
                    stroke=mix(accent, PALE, light * 0.6 if near else 0),
                    width=bond,
                    opacity=0.75 if near else 0.2,
                )


def beam(
    canvas: Canvas, points: Sequence[Point], accent: str, *, width: float = LINE, halo: float = 3.4
) -> None:
    """Draw a line of light: a soft band under a bright thread."""
    canvas.path(polyline(points), stroke=accent, width=width * halo, opacity=0.16)
    canvas.path(polyline(points), stroke=accent, width=width)
    canvas.path(polyline(points), stroke=mix(accent, WHITE, 0.7), width=width * 0.34, opacity=0.9)
