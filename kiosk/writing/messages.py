"""What the import tells, in Chinese and English. Lines count in the copy of the original."""

from kiosk.compiler.problems import Message

# --- what was repaired -------------------------------------------------------------------
MOJIBAKE = Message(
    "hint",
    "import-mojibake",
    "第 {lines} 行有文字因编码读错而成为乱码，已还原。",
    "Lines {lines}: text that had been read in the wrong encoding was turned back.",
    "请对照原文看一遍。",
    "Compare them with the original.",
)
READINGS = Message(
    "hint",
    "import-readings",
    "删去了汉字后面括号里的拼音，共 {count} 处（第 {lines} 行）。",
    "{count} readings in brackets behind their characters were taken out (lines {lines}).",
    "如果其中有特意标注的读音，请补回去。",
    "Put back any that was meant to be read.",
)
MIXED_SCRIPT = Message(
    "hint",
    "import-mixed-script",
    "简体文章里夹着 {count} 个繁体字，已换成简体（第 {lines} 行）。",
    "{count} traditional characters in a Simplified text were converted (lines {lines}).",
    "请对照原文看一遍，特别是人名和地名。",
    "Compare them with the original, names above all.",
)
TRADITIONAL = Message(
    "hint",
    "import-traditional",
    "原文是繁体，已全部转换成简体（{count} 个字）。",
    "The original is in Traditional Chinese and was converted throughout ({count} characters).",
    "请核对人名、地名和用词。",
    "Check names and terms.",
)
UNSURE_CHARACTER = Message(
    "hint",
    "import-unsure-character",
    "“{char}”在不同的词里有不同的简体写法，请看看换得对不对。",
    "“{char}” is simplified differently in different words; see whether it is right here.",
    "请对照原文改正。",
    "Compare it with the original.",
)
# --- what was left out -------------------------------------------------------------------
CUT = Message(
    "hint",
    "import-cut",
    "第 {lines} 行不像正文，没有采用：“{text}”。",
    "Lines {lines}: these do not look like the article and were left out: “{text}”.",
    "如果是正文，请从 {file_name} 里补回去。",
    "If they belong to the article, put them back from {file_name}.",
)
PICTURE = Message(
    "hint",
    "import-picture",
    "这里原来有一张图片，没有下载：“{text}”。",
    "There was a picture here, which was not fetched: “{text}”.",
    "如有授权，请把图片放在页面旁边，写成“![说明](图片.jpg)”。",
    "If you may use it, put the file beside the page and write “![caption](picture.jpg)”.",
)
# --- what was not found ------------------------------------------------------------------
NO_QUESTION = Message(
    "hint",
    "import-no-question",
    "没有找到一问一答，写成了文章。",
    "No questions and answers were found; it was written as an article.",
    "如果是访谈，请把每个问题写成一行“## 问题”，并在页头写“画面: 访谈”。",
    "If it is an interview, write each question as “## question” and “screen: interview” on top.",
)
NO_SOURCE = Message(
    "hint",
    "import-no-source",
    "没有找到文章的来源或日期。",
    "The source or the date of the article was not found.",
    "请在页头写“来源: …”和“数据日期: …”。",
    "Write “source: …” and “as_of: …” in the header.",
)
POINT_UNTITLED = Message(
    "hint",
    "import-point-untitled",
    "这里的 {count} 个要点没有合适的短句作标题，只写了编号。",
    "{count} points here have no short sentence to be their title; they were numbered.",
    "请给它们各写一个几个字的标题。",
    "Give each of them a title of a few words.",
)
# --- what cannot be imported -------------------------------------------------------------
TOO_LARGE = Message(
    "error",
    "import-too-large",
    "文件超过 {limit} MB，没有导入。",
    "The file is larger than {limit} MB; it was not imported.",
    "请只留文章，另存一份再试。",
    "Save the article by itself and try again.",
)
TOO_LONG = Message(
    "error",
    "import-too-long",
    "文章太长，超过 {limit} 个字或 {blocks} 段，没有导入。",
    "The article has more than {limit} characters or {blocks} paragraphs; it was not imported.",
    "请把它分成几个文件，每个文件一篇。",
    "Divide it into several files, one for each article.",
)
NOT_AN_ARTICLE = Message(
    "error",
    "import-kind",
    "“{name}”不是能导入的文件。",
    "“{name}” is not a file that can be imported.",
    "可以导入 .txt、.html、.htm 和 .docx；旧的 .doc 请先用 Word 另存为 .docx。",
    "Give a .txt, .html, .htm or .docx file; save an old .doc as .docx in Word first.",
)
WORD_DAMAGED = Message(
    "error",
    "import-word-damaged",
    "这个 Word 文件打不开：{reason}。",
    "The Word file cannot be read: {reason}.",
    "请用 Word 打开，另存为新的 .docx，或者把文字复制到 .txt 文件里。",
    "Open it in Word and save it as a new .docx, or copy the text into a .txt file.",
)
NO_TEXT = Message(
    "error",
    "import-no-text",
    "文件里没有找到文章。",
    "No article was found in the file.",
    "请把文章的文字复制到 .txt 文件里再试。",
    "Copy the text of the article into a .txt file and try again.",
)
TOO_SLOW = Message(
    "error",
    "import-slow",
    "{limit} 秒内没有整理完，没有导入。",
    "The import was not done after {limit} s and was given up.",
    "请把文章的文字复制到 .txt 文件里再试。",
    "Copy the text of the article into a .txt file and try again.",
)
