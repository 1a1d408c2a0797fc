pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme

// What the audience sees.
Item {
    id: root

    required property Presenter talk
    // The console as a discreet overlay: there is no other screen.
    property bool withRemote: false

    // In ms: the system lets the mouse follow a finger, which stirs nothing.
    property double _touchedAt: 0
    // For a second key right after the first.
    readonly property int _afterNext: talk.next >= 0 && talk.next + 1 < talk.slides.given ? talk.next + 1 : -1

    clip: true

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.groundDeep
    }
    SlidePlace {
        id: _place

        anchors.fill: parent
        talk: root.talk
        at: root.talk.audience
        soon: root.talk.frozen ? [root.talk.at] : [root.talk.next, root._afterNext, root.talk.audience - 1]
        kept: 4
        seenAs: "wall"
    }
    ClipLayer {
        anchors.fill: parent
        talk: root.talk
        place: _place.clipPlace
    }
    InkLayer {
        anchors.fill: parent
        ink: root.talk.desk.ink
    }
    Rectangle {
        objectName: "curtain"
        anchors.fill: parent
        visible: root.talk.curtain !== ""
        color: root.talk.curtain === "white" ? "#ffffff" : "#000000"
    }
    Fingers {
        anchors.fill: parent
        talk: root.talk
        clipPlace: _place.clipPlace
        onMiddleTapped: _remote.wake()
        onStirred: {
            if (Date.now() - root._touchedAt > 1000)
                _remote.wake();
        }
    }
    Remote {
        id: _remote

        anchors.fill: parent
        visible: root.withRemote
        talk: root.talk
    }
    Item {
        // Whoever touches anything has the talk that runs by itself.
        anchors.fill: parent

        PointHandler {
            onActiveChanged: {
                root._touchedAt = Date.now();
                if (active)
                    root.talk.touched();
            }
        }
    }
}
