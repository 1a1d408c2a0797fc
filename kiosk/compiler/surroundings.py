"""The folder as all pages of a build see it."""

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kiosk.compiler import icons
from kiosk.compiler.intake import Intake
from kiosk.compiler.languages import split_language
from kiosk.compiler.scan import Tree, page_id
from kiosk.compiler.sought import Renamed, Sought, differing
from kiosk.compiler.suggest import nearest

_SUGGESTIONS = 200
"""Names for which near ones are looked for in one build: a folder with thousands of mistakes
needs another cure."""


@dataclass(slots=True)
class Surroundings:
    """What all pages of a build share."""

    tree: Tree
    languages: tuple[str, ...]
    intake: Intake
    ids: dict[str, str] = field(default_factory=dict)
    """Ids of the pages that will be in the pack, by their lower-case form."""
    sought: Sought = field(default_factory=Sought)
    """What was asked since somebody put another one in its place."""
    _near: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)
    """A page id by the last part of it."""
    _beside: dict[str, list[str]] = field(default_factory=dict)
    """Names of the media files in a folder."""

    @property
    def exhausted(self) -> bool:
        """Whether there were too many mistakes to look for a near name for each."""
        return len(self._near) >= _SUGGESTIONS

    def renamed(self, earlier: "Surroundings") -> Renamed:
        """Return the names that mean something else than in earlier surroundings."""
        if earlier is self:
            return Renamed()
        return Renamed(
            differing(self.tree.files, earlier.tree.files), differing(self.ids, earlier.ids)
        )

    def file(self, path: str) -> str | None:
        """Return the file at a relative path, else the one whose name differs only in case."""
        self.sought.files |= {path, path.lower()}
        return self.tree.find(path)

    def page(self, path: str) -> str | None:
        """Return the id of the page that a relative path means: a file, a folder, or an id."""
        for candidate in (without_index(path, self.languages), path):
            id_ = page_id(candidate).lower()
            self.sought.ids.add(id_)
            found = self.ids.get(id_)
            if found is not None:
                return found
        return None

    def near_pages(self, target: str) -> list[str]:
        """Return the id of a page that a dead link may have meant."""
        self.sought.near = True
        if not self._names:
            self._names = {found.rpartition("/")[2]: found for found in self.ids.values()}
        name = page_id(without_index(target.strip("./"), self.languages)).rpartition("/")[2]
        if name in self._names:
            return [self._names[name]]
        return [self._names[found] for found in self._nearest("page", name, self._names)]

    def near_files(self, folder: str, name: str) -> list[str]:
        """Return the file of a folder that a missing one may have meant."""
        if not self._beside:
            for file in self.tree.files.values():
                if not file.lower().endswith(".md"):
                    self._beside.setdefault(posixpath.dirname(file), []).append(
                        posixpath.basename(file)
                    )
        return self._nearest(folder, name, self._beside.get(folder, ()))

    def near_icons(self, name: str) -> list[str]:
        """Return up to three icons that an unknown one may have meant."""
        return self._once(("icon", name), lambda: icons.near_icons(name))

    def _nearest(self, about: str, name: str, known: Iterable[str]) -> list[str]:
        return self._once((about, name), lambda: nearest(name, known))

    def _once(self, key: tuple[str, str], look: Callable[[], list[str]]) -> list[str]:
        self.sought.near = True
        if key not in self._near and len(self._near) < _SUGGESTIONS:
            self._near[key] = look()
        return self._near.get(key, [])


def without_index(path: str, languages: tuple[str, ...]) -> str:
    """Return a path without ``.md``, language suffix and ``index``."""
    stem = path[:-3] if path.lower().endswith(".md") else path
    folder, _, name = stem.rpartition("/")
    name = split_language(name, languages)[0]
    if name.lower() in {"index", "_index", "readme"}:
        return folder
    return f"{folder}/{name}" if folder else name
