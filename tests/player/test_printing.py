"""Talks as files, read again by a program that has nothing of Qt: pages, fonts, text, bookmarks."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from pypdf import PageObject, PdfReader
from PySide6.QtGui import QGuiApplication, QImage
from talk import NOTES, talk

from kiosk.pack.model import Block, PictureBlock, VideoBlock
from kiosk.pack.model.deck import Deck, PictureSlide, TextSlide
from kiosk.pack.model.media import Video
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.paths import ASSETS
from kiosk.player.fonts import load_fonts
from kiosk.player.lantern import Lantern
from kiosk.player.printing.amended import Bookmark, amend
from kiosk.player.printing.errors import PrintError
from kiosk.player.printing.export import Progress, write_handout, write_pictures, write_slides
from kiosk.player.talk.script import Script

SIZE = (1920, 1080)


@dataclass(frozen=True)
class Printed:
    """A talk in a language, and its files."""

    deck: Deck
    script: Script
    author: str
    slides: PdfReader
    handout: PdfReader
    steps: list[tuple[int, int]]


@pytest.fixture(scope="module", autouse=True)
def _application(qapp: QGuiApplication) -> None:
    assert qapp is not None
    load_fonts(ASSETS / "fonts")


@pytest.fixture(scope="module", params=["zh", "en"])
def printed(
    request: pytest.FixtureRequest, store: PackStore, tmp_path_factory: pytest.TempPathFactory
) -> Printed:
    pack = store.open_current()
    deck = talk(pack, request.param)
    script = Script.of(deck)
    folder = tmp_path_factory.mktemp("printed")
    steps: list[tuple[int, int]] = []
    slides, paper = folder / "talk.pdf", folder / "handout.pdf"
    count = write_slides(pack, script, slides, SIZE, lambda *step: steps.append(step))
    sheets = write_handout(pack, script, paper, quiet)
    author = pack.exhibit.title[deck.lang]
    pack.close()
    read = Printed(deck, script, author, PdfReader(slides, strict=True), PdfReader(paper), steps)
    assert (len(read.slides.pages), len(read.handout.pages)) == (count, sheets)
    return read


def quiet(_done: int, _total: int) -> None:
    """Hear of progress and say nothing."""


def short(deck: Deck, count: int) -> Deck:
    return msgspec.structs.replace(deck, slides=deck.slides[:count])


def noted(deck: Deck, *notes: str) -> Deck:
    """Return a talk of one slide with these notes."""
    slide = msgspec.structs.replace(deck.slides[0], notes=notes)
    return msgspec.structs.replace(deck, slides=(slide,))


def joined(page: PageObject) -> str:
    """Return what a page says, without the spaces and ends of lines between its words."""
    return "".join(page.extract_text().split())


def bare(text: str) -> str:
    return "".join(text.split())


def fonts(reader: PdfReader) -> dict[str, bytes]:
    """Return the files of the fonts in a PDF by name."""
    found = {}
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            found[font["/BaseFont"]] = descriptor["/FontFile2"].get_data()
            assert "/ToUnicode" in font
    return found


def test_slides_are_pages_with_text_and_fonts(printed: Printed) -> None:
    reader, deck = printed.slides, printed.deck
    count = len(deck.slides)
    assert len(reader.pages) == count
    assert printed.steps == [(number, count) for number in range(1, count + 1)]
    assert {tuple(page.mediabox[2:]) for page in reader.pages} == {(960, 540)}
    for slide, page in zip(deck.slides, reader.pages, strict=True):
        assert bare(slide.title) in joined(page)
    embedded = fonts(reader)
    families = {name.rpartition("+")[2] for name in embedded}
    assert families >= {"/BoothSansSC-Bold", "/BoothSansSC-Regular"}
    assert all(len(data) > 1000 for data in embedded.values())


def test_a_pdf_says_what_it_is(printed: Printed) -> None:
    for reader in (printed.slides, printed.handout):
        assert reader.metadata is not None
        assert reader.metadata.title == printed.deck.title
        assert reader.metadata.author == printed.author
        assert reader.root_object["/Lang"] == printed.deck.lang


def test_copied_text_is_what_was_written(pack: PackReader, tmp_path: Path) -> None:
    for lang, title in (
        ("en", "Henan’s “7+28+N” … and ‘more’"),
        ("zh", "河南“7+28+N”——与‘更多’…… a b"),
    ):
        deck = talk(pack, lang)
        slide = msgspec.structs.replace(deck.slides[0], title=title, notes=(title,))
        script = Script.of(msgspec.structs.replace(deck, slides=(slide,)))
        file = tmp_path / "talk.pdf"
        write_slides(pack, script, file, SIZE, quiet)
        assert bare(title) in joined(PdfReader(file).pages[0])
        write_handout(pack, script, file, quiet)
        assert title in PdfReader(file).pages[0].extract_text().split("\n")


def test_a_pdf_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.pdf"
    file.write_bytes(b"%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n")
    before = file.read_bytes()
    with pytest.raises(ValueError, match="this PDF has no"):
        amend(file, [Bookmark("Title", 0)], "en")
    assert file.read_bytes() == before


def test_sections_are_bookmarks(printed: Printed) -> None:
    sections = [(part["title"], part["at"]) for part in printed.script.sections()]
    assert len(sections) > 4
    assert marks(printed.slides) == sections
    for (title, at), (marked, page) in zip(sections, marks(printed.handout), strict=True):
        assert title == marked
        assert f"{at + 1:02}" in printed.handout.pages[page].extract_text()


def marks(reader: PdfReader) -> list[tuple[str, int]]:
    return [(mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline]


def test_pictures_that_slides_share_are_in_the_file_once(printed: Printed) -> None:
    painted = [
        page["/Resources"]["/XObject"].raw_get(name).idnum
        for page in printed.slides.pages
        for name in page["/Resources"]["/XObject"]
    ]
    count = len(printed.deck.slides)
    assert len(painted) >= count
    assert len(set(painted)) < count * 0.7


def painted(pack: PackReader, deck: Deck, *slides: int) -> QImage:
    """Return the last of some slides, painted one after another."""
    lantern = Lantern(pack, deck)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    for index in slides:
        lantern.slide(index, SIZE, image)
    lantern.close()
    return image


def test_a_slide_is_the_same_after_others(pack: PackReader) -> None:
    deck = short(talk(pack, "zh"), 6)
    assert painted(pack, deck, 5) == painted(pack, deck, 0, 1, 2, 3, 4, 5)
    assert painted(pack, deck, 5) != painted(pack, deck, 4)


def test_a_clip_is_its_poster(pack: PackReader) -> None:
    deck = talk(pack, "zh")
    text = next(slide for slide in deck.slides if isinstance(slide, TextSlide))
    picture = next(slide.picture for slide in deck.slides if isinstance(slide, PictureSlide))

    def shown(*blocks: Block) -> QImage:
        slide = msgspec.structs.replace(text, blocks=blocks)
        return painted(pack, msgspec.structs.replace(deck, slides=(slide,)), 0)

    clip = shown(VideoBlock(Video("clip.mp4", picture)))
    assert clip == shown(PictureBlock(picture))
    assert clip != shown()


def test_a_handout_is_slides_and_notes_on_paper(printed: Printed) -> None:
    reader, deck = printed.handout, printed.deck
    count = len(reader.pages)
    assert count < len(deck.slides)
    pages = [joined(page) for page in reader.pages]
    for number, page in enumerate(reader.pages, 1):
        width, height = (float(side) / 72 * 25.4 for side in page.mediabox[2:])
        assert (round(width), round(height)) == (210, 297)
        assert pages[number - 1].endswith(bare(f"{deck.title}{number}/{count}"))
    assert "".join(pages).count(bare(NOTES[deck.lang][0])) == len(deck.slides)


def test_long_notes_go_on_on_the_next_sheet(pack: PackReader, tmp_path: Path) -> None:
    file = tmp_path / "handout.pdf"
    sentences = [f"第{number}句，讲的是材料怎样从实验室走到产线。" for number in range(1, 200)]
    deck = noted(talk(pack, "zh"), "".join(sentences[:100]), "".join(sentences[100:]))
    assert write_handout(pack, Script.of(deck), file, quiet) > 2
    pages = PdfReader(file).pages
    assert "1（续）" in joined(pages[1])
    said = "".join(joined(page) for page in pages)
    foot = [f"{deck.title}{number}/{len(pages)}" for number in range(1, len(pages) + 1)]
    for words in [*foot, "1（续）"]:
        said = said.replace(words, "")
    assert "".join(sentences) in said


def test_pictures_are_numbered(pack: PackReader, tmp_path: Path) -> None:
    deck = short(talk(pack, "en"), 12)
    files = write_pictures(pack, Script.of(deck), tmp_path / "talk.png", (640, 360), quiet)
    assert [file.name for file in files] == [f"talk-{n:02}.png" for n in range(1, 13)]
    assert sorted(tmp_path.iterdir()) == files
    pictures = [QImage(str(file)) for file in files]
    assert {(picture.width(), picture.height()) for picture in pictures} == {(640, 360)}
    assert all(one != other for one, other in pairwise(pictures))


def test_a_shorter_talk_leaves_no_picture_of_a_longer_one(pack: PackReader, tmp_path: Path) -> None:
    def export(count: int, progress: Progress = quiet) -> list[Path]:
        script = Script.of(short(talk(pack, "zh"), count))
        return write_pictures(pack, script, tmp_path / "讲稿.png", (160, 90), progress)

    earlier = export(4)
    mine = {
        "讲稿-07.png": "made by hand",
        "讲稿-03b.png": "a copy",
        "讲稿.png": "a cover",
        "备注.txt": "notes",
    }
    for name, text in mine.items():
        (tmp_path / name).write_text(text, "utf-8")
    kept = earlier[3].rename(tmp_path / "讲稿-09.png")  # somebody's own since
    assert export(2) == earlier[:2]
    assert set(tmp_path.iterdir()) == {*earlier[:2], kept, *(tmp_path / name for name in mine)}

    def interrupted(done: int, _total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(1, interrupted)
    assert earlier[1].exists(), "nothing goes before the new ones are there"


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """Let no file grow beyond ``room`` bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_disk_that_is_full_leaves_what_was_there(pack: PackReader, tmp_path: Path) -> None:
    script = Script.of(short(talk(pack, "zh"), 3))
    names = ("talk.pdf", "handout.pdf", "talk-03.png")
    for name in names:
        (tmp_path / name).write_text("earlier", "utf-8")
    with full_disk(20_000):
        with pytest.raises(PrintError, match=r"talk\.pdf cannot be written"):
            write_slides(pack, script, tmp_path / "talk.pdf", SIZE, quiet)
        with pytest.raises(PrintError, match=r"handout\.pdf cannot be written"):
            write_handout(pack, script, tmp_path / "handout.pdf", quiet)
        with pytest.raises(PrintError, match=r"talk\.png cannot be written"):
            write_pictures(pack, script, tmp_path / "talk.png", SIZE, quiet)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(names)
    assert {file.read_text("utf-8") for file in tmp_path.iterdir()} == {"earlier"}


def test_whoever_gives_up_in_between_loses_nothing(pack: PackReader, tmp_path: Path) -> None:
    file = tmp_path / "talk.pdf"
    file.write_text("earlier", "utf-8")

    def interrupted(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_slides(pack, Script.of(talk(pack, "zh")), file, SIZE, interrupted)
    assert [(each.name, each.read_text("utf-8")) for each in tmp_path.iterdir()] == [
        ("talk.pdf", "earlier")
    ]


def test_a_folder_that_is_not_there_is_named(pack: PackReader, tmp_path: Path) -> None:
    with pytest.raises(PrintError, match=r"nowhere/talk\.pdf cannot be written: No such file"):
        write_slides(pack, Script.of(talk(pack, "zh")), tmp_path / "nowhere/talk.pdf", SIZE, quiet)
