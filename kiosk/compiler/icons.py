"""Icon names as qtawesome spells them, resolved to a font and a glyph.

Only the character maps and font files of qtawesome are read; importing the package itself
would bring Qt's widgets into the compiler.
"""

import json
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path

from kiosk.compiler.suggest import nearest
from kiosk.pack.model import Icon

_FONTS = {
    "mdi6": ("Material Design Icons", "materialdesignicons6-webfont"),
    "mdi": ("Material Design Icons 5.9.55", "materialdesignicons5-webfont"),
    "fa6s": ("Font Awesome 6 Free Solid", "fontawesome6-solid-webfont"),
    "fa6": ("Font Awesome 6 Free Regular", "fontawesome6-regular-webfont"),
    "fa6b": ("Font Awesome 6 Brands", "fontawesome6-brands-webfont"),
    "fa5s": ("Font Awesome 5 Free Solid", "fontawesome5-solid-webfont"),
    "fa5": ("Font Awesome 5 Free Regular", "fontawesome5-regular-webfont"),
    "fa5b": ("Font Awesome 5 Brands", "fontawesome5-brands-webfont"),
    "ph": ("Phosphor", "phosphor"),
    "ri": ("remixicon", "remixicon"),
    "ei": ("elusiveicons", "elusiveicons-webfont"),
    "msc": ("codicon", "codicon"),
}
"""Font family and beginning of the file names by prefix; a bare name is looked up in this order."""


class IconSet:
    """The icons of one prefix."""

    def __init__(self, family: str, file: Path, charmap: Path) -> None:
        self.family = family
        self.file = file
        self._charmap = charmap

    @cached_property
    def glyphs(self) -> dict[str, str]:
        """Code point in hex by icon name."""
        found: dict[str, str] = json.loads(self._charmap.read_text("utf-8"))
        return found


@cache
def icon_sets() -> dict[str, IconSet]:
    """Return all icon sets by prefix."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("qtawesome is not installed; run 'python3 dev.py run'.")
    # The installed program has this folder of it and nothing else.
    folder = Path(spec.submodule_search_locations[0]) / "fonts"
    found = {}
    for prefix, (family, stem) in _FONTS.items():
        [file] = folder.glob(f"{stem}-[0-9]*.ttf")
        [charmap] = folder.glob(f"{stem}-charmap-*.json")
        found[prefix] = IconSet(family, file, charmap)
    return found


def find_icon(name: str) -> Icon | None:
    """Return the icon of a name, ``mdi6.sprout`` or a bare ``sprout``; None for an unknown one."""
    prefix, _, bare = name.strip().rpartition(".")
    for candidate in [prefix] if prefix else _FONTS:
        icons = icon_sets().get(candidate)
        if icons and (code := icons.glyphs.get(bare)):
            return Icon(family=icons.family, glyph=chr(int(code, 16)))
    return None


def near_icons(name: str, count: int = 3) -> list[str]:
    """Return up to ``count`` names that a misspelt one may have meant."""
    prefix, _, bare = name.strip().lower().rpartition(".")
    chosen = prefix if prefix in _FONTS else "mdi6"
    alike = [glyph for glyph in icon_sets()[chosen].glyphs if glyph[:1] == bare[:1]]
    return [f"{chosen}.{glyph}" for glyph in nearest(bare, alike, count)]


def font_file(family: str) -> Path:
    """Return the font file of a family that ``find_icon`` named."""
    return next(icons.file for icons in icon_sets().values() if icons.family == family)
