"""What pages asked of the names in a folder, and which names mean something else now."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Sought:
    """What was asked of the names in a folder."""

    files: set[str] = field(default_factory=set)
    """Relative paths of files, in every spelling that was tried."""
    ids: set[str] = field(default_factory=set)
    """Of pages, in lower case."""
    near: bool = False
    """Whether a name was unknown and near ones were looked for, among all that there are."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """Names that mean something else than they did before, or nothing."""

    files: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()

    def touches(self, sought: Sought) -> bool:
        """Tell whether what was sought may be answered in another way now."""
        if sought.near and (self.files or self.ids):
            return True
        return not (self.files.isdisjoint(sought.files) and self.ids.isdisjoint(sought.ids))


def differing(now: Mapping[str, str], before: Mapping[str, str]) -> frozenset[str]:
    """Return the keys that do not have the same value in both."""
    return frozenset(key for key, _ in now.items() ^ before.items())
