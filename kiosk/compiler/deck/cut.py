"""Cuts text that is too long for one slide where it may be cut: never by making it smaller."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from kiosk.compiler.deck.measure import Room, block_lines, lines, text_lines
from kiosk.compiler.markdown.plain import plain_text
from kiosk.pack.model import (
    Block,
    Callout,
    Code,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
    Text,
    Timeline,
)

Group = tuple[Block, ...]

_TOKEN = re.compile(r"<[^>]*>|&\w+;|[^<&]|[<&]", re.DOTALL)
_SENTENCE = re.compile(r"[。！？；…!?]")
_CLAUSE = re.compile(r"[，、：,:;\s]")
_CLOSING = re.compile(r"[”’」』）》)\]\"']")
_ONLY_LINK = re.compile(r'<a href="page:[^"]*">(?:(?!</a>).)*</a>', re.DOTALL)
_LINK = re.compile(r"</?a\b[^>]*>")
_Part = TypeVar("_Part")

_WHOLE_LIST = 0.7
"""Share of a slide's lines up to which a list stays together."""

_STEP = 0.5
"""Lines between two tries to make the slides alike."""


def groups(blocks: Iterable[Block], room: Room) -> list[Group]:
    """Return the blocks in as few groups as fit into ``room``, about as long as one another."""
    shown = (unlinked(block) for block in blocks if not _leads_on(block))
    pieces = [piece for block in shown for piece in _pieces(block, room)]
    found = _filled(pieces, room, room.lines)
    if len(found) > 1:
        limit = lines(pieces, room) / len(found)
        while limit < room.lines:
            alike = _filled(pieces, room, limit)
            if len(alike) == len(found):
                return [_joined(group) for group in alike]
            limit += _STEP
    return [_joined(group) for group in found]


def unlinked(block: Block) -> Block:
    """Return a block without links: nobody can tap on a projection."""
    match block:
        case Heading() | Paragraph():
            return msgspec.structs.replace(block, text=_plain_link(block.text))
        case ListBlock():
            items = (msgspec.structs.replace(i, text=_plain_link(i.text)) for i in block.items)
            return ListBlock(tuple(items))
        case Table():
            rows = tuple(tuple(map(_plain_link, row)) for row in block.rows)
            return msgspec.structs.replace(
                block, header=tuple(map(_plain_link, block.header)), rows=rows
            )
        case Timeline():
            events = (msgspec.structs.replace(e, text=_plain_link(e.text)) for e in block.events)
            return Timeline(tuple(events))
        case Quote() | Callout():
            return msgspec.structs.replace(block, blocks=tuple(map(unlinked, block.blocks)))
        case _:
            return block


def sentences(markup: Text, columns: float, most: float) -> list[Text]:
    """Cut markup into parts of at most ``most`` lines.

    After a sentence, else after a clause, else anywhere outside its tags.
    """
    if text_lines(plain_text(markup), columns) <= most:
        return [markup]
    for ends in (_SENTENCE, _CLAUSE, re.compile(r"")):
        split = _split(markup, ends)
        parts = _packed(split, columns, most)
        if all(text_lines(plain_text(part), columns) <= most for part in parts):
            break
    return _alike(split, columns, len(parts)) or parts


def _alike(split: list[Text], columns: float, count: int) -> list[Text]:
    """Pack into ``count`` parts about as long as one another, so that no last word is alone."""
    whole = text_lines(plain_text("".join(split)), columns)
    for lines_each in range(max(1, whole // count), whole + 1):
        parts = _packed(split, columns, lines_each)
        if len(parts) <= count:
            return parts
    return []


def _leads_on(block: Block) -> bool:
    """Tell whether a block is nothing but a link to another page."""
    return isinstance(block, Paragraph) and bool(_ONLY_LINK.fullmatch(block.text.strip()))


def _plain_link(markup: Text) -> Text:
    return _LINK.sub("", markup)


def _filled(pieces: list[Block], room: Room, limit: float) -> list[Group]:
    """Fill one group after the other up to ``limit`` lines; a heading stays with what follows."""
    found: list[list[Block]] = [[]]
    used = 0.0
    for piece in pieces:
        height = block_lines(piece, room)
        if found[-1] and used + height > limit:
            carried = [found[-1].pop()] if isinstance(found[-1][-1], Heading) else []
            if not found[-1]:
                found.pop()
            found.append(carried)
            used = lines(carried, room)
        found[-1].append(piece)
        used += height
    return [tuple(group) for group in found if group]


def _joined(group: Group) -> Group:
    """Join lists that were cut into their items."""
    joined: list[Block] = []
    for block in group:
        if isinstance(block, ListBlock) and joined and isinstance(joined[-1], ListBlock):
            joined[-1] = ListBlock(joined[-1].items + block.items)
        else:
            joined.append(block)
    return tuple(joined)


def _pieces(block: Block, room: Room) -> Iterator[Block]:
    """Yield the parts of a block between which a slide may end."""
    match block:
        case Paragraph():
            yield from map(Paragraph, sentences(block.text, room.columns, room.lines - 0.5))
        case ListBlock() if block_lines(block, room) <= room.lines * _WHOLE_LIST:
            yield block
        case ListBlock():
            for item in block.items:
                yield from (ListBlock((part,)) for part in _item(item, room))
        case _ if block_lines(block, room) <= room.lines:
            yield block
        case Code():
            code = block.text.split("\n")
            yield from _runs(code, room, lambda part: Code("\n".join(part)))
        case Table():
            yield from _runs(
                list(block.rows),
                room,
                lambda rows: msgspec.structs.replace(block, rows=tuple(rows)),
            )
        case Quote() | Callout():
            for group in groups(block.blocks, Room(room.inset().columns, room.lines - 2)):
                yield msgspec.structs.replace(block, blocks=group)
        case _:
            yield block


def _item(item: ListItem, room: Room) -> Iterator[ListItem]:
    columns = room.inset(item.depth).columns
    for index, part in enumerate(sentences(item.text, columns, room.lines - 0.5)):
        yield ListItem(item.depth, "" if index else item.marker, part)


def _runs(
    parts: Sequence[_Part], room: Room, made: Callable[[list[_Part]], Block]
) -> Iterator[Block]:
    """Yield blocks of as many parts as fit into the room."""
    run: list[_Part] = []
    for part in parts:
        if run and block_lines(made([*run, part]), room) > room.lines:
            yield made(run)
            run = []
        run.append(part)
    if run:
        yield made(run)


def _split(markup: Text, ends: "re.Pattern[str]") -> list[Text]:
    """Cut markup behind each of ``ends`` that stands in no tag."""
    parts, part, depth = [], "", 0
    tokens = _TOKEN.findall(markup)
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        part += token
        if token.startswith("</"):
            depth -= 1
        elif token.startswith("<") and len(token) > 1 and not token.startswith("<br"):
            depth += 1
        closed = ends.match(token) or (token == "." and following in {" ", ""} and ends.match("!"))  # noqa: S105
        closed = closed or (_CLOSING.match(token) and part[-2:-1] and ends.match(part[-2]))
        if depth == 0 and closed and not _CLOSING.match(following):
            parts.append(part)
            part = ""
    return [*parts, part] if part else parts


def _packed(parts: list[Text], columns: float, most: float) -> list[Text]:
    """Join parts as long as they stay within ``most`` lines."""
    packed: list[Text] = []
    for part in parts:
        if packed and text_lines(plain_text(packed[-1] + part), columns) <= most:
            packed[-1] += part
        else:
            packed.append(part)
    return [part.strip() for part in packed if part.strip()]
