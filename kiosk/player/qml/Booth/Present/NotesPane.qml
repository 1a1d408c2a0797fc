import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What the presenter wrote down for the slide.
Scroller {
    id: root

    required property Presenter talk

    readonly property var _notes: talk.slide(talk.at).notes ?? []

    contentHeight: _text.height + Theme.space4

    Label {
        id: _text

        width: root.width - Theme.space2
        text: root._notes.length > 0 ? root._notes.join("\n\n") : qsTr("No notes on this slide")
        font.pixelSize: Theme.body * root.talk.notesSize
        color: root._notes.length > 0 ? Theme.palette.ink : Theme.palette.inkFaint
        lineHeight: Theme.leading
    }
    Connections {
        target: root.talk

        function onMoved() {
            root.contentY = 0;
        }
    }
}
