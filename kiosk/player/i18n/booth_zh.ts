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
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>低位操作</translation>
    </message>
    <message>
        <source>Next visitor</source>
        <translation>下一位</translation>
    </message>
</context>
<context>
    <name>DisplayView</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As you like to see it</source>
        <translation>怎样看更舒服</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
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
    <name>HomeScreen</name>
    <message>
        <source>Take it with you</source>
        <translation>带走本页</translation>
    </message>
</context>
<context>
    <name>LanguagesView</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Masthead</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>带走本页</translation>
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
    <name>OpinionStrip</name>
    <message>
        <source>Poor</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Thank you! That helps us.</source>
        <translation>谢谢您的评价！</translation>
    </message>
    <message>
        <source>How did you like it?</source>
        <translation>您觉得这次参观怎么样？</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不评价</translation>
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
    <name>Stage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
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
<context>
    <name>WarnView</name>
    <message>
        <source>Are you still there?</source>
        <translation>还在看吗？</translation>
    </message>
    <message>
        <source>Then the exhibition begins anew for the next visitor.</source>
        <translation>倒数结束后，展览会为下一位观众重新开始。</translation>
    </message>
    <message>
        <source>Touch anywhere to go on</source>
        <translation>轻触任意处继续</translation>
    </message>
</context>
</TS>
