"""Answers what a page asks about the folder around it, and writes every question down."""

import posixpath
import re
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import unquote

from msgspec.structs import replace

from kiosk.compiler import icons
from kiosk.compiler.media import CLIPS, LONG_SIDE, MediaError, TextTooLongError
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Message, Problem
from kiosk.compiler.subtitles import read_subtitles
from kiosk.compiler.suggest import phrases
from kiosk.compiler.surroundings import Surroundings
from kiosk.pack.model import Cue, Icon, Picture, Struct, Takeaway, Video

About: TypeAlias = Literal["media", "link", "icon", "code"]
Answer: TypeAlias = Picture | Video | Icon | str | None

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]+):", re.IGNORECASE)
_TAKEN_AWAY = {"http", "https", "mailto", "tel"}
_E_MAIL = re.compile(r"[^\s@/]+@[^\s@/]+\.[a-z]{2,}", re.IGNORECASE)
_UNFINISHED = re.compile(r"(?:https?:/*|mailto:|tel:)(?:www\.)?\W*|www\.\W*", re.IGNORECASE)
"""An address of which nothing but the beginning was written; its code would lead nowhere."""

_POSTER_SUFFIXES = ("jpg", "jpeg", "png", "webp", "gif", "svg")
SUBTITLES = ("vtt", "srt")
_SHOWN = 60
"""Characters of an address that a problem cites."""


class Question(Struct):
    """One question of a page."""

    about: About
    target: str
    label: str
    line: int


CODES = 100
"""Codes drawn for one page; a list of thousands of addresses would take minutes."""


class FolderReferences:
    """The ``References`` of one page file; remembers questions, answers and problems."""

    def __init__(self, surroundings: Surroundings, file: str, lang: str) -> None:
        self._around = surroundings
        self._file = file
        self._lang = lang
        self._folder = posixpath.dirname(file)
        self.questions: list[Question] = []
        self.answers: list[Answer] = []
        self.takeaways: list[Takeaway] = []
        self._codes_full = False
        self.problems: list[Problem] = []
        self.seconds = 0.0
        """Work on pictures and clips, which have limits of their own."""

    def media(self, target: str, caption: str, line: int) -> Picture | Video | None:
        """Resolve a picture or clip beside the page; None when it has to be left out."""
        started = time.process_time()
        found = self._media(target, caption, line)
        self.seconds += time.process_time() - started
        self._note("media", target, caption, line, found)
        return found

    def link(self, target: str, label: str, line: int) -> str | None:
        """Resolve a link to ``page:ID`` or ``takeaway:N``; None leaves only its text."""
        found = self._link(target, label, line)
        self._note("link", target, label, line, found)
        return found

    def icon(self, name: str, line: int) -> Icon | None:
        """Resolve a qtawesome name; None when there is no such icon."""
        found = icons.find_icon(name)
        if found is None:
            near = phrases(self._around.near_icons(name))
            self._report(messages.ICON_UNKNOWN, line, name=_cited(name), **near)
        self._note("icon", name, "", line, found)
        return found

    def code(self, text: str, label: str, line: int) -> Takeaway | None:
        """Make a code of an address or text; None when it is too long for one."""
        number = self._take_away(_address(text) or text, label, line)
        found = None if number is None else self.takeaways[number]
        self._note("code", text, label, line, None if found is None else found.code)
        return found

    def ask_again(self, question: Question) -> None:
        """Ask an earlier question again, for its answer and its problems of today."""
        target, label, line = question.target, question.label, question.line
        match question.about:
            case "media":
                self.media(target, label, line)
            case "link":
                self.link(target, label, line)
            case "icon":
                self.icon(target, line)
            case "code":
                self.code(target, label, line)

    def _note(self, about: About, target: str, label: str, line: int, answer: Answer) -> None:
        self.questions.append(Question(about, target, label, line))
        self.answers.append(answer)

    def _report(self, message: Message, line: int, **values: object) -> None:
        self.problems.append(message.at(self._file, line, **values))

    # --- pictures and clips ---------------------------------------------------------------

    def _media(self, target: str, caption: str, line: int) -> Picture | Video | None:
        path = self._file_of(target, line)
        if path is None:
            return None
        name = posixpath.basename(path)
        suffix = path.rpartition(".")[2].lower()
        try:
            if suffix in CLIPS:
                return self._clip(path, suffix, caption, line)
            return self._picture(path, caption, line)
        except MediaError as error:
            self._report(error.message, line, target=name)
        except OSError as error:
            self._report(messages.MEDIA_UNREADABLE, line, target=name, reason=error.strerror)
        return None

    def _file_of(self, target: str, line: int) -> str | None:
        """Return the path of a media file in the content folder, by whatever spelling."""
        scheme = _SCHEME.match(target)
        if scheme and scheme[1].lower() == "data":
            self._report(messages.MEDIA_EMBEDDED, line)
            return None
        if target.startswith("//") or (scheme and len(scheme[1]) > 1):
            local = scheme and scheme[1].lower() == "file"
            message = messages.MEDIA_OUTSIDE if local else messages.MEDIA_REMOTE
            self._report(message, line, target=_cited(target))
            return None
        paths = [_joined(self._folder, spelling) for spelling in _spellings(target)]
        for path in filter(None, paths):
            if found := self._around.file(path):
                return found
        if all(path is None for path in paths):
            self._report(messages.MEDIA_OUTSIDE, line, target=_cited(target))
            return None
        folder, name = posixpath.split(target.replace("\\", "/"))
        near = self._around.near_files(_joined(self._folder, folder) or "", name)
        self._report(messages.MEDIA_MISSING, line, target=_cited(target), **phrases(near))
        return None

    def _picture(self, path: str, caption: str, line: int) -> Picture:
        stored = self._around.intake.picture(path)
        if max(stored.width, stored.height) > LONG_SIDE:
            name = posixpath.basename(path)
            size = {"width": stored.width, "height": stored.height}
            self._report(messages.PICTURE_SCALED, line, target=name, **size)
        return replace(stored.picture, caption=caption)

    def _clip(self, path: str, suffix: str, caption: str, line: int) -> Video:
        """Return a clip; what has the same name beside it is its poster and its subtitles."""
        file = self._around.intake.clip(path, suffix)
        stem = path.rpartition(".")[0]
        beside = (self._around.file(f"{stem}.{kind}") for kind in _POSTER_SUFFIXES)
        found = next((name for name in beside if name), None)
        poster = None
        if found:
            try:
                poster = self._picture(found, "", line)
            except MediaError as error:
                self._report(error.message, line, target=posixpath.basename(found))
        return Video(file=file, poster=poster, caption=caption, cues=self._cues(stem, line))

    def _cues(self, stem: str, line: int) -> tuple[Cue, ...]:
        """Return the subtitles beside a clip: those in the page's language, else those in none."""
        names = (f"{stem}{lang}.{kind}" for lang in (f".{self._lang}", "") for kind in SUBTITLES)
        path = next(filter(None, map(self._around.file, names)), None)
        if path is None:
            return ()
        name = posixpath.basename(path)
        try:
            data = self._around.intake.subtitles(path)
        except OSError as error:
            self._report(messages.MEDIA_UNREADABLE, line, target=name, reason=error.strerror)
            return ()
        cues, problems = read_subtitles(data, path)
        self.problems += problems
        return cues

    # --- links ----------------------------------------------------------------------------

    def _link(self, target: str, label: str, line: int) -> str | None:
        address = _address(target)
        if address and not _UNFINISHED.fullmatch(target.strip()):
            number = self._take_away(address, label, line)
            return None if number is None else f"takeaway:{number}"
        scheme = _SCHEME.match(target)
        if not address and (target.startswith("//") or (scheme and len(scheme[1]) > 1)):
            self._report(messages.LINK_KIND, line, target=_cited(target))
            return None
        if target.startswith("#") or not target.strip():
            return None  # a place on this page: its text is in sight anyway
        for spelling in _spellings(target):
            for base in (self._folder, ""):
                path = _joined(base, spelling)
                found = None if path is None else self._around.page(path)
                if found is not None:
                    return f"page:{found}"
        near = self._around.near_pages(target.replace("\\", "/"))
        self._report(messages.LINK_DEAD, line, target=_cited(target), **phrases(near))
        return None

    def _take_away(self, text: str, label: str, line: int) -> int | None:
        """Make a code of ``text``; return its number, None when it is too long."""
        for number, known in enumerate(self.takeaways):
            if known.text == text:
                return number
        if len(self.takeaways) >= CODES:
            if not self._codes_full:
                self._codes_full = True
                self._report(messages.TOO_MANY_CODES, line, limit=CODES)
            return None
        try:
            self.takeaways.append(self._around.intake.code(text, label))
        except TextTooLongError:
            self._report(messages.LINK_TOO_LONG, line)
            return None
        return len(self.takeaways) - 1


def _address(target: str) -> str | None:
    """Return the whole address of a target outside the exhibition; None for a page."""
    plain = target.strip()
    scheme = _SCHEME.match(plain)
    if scheme:
        return plain if scheme[1].lower() in _TAKEN_AWAY else None
    if _E_MAIL.fullmatch(plain):
        return f"mailto:{plain}"
    return f"https://{plain}" if plain.lower().startswith("www.") else None


def _spellings(target: str) -> Iterator[str]:
    """Yield a target as written, without its URL encoding, and without ``#…`` and ``?…``."""
    bare = target.partition("#")[0].partition("?")[0]
    yield from dict.fromkeys((target, unquote(target), bare, unquote(bare)))


def _joined(folder: str, target: str) -> str | None:
    """Return a relative path from ``folder``; None when it leaves the content folder."""
    plain = unicodedata.normalize("NFC", target.replace("\\", "/").strip())
    if plain.startswith("/") or Path(plain).is_absolute() or re.match(r"^[A-Za-z]:", plain):
        return None
    path = posixpath.normpath(posixpath.join(folder, plain))
    if path == ".":
        return ""
    return None if path == ".." or path.startswith("../") else path


def _cited(target: str) -> str:
    return target if len(target) <= _SHOWN else f"{target[: _SHOWN - 1]}…"
