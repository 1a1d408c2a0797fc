import QtQuick
import Booth.Theme
import Booth.Components

SlideBase {
    id: root

    readonly property var _takeaway: slide.takeaway ?? null
    readonly property bool _pictured: !_takeaway && !!slide.cover
    readonly property bool _shared: wide && (!!_takeaway || _pictured)
    readonly property real _code: wide ? Math.min(height * 0.5, width * 0.32) : width * 0.5

    SlidePicture {
        visible: root._pictured
        x: root.wide ? root.width * 0.5 : 0
        y: root.height * (root.wide ? 0.16 : 0.1)
        width: root.width - x
        height: root.height * (root.wide ? 0.68 : 0.34)
        picture: root._pictured ? root.slide.cover : null
        detail: root.detail
    }
    FitText {
        id: _title

        x: Keynote.margin
        y: root.wide ? (root.height - height - _about.height) / 2 : root.height * (root._takeaway ? 0.16 : 0.48)
        width: root._shared ? root.inner - root._code - Keynote.gapLarge * 2 : root.inner
        words: root.slide.title
        most: Keynote.hero * 1.2
        oneLine: 0.6
        room: root.height * (root.wide ? 0.5 : 0.2)
    }
    Rectangle {
        id: _rule

        x: Keynote.margin
        y: _title.y + _title.height + Keynote.gap
        width: Keynote.margin * 1.5
        height: Keynote.bar
        color: root.accent
    }
    FitText {
        id: _about

        x: Keynote.margin
        y: _rule.y + Keynote.gap * 1.5
        width: _title.width
        words: root.slide.subtitle ?? ""
        most: Keynote.lead
        room: Keynote.lead * 2.8
        font.weight: Font.Normal
        color: Theme.palette.inkSoft
    }
    Item {
        visible: !!root._takeaway
        x: root.wide ? root.width - Keynote.margin - width : Keynote.margin
        y: root.wide ? (root.height - height) / 2 : root.height * 0.5
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
            words: root._takeaway ? root._takeaway.label || root._takeaway.text : ""
            most: Keynote.least
            least: Keynote.aside
            room: root.height * 0.2
            font.weight: Font.Normal
        }
    }
}
