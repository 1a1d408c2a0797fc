"""Which media files and icon families something shown uses."""

from kiosk.pack.model import Icon, Picture, Struct, Video

_PLAIN = {str, int, bool, type(None)}


class Uses(Struct):
    """What must be in the pack beside a page."""

    families: tuple[str, ...] = ()
    """Of icons."""
    files: tuple[str, ...] = ()
    """Names in the media."""


def uses_of(*values: object) -> Uses:
    """Return the icon families and media files that ``values`` name, however deep; sorted."""
    families: set[str] = set()
    files: set[str] = set()
    for value in values:
        _gather(value, families, files)
    return Uses(tuple(sorted(families)), tuple(sorted(files)))


def _gather(value: object, families: set[str], files: set[str]) -> None:
    if type(value) in _PLAIN:  # nearly all that there is
        return
    if isinstance(value, tuple):
        for part in value:
            _gather(part, families, files)
    elif isinstance(value, Icon):
        families.add(value.family)
    elif isinstance(value, Struct):
        if isinstance(value, Picture):
            files.update(value.files)
        elif isinstance(value, Video):
            files.add(value.file)
        for name in value.__struct_fields__:
            _gather(getattr(value, name), families, files)
