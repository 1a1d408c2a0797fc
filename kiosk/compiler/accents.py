"""Accent colours as staff name them."""

import re

from kiosk.pack.model.theme import ACCENTS

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_NAMES = {
    "青": "cyan",
    "青色": "cyan",
    "琥珀": "amber",
    "橙": "amber",
    "橙色": "amber",
    "黄": "amber",
    "绿": "green",
    "绿色": "green",
    "紫": "violet",
    "紫色": "violet",
    "珊瑚": "coral",
    "红": "coral",
    "红色": "coral",
    "蓝": "blue",
    "蓝色": "blue",
}


def accent_named(wanted: str) -> str | None:
    """Return a theme accent or ``#rrggbb`` for a name in Chinese or English, else None."""
    plain = wanted.strip()
    name = _NAMES.get(plain, plain.lower())
    return name if name in ACCENTS or _COLOUR.fullmatch(name) else None
