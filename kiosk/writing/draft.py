"""The whole way from the bytes of a press article to a draft page."""

import re
from dataclasses import replace
from pathlib import PurePath

from kiosk.compiler.marks import find_marks
from kiosk.compiler.problems import Problem
from kiosk.pack.model.base import Struct
from kiosk.writing import messages
from kiosk.writing.blocks import Block, Findings
from kiosk.writing.compose import BodyWriter, Head, compose
from kiosk.writing.lines import lines_told
from kiosk.writing.mending.mend import mend
from kiosk.writing.reading.read import read, refusal
from kiosk.writing.structure.frame import Article, find_article
from kiosk.writing.structure.names import role_of, speaker_in
from kiosk.writing.structure.questions import Dialogue, find_dialogue, headings_as_questions

ORIGINAL = "original.txt"
"""Name of the copy of the original that lies beside the draft."""

_SUBHEADING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\S"
)
_SUBHEADING_LENGTH = 30
_EXCERPT = 30
_PICTURES = 10
"""Pictures that are told one by one."""


class Draft(Struct):
    """What an import gives; its JSON form is what ``kiosk import --json`` prints."""

    title: str
    screen: str
    """``interview`` or ``article``."""
    markdown: str
    original: str
    """The text as it was read, whose lines the problems count."""
    problems: tuple[Problem, ...]
    """Of the draft (``index.md``) and of the original, each by line."""


def make_draft(data: bytes, name: str, *, kind: str | None, lang: str, page: str) -> Draft:
    """Turn a file called ``name`` into a draft that will be called ``page``.

    ``kind`` is ``interview`` or ``article``, None for what the text looks like. Raises
    ``ImportRefusedError``.
    """
    original = read(data, name)
    findings = Findings(ORIGINAL)
    mended = mend(original, lang, findings)
    article = find_article(mended)
    blocks = tuple(map(_with_heading, article.blocks))
    if not blocks:
        raise refusal(messages.NO_TEXT, name)
    dialogue = _dialogue(blocks, kind)
    if kind == "interview" and dialogue is None:
        findings.tell(messages.NO_QUESTION, blocks[0].line)
    writer = BodyWriter(lang, findings)
    body = writer.interview(dialogue) if dialogue else writer.article(blocks)
    if not body:
        raise refusal(messages.NO_TEXT, name)
    head = _head(article, dialogue, PurePath(name).stem)
    markdown = compose(head, body, lang)
    _tell_of_the_rest(article, findings)
    marks = find_marks(markdown, page)
    told = sorted(findings.problems, key=lambda problem: problem.line)
    return Draft(head.title, head.screen, markdown, original.text, (*marks, *told))


def _with_heading(block: Block) -> Block:
    """Take a short numbered line that is no sentence as a heading."""
    short = len(block.text) <= _SUBHEADING_LENGTH and not re.search("[。；：，？]", block.text)
    is_head = short and block.kind == "paragraph" and _SUBHEADING.match(block.text)
    return replace(block, kind="heading") if is_head else block


def _dialogue(blocks: tuple[Block, ...], kind: str | None) -> Dialogue | None:
    if kind == "article":
        return None
    found = find_dialogue(blocks)
    return headings_as_questions(blocks) if found is None and kind == "interview" else found


def _head(article: Article, dialogue: Dialogue | None, name: str) -> Head:
    speaker, role = _speaker(article, dialogue) if dialogue else ("", "")
    return Head(
        title=article.title or name,
        subtitle=article.subtitle,
        screen="interview" if dialogue else "article",
        speaker=speaker,
        role=role,
        source=article.source,
        as_of=article.as_of,
    )


def _speaker(article: Article, dialogue: Dialogue) -> tuple[str, str]:
    """Return who answers and that person's office, as the text says it."""
    texts = [article.title, article.subtitle, *(block.text for block in dialogue.intro)]
    if dialogue.speaker:
        return dialogue.speaker, dialogue.role or role_of(dialogue.speaker, texts)
    return speaker_in(texts)


def _tell_of_the_rest(article: Article, findings: Findings) -> None:
    """Tell what was left out and what is missing."""
    pictures = [block for block in article.cut if block.kind == "picture"]
    for block in [picture for picture in pictures if picture.text][:_PICTURES]:
        findings.tell(messages.PICTURE, block.line, text=block.text[:_EXCERPT])
    cut = [block for block in article.cut if block.kind != "picture"]
    runs: list[list[Block]] = []
    for block in cut:
        if runs and block.line <= runs[-1][-1].line + 2:
            runs[-1].append(block)
        else:
            runs.append([block])
    for run in runs:
        text = " ".join(block.text for block in run)
        findings.tell(
            messages.CUT,
            run[0].line,
            lines=lines_told([block.line for block in run]),
            text=text[:_EXCERPT] + ("…" if len(text) > _EXCERPT else ""),
            file_name=ORIGINAL,
        )
    if not article.source or not article.as_of:
        findings.tell(messages.NO_SOURCE, 1)
