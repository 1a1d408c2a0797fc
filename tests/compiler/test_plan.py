"""Which pages are shown, and in which order."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

Compiled = Callable[[dict[str, str | bytes]], Any]
HOME = {"index.md": "# 展览"}


def test_numbers_then_names(compiled: Compiled) -> None:
    names = ["20-b", "3-c", "10-a", "part 10", "part 2", "alpha"]
    booth = compiled({**HOME, **{f"{name}.md": "x" for name in names}})
    assert booth.ids() == ["", "c", "a", "b", "alpha", "part 2", "part 10"]


def test_a_section_comes_before_what_lies_under_it(compiled: Compiled) -> None:
    booth = compiled(
        {**HOME, "20-b/index.md": "b", "20-b/2.md": "x", "20-b/1/a.md": "x", "10-a/z.md": "x"}
    )
    assert booth.ids() == ["", "a", "a/z", "b", "b/1", "b/1/a", "b/2"]


def test_dates_stay_in_names_and_order_by_time(compiled: Compiled) -> None:
    names = ["2025-08-30-promotion", "2025-10-01-holiday", "2024-12-01-start"]
    booth = compiled({**HOME, **{f"{name}.md": "正文" for name in names}})
    assert booth.ids() == ["", *sorted(names)]
    assert booth.page("2025-08-30-promotion").title == "2025-08-30-promotion"


def test_the_header_orders_before_the_name(compiled: Compiled) -> None:
    booth = compiled(
        {
            **HOME,
            "10-a.md": "---\norder: 30\n---\nx",
            "20-b.md": "x",
            "c.md": "---\n排序: 5\n---\nx",
            "d/index.md": "---\norder: 15.5\n---\nx",
            "e.en.md": "---\norder: 1\n---\nx",
        }
    )
    assert booth.ids() == ["", "e", "c", "d", "b", "a"]


def test_chinese_numerals_and_widths(compiled: Compiled) -> None:
    booth = compiled({**HOME, "２－乙.md": "x", "1、甲.md": "x", "10 丙.md": "x"})
    assert booth.ids() == ["", "甲", "乙", "丙"]


def test_names_are_titles_of_last_resort(compiled: Compiled) -> None:
    booth = compiled({**HOME, "10-our_park/a.md": "正文", "20-关于 我们.md": "正文"})
    assert booth.page("our_park").title == "our park"
    assert booth.page("关于 我们").title == "关于 我们"


def test_drafts_are_hidden_with_all_under_them(compiled: Compiled) -> None:
    booth = compiled(
        {
            **HOME,
            "a/index.md": "---\n隐藏: 是\n---\n# A",
            "a/b/c.md": "x",
            "d/index.md": "# D",
            "d/e.md": "---\ndraft: yes\n---\n",
            "f/g.md": "---\ndraft: yes\n---\nx",
        }
    )
    assert booth.ids() == ["", "d"]
    assert booth.card("d").kind == "article"
    assert booth.problems() == []


def test_a_draft_translation_is_not_shown(compiled: Compiled) -> None:
    booth = compiled({**HOME, "a.md": "# 甲", "a.en.md": "---\ndraft: yes\n---\n# A"})
    assert booth.page("a", "en").title == "甲"


def test_expired_pages_leave_by_themselves(compiled: Compiled) -> None:
    files = {
        **HOME,
        "a/index.md": "---\ntitle: A\n截止: 2026-01-14\n---\nx",
        "a/b.md": "x",
        "c.md": "---\nexpires: 2026-01-15\n---\nx",
    }
    booth = compiled(files)
    assert booth.ids() == ["", "c"]
    assert booth.places("page-expired") == ["a/index.md:3"]
    assert "2026-01-14" in booth.problems()[0].message["zh"]
    assert booth.problems()[0].severity == "warning"
    booth.build(dt.date(2026, 1, 16))
    assert booth.ids() == [""]
    booth.build(dt.date(2026, 1, 13))
    assert booth.ids() == ["", "a", "a/b", "c"]
    assert booth.problems() == []


def test_an_expired_translation(compiled: Compiled) -> None:
    booth = compiled({"index.md": "# 展览", "index.en.md": "---\nexpires: 2020\n---\n# A",
                      "a.md": "# 甲", "a.en.md": "---\nexpires: 2020-05\n---\n# A"})  # fmt: skip
    assert booth.page("a", "en").title == "甲"
    assert booth.places("page-expired") == ["a.en.md:2"]


@pytest.mark.parametrize(
    ("home", "code", "place"),
    [
        ({}, "home-missing", "index.md:1"),
        ({"index.md": ""}, "page-empty", "index.md:1"),
        ({"index.md": b"\x89PNG\r\n\x1a\n\x00"}, "not-text", "index.md:1"),
        ({"index.md": "---\ndraft: yes\n---\n# X"}, "home-missing", "index.md:1"),
        ({"index.md": "---\ntitle: X\nexpires: 2020-01-01\n---\n"}, "page-expired", "index.md:3"),
    ],
)
def test_without_a_home_there_is_one(
    compiled: Compiled, home: dict[str, str | bytes], code: str, place: str
) -> None:
    booth = compiled({**home, "exhibit.toml": 'title = "园区"', "a/b.md": "x", "c.md": "x"})
    assert booth.ids() == ["", "a", "a/b", "c"]
    assert booth.page("").title == "园区"
    assert booth.card("").kind == "home"
    assert booth.places(code) == [place]
    assert [card.id for card in booth.reader.cards("", "zh")] == ["a", "c"]


def test_a_bare_home_is_named_after_its_folder(compiled: Compiled) -> None:
    booth = compiled({"a.md": "x"})
    assert booth.page("").title == booth.folder.name


def test_a_folder_without_a_page_is_a_section(compiled: Compiled) -> None:
    booth = compiled({**HOME, "10-news/a.md": "x", "20-photos/a.jpg": b"", "30-none/x/y.txt": "z"})
    assert booth.ids() == ["", "news", "news/a"]
    assert booth.card("news").kind == "section"
    assert booth.card("news").title == "news"
    assert booth.problems() == []


def test_a_page_that_cannot_be_used_still_holds_what_lies_under_it(compiled: Compiled) -> None:
    booth = compiled({**HOME, "a/index.md": "", "a/b.md": "x", "c.md": ""})
    assert booth.ids() == ["", "a", "a/b"]
    assert booth.places("page-empty") == ["a/index.md:1", "c.md:1"]


def test_children_are_counted(compiled: Compiled) -> None:
    booth = compiled({**HOME, "a/index.md": "x", "a/b.md": "x", "a/c.md": "x", "d.md": "x"})
    assert [(card.id, card.children) for card in booth.reader.cards("", "zh")] == [
        ("a", 2),
        ("d", 0),
    ]
    assert booth.card("").children == 2
