"""Typographic niceties of Chinese and English prose."""


def typeset(text: str, lang: str) -> str:
    """Return plain prose with proper punctuation for ``lang`` (``"zh"``, ``"en"``)."""
    return text
