"""What staff chose, on the disk and over what the content says."""

from pathlib import Path

import pytest

from kiosk.pack.reader import PackReader
from kiosk.player.staff.choices import FILE, Choices, Held


def test_what_was_chosen_is_there_again(tmp_path: Path) -> None:
    chosen = Choices().choose("theme", "light").choose("idle", 120).choose("still", value=True)
    chosen.write(tmp_path / "state")
    assert Choices.read(tmp_path / "state") == chosen
    assert (chosen.theme, chosen.idle, chosen.still, chosen.lang) == ("light", 120, True, None)


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "pink"), ("idle", 61), ("idle", True), ("volume", 101), ("still", 1), ("lang", 7)],
)
def test_what_is_not_offered_is_not_taken(name: str, value: object) -> None:
    assert Choices().choose(name, value) == Choices()


def test_a_setting_that_does_not_exist_is_not_taken() -> None:
    assert Choices().choose("colour", "red") == Choices()


@pytest.mark.parametrize("text", ["", "[]", '{"theme": 5, "idle": "60"}', "\x00"])
def test_a_damaged_file_counts_as_nothing_chosen(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    assert Choices.read(tmp_path) == Choices()


def test_the_content_decides_what_staff_did_not(pack: PackReader) -> None:
    held = Choices().choose("theme", "contrast").over(pack.exhibit)
    assert held == Held(lang="zh", theme="contrast", still=False, idle=60, volume=100)
    assert Choices().over(None) == Held(volume=100)
