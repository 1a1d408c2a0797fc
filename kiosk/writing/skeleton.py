"""A new page: a commented beginning of each screen kind, in each language."""

from pathlib import Path

from kiosk.writing.markdown import header_value
from kiosk.writing.placing import languages_of, new_folder, page_file

KINDS = ("article", "interview", "tiers", "achievements", "timeline", "gallery", "map", "section")
"""Screen kinds that a new page may have; the home page is there once."""

_FOLDER = Path(__file__).with_name("skeletons")
_TITLE = "TITLE"
_OWN_TITLES = {"zh": "请写中文标题", "en": "Write the English title here"}
"""Titles where the one that was given is in another language."""


def new_page(place: Path, kind: str, title: str) -> list[Path]:
    """Make a page and return its files.

    ``place`` is a folder that is there, which gets a numbered folder for the page, or one that is
    not, which becomes the folder of the page. Raises ``OSError``.
    """
    languages = languages_of(place if place.is_dir() else place.parent)
    if place.is_dir():
        folder = new_folder(place, title)
    else:
        place.mkdir()
        folder = place
    files = []
    for lang in languages:
        file = folder / page_file(lang, languages)
        text = skeleton(kind, lang, in_language(title, lang, languages))
        file.write_text(text, "utf-8")
        files.append(file)
    return files


def in_language(title: str, lang: str, languages: tuple[str, ...]) -> str:
    """Return a title that was given in the first language as it stands in another one's file."""
    return title if lang == languages[0] else _OWN_TITLES.get(lang, title)


def skeleton(kind: str, lang: str, title: str) -> str:
    """Return the beginning of a page; in a language that has none of its own, the English one."""
    file = _FOLDER / f"{kind}.{lang}.md"
    text = (file if file.is_file() else _FOLDER / f"{kind}.en.md").read_text("utf-8")
    return text.replace(_TITLE, header_value(title), 1)
