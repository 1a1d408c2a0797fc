"""What can be wrong with the text of a page."""

from kiosk.compiler.problems import Message

NOT_TEXT = Message(
    "error",
    "not-text",
    "这个文件不是文字文件，打不开。",
    "This file is not a text file and cannot be read.",
    "请用记事本或其他编辑器重新写一遍，另存为 UTF-8 编码的 .md 文件。",
    "Write it again in a text editor and save it as a .md file in UTF-8.",
)
ENCODING = Message(
    "hint",
    "encoding",
    "文件编码是 {encoding}，已按此读入。",
    "The file is saved as {encoding}; it was read as such.",
    "请在编辑器里另存为 UTF-8，以免换一台电脑后出现乱码。",
    "Save it as UTF-8 in your editor, so that it reads the same on every computer.",
)
UNREADABLE_CHARACTERS = Message(
    "warning",
    "unreadable-characters",
    "有 {count} 处文字读不出来，已显示为“�”。",
    "{count} places could not be decoded and are shown as “�”.",
    "请打开文件，把出现“�”的地方重新输入，再保存为 UTF-8。",
    "Open the file, type the places marked “�” again and save it as UTF-8.",
)
HEADER_LINE = Message(
    "warning",
    "header-line",
    "页头这一行看不懂：“{text}”。这一行没有采用，也不会显示。",
    "This header line cannot be read: “{text}”. It was left out and is not shown.",
    "页头每行写成“名称: 内容”，例如“标题: 园区服务”。",
    "Write each header line as “key: value”, e.g. “title: Park services”.",
)
HEADER_KEY = Message(
    "warning",
    "header-key",
    "页头里没有“{key}”这一项{suggestion_zh}，没有采用。",
    "The header has no key “{key}”{suggestion_en}; it was left out.",
    "可以用：{known_zh}。",
    "These can be used: {known_en}.",
)
HEADER_TWICE = Message(
    "warning",
    "header-twice",
    "“{key}”在页头里写了两次，采用后写的一次。",
    "“{key}” stands twice in the header; the later one is used.",
    "请删去多余的一行。",
    "Delete one of the two lines.",
)
HEADER_OPEN = Message(
    "warning",
    "header-open",
    "页头没有结束：缺少后一条“---”。已把开头像页头的几行当作页头，不会显示。",
    "The header is not closed: its second “---” is missing. "
    "The lines at the top that look like a header were taken as one and are not shown.",
    "请在页头最后一行的下面单独写一行“---”。",
    "Add a line with just “---” under the last line of the header.",
)
HEADER_VALUE = Message(
    "warning",
    "header-value",
    "“{key}”的内容“{value}”看不懂，没有采用。",
    "The value “{value}” of “{key}” cannot be read; it was left out.",
    "请写成{example}。",
    "Write it like this: {example}.",
)
PAGE_TOO_LONG = Message(
    "warning",
    "page-too-long",
    "这一页超过 {limit} KB，后面的内容没有采用。",
    "This page is larger than {limit} KB; the rest was left out.",
    "请把它分成几页。",
    "Split it into several pages.",
)
TOO_MANY_LINES = Message(
    "warning",
    "too-many-lines",
    "这一页超过 {limit} 行，后面的内容没有采用。",
    "This page has more than {limit} lines; the rest was left out.",
    "请把它分成几页。",
    "Split it into several pages.",
)
LINE_TOO_LONG = Message(
    "warning",
    "line-too-long",
    "这一行超过 {limit} 个字，后面的内容没有采用。",
    "This line is longer than {limit} characters; the rest was left out.",
    "请把它分成几段。",
    "Split it into several paragraphs.",
)
NESTED_TOO_DEEP = Message(
    "warning",
    "nested-too-deep",
    "这里一层套一层，超过 {limit} 层，里面的内容没有采用。",
    "This is nested deeper than {limit} levels; what is inside was left out.",
    "请减少列表和引用的层数。",
    "Use fewer levels of lists and quotes.",
)
TABLE_TOO_WIDE = Message(
    "warning",
    "table-too-wide",
    "表格超过 {limit} 列，右边的列没有采用。",
    "The table has more than {limit} columns; those on the right were left out.",
    "请把它分成几个表格。",
    "Split it into several tables.",
)
TABLE_TOO_LONG = Message(
    "warning",
    "table-too-long",
    "表格超过 {limit} 行，后面的行没有采用。",
    "The table has more than {limit} rows; the rest was left out.",
    "请把它分成几个表格。",
    "Split it into several tables.",
)
TABLE_ROW = Message(
    "warning",
    "table-row",
    "这一行的格子比表头多，多出的没有采用。",
    "This row has more cells than the head of its table; the extra cells were left out.",
    "请检查是否多写了“|”；文字里的竖线写成“\\|”。",
    "Look for a “|” too many; write a bar inside text as “\\|”.",
)
TOO_MANY_MARKS = Message(
    "warning",
    "too-many-marks",
    "这一段的符号（* _ [ ` 等）太多，已按普通文字显示。",
    "This paragraph has too many marks (* _ [ ` and the like); it is shown as plain text.",
    "请把它分成几段，或去掉多余的符号。",
    "Split it into several paragraphs or remove the marks that are not needed.",
)
NOTE_OPEN = Message(
    "warning",
    "note-open",
    "讲解备注“<!--”没有结束，已把到下一个空行为止的文字当作备注，不会显示。",
    "The presenter's note “<!--” is not closed. "
    "The text up to the next blank line was taken as the note and is not shown.",
    "请在备注末尾写上“-->”。",
    "Write “-->” at the end of the note.",
)
FENCE_OPEN = Message(
    "hint",
    "code-open",
    "代码块没有结束，一直到页末都当作代码。",
    "The code block is not closed; everything to the end of the page was taken as code.",
    "请在代码的下面单独写一行“{fence}”。",
    "Add a line with just “{fence}” under the code.",
)
RAW_HTML = Message(
    "hint",
    "raw-html",
    "网页代码“{tag}”按文字原样显示。",
    "The HTML “{tag}” is shown as text, as it is.",
    "请改用 Markdown 的写法，或删去它。",
    "Write it in Markdown or delete it.",
)
NO_TARGET = Message(
    "warning",
    "no-target",
    "“{label}”没有写明文件或地址，没有采用。",
    "“{label}” names no file or address; it was left out.",
    "请在圆括号里写上文件名或地址，例如“![照片](照片.jpg)”。",
    "Write the file or address between the round brackets, e.g. “![photo](photo.jpg)”.",
)
ATTRIBUTES = Message(
    "warning",
    "attributes",
    "“{text}”没有采用，也不会显示。",
    "“{text}” was left out and is not shown.",
    '只有标题可以带图标，写成“## 标题 {{: icon="mdi6.sprout" }}”。',
    'Only headings take an icon: “## Title {{: icon="mdi6.sprout" }}”.',
)
COMPARE_PICTURES = Message(
    "warning",
    "compare-pictures",
    "“对比”里应当正好有两张图片，这里有 {count} 张；已按普通图片显示。",
    "A comparison holds exactly two pictures, here are {count}; they are shown one by one.",
    "请在“!!! 对比”下面缩进写两行图片：第一行是之前，第二行是之后。",
    "Under “!!! compare”, indent two pictures: the first is before, the second after.",
)
COMPARE_RATIO = Message(
    "hint",
    "compare-ratio",
    "对比的两张图片形状不同（{before} 与 {after}），第二张会被裁掉一部分。",
    "The two pictures differ in shape ({before} and {after}); the second one is cropped.",
    "请把两张图片裁成同样的宽高比，拍摄位置也尽量一致。",
    "Crop both to the same ratio, taken from the same place if possible.",
)
PLACE_MARKED = Message(
    "warning",
    "place-marked",
    "这里标着“[?{text}?]”，还没有核对；核对之前，这一页不会上屏。",
    "This place is marked “[?{text}?]” and has not been checked; until then the page is not shown.",
    "请对照原文改正这一处，再删去“[?”和“?]”。",
    "Compare it with the original, put it right, and delete “[?” and “?]”.",
)
