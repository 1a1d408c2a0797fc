"""Pictures, clips and links are found by whatever spelling, and reported where they are not."""

import io
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.compiler.cache import Cache
from kiosk.compiler.intake import Intake
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.resolve import FolderReferences
from kiosk.compiler.scan import scan
from kiosk.compiler.surroundings import Surroundings
from kiosk.pack.model import Picture, Video

MakeFolder = Callable[[dict[str, str | bytes]], Path]
CLIP = b"\x00\x00\x00\x18ftypmp42 clip"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>'


def png(width: int = 4, height: int = 2, colour: tuple[int, int, int] = (9, 9, 9)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


class Folder:
    """A content folder in which pages ask."""

    def __init__(self, root: Path, cache: Cache) -> None:
        tree = scan(root, ("zh", "en"))
        self.media = MediaFolder(root.with_name("media"))
        self.around = Surroundings(tree, ("zh", "en"), Intake(root, self.media, cache))
        self.around.ids = {found.lower(): found for found in tree.nodes}

    def page(self, file: str = "10-a/index.md", lang: str = "zh") -> FolderReferences:
        return FolderReferences(self.around, file, lang)


@pytest.fixture
def folder(make_folder: MakeFolder) -> Any:
    def make(files: dict[str, str | bytes]) -> Folder:
        return Folder(make_folder(files), Cache(None))

    return make


def codes(page: FolderReferences) -> list[str]:
    return [problem.code for problem in page.problems]


PLACES = {
    "10-a/Portrait 1.PNG": png(),
    "10-a/照片.png": png(),
    "10-a/100%.png": png(),
    "10-a/C#.png": png(),
    "10-a/a?b.png": png(),
    "10-a/sub/inner.png": png(),
    "shared/logo.png": png(),
    "10-a/cafe\u0301.png": png(),
}


@pytest.mark.parametrize(
    "target",
    [
        "Portrait 1.PNG",
        "portrait 1.png",
        "Portrait%201.PNG",
        "./Portrait 1.PNG",
        "照片.png",
        "%E7%85%A7%E7%89%87.png",
        "100%.png",
        "100%25.png",
        "C#.png",
        "a?b.png",
        "照片.png#left",
        "照片.png?raw=true",
        "sub/inner.png",
        "sub\\inner.png",
        ".\\sub\\inner.png",
        "../shared/logo.png",
        "..\\Shared\\LOGO.png",
        "caf\u00e9.png",
        "cafe\u0301.png",
        " 照片.png ",
    ],
)
def test_a_picture_is_found_by_any_spelling(folder: Any, target: str) -> None:
    page = folder(PLACES).page()
    found = page.media(target, "caption", 7)
    assert isinstance(found, Picture)
    assert (found.width, found.height, found.caption) == (4, 2, "caption")
    assert page.problems == []


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("missing.png", "media-missing"),
        ("sub/照片.png", "media-missing"),
        ("sub", "media-missing"),
        ("", "media-missing"),
        ("../../outside.png", "media-outside"),
        ("../..", "media-outside"),
        ("/etc/secret.png", "media-outside"),
        ("C:\\Users\\Wang\\photo.png", "media-outside"),
        ("file:///C:/photo.png", "media-outside"),
        ("https://example.org/a.png", "media-remote"),
        ("//example.org/a.png", "media-remote"),
        ("data:image/png;base64,iVBORw0KGgo=", "media-embedded"),
    ],
)
def test_what_is_not_in_the_folder(folder: Any, target: str, code: str) -> None:
    page = folder(PLACES).page()
    assert page.media(target, "", 7) is None
    [problem] = page.problems
    assert (problem.code, problem.file, problem.line) == (code, "10-a/index.md", 7)


def test_a_missing_picture_names_the_nearest(folder: Any) -> None:
    page = folder({"10-a/portrait.jpg": png(), "10-a/sub/map.png": png(), "por.png": b""}).page()
    page.media("portait.jpg", "", 1)
    page.media("sub\\mapp.png", "", 2)
    page.media("nothing-alike.png", "", 3)
    assert [p.message["en"].count("did you mean") for p in page.problems] == [1, 1, 0]
    assert "“portrait.jpg”" in page.problems[0].message["zh"]
    assert "“map.png”" in page.problems[1].message["zh"]


def test_long_addresses_are_cited_in_short(folder: Any) -> None:
    page = folder({}).page()
    page.media("https://example.org/" + "a" * 5000, "", 1)
    page.link("ftp://example.org/" + "a" * 5000, "", 1)
    page.link("b/" * 3000, "", 1)
    page.icon("c" * 5000, 1)
    assert all(len(problem.message["zh"]) < 200 for problem in page.problems)
    assert len(page.problems) == 4


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.png", b"", "media-empty"),
        ("a.svg", b"", "media-empty"),
        ("a.mp4", b"", "media-empty"),
        ("a.png", b"%PDF-1.4", "picture-kind"),
        ("a.docx", b"PK\x03\x04", "picture-kind"),
        ("a.mp4", b"GIF89a", "picture-kind"),
        ("a.jpg", png()[:40], "picture-broken"),
        ("a.svg", b"<svg", "picture-broken"),
    ],
)
def test_files_that_cannot_be_shown(folder: Any, name: str, data: bytes, code: str) -> None:
    around = folder({name: data})
    for _ in range(2):
        page = around.page("index.md")
        assert page.media(name, "", 3) is None
        [problem] = page.problems
        assert (problem.code, problem.line) == (code, 3)
        assert name in problem.message["zh"]


def test_a_picture_under_a_false_name_is_shown(folder: Any) -> None:
    page = folder({"a.jpg": png(), "b.png": SVG}).page("index.md")
    assert isinstance(page.media("a.jpg", "", 1), Picture)
    assert isinstance(page.media("b.png", "", 1), Picture)
    assert page.problems == []


def test_a_huge_picture_is_scaled_down_with_a_hint(folder: Any) -> None:
    page = folder({"a.png": png(4000, 10)}).page("index.md")
    found = page.media("a.png", "", 2)
    assert found.width == 3840
    [problem] = page.problems
    assert (problem.code, problem.severity) == ("picture-scaled", "hint")
    assert "4000×10" in problem.message["zh"]


def test_clips_and_their_posters(folder: Any) -> None:
    files = {"a.mp4": CLIP, "a.JPG": png(), "b.webm": b"\x1a\x45\xdf\xa3", "c.mov": CLIP}
    page = folder({**files, "c.png": b"broken"}).page("index.md")
    clip = page.media("A.MP4", "the clip", 1)
    assert isinstance(clip, Video)
    assert clip.file.endswith(".mp4")
    assert clip.caption == "the clip"
    assert clip.poster is not None
    assert page.media("b.webm", "", 1).poster is None
    assert page.media("c.mov", "", 5).poster is None
    [problem] = page.problems
    assert (problem.code, problem.line) == ("picture-kind", 5)


def test_a_file_that_cannot_be_opened(folder: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    page = folder({"a.png": png()}).page("index.md")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert page.media("a.png", "", 1) is None
    assert codes(page) == ["media-unreadable"]


PAGES = {
    "index.md": "",
    "10-a/index.md": "",
    "10-a/index.en.md": "",
    "10-a/3.问题.md": "",
    "20-tiers/index.md": "",
    "20-tiers/10-deep/index.md": "",
    "news.md": "",
    "50-C#/index.md": "",
}


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("../20-tiers/index.md", "tiers"),
        ("../20-tiers/", "tiers"),
        ("../20-tiers", "tiers"),
        ("..\\20-tiers\\index.md", "tiers"),
        ("../20-Tiers/INDEX.MD", "tiers"),
        ("../tiers/index.en.md", "tiers"),
        ("tiers", "tiers"),
        ("tiers/deep", "tiers/deep"),
        ("20-tiers/10-deep/index.md", "tiers/deep"),
        ("../20-tiers/10-deep/index.md#part", "tiers/deep"),
        ("../20-tiers/index.md?a=b", "tiers"),
        ("3.问题.md", "a/问题"),
        ("问题", "a/问题"),
        ("3.%E9%97%AE%E9%A2%98.md", "a/问题"),
        ("index.md", "a"),
        (".", "a"),
        ("../index.md", ""),
        ("..", ""),
        ("../news.en.md", "news"),
        ("../50-C#/index.md", "C#"),
    ],
)
def test_a_link_finds_its_page(folder: Any, target: str, found: str) -> None:
    page = folder(PAGES).page()
    assert page.link(target, "label", 4) == f"page:{found}"
    assert page.problems == []


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("missing.md", "link-dead"),
        ("../../outside.md", "link-dead"),
        ("/etc/secret", "link-dead"),
        ("10-a/portrait.jpg", "link-dead"),
        ("https://", "link-dead"),
        ("http://www.", "link-dead"),
        ("www.", "link-dead"),
        ("mailto:", "link-dead"),
        ("tel:+", "link-dead"),
        ("ftp://example.org/", "link-kind"),
        ("javascript:alert(1)", "link-kind"),
        ("file:///etc/secret", "link-kind"),
        ("//example.org/", "link-kind"),
        ("https://example.org/" + "a" * 3000, "link-too-long"),
    ],
)
def test_links_that_lead_nowhere(folder: Any, target: str, code: str) -> None:
    page = folder(PAGES).page()
    assert page.link(target, "label", 4) is None
    [problem] = page.problems
    assert (problem.code, problem.file, problem.line) == (code, "10-a/index.md", 4)


def test_a_place_on_the_same_page_is_no_link(folder: Any) -> None:
    page = folder(PAGES).page()
    assert page.link("#part", "label", 4) is None
    assert page.problems == []


def test_a_dead_link_names_the_nearest(folder: Any) -> None:
    page = folder(PAGES).page("news.md")
    page.link("20-tires/index.md", "", 1)
    page.link("50-old/deep.md", "", 2)
    page.link("nothing-alike", "", 3)
    assert "“tiers”" in page.problems[0].message["zh"]
    assert "“tiers/deep”" in page.problems[1].message["en"]
    assert "did you mean" not in page.problems[2].message["en"]


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("a@example.org", "mailto:a@example.org"),
        ("tel:+861012345678", "tel:+861012345678"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("https://中文.example", "https://中文.example"),
    ],
)
def test_addresses_are_taken_away(folder: Any, target: str, text: str) -> None:
    page = folder({}).page()
    assert page.link(target, "label", 1) == "takeaway:0"
    [away] = page.takeaways
    assert (away.text, away.label) == (text, "label")
    assert page.problems == []


def test_one_address_is_one_code(folder: Any) -> None:
    page = folder({}).page()
    assert page.link("https://a.example.org", "one", 1) == "takeaway:0"
    assert page.link("https://b.example.org", "two", 1) == "takeaway:1"
    assert page.link("https://a.example.org", "three", 1) == "takeaway:0"
    assert page.code("https://b.example.org", "four", 1) == page.takeaways[1]
    assert len(page.takeaways) == 2


def test_icons(folder: Any) -> None:
    page = folder({}).page()
    assert page.icon("mdi6.sprout", 1) is not None
    assert page.icon("mdi6.sprut", 2) is None
    [problem] = page.problems
    assert (problem.code, problem.line) == ("icon-unknown", 2)
    assert "“mdi6.sprout”" in problem.message["en"]


def test_questions_can_be_asked_again(folder: Any) -> None:
    around = folder({**PAGES, "10-a/a.png": png(), "10-a/b.mp4": CLIP})
    page = around.page()
    for target in ("a.png", "b.mp4", "c.png"):
        page.media(target, "caption", 1)
    for target in ("../news.md", "dead.md", "https://example.org"):
        page.link(target, "label", 2)
    page.icon("mdi6.sprout", 3)
    page.icon("mdi6.sprut", 3)
    page.code("text", "label", 4)
    page.code("a" * 3000, "label", 4)
    again = around.page()
    for question in page.questions:
        again.ask_again(question)
    assert again.questions == page.questions
    assert again.answers == page.answers
    assert again.problems == page.problems
    assert again.takeaways == page.takeaways
    assert codes(page) == ["media-missing", "link-dead", "icon-unknown", "link-too-long"]


def test_thousands_of_mistakes_are_reported_in_time(folder: Any) -> None:
    around = folder({f"p{n}/page-{n}.md": "" for n in range(300)})
    page = around.page("index.md")
    began = time.process_time()
    for n in range(1500):
        page.link(f"paeg-{n}.md", "", 1)
        page.media(f"paeg-{n}.png", "", 1)
        page.icon(f"mdi6.paeg-{n}", 1)
    assert len(page.problems) == 4500
    assert time.process_time() - began < 4


# --- what is known from before --------------------------------------------------------------


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list to which every picture that is decoded is added."""
    decoded: list[str] = []
    stored = Intake._stored

    def count(self: Intake, path: str) -> Any:
        decoded.append(path)
        return stored(self, path)

    monkeypatch.setattr(Intake, "_stored", count)
    return decoded


def test_a_picture_is_decoded_once(
    make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded = counted(monkeypatch)
    root = make_folder({"a.png": png(), "copy.png": png(), "bad.png": b"\x89PNG"})
    cache = Cache(None)
    for _ in range(2):
        folder = Folder(root, cache)
        for name in ("a.png", "copy.png", "bad.png"):
            folder.page("index.md").media(name, "", 1)
    assert decoded == ["a.png", "bad.png"]


def test_a_picture_that_went_missing_is_stored_again(
    make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded = counted(monkeypatch)
    root, cache = make_folder({"a.png": png()}), Cache(None)
    for _ in range(2):
        folder = Folder(root, cache)
        found = folder.page("index.md").media("a.png", "", 1)
        assert folder.media.has(found)
        folder.media.folder.joinpath(found.file).unlink()
    assert decoded == ["a.png", "a.png"]


def test_a_picture_that_was_replaced_within_the_clocks_tick(make_folder: MakeFolder) -> None:
    root, cache = make_folder({"a.bmp": b""}), Cache(None)
    tints = []
    now = time.time()
    for colour in ((255, 0, 0), (0, 0, 255)):
        out = io.BytesIO()
        Image.new("RGB", (4, 4), colour).save(out, "BMP")
        (root / "a.bmp").write_bytes(out.getvalue())
        os.utime(root / "a.bmp", (now, now))
        tints.append(Folder(root, cache).page("index.md").media("a.bmp", "", 1).tint)
    assert tints == ["#ff0000", "#0000ff"]


def test_a_settled_file_is_not_read_again(
    make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.compiler.intake.SETTLED", float("-inf"))
    root, cache = make_folder({"a.png": png(), "b.mp4": CLIP}), Cache(None)
    for name in ("a.png", "b.mp4"):
        Folder(root, cache).page("index.md").media(name, "", 1)
    hashed: list[object] = []
    monkeypatch.setattr("kiosk.compiler.intake.hashlib.file_digest", hashed.append)
    folder = Folder(root, cache)
    assert isinstance(folder.page("index.md").media("a.png", "", 1), Picture)
    assert isinstance(folder.page("index.md").media("b.mp4", "", 1), Video)
    assert hashed == []


def test_a_slow_drawing_is_tried_again_at_the_next_build(
    make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded = counted(monkeypatch)
    monkeypatch.setattr("kiosk.compiler.svg._COUNTED", True)
    monkeypatch.setattr("kiosk.compiler.svg._PATIENCE", 0.001)
    root, cache = make_folder({"a.svg": SVG, "same.svg": SVG}), Cache(None)
    folder = Folder(root, cache)
    page = folder.page("index.md")
    page.media("a.svg", "", 1)
    page.media("same.svg", "", 1)
    assert codes(page) == ["svg-slow", "svg-slow"]
    assert decoded == ["a.svg"]
    monkeypatch.undo()
    assert isinstance(Folder(root, cache).page("index.md").media("a.svg", "", 1), Picture)
