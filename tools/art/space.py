"""Three dimensions on a flat sheet: x to the right, y away from the viewer, z up."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from canvas import Point

Vector = tuple[float, float, float]

LIGHT: Vector = (-0.52, 0.62, 0.59)
"""From where light comes, as seen: right, up, towards the viewer. From the upper left."""


class View(Protocol):
    """A way to look at a scene."""

    def seen(self, vector: Vector) -> Vector:
        """Return a vector as right, up, towards the viewer."""

    def place(self, vector: Vector) -> Point:
        """Return where a point is drawn."""

    def places(self, vectors: Sequence[Vector]) -> list[Point]:
        """Return where points are drawn."""

    def facing(self, face: Sequence[Vector]) -> tuple[float, float]:
        """Return how far a face looks at the viewer (-1 to 1), and how much light it has."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks down at a scene without perspective; ``origin`` is where (0, 0, 0) is drawn."""

    origin: Point
    pitch: float = 30
    """Degrees that it looks down: 0 from the side, 90 from above."""
    yaw: float = 0
    """Degrees that the scene is turned about its upright axis."""
    scale: float = 1

    def seen(self, vector: Vector) -> Vector:
        """Return a vector as right, up, towards the viewer."""
        x, y, z = vector
        yaw, pitch = math.radians(self.yaw), math.radians(self.pitch)
        right = x * math.cos(yaw) - y * math.sin(yaw)
        away = x * math.sin(yaw) + y * math.cos(yaw)
        up = z * math.cos(pitch) + away * math.sin(pitch)
        return right, up, z * math.sin(pitch) - away * math.cos(pitch)

    def place(self, vector: Vector) -> Point:
        """Return where a point is drawn."""
        right, up, _ = self.seen(vector)
        return self.origin[0] + right * self.scale, self.origin[1] - up * self.scale

    def places(self, vectors: Sequence[Vector]) -> list[Point]:
        """Return where points are drawn."""
        return [self.place(vector) for vector in vectors]

    def facing(self, face: Sequence[Vector]) -> tuple[float, float]:
        """Return how far a face looks at the viewer (-1 to 1), and how much light it has."""
        right, up, towards = unit(normal([self.seen(vector) for vector in face]))
        light = right * LIGHT[0] + up * LIGHT[1] + towards * LIGHT[2]
        return towards, max(0.0, light)


@dataclass(frozen=True, slots=True)
class Perspective:
    """Looks along y over a plain; what is far is small and lies near ``horizon``."""

    horizon: Point
    """Where the point straight ahead and endlessly far is drawn."""
    height: float
    """Of the eye above the ground."""
    away: float
    """From the eye to y = 0."""
    focus: float
    """Px that a thing as large as its distance is drawn."""

    def seen(self, vector: Vector) -> Vector:
        """Return a vector as right, up, towards the viewer."""
        return vector[0], vector[2], -vector[1]

    def size(self, vector: Vector) -> float:
        """Return the px that one unit has at a point."""
        return self.focus / max(1.0, vector[1] + self.away)

    def place(self, vector: Vector) -> Point:
        """Return where a point is drawn."""
        size = self.size(vector)
        x, y = self.horizon
        return x + vector[0] * size, y + (self.height - vector[2]) * size

    def places(self, vectors: Sequence[Vector]) -> list[Point]:
        """Return where points are drawn."""
        return [self.place(vector) for vector in vectors]

    def facing(self, face: Sequence[Vector]) -> tuple[float, float]:
        """Return how far a face looks at the viewer (-1 to 1), and how much light it has."""
        x, y, z = unit(normal(face))
        at = middle(face)
        eye = unit((-at[0], -self.away - at[1], self.height - at[2]))
        light = x * LIGHT[0] + z * LIGHT[1] - y * LIGHT[2]
        return x * eye[0] + y * eye[1] + z * eye[2], max(0.0, light)


def unit(vector: Vector) -> Vector:
    """Return a vector of length 1."""
    length = math.hypot(*vector) or 1.0
    return vector[0] / length, vector[1] / length, vector[2] / length


def normal(face: Sequence[Vector]) -> Vector:
    """Return the normal of a face whose corners run anticlockwise seen from outside."""
    total = [0.0, 0.0, 0.0]
    for index, (ax, ay, az) in enumerate(face):
        bx, by, bz = face[(index + 1) % len(face)]
        total[0] += (ay - by) * (az + bz)
        total[1] += (az - bz) * (ax + bx)
        total[2] += (ax - bx) * (ay + by)
    return total[0], total[1], total[2]


def middle(points: Sequence[Vector]) -> Vector:
    """Return the mean of points."""
    count = len(points)
    x, y, z = (sum(point[axis] for point in points) / count for axis in range(3))
    return x, y, z
