"""Talks out of pages: which slides there are, and what stands on each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.compiler.deck.cut import groups, sentences
from kiosk.compiler.deck.flow import shares
from kiosk.compiler.deck.measure import Room, lines, text_lines
from kiosk.compiler.deck.pace import within
from kiosk.compiler.deck.talk import LONGEST
from kiosk.compiler.markdown.plain import plain_text
from kiosk.pack.model import Figures, Heading, ListBlock, ListItem, Paragraph, PictureBlock
from kiosk.pack.model.deck import ClipSlide, Deck, SectionSlide, TextSlide

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>'
CLIP = Path(__file__).parents[1] / "fixtures/exhibition/60-directory/13-media/colours.webm"

Files = dict[str, str | bytes]
Compiled = Callable[[Path | Files], Any]

HOME = "---\n标题: 展览\nqr: https://example.org\n---\n一句话。\n"
INTERVIEW = """---
画面: 访谈
受访人: 李
---
# 专访
引子。
<!-- 先介绍 -->
## 为什么？
<!-- 停一停 -->
开场白。
### 其一
第一点。
<!-- 其一的备注 -->
### 其二
第二点。

---
结语。
"""


def deck(booth: Any, id_: str = "", lang: str = "zh") -> Deck:
    found: Deck | None = booth.reader.deck(id_, lang)
    assert found is not None, f"there is no talk {id_!r}"
    return found


def outline(found: Deck) -> list[str]:
    """Return the slides as ``kind title``."""
    return [f"{slide.__struct_config__.tag} {slide.title}" for slide in found.slides]


def notes(found: Deck) -> dict[str, tuple[str, ...]]:
    return {slide.id: slide.notes for slide in found.slides if slide.notes}


def test_an_interview(compiled: Compiled) -> None:
    found = deck(compiled({"index.md": HOME, "10-talk.md": INTERVIEW}))
    assert outline(found) == [
        "title 展览",
        "text 展览",
        "section 专访",
        "text 专访",
        "question 为什么？",
        "point 为什么？",
        "point 其一",
        "point 其二",
        "point 为什么？",
        "end 谢谢",
    ]
    assert notes(found) == {
        "talk/s0.1-1": ("先介绍",),
        "talk/q1": ("停一停",),
        "talk/q1/p1": ("其一的备注",),
    }
    assert found.slides[-1].takeaway is not None
    assert {slide.section for slide in found.slides[2:-1]} == {"专访"}


def test_tiers_figures_and_dates(compiled: Compiled) -> None:
    figures = "|数字|单位|说明|\n|-|-|-|\n" + "".join(f"|{n}|项|甲{n}|\n" for n in range(7))
    dates = "|年份|事件|\n|-|-|\n" + "".join(f"|{2000 + n}|乙|\n" for n in range(6))
    booth = compiled(
        {
            "index.md": HOME,
            "a.md": "---\n画面: 梯度\n---\n# 梯度\n## 种\n甲。\n## 苗\n乙。\n---\n## 共享\n丙。\n",
            "b.md": f"---\n画面: 成果\n来源: 某\n---\n# 成果\n{figures}\n{dates}",
        }
    )
    slides = deck(booth).slides
    tiers = [slide for slide in slides if slide.__struct_config__.tag == "tier"]
    assert [(tier.title, tier.number, tier.names) for tier in tiers] == [
        ("种", 1, ("种", "苗")),
        ("苗", 2, ("种", "苗")),
        ("共享", 0, ("种", "苗")),
    ]
    walls = [slide for slide in slides if slide.__struct_config__.tag == "figures"]
    assert [len(wall.figures) for wall in walls] == [4, 3]
    dated = [slide for slide in slides if slide.__struct_config__.tag == "timeline"]
    assert [len(slide.events) for slide in dated] == [3, 3]
    sections = [slide for slide in slides if slide.__struct_config__.tag == "section"]
    assert [(slide.number, slide.total) for slide in sections] == [(1, 2), (2, 2)]


def test_an_article_is_cut_at_headings_rules_and_by_length(compiled: Compiled) -> None:
    long = "这是一个不短的句子，说的是纳米材料。" * 30
    page = f"# 文章\n开头。\n## 甲\n{long}\n## 乙\n一。\n\n---\n二。<!-- 二的备注 -->\n"
    found = deck(compiled({"index.md": HOME, "a.md": page}))
    texts = [slide for slide in found.slides if slide.page == "a" and hasattr(slide, "parts")]
    assert [slide.title for slide in texts if slide.part == 1] == ["文章", "甲", "乙", "乙"]
    cut = [slide for slide in texts if slide.title == "甲"]
    assert [(slide.part, slide.parts) for slide in cut] == [
        (number, len(cut)) for number in range(1, len(cut) + 1)
    ]
    assert len(cut) > 1
    said = "".join(plain_text(block.text) for slide in cut for block in slide.blocks)
    assert said == long
    assert list(notes(found).values()) == [("二的备注",)]


def test_a_written_talk(compiled: Compiled) -> None:
    written = (
        "---\n标题: 三分钟\n时长: 3\n---\n- [专访](10-talk.md#其二)：慢慢讲\n<!-- 看表 -->\n\n"
        "## 我的一页\n自己的话。\n\n## 备用\n- [首页](index.md)\n"
    )
    booth = compiled({"index.md": HOME, "10-talk.md": INTERVIEW, "讲稿-短.md": written})
    assert [talk.id for talk in booth.reader.decks("zh")] == ["", "讲稿-短"]
    assert "讲稿-短" not in booth.ids()
    found = deck(booth, "讲稿-短")
    assert outline(found) == [
        "title 三分钟",
        "point 其二",
        "text 我的一页",
        "end 谢谢",
        "text 展览",
    ]
    assert [slide.backup for slide in found.slides] == [False] * 4 + [True]
    assert notes(found)["talk/q1/p2"] == ("慢慢讲", "看表")
    assert sum(slide.seconds for slide in found.slides[:4]) == 180
    assert booth.problems() == []


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("- [没有](nowhere.md)\n- [专访](10-talk.md)\n", "link-dead", "deck.md:1"),
        ("- [专访](10-talk.md#其三)\n", "deck-heading-unknown", "deck.md:1"),
        ("---\n标题: 空\n---\n\n<!-- 只有备注 -->\n", "deck-empty", "deck.md:1"),
        ("---\n时长: 很久\n---\n- [专访](10-talk.md)\n", "header-value", "deck.md:2"),
    ],
)
def test_mistakes_are_told(compiled: Compiled, text: str, code: str, place: str) -> None:
    booth = compiled({"index.md": HOME, "10-talk.md": INTERVIEW, "deck.md": text})
    assert booth.places(code) == [place]
    [problem] = booth.problems(code)
    assert all(problem.message.values())
    assert all(problem.remedy.values())
    assert "deck" not in booth.ids()
    assert booth.reader.deck("", "zh") is not None


def test_a_talk_elsewhere_is_told(compiled: Compiled) -> None:
    booth = compiled({"index.md": HOME, "a/index.md": "# 甲\n", "a/deck.md": "- [甲](index.md)\n"})
    assert booth.places("deck-elsewhere") == ["a/deck.md:1"]


def test_both_languages(compiled: Compiled) -> None:
    files = {
        "index.md": "# 展\n",
        "index.en.md": "# Show\n",
        "deck.md": "# 讲\n\n- [首页](index.md)\n\n## 自己\n话。\n",
        "deck.en.md": "# Talk\n\n## Own\nWords.\n",
    }
    booth = compiled(files)
    assert outline(deck(booth, "deck", "en")) == ["title Talk", "text Own", "end Thank you"]
    assert deck(booth, "deck").title == "讲"


def test_thousands_of_pages_make_no_endless_talk(compiled: Compiled) -> None:
    files: Files = {"index.md": HOME}
    files.update({f"p{number}.md": f"# 页{number}\n\n字。\n" for number in range(LONGEST + 20)})
    found = deck(compiled(files))
    assert len(found.slides) == LONGEST
    assert found.slides[-1].id == "end"


def test_the_pack_is_another_one_with_another_talk(compiled: Compiled) -> None:
    files = {"index.md": HOME, "10-talk.md": INTERVIEW}
    ids = {
        compiled({**files, "deck.md": text}).result.pack_id
        for text in ("- [专访](10-talk.md)\n", "- [首页](index.md)\n")
    }
    assert len(ids) == 2


WORDS = st.text("纳米材料，。！ab c", min_size=1, max_size=200)


@given(WORDS, st.integers(8, 30), st.integers(1, 7))
def test_sentences_lose_nothing_and_fit(text: str, columns: int, most: int) -> None:
    parts = sentences(text, columns, most)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(text_lines(plain_text(part), columns) <= most for part in parts)


def test_markup_is_never_cut_inside_its_tags() -> None:
    markup = "一句话。<b>重点。还是重点。</b>又一句话。" * 10
    for part in sentences(markup, 10, 2):
        assert part.count("<b>") == part.count("</b>")


@given(st.lists(st.text("字", min_size=1, max_size=80), min_size=1, max_size=30))
def test_a_list_is_cut_between_items(items: list[str]) -> None:
    block = ListBlock(tuple(ListItem(0, "•", item) for item in items))
    room = Room(30, 7)
    found = groups([block], room)
    assert all(lines(group, room) <= room.lines for group in found)
    shown = "".join(i.text for g in found for b in g for i in getattr(b, "items", ()))
    assert shown == "".join(items)


def test_a_heading_stays_with_what_follows_and_links_are_words() -> None:
    room = Room(10, 3)
    text = 'a <a href="page:x">b</a>'
    found = groups([Paragraph("甲" * 20), Heading(3, "乙"), Paragraph(text)], room)
    assert [type(block).__name__ for block in found[-1]] == ["Heading", "Paragraph"]
    assert found[-1][-1] == Paragraph("a b")
    assert groups([Paragraph('<a href="page:x">更多</a>')], room) == []


@given(st.lists(st.integers(), max_size=60), st.integers(1, 6))
def test_shares_are_even(parts: list[int], most: int) -> None:
    found = shares(parts, most)
    assert [each for share in found for each in share] == parts
    sizes = {len(share) for share in found}
    assert all(0 < size <= most for size in sizes)
    assert not sizes or max(sizes) - min(sizes) <= 1


@given(st.lists(st.integers(8, 600), min_size=1, max_size=60), st.integers(1, 180))
def test_times_add_up_to_the_plan(planned: list[int], minutes: int) -> None:
    found = within(planned, minutes * 60)
    assert len(found) == len(planned)
    assert all(time > 0 for time in found)
    if minutes * 60 >= len(planned):
        assert sum(found) == minutes * 60


SPOKEN = """---
标题: 三分钟
---
<!-- 开场 -->
## 三级
<!-- 章节 -->
- [种](a.md#种)：先说种
- [苗](a.md#苗)
## 谢谢大家
<!-- 收尾 -->
## 备用
- [表](b.md)
"""


def test_a_written_talk_says_something_to_every_slide_and_begins_like_its_pages(
    compiled: Compiled,
) -> None:
    tiers = "---\n画面: 梯度\n颜色: 绿\n封面: c.svg\n---\n# 梯度\n## 种\n甲。\n## 苗\n乙。\n"
    files: Files = {"index.md": HOME, "a.md": tiers, "c.svg": DRAWING, "b.md": "# 表\n丙。\n"}
    found = deck(compiled({**files, "讲稿.md": SPOKEN}), "讲稿")
    said = [(slide.title, slide.notes, slide.backup) for slide in found.slides]
    assert said == [
        ("三分钟", ("开场",), False),
        ("三级", ("章节",), False),
        ("种", ("先说种",), False),
        ("苗", (), False),
        ("谢谢大家", ("收尾",), False),
        ("表", (), True),
    ]
    begin = found.slides[1]
    assert isinstance(begin, SectionSlide)
    assert begin.accent == found.slides[2].accent != ""
    assert begin.items == ("种", "苗")
    assert begin.cover is not None


def test_a_short_article_has_its_cover_and_its_figures_beside_its_text(
    compiled: Compiled,
) -> None:
    page = "---\n封面: c.svg\n---\n# 甲\n|数字|单位|说明|\n|-|-|-|\n|40%||降|\n\n一句话。\n"
    long = "---\n封面: c.svg\n---\n# 乙\n" + "很长的一句话，写满一面墙。" * 33 + "\n"
    files: Files = {"index.md": HOME, "s/c.svg": DRAWING, "s/index.md": "# 节\n", "s/a.md": page}
    slides = deck(compiled({**files, "s/b.md": long})).slides
    (short,) = [slide for slide in slides if slide.page == "s/a"]
    assert isinstance(short, TextSlide)
    assert [type(block) for block in short.blocks] == [PictureBlock, Figures, Paragraph]
    crowded = [slide for slide in slides if slide.page == "s/b" and isinstance(slide, TextSlide)]
    assert len(crowded) > 1
    assert not any(isinstance(block, PictureBlock) for slide in crowded for block in slide.blocks)


def test_a_short_list_stays_together() -> None:
    listed = ListBlock(tuple(ListItem(0, "•", f"第{n}项") for n in range(3)))
    text = Paragraph("一句话，写满整整一行，再写满一行。" * 9)
    cut = groups([Paragraph("先说三项："), listed, text], Room(30, 8))
    assert any(listed in group for group in cut)


def test_a_clip_has_a_slide_of_its_own(compiled: Compiled) -> None:
    interview = INTERVIEW.replace("第二点。", "![短片一](clip.webm)")
    article = "# 文章\n文字。\n\n![短片二](clip.webm)\n\n又是文字。\n"
    files: Files = {"index.md": HOME, "10-talk.md": interview, "20-text.md": article}
    found = deck(compiled({**files, "clip.webm": CLIP.read_bytes()}))
    assert outline(found)[6:13] == [
        "point 其一",
        "clip 其二",
        "point 为什么？",
        "section 文章",
        "text 文章",
        "clip 文章",
        "text 文章",
    ]
    clips = [slide for slide in found.slides if isinstance(slide, ClipSlide)]
    assert [slide.text for slide in clips] == ["短片一", "短片二"]
