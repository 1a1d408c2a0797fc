pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components
import Booth.Slides

// What the presenter wrote down for the slide, few words in larger type; as a `card`, which is
// there for them alone, in its middle.
Item {
    id: root

    required property Presenter talk
    property bool card: false

    readonly property bool _none: talk.notes === ""
    readonly property var _told: _none ? [qsTr("No notes on this slide")] : talk.notes.split("\n\n")
    readonly property real _pad: card ? Theme.space4 : 0
    // In px, before what the presenter asks for.
    readonly property real _size: {
        const lines = _told.map(text => ({
                    kind: "text",
                    text: text,
                    depth: 0
                }));
        const fits = size => size * 11 < _text.width && Lines.height(lines, _text.width, size) < _scroller.height * 0.9;
        return [1.75, 1.4].map(larger => Theme.body * larger).find(fits) ?? Theme.body;
    }

    Rectangle {
        anchors.fill: parent
        visible: root.card
        radius: Theme.radius
        color: Theme.palette.ground
    }
    Scroller {
        id: _scroller

        anchors.fill: parent
        anchors.leftMargin: root._pad
        anchors.rightMargin: root._pad
        ground: root.card ? Theme.palette.ground : Theme.palette.groundDeep
        contentHeight: _text.y + _text.height + Theme.space3

        Column {
            id: _text

            y: root.card ? Math.max(Theme.space3, (_scroller.height - height) / 2) : 0
            width: _scroller.width - Theme.space2
            spacing: Theme.space3

            Repeater {
                model: root._told

                FitText {
                    required property string modelData

                    width: _text.width
                    words: modelData
                    most: root._size * root.talk.desk.notesSize
                    least: most
                    oneLine: 1
                    font.weight: Font.Normal
                    color: root._none ? Theme.palette.inkFaint : Theme.palette.ink
                    lineHeight: Theme.leading
                }
            }
        }
    }
    Connections {
        target: root.talk

        function onMoved() {
            _scroller.contentY = 0;
        }
    }
}
