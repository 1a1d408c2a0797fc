"""A line of the page with the number it has in its file."""

from typing import NamedTuple


class Line(NamedTuple):
    """A line, perhaps freed from the quote or list that it stands in."""

    number: int
    """In the file, from 1."""
    text: str

    @property
    def blank(self) -> bool:
        """Whether there is nothing on it."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """Count the spaces before its text."""
        return len(self.text) - len(self.text.lstrip(" "))

    def outdented(self, columns: int) -> "Line":
        """Return the line without up to ``columns`` leading spaces."""
        return Line(self.number, self.text[min(columns, self.indent) :])
