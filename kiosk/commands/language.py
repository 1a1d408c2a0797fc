"""The language in which a command speaks to staff."""

import locale


def language(wanted: str | None) -> str:
    """Return ``zh`` or ``en``: what is wanted, else what the system speaks."""
    if wanted:
        return "zh" if wanted.startswith("zh") else "en"
    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"
