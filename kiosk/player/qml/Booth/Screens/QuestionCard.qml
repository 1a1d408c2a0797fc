pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// A question as a card: its number, its words, and what the answer is made of.
Card {
    id: root

    required property int number
    required property var question
    readonly property real wanted: _words.height + Theme.space4 * 2

    label: question.title
    role: Accessible.Link

    Column {
        id: _words

        x: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - Theme.space6 * 2
        spacing: Theme.space3

        Label {
            text: qsTr("Question %1").arg(root.number)
            font.pixelSize: Theme.small * 1.1
            font.weight: Font.Bold
            color: root.accent
        }
        BalancedLabel {
            width: parent.width
            text: root.question.title
            font.pixelSize: Theme.chinese ? Theme.title * 0.95 : Theme.title * 0.84
            font.weight: Font.Bold
            lineHeight: Theme.leadingNote
        }
        Flow {
            width: parent.width
            spacing: Theme.space3

            Repeater {
                model: root.question.points

                Row {
                    id: _point

                    required property var modelData

                    spacing: Theme.space1

                    Glyph {
                        anchors.verticalCenter: parent.verticalCenter
                        icon: _point.modelData.icon
                        name: "chevron-right"
                        size: 40 * Theme.unit
                        color: root.accent
                    }
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        text: _point.modelData.title
                        font.pixelSize: Theme.small * 1.1
                        color: Theme.palette.inkSoft
                        wrapMode: Text.NoWrap
                        width: Math.min(implicitWidth, _words.width - 48 * Theme.unit)
                        elide: Text.ElideRight
                    }
                }
            }
        }
    }
}
