"""``kiosk import`` as staff type it."""

import json
import subprocess
from pathlib import Path

import pytest
from command import kiosk
from press import FOUND, TODAY

from kiosk.commands import import_
from kiosk.compiler.build import check

LABELS = next(article for article in FOUND if article.path.stem == "labels")
ENGLISH = next(article for article in FOUND if article.lang == "en")


def test_a_draft_is_written_beside_its_original(content: Path) -> None:
    done = kiosk("import", LABELS.path, "--into", content, "--report", "zh")
    assert done.exit_code == 0, done.output
    folder = content / "40-河湾市纳米材料产业发展答记者问"
    assert {file.name for file in folder.iterdir()} == {"index.md", "original.txt"}
    assert (folder / "index.md").read_text("utf-8") == LABELS.expected("md")
    assert (folder / "original.txt").read_text("utf-8") == LABELS.text
    assert "index.md:70  [place-marked]" in done.output
    assert "数据[? ?? ?]有待补充" in done.output
    assert "original.txt:7  [import-readings]" in done.output
    assert "逐句核对" in done.output
    found = check(content, TODAY)
    assert [(p.severity, p.code) for p in found] == [("warning", "place-marked")]


def test_an_english_article_is_the_english_page(content: Path) -> None:
    done = kiosk("import", ENGLISH.path, "--into", content, "--lang", "en", "--report", "en")
    assert done.exit_code == 0, done.output
    folder = content / "40-Small-Particles,-Large-Plans"
    assert (folder / "index.en.md").read_text("utf-8") == ENGLISH.expected("md")
    assert "a draft that visitors do not see" in done.output


def test_without_a_place_the_draft_is_printed() -> None:
    done = kiosk("import", LABELS.path)
    assert done.exit_code == 0
    assert done.stdout == LABELS.expected("md")
    assert "place-marked" in done.stderr


def test_other_programs_read_json() -> None:
    done = kiosk("import", LABELS.path, "--json", "--kind", "article")
    found = json.loads(done.stdout)
    assert found["refused"] is None
    assert found["draft"]["screen"] == "article"
    assert {p["file"] for p in found["draft"]["problems"]} == {"index.md", "original.txt"}


def test_what_cannot_be_imported_is_said(tmp_path: Path) -> None:
    file = tmp_path / "报告.pdf"
    file.write_bytes(b"%PDF")
    done = kiosk("import", file, "--report", "zh")
    assert done.exit_code == 1
    assert "报告.pdf" in done.output
    assert ".docx" in done.output
    assert json.loads(kiosk("import", file, "--json").stdout)["refused"]["code"] == "import-kind"
    assert kiosk("import", tmp_path / "nowhere.txt").exit_code == 2


def test_an_import_that_does_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_, "DEADLINE", 0.01)
    done = kiosk("import", LABELS.path, "--report", "en")
    assert done.exit_code == 1
    assert "import-slow" in done.output


def test_a_crash_is_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def crashed(*_: object, **__: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess([], -11, b"")

    monkeypatch.setattr(subprocess, "run", crashed)
    done = kiosk("import", LABELS.path)
    assert done.exit_code == 1
    assert "-11" in done.output
