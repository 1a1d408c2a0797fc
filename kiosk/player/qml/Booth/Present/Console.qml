pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The presenter's screen: this slide and the next, the notes, the watch, the tools. It is laid
// out by the tokens of the booth's window and scaled to its own.
Item {
    id: root

    required property Presenter talk

    readonly property real _scale: Math.max(0.1, Math.min(width, height) / Theme.shorter)

    Item {
        id: _desk

        readonly property bool wide: width > height * 1.15
        readonly property bool tallSlides: root.talk.ratio < 1
        // The notes in the middle, as wide as the screen; the next slide and the watch below them.
        readonly property bool upright: height > width * 1.4 && !tallSlides
        // Where the next slide is: right of this one, or below it; and the notes: right of that.
        readonly property bool nextAtRight: wide || tallSlides
        readonly property bool notesAtRight: wide === tallSlides
        readonly property real gap: Theme.space4
        readonly property real inner: width - gap * (notesAtRight && nextAtRight ? 4 : 3)
        readonly property real room: _tools.y - _now.y - Theme.space2

        width: root.width / root._scale
        height: root.height / root._scale
        scale: root._scale
        transformOrigin: Item.TopLeft

        Rectangle {
            anchors.fill: parent
            color: Theme.palette.groundDeep
        }
        ConsoleHead {
            id: _head

            x: _desk.upright ? _next.x + _next.width + _desk.gap : _desk.gap
            y: _desk.upright ? _next.y + _next.headHeight : Theme.space2
            width: parent.width - x - _desk.gap
            height: _desk.upright ? _next.height - _next.headHeight : implicitHeight
            upright: _desk.upright
            talk: root.talk
        }
        Frame {
            id: _now

            x: _desk.gap
            y: _desk.upright ? Theme.space1 : _head.y + _head.height + Theme.space2
            width: Math.min(_desk.nextAtRight ? _desk.inner * 0.68 : _desk.width - _desk.gap * 2, (_desk.room * (_desk.nextAtRight ? 1 : 0.62) - headHeight) * root.talk.ratio)
            height: width / root.talk.ratio + headHeight
            heading: root.talk.frozen ? qsTr("You look ahead; the audience sees slide %1").arg(root.talk.audience + 1) : qsTr("On the wall")
            tone: root.talk.frozen ? Theme.accent("amber") : root.talk.curtain !== "" ? Theme.accent("coral") : Theme.palette.line

            SlidePlace {
                id: _place

                anchors.fill: parent
                talk: root.talk
                at: root.talk.at
                soon: [root.talk.next, root.talk.at - 1]
                seenAs: "now"
                finer: root._scale
            }
            ClipLayer {
                anchors.fill: parent
                visible: !root.talk.frozen
                talk: root.talk
                place: _place.clipPlace
                told: true
            }
            InkLayer {
                anchors.fill: parent
                visible: !root.talk.frozen
                ink: root.talk.desk.ink
            }
            Fingers {
                anchors.fill: parent
                talk: root.talk
                clipPlace: root.talk.frozen ? Qt.rect(0, 0, 0, 0) : _place.clipPlace
            }
        }
        Frame {
            id: _next

            x: _desk.nextAtRight ? _now.x + _now.width + _desk.gap : _desk.gap
            y: _desk.upright ? _tools.y - height - Theme.space3 : _desk.nextAtRight ? _now.y : _now.y + _now.height + Theme.space2
            width: _desk.upright ? _desk.inner * 0.58 : !_desk.notesAtRight ? _desk.width - x - _desk.gap : _desk.nextAtRight ? _now.width * 0.7 : _desk.inner * 0.42
            height: width / root.talk.ratio + headHeight
            heading: qsTr("Next")

            SlidePlace {
                anchors.fill: parent
                talk: root.talk
                at: root.talk.next
                soon: root.talk.next < 0 ? [] : [root.talk.next + 1]
                seenAs: "next"
                finer: root._scale
            }
            Label {
                anchors.centerIn: parent
                visible: root.talk.next < 0
                text: qsTr("The end")
                color: Theme.palette.inkFaint
            }
        }
        NotesPane {
            x: _desk.upright ? _desk.gap : _desk.notesAtRight ? _next.x + _next.width + _desk.gap : _next.x
            y: _desk.upright ? _now.y + _now.height + Theme.space3 : _desk.notesAtRight ? _next.y + _next.headHeight : _next.y + _next.height + Theme.space3
            width: _desk.width - x - _desk.gap
            height: (_desk.upright ? _next.y : _tools.y) - y - Theme.space2
            card: _desk.upright
            talk: root.talk
        }
        Tools {
            id: _tools

            x: _desk.gap
            y: parent.height - height - Theme.space1
            width: parent.width - x * 2
            talk: root.talk
        }
        Chooser {
            anchors.fill: parent
            anchors.bottomMargin: _desk.height - _tools.y
            talk: root.talk
        }
        Typed {
            anchors.centerIn: parent
            talk: root.talk
        }
    }
}
