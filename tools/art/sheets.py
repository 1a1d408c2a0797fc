"""Sheets of lattice: the ground that things stand on, and panels seen from the front."""

import math
from collections.abc import Callable

from canvas import Canvas, Point, polyline
from colour import DEEP, SLATE, WHITE, mix
from forms import FINE, atom
from lattice import Bond, atoms, bonds, flake, hexagon
from space import Camera


def plain(
    canvas: Canvas,
    camera: Camera,
    reach: Point,
    bond: float,
    accent: str,
    *,
    part: Callable[[Point], bool] = lambda _cell: True,
) -> None:
    """Lay a lattice on the ground that fades to ``reach``; ``part`` tells which cells of it."""

    def near(at: Point) -> float:
        away = math.hypot(at[0] / reach[0], at[1] / reach[1])
        return max(0.0, 1 - away**2)

    cells = [
        cell
        for cell in flake(math.ceil(max(reach) / bond), bond)
        if part(cell) and any(near(at) > 0 for at in hexagon(cell, bond, 30))
    ]
    for cell in cells:
        face = camera.places([(x, y, 0) for x, y in hexagon(cell, bond, 30)])
        canvas.polygon(face, fill=mix(SLATE, accent, 0.3), opacity=0.42 * near(cell) ** 1.2)
    for a, b in bonds(cells, bond):
        seen = (near(a) + near(b)) / 2
        if seen > _FAINT:
            ends = camera.places([(*a, 0), (*b, 0)])
            canvas.line(ends, stroke=mix(accent, SLATE, 0.15), width=FINE, opacity=seen**0.8)
    for at in atoms(cells, bond):
        if near(at) > _FAINT * 2:
            atom(canvas, camera.place((*at, 0)), (2 + 4.5 * near(at)) * bond / 56, accent)


_FAINT = 0.03


def panel(
    canvas: Canvas,
    centre: Point,
    cells: list[Point],
    bond: float,
    accent: str,
    *,
    lit: Callable[[int], float] = lambda _index: 0.0,
    dot: float = 6,
) -> None:
    """Draw cells seen from the front; ``lit`` tells how bright the cell of an index is (0 to 1)."""
    with canvas.group(transform=f"translate({centre[0]:g} {centre[1]:g})"):
        for index, cell in enumerate(cells):
            share = lit(index)
            tone = mix(mix(DEEP, accent, 0.16), mix(accent, WHITE, 0.2), share)
            canvas.polygon(hexagon(cell, bond, 30), fill=tone, opacity=0.55 + 0.4 * share)
        lines = "".join(polyline(bond_ends) for bond_ends in bonds(cells, bond))
        canvas.path(lines, stroke=mix(accent, WHITE, 0.12), width=FINE)
        for at in atoms(cells, bond):
            atom(canvas, at, dot, accent)


def backdrop(
    canvas: Canvas,
    centre: Point,
    reach: Point,
    bond: float,
    accent: str,
    *,
    seen: float = 0.75,
    dot: float = 4.4,
) -> None:
    """Show faintly, behind all, an upright lattice that fades to ``reach`` px.

    ``dot`` is the radius of its atoms in px, 0 for bonds alone.
    """
    cells = [
        cell
        for cell in flake(math.ceil(max(reach) / bond), bond)
        if math.hypot(cell[0] / reach[0], cell[1] / reach[1]) < 1 + bond / max(reach)
    ]

    def near(at: Point) -> float:
        away = math.hypot(at[0] / reach[0], at[1] / reach[1])
        return round(math.pow(max(0.0, 1 - away), 1.2) * 14) / 14

    # Few steps of opacity, each in one path: a mask over all would cost more than the picture.
    steps: dict[float, list[Bond]] = {}
    for a, b in bonds(cells, bond):
        steps.setdefault(min(near(a), near(b)), []).append((a, b))
    with canvas.group(transform=f"translate({centre[0]:g} {centre[1]:g})"):
        for step, ends in sorted(steps.items()):
            lines = "".join(polyline(pair) for pair in ends)
            if step:
                canvas.path(lines, stroke=accent, width=FINE, opacity=seen * step)
        for at in atoms(cells, bond) if dot else ():
            if near(at):
                faint = mix(SLATE, accent, 0.3 + 0.6 * near(at))
                canvas.ellipse(at, (dot, dot), fill=faint, opacity=seen * near(at))
