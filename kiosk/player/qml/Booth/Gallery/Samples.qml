pragma Singleton
import QtQuick
import Booth.Theme

// What the specimens show, in both languages, as the pack would bring it.
QtObject {
    id: root

    readonly property var picture: ({
            file: "lattice.png",
            small: "lattice.png",
            thumb: "lattice.png",
            width: 1400,
            height: 1400,
            tint: "#163058",
            caption: _("纳米晶格", "A nano-lattice")
        })
    readonly property var bare: Object.assign({}, picture, {
        caption: ""
    })
    readonly property var figure: ({
            value: "22",
            unit: _("年", "years"),
            label: _("纳米研究与中试", "of nano research and pilot work"),
            note: _("自2003年起", "since 2003"),
            story: ""
        })
    readonly property var costs: ({
            value: _("500", "5"),
            unit: _("万元/年", "CNY million a year"),
            label: _("稳定经费支持", "steady funding"),
            note: "",
            story: ""
        })
    readonly property var figures: [figure, {
            value: "75",
            unit: _("项", ""),
            label: _("授权国家发明专利", "national invention patents granted"),
            note: "",
            story: ""
        }, {
            value: "40%",
            unit: "",
            label: _("企业检测成本下降", "lower testing cost for companies"),
            note: _("共享检测平台", "shared platform"),
            story: ""
        }]
    readonly property string title: _("从材料大市迈向材料强市", "From many materials to strong materials")
    readonly property string line: _("二十二年，从中试走向产业。", "Twenty-two years, from pilot work to industry.")
    readonly property string prose: _("济源与河南大学共建纳米中试基地，至今<b>22年</b>；<i>授权</i>国家发明专利75项，<s>旧的说法</s>也会写明，更多见<a href=\"page:achievements\">平台成果</a>。", "Jiyuan and Henan University founded the pilot base <b>22 years</b> ago; 75 patents have been <i>granted</i>, <s>older words</s> are struck, and more stands under <a href=\"page:achievements\">Achievements</a>.")
    readonly property var card: ({
            id: "sample",
            title: _("平台成果", "Achievements"),
            subtitle: line,
            accent: "amber",
            icon: null,
            cover: null,
            figure: figure
        })
    readonly property var pictured: Object.assign({}, card, {
        accent: "violet",
        cover: bare
    })
    // Block types with what each shows, in the order of the page.
    readonly property var blocks: ({
            Heading: [2, 3, 4].map(level => ({
                        level: level,
                        text: title
                    })),
            Paragraph: [{
                    text: prose
                }],
            List: [{
                    items: [["•", 0], ["•", 0], ["1.", 1], ["2.", 1]].map(item => ({
                                marker: item[0],
                                depth: item[1],
                                text: line
                            }))
                }],
            Quote: [{
                    blocks: [_paragraph]
                }],
            Callout: ["note", "tip", "important", "warning", "caution"].map(tone => ({
                        tone: tone,
                        title: title,
                        blocks: [_paragraph]
                    })),
            Code: [{
                    text: "kiosk run content --windowed\nkiosk check content --json"
                }],
            Rule: [{}],
            Table: [{
                    header: [_("项目", "Item"), _("数量", "Number"), _("说明", "Note")],
                    rows: [[_("供水", "Water"), "2", _("双水源", "two sources")], [_("供电", "Power"), "110", prose]],
                    align: ["left", "right", "left"]
                }],
            Figures: [{
                    items: figures
                }],
            Timeline: [{
                    events: ["2003", "2019", "2025-08-30"].map(when => ({
                                when: when,
                                text: line
                            }))
                }],
            Picture: [{
                    picture: picture
                }],
            Gallery: [{
                    pictures: [picture, bare, picture]
                }],
            Compare: [{
                    title: title,
                    before: picture,
                    after: bare
                }],
            Video: [{
                    video: {
                        file: "",
                        poster: bare,
                        caption: line
                    }
                }]
        })
    readonly property var _paragraph: ({
            type: "paragraph",
            text: prose
        })

    function _(chinese: string, english: string): string {
        return Theme.chinese ? chinese : english;
    }
}
