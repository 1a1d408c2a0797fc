"""The commands, as a person or a program types them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import kiosk

from kiosk.commands.new import STARTER
from kiosk.fingerprint import fingerprint
from kiosk.pack.inspection import PackDamagedError
from kiosk.pack.store import PackStore
from kiosk.player.pictures import PictureError

EXHIBITION = Path(__file__).parent / "fixtures/exhibition"
HOME = "# 标题\n\n一句话。\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "内容"
    folder.mkdir()
    (folder / "index.md").write_text(HOME, "utf-8")
    return folder


def test_help_names_every_command() -> None:
    text = kiosk("--help").output
    for name in ("run", "check", "build", "tour", "gallery", "new"):
        assert name in text


def test_an_unknown_command_is_an_error() -> None:
    assert kiosk("dance").exit_code == 2


def test_check_is_silent_about_a_good_folder(content: Path) -> None:
    done = kiosk("check", content, "--lang", "zh")
    assert done.exit_code == 0
    assert "0个错误，0个警告，0个提示" in done.output


def test_check_names_file_line_and_remedy(content: Path) -> None:
    (content / "page.md").write_text("# 页\n\n![](nowhere.png)\n", "utf-8")
    done = kiosk("check", content, "--lang", "en")
    assert done.exit_code == 0
    assert "page.md:3" in done.output
    assert "![](nowhere.png)" in done.output
    assert "^" in done.output
    assert "Put the file beside the page" in done.output
    assert "0 errors, 1 warnings, 0 hints" in done.output


def test_check_as_json_is_what_other_programs_read(content: Path) -> None:
    (content / "page.md").write_text("", "utf-8")
    done = kiosk("check", content, "--json")
    assert done.exit_code == 1
    [problem] = json.loads(done.output)
    assert set(problem) == {"severity", "code", "file", "line", "message", "remedy"}
    assert problem["severity"] == "error"
    assert problem["file"] == "page.md"
    assert problem["line"] == 1
    assert set(problem["message"]) == set(problem["remedy"]) == {"zh", "en"}


def test_a_folder_that_is_not_there_is_two(tmp_path: Path) -> None:
    assert kiosk("check", tmp_path / "nowhere").exit_code == 2
    assert kiosk("check", tmp_path / "nowhere", "--json").exit_code == 2
    assert kiosk("build", tmp_path / "nowhere", "--out", tmp_path / "out").exit_code == 2


def test_build_prints_the_same_id_twice(content: Path, tmp_path: Path) -> None:
    first = kiosk("build", content, "--out", tmp_path / "one")
    second = kiosk("build", content, "--out", tmp_path / "two")
    assert first.exit_code == 0
    assert len(first.stdout.strip()) == 64
    assert first.stdout == second.stdout


def test_errors_keep_the_earlier_pack(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "state"
    kiosk("build", content, "--out", out)
    pointer = (out / "current").read_bytes()
    (content / "index.md").write_text("", "utf-8")
    done = kiosk("build", content, "--out", out)
    assert done.exit_code == 1
    assert (out / "current").read_bytes() == pointer


def test_a_pack_that_the_disk_damaged_is_said_and_not_shown(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_store: PackStore, _staged: Path, **_: object) -> str:
        raise PackDamagedError("media/x.png: the file was damaged; build the pack again.")

    out = tmp_path / "state"
    kiosk("build", content, "--out", out)
    pointer = (out / "current").read_bytes()
    monkeypatch.setattr(PackStore, "add", damaged)
    (content / "index.md").write_text(HOME + "更多。\n", "utf-8")
    done = kiosk("build", content, "--out", out)
    assert done.exit_code == 2
    assert "media/x.png" in done.output
    assert "Traceback" not in done.output
    assert (out / "current").read_bytes() == pointer


def test_new_makes_a_folder_that_checks_clean(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    assert kiosk("new", folder).exit_code == 0
    done = kiosk("check", folder, "--json")
    assert done.exit_code == 0
    assert json.loads(done.output) == []
    assert {file.name for file in STARTER.rglob("*.*")} == {
        file.name for file in folder.rglob("*.*")
    }


def test_new_never_overwrites(content: Path) -> None:
    done = kiosk("new", content)
    assert done.exit_code == 1
    assert "not empty" in done.output
    assert (content / "index.md").read_text("utf-8") == HOME


@pytest.mark.parametrize("size", ["big", "1920", "1920x", "x1080", "10x10", "99999x1080", "-1x5"])
def test_a_bad_size_is_refused(content: Path, tmp_path: Path, size: str) -> None:
    done = kiosk("tour", content, "--out", tmp_path / "out", "--size", size)
    assert done.exit_code == 2


def offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def test_tour_renders_every_page_and_a_contact_sheet(tmp_path: Path) -> None:
    out, trace = tmp_path / "out", tmp_path / "trace.jsonl"
    command = [sys.executable, "-m", "kiosk", "tour", str(EXHIBITION), "--out", str(out)]
    options = ["--size", "640x360", "--lang", "zh,en", "--trace", str(trace)]
    done = subprocess.run(
        [*command, *options], check=False, capture_output=True, text=True, env=offscreen()
    )
    assert done.returncode == 0, done.stderr
    for lang in ("zh", "en"):
        names = {file.name for file in (out / lang / "640x360").glob("*.png")}
        assert {"home.png", "interview.png", "directory__everything.png"} <= names
        assert {"~attract.png", "~attract~9.png", "~warn.png"} <= names
    sheet = (out / "index.html").read_text("utf-8")
    assert "zh/640x360/home.png" in sheet
    assert "://" not in sheet
    events = [json.loads(line) for line in trace.read_text("utf-8").splitlines()]
    assert [event["event"] for event in events[:2]] == ["process_start", "pack_activated"]
    assert {event["page"] for event in events if event["event"] == "page_opened"} >= {"", "tiers"}
    times = [event["t"] for event in events]
    assert times == sorted(times)


def test_a_tour_that_cannot_write_a_picture_says_which(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise PictureError("home.png: the picture cannot be written; is the disk full?")

    monkeypatch.setattr("kiosk.player.tour.tour", full)
    done = kiosk("tour", content, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert "Error: home.png: the picture cannot be written" in done.output


def test_tour_renders_every_slide_of_every_talk_at_each_size(content: Path, tmp_path: Path) -> None:
    (content / "讲稿.md").write_text("## 开头\n一句话。\n\n## 谢谢\n", "utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "kiosk", "tour", str(content), "--out", str(out), "--slides"]
    done = subprocess.run(
        [*command, "--size", "640x360", "--size", "360x640", "--lang", "zh"],
        check=False,
        capture_output=True,
        text=True,
        env=offscreen(),
    )
    assert done.returncode == 0, done.stderr
    for size in ("640x360", "360x640"):
        folder = out / "zh" / size
        assert {"home.png", "~warn.png"} <= {file.name for file in folder.iterdir()}
        slides = folder / "slides"
        assert sorted(file.name for file in (slides / "讲稿").iterdir()) == [
            "01.png",
            "02.png",
            "03.png",
        ]
        assert (slides / "~all/01.png").is_file()
        first, second = ((slides / f"讲稿/{name}.png").read_bytes() for name in ("01", "02"))
        assert first != second
    sheet = (out / "index.html").read_text("utf-8")
    assert "zh/640x360/slides/讲稿/03.png" in sheet
    assert "zh/360x640/home.png" in sheet


def test_the_fingerprint_tells_a_change_and_nothing_else(content: Path) -> None:
    before = fingerprint(content)
    assert fingerprint(content) == before
    (content / "index.md").write_text(HOME + "更多。\n", "utf-8")
    assert fingerprint(content) != before


def test_a_new_day_is_a_change(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that expired leaves the booth by itself."""
    before = fingerprint(content)
    monkeypatch.setattr("time.strftime", lambda _format: "2999-01-01")
    assert fingerprint(content) != before
