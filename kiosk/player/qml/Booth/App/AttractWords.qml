pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// What a slide says: the exhibition's title above, the slide's own words below it.
Item {
    id: root

    required property var slide
    required property string title
    required property string lang
    property bool live: false

    readonly property bool _chinese: lang.startsWith("zh")
    readonly property real _below: _title.y + _title.height
    readonly property real _free: height - _below
    readonly property color _accent: Theme.accent(slide.accent ?? "")
    readonly property bool _titled: (slide.title ?? "").length > 0
    readonly property var _figure: slide.figures && slide.figures.length === 1 ? slide.figures[0] : null

    Rectangle {
        id: _bar

        width: 96 * Theme.unit
        height: 8 * Theme.unit
        radius: height / 2
        color: root._accent
    }
    Headline {
        id: _title

        anchors.top: _bar.bottom
        anchors.topMargin: Theme.space4
        width: parent.width
        text: root.title
        chinese: root._chinese
        largest: 104 * Theme.unit
        smallest: 64 * Theme.unit
        several: 68 * Theme.unit
    }
    Column {
        id: _own

        y: root._below + Math.max(0, root._free - height) * 0.66
        width: parent.width
        spacing: Theme.space2

        Headline {
            id: _heading

            width: parent.width
            visible: root._titled
            text: root.slide.title ?? ""
            chinese: root._chinese
            color: root._accent
            largest: 72 * Theme.unit
            smallest: 52 * Theme.unit
        }
        Headline {
            id: _line

            width: parent.width
            visible: text.length > 0
            text: root.slide.line ?? ""
            chinese: root._chinese
            color: root._titled ? Theme.palette.inkSoft : Theme.palette.ink
            largest: (root._titled ? 40 : 56) * Theme.unit
            smallest: (root._titled ? 40 : 52) * Theme.unit
            weight: Font.Normal
            leading: root._chinese ? 1.1 : 1
        }
        Item {
            width: 1
            height: Theme.space1
            visible: root._figure !== null
        }
        CountUp {
            width: parent.width
            visible: root._figure !== null
            figure: root._figure
            size: 120 * Theme.unit
            seen: root.live
            still: Theme.reducedMotion
            duration: 1600
        }
        Label {
            width: parent.width
            visible: root._figure !== null && text.length > 0 && root._free - _heading.height - _line.height > 285 * Theme.unit
            text: root._figure ? root._figure.label : ""
            font.features: root._chinese ? ({}) : ({
                    "pwid": 1
                })
            color: Theme.palette.inkSoft
            font.pixelSize: 36 * Theme.unit
        }
    }
}
