"""The attract loop: from its folder, and from the exhibition where there is none."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.compiler.attract import SLIDES
from kiosk.pack.model import AttractSlide

Files = dict[str, str | bytes]
Compiled = Callable[[Path | Files], Any]

HOME: Files = {"index.md": "# 展览\n", "index.en.md": "# Exhibition\n"}
CLIP = b"\0\0\0\x18ftypmp42" + bytes(64)


def photo(red: int = 0) -> bytes:
    """Return a JPEG of many colours."""
    out = io.BytesIO()
    image = Image.radial_gradient("L").resize((64, 48))
    Image.merge("RGB", (image, image.rotate(90), Image.new("L", image.size, red))).save(out, "JPEG")
    return out.getvalue()


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (8, 6), (9, 99, 9, 128)).save(out, "PNG")
    return out.getvalue()


def titles(slides: tuple[AttractSlide, ...], lang: str = "zh") -> list[str]:
    return [slide.words[lang].title for slide in slides]


def test_pictures_in_the_order_of_their_names(compiled: Compiled) -> None:
    booth = compiled(
        HOME
        | {
            "attract/10-乙.jpg": photo(1),
            "attract/2-甲.jpg": photo(2),
            "attract/2-甲.md": "甲图",
            "attract/10-乙.md": "# 乙图\n\n说明一句。\n",
            "attract/10-乙.en.md": "# Second\n\nA line.\n",
            "attract/2-甲.en.md": "First",
            "attract/30.png": png(),
        }
    )
    slides = booth.reader.exhibit.attract
    assert titles(slides) == ["甲图", "乙图", ""]
    assert titles(slides, "en") == ["First", "Second", ""]
    assert [s.words["zh"].line for s in slides] == ["", "说明一句。", ""]
    assert [s.whole for s in slides] == [False, False, True]
    assert len({s.accent for s in slides}) == 3
    assert booth.codes() == []
    stored = {s.picture.file for s in slides if s.picture}
    assert stored <= set(booth.reader.media_files())
    assert booth.ids() == [""], "the folder is no page"


def test_a_clip_with_its_poster_and_words(compiled: Compiled) -> None:
    booth = compiled(
        HOME
        | {
            "attract/film.mp4": CLIP,
            "attract/film.jpg": photo(),
            "attract/film.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\n一\n",
            "attract/film.md": "短片",
        }
    )
    (slide,) = booth.reader.exhibit.attract
    assert slide.picture is None
    assert slide.video.poster is not None
    assert slide.video.file in booth.reader.media_files()
    assert titles((slide,), "en") == ["短片"], "a missing translation shows the original"
    assert booth.places("translation-missing") == ["attract/film.md:1"]
    assert booth.codes() == ["translation-missing"]


def test_what_cannot_be_shown_is_reported_and_left_out(compiled: Compiled) -> None:
    booth = compiled(
        HOME
        | {
            "attract/1.jpg": photo(),
            "attract/2.jpg": b"\xff\xd8\xff broken",
            "attract/3.mp4": b"no clip at all",
            "attract/4.png": b"",
            "attract/5.pptx": b"PK",
            "attract/6.md": "words without a picture",
            "attract/deep/7.jpg": photo(),
        }
    )
    assert len(booth.reader.exhibit.attract) == 1
    assert {(p.file, p.code) for p in booth.problems()} == {
        ("attract/2.jpg", "picture-broken"),
        ("attract/3.mp4", "picture-kind"),
        ("attract/4.png", "media-empty"),
        ("attract/5.pptx", "attract-kind"),
        ("attract/6.md", "attract-words-alone"),
        ("attract/deep", "attract-folder"),
    }
    assert all(p.severity == "warning" and p.remedy["zh"] for p in booth.problems())


def test_files_ignored_elsewhere_are_ignored_here(compiled: Compiled) -> None:
    names = ("Thumbs.db", ".DS_Store", "~$a.docx", "a.tmp", "README.md")
    booth = compiled(HOME | {f"attract/{name}": "note" for name in names})
    assert booth.codes() == []
    assert titles(booth.reader.exhibit.attract) == [""], "the exhibition's own loop"


def test_an_endless_loop_is_cut(compiled: Compiled) -> None:
    picture = photo()
    booth = compiled(HOME | {f"attract/{n}.jpg": picture for n in range(SLIDES + 5)})
    assert len(booth.reader.exhibit.attract) == SLIDES
    assert booth.places("attract-many") == [f"attract/{SLIDES}.jpg:1"]


def test_a_new_picture_is_taken_in_by_the_next_build(compiled: Compiled) -> None:
    booth = compiled(HOME | {"attract/1.jpg": photo(1)})
    before = booth.store.current()
    (booth.folder / "attract/2.jpg").write_bytes(photo(2))
    booth.build()
    assert booth.store.current() != before
    assert len(booth.reader.exhibit.attract) == 2


EXHIBITION: Files = {
    "index.md": "---\n副标题: 一句话\n封面: cover.png\n---\n# 展览\n\n"
    "|数字|单位|说明|\n|---|---|---|\n|22|年|研究|\n|75|项|专利|\n",
    "index.en.md": "---\nsubtitle: One line\ncover: cover.png\n---\n# Show\n\n"
    "|figure|unit|what|\n|---|---|---|\n|22|years|research|\n|75| |patents|\n",
    "cover.png": png(),
    "10-a/index.md": "---\n画面: 成果\n封面: ../cover.png\n颜色: green\n---\n# 成果\n\n"
    "|数字|单位|说明|\n|---|---|---|\n|22|年|研究|\n|25|项|转化|\n|40%| |成本|\n",
    "20-b.md": "# 服务\n\n两句。\n",
}


def test_without_a_folder_the_exhibition_shows_itself(compiled: Compiled) -> None:
    slides = compiled(EXHIBITION).reader.exhibit.attract
    assert titles(slides) == ["", "", "成果", "成果", "服务"]
    assert [bool(slide.picture) for slide in slides] == [True, False, True, False, False]
    assert [len(slide.words["zh"].figures) for slide in slides] == [0, 2, 1, 2, 0]
    assert slides[0].words["en"].line == "One line"
    assert [f.label for f in slides[1].words["en"].figures] == ["research", "patents"]
    told = [f.value for f in slides[3].words["zh"].figures]
    assert told == ["25", "40%"], "what the home screen's figures told is not told again"
    assert slides[2].accent == "green"


def test_a_folder_of_nothing_usable_is_no_loop(compiled: Compiled) -> None:
    booth = compiled(EXHIBITION | {"attract/1.jpg": b"\xff\xd8\xff broken"})
    assert len(booth.reader.exhibit.attract) == 5
    assert "picture-broken" in booth.codes()


@pytest.mark.parametrize("files", [{"10-a.md": "# 一页\n"}, {"index.md": ""}])
def test_there_is_always_a_loop(compiled: Compiled, files: Files) -> None:
    assert compiled(files).reader.exhibit.attract


def test_seconds_of_a_slide(compiled: Compiled) -> None:
    booth = compiled(HOME | {"exhibit.toml": "[times]\nattract = 12\n"})
    assert booth.reader.exhibit.times.attract == 12
    booth = compiled(HOME | {"exhibit.toml": "[times]\nattract = 1\n"})
    assert booth.reader.exhibit.times.attract == 9
    assert booth.places("settings-value") == ["exhibit.toml:2"]
