pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme

// What the audience sees. Three slides are kept: the one that is on, and its neighbours, drawn
// already beside the screen, so that turning is moving one in within the next frame.
Item {
    id: root

    required property Presenter talk
    // The console as a discreet overlay: there is no other screen.
    property bool withRemote: false

    // A neighbour is made ready when the slide itself has been seen.
    readonly property int _pause: 40
    property int _front: -1

    function _ready(at: int): void {
        const view = at < 0 ? null : _views.itemAt(at % _views.count) as ReadySlide;
        if (view && view.at !== at)
            view.at = at;
    }
    function _turn(): void {
        _ready(talk.audience);
        _front = talk.audience;
        _later.restart();
    }
    function _readyNeighbours(): void {
        const next = talk.frozen ? talk.at : talk.next;
        for (const at of [_front - 1, next]) {
            if (at >= 0 && at % _views.count !== _front % _views.count)
                _ready(at);
        }
    }

    clip: true

    Component.onCompleted: _turn()

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.groundDeep
    }
    Repeater {
        id: _views

        model: 3

        ReadySlide {
            x: at === root._front ? 0 : root.width + 1
            width: root.width
            height: root.height
            talk: root.talk
            objectName: at === root._front ? "wall" : ""
        }
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
        onMiddleTapped: _remote.wake()
        onStirred: _remote.wake()
    }
    Remote {
        id: _remote

        anchors.fill: parent
        visible: root.withRemote
        talk: root.talk
    }
    Timer {
        id: _later

        interval: root._pause
        onTriggered: root._readyNeighbours()
    }
    Connections {
        target: root.talk

        function onMoved() {
            root._turn();
        }
    }
}
