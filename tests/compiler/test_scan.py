"""File names become pages."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.compiler import scan as module
from kiosk.compiler.languages import split_language
from kiosk.compiler.scan import (
    ContentUnreadableError,
    Tree,
    languages_in,
    natural,
    page_id,
    scan,
    split_number,
)

MakeFolder = Callable[[dict[str, str | bytes]], Path]
INFINITE = float("inf")


def scanned(root: Path, languages: tuple[str, ...] = ("zh", "en")) -> Tree:
    return scan(root, languages)


def found(tree: Tree) -> dict[str, dict[str, str]]:
    return {id_: node.files for id_, node in tree.nodes.items() if node.files}


def codes(tree: Tree) -> list[tuple[str, str]]:
    return [(problem.code, problem.file) for problem in tree.problems]


@pytest.mark.parametrize(
    ("name", "number", "rest"),
    [
        ("10-interview", 10, "interview"),
        ("02_tiers", 2, "tiers"),
        ("3.项目", 3, "项目"),
        ("3、项目", 3, "项目"),
        ("3 项目", 3, "项目"),
        ("3\u3000项目", 3, "项目"),
        ("3) 项目", 3, "项目"),
        ("３－项目", 3, "项目"),
        ("01访谈", 1, "访谈"),
        ("1.2 setup", 1, "setup"),
        ("10-2024-report", 10, "2024-report"),
        ("20周年", INFINITE, "20周年"),
        ("3个问题", INFINITE, "3个问题"),
        ("3.5亿", INFINITE, "3.5亿"),
        ("1.11.2", INFINITE, "1.11.2"),
        ("10-", INFINITE, "10-"),
        ("10", INFINITE, "10"),
        ("5G", INFINITE, "5G"),
        ("2025-08-30-promotion", INFINITE, "2025-08-30-promotion"),
        ("2025-08", INFINITE, "2025-08"),
        ("2025-summary", INFINITE, "2025-summary"),
        ("20250830-opening", INFINITE, "20250830-opening"),
        ("2025年总结", INFINITE, "2025年总结"),
        ("interview", INFINITE, "interview"),
    ],
)
def test_a_leading_number_orders_and_is_not_shown(name: str, number: float, rest: str) -> None:
    assert split_number(name) == (number, rest)


def test_page_ids_have_neither_numbers_nor_suffixes() -> None:
    assert page_id("10-interview/02_first") == "interview/first"
    assert page_id("10-访谈/3.第一问") == "访谈/第一问"
    assert page_id("cafe\u0301") == "caf\u00e9"


def test_natural_order() -> None:
    names = ["part 10", "part 2", "Part 1", "part", "第10章", "第2章"]
    assert sorted(names, key=natural) == ["part", "Part 1", "part 2", "part 10", "第2章", "第10章"]


@pytest.mark.parametrize(
    ("stem", "parts"),
    [
        ("index.en", ("index", "en")),
        ("index.EN", ("index", "en")),
        ("index.en-GB", ("index", "en")),
        ("index.zh-CN", ("index", "zh")),
        ("index.nl", ("index.nl", None)),
        ("v1.2", ("v1.2", None)),
        ("en", ("en", None)),
        ("报告.final", ("报告.final", None)),
    ],
)
def test_language_suffixes(stem: str, parts: tuple[str, str | None]) -> None:
    assert split_language(stem) == parts


def test_languages_offered_are_read_too() -> None:
    assert split_language("index.nl", ["nl"]) == ("index", "nl")
    assert split_language("index.en-GB", ["en", "en-GB"]) == ("index", "en-GB")


def test_the_folder_of_the_guide(make_folder: MakeFolder) -> None:
    tree = scanned(
        make_folder(
            {
                "exhibit.toml": "",
                "index.md": "",
                "index.en.md": "",
                "10-interview/index.md": "",
                "10-interview/index.en.md": "",
                "10-interview/portrait.jpg": b"",
                "50-news/index.md": "",
                "50-news/2025-08-30-promotion.md": "",
                "50-news/2025-08-30-promotion.en.md": "",
                "attract/note.md": "",
                "attract/clip.mp4": b"",
            }
        )
    )
    assert found(tree) == {
        "": {"zh": "index.md", "en": "index.en.md"},
        "interview": {"zh": "10-interview/index.md", "en": "10-interview/index.en.md"},
        "news": {"zh": "50-news/index.md"},
        "news/2025-08-30-promotion": {
            "zh": "50-news/2025-08-30-promotion.md",
            "en": "50-news/2025-08-30-promotion.en.md",
        },
    }
    assert tree.problems == []
    assert tree.nodes["news/2025-08-30-promotion"].parent is tree.nodes["news"]
    assert tree.find("10-interview/PORTRAIT.jpg") == "10-interview/portrait.jpg"
    assert tree.find("attract/clip.mp4") == "attract/clip.mp4"


@pytest.mark.parametrize("name", ["index.md", "_index.md", "README.md", "Readme.md", "INDEX.MD"])
def test_names_of_a_folders_own_page(make_folder: MakeFolder, name: str) -> None:
    tree = scanned(make_folder({f"10-访谈/{name}": ""}))
    assert found(tree) == {"访谈": {"zh": f"10-访谈/{name}"}}


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.md",
        "~$news.md",
        "~news.md",
        "news.md~",
        "Thumbs.db",
        ".DS_Store",
        "desktop.ini",
        "news.md.tmp",
        "news.sync-conflict-20250830-101010-ABC.md",
        "news (John's conflicted copy 2025-08-30).md",
        "news (小王的冲突副本 2025-08-30).md",
        "讲稿.md",
        "deck.md",
        "Deck.en.md",
        ".obsidian/a.md",
        "__MACOSX/a.md",
    ],
)
def test_names_that_are_ignored(make_folder: MakeFolder, name: str) -> None:
    tree = scanned(make_folder({name: "text", "index.md": ""}))
    assert found(tree) == {"": {"zh": "index.md"}}
    assert tree.problems == []


def test_a_title_about_conflicts_is_not_ignored(make_folder: MakeFolder) -> None:
    assert "理想与现实的冲突" in found(scanned(make_folder({"理想与现实的冲突.md": ""})))


def test_two_pages_of_one_id(make_folder: MakeFolder) -> None:
    tree = scanned(make_folder({"10-a.md": "", "20-a.md": "", "a/index.md": "", "a/b.md": ""}))
    assert found(tree)["a"] == {"zh": "10-a.md"}
    assert codes(tree) == [("page-twice", "20-a.md"), ("page-twice", "a/index.md")]
    assert "“10-a.md”" in tree.problems[0].message["zh"]
    assert tree.nodes["a/b"].parent is tree.nodes["a"]


def test_a_page_and_the_folder_of_its_name_are_one(make_folder: MakeFolder) -> None:
    tree = scanned(make_folder({"news.md": "", "10-news/one.md": "", "20-news/two.md": ""}))
    assert set(found(tree)) == {"news", "news/one", "news/two"}
    assert tree.problems == []


def test_own_page_beside_a_readme(make_folder: MakeFolder) -> None:
    tree = scanned(make_folder({"index.md": "", "README.md": ""}))
    assert codes(tree) == [("page-twice", "README.md")]


def test_links_are_not_followed(make_folder: MakeFolder, tmp_path: Path) -> None:
    root = make_folder({"index.md": ""})
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("secret")
    (root / "file.md").symlink_to(outside / "secret.md")
    (root / "folder").symlink_to(outside)
    (root / "loop").symlink_to(root)
    (root / "nowhere.png").symlink_to(root / "missing.png")
    tree = scanned(root)
    assert set(found(tree)) == {""}
    assert codes(tree) == [
        ("link-not-followed", name) for name in ("file.md", "folder", "loop", "nowhere.png")
    ]
    assert tree.find("nowhere.png") is None


def test_a_folder_named_like_a_page(make_folder: MakeFolder) -> None:
    tree = scanned(make_folder({"notes.md/inner.md": ""}))
    assert set(found(tree)) == {"notes.md/inner"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_page(make_folder: MakeFolder) -> None:
    root = make_folder({"index.md": ""})
    os.mkfifo(root / "pipe.md")
    assert set(found(scanned(root))) == {""}


@pytest.mark.parametrize("name", ["news.md.txt", "news.markdown", "NEWS.MD.TXT"])
def test_names_that_were_meant_as_pages(make_folder: MakeFolder, name: str) -> None:
    tree = scanned(make_folder({name: ""}))
    assert codes(tree) == [("page-suffix", name)]
    assert f"“{name[:4]}.md”" in tree.problems[0].remedy["en"]


def test_a_language_that_is_not_offered(make_folder: MakeFolder) -> None:
    tree = scanned(make_folder({"index.md": "", "index.fr.md": ""}))
    assert found(tree) == {"": {"zh": "index.md"}}
    assert codes(tree) == [("language-not-offered", "index.fr.md")]
    assert "Français" in tree.problems[0].message["zh"]


@pytest.mark.skipif(os.name == "nt", reason="names are always text there")
def test_a_garbled_name(make_folder: MakeFolder) -> None:
    root = make_folder({})
    with open(os.fsencode(root) + "/访谈.md".encode("gbk"), "wb"):  # noqa: PTH123 - bytes
        pass
    tree = scanned(root)
    assert found(tree) == {}
    assert [problem.code for problem in tree.problems] == ["name-unreadable"]
    tree.problems[0].file.encode()


def test_folders_too_deep(make_folder: MakeFolder) -> None:
    deep = "/".join(f"f{n}" for n in range(25))
    tree = scanned(make_folder({f"{deep}/page.md": "", "f0/f1/page.md": ""}))
    assert set(found(tree)) == {"f0/f1/page"}
    assert codes(tree) == [("folder-too-deep", "/".join(f"f{n}" for n in range(21)))]


def test_too_many_pages(make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAGES", 3)
    tree = scanned(make_folder({f"p{n}.md": "" for n in range(9)}))
    assert set(found(tree)) == {"p0", "p1", "p2"}
    assert codes(tree) == [("too-many-pages", "p3.md")]


def test_a_folder_that_cannot_be_listed(
    make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_folder({"index.md": "", "locked/a.md": ""})
    listed = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(module.os, "scandir", refuse)
    assert codes(scanned(root)) == [("file-unreadable", "locked")]


def test_a_content_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ContentUnreadableError, match="no such folder"):
        scanned(tmp_path / "missing")
    (tmp_path / "file").write_text("")
    with pytest.raises(ContentUnreadableError, match="no such folder"):
        scanned(tmp_path / "file")


def test_a_content_folder_that_cannot_be_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module.os, "scandir", refuse)
    with pytest.raises(ContentUnreadableError, match="Permission denied"):
        scanned(tmp_path)


def test_names_in_two_unicode_forms(make_folder: MakeFolder) -> None:
    tree = scanned(make_folder({"cafe\u0301.md": "", "cafe\u0301.jpg": b""}))
    assert set(found(tree)) == {"caf\u00e9"}
    assert tree.find("caf\u00e9.jpg") == "cafe\u0301.jpg"


def test_the_exact_name_comes_before_another_case(make_folder: MakeFolder) -> None:
    tree = scanned(make_folder({"Photo.jpg": b"1", "photo.jpg": b"2"}))
    if len(os.listdir(tree.root)) == 2:  # noqa: PTH208 - Windows and macOS have one of them
        assert tree.find("photo.jpg") == "photo.jpg"
        assert tree.find("Photo.jpg") == "Photo.jpg"
    assert tree.find("PHOTO.JPG") in {"photo.jpg", "Photo.jpg"}


def test_languages_found(make_folder: MakeFolder) -> None:
    root = make_folder(
        {
            "index.md": "",
            "a/index.en.md": "",
            "b.ja.md": "",
            "picture.fr.png": b"",
            ".hidden/c.de.md": "",
            "~$d.ko.md": "",
            "v1.2.md": "",
        }
    )
    assert languages_in(root) == {"en", "ja"}
