<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AnswerView</name>
    <message>
        <source>In brief</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>In sum</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>全部问题</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一问题</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
</context>
<context>
    <name>FigureStory</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>查看详情</translation>
    </message>
</context>
<context>
    <name>GalleryScreen</name>
    <message>
        <source>Picture %1</source>
        <translation>图%1</translation>
    </message>
</context>
<context>
    <name>Masthead</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
</context>
<context>
    <name>NeighbourCard</name>
    <message>
        <source>Next</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一篇</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Question %1</source>
        <translation>问题%1</translation>
    </message>
</context>
<context>
    <name>SourceNote</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>数据截至%1</translation>
    </message>
    <message>
        <source>Not translated yet</source>
        <translation>此页暂无译文</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>TakeawayView</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Scan to take it with you</source>
        <translation>扫码带走</translation>
    </message>
</context>
<context>
    <name>TierStory</name>
    <message>
        <source>Tier %1 of %2</source>
        <translation>第%1层，共%2层</translation>
    </message>
    <message>
        <source>Shared by all tiers</source>
        <translation>各层共享</translation>
    </message>
</context>
</TS>
