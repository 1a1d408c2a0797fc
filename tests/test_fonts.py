"""The booth's fonts have every character that it shows, and say whose they are."""

import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "assets/fonts"
QML = ROOT / "kiosk/player/qml"
TEXT = ("BoothSans-Regular.otf", "BoothSans-Bold.otf")
FAMILIES = dict.fromkeys(TEXT, "Booth Sans SC") | {
    "BoothMono-Regular.otf": "Booth Mono",
    "BoothIcons.ttf": "Booth Icons",
}
UNSEEN = {"\n", "\t", "\r", "\ufeff", "\u200b", "\u200d", "\ufe0f"}


@cache
def font(name: str) -> TTFont:
    return TTFont(FONTS / name)


@cache
def covered(name: str) -> frozenset[int]:
    return frozenset(font(name).getBestCmap())


def missing(name: str, text: str) -> str:
    return "".join(sorted({c for c in text if c not in UNSEEN and ord(c) not in covered(name)}))


def width(name: str, char: str) -> int:
    found = font(name)
    advance: int = found["hmtx"][found.getBestCmap()[ord(char)]][0]
    return advance


def test_icons_stand_where_they_are_drawn() -> None:
    icons = font("BoothIcons.ttf")
    for name in icons.getBestCmap().values():
        assert icons["hmtx"][name][1] == icons["glyf"][name].xMin, name


def gb2312() -> str:
    pairs = (bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    return "".join(pair.decode("gb2312", "ignore") for pair in pairs)


@pytest.mark.parametrize("name", TEXT)
def test_gb2312_is_covered_in_full(name: str) -> None:
    every = gb2312()
    assert len(every) == 7445  # 6,763 hanzi and 682 signs: the standard's own count
    assert missing(name, every) == ""


@pytest.mark.parametrize("name", TEXT)
def test_latin_and_the_signs_of_word_are_covered(name: str) -> None:
    assert missing(name, "".join(map(chr, range(0x20, 0x7F)))) == ""
    assert missing(name, "".join(map(chr, range(0xA0, 0x100)))) == ""
    assert missing(name, "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ") == ""
    assert missing(name, "–—‘’“”•…′″‰※€←↑→↓≈≠≤≥①⑳●★☆✓㎡℃％，（）") == ""
    assert missing(name, "镕喆堃玥") == ""


CONTENT = sorted(path for path in (ROOT / "content").rglob("*") if path.suffix in {".md", ".toml"})


def test_there_is_content_to_read() -> None:
    assert len(CONTENT) > 10


@pytest.mark.parametrize("name", TEXT)
def test_the_bundled_content_is_covered(name: str) -> None:
    uncovered = {file.name: missing(name, file.read_text("utf-8")) for file in CONTENT}
    assert {file: chars for file, chars in uncovered.items() if chars} == {}


@pytest.mark.parametrize("name", TEXT)
@pytest.mark.parametrize("file", sorted((ROOT / "kiosk/player/i18n").glob("*.ts")))
def test_the_booths_own_words_are_covered(name: str, file: Path) -> None:
    assert missing(name, file.read_text("utf-8")) == ""


@pytest.mark.parametrize("name", [*TEXT, "BoothMono-Regular.otf"])
def test_figures_are_of_one_width(name: str) -> None:
    assert len({width(name, digit) for digit in "0123456789"}) == 1


def test_code_is_of_one_width() -> None:
    assert len({width("BoothMono-Regular.otf", chr(c)) for c in range(0x20, 0x7F)}) == 1


@pytest.mark.parametrize("name", TEXT)
def test_quotes_of_english_can_be_narrow(name: str) -> None:
    features = font(name)["GSUB"].table.FeatureList.FeatureRecord
    assert "pwid" in {feature.FeatureTag for feature in features}


@pytest.mark.parametrize("name", TEXT)
def test_shapes_of_features_can_be_copied(name: str) -> None:
    for mark in "‘’“”":
        assert width(name, chr(ord(mark) + 0xC000)) < width(name, mark)
    one, two, three = (width(name, dash) for dash in "—\ue114\ue214")
    assert one < two - one / 2 < three - one


@pytest.mark.parametrize(("name", "family"), FAMILIES.items())
def test_families_are_the_booths_own(name: str, family: str) -> None:
    names = font(name)["name"]
    assert {names.getDebugName(1), names.getDebugName(16)} == {family}
    assert {str(record) for record in names.names if "Noto Sans" in str(record)} == set()


@pytest.mark.parametrize("name", [*TEXT, "BoothMono-Regular.otf"])
def test_text_fonts_carry_copyright_and_licence(name: str) -> None:
    names = font(name)["name"]
    assert "Adobe" in names.getDebugName(0)
    assert "SIL Open Font License" in names.getDebugName(13)


def test_licences_lie_beside_the_fonts() -> None:
    readme = (FONTS / "README.md").read_text("utf-8")
    assert [name for name in FAMILIES if name not in readme] == []
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "LICENSE-OFL.txt").read_text("utf-8")
    apache = (FONTS / "LICENSE-Apache-2.0.txt").read_text("utf-8")
    assert "Apache License" in apache
    assert "Version 2.0, January 2004" in apache


def test_fonts_are_small_and_without_hints() -> None:
    assert sum((FONTS / name).stat().st_size for name in FAMILIES) < 6 << 20
    fonts = font(TEXT[0])["CFF "].cff.topDictIndex[0].FDArray
    assert [part for part in fonts if "BlueValues" in part.Private.rawDict] == []


def icons() -> dict[str, int]:
    text = (QML / "Booth/Theme/Icons.qml").read_text("utf-8")
    return {name: int(code, 16) for name, code in re.findall(r'"([a-z-]+)": "\\u\{(\w+)\}"', text)}


def test_every_named_icon_has_a_glyph() -> None:
    assert len(icons()) > 40
    assert [name for name, code in icons().items() if code not in covered("BoothIcons.ttf")] == []


def test_icons_stand_in_the_middle_of_their_square() -> None:
    """A side bearing that does not fit the outline's box would move them all to the left."""
    found = font("BoothIcons.ttf")
    glyphs, bearings = found["glyf"], found["hmtx"]
    boxes = {name: glyphs[name].xMin for name in found.getBestCmap().values()}
    assert {name: bearings[name][1] for name in boxes} == boxes


def test_qml_names_only_icons_that_exist() -> None:
    used = [
        (file.name, name)
        for file in sorted(QML.rglob("*.qml"))
        for line in re.findall(r"(?m)^\s*(?:name|glyph): (.*)$", file.read_text("utf-8"))
        for name in re.findall(r'"([a-z]+(?:-[a-z]+)*)"', line)
    ]
    assert len(used) > 10
    assert [found for found in used if found[1] not in icons()] == []
