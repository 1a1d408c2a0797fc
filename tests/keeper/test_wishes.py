"""The quick reader of options says the same as click, or leaves it to click."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.keeper.wishes import Wishes, read


def by_click(words: list[str], monkeypatch: pytest.MonkeyPatch) -> Wishes | None:
    found: list[Wishes] = []
    monkeypatch.setattr("kiosk.commands.run.keep", lambda wishes, _player: found.append(wishes))
    CliRunner().invoke(main, ["run", *words])
    return found[0] if found else None


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "content",
        "content --windowed",
        "--size 1280x720 content --lang en",
        "--state state --trace trace.jsonl",
        "content --state /somewhere/else --windowed --size 640x360",
    ],
)
def test_both_say_the_same(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wishes = read(line.split())
    assert wishes is not None
    assert wishes == by_click(line.split(), monkeypatch)


@pytest.mark.parametrize(
    "line",
    [
        "--help",
        "--bogus",
        "-x",
        "--lang",
        "--lang --windowed",
        "--size=640x360",
        "--size big",
        "--size 10x10",
        "--size 99999x1080",
        "--lang en --lang zh",
        "content content",
        "nowhere --state nothing",
    ],
)
def test_whatever_is_not_plain_is_left_to_click(line: str) -> None:
    assert read(line.split()) is None


def test_a_folder_that_is_gone_is_no_error_while_there_is_a_pack(tmp_path: Path) -> None:
    (tmp_path / "state/packs").mkdir(parents=True)
    wishes = read(["nowhere", "--state", "state"])
    assert wishes is not None
    assert wishes.content == (tmp_path / "nowhere").resolve()
