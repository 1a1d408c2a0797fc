import QtQuick
import Booth.Theme
import Booth.Components

// A clip as its still; a tap plays it full-screen.
BlockBase {
    id: root

    readonly property var video: block.video

    implicitHeight: _column.height

    Column {
        id: _column

        width: root.width
        spacing: Theme.space2

        Pressable {
            id: _play

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(root.width, 0.6 * Theme.height * 16 / 9)
            height: width * 9 / 16
            label: root.video.caption ? qsTr("Play: %1").arg(root.video.caption) : qsTr("Play the clip")
            onClicked: root.overlayAsked("video", {
                video: root.video
            })

            ClipStill {
                anchors.fill: parent
                video: root.video
                accent: root.accent
            }
            Rectangle {
                anchors.centerIn: parent
                width: Theme.touch * 1.5
                height: width
                radius: width / 2
                color: _play.down ? root.accent : Theme.tint(Theme.palette.groundDeep, 0.82)
                border.width: Theme.hairline * 2
                border.color: root.accent

                Glyph {
                    anchors.centerIn: parent
                    name: "play"
                    size: 80 * Theme.unit
                    color: _play.down ? Theme.palette.inkOnAccent : Theme.palette.ink
                }
            }
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: root.video.caption
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.small
            lineHeight: Theme.leadingNote
            color: Theme.palette.inkFaint
        }
    }
}
