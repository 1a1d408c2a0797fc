"""Letters read as pinyin."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from kiosk.pack.pinyin import SYLLABLES, abbreviation, readings


@pytest.mark.parametrize(
    ("letters", "first"),
    [
        ("namicailiao", "na mi cai liao"),
        ("namicail", "na mi cai l"),
        ("n", "n"),
        ("zh", "zh"),
        ("zhongy", "zhong y"),
        ("xian", "xian"),
        ("jiyuan", "ji yuan"),
        ("nvlve", "nv lve"),
    ],
)
def test_the_first_reading_has_the_fewest_syllables(letters: str, first: str) -> None:
    assert readings(letters)[0] == tuple(first.split())


def test_other_readings_follow() -> None:
    assert ("xi", "an") in readings("xian")
    assert readings("fangan")[:2] == (("fan", "gan"), ("fang", "an"))


@pytest.mark.parametrize("letters", ["nmcl", "hello", "xyz", "a" * 33])
def test_what_is_no_pinyin_has_no_reading(letters: str) -> None:
    assert readings(letters) == ()


@pytest.mark.parametrize(
    ("letters", "parts"),
    [
        ("nmcl", "n m c l"),
        ("namicl", "na mi c l"),
        ("zhgy", "zh g y"),
        ("nmcailiao", "n m cai liao"),
    ],
)
def test_initials_mixed_with_syllables(letters: str, parts: str) -> None:
    assert abbreviation(letters) == tuple(parts.split())


@pytest.mark.parametrize("letters", ["ui", "12", "é", "n" * 33])
def test_what_cannot_be_an_abbreviation(letters: str) -> None:
    assert abbreviation(letters) == ()


@given(st.text(string.ascii_lowercase, min_size=1, max_size=40))
def test_every_reading_spells_what_was_typed(letters: str) -> None:
    found = readings(letters)
    assert len(found) <= 3
    assert all("".join(reading) == letters for reading in found)
    assert all(set(reading[:-1]) <= SYLLABLES for reading in found)
    assert "".join(abbreviation(letters)) in {"", letters}


def test_every_common_hanzi_has_a_known_syllable() -> None:
    """GB 2312 has 6,763; one of them, 嗯, is only hummed."""
    hanzi = [
        bytes((high, low)).decode("gb2312")
        for high in range(0xB0, 0xF8)
        for low in range(0xA1, 0xFF)
        if not (high == 0xD7 and low > 0xF9)
    ]
    assert len(hanzi) == 6763
    odd = [char for char in hanzi if lazy_pinyin(char, style=Style.NORMAL)[0] not in SYLLABLES]
    assert odd == ["嗯"]
