"""What the panel reads from the state folder."""

import json
from pathlib import Path

import pytest

from kiosk.pack.store import PackStore
from kiosk.player.staff.dossier import SHOWN, Dossier, read_dossier

ROW = {
    "severity": "warning",
    "code": "picture-missing",
    "file": "a/index.md",
    "line": 3,
    "message": {"zh": "图片不存在。", "en": "The picture is not there."},
    "remedy": {"zh": "检查文件名。", "en": "Check the name."},
    "excerpt": "![](x.jpg)",
}


def test_an_empty_folder_tells_of_nothing_wrong(tmp_path: Path) -> None:
    nothing = Dossier(counts={"error": 0, "warning": 0, "hint": 0})
    assert read_dossier(tmp_path) == nothing


def test_the_severe_problems_come_first_and_all_are_counted(tmp_path: Path) -> None:
    rows = [ROW] * (SHOWN + 5) + [{**ROW, "severity": "error"}, {**ROW, "severity": "hint"}]
    report = {"content": "/somewhere", "problems": rows}
    (tmp_path / "report.json").write_text(json.dumps(report), "utf-8")
    found = read_dossier(tmp_path)
    assert found.counts == {"error": 1, "warning": SHOWN + 5, "hint": 1}
    assert len(found.problems) == SHOWN
    assert found.problems[0].severity == "error"
    assert found.problems[1].message["en"] == "The picture is not there."
    assert found.content_folder == "/somewhere"


@pytest.mark.parametrize(
    "text", ["", "[]", '{"problems": [1, null, {}]}', '{"problems": [{"message": 1}]}']
)
def test_a_damaged_report_breaks_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "report.json").write_text(text, "utf-8")
    assert all(problem.line == 0 for problem in read_dossier(tmp_path).problems)


def test_the_versions_with_the_one_on_the_screen(store: PackStore) -> None:
    [version] = read_dossier(store.root).versions
    assert version.pack == store.current()
    assert version.live
    assert version.since.startswith("20")
