import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The watch, and by its colour whether the talk is on time.
Row {
    id: root

    required property Presenter talk

    // Seconds off the plan that nobody minds.
    readonly property int _fair: 20
    readonly property color _colour: !talk.running ? Theme.palette.inkFaint : talk.behind > _fair * 3 ? Theme.accent("coral") : talk.behind > _fair ? Theme.accent("amber") : talk.behind < -_fair * 3 ? Theme.accent("blue") : Theme.accent("green")
    readonly property string _words: !talk.running ? talk.elapsed > 0 ? qsTr("Paused") : qsTr("Starts with the first step") : talk.behind > _fair ? qsTr("Late") : talk.behind < -_fair ? qsTr("Early") : qsTr("On time")

    spacing: Theme.space3

    Minutes {
        objectName: "watch"
        seconds: root.talk.elapsed
        font.pixelSize: Theme.headline
        font.weight: Font.Bold
        color: root._colour
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter

        Row {
            spacing: Theme.space1

            Label {
                text: root._words
                font.pixelSize: Theme.small
                color: root._colour
                wrapMode: Text.NoWrap
            }
            Minutes {
                visible: root.talk.running && root.talk.behind !== 0
                seconds: root.talk.behind
                signed: true
                font.pixelSize: Theme.small
                color: root._colour
            }
        }
        Row {
            spacing: Theme.space1

            Label {
                text: qsTr("of")
                font.pixelSize: Theme.small
                color: Theme.palette.inkSoft
                wrapMode: Text.NoWrap
            }
            Minutes {
                seconds: root.talk.planned
                font.pixelSize: Theme.small
                color: Theme.palette.inkSoft
            }
        }
    }
}
