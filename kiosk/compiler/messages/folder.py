"""What can be wrong with the folder around the pages."""

from kiosk.compiler.problems import Message

# --- the folder -------------------------------------------------------------------------
HOME_MISSING = Message(
    "error",
    "home-missing",
    "内容文件夹里没有首页。",
    "The content folder has no home page.",
    "请在内容文件夹里新建 index.md，写上展览的标题。",
    "Make a file index.md in the content folder with the title of the exhibition.",
)
PAGE_TWICE = Message(
    "error",
    "page-twice",
    "这一页与“{other}”是同一页（{id}），没有采用。",
    "This is the same page as “{other}” ({id}); it was left out.",
    "请给其中一个文件换个名字，或者删去一个。",
    "Rename one of the two files, or delete one.",
)
PAGE_EMPTY = Message(
    "error",
    "page-empty",
    "这一页是空的。",
    "This page is empty.",
    "请写上内容；暂时不用的页面可以在页头写“隐藏: 是”，或者删去文件。",
    "Write something, hide the page with “draft: yes” in its header, or delete the file.",
)
FILE_UNREADABLE = Message(
    "error",
    "file-unreadable",
    "文件打不开：{reason}。",
    "The file cannot be opened: {reason}.",
    "请检查文件是否被其他程序占用，以及是否有读取权限。",
    "See whether another program holds the file, and whether it may be read.",
)
LINK_NOT_FOLLOWED = Message(
    "warning",
    "link-not-followed",
    "这是一个快捷方式（符号链接），没有采用。",
    "This is a symbolic link; it was not followed.",
    "请把文件本身复制到内容文件夹里。",
    "Copy the file itself into the content folder.",
)
FOLDER_TOO_DEEP = Message(
    "warning",
    "folder-too-deep",
    "文件夹一层套一层，超过 {limit} 层，里面的内容没有采用。",
    "Folders are nested deeper than {limit} levels; what is inside was left out.",
    "请把这个文件夹往上移。",
    "Move this folder further up.",
)
NAME_UNREADABLE = Message(
    "warning",
    "name-unreadable",
    "文件名是乱码，没有采用。",
    "The name of this file or folder is garbled; it was left out.",
    "请给它换个名字。",
    "Give it another name.",
)
PAGE_SUFFIX = Message(
    "warning",
    "page-suffix",
    "文件名的末尾不是“.md”，没有当作页面。",
    "The file name does not end in “.md”; it was not taken as a page.",
    "如果这是一页内容，请把文件名改成“{file_name}”（在 Windows 里先勾选“查看 → 文件扩展名”）。",
    "If it is a page, rename it to “{file_name}”"
    " (on Windows, first turn on “View → File name extensions”).",
)
LANGUAGE_NOT_OFFERED = Message(
    "warning",
    "language-not-offered",
    "这一页是{language}，但展览没有提供这种语言，没有采用。",
    "This page is in {language}, which the exhibition does not offer; it was left out.",
    "请在 exhibit.toml 的 languages 里加上“{code}”，或者删去文件。",
    "Add “{code}” to “languages” in exhibit.toml, or delete the file.",
)
TOO_MANY_PAGES = Message(
    "error",
    "too-many-pages",
    "页面超过 {limit} 个，其余的没有采用。",
    "There are more than {limit} pages; the rest were left out.",
    "请把内容分成几个展览。",
    "Divide the content into several exhibitions.",
)
TRANSLATION_MISSING = Message(
    "hint",
    "translation-missing",
    "没有{language}译文，将显示原文。",
    "There is no {language} version; the original is shown.",
    "请在旁边新建文件“{file_name}”，写上译文。",
    "Make a file “{file_name}” beside it with the translation.",
)
PAGE_EXPIRED = Message(
    "warning",
    "page-expired",
    "这一页已于 {date} 到期，不再显示。",
    "This page expired on {date} and is no longer shown.",
    "请更新页头的“截止”日期，或者删去文件。",
    "Put a later date after “expires” in the header, or delete the file.",
)
# --- settings ---------------------------------------------------------------------------
SETTINGS_UNREADABLE = Message(
    "warning",
    "settings-unreadable",
    "设置文件看不懂，全部采用默认设置。",
    "The settings cannot be read; all of them are at their defaults.",
    "请照着说明重新写一遍 exhibit.toml，另存为 UTF-8；列表和引号都要成对。",
    "Write exhibit.toml anew as the guide shows and save it as UTF-8;"
    " brackets and quotes come in pairs.",
)
SETTINGS_LINE = Message(
    "warning",
    "settings-line",
    "设置文件里这一行看不懂：“{text}”，没有采用。",
    "This line of the settings cannot be read: “{text}”. It was left out.",
    '每项设置写成“名称 = 值”，文字要加英文引号，例如 title = "园区"。',
    'Write “name = value” with text in straight quotes, e.g. title = "Park".',
)
SETTINGS_KEY = Message(
    "warning",
    "settings-key",
    "没有“{key}”这项设置{suggestion_zh}，没有采用。",
    "There is no setting “{key}”{suggestion_en}; it was left out.",
    "可用的设置：{known}。",
    "The settings are: {known}.",
)
SETTINGS_VALUE = Message(
    "warning",
    "settings-value",
    "“{key}”的值“{value}”不能用，采用默认值。",
    "“{value}” cannot be used for “{key}”; the default is used.",
    "可以写：{allowed_zh}。",
    "Write {allowed_en}.",
)
# --- pictures and clips -----------------------------------------------------------------
MEDIA_MISSING = Message(
    "warning",
    "media-missing",
    "找不到图片或视频“{target}”{suggestion_zh}，没有显示。",
    "The picture or clip “{target}” is not there{suggestion_en}; it was left out.",
    "请把文件放在这一页旁边，并检查文件名是否一致。",
    "Put the file beside the page and compare the names.",
)
MEDIA_OUTSIDE = Message(
    "warning",
    "media-outside",
    "“{target}”不在内容文件夹里，没有显示。",
    "“{target}” is not inside the content folder; it was left out.",
    "请把文件复制到这一页旁边，只写文件名。",
    "Copy the file beside the page and write only its name.",
)
MEDIA_REMOTE = Message(
    "warning",
    "media-remote",
    "“{target}”是网络地址；展台不联网，没有显示。",
    "“{target}” is a network address; the booth has no network, so it was left out.",
    "请下载这个文件，放在这一页旁边。",
    "Download the file and put it beside the page.",
)
MEDIA_EMBEDDED = Message(
    "warning",
    "media-embedded",
    "这张图片写在了文字里（data: 地址），没有显示。",
    "This picture is written into the text (a data: address); it was left out.",
    "请把图片另存为文件，放在这一页旁边。",
    "Save the picture as a file beside the page.",
)
MEDIA_EMPTY = Message(
    "warning",
    "media-empty",
    "文件“{target}”是空的，没有显示。",
    "The file “{target}” is empty; it was left out.",
    "可能还没有复制或同步完；请重新复制一次。",
    "It may not have been copied or synchronised yet; copy it again.",
)
MEDIA_UNREADABLE = Message(
    "warning",
    "media-unreadable",
    "文件“{target}”打不开：{reason}，没有显示。",
    "The file “{target}” cannot be opened: {reason}; it was left out.",
    "请检查文件是否被其他程序占用，以及是否有读取权限。",
    "See whether another program holds the file, and whether it may be read.",
)
PICTURE_BROKEN = Message(
    "warning",
    "picture-broken",
    "图片“{target}”打不开，没有显示。",
    "The picture “{target}” cannot be read; it was left out.",
    "请用看图软件打开并另存为 JPG 或 PNG。",
    "Open it in a picture program and save it as JPG or PNG.",
)
PICTURE_KIND = Message(
    "warning",
    "picture-kind",
    "“{target}”不是能用的图片或视频格式，没有显示。",
    "“{target}” is of a kind that cannot be shown; it was left out.",
    "图片请用 JPG、PNG、WebP、GIF 或 SVG，视频请用 MP4 或 WebM。",
    "Use JPG, PNG, WebP, GIF or SVG for pictures, MP4 or WebM for clips.",
)
PICTURE_TOO_LARGE = Message(
    "warning",
    "picture-too-large",
    "图片“{target}”超过 1 亿像素，没有显示。",
    "The picture “{target}” has more than 100 megapixels; it was left out.",
    "请把图片缩小到 3840 像素宽以内。",
    "Scale it down to at most 3840 pixels on its long side.",
)
PICTURE_SCALED = Message(
    "hint",
    "picture-scaled",
    "图片“{target}”有 {width}×{height} 像素，已自动缩小。",
    "The picture “{target}” is {width}×{height} px and was scaled down.",
    "可以先缩小到 3840 像素宽以内，更新会更快。",
    "Scale it to at most 3840 px on its long side to make updates quicker.",
)
SVG_SLOW = Message(
    "warning",
    "svg-slow",
    "矢量图“{target}”画得太久，没有显示。",
    "The drawing “{target}” takes too long to draw; it was left out.",
    "请简化图形，或者导出为 PNG。",
    "Simplify it, or export it as PNG.",
)
# --- the attract loop -------------------------------------------------------------------
ATTRACT_FOLDER = Message(
    "warning",
    "attract-folder",
    "attract 里的文件夹没有采用。",
    "A folder inside “attract” was left out.",
    "请把图片和视频直接放进 attract 文件夹。",
    "Put pictures and clips right into the folder “attract”.",
)
ATTRACT_KIND = Message(
    "warning",
    "attract-kind",
    "“{target}”既不是图片，也不是视频，没有采用。",
    "“{target}” is neither a picture nor a clip; it was left out.",
    "图片请用 JPG、PNG、WebP、GIF 或 SVG，视频请用 MP4 或 WebM；"
    "说明文字写成与图片同名的 .md 文件。",
    "Use JPG, PNG, WebP, GIF or SVG for pictures, MP4 or WebM for clips; words go into a file"
    " named as the picture, ending in .md.",
)
ATTRACT_WORDS_ALONE = Message(
    "warning",
    "attract-words-alone",
    "没有与这段说明同名的图片或视频，没有采用。",
    "There is no picture or clip of the same name as these words; they were left out.",
    "请让说明与图片同名，例如“{stem}.jpg”和“{stem}.md”。",
    "Name both alike, e.g. “{stem}.jpg” and “{stem}.md”.",
)
ATTRACT_MANY = Message(
    "warning",
    "attract-many",
    "attract 里的图片和视频超过 {limit} 个，其余的没有采用。",
    "There are more than {limit} pictures and clips in “attract”; the rest were left out.",
    "请删去一些：一轮太长，没有人会看完。",
    "Remove some: nobody sees a loop of that length to its end.",
)
# --- links, icons, colours --------------------------------------------------------------
LINK_DEAD = Message(
    "warning",
    "link-dead",
    "链接“{target}”指向的页面不存在{suggestion_zh}，只显示文字。",
    "The page that “{target}” links to is not there{suggestion_en}; only its text is shown.",
    "请写那一页的文件名，例如 ../20-tiers/index.md。",
    "Write the file name of that page, e.g. ../20-tiers/index.md.",
)
LINK_KIND = Message(
    "warning",
    "link-kind",
    "链接“{target}”不能用，只显示文字。",
    "The link “{target}” cannot be used; only its text is shown.",
    "链接可以是另一页的文件名、https 网址或邮箱。",
    "A link is the file name of another page, an https address or an e-mail address.",
)
LINK_TOO_LONG = Message(
    "warning",
    "link-too-long",
    "网址太长，二维码放不下，只显示文字。",
    "The address is too long for a code; only its text is shown.",
    "请换一个短一些的网址。",
    "Use a shorter address.",
)
TOO_MANY_CODES = Message(
    "warning",
    "too-many-codes",
    "这一页的网址超过 {limit} 个，其余的只显示文字，没有二维码。",
    "This page has more than {limit} addresses; of the rest only the text is shown.",
    "请把网址分到几页，或者只留要紧的。",
    "Divide them over several pages, or keep the important ones.",
)
ICON_UNKNOWN = Message(
    "warning",
    "icon-unknown",
    "没有名为“{name}”的图标{suggestion_zh}。",
    "There is no icon called “{name}”{suggestion_en}.",
    "请从图标表里选一个名字，例如 mdi6.sprout。",
    "Choose a name from the icon list, e.g. mdi6.sprout.",
)
ACCENT_UNKNOWN = Message(
    "warning",
    "accent-unknown",
    "没有名为“{name}”的颜色。",
    "There is no accent colour called “{name}”.",
    "可以写：{known}，或者 #rrggbb 形式的颜色。",
    "Write {known}, or a colour as #rrggbb.",
)
SCREEN_UNKNOWN = Message(
    "warning",
    "screen-unknown",
    "没有名为“{name}”的画面{suggestion_zh}，按普通页面显示。",
    "There is no screen called “{name}”{suggestion_en}; it is shown as a plain page.",
    "可以写：{known}。",
    "Write one of: {known}.",
)
SCREEN_MISFIT = Message(
    "warning",
    "screen-misfit",
    "这一页的写法不符合“{kind}”画面：{reason_zh}。按普通页面显示。",
    "The page cannot be shown as “{kind}”: {reason_en}. It is shown as a plain page.",
    "{remedy_zh}",
    "{remedy_en}",
)
CHILDREN_UNSEEN = Message(
    "hint",
    "children-unseen",
    "这一页下面还有页面，但“{kind}”画面不列出它们。",
    "There are pages under this one, which a screen “{kind}” does not list.",
    "请在正文里加上它们的链接，或者在页头写“画面: 目录”。",
    "Link to them in the text, or write “screen: section” in the header.",
)
COVER_CLIP = Message(
    "warning",
    "cover-clip",
    "封面“{target}”是视频，没有采用。",
    "The cover “{target}” is a clip; it was left out.",
    "封面请用图片；也可以在视频旁边放一张同名的图片。",
    "Use a picture as the cover, or put one of the same name beside the clip.",
)
# --- booth -------------------------------------------------------------------------------
PAGE_LONG = Message(
    "hint",
    "page-long",
    "这一页约需 {minutes} 分钟读完，对站着的观众来说偏长。",
    "This page takes about {minutes} minutes to read, which is long for someone standing.",
    "请分成几页，或者只留要点。",
    "Divide it into several pages, or keep the essentials.",
)
SOURCE_MISSING = Message(
    "hint",
    "source-missing",
    "这一页有数字，但没有写来源。",
    "This page has figures but names no source.",
    "请在页头写“来源: …”和“数据日期: …”。",
    "Write “source: …” and “as_of: …” in the header.",
)
PAGE_SLOW = Message(
    "warning",
    "page-slow",
    "这一页用了 {seconds} 秒才整理完。",
    "This page took {seconds} s to compile.",
    "请把这一页分成几页。",
    "Divide it into several pages.",
)
