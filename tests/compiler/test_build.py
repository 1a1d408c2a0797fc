"""From a folder to the current pack, again and again."""

import datetime as dt
import hashlib
import io
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.compiler.build import ContentUnreadableError, build, check
from kiosk.compiler.messages import folder as folder_messages
from kiosk.compiler.messages import map as map_messages
from kiosk.compiler.messages import text as text_messages
from kiosk.compiler.problems import Message
from kiosk.pack.store import PackStore

Files = dict[str, str | bytes]
Compiled = Callable[[Path | Files], Any]
MakeFolder = Callable[[Files], Path]


def png(width: int = 4, height: int = 2, colour: tuple[int, int, int] = (9, 9, 9)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


EXHIBITION: Files = {
    "exhibit.toml": 'theme = "light"\n[title]\nzh = "园区"\nen = "Park"\n',
    "index.md": "# 园区展览\n\n![](cover.png)\n\n见[访谈](10-interview/index.md)与[新闻](news)。\n",
    "index.en.md": "# Park\n\nSee the [interview](10-interview/index.en.md).\n",
    "cover.png": png(),
    "10-interview/index.md": "---\n画面: 访谈\n受访人: 李\n颜色: 绿色\n---\n# 专访\n\n"
    '## 为什么？ {: icon="mdi6.sprout" }\n\n回答 ![肖像](portrait.png)\n',
    "10-interview/portrait.png": png(colour=(200, 30, 30)),
    "50-news/index.md": "# 新闻\n\n近期动态\n",
    "50-news/2025-08-30-promotion.md": "# 升级\n\n[网站](https://example.org)\n",
    "50-news/2025-08-30-promotion.en.md": "# Promoted\n\nText\n",
}


def test_an_exhibition(compiled: Compiled) -> None:
    booth = compiled(EXHIBITION)
    exhibit = booth.reader.exhibit
    assert booth.ids() == booth.ids("en") == ["", "interview", "news", "news/2025-08-30-promotion"]
    assert exhibit.title == {"zh": "园区", "en": "Park"}
    assert [language.code for language in exhibit.languages] == ["zh", "en"]
    assert exhibit.theme == "light"
    assert [font.family for font in exhibit.icon_fonts] == ["Material Design Icons"]
    assert booth.page("", "en").title == "Park"
    assert booth.page("interview").questions[0].icon is not None
    assert booth.result.pages == 8
    assert booth.result.pack_id == booth.store.current() == booth.reader.id
    assert set(booth.codes()) == {"translation-missing"}
    on_disk = {file.name for file in booth.store.media_dir.iterdir()}
    assert on_disk == set(booth.reader.media_files())
    booth.store.verify(booth.reader.id)


def test_a_missing_translation_shows_the_original(compiled: Compiled) -> None:
    booth = compiled({"index.md": "# 展", "index.en.md": "# E", "a.md": "# 甲", "b/c.en.md": "# C",
                      "10-d/index.md": "# 丁"})  # fmt: skip
    page = booth.page("a", "en")
    assert (page.title, page.lang, page.text_lang) == ("甲", "en", "zh")
    page = booth.page("b/c", "zh")
    assert (page.title, page.lang, page.text_lang) == ("C", "zh", "en")
    hints = {p.file: p.remedy["zh"] for p in booth.problems("translation-missing")}
    assert {file: text.partition("“")[2].partition("”")[0] for file, text in hints.items()} == {
        "a.md": "a.en.md",
        "b/c.en.md": "c.md",
        "10-d/index.md": "index.en.md",
    }
    assert all(p.severity == "hint" for p in booth.problems())


def test_accents_of_sections(compiled: Compiled) -> None:
    files = {f"{n}-s{n}/{page}": "x" for n in range(1, 9) for page in ("index.md", "deep/a.md")}
    files["3-s3/index.md"] = "---\naccent: '#123456'\n---\nx"
    files["4-s4/index.en.md"] = "---\naccent: coral\n---\nx"
    booth = compiled({"index.md": "# 展", **files})
    accents = [booth.page(f"s{n}").accent for n in range(1, 9)]
    assert accents == ["cyan", "amber", "#123456", "violet", "coral", "blue", "cyan", "amber"]
    assert booth.page("s3/deep/a").accent == booth.page("s3/deep").accent == "#123456"
    assert booth.page("s3", "en").accent == "#123456"
    assert booth.page("s4", "en").accent == "coral"
    assert booth.page("s4/deep/a", "en").accent == "violet"


def test_typing_habits_of_the_folder(compiled: Compiled) -> None:
    booth = compiled(
        {
            "index.md": "# 展\r\n\r\n![图](Pics\\Photo%201.JPG)\r\n\r\n"
            "[甲](10-%E7%94%B2\\Index.md)",
            "pics/photo 1.jpg": png(),
            "10-甲/index.md": "# 甲页\n\n![](我的 照片.png)\n\n正文\n\n![](<我的 照片.png>)".encode(
                "gb18030"
            ),
            "10-甲/我的 照片.png": png(),
        }
    )
    assert booth.problems("media-missing") == []
    assert booth.codes() == ["encoding"]
    assert "page:甲" in booth.json("")
    assert booth.page("甲").cover is not None


def test_an_empty_folder(compiled: Compiled) -> None:
    booth = compiled({})
    assert booth.ids() == [""]
    assert booth.codes() == ["home-missing"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    store = PackStore(tmp_path / "state")
    with pytest.raises(ContentUnreadableError):
        build(tmp_path / "missing", store, today=dt.date(2026, 1, 1))
    with pytest.raises(ContentUnreadableError):
        check(tmp_path / "missing", dt.date(2026, 1, 1))
    assert store.current() is None


# --- errors ---------------------------------------------------------------------------------


def test_errors_keep_the_earlier_pack(compiled: Compiled) -> None:
    booth = compiled({"index.md": "# 展", "a.md": "# 甲", "b.md": "# 乙"})
    first = booth.result.pack_id
    (booth.folder / "a.md").write_text("")
    (booth.folder / "b.md").write_text("# 乙二")
    result = booth.build()
    assert result.pack_id is None
    assert booth.codes() == ["page-empty"]
    assert booth.store.current() == first
    assert booth.page("a").title == "甲"
    (booth.folder / "a.md").write_text("# 甲二")
    assert booth.build().pack_id == booth.store.current() != first
    assert (booth.page("a").title, booth.page("b").title) == ("甲二", "乙二")


def test_a_first_build_with_errors_shows_the_rest(compiled: Compiled) -> None:
    booth = compiled({"index.md": "# 展", "a.md": "", "10-b.md": "# 乙", "20-b.md": "# 又乙"})
    assert booth.result.pack_id is not None
    assert booth.ids() == ["", "b"]
    assert booth.page("b").title == "乙"
    assert booth.places("page-empty") == ["a.md:1"]
    assert booth.places("page-twice") == ["20-b.md:1"]


def test_warnings_are_activated(compiled: Compiled) -> None:
    booth = compiled({"index.md": "# 展"})
    (booth.folder / "index.md").write_text("# 展二 ![](gone.png)")
    assert booth.build().pack_id is not None
    assert booth.page("").title == "展二"


# --- incremental ----------------------------------------------------------------------------


def test_nothing_changed(compiled: Compiled) -> None:
    booth = compiled(EXHIBITION)
    first, problems = booth.result, booth.problems()
    assert first.compiled == 6
    again = booth.build()
    assert (again.compiled, again.pack_id, again.pages) == (0, first.pack_id, first.pages)
    assert booth.problems() == problems


def test_only_the_time_of_change_changed(compiled: Compiled) -> None:
    booth = compiled(EXHIBITION)
    first = booth.result.pack_id
    for name in EXHIBITION:
        os.utime(booth.folder / name, (1e9, 1e9))
    again = booth.build()
    assert (again.compiled, again.pack_id) == (0, first)


@pytest.mark.parametrize(
    ("change", "compiled_again"),
    [
        ({"10-interview/index.md": "# 新的专访\n\n正文"}, 1),
        ({"cover.png": png(colour=(1, 2, 3))}, 1),
        ({"10-interview/portrait.png": png(8, 8)}, 1),
        ({"10-interview/portrait.png": b"broken"}, 1),
        ({"exhibit.toml": 'theme = "dark"\nlanguages = ["zh", "en"]\n'}, 0),
        ({"unused.png": png(), "note.txt": "x"}, 0),
        ({"60-new.md": "# 新页\n\n正文"}, 1),
        ({"50-news/index.en.md": "# News"}, 1),
        ({"05-first.md": "# 新页\n\n正文"}, 1),
    ],
)
def test_what_changed_is_compiled_again(
    compiled: Compiled, change: Files, compiled_again: int
) -> None:
    booth = compiled(EXHIBITION)
    first = booth.result.pack_id
    for name, data in change.items():
        (booth.folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    again = booth.build()
    assert again.compiled == compiled_again
    assert (again.pack_id == first) is ("unused.png" in change)
    assert again.pack_id == fresh(compiled, booth).result.pack_id


def fresh(compiled: Compiled, booth: Any) -> Any:
    """Return a build of the same folder from nothing."""
    return compiled(booth.folder)


def test_a_page_that_comes_and_goes_mends_and_breaks_links(compiled: Compiled) -> None:
    booth = compiled({"index.md": "# 展\n\n[甲](a.md)", "b.md": "# 乙"})
    assert booth.places("link-dead") == ["index.md:3"]
    assert "page:a" not in booth.json("")
    (booth.folder / "a.md").write_text("# 甲")
    assert booth.build().compiled == 2
    assert booth.problems() == []
    assert "page:a" in booth.json("")
    (booth.folder / "a.md").rename(booth.folder / "c.md")
    booth.build()
    assert booth.ids() == ["", "b", "c"]
    assert booth.places("link-dead") == ["index.md:3"]
    (booth.folder / "c.md").unlink()
    assert booth.build().compiled == 0
    assert booth.ids() == ["", "b"]


def test_an_expired_page_breaks_links_to_it(compiled: Compiled) -> None:
    booth = compiled({"index.md": "# 展\n\n[甲](a.md)", "a.md": "---\nexpires: 2025-12-31\n---\nx"})
    assert booth.codes() == ["page-expired", "link-dead"]


def test_a_changed_poster_changes_its_page(compiled: Compiled) -> None:
    clip = b"\x00\x00\x00\x18ftypmp42"
    booth = compiled({"index.md": "# 展\n\n![片](a.mp4)", "a.mp4": clip})
    (booth.folder / "a.jpg").write_bytes(png())
    assert booth.build().compiled == 1
    assert booth.page("").blocks[0].video.poster is not None
    (booth.folder / "a.mp4").write_bytes(clip + b"2")
    assert booth.build().compiled == 1


def test_media_that_are_gone_are_made_again(compiled: Compiled) -> None:
    booth = compiled({**EXHIBITION, "a.md": "---\nqr: https://example.org/qr\n---\nx"})
    first = booth.result.pack_id
    shutil.rmtree(booth.store.media_dir)
    assert booth.build().pack_id == first
    booth.store.verify(first)


@pytest.mark.parametrize("damage", [lambda data: data[:9], lambda data: data[:-3] + b"abc"])
def test_media_that_are_damaged_are_made_again(
    compiled: Compiled, damage: Callable[[bytes], bytes]
) -> None:
    pictures = "![图](a.png)\n\n![片](b.mp4)"
    files: Files = {"a.png": png(), "b.mp4": b"\x00\x00\x00\x18ftypmp42"}
    booth = compiled({**EXHIBITION, "z.md": f"---\nqr: hello\n---\nx\n\n{pictures}", **files})
    first = booth.result.pack_id
    for file in booth.store.media_dir.iterdir():
        file.write_bytes(damage(file.read_bytes()))
    assert booth.build().pack_id == first
    for file in booth.store.media_dir.iterdir():
        assert file.stem == hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_lost_cache_gives_the_same_pack(compiled: Compiled) -> None:
    booth = compiled(EXHIBITION)
    first = booth.result.pack_id
    booth.cache.unlink()
    assert booth.build().pack_id == first
    booth.cache.write_bytes(b"damaged")
    assert booth.build().pack_id == first


def test_the_same_folder_elsewhere_gives_the_same_pack(
    compiled: Compiled, make_folder: MakeFolder
) -> None:
    first = compiled(make_folder(EXHIBITION))
    second = compiled(make_folder(dict(reversed(EXHIBITION.items()))))
    assert first.folder != second.folder
    assert first.result.pack_id == second.result.pack_id
    assert first.problems() == second.problems()


def test_a_pack_that_is_rebuilt_step_by_step_is_the_same(compiled: Compiled) -> None:
    booth = compiled({"index.md": "# 起点"})
    for name, data in EXHIBITION.items():
        file = booth.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        booth.build()
    assert booth.result.pack_id == compiled(EXHIBITION).result.pack_id


def test_problems_of_known_pages_are_told_again(compiled: Compiled) -> None:
    text = (
        "---\n图标: mdi6.sprut\nqr: "
        + "a" * 3000
        + "\n---\n# 展\n\n![](gone.png) [x](gone.md)\n\n<b>"
    )
    booth = compiled({"index.md": text})
    first = booth.problems()
    assert len(first) >= 5
    assert booth.build().compiled == 0
    assert booth.problems() == first


def test_progress(tmp_path: Path, make_folder: MakeFolder) -> None:
    told: list[tuple[int, int]] = []
    build(
        make_folder({"index.md": "# 展", "a.md": "x", "a.en.md": "x"}),
        PackStore(tmp_path / "state"),
        today=dt.date(2026, 1, 1),
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(2, 4), (4, 4)]


def test_checking_writes_nothing(make_folder: MakeFolder, tmp_path: Path) -> None:
    root = make_folder({**EXHIBITION, "bad.md": "![](gone.png)"})
    before = sorted(tmp_path.rglob("*"))
    problems = check(root, dt.date(2026, 1, 1))
    assert "media-missing" in [problem.code for problem in problems]
    assert sorted(tmp_path.rglob("*")) == before


# --- every problem --------------------------------------------------------------------------

FIGURES = "| 数字 | 说明 |\n|---|---|\n| 75 | 项 |\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'

ADDRESSES = "\n".join(f"- [{n}](https://example.org/{n})" for n in range(101))
"""One more than a page may have codes for."""

PROBLEMS: dict[str, tuple[Files, str]] = {
    "home-missing": ({"a.md": "x"}, "index.md:1"),
    "page-twice": ({"10-a.md": "x", "20-a.md": "x"}, "20-a.md:1"),
    "page-empty": ({"a.md": "\n\n"}, "a.md:1"),
    "link-not-followed": ({"@link.md": ""}, "link.md:1"),
    "name-unreadable": ({"@garbled": ""}, "\ufffd\ufffd.md:1"),
    "page-suffix": ({"a.md.txt": "x"}, "a.md.txt:1"),
    "folder-too-deep": ({"/".join("a" * 22) + "/a.md": "x"}, "/".join("a" * 21) + ":1"),
    "too-many-pages": ({f"{n}.md": "x" for n in range(1, 4)}, "3.md:1"),
    "language-not-offered": (
        {"exhibit.toml": 'languages = ["zh"]', "a.ja.md": "x"},
        "a.ja.md:1",
    ),
    "translation-missing": ({"a.md": "x", "index.en.md": "# Park"}, "a.md:1"),
    "page-expired": ({"a.md": "---\ntitle: A\nexpires: 2020-01-01\n---\nx"}, "a.md:3"),
    "settings-unreadable": ({"exhibit.toml": b"\x89PNG\r\n\x1a\n\x00"}, "exhibit.toml:1"),
    "settings-line": ({"exhibit.toml": "\ntheme = light"}, "exhibit.toml:2"),
    "settings-key": ({"exhibit.toml": "\ncolour = 1"}, "exhibit.toml:2"),
    "settings-value": ({"exhibit.toml": "\n\ntheme = 1"}, "exhibit.toml:3"),
    "media-missing": ({"a.md": "# A\n\ntext\n![](a.png)"}, "a.md:4"),
    "media-outside": ({"a.md": "# A\n\n![](../a.png)"}, "a.md:3"),
    "media-remote": ({"a.md": "# A\n\n![](https://example.org/a.png)"}, "a.md:3"),
    "media-embedded": ({"a.md": "# A\n\n![](data:image/png;base64,AAAA)"}, "a.md:3"),
    "attract-folder": ({"attract/a/1.png": png()}, "attract/a:1"),
    "attract-kind": ({"attract/a.pptx": b"PK"}, "attract/a.pptx:1"),
    "attract-words-alone": ({"attract/a.md": "字"}, "attract/a.md:1"),
    "attract-many": ({"attract/1.png": png(), "attract/2.png": png()}, "attract/2.png:1"),
    "media-empty": ({"a.md": "# A\n\n![](a.png)", "a.png": b""}, "a.md:3"),
    "media-unreadable": ({"a.md": "# A\n\n![](a.png)", "a.png": png()}, "a.md:3"),
    "picture-broken": ({"a.md": "# A\n\n![](a.png)", "a.png": png()[:50]}, "a.md:3"),
    "picture-kind": ({"a.md": "# A\n\n![](a.pdf)", "a.pdf": b"%PDF-1.4"}, "a.md:3"),
    "picture-too-large": ({"a.md": "# A\n\n![](a.png)", "a.png": png(40, 40)}, "a.md:3"),
    "picture-scaled": ({"a.md": "# A\n\n![](a.png)", "a.png": png(4000, 1)}, "a.md:3"),
    "svg-slow": ({"a.md": "# A\n\n![](a.svg)", "a.svg": SVG}, "a.md:3"),
    "link-dead": ({"a.md": "# A\n\n[b](b.md)"}, "a.md:3"),
    "link-kind": ({"a.md": "# A\n\n[b](ftp://example.org)"}, "a.md:3"),
    "link-too-long": ({"a.md": f"# A\n\n[b](https://example.org/{'a' * 2000})"}, "a.md:3"),
    "too-many-codes": ({"a.md": "# A\n\n" + ADDRESSES}, "a.md:103"),
    "icon-unknown": ({"a.md": '# A\n\n## B {: icon="mdi6.sprut" }'}, "a.md:3"),
    "accent-unknown": ({"a.md": "---\ntitle: A\naccent: pink\n---\nx"}, "a.md:3"),
    "screen-unknown": ({"a.md": "---\ntitle: A\nscreen: wall\n---\nx"}, "a.md:3"),
    "screen-misfit": ({"a.md": "---\nscreen: gallery\n---\n# A\n\nx"}, "a.md:6"),
    "children-unseen": ({"a.md": "---\nscreen: 访谈\n---\n## x？", "a/b.md": "x"}, "a.md:2"),
    "cover-clip": ({"a.md": "---\ncover: a.mp4\n---\nx", "a.mp4": b"    ftypmp42"}, "a.md:2"),
    "page-long": ({"a.md": "种子" * 1000}, "a.md:1"),
    "source-missing": ({"a.md": f"# A\n\n{FIGURES}"}, "a.md:3"),
    "page-slow": ({}, "index.md:1"),
    "file-unreadable": ({"a.md": "x"}, "a.md:1"),
}


UNREADABLE = {"file-unreadable": "a.md", "media-unreadable": "a.png"}


@pytest.fixture
def circumstances(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that makes what files alone cannot."""

    def make(code: str) -> None:
        opened = Path.open

        def refuse(path: Path, *args: Any, **options: Any) -> Any:
            if path.name == UNREADABLE[code]:
                raise PermissionError(13, "Permission denied")
            return opened(path, *args, **options)

        if code in UNREADABLE:
            monkeypatch.setattr(Path, "open", refuse)
        changed = {
            "too-many-pages": ("kiosk.compiler.scan.PAGES", 3),
            "attract-many": ("kiosk.compiler.attract.SLIDES", 1),
            "picture-too-large": ("kiosk.compiler.media.READ_PIXELS", 999),
            "svg-slow": ("kiosk.compiler.svg.subprocess.run", time_out),
            "page-slow": ("kiosk.compiler.page.DEADLINE", -1.0),
        }
        if code in changed:
            monkeypatch.setattr(*changed[code])

    return make


def time_out(*_: object, **__: object) -> None:
    raise subprocess.TimeoutExpired("draw", 1)


@pytest.mark.parametrize("code", PROBLEMS)
def test_every_problem_is_told_at_its_place(
    compiled: Compiled, make_folder: MakeFolder, circumstances: Callable[[str], None], code: str
) -> None:
    files, place = PROBLEMS[code]
    home: Files = {} if code == "home-missing" else {"index.md": "# 展"}
    root = make_folder({**home, **{name: data for name, data in files.items() if name[0] != "@"}})
    if "@link.md" in files:
        (root / "link.md").symlink_to(root / "index.md")
    if "@garbled" in files:
        Path(os.fsdecode(os.fsencode(root) + b"/\xb7\xc3.md")).write_text("x")
    circumstances(code)
    booth = compiled(root)
    assert booth.places(code) == [place]
    [message] = [found for found in MESSAGES if found.code == code]
    [problem] = booth.problems(code)
    assert problem.severity == message.severity
    for texts in (problem.message, problem.remedy):
        assert set(texts) == {"zh", "en"}
        assert all(text.strip() and "{" not in text for text in texts.values())
        assert re.search("[\u4e00-\u9fff]", texts["zh"])
        assert not re.search("[\u4e00-\u9fff]{5}", texts["en"])


MESSAGES = [found for found in vars(folder_messages).values() if isinstance(found, Message)]


def test_every_message_of_the_folder_has_its_case() -> None:
    assert {message.code for message in MESSAGES} == set(PROBLEMS)


def test_codes_are_stable_words_and_no_two_alike() -> None:
    known = [*vars(text_messages).values(), *vars(map_messages).values()]
    texts = [found for found in known if isinstance(found, Message)]
    codes = [message.code for message in (*MESSAGES, *texts)]
    assert len(codes) == len(set(codes)) > 50
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", code) for code in codes)


def test_a_pinned_pack_stays_and_the_new_one_is_kept(
    make_folder: MakeFolder, tmp_path: Path
) -> None:
    store = PackStore(tmp_path / "state")
    folder = make_folder({"index.md": "# 甲\n"})
    first = build(folder, store, today=dt.date(2026, 1, 1))
    assert first.shown
    assert first.pack_id is not None
    store.activate(first.pack_id, pinned=True)
    (folder / "index.md").write_text("# 乙\n", "utf-8")
    second = build(folder, store, today=dt.date(2026, 1, 1))
    assert not second.shown
    assert second.pack_id in store.packs()
    assert store.current() == first.pack_id
