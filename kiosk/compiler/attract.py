"""The folder ``attract``: its pictures and clips as slides, each with its words beside it."""

import posixpath

from kiosk.compiler.document import parse_document
from kiosk.compiler.languages import split_language
from kiosk.compiler.media import CLIPS
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.page_file import read_page_file, untranslated
from kiosk.compiler.problems import Problem
from kiosk.compiler.resolve import FolderReferences
from kiosk.compiler.scan import ATTRACT
from kiosk.compiler.summary import summary
from kiosk.compiler.surroundings import Surroundings
from kiosk.pack.model import AttractSlide, AttractWords, Picture, Video
from kiosk.pack.model.theme import ACCENTS

SLIDES = 100
"""Most pictures and clips of one loop; at 9 s each it takes a quarter of an hour."""

_PICTURES = {"jpg", "jpeg", "png", "webp", "gif", "svg", "bmp", "tif", "tiff"}
_SUBTITLES = {"vtt", "srt"}
_NOTES = {"readme", "index", "_index"}
"""Names of pages that staff may leave in the folder for themselves."""


def slides_of_folder(around: Surroundings) -> tuple[tuple[AttractSlide, ...], list[Problem]]:
    """Return a slide for each usable picture and clip, by name; none without such a folder."""
    reader = _Reader(around)
    return tuple(reader.slides()), reader.problems


def is_drawing(picture: Picture | None) -> bool:
    """Tell whether a picture has transparency or few colours, as the compiler stored it."""
    return picture is not None and not picture.file.endswith(".jpg")


class _Reader:
    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._languages = around.languages
        self.problems: list[Problem] = []
        self._media: list[str] = []
        self._clips: set[str] = set()
        """Paths without suffix."""
        self._words: dict[str, dict[str, str]] = {}
        """Files of words by language, by path without suffixes."""
        self._sort(dict.fromkeys(filter(in_folder, around.tree.files.values())))

    def _sort(self, paths: dict[str, None]) -> None:
        for path in paths:
            stem, _, suffix = path.rpartition(".")
            kind = suffix.lower()
            if kind == "md":
                stem, lang = split_language(stem, self._languages)
                self._words.setdefault(stem, {})[lang or self._languages[0]] = path
            elif kind in CLIPS | _PICTURES:
                self._media.append(path)
                self._clips |= {stem} if kind in CLIPS else set()
            elif kind not in _SUBTITLES:
                self._report(messages.ATTRACT_KIND.at(path, 1, target=posixpath.basename(path)))

    def slides(self) -> list[AttractSlide]:
        """Return the slides; what cannot be shown is among the problems."""
        shown = [path for path in self._media if not self._is_poster(path)]
        for path in shown[SLIDES : SLIDES + 1]:
            self._report(messages.ATTRACT_MANY.at(path, 1, limit=SLIDES))
        found = [self._slide(path, number) for number, path in enumerate(shown[:SLIDES])]
        for stem, files in self._words.items():
            name = posixpath.basename(stem)
            if name.lower() not in _NOTES:
                path = next(iter(files.values()))
                self._report(messages.ATTRACT_WORDS_ALONE.at(path, 1, stem=name))
        return [slide for slide in found if slide is not None]

    def _is_poster(self, path: str) -> bool:
        stem, _, suffix = path.rpartition(".")
        return suffix.lower() in _PICTURES and stem in self._clips

    def _slide(self, path: str, number: int) -> AttractSlide | None:
        words = self._words_of(path.rpartition(".")[0])
        references = FolderReferences(self._around, path, self._languages[0])
        medium = references.media(posixpath.basename(path), "", 1)
        self.problems += references.problems
        if medium is None:
            return None
        picture = medium if isinstance(medium, Picture) else None
        return AttractSlide(
            picture=picture,
            video=medium if isinstance(medium, Video) else None,
            whole=is_drawing(picture),
            icon=None,
            accent=ACCENTS[number % len(ACCENTS)],
            words=words,
        )

    def _words_of(self, stem: str) -> dict[str, AttractWords]:
        """Return the words of a slide in every language, in the one there is where need be."""
        files = self._words.pop(stem, {})
        read = {code: self._read(path, code) for code, path in files.items()}
        words = {}
        for code in self._languages:
            has = next((each for each in (code, *self._languages) if each in read), None)
            words[code] = read[has] if has else AttractWords("", "", ())
            if has and has != code:
                self._report(untranslated(files[has], has, code, self._languages[0]))
        return words

    def _read(self, path: str, lang: str) -> AttractWords:
        file = read_page_file(self._around.tree.root, path)
        self.problems += file.problems
        references = FolderReferences(self._around, path, lang)
        document = parse_document(
            file.body, file=path, first_line=file.body_line, lang=lang, references=references
        )
        self.problems += [*document.problems, *references.problems]
        title, line = file.header.title or document.title, file.header.subtitle
        text = summary(document)
        return AttractWords(title, line or text, ()) if title else AttractWords(text, line, ())

    def _report(self, problem: Problem) -> None:
        self.problems.append(problem)


def in_folder(path: str) -> bool:
    """Tell whether a file lies in the folder of the attract loop."""
    return posixpath.dirname(path).lower() == ATTRACT
