"""New pages: where they go, and that each beginning is a page of its kind."""

import re
from pathlib import Path

import pytest
from command import kiosk
from press import TODAY, built

from kiosk.compiler.build import check
from kiosk.compiler.header import read_header
from kiosk.compiler.screens import kinds_by_name
from kiosk.pack.model.pages import KINDS as ALL_KINDS
from kiosk.writing.placing import folder_name, new_folder, next_number
from kiosk.writing.skeleton import KINDS, skeleton


def test_every_kind_has_a_beginning() -> None:
    assert set(KINDS) == set(ALL_KINDS) - {"home"}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_beginning_is_a_page_of_its_kind(kind: str, lang: str, tmp_path: Path) -> None:
    text = skeleton(kind, lang, "标题：“甲”")
    header = read_header(text, "a.md")
    assert header.problems == ()
    assert header.header.draft
    assert header.header.title == "标题：“甲”"
    assert kinds_by_name()[header.header.screen] == kind
    published = re.sub(r"(?m)^(?:隐藏|draft): .*\n", "", text)
    problems, ids, shown = built(published, tmp_path)
    assert ids == ["", "page"]
    if kind not in {"gallery", "map", "section"}:  # which wait for their pictures and pages
        assert problems == []
        assert shown == kind


def test_a_page_gets_the_next_number_and_every_language(content: Path) -> None:
    done = kiosk("new", "page", content, "--kind", "访谈", "--title", "与 园长/对话？")
    assert done.exit_code == 0, done.output
    files = [Path(line) for line in done.output.split()]
    assert [file.name for file in files] == ["index.md", "index.en.md"]
    assert files[0].parent == content / "40-与-园长对话？"
    assert "标题: 与 园长/对话？" in files[0].read_text("utf-8")
    assert check(content, TODAY) == ()


def test_a_folder_that_is_not_there_is_the_page(content: Path) -> None:
    place = content / "20-figures/10-more"
    assert kiosk("new", "page", place, "--title", "更多").exit_code == 0
    assert {file.name for file in place.iterdir()} == {"index.md", "index.en.md"}


def test_mistakes_are_told(content: Path) -> None:
    assert kiosk("new", "page", content, "--title", " ").exit_code == 2
    unknown = kiosk("new", "page", content, "--title", "甲", "--kind", "poster")
    assert unknown.exit_code == 2
    assert "interview" in unknown.output
    assert kiosk("new", "page", content, "--title", "甲", "--kind", "home").exit_code == 2
    nowhere = kiosk("new", "page", content / "a/b/c", "--title", "甲")
    assert nowhere.exit_code == 1
    assert "Traceback" not in nowhere.output


def test_an_exhibition_may_have_any_name(tmp_path: Path) -> None:
    for name in ("page", "exhibition", "-strange"):
        done = kiosk("new", f"{tmp_path}/{name}")
        assert done.exit_code == 0
        assert (tmp_path / name / "index.md").is_file()
    assert "kiosk new FOLDER" in kiosk("new", "--help").output.replace("main", "kiosk")


def test_numbers_go_up_in_tens(tmp_path: Path) -> None:
    assert next_number(tmp_path) == 10
    for name in ("10-a", "25-b.md", "2025-08-30-c.md", "attract"):
        (tmp_path / name).mkdir()
    assert next_number(tmp_path) == 30
    assert new_folder(tmp_path, "甲").name == "30-甲"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("纳米 材料：未来", "纳米-材料：未来"),
        ("a/b\\c:d*e?f", "abcdef"),
        ("  ..hidden~ ", "hidden"),
        ("CON", "CON-1"),
        ("", "page"),
        ("长" * 100, "长" * 40),
        ("\ufdd0甲\ufdd1", "甲"),
    ],
)
def test_titles_become_names(title: str, name: str) -> None:
    assert folder_name(title) == name
