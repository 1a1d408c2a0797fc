"""What can be wrong with the places of a map."""

from kiosk.compiler.problems import Message

COLUMN = Message(
    "warning",
    "map-column",
    "地点表的“{name}”这一列没有采用。",
    "The column “{name}” of the table of places was left out.",
    "表头可以写 x、y、名称、页面、说明、图标，每样一列。",
    "The heads are x, y, title, page, text and icon, each of them once.",
)
NUMBER = Message(
    "warning",
    "map-number",
    "“{title}”的 {axis} 写的是“{text}”，不是数字，这个地点没有采用。",
    "The {axis} of “{title}” is “{text}”, which is not a number; the place was left out.",
    "请写 0 到 100 之间的数，例如 35 或 35%。",
    "Write a number from 0 to 100, e.g. 35 or 35%.",
)
OUTSIDE = Message(
    "warning",
    "map-outside",
    "“{title}”的 {axis} 是 {text}，在图的外面，这个地点没有采用。",
    "The {axis} of “{title}” is {text}, which is outside the plan; the place was left out.",
    "x 从左边缘数起，y 从上边缘数起，都在 0 到 100 之间。",
    "x counts from the left edge and y from the upper one, both from 0 to 100.",
)
NAMELESS = Message(
    "warning",
    "map-nameless",
    "这个地点没有名称，没有采用。",
    "This place has no title; it was left out.",
    "请在“名称”一列写上它叫什么。",
    "Write what it is called in the column “title”.",
)
NO_PAGE = Message(
    "warning",
    "map-page",
    "“{title}”的页面“{target}”不是展览里的一页，这个地点只显示文字。",
    "“{target}”, the page of “{title}”, is no page of the exhibition; the place has only its text.",
    "请写那一页的文件名，例如 ../20-tiers/index.md；网址请写在“说明”一列。",
    "Write the file name of that page, e.g. ../20-tiers/index.md; addresses go into “text”.",
)
NOTHING = Message(
    "hint",
    "map-nothing",
    "“{title}”没有页面，也没有说明，点开后只有名称。",
    "“{title}” has neither a page nor a text; it opens nothing but its title.",
    "请写上“页面”或“说明”。",
    "Write a “page” or a “text” for it.",
)
