"""Draws the lattice behind every screen into ``assets/art/lattice.png``.

A sheet of carbon seen from above and aside, bright at the upper right and gone before it
reaches the text. A picture and not a shape of the scene, because the software renderer would
draw some thousand lines anew in every frame of a page change. With it come the ways along its
bonds on which sparks travel in the attract loop, as ``Components/LatticeWays.qml``.

    python tools/backdrop.py
"""

import math
import random
from pathlib import Path

import resvg_py

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "assets/art/lattice.png"
WAYS_TARGET = ROOT / "kiosk/player/qml/Booth/Components/LatticeWays.qml"
SIDE = 1400
BOND = 74.0
INK = "#5fa8ff"
BRIGHT = "#8fe9f5"
FAINT = 0.01

WAYS = 8
WAY_LENGTH = 11
"""Bonds that a spark travels."""
SEEN_FROM = 0.3
"""Opacity of the lattice from which a spark on it belongs to it."""


def project(x: float, y: float) -> tuple[float, float]:
    """Lay the flat sheet into the picture: turned, tilted, and with a slow wave."""
    turned_x = x * math.cos(-0.42) - y * math.sin(-0.42)
    turned_y = x * math.sin(-0.42) + y * math.cos(-0.42)
    wave = 26 * math.sin(turned_x / 230) + 18 * math.cos(turned_y / 180)
    return SIDE * 0.62 + turned_x, SIDE * 0.36 + turned_y * 0.62 + wave


def strength(x: float, y: float) -> float:
    """Opacity at a place of the picture: 1 near the upper right corner, 0 far from it."""
    away = math.hypot((SIDE * 0.98 - x) / SIDE, (y + SIDE * 0.04) / SIDE * 1.15)
    return max(0.0, 1 - away / 1.02) ** 1.7


def atoms() -> list[tuple[float, float]]:
    """Return the atoms of a hexagonal sheet, in px of the flat sheet."""
    across, down = BOND * math.sqrt(3), BOND * 1.5
    found = []
    for row in range(-16, 17):
        for column in range(-14, 15):
            x = column * across + (row % 2) * across / 2
            found.append((x, row * down))
            found.append((x, row * down + BOND))
    return found


def draw() -> str:
    """Return the picture as SVG."""
    sheet = atoms()
    lines, nodes = [], []
    for index, (ax, ay) in enumerate(sheet):
        px, py = project(ax, ay)
        seen = strength(px, py)
        if seen > FAINT:
            radius = 3.2 + 3.4 * seen
            nodes.append(
                f'<circle cx="{px:.1f}" cy="{py:.1f}" r="{radius * 3.2:.1f}" fill="url(#glow)" '
                f'opacity="{seen * 0.75:.3f}"/>'
                f'<circle cx="{px:.1f}" cy="{py:.1f}" r="{radius:.1f}" fill="{BRIGHT}" '
                f'opacity="{min(1, seen * 1.1):.3f}"/>'
            )
        for bx, by in sheet[index + 1 :]:
            if abs(math.hypot(ax - bx, ay - by) - BOND) < 1:
                qx, qy = project(bx, by)
                both = min(seen, strength(qx, qy))
                if both > FAINT:
                    lines.append(
                        f'<path d="M{px:.1f} {py:.1f}L{qx:.1f} {qy:.1f}" '
                        f'stroke="{INK}" stroke-width="2.4" opacity="{both * 0.8:.3f}"/>'
                    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
        f'<defs><radialGradient id="glow"><stop offset="0" stop-color="{BRIGHT}" '
        f'stop-opacity="0.7"/><stop offset="1" stop-color="{BRIGHT}" stop-opacity="0"/>'
        f"</radialGradient></defs>{''.join(lines)}{''.join(nodes)}</svg>"
    )


def ways() -> list[list[tuple[float, float]]]:
    """Return ways from atom to atom, none twice over the same one, as shares of the picture."""
    chance = random.Random(7)  # noqa: S311 - the same ways each time
    sheet = [(at, project(*at)) for at in atoms()]
    lit = {
        at: seen
        for at, seen in sheet
        if strength(*seen) > SEEN_FROM and 0 < seen[0] < SIDE and 0 < seen[1] < SIDE
    }
    near = {at: [b for b in lit if b != at and abs(math.dist(at, b) - BOND) < 1] for at in lit}
    found: list[list[tuple[float, float]]] = []
    while len(found) < WAYS:
        way = [chance.choice(sorted(lit))]
        while len(way) <= WAY_LENGTH and (on := [b for b in near[way[-1]] if b not in way]):
            way.append(chance.choice(sorted(on)))
        if len(way) > WAY_LENGTH:
            found.append([(lit[at][0] / SIDE, lit[at][1] / SIDE) for at in way])
    return found


def write_ways() -> None:
    """Write the ways as a QML singleton."""
    lines = ",\n".join(
        "        [" + ", ".join(f"Qt.point({x:.3f}, {y:.3f})" for x, y in way) + "]"
        for way in ways()
    )
    WAYS_TARGET.write_text(
        "pragma Singleton\nimport QtQuick\n\n"
        "// Ways along the bonds of lattice.png, as shares of its side."
        " Written by tools/backdrop.py.\n"
        f"QtObject {{\n    readonly property var all: [\n{lines}\n    ]\n}}\n",
        "utf-8",
    )


def main() -> None:
    """Write the picture and the ways on it."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=draw())))
    write_ways()
    print(f"{TARGET.name}: {TARGET.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
