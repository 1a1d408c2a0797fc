"""A sheet that collects SVG elements and writes each gradient once."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

Point = tuple[float, float]
Stop = tuple[float, str, float]
"""Offset from 0 to 1, colour, opacity."""


def number(value: float) -> str:
    """Return a number of the drawing with one decimal at most."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def polyline(points: Sequence[Point], *, closed: bool = False) -> str:
    """Return path data through the points."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if closed else "")


def rounded(points: Sequence[Point], radius: float) -> str:
    """Return path data of a polygon whose corners are cut ``radius`` px away and bent."""
    data = ""
    for index, (x, y) in enumerate(points):
        ends = []
        for nx, ny in (points[index - 1], points[(index + 1) % len(points)]):
            length = ((nx - x) ** 2 + (ny - y) ** 2) ** 0.5
            share = min(0.5, radius / length)
            ends.append((x + (nx - x) * share, y + (ny - y) * share))
        (ax, ay), (bx, by) = ends
        data += (
            f"{'L' if data else 'M'}{number(ax)} {number(ay)}"
            f"Q{number(x)} {number(y)} {number(bx)} {number(by)}"
        )
    return data + "Z"


class Canvas:
    """A transparent sheet of ``width`` × ``height`` px."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._defs: dict[str, str] = {}
        self._body: list[str] = []

    def linear(self, stops: Sequence[Stop], start: Point = (0, 0), end: Point = (0, 1)) -> str:
        """Return a paint that runs across a shape's box, by default from top to bottom."""
        (ax, ay), (bx, by) = start, end
        where = f'x1="{ax:g}" y1="{ay:g}" x2="{bx:g}" y2="{by:g}"'
        return self._gradient("linearGradient", where, stops)

    def radial(self, stops: Sequence[Stop], focus: Point = (0.5, 0.5), radius: float = 0.5) -> str:
        """Return a paint that runs outward in a shape's box."""
        where = f'r="{radius:g}" fx="{focus[0]:g}" fy="{focus[1]:g}"'
        return self._gradient("radialGradient", where, stops)

    def edges(self, across: Sequence[float], down: Sequence[float]) -> str:
        """Return a mask that fades to all four sides.

        ``across`` and ``down`` are where, as shares of the side, the picture begins, is whole, is
        whole no longer, and ends.
        """
        seen = self._gradient(
            "linearGradient",
            'x1="0" y1="0" x2="1" y2="0"',
            [(at, "#ffffff", whole) for at, whole in zip(across, (0, 1, 1, 0), strict=True)],
        )
        hidden = self._gradient(
            "linearGradient",
            'x1="0" y1="0" x2="0" y2="1"',
            [(at, "#000000", gone) for at, gone in zip(down, (1, 0, 0, 1), strict=True)],
        )
        size = f'width="{self.width}" height="{self.height}"'
        body = f'<rect {size} fill="{seen}"/><rect {size} fill="{hidden}"/>'
        return self._define("mask", f'maskUnits="userSpaceOnUse" x="0" y="0" {size}', body)

    def path(
        self,
        data: str,
        *,
        fill: str = "none",
        stroke: str = "",
        width: float = 0,
        opacity: float = 1,
    ) -> None:
        """Add a path."""
        self._body.append(f'<path d="{data}"{_ink(fill, stroke, width, opacity)}/>')

    def polygon(
        self,
        points: Sequence[Point],
        *,
        fill: str,
        stroke: str = "",
        width: float = 0,
        opacity: float = 1,
    ) -> None:
        """Add a closed polygon."""
        self.path(
            polyline(points, closed=True), fill=fill, stroke=stroke, width=width, opacity=opacity
        )

    def line(
        self, points: Sequence[Point], *, stroke: str, width: float, opacity: float = 1
    ) -> None:
        """Add an open line through the points."""
        self.path(polyline(points), stroke=stroke, width=width, opacity=opacity)

    def ellipse(
        self,
        centre: Point,
        radius: Point,
        *,
        fill: str = "none",
        stroke: str = "",
        width: float = 0,
        opacity: float = 1,
        turn: float = 0,
    ) -> None:
        """Add an ellipse, turned clockwise by ``turn`` degrees."""
        (cx, cy), (rx, ry) = centre, radius
        place = f'cx="{number(cx)}" cy="{number(cy)}"'
        shape = f'circle {place} r="{number(rx)}"' if rx == ry else ""
        shape = shape or f'ellipse {place} rx="{number(rx)}" ry="{number(ry)}"'
        ink = _ink(fill, stroke, width, opacity)
        if turn:
            ink += f' transform="rotate({number(turn)} {number(cx)} {number(cy)})"'
        self._body.append(f"<{shape}{ink}/>")

    @contextmanager
    def group(self, *, transform: str = "", opacity: float = 1, mask: str = "") -> Iterator[None]:
        """Collect what is drawn inside into one group."""
        attributes = f' transform="{transform}"' if transform else ""
        attributes += f' mask="{mask}"' if mask else ""
        self._body.append(f"<g{attributes}{_seen(opacity)}>")
        yield
        self._body.append("</g>")

    def svg(self) -> str:
        """Return the whole picture."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}">'
            f"<defs>{''.join(self._defs.values())}</defs>"
            f'<g stroke-linecap="round" stroke-linejoin="round">{"".join(self._body)}</g></svg>\n'
        )

    def _gradient(self, kind: str, where: str, stops: Sequence[Stop]) -> str:
        body = "".join(
            f'<stop offset="{at:g}" stop-color="{colour}"'
            + (f' stop-opacity="{seen:g}"/>' if seen < 1 else "/>")
            for at, colour, seen in stops
        )
        return self._define(kind, where, body)

    def _define(self, kind: str, where: str, body: str) -> str:
        key = f"{kind} {where} {body}"
        name = f"d{list(self._defs).index(key) if key in self._defs else len(self._defs)}"
        self._defs.setdefault(key, f'<{kind} id="{name}" {where}>{body}</{kind}>')
        return f"url(#{name})"


def _seen(opacity: float) -> str:
    return f' opacity="{opacity:.3g}"' if opacity < 1 else ""


def _ink(fill: str, stroke: str, width: float, opacity: float) -> str:
    """Return a shape's paint.

    A shape with one paint has its opacity there: of a whole shape it costs the renderer a layer.
    """
    ink = f' fill="{fill}"'
    if stroke:
        ink += f' stroke="{stroke}" stroke-width="{number(width)}"'
    only = "stroke-" if fill == "none" else "" if stroke else "fill-"
    return ink + _seen(opacity).replace(" ", f" {only}", 1)
