import QtQuick
import Booth.Theme
import Booth.Components

SlideBase {
    id: root

    readonly property var _takeaway: slide.takeaway ?? null
    readonly property real _code: wide ? Math.min(height * 0.5, width * 0.32) : width * 0.5

    FitText {
        id: _title

        x: Keynote.margin
        y: root.wide ? (root.height - height) / 2 : root.height * (root._takeaway ? 0.18 : 0.38)
        width: root.wide && root._takeaway ? root.inner - root._code - Keynote.gapLarge * 2 : root.inner
        text: root.slide.title
        most: Keynote.hero * 1.2
        room: root.height * (root.wide ? 0.6 : 0.22)
    }
    Rectangle {
        x: Keynote.margin
        y: _title.y + _title.height + Keynote.gap
        width: Keynote.margin * 1.5
        height: Keynote.bar
        color: root.accent
    }
    Item {
        visible: !!root._takeaway
        x: root.wide ? root.width - Keynote.margin - width : Keynote.margin
        y: root.wide ? (root.height - height) / 2 : root.height * 0.46
        width: root.wide ? root._code : root.inner
        height: _plate.height + Keynote.gap + _label.height

        Rectangle {
            id: _plate

            width: root._code
            height: width
            color: "#ffffff"

            Image {
                readonly property bool loading: status === Image.Loading

                anchors.fill: parent
                smooth: false
                fillMode: Image.PreserveAspectFit
                source: root._takeaway ? Media.source(root._takeaway.code.file) : ""
            }
        }
        FitText {
            id: _label

            y: _plate.height + Keynote.gap
            width: parent.width
            text: root._takeaway ? root._takeaway.label || root._takeaway.text : ""
            most: Keynote.least
            least: Keynote.aside
            room: root.height * 0.2
            font.weight: Font.Normal
        }
    }
}
