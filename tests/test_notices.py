"""Whose work is in the program: read from the installed list, or from what a checkout runs with."""

import json
from pathlib import Path

from kiosk.notices import Notice, listed, notices, text_of
from tools.bundle import notices as made

ROOT = Path(__file__).parents[1]


def test_the_list_of_the_bundle_is_read_as_it_was_written(tmp_path: Path) -> None:
    text = tmp_path / "LICENSE"
    text.write_text("Permission.", "utf-8")
    works = [
        Notice("a/b", "1.0", "MIT", "https://a.example", (text,)),
        Notice("libz (libz.so.1)", "", "see its text", "", (text,)),
    ]
    for work in works:
        folder = tmp_path / "LICENSES" / work.name.replace("/", "-")
        folder.mkdir(parents=True)
        (folder / "LICENSE").write_text("Permission.", "utf-8")
    lines = [made._INTRODUCTION, *map(made._line, works)]
    (tmp_path / "THIRD-PARTY.txt").write_text("\n".join(lines), "utf-8")
    found = listed(tmp_path / "THIRD-PARTY.txt", tmp_path / "LICENSES")
    assert [(n.name, n.version, n.licence, n.home) for n in found] == [
        (n.name, n.version, n.licence, n.home) for n in works
    ]
    assert [text_of(notice) for notice in found] == ["Permission."] * 2


def test_a_checkout_names_what_it_runs_with() -> None:
    found = {notice.name: notice for notice in notices()}
    assert next(iter(found)) == "kiosk"
    assert {"Qt", "PySide6", "Python", "ICU", "FFmpeg", "msgspec", "cffi"} <= set(found)
    assert not {"pytest", "ruff", "mypy", "PySide6_Essentials"} & set(found)
    assert "Qt of your own" in text_of(found["kiosk"])
    assert "UNICODE LICENSE V3" in text_of(found["ICU"])


def test_bills_of_materials_are_told_as_names_and_licences(tmp_path: Path) -> None:
    parts = [
        {"name": "a", "version": "1", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
        {"name": "b", "version": "2", "licenses": [{"license": {"name": "Zlib"}}]},
        {"name": "c"},
    ]
    file = tmp_path / "sbom.json"
    file.write_text(json.dumps({"components": parts}), "utf-8")
    told = text_of(Notice("x", "", "MIT", "", (file,)))
    assert told == "a 1 · MIT OR Apache-2.0\nb 2 · Zlib\nc"
