"""Handouts as they are laid out: what is on which sheet, and where."""

from itertools import pairwise

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from talk import talk

from kiosk.pack.model.deck import Deck
from kiosk.pack.reader import PackReader
from kiosk.paths import ASSETS
from kiosk.player.fonts import load_fonts
from kiosk.player.printing import handout


@pytest.fixture(scope="module", autouse=True)
def _application(qapp: QGuiApplication) -> None:
    assert qapp is not None
    load_fonts(ASSETS / "fonts")


def noted(deck: Deck, *notes: str) -> Deck:
    """Return a talk of one slide with these notes."""
    slide = msgspec.structs.replace(deck.slides[0], notes=notes)
    return msgspec.structs.replace(deck, slides=(slide,))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_on_a_sheet_runs_into_another_thing(pack: PackReader, lang: str) -> None:
    deck = talk(pack, lang)
    slides = [
        msgspec.structs.replace(slide, notes=slide.notes * (number % 7))
        for number, slide in enumerate(deck.slides)
    ]
    laid = handout.sheets(msgspec.structs.replace(deck, slides=tuple(slides)))
    placed = [place.index for sheet in laid for place in sheet.slides]
    assert placed == list(range(len(slides)))
    for sheet in laid:
        spans = [(place.y, place.y + place.height) for place in sheet.slides]
        spans += [(line.y, line.y + line.size * 1.45) for line in sheet.lines]
        spans.sort()
        assert sheet.top <= spans[0][0]
        assert spans[-1][1] < sheet.foot
        for (_, above), (below, _) in pairwise(spans):
            assert above <= below


def test_no_line_of_a_note_is_left_alone(pack: PackReader) -> None:
    deck = talk(pack, "zh")
    for length in range(20, 60):
        note = "讲的是材料怎样从实验室走到产线，" * length * 2
        laid = handout.sheets(noted(deck, "先停两秒。", note))
        assert all(len(sheet.lines) >= 2 for sheet in laid[1:])


def test_notes_in_rare_hanzi_are_cut_between_them(pack: PackReader) -> None:
    note = "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇" * 40
    [sheet] = handout.sheets(noted(talk(pack, "zh"), note))
    assert "".join(line.text for line in sheet.lines) == note


def test_the_last_line_of_a_note_is_no_hanzi_or_two(pack: PackReader) -> None:
    deck = talk(pack, "zh")
    for length in range(30, 44):
        note = "材料怎样从实验室走到产线" * 4
        [sheet] = handout.sheets(noted(deck, f"{note[:length]}。"))
        said = [line.text for line in sheet.lines]
        assert "".join(said) == f"{note[:length]}。"
        assert len(said) == 1 or len(said[-1]) > 3, said
