"""What can be wrong with a written talk, ``deck.md`` or ``讲稿.md``."""

from kiosk.compiler.problems import Message

PLACE_UNKNOWN = Message(
    "warning",
    "deck-heading-unknown",
    "“{page}”里没有“{heading}”这个小标题{suggestion_zh}，放上了整页。",
    "“{page}” has no heading “{heading}”{suggestion_en}; the whole page was taken.",
    "请照那一页上的小标题写在 # 后面，或者删去 # 和后面的字。",
    "Write the heading behind the # as it stands on that page, or delete the # with it.",
)
DECK_EMPTY = Message(
    "warning",
    "deck-empty",
    "这份讲稿没有选任何一页，也没有自己的内容，没有采用。",
    "This talk chooses no page and says nothing of its own; it was left out.",
    "请写一个列表，每行链接一页，例如“- [访谈](10-interview/index.md)”。",
    "Write a list with a link to a page on each line, such as “- [Interview](10-interview)”.",
)
DECK_LONG = Message(
    "hint",
    "deck-long",
    "讲稿有 {count} 张幻灯片，只保留了前 {limit} 张。",
    "This talk has {count} slides; only the first {limit} were kept.",
    "请分成几份讲稿，例如“讲稿-上.md”“讲稿-下.md”。",
    "Divide it into several talks, such as “deck-one.md” and “deck-two.md”.",
)
DECK_ELSEWHERE = Message(
    "hint",
    "deck-elsewhere",
    "讲稿只从内容文件夹的最外层读取，这一份没有采用。",
    "Talks are read from the top of the content folder only; this one was left out.",
    "请把文件移到 index.md 旁边，或者给它换个名字。",
    "Move the file beside the outermost index.md, or rename it.",
)
