"""The languages of an exhibition: which is spoken, and which a new visitor finds."""

from collections.abc import Sequence

from kiosk.pack.model import Language


class Tongue:
    """The language on the screen."""

    def __init__(self, languages: Sequence[Language], wanted: str, chosen: str | None) -> None:
        """Begin with the language that was ``wanted``, else ``chosen`` by staff, else the first.

        Codes that are not among ``languages``, of which there is at least one, count as none.
        """
        self._wanted = wanted
        self.offer(languages, chosen)
        self.spoken = self.first
        """Code of the language on the screen."""

    def offer(self, languages: Sequence[Language], chosen: str | None) -> None:
        """Have other languages to speak, or another one to begin with."""
        self._languages = languages
        codes = [language.code for language in languages]
        found = (code for code in (self._wanted, chosen) if code in codes)
        self.first = next(found, codes[0])
        """Code of the language for a new visitor."""

    def knows(self, code: str) -> bool:
        """Tell whether there is such a language."""
        return any(language.code == code for language in self._languages)

    @property
    def following(self) -> Language | None:
        """The language after the spoken one, in a ring; None where there is only one."""
        codes = [language.code for language in self._languages]
        after = (codes.index(self.spoken) + 1) % len(codes)
        return self._languages[after] if len(codes) > 1 else None
