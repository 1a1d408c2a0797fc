"""Settings are read; every mistake costs one setting."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk.compiler.problems import Problem
from kiosk.compiler.settings import Settings, read_settings
from kiosk.pack.model import Times

MakeFolder = Callable[[dict[str, str | bytes]], Path]
Read = Callable[[str | bytes], tuple[Settings, list[Problem]]]


@pytest.fixture
def read(make_folder: MakeFolder) -> Read:
    def read_(text: str | bytes) -> tuple[Settings, list[Problem]]:
        return read_settings(make_folder({"exhibit.toml": text}))

    return read_


def places(problems: list[Problem]) -> list[tuple[str, int]]:
    assert all(problem.file == "exhibit.toml" for problem in problems)
    assert all(problem.severity == "warning" for problem in problems)
    return [(problem.code, problem.line) for problem in problems]


def test_without_a_file_all_are_at_their_defaults(make_folder: MakeFolder) -> None:
    settings, problems = read_settings(make_folder({"index.md": "# 展览"}))
    assert settings == Settings({})
    assert settings.codes == ("zh",)
    assert problems == []


def test_languages_follow_the_files(make_folder: MakeFolder) -> None:
    settings, _ = read_settings(make_folder({"index.md": "", "a.ja.md": "", "b/c.en.md": ""}))
    assert [(lang.code, lang.name) for lang in settings.languages] == [
        ("zh", "中文"),
        ("en", "English"),
        ("ja", "日本語"),
    ]


def test_everything_set(read: Read) -> None:
    settings, problems = read("""
languages = ["en", "zh", "nl"]
theme = "contrast"
reduced_motion = true
feedback = false
[title]
zh = "园区"
en = "Park"
[times]
idle = 90
warn = 15
""")
    assert problems == []
    assert settings.codes == ("en", "zh", "nl")
    assert settings.languages[2].name == "nl"
    assert settings.theme == "contrast"
    assert settings.reduced_motion
    assert not settings.feedback
    assert settings.title == {"zh": "园区", "en": "Park"}
    assert settings.times == Times(90, 15)


def test_one_title_for_all_languages(read: Read) -> None:
    settings, problems = read('languages = ["zh", "en"]\ntitle = "Park"')
    assert settings.title == {"zh": "Park", "en": "Park"}
    assert problems == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('theme = "pink"', "settings-value"),
        ("theme = 3", "settings-value"),
        ('reduced_motion = "yes"', "settings-value"),
        ("languages = []", "settings-value"),
        ('languages = "zh"', "settings-value"),
        ('languages = ["中文"]', "settings-value"),
        ("title = 5", "settings-value"),
        ("times = 60", "settings-value"),
        ("times.idle = 1", "settings-value"),
        ("times.idle = true", "settings-value"),
        ('times.warn = "10"', "settings-value"),
        ("times.sleep = 10", "settings-key"),
        ("colour = 1", "settings-key"),
        ('title.fr = "Parc"', "settings-key"),
        ("theme = “light”", "settings-line"),
        ('theme = "light', "settings-line"),
        ("主题 = 1", "settings-line"),
        ('theme: "light"', "settings-line"),
    ],
)
def test_a_mistake_costs_one_setting(read: Read, line: str, problem: str) -> None:
    settings, problems = read(f"# first\n\n{line}\n")
    assert places(problems) == [(problem, 3)]
    assert settings == Settings({})
    settings, problems = read(f'theme2 = 1\n{line}\nreduced_motion2 = 1\n[times]\nidle = "x"\n')
    assert (problem, 2) in places(problems)


def test_the_rest_holds_beside_bad_lines(read: Read) -> None:
    settings, problems = read('title = “园区”\ntheme = "light"\nidle ＝ 3\n[times]\nidle = 70\n')
    assert places(problems) == [("settings-line", 1), ("settings-line", 3)]
    assert settings.theme == "light"
    assert settings.times.idle == 70


def test_a_near_key_is_suggested(read: Read) -> None:
    _, [problem] = read("themes = 1")
    assert "“theme”" in problem.message["zh"]
    assert "“theme”" in problem.message["en"]


@pytest.mark.parametrize(
    "text", [b"PK\x03\x04\x00\x00\x00\x08", 'languages = ["zh"\n', "\n".join(["bad line"] * 30)]
)
def test_a_file_that_cannot_be_read_at_all(read: Read, text: str | bytes) -> None:
    settings, problems = read(text)
    assert settings == Settings({})
    assert places(problems)[-1] == ("settings-unreadable", 1)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a = " + "[" * 2000, {"settings-unreadable"}),
        ("a = " + "[" * 2000 + "]" * 2000, {"settings-unreadable"}),
        ("a = " + "{a=" * 1500 + "1" + "}" * 1500, {"settings-line"}),
        ("a = " + "1" * 4500, {"settings-unreadable"}),
        (".".join("a" * 20_000) + " = 1", {"settings-line"}),
        ("theme = '" + "x" * 20_000 + "'", {"settings-line"}),
        ("\n".join(f"k{number} = 1" for number in range(5000)), {"settings-key"}),
        ("# " + "x" * 70_000, {"settings-unreadable"}),
    ],
    ids=["open", "deep", "long-table", "digits", "dots", "value", "keys", "bytes"],
)
def test_a_hostile_file_costs_no_build(read: Read, text: str, codes: set[str]) -> None:
    settings, problems = read(text)
    assert settings.theme == "dark"
    assert {problem.code for problem in problems} == codes
    assert len(problems) <= 20
    assert all(len(problem.message["en"]) < 300 for problem in problems)


def test_long_values_are_cited_in_short(read: Read) -> None:
    _, [problem] = read(f"theme = '{'x' * 4000}'")
    assert problem.code == "settings-value"
    assert len(problem.message["zh"]) < 300


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings(read: Read, encoding: str) -> None:
    text = '# 设置文件，写于园区办公室\ntitle = "园区展览"\ntheme = "light"\r\n'
    settings, _ = read(text.encode(encoding))
    assert settings.title == {"zh": "园区展览"}
    assert settings.theme == "light"


def test_a_link_is_not_followed(make_folder: MakeFolder, tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text('theme = "light"')
    root = make_folder({})
    (root / "exhibit.toml").symlink_to(tmp_path / "other.toml")
    assert read_settings(root)[0].theme == "dark"


def test_a_file_that_cannot_be_opened(
    make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, _mode: str) -> BinaryIO:
        raise PermissionError(13, "Permission denied")

    root = make_folder({"exhibit.toml": 'theme = "light"'})
    monkeypatch.setattr(Path, "open", refuse)
    settings, [problem] = read_settings(root)
    assert settings == Settings({})
    assert (problem.code, problem.severity) == ("file-unreadable", "error")
