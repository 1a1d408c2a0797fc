pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// A sheet of paper with slides and what is said with them, each placed by who laid it out.
Item {
    id: root

    // `{ slide, number, x, y, width, height }`, in units of the sheet.
    required property var slides
    // `{ text, x, y, size, faint }`: lines of text.
    required property var lines
    required property int count
    property string deckTitle: ""

    Rectangle {
        anchors.fill: parent
        color: "#ffffff"
    }
    Repeater {
        model: root.slides

        SlideView {
            required property var modelData

            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            slide: modelData.slide
            number: modelData.number
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
    }
    Repeater {
        model: root.lines

        Label {
            required property var modelData

            x: modelData.x
            y: modelData.y
            text: modelData.text
            font.pixelSize: modelData.size
            font.features: ({})
            lineHeight: 1
            wrapMode: Text.NoWrap
            color: modelData.faint ? Theme.mix("#000000", "#ffffff", 0.4) : "#000000"
        }
    }
}
