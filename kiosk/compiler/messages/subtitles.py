"""What can be wrong with the subtitles beside a clip."""

from kiosk.compiler.problems import Message

SUBTITLES_UNREADABLE = Message(
    "warning",
    "subtitles-unreadable",
    "字幕文件打不开，或者里面没有字幕；视频照常播放，不显示字幕。",
    "The subtitle file cannot be read or has no subtitles; the clip plays without them.",
    "请另存为 UTF-8 编码的 .vtt 或 .srt 文件。",
    "Save it as a .vtt or .srt file in UTF-8.",
)
SUBTITLE_TIME = Message(
    "warning",
    "subtitle-time",
    "这一行的时间“{text}”看不懂，或者结束不晚于开始；这条字幕没有采用。",
    "The times “{text}” cannot be read, or end before they begin; this subtitle was left out.",
    "请写成“00:00:01.000 --> 00:00:04.000”。",
    "Write them like “00:00:01.000 --> 00:00:04.000”.",
)
SUBTITLE_STRAY = Message(
    "warning",
    "subtitle-stray",
    "“{text}”前面没有时间，没有采用。",
    "“{text}” has no times above it; it was left out.",
    "请在这句话上面写一行时间，例如“00:00:01.000 --> 00:00:04.000”。",
    "Write a line of times above it, e.g. “00:00:01.000 --> 00:00:04.000”.",
)
SUBTITLE_LONG = Message(
    "hint",
    "subtitle-long",
    "这条字幕超过 {limit} 个字，后面的没有采用。",
    "This subtitle is longer than {limit} characters; the rest was left out.",
    "请把它分成几条，每条一两行。",
    "Divide it into several, each of a line or two.",
)
SUBTITLES_MANY = Message(
    "warning",
    "subtitles-many",
    "字幕超过 {limit} 条或文件太大，后面的没有采用。",
    "There are more than {limit} subtitles, or the file is too large; the rest was left out.",
    "请把视频分成几段。",
    "Divide the clip into several.",
)
