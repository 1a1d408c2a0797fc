pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// A sheet of paper with slides and what is said with them, each placed by who laid it out.
Item {
    id: root

    // `{ first, edge, top, going_on, slides, lines }`, in px: slides as `{ slide, number, x, y,
    // width, height }`, lines of the notes as `{ text, x, y, size }`.
    required property var sheet
    // From 1.
    required property int page
    required property int pages
    required property int count
    required property string deckTitle
    property string subtitle: ""

    // Points of type.
    readonly property real _pt: width / 595

    Rectangle {
        anchors.fill: parent
        color: "#ffffff"
    }
    HandoutHead {
        visible: root.sheet.first
        x: root.sheet.edge
        y: root.sheet.top
        width: root.width - root.sheet.edge * 2
        pt: root._pt
        title: root.deckTitle
        subtitle: root.subtitle
    }
    Label {
        visible: root.sheet.going_on >= 0
        x: root.sheet.edge
        y: root.sheet.top
        text: qsTr("%1, continued").arg(root.sheet.going_on + 1)
        font.pixelSize: 10 * root._pt
        color: Theme.palette.inkFaint
    }
    Repeater {
        model: root.sheet.slides

        Item {
            id: _place

            required property var modelData

            x: modelData.x
            y: modelData.y
            width: root.width - x - root.sheet.edge
            height: modelData.height

            SlideView {
                width: _place.modelData.width
                height: _place.height
                slide: _place.modelData.slide
                number: _place.modelData.number
                count: root.count
                deckTitle: root.deckTitle
                finer: 2

                Rectangle {
                    anchors.fill: parent
                    color: "transparent"
                    border.width: 1
                    border.color: Theme.palette.line
                }
            }
            HandoutAside {
                anchors.right: parent.right
                width: parent.width - _place.modelData.width - 22 * root._pt
                height: parent.height
                pt: root._pt
                slide: _place.modelData.slide
                number: _place.modelData.number
            }
        }
    }
    Repeater {
        model: root.sheet.lines

        Label {
            required property var modelData

            x: modelData.x
            y: modelData.y
            text: modelData.text
            font.pixelSize: modelData.size
            lineHeight: 1
            wrapMode: Text.NoWrap
        }
    }
    HandoutFoot {
        anchors.bottom: parent.bottom
        x: root.sheet.edge
        width: root.width - root.sheet.edge * 2
        height: root.height - root.sheet.foot
        pt: root._pt
        title: root.deckTitle
        place: root.page + " / " + root.pages
    }
}
