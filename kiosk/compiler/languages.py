"""Languages by code, and the language that a file name states."""

import re
from collections.abc import Iterable

NAMES = {
    "zh": "中文",
    "en": "English",
    "ja": "日本語",
    "ko": "한국어",
    "fr": "Français",
    "de": "Deutsch",
    "es": "Español",
    "it": "Italiano",
    "pt": "Português",
    "ru": "Русский",
    "ar": "العربية",
    "vi": "Tiếng Việt",
    "th": "ไทย",
}
"""Languages by code, each in its own words."""

_SUFFIX = re.compile(r"^(?P<stem>.+)\.(?P<code>[a-z]{2,3}(?:-[a-z0-9]{2,8})?)$", re.IGNORECASE)


def split_language(stem: str, offered: Iterable[str] = ()) -> tuple[str, str | None]:
    """Return a file's stem without its language suffix, and the language's code if it has one.

    Read are the ``offered`` languages and those of ``NAMES``, whatever the case; a region that
    is not offered by itself counts as its language: ``index.en-GB`` is ``en``.
    """
    found = _SUFFIX.match(stem)
    if found is None:
        return stem, None
    known = {code.lower(): code for code in (*NAMES, *offered)}
    code = found["code"].lower()
    lang = known.get(code) or known.get(code.partition("-")[0])
    return (found["stem"], lang) if lang else (stem, None)
