"""Answers what a page asks about the folder around it, and writes every question down."""

import hashlib
import posixpath
import re
import time
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import unquote

from kiosk.compiler import icons
from kiosk.compiler.cache import Cache
from kiosk.compiler.languages import split_language
from kiosk.compiler.media import (
    CLIPS,
    LONG_SIDE,
    MediaError,
    MediaFolder,
    store_clip,
    store_picture,
)
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Message, Problem
from kiosk.compiler.qr import TextTooLongError, take_away
from kiosk.compiler.scan import Tree, page_id
from kiosk.compiler.suggest import suggestions
from kiosk.pack.model import Icon, Picture, Struct, Takeaway, Video

MediaKind: TypeAlias = Literal["picture", "clip"]

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]+):", re.IGNORECASE)
_TAKEN_AWAY = {"http", "https", "mailto", "tel"}
_PICTURE_SUFFIXES = ("jpg", "jpeg", "png", "webp", "gif", "svg", "bmp", "tif", "tiff", "avif")
_LARGEST_FILE = 512 * 1024 * 1024


class Question(Struct):
    """One question of a page."""

    about: Literal["media", "link", "icon"]
    target: str
    label: str
    line: int


class StoredPicture(Struct):
    """A picture file as it was taken in."""

    picture: Picture
    width: int
    """As it came, in px."""
    height: int


class Refusal(Struct):
    """A file that could not be taken in, by the code of its message."""

    code: str


_REFUSALS: dict[str, Message] = {
    message.code: message
    for message in (
        messages.PICTURE_BROKEN,
        messages.PICTURE_KIND,
        messages.PICTURE_TOO_LARGE,
        messages.SVG_SLOW,
    )
}


@dataclass(slots=True)
class Surroundings:
    """What all pages of a build share."""

    tree: Tree
    languages: tuple[str, ...]
    media: MediaFolder
    cache: Cache
    ids: dict[str, str] = field(default_factory=dict)
    """Ids of the pages that will be in the pack, by their lower-case form."""
    hashes: dict[str, str] = field(default_factory=dict)
    """SHA-256 of each media file that was looked at, by relative path."""

    def content_hash(self, path: str) -> str:
        """Return the SHA-256 of a file of the content folder."""
        if path not in self.hashes:
            file = self.tree.root / path
            stat = file.stat()
            key = f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}"
            known = self.cache.get("hash", key, str)
            if known is None:
                with file.open("rb") as stream:
                    known = hashlib.file_digest(stream, "sha256").hexdigest()
                self.cache.put("hash", key, known)
            self.hashes[path] = known
        return self.hashes[path]


class FolderReferences:
    """The ``References`` of one page file; remembers questions, answers and problems."""

    def __init__(self, surroundings: Surroundings, file: str) -> None:
        self._around = surroundings
        self._file = file
        self._folder = posixpath.dirname(file)
        self.questions: list[Question] = []
        self.answers: list[Picture | Video | Icon | str | None] = []
        self.takeaways: list[Takeaway] = []
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
            near = suggestions(name, icons.known_names(name))
            self._report(messages.ICON_UNKNOWN, line, name=name, **near)
        self._note("icon", name, "", line, found)
        return found

    def ask_again(self, question: Question) -> None:
        """Ask an earlier question again, for its answer and its problems of today."""
        if question.about == "media":
            self.media(question.target, question.label, question.line)
        elif question.about == "link":
            self.link(question.target, question.label, question.line)
        else:
            self.icon(question.target, question.line)

    def take_away(self, text: str, label: str, line: int) -> int | None:
        """Make a code of ``text``; return its number, None when it is too long."""
        for number, known in enumerate(self.takeaways):
            if known.text == text:
                return number
        try:
            self.takeaways.append(take_away(text, label, self._around.media))
        except TextTooLongError:
            self._report(messages.LINK_TOO_LONG, line)
            return None
        return len(self.takeaways) - 1

    def _note(
        self,
        about: Literal["media", "link", "icon"],
        target: str,
        label: str,
        line: int,
        answer: Picture | Video | Icon | str | None,
    ) -> None:
        self.questions.append(Question(about, target, label, line))
        self.answers.append(answer)

    def _report(self, message: Message, line: int, **values: object) -> None:
        self.problems.append(message.at(self._file, line, **values))

    # --- pictures and clips ---------------------------------------------------------------

    def _media(self, target: str, caption: str, line: int) -> Picture | Video | None:
        scheme = _SCHEME.match(target)
        if target.startswith("//") or (scheme and len(scheme[1]) > 1):
            self._report(messages.MEDIA_REMOTE, line, target=target)
            return None
        path = self._find(target, line)
        if path is None:
            return None
        suffix = path.rpartition(".")[2].lower()
        if suffix in CLIPS:
            return self._clip(path, suffix, caption, line)
        return self._picture(path, caption, line)

    def _find(self, target: str, line: int) -> str | None:
        """Return the path of a media file in the content folder, by whatever spelling."""
        files = self._around.tree.files
        for spelling in dict.fromkeys((target, unquote(target))):
            path = _joined(self._folder, spelling)
            if path is None:
                self._report(messages.MEDIA_OUTSIDE, line, target=target)
                return None
            if found := self._around.tree.find(path):
                return found
        names = [
            posixpath.basename(file)
            for file in files.values()
            if posixpath.dirname(file) == self._folder and not file.lower().endswith(".md")
        ]
        near = suggestions(posixpath.basename(target.replace("\\", "/")), names)
        self._report(messages.MEDIA_MISSING, line, target=target, **near)
        return None

    def _picture(self, path: str, caption: str, line: int) -> Picture | None:
        name = posixpath.basename(path)
        stored = self._stored(path, line)
        if isinstance(stored, Refusal):
            self._report(_REFUSALS[stored.code], line, target=name)
            return None
        if stored is None:
            return None
        if max(stored.width, stored.height) > LONG_SIDE:
            self._report(
                messages.PICTURE_SCALED,
                line,
                target=name,
                width=stored.width,
                height=stored.height,
            )
        picture = stored.picture
        return Picture(
            file=picture.file,
            width=picture.width,
            height=picture.height,
            small=picture.small,
            tint=picture.tint,
            caption=caption,
        )

    def _stored(self, path: str, line: int) -> StoredPicture | Refusal | None:
        try:
            digest = self._around.content_hash(path)
            known = self._around.cache.get("picture", digest, StoredPicture)
            if known is not None and self._around.media.has(known.picture):
                return known
            refused = self._around.cache.get("refusal", digest, Refusal)
            if refused is not None and refused.code in _REFUSALS:
                return refused
            file = self._around.tree.root / path
            if file.stat().st_size > _LARGEST_FILE:
                return Refusal(messages.PICTURE_TOO_LARGE.code)
            picture, came = store_picture(file.read_bytes(), self._around.media)
        except MediaError as error:
            refusal = Refusal(error.message.code)
            self._around.cache.put("refusal", digest, refusal)
            return refusal
        except OSError as error:
            self._report(messages.FILE_UNREADABLE, line, reason=error.strerror)
            return None
        stored = StoredPicture(picture, *came)
        self._around.cache.put("picture", digest, stored)
        return stored

    def _clip(self, path: str, suffix: str, caption: str, line: int) -> Video | None:
        try:
            data = (self._around.tree.root / path).read_bytes()
            file = store_clip(data, suffix, self._around.media)
        except MediaError as error:
            self._report(error.message, line, target=posixpath.basename(path))
            return None
        except OSError as error:
            self._report(messages.FILE_UNREADABLE, line, reason=error.strerror)
            return None
        stem = path.rpartition(".")[0].lower()
        files = self._around.tree.files
        beside = (files.get(f"{stem}.{kind}") for kind in _PICTURE_SUFFIXES)
        poster_path = next((path for path in beside if path), None)
        poster = self._picture(poster_path, "", line) if poster_path else None
        return Video(file=file, poster=poster, caption=caption)

    # --- links ----------------------------------------------------------------------------

    def _link(self, target: str, label: str, line: int) -> str | None:
        scheme = _SCHEME.match(target)
        if scheme and scheme[1].lower() in _TAKEN_AWAY:
            number = self.take_away(target, label, line)
            return None if number is None else f"takeaway:{number}"
        if target.startswith("//") or (scheme and len(scheme[1]) > 1):
            self._report(messages.LINK_KIND, line, target=target)
            return None
        if target.startswith("#") or not target.strip():
            return None  # a place on this page: its text is in sight anyway
        found = self._page(target)
        if found is None:
            meant = page_id(target.strip("./").removesuffix(".md"))
            near = suggestions(meant, self._around.ids.values())
            self._report(messages.LINK_DEAD, line, target=target, **near)
            return None
        return f"page:{found}"

    def _page(self, target: str) -> str | None:
        """Return the id of the page that a link means: a file, a folder, or an id."""
        plain = unquote(target.partition("#")[0].partition("?")[0])
        for base in (self._folder, ""):
            path = _joined(base, plain)
            if path is None:
                continue
            for candidate in (_without_index(path, self._around.languages), path):
                found = self._around.ids.get(page_id(candidate).lower())
                if found is not None:
                    return found
        return None


def _without_index(path: str, languages: tuple[str, ...]) -> str:
    """Return a path without ``.md``, language suffix and ``index``."""
    stem = path[:-3] if path.lower().endswith(".md") else path
    folder, _, name = stem.rpartition("/")
    name = split_language(name, languages)[0]
    if name.lower() in {"index", "_index", "readme"}:
        return folder
    return f"{folder}/{name}" if folder else name


def _joined(folder: str, target: str) -> str | None:
    """Return a relative path from ``folder``; None when it leaves the content folder."""
    plain = unicodedata.normalize("NFC", target.replace("\\", "/").strip())
    if plain.startswith("/") or Path(plain).is_absolute() or re.match(r"^[A-Za-z]:", plain):
        return None
    path = posixpath.normpath(posixpath.join(folder, plain))
    if path == ".":
        return ""
    return None if path.startswith("..") else path
