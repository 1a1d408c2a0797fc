"""Subtitles: cases in ``tests/fixtures/subtitles.md``, their bounds, and which are taken."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.compiler.messages import subtitles as messages
from kiosk.compiler.problems import Message
from kiosk.compiler.subtitles import (
    CUE_CHARACTERS,
    CUES,
    LARGEST_SUBTITLES,
    read_subtitles,
)

CASES = Path(__file__).parents[1] / "fixtures" / "subtitles.md"
CASE = re.compile(
    r"^## (?P<title>.+?)\n+~~~~~~ written\n(?P<written>.*?)^~~~~~~\n+"
    r"~~~~~~ becomes\n(?P<becomes>.*?)^~~~~~~$",
    re.MULTILINE | re.DOTALL,
)
CLIP = b"\x00\x00\x00\x18ftypmp42"
Compiled = Callable[[dict[str, str | bytes]], Any]


def cases() -> Iterator[object]:
    for found in CASE.finditer(CASES.read_text("utf-8")):
        yield pytest.param(found["written"], found["becomes"], id=found["title"])


def test_cases_are_found() -> None:
    assert len(list(cases())) >= 5


@pytest.mark.parametrize(("written", "becomes"), list(cases()))
def test_subtitles(written: str, becomes: str) -> None:
    cues, problems = read_subtitles(written.encode(), "clip.vtt")
    lines = [f"{cue.start:.3f} - {cue.end:.3f} {cue.text!r}" for cue in cues]
    lines += [f"{p.severity} {p.code} on line {p.line}" for p in problems]
    assert "".join(f"{line}\n" for line in lines) == becomes


def cue(number: int, text: str = "x") -> str:
    return f"{number // 60}:{number % 60} --> {number // 60}:{number % 60}.9\n{text}\n\n"


def test_other_encodings() -> None:
    cues, problems = read_subtitles(cue(1, "种子").encode("gb18030"), "clip.srt")
    assert cues[0].text == "种子"
    assert [(p.code, p.file) for p in problems] == [("encoding", "clip.srt")]


def test_what_is_no_text() -> None:
    cues, problems = read_subtitles(b"\x89PNG\r\n\x1a\n\x00", "clip.vtt")
    assert (cues, [p.code for p in problems]) == ((), ["subtitles-unreadable"])


def test_their_number_size_and_length_are_bounded() -> None:
    many = "".join(cue(number) for number in range(1, CUES + 10)).encode()
    cues, problems = read_subtitles(many, "clip.vtt")
    assert len(cues) == CUES
    assert [(p.code, p.line) for p in problems] == [("subtitles-many", CUES * 3 + 1)]
    large = cue(1).encode() + b"\n" * LARGEST_SUBTITLES
    assert [p.code for p in read_subtitles(large, "clip.vtt")[1]] == ["subtitles-many"]
    cues, problems = read_subtitles(cue(1, "长" * 500).encode(), "clip.vtt")
    assert len(cues[0].text) == CUE_CHARACTERS
    assert [(p.code, p.line) for p in problems] == [("subtitle-long", 2)]


def test_a_file_of_nothing_but_mistakes_is_told_in_few_words() -> None:
    assert len(read_subtitles(b"a --> b\n\n" * 5_000, "clip.vtt")[1]) < 25


@pytest.mark.parametrize(
    ("files", "zh", "en"),
    [
        ({"clip.vtt": "甲"}, "甲", "甲"),
        ({"clip.srt": "甲", "clip.en.vtt": "A"}, "甲", "A"),
        ({"CLIP.ZH.SRT": "中", "clip.vtt": "A"}, "中", "A"),
        ({"clip.en.vtt": "A"}, "", "A"),
        ({}, "", ""),
    ],
)
def test_the_language_of_the_page_comes_first(
    compiled: Compiled, files: dict[str, str], zh: str, en: str
) -> None:
    page = {"index.md": "# 展\n\n![片](clip.mp4)", "index.en.md": "# E\n\n![c](clip.mp4)"}
    beside = {name: cue(1, text) for name, text in files.items()}
    booth = compiled({**page, "clip.mp4": CLIP, **beside})
    for lang, expected in (("zh", zh), ("en", en)):
        [block] = booth.page("", lang).blocks
        assert "".join(found.text for found in block.video.cues) == expected


def test_a_changed_file_is_read_again_and_problems_name_it(compiled: Compiled) -> None:
    page = {"a/index.md": "# 展\n\n![片](clip.mp4)", "a/clip.mp4": CLIP, "index.md": "# 展"}
    booth = compiled({**page, "a/clip.vtt": cue(1, "甲")})
    assert '"甲"' in booth.json("a")
    (booth.folder / "a/clip.vtt").write_text(cue(1, "乙") + "\n丙\n", "utf-8")
    booth.build()
    assert '"乙"' in booth.json("a")
    assert booth.places("subtitle-stray") == ["a/clip.vtt:5"]


def test_messages_speak_both_languages() -> None:
    found = [message for message in vars(messages).values() if isinstance(message, Message)]
    assert len(found) == 5
    for message in found:
        assert re.search("[\u4e00-\u9fff]", message.zh + message.remedy_zh)
        assert not re.search("[\u4e00-\u9fff]", message.en + message.remedy_en)
