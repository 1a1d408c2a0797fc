"""All talks of an exhibition: the one of all pages, and those that staff wrote."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from kiosk.compiler.deck.talk import Drafted, Library, whole_talk
from kiosk.compiler.deck.written import written_talk
from kiosk.compiler.page_file import PageFile
from kiosk.compiler.problems import Problem
from kiosk.compiler.surroundings import Surroundings
from kiosk.pack.model import BasePage
from kiosk.pack.model.deck import Deck

Written = Mapping[str, Mapping[str, PageFile]]
"""Files of written talks by the talk's id and the language of the file."""

Untranslated = Callable[[str, str, str], Problem]
"""Makes the problem of a file that has no translation: path, its language, the one missing."""


Libraries = dict[str, Library]
"""The pages that talks are made of, by language."""


def libraries(
    pages: Iterable[tuple[BasePage, str | None]], drafted: Drafted | None = None
) -> Libraries:
    """Return the pages by language; each comes with the id of the page above it.

    ``drafted`` has the slides of an earlier build.
    """
    found: Libraries = {}
    for page, parent in pages:
        if page.lang not in found:
            found[page.lang] = Library(page.lang, {} if drafted is None else drafted)
        found[page.lang].add(page, parent)
    return found


def renewed(known: Libraries, pages: Iterable[BasePage]) -> Libraries:
    """Put other versions of some pages into libraries, where they stood; return these."""
    for page in pages:
        known[page.lang].pages[page.id] = page
    return known


def build_decks(
    by_lang: Libraries,
    written: Written,
    around: Surroundings,
    untranslated: Untranslated,
) -> tuple[list[Deck], list[Problem]]:
    """Return every talk in every language, the one of all pages first in each."""
    decks: list[Deck] = []
    problems: list[Problem] = []
    for lang, library in by_lang.items():
        decks.append(whole_talk(library))
        for id_, files in written.items():
            usable = [(code, files[code]) for code in _preferred(lang, around) if code in files]
            if not usable:
                continue
            text_lang, file = usable[0]
            deck, found = written_talk(file, id_, text_lang, library, around)
            # A file that serves two languages has its faults only once.
            problems += found if text_lang == lang else [untranslated(file.path, text_lang, lang)]
            decks += [] if deck is None else [deck]
    return decks, problems


def _preferred(lang: str, around: Surroundings) -> Iterator[str]:
    yield lang
    yield from (code for code in around.languages if code != lang)
