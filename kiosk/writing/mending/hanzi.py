"""Which hanzi Simplified Chinese has, and which of them are common."""

from functools import lru_cache

HAN = "\u3400-\u9fff\uf900-\ufaff"
"""For the inside of a bracket expression."""

_LEVEL_TWO = 0xD8
"""First byte in GB 2312 of the rarer half of its hanzi."""


@lru_cache(maxsize=8192)
def is_simplified(char: str) -> bool:
    """Tell whether GB 2312, and so everyday Simplified Chinese, has a character."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=8192)
def is_common(char: str) -> bool:
    """Tell whether a hanzi is among the 3755 common ones of GB 2312."""
    return is_han(char) and is_simplified(char) and char.encode("gb2312")[0] < _LEVEL_TWO


def is_han(char: str) -> bool:
    """Tell whether a character is a hanzi."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"
