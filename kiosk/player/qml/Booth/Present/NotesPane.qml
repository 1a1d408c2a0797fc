import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What the presenter wrote down for the slide.
Scroller {
    id: root

    required property Presenter talk

    readonly property bool _none: talk.notes === ""

    contentHeight: _text.height + Theme.space4

    Label {
        id: _text

        width: root.width - Theme.space2
        text: root._none ? qsTr("No notes on this slide") : root.talk.notes
        font.pixelSize: Theme.body * root.talk.notesSize
        color: root._none ? Theme.palette.inkFaint : Theme.palette.ink
        lineHeight: Theme.leading
    }
    Connections {
        target: root.talk

        function onMoved() {
            root.contentY = 0;
        }
    }
}
