pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components
import Booth.Slides

// What the presenter wrote down for the slide.
Scroller {
    id: root

    required property Presenter talk

    readonly property bool _none: talk.notes === ""

    contentHeight: _text.height + Theme.space4

    Column {
        id: _text

        width: root.width - Theme.space2
        spacing: Theme.space3

        Repeater {
            model: root._none ? [qsTr("No notes on this slide")] : root.talk.notes.split("\n\n")

            FitText {
                required property string modelData

                width: _text.width
                words: modelData
                most: Theme.body * root.talk.desk.notesSize
                least: most
                oneLine: 1
                font.weight: Font.Normal
                color: root._none ? Theme.palette.inkFaint : Theme.palette.ink
                lineHeight: Theme.leading
            }
        }
    }
    Connections {
        target: root.talk

        function onMoved() {
            root.contentY = 0;
        }
    }
}
