"""Which media files and icon families a whole pack uses, counted so that uses can come and go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.compiler.uses import Uses, uses_of


@dataclass(frozen=True, slots=True)
class Used:
    """How many ``Uses`` name each icon family and each media file. Never changed."""

    families: dict[str, int] = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)

    def with_others(self, come: Iterable[Uses], gone: Iterable[Uses] = ()) -> "Used":
        """Return these with some more, and without some that were counted."""
        families, files = dict(self.families), dict(self.files)
        for uses in come:
            _count_in(families, uses.families)
            _count_in(files, uses.files)
        for uses in gone:
            _count_out(families, uses.families)
            _count_out(files, uses.files)
        return Used(families, files)

    def has_files_of(self, other: "Used") -> bool:
        """Tell whether just the same media files are used."""
        return self is other or self.files.keys() == other.files.keys()


Asked = Mapping[int, tuple[object, Uses]]
"""What each of some values uses, by its ``id``: the value is held, so that no other has that."""


def uses_of_each(values: Iterable[object], known: Asked) -> Asked:
    """Return what values use; those that are ``known`` are not gone through again."""
    return {id(value): known.get(id(value)) or (value, uses_of(value)) for value in values}


def _count_in(counts: dict[str, int], names: Iterable[str]) -> None:
    for name in names:
        counts[name] = counts.get(name, 0) + 1


def _count_out(counts: dict[str, int], names: Iterable[str]) -> None:
    for name in names:
        counts[name] -= 1
        if not counts[name]:
            del counts[name]
