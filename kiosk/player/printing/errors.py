"""Why a talk cannot be written."""


class PrintError(Exception):
    """A talk cannot be written; the message names what, and says why."""
