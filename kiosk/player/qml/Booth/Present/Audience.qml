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
        soon: root.talk.frozen ? [root.talk.at] : [root.talk.next, root.talk.audience - 1]
        seenAs: "wall"
    }
    ClipLayer {
        anchors.fill: parent
        talk: root.talk
        place: _place.clipPlace
    }
    InkLayer {
        anchors.fill: parent
        ink: root.talk.ink as Ink
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
        onStirred: _remote.wake()
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
                if (active)
                    root.talk.touched();
            }
        }
    }
}
