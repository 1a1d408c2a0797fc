import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The console on the audience's own screen: it comes at a tap in the middle or a stir of the
// mouse, and goes by itself. What the presenter chooses from lies over the slide.
Item {
    id: root

    required property Presenter talk

    property bool _awake: false

    function wake(): void {
        _awake = true;
        _away.restart();
    }

    Rectangle {
        objectName: "remote"
        visible: root._awake
        anchors.bottom: parent.bottom
        width: parent.width
        height: _bar.height + Theme.space2 * 2
        // Nothing of the slide shines through its words.
        color: Theme.palette.groundDeep

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.palette.line
        }
        // What is pressed beside a button turns no slide.
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.wake()
        }
        Column {
            id: _bar

            x: Theme.margin / 2
            y: Theme.space2
            width: parent.width - Theme.margin
            spacing: Theme.space1

            Item {
                width: parent.width
                height: _pace.height

                Pace {
                    id: _pace

                    talk: root.talk
                }
                Label {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: `${root.talk.at + 1} / ${root.talk.slides.given}`
                    font.pixelSize: Theme.title
                    wrapMode: Text.NoWrap
                }
            }
            Tools {
                width: parent.width
                talk: root.talk
            }
        }
    }
    Chooser {
        anchors.fill: parent
        talk: root.talk
    }
    Typed {
        anchors.centerIn: parent
        talk: root.talk
    }
    Timer {
        id: _away

        interval: 6000
        onTriggered: root._awake = false
    }
}
