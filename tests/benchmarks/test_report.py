"""What is written into the document."""

import json
from pathlib import Path

import pytest
import report
from frame.sheet import Limit, Sheet

MACHINE = {
    "date": "2026-04-01T10:00+00:00",
    "commit": "abc1234",
    "machine": "x86_64, Some processor",
    "cores": 2,
    "memory_gb": 8.0,
    "gpu": False,
    "system": "Some system",
    "versions": {"Python": "3.11"},
    "load": [0.1, 0.2, 0.3],
}


def result(name: str, *kiosk: float) -> dict[str, object]:
    sheet = Sheet(name, f"What {name} takes", notes=["A note."])
    sheet.add(f"kiosk, {name}", kiosk, "ms", Limit("p50", 8), peer=f"Chromium, {name}")
    sheet.add(f"Chromium, {name}", [20.0])
    return {"benchmark": name, "title": sheet.title, **MACHINE, "rows": sheet.records()} | {
        "notes": sheet.notes
    }


def test_figures_stand_between_the_markers_and_replace_older_ones() -> None:
    document = f"# Title\n\n{report.BEGIN}old\n{report.END}\nAfter.\n"
    once = report.renewed(document, [result("tap", 5.0)])
    assert once.startswith("# Title\n")
    assert once.endswith(f"{report.END}\nAfter.\n")
    assert "old" not in once
    assert report.renewed(once, [result("tap", 5.0)]) == once


def test_a_document_without_markers_is_left_alone() -> None:
    with pytest.raises(ValueError, match="no place for figures"):
        report.renewed("# Title\n", [result("tap", 5.0)])


def test_what_is_missed_and_where_the_peer_wins_is_told_first() -> None:
    told = report.opening([result("tap", 5.0), result("start", 30.0)])
    assert "1 of 2 rows with a target meet it." in told
    assert "- kiosk, start: p50 ≤ 8 ms" in told
    assert "Chromium wins: kiosk, start." in told


def test_results_are_told_in_their_order(tmp_path: Path) -> None:
    for name in ("tap", "start"):
        (tmp_path / f"{name}.json").write_text(json.dumps(result(name, 5.0)), "utf-8")
    (tmp_path / "other.json").write_text("{}", "utf-8")
    assert [found["benchmark"] for found in report.read(tmp_path)] == ["start", "tap"]


def test_each_section_says_how_to_repeat_it_and_when_it_was_done() -> None:
    told = report.section(result("tap", 5.0))
    assert "`python3 dev.py bench tap`, 2026-04-01T10:00+00:00, commit abc1234, load 0.1" in told
    assert told.endswith("- A note.")
