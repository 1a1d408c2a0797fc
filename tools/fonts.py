"""Makes the booth's fonts in ``assets/fonts`` from Debian's ``fonts-noto-cjk`` and qtawesome's.

Text: a subset of Noto Sans CJK SC in two weights, GB 2312 in full, characters of people's names,
and every character of the bundled content and of the booth's own words. Code: the Latin part of
Noto Sans Mono CJK SC. Icons: the glyphs of Material Design Icons that the booth itself draws;
their names go into the QML singleton ``Icons``. The families are renamed, so that an installed
font of the same name is never taken instead. The same input gives the same bytes: no time and no
path of this machine goes into a font.

    python tools/fonts.py
"""

import json
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "assets/fonts"
NOTO = Path("/usr/share/fonts/opentype/noto")
ICONS_QML = ROOT / "kiosk/player/qml/Booth/Theme/Icons.qml"

RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x17F),  # Latin-1; of Latin Extended-A the font has pinyin's letters
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x218F),  # letterlike, number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # enclosed numbers and letters
    (0x2500, 0x25FF),  # box drawing, geometric shapes
    (0x2600, 0x27BF),  # stars, ticks and arrows that Word offers as bullets
    (0x3000, 0x303F),  # punctuation of Chinese
    (0x3200, 0x33FF),  # enclosed hanzi, units such as ㎡
    (0xFF00, 0xFFEF),  # full-width forms
)

NAMES = "镕喆堃犇玥珺璟祎赟翀昇瑄旻昉晞暕烜燊珅珣瑀璠瓅禛竑翙翚翾虓訚谞郃锜霂飏"
"""Hanzi common in people's names that GB 2312 lacks."""

UI_ICONS = """home arrow-left arrow-right chevron-left chevron-right chevron-down chevron-up magnify
translate format-size wheelchair-accessibility account-arrow-right close qrcode qrcode-scan play
pause volume-high volume-off magnify-plus-outline magnify-minus-outline fullscreen
theme-light-dark gesture-tap gesture-swipe-horizontal star star-outline backspace-outline
keyboard-space check alert information lightbulb-on-outline alert-octagon-outline
note-text-outline cog refresh power history map-marker image image-multiple calendar
account-voice comment-question-outline arrow-expand motion-pause-outline contrast-circle
weather-sunny weather-night monitor presentation file-document-outline
newspaper-variant-outline sprout seed pine-tree chart-line trophy-outline flask water
lightning-bolt emoticon-happy-outline emoticon-neutral-outline emoticon-sad-outline
thumb-up-outline rewind-10 replay subtitles subtitles-outline map-outline compare
usb-flash-drive-outline lock-outline restart undo pin pin-off-outline playlist-check brightness-4
broom""".split()  # noqa: SIM905 - a table of words reads better


def gb2312() -> set[int]:
    """Return every character of GB 2312."""
    found = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((high, low)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def written() -> set[int]:
    """Return every character that the bundled content and the booth's words use."""
    files = [
        *(ROOT / "content").rglob("*.md"),
        *(ROOT / "content").rglob("*.toml"),
        *(ROOT / "kiosk/starter").rglob("*.*"),
        *(ROOT / "kiosk/player/i18n").glob("*.ts"),
    ]
    return {ord(char) for file in files for char in file.read_text("utf-8")} - {10, 13, 9}


def face(collection: Path, family: str) -> TTFont:
    """Return the face of that family out of a font collection."""
    for font in TTCollection(collection, lazy=True).fonts:
        if font["name"].getDebugName(1) == family:
            return font
    raise SystemExit(f"{collection}: there is no face {family!r}; install fonts-noto-cjk.")


def rename(font: TTFont, family: str, style: str) -> None:
    """Name the font anew; copyright, licence and vendor stay as they are."""
    names = {
        1: family,
        2: style,
        3: f"{family} {style}",
        4: f"{family} {style}",
        6: f"{family}-{style}".replace(" ", ""),
        16: family,
        17: style,
    }
    for record in list(font["name"].names):
        if record.nameID in names or record.nameID > 20:  # noqa: PLR2004 - font-specific names
            font["name"].removeNames(nameID=record.nameID)
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [names[6]]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName = family, names[4]


def subset(font: TTFont, characters: Iterable[int], features: list[str]) -> None:
    """Leave only the given characters, without hints."""
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(characters))
    subsetter.subset(font)
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created


def name_hidden_shapes(font: TTFont) -> None:
    """Give the punctuation that only features show codes of its own.

    U+E0xx is another shape of U+20xx, U+E1xx is two of them in one shape, U+E2xx three. What has
    no code could not be copied from a PDF, which says nothing of features.
    """
    codes = font["cmap"].buildReversedMin()
    own = {}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            for sources, shape in substitutes(getattr(table, "ExtSubTable", table)):
                code = codes.get(sources[0], 0)
                if shape not in codes and code in range(0x2000, 0x2070):
                    own[0xC000 + code + 0x100 * (len(sources) - 1)] = shape
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:  # noqa: PLR2004 - that of variants
            table.cmap.update(own)


def substitutes(table: Any) -> Iterator[tuple[list[str], str]]:
    """Yield glyphs that are the same, and the one that a feature puts in their place."""
    for one, shape in getattr(table, "mapping", {}).items():
        yield [one], shape
    for first, ligatures in getattr(table, "ligatures", {}).items():
        for ligature in ligatures:
            if set(ligature.Component) == {first}:
                yield [first, *ligature.Component], ligature.LigGlyph


def save(font: TTFont, name: str) -> None:
    """Write a font and say how large it is."""
    file = TARGET / name
    font.save(file, reorderTables=True)
    print(f"{name}: {file.stat().st_size / 1024:.0f} KiB, {len(font.getBestCmap())} characters")


def text_fonts() -> None:
    """Make the two weights of the text font and the one for code."""
    characters = gb2312() | written() | set(map(ord, NAMES))
    characters |= {c for low, high in RANGES for c in range(low, high + 1)}
    for weight in ("Regular", "Bold"):
        font = face(NOTO / f"NotoSansCJK-{weight}.ttc", "Noto Sans CJK SC")
        # "pwid" sets the narrow quotes of English. No "locl": Japanese and Korean shapes of the
        # same hanzi would double the glyphs, and the system's locale would choose among them.
        subset(font, characters, ["kern", "ccmp", "pwid"])
        name_hidden_shapes(font)
        rename(font, "Booth Sans SC", weight)
        save(font, f"BoothSans-{weight}.otf")
    mono = face(NOTO / "NotoSansCJK-Regular.ttc", "Noto Sans Mono CJK SC")
    subset(mono, range(0x20, 0x17F), [])
    rename(mono, "Booth Mono", "Regular")
    save(mono, "BoothMono-Regular.otf")


def bear(font: TTFont) -> None:
    """Set each glyph's left bearing to its outline's.

    The icons' bounds begin at 0 like their bearings. Saved anew, the bounds are the outline's,
    and a bearing of 0 would move the outline to the left edge.
    """
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], glyph.xMin)


def icon_font() -> None:
    """Make the font of the booth's own icons, and the QML that knows their names."""
    found = find_spec("qtawesome")  # not imported: it would bring Qt's widgets
    folder = Path(found.origin).with_name("fonts") if found and found.origin else Path()
    [file] = folder.glob("materialdesignicons6-webfont-*.ttf")
    [names] = folder.glob("materialdesignicons6-webfont-charmap-*.json")
    charmap = json.loads(names.read_text("utf-8"))
    missing = [name for name in UI_ICONS if name not in charmap]
    if missing:
        raise SystemExit(f"mdi6 has no icons {', '.join(missing)}; choose others.")
    codes = {name: int(charmap[name], 16) for name in sorted(UI_ICONS)}
    # With its own boxes: new ones would no longer fit its side bearings, and move every icon left.
    font = TTFont(file, recalcBBoxes=False)
    subset(font, codes.values(), [])
    bear(font)
    rename(font, "Booth Icons", "Regular")
    save(font, "BoothIcons.ttf")
    rows = ",\n".join(f'        "{name}": "\\u{{{code:x}}}"' for name, code in codes.items())
    ICONS_QML.write_text(ICONS_TEMPLATE.replace("ROWS", rows), "utf-8")


ICONS_TEMPLATE = """pragma Singleton
import QtQuick

// The booth's own icons by name. Written by tools/fonts.py together with the font.
QtObject {
    readonly property string family: "Booth Icons"
    readonly property string mono: "Booth Mono"
    readonly property var _glyphs: ({
ROWS
    })

    function glyph(name: string): string {
        return _glyphs[name] ?? "";
    }
}
"""


def main() -> None:
    """Write all fonts."""
    TARGET.mkdir(parents=True, exist_ok=True)
    text_fonts()
    icon_font()


if __name__ == "__main__":
    main()
