pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// How was it? One tap on a face between the page and the bar; it asks once and is gone.
Item {
    id: root

    required property Opinion opinion

    readonly property var _faces: [["emoticon-sad-outline", qsTr("Poor"), "coral"], ["emoticon-neutral-outline", qsTr("Fair"), "amber"], ["emoticon-happy-outline", qsTr("Good"), "green"]]

    height: Theme.touch + Theme.space3
    visible: opinion.asking || opinion.thanking

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.surface

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.palette.line
        }
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.space3

        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - Theme.margin * 2 - (_faces.visible ? _faces.width + Theme.touch + Theme.space3 * 2 : 0))
            text: root.opinion.thanking ? qsTr("Thank you! That helps us.") : qsTr("How did you like it?")
            font.pixelSize: Math.min(Theme.body, 40 * Theme.unit)
            font.weight: Font.Bold
        }
        Row {
            id: _faces

            visible: root.opinion.asking
            spacing: Theme.space2

            Repeater {
                model: root._faces

                Pressable {
                    id: _face

                    required property int index
                    required property var modelData

                    objectName: modelData[0]
                    width: Theme.touch
                    height: Theme.touch
                    label: modelData[1]
                    onClicked: root.opinion.rate(index)

                    Rectangle {
                        anchors.fill: parent
                        radius: width / 2
                        color: _face.down ? Theme.mix(Theme.palette.surface, Theme.accent(_face.modelData[2]), 0.4) : "transparent"
                    }
                    Glyph {
                        anchors.centerIn: parent
                        name: _face.modelData[0]
                        size: 72 * Theme.unit
                        color: Theme.accent(_face.modelData[2])
                    }
                }
            }
        }
        Pressable {
            objectName: "decline"
            visible: root.opinion.asking
            width: Theme.touch
            height: Theme.touch
            label: qsTr("Not now")
            onClicked: root.opinion.decline()

            Glyph {
                anchors.centerIn: parent
                name: "close"
                size: 40 * Theme.unit
                color: Theme.palette.inkFaint
            }
        }
    }
    Timer {
        interval: 2500
        running: root.opinion.thanking
        onTriggered: root.opinion.decline()
    }
}
