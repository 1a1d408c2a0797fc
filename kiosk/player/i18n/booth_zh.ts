<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AboutPane</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Content folder</source>
        <translation>内容文件夹</translation>
    </message>
    <message>
        <source>State, versions and logs</source>
        <translation>状态、版本和日志</translation>
    </message>
    <message>
        <source>Logs to a stick</source>
        <translation>把日志拷到U盘</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
</context>
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
        <source>Previous card</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一问题</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>下一张</translation>
    </message>
</context>
<context>
    <name>AttractView</name>
    <message>
        <source>Touch to begin</source>
        <translation>触摸屏幕，开始参观</translation>
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
    <name>CleaningView</name>
    <message>
        <source>For cleaning. Hold the ring to end it.</source>
        <translation>清洁中。按住圆环可结束。</translation>
    </message>
</context>
<context>
    <name>ClipLayer</name>
    <message>
        <source>This clip cannot be played here.</source>
        <translation>这段短片暂时无法播放。</translation>
    </message>
</context>
<context>
    <name>CompareBlock</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>CompareHandle</name>
    <message>
        <source>Divider between the two pictures, %1%</source>
        <translation>两张图片之间的分界，%1%</translation>
    </message>
</context>
<context>
    <name>ConfirmAction</name>
    <message>
        <source>Tap again: %1</source>
        <translation>再点一次：%1</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>You look ahead; the audience sees slide %1</source>
        <translation>您在往前看，观众看到的是第%1张</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>大屏幕</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
</context>
<context>
    <name>ConsoleHead</name>
    <message>
        <source>Backup %1</source>
        <translation>备用%1</translation>
    </message>
    <message>
        <source>%1 to come</source>
        <translation>还有%1张</translation>
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
    <name>HandoutPage</name>
    <message>
        <source>%1, continued</source>
        <translation>%1（续）</translation>
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
    <name>KeyPad</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
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
    <name>LicencesPane</name>
    <message>
        <source>All licences</source>
        <translation>全部许可证</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The program itself is under the MIT licence. Qt and PySide6 are used under the LGPL, version 3: they are separate files, which you may replace with builds of your own. The first entry says how.</source>
        <translation>程序本身以MIT许可证发布。Qt和PySide6依照LGPL第3版使用：它们是独立的文件，可以换成自己编译的版本，方法见第一项。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
</context>
<context>
    <name>MapStory</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>打开页面</translation>
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
    <name>NotesPane</name>
    <message>
        <source>No notes on this slide</source>
        <translation>这一张没有备注</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Show this exhibition</source>
        <translation>显示此展览</translation>
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
    <name>Overview</name>
    <message>
        <source>Backup %1</source>
        <translation>备用%1</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Starts with the first step</source>
        <translation>翻到下一张时开始</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>慢了</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>快了</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>of</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Back to the exhibition</source>
        <translation>返回展览</translation>
    </message>
</context>
<context>
    <name>PhotoButton</name>
    <message>
        <source>Enlarge: %1</source>
        <translation>放大查看：%1</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大查看</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Too many wrong PINs. Wait %1 s.</source>
        <translation>密码错误次数过多，请等待%1秒。</translation>
    </message>
    <message>
        <source>The two were not the same. Choose again.</source>
        <translation>两次输入不一致，请重新设置。</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>%1 to %2 figures. It opens this panel from now on.</source>
        <translation>%1到%2位数字，以后用它进入本面板。</translation>
    </message>
    <message>
        <source>Staff: enter the PIN</source>
        <translation>工作人员：请输入密码</translation>
    </message>
    <message>
        <source>Staff: choose a PIN</source>
        <translation>工作人员：请设置密码</translation>
    </message>
    <message>
        <source>Once more, please</source>
        <translation>请再输入一次</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Back to the exhibition</source>
        <translation>返回展览</translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message>
        <source>Nothing is wrong with the content.</source>
        <translation>内容没有问题。</translation>
    </message>
    <message>
        <source>Errors %1 · Warnings %2 · Hints %3</source>
        <translation>错误%1 · 警告%2 · 提示%3</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>展开问题列表</translation>
    </message>
    <message>
        <source>Hide the problems</source>
        <translation>收起问题列表</translation>
    </message>
    <message>
        <source>%1 What was saved is not shown: the last good version stays.</source>
        <translation>%1；这次保存没有上屏，仍显示上一个完好的版本。</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>检查于%1</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 · %2, line %3</source>
        <translation>%1 · %2，第%3行</translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message>
        <source>Scan the code to take the list to your desk.</source>
        <translation>扫码把问题清单带回办公桌。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing is wrong with the content.</source>
        <translation>内容没有问题。</translation>
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
    <name>Scroller</name>
    <message>
        <source>Text to scroll</source>
        <translation>可滚动的文字</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the clip</source>
        <translation>播放位置</translation>
    </message>
</context>
<context>
    <name>SearchHints</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>改搜“%1”</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新输入</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>试试这些</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>搜索建议</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Initials are enough: %1 finds “%2”</source>
        <translation>输入拼音首字母即可，例如用%1找到“%2”</translation>
    </message>
    <message>
        <source>Pinyin, its initials, English or figures</source>
        <translation>拼音、拼音首字母、英文或数字</translation>
    </message>
    <message>
        <source>The beginning of a word or a figure is enough</source>
        <translation>输入单词或数字的开头即可</translation>
    </message>
    <message>
        <source>Over %1 results</source>
        <translation>超过%1个结果</translation>
    </message>
    <message>
        <source>%1 result</source>
        <translation>%1个结果</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1个结果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>请在这里输入</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Language to begin with</source>
        <translation>起始语言</translation>
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
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Time without a touch until the warning</source>
        <translation>无人触摸多久后提醒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
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
    <name>StatusPane</name>
    <message>
        <source>On the screen</source>
        <translation>屏幕上</translation>
    </message>
    <message>
        <source>The safe screen: no content can be shown</source>
        <translation>安全画面：没有可以显示的内容</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>%1的内容</translation>
    </message>
    <message>
        <source>The exhibition</source>
        <translation>展览</translation>
    </message>
    <message>
        <source>Content folder</source>
        <translation>内容文件夹</translation>
    </message>
    <message>
        <source>Last check of the content</source>
        <translation>最近一次内容检查</translation>
    </message>
    <message>
        <source>Errors: %1 · Warnings: %2 · Hints: %3</source>
        <translation>%1个错误，%2个警告，%3个提示</translation>
    </message>
    <message>
        <source>Content is watched</source>
        <translation>内容监视</translation>
    </message>
    <message>
        <source>The folder is gone; the screen keeps what it has</source>
        <translation>文件夹不见了；屏幕保持现有内容</translation>
    </message>
    <message>
        <source>Yes; saved files appear by themselves</source>
        <translation>正常；保存的文件会自动上屏</translation>
    </message>
    <message>
        <source>Reading the content failed</source>
        <translation>读取内容失败</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Full: what is saved is shown when there is room again</source>
        <translation>已满：腾出空间后，新保存的内容才会显示</translation>
    </message>
    <message>
        <source>Cannot be written: what is saved is not shown</source>
        <translation>无法写入：新保存的内容不会显示</translation>
    </message>
    <message>
        <source>Restarts since the start</source>
        <translation>启动以来的重启次数</translation>
    </message>
    <message>
        <source>Read the content again</source>
        <translation>重新读取内容</translation>
    </message>
    <message>
        <source>Blank for cleaning</source>
        <translation>黑屏清洁</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>开始讲解</translation>
    </message>
    <message>
        <source>Restart the screen</source>
        <translation>重启画面</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>退出程序</translation>
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
    <name>Tools</name>
    <message>
        <source>Back</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>短片</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>定格</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>光点</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注字号</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换屏</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>This version stays on the screen, whatever is saved.</source>
        <translation>固定显示这个版本，保存新内容也不会更换。</translation>
    </message>
    <message>
        <source>The newest content is shown as soon as it is saved.</source>
        <translation>内容一保存就显示最新版本。</translation>
    </message>
    <message>
        <source>Follow the folder again</source>
        <translation>重新跟随文件夹</translation>
    </message>
    <message>
        <source>Look for exhibitions on a stick</source>
        <translation>查找U盘上的展览包</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>来自展览包文件</translation>
    </message>
    <message>
        <source>on the screen</source>
        <translation>正在显示</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>显示此版本</translation>
    </message>
</context>
<context>
    <name>VideoBlock</name>
    <message>
        <source>Play: %1</source>
        <translation>播放：%1</translation>
    </message>
    <message>
        <source>Play the clip</source>
        <translation>播放短片</translation>
    </message>
</context>
<context>
    <name>VideoControls</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重播</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Back 10 s</source>
        <translation>后退10秒</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>This clip cannot be played here.</source>
        <translation>这段短片暂时无法播放。</translation>
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
