"""``[?…?]``: reported with its line, and never shown."""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.compiler.marks import find_marks

Compiled = Callable[[dict[str, str | bytes]], Any]
HOME = {"index.md": "# 首页\n\n你好。"}


def marked(text: str) -> list[tuple[int, str]]:
    found = find_marks(text, "a.md")
    assert {problem.code for problem in found} <= {"place-marked"}
    assert {problem.severity for problem in found} <= {"warning"}
    return [(p.line, p.message["zh"].partition("[?")[2].partition("?]")[0]) for p in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("产[?□?]业", [(1, "□")]),
        ("一\n\n投入[?40?]万元，[?5?]年", [(3, "40"), (3, "5")]),
        ("［？乱码？］", [(1, "乱码")]),
        ("[？乱码?］", [(1, "乱码")]),
        ("[?没有写完", [(1, "没有写完")]),
        ("[??]", [(1, "")]),
        ("---\n标题: [?甲?]\n---\n正文", [(2, "甲")]),
        ("真的[?]", []),
        ("[？](a.md) [甲?]", []),
        ("写成 `[?…?]` 就行", []),
        ("```\n[?…?]\n```\n后面[?乙?]", [(4, "乙")]),
        ("什么也没有", []),
    ],
)
def test_marks_are_found_where_they_are(text: str, found: list[tuple[int, str]]) -> None:
    assert marked(text) == found


def test_a_marked_page_is_held_back_and_named(compiled: Compiled) -> None:
    booth = compiled({**HOME, "a.md": "# 甲\n\n产[?□?]业", "b.md": "# 乙\n\n好"})
    assert booth.ids() == ["", "b"]
    assert booth.places("place-marked") == ["a.md:3"]
    assert booth.result.pack_id is not None


def test_the_other_language_stands_in_for_a_marked_one(compiled: Compiled) -> None:
    booth = compiled({**HOME, "a.md": "# 甲", "a.en.md": "# A\n\n[?x?]"})
    assert booth.page("a", "en").title == "甲"
    assert booth.places("place-marked") == ["a.en.md:3"]


def test_a_section_with_a_mark_still_lists_its_pages(compiled: Compiled) -> None:
    booth = compiled({**HOME, "a/index.md": "# 甲\n\n[?x?]", "a/b.md": "# 乙\n\n好"})
    assert booth.ids() == ["", "a", "a/b"]
    assert "[?" not in booth.json("a")


def test_the_marks_of_a_draft_are_told_too(compiled: Compiled) -> None:
    booth = compiled({**HOME, "a.md": "---\n隐藏: 是\n---\n# 甲\n\n[?x?]\n\n[?y?]"})
    assert booth.ids() == [""]
    assert booth.places("place-marked") == ["a.md:6", "a.md:8"]


def test_a_marked_home_keeps_the_earlier_pack(compiled: Compiled) -> None:
    booth = compiled({**HOME, "a.md": "# 甲"})
    before = booth.store.current()
    (booth.folder / "index.md").write_text("# 首页\n\n[?x?]", "utf-8")
    booth.build()
    assert booth.places("home-missing") == ["index.md:1"]
    assert booth.store.current() == before
