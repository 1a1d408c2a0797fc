"""A new talk: a commented beginning that has the exhibition's pages, in each language."""

import re
from pathlib import Path

from kiosk.compiler.page_file import read_page_file
from kiosk.compiler.scan import Node, scan
from kiosk.writing.placing import folder_name, languages_of
from kiosk.writing.skeleton import in_language, skeleton

KIND = "talk"
_STEM = {"zh": "讲稿"}
_PAGES = "PAGES"
_HEADING = re.compile(r"^#\s+(.+?)\s*#*$", re.MULTILINE)
_AWKWARD = re.compile(r"[\s()<>]")


def new_talk(content: Path, name: str, title: str) -> list[Path]:
    """Write ``讲稿.md`` or ``deck.md`` and its translations at the top of a content folder.

    ``name`` makes it ``讲稿-name.md``, a talk beside the one without a name. Returns the files.
    Raises ``FileExistsError`` where there is one of them, ``OSError`` and
    ``ContentUnreadableError``.
    """
    languages = languages_of(content)
    top = _top(content, languages)
    stem = _STEM.get(languages[0], "deck") + (f"-{folder_name(name)}" if name else "")
    texts = {}
    for lang in languages:
        suffix = "" if lang == languages[0] else f".{lang}"
        text = skeleton(KIND, lang, in_language(title, lang, languages))
        links = "\n".join(_link(content, node, lang, languages[0]) for node in top)
        texts[content / f"{stem}{suffix}.md"] = text.replace(_PAGES, links, 1)
    for file in texts:
        if file.exists():
            raise FileExistsError(str(file))
    for file, text in texts.items():
        file.write_text(text, "utf-8")
    return list(texts)


def _top(content: Path, languages: tuple[str, ...]) -> list[Node]:
    """Return the pages right under home, in their order."""
    nodes = scan(content, languages).nodes.values()
    top = (n for n in nodes if n.parent is not None and n.parent.parent is None and n.files)
    return sorted(top, key=lambda node: node.order)


def _link(content: Path, node: Node, lang: str, default: str) -> str:
    """Return the line that brings a page into a talk."""
    path = node.files.get(lang) or node.files.get(default) or next(iter(node.files.values()))
    page = read_page_file(content, path)
    heading = _HEADING.search(page.body)
    title = page.header.title or (heading[1] if heading else node.name)
    words = re.sub(r"([\\\[\]])", r"\\\1", title)
    return f"- [{words}]({f'<{path}>' if _AWKWARD.search(path) else path})"
