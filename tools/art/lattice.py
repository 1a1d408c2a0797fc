"""The motif: sheets of hexagonal cells, and cages of them like a fullerene's."""

import itertools
import math
from functools import cache

from canvas import Point
from space import Vector, middle, unit

Bond = tuple[Point, Point]
Cage = tuple[tuple[Vector, ...], ...]
"""Cells that together close a unit sphere, corners anticlockwise seen from outside."""


def hexagon(centre: Point, radius: float, turn: float = 0) -> list[Point]:
    """Return a hexagon's corners; with ``turn`` 0 (degrees) one points along x."""
    return [
        (
            centre[0] + radius * math.cos(math.radians(turn + 60 * corner)),
            centre[1] + radius * math.sin(math.radians(turn + 60 * corner)),
        )
        for corner in range(6)
    ]


def flake(rings: int, bond: float) -> list[Point]:
    """Return the centres of a hexagonal flake's cells, the middle one first.

    Cells stand on a corner (``hexagon(centre, bond, 30)``) and ``rings`` lie around the first.
    """
    across = bond * math.sqrt(3)
    found = [
        (across * (column + row / 2), bond * 1.5 * row)
        for row in range(-rings, rings + 1)
        for column in range(-rings, rings + 1)
        if abs(row + column) <= rings
    ]
    return sorted(found, key=lambda cell: (round(math.hypot(*cell), 3), math.atan2(*cell)))


def bonds(cells: list[Point], bond: float) -> list[Bond]:
    """Return each side of the cells once."""
    found: dict[tuple[tuple[int, int], ...], Bond] = {}
    for cell in cells:
        corners = hexagon(cell, bond, 30)
        for a, b in itertools.pairwise([*corners, corners[0]]):
            ends = sorted((_key(a), _key(b)))
            found.setdefault(tuple(ends), (a, b))
    return list(found.values())


def atoms(cells: list[Point], bond: float) -> list[Point]:
    """Return each corner of the cells once."""
    return list({_key(at): at for cell in cells for at in hexagon(cell, bond, 30)}.values())


def _key(point: Point) -> tuple[int, int]:
    return round(point[0]), round(point[1])


_UPRIGHT = 0.9
"""Beyond this an axis is too near z to be crossed with it."""


@cache
def cage(frequency: int) -> Cage:
    """Return ``10 × frequency² + 2`` cells: twelve pentagons, hexagons for the rest."""
    around: dict[tuple[int, ...], list[Vector]] = {}
    at: dict[tuple[int, ...], Vector] = {}
    for triangle in _geodesic(frequency):
        atom = unit(middle(triangle))
        for corner in triangle:
            key = tuple(round(axis * 1000) for axis in corner)
            at[key] = corner
            around.setdefault(key, []).append(atom)
    return tuple(_ordered(at[key], found) for key, found in around.items())


def _ordered(axis: Vector, found: list[Vector]) -> tuple[Vector, ...]:
    """Sort atoms anticlockwise about an axis that looks at the viewer."""
    start = (
        unit((axis[1], -axis[0], 0)) if abs(axis[2]) < _UPRIGHT else unit((0, axis[2], -axis[1]))
    )
    side = (
        axis[1] * start[2] - axis[2] * start[1],
        axis[2] * start[0] - axis[0] * start[2],
        axis[0] * start[1] - axis[1] * start[0],
    )
    return tuple(sorted(found, key=lambda atom: math.atan2(_dot(atom, side), _dot(atom, start))))


def _geodesic(frequency: int) -> list[tuple[Vector, Vector, Vector]]:
    """Return an icosahedron's faces, each parted into ``frequency²`` triangles."""
    golden = (1 + math.sqrt(5)) / 2
    corners = [
        unit(corner)
        for a, b in itertools.product((-1.0, 1.0), (-golden, golden))
        for corner in ((0, a, b), (a, b, 0), (b, 0, a))
    ]
    near = 1.06
    faces = [
        face
        for face in itertools.combinations(corners, 3)
        if all(math.dist(one, other) < near for one, other in itertools.combinations(face, 2))
    ]
    return [part for face in faces for part in _parts(face, frequency)]


def _parts(face: tuple[Vector, ...], frequency: int) -> list[tuple[Vector, Vector, Vector]]:
    def at(i: int, j: int) -> Vector:
        weights = (frequency - i - j, i, j)
        x, y, z = (
            sum(w * corner[axis] for w, corner in zip(weights, face, strict=True))
            for axis in range(3)
        )
        return unit((x, y, z))

    upright = [
        (at(i, j), at(i + 1, j), at(i, j + 1))
        for i in range(frequency)
        for j in range(frequency - i)
    ]
    turned = [
        (at(i + 1, j), at(i + 1, j + 1), at(i, j + 1))
        for i in range(frequency - 1)
        for j in range(frequency - 1 - i)
    ]
    return upright + turned


def _dot(one: Vector, other: Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
