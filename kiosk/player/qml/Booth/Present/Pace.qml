import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The watch, and by its colour whether the talk is on time.
Grid {
    id: root

    required property Presenter talk
    // With the words below larger figures.
    property bool upright: false

    // Seconds off the plan that nobody minds.
    readonly property int _fair: 20
    readonly property color _colour: !talk.watch.running ? Theme.palette.inkFaint : talk.watch.behind > _fair * 3 ? Theme.accent("coral") : talk.watch.behind > _fair ? Theme.accent("amber") : talk.watch.behind < -_fair * 3 ? Theme.accent("blue") : Theme.accent("green")
    readonly property string _words: !talk.watch.running ? talk.watch.elapsed > 0 ? qsTr("Paused") : qsTr("Starts with the first step") : talk.watch.behind > _fair ? qsTr("Late") : talk.watch.behind < -_fair ? qsTr("Early") : qsTr("On time")

    columns: upright ? 1 : 2
    columnSpacing: Theme.space3
    verticalItemAlignment: Grid.AlignVCenter

    Minutes {
        objectName: "watch"
        seconds: root.talk.watch.elapsed
        font.pixelSize: root.upright ? Theme.display : Theme.headline
        font.weight: Font.Bold
        color: root._colour
    }
    Column {
        Row {
            spacing: Theme.space1

            Label {
                text: root._words
                font.pixelSize: Theme.small
                color: root._colour
                wrapMode: Text.NoWrap
            }
            Minutes {
                visible: root.talk.watch.running && root.talk.watch.behind !== 0
                seconds: root.talk.watch.behind
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
                seconds: root.talk.slides.planned
                font.pixelSize: Theme.small
                color: Theme.palette.inkSoft
            }
        }
    }
}
