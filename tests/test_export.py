"""``kiosk present --export`` as a person types it, on a machine without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from kiosk.cli import main

ROOT = Path(__file__).parents[1]
DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND")
PAGE = """# 工艺

先把粉体分散开。

<!-- 这里给大家看样品。 -->
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "内容"
    folder.mkdir()
    (folder / "index.md").write_text("# 纳米展\n\n一句话。\n", "utf-8")
    (folder / "craft.md").write_text(PAGE, "utf-8")
    return folder


def export(content: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAY}
    # A booth's choice for its own screen is none for a file.
    environment |= {"KIOSK_RENDERER": "hardware", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "present", str(content), *map(str, arguments)],
        capture_output=True,
        check=False,
        text=True,
        cwd=content.parent,
        env=environment,
    )


def refusal(content: Path, *arguments: str) -> str:
    done = CliRunner().invoke(main, ["present", str(content), *arguments])
    assert done.exit_code in {1, 2}
    return done.output


def test_a_talk_becomes_a_pdf(content: Path) -> None:
    done = export(content, "--export", "talk.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    file = content.parent / "talk.pdf"
    reader = PdfReader(file, strict=True)
    assert done.stdout == f"{file}: {len(reader.pages)} pages\n"
    said = [page.extract_text() for page in reader.pages]
    assert "先把粉体分散开。" in said[2]
    assert "给大家看样品" not in "".join(said)


def test_a_handout_has_what_is_said(content: Path) -> None:
    done = export(content, "--export", "讲稿.PDF", "--handout")
    assert (done.returncode, done.stderr) == (0, "")
    sheets = PdfReader(content.parent / "讲稿.PDF", strict=True).pages
    assert "这里给大家看样品。" in "".join(sheet.extract_text() for sheet in sheets)


@pytest.mark.parametrize(
    ("target", "names"),
    [("图片/", "图片/slide-0{}.png"), ("图片", "图片/slide-0{}.png"), ("t.png", "t-0{}.png")],
)
def test_a_talk_becomes_pictures(content: Path, target: str, names: str) -> None:
    done = export(content, "--export", target, "--size", "640x360")
    assert (done.returncode, done.stderr) == (0, "")
    for number in (1, 2):
        head = (content.parent / names.format(number)).read_bytes()[:24]
        assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:])) == (640, 360)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--export", "talk.pptx"], "“talk.pptx”: a talk is written as .pdf, as .png"),
        (["--export", "nowhere/talk.pdf"], "nowhere: there is no such folder"),
        (["--export", "pictures/", "--handout"], "a handout is a PDF"),
        (["--export", "talk.pdf", "--handout", "--size", "640x360"], "A handout is A4"),
        (["--handout"], "name a file as well"),
        (["--export", "talk.pdf", "--windowed"], "--export gives no talk"),
        (["--export", "talk.pdf", "--size", "big"], "“big” is no size"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    content: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], why: str
) -> None:
    monkeypatch.chdir(content.parent)
    assert why in refusal(content, *arguments)
    assert [file.name for file in content.parent.iterdir()] == [content.name]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--deck", "short"], "There is no talk “short” in “zh”; there are: all."),
        (["--lang", "fr"], "The exhibition is not in “fr”; it is in zh."),
    ],
)
def test_a_talk_that_is_not_there_is_named(content: Path, arguments: list[str], why: str) -> None:
    done = export(content, "--export", "talk.pdf", *arguments)
    assert (done.returncode, done.stderr) == (1, f"Error: {why}\n")
    assert [file.name for file in content.parent.iterdir()] == [content.name]


def test_content_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "there is no such folder" in refusal(
        tmp_path / "nowhere", "--export", str(tmp_path / "t.pdf")
    )
