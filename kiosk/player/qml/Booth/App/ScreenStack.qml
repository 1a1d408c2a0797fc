pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Screens

// The screen that is shown, and while it arrives, the one that leaves.
FocusScope {
    id: root

    required property Booth booth
    readonly property ScreenBase current: _front.item as ScreenBase
    readonly property bool moving: _slide.running
    // Views inside the page, for the tour.
    readonly property int viewCount: current ? current.viewCount : 0
    readonly property real least: current ? current.least : 0
    // A part inside the screen is open, which "back" closes first.
    property bool canTakeBack: false

    property Loader _front: _a
    property Loader _behind: _b
    property int _direction: 1

    signal transitionStarted
    signal transitionEnded
    signal overlayAsked(string name, var props)

    function back() {
        if (current && current.takeBack())
            return;
        booth.back();
    }
    function home() {
        booth.home();
    }
    function showView(index: int) {
        current.showView(index);
    }

    function _scrollTo(offset: real) {
        if (current)
            current.scrollTo(offset);
    }
    function _finish() {
        if (_slide.running)
            _slide.complete();
        _behind.setSource("");
        _front.x = 0;
    }
    function _props(): var {
        return {
            page: booth.page,
            cards: booth.cards,
            trail: booth.trail,
            before: booth.before,
            after: booth.after,
            memory: booth.memory
        };
    }
    function _open(direction: string) {
        _finish();
        const arriving = _behind;
        _behind = _front;
        _front = arriving;
        const kind = booth.page.kind;
        if (kind === undefined)
            return;
        arriving.setSource(Qt.resolvedUrl("../Screens/" + kind.charAt(0).toUpperCase() + kind.slice(1) + "Screen.qml"), _props());
        _direction = direction === "forward" ? 1 : -1;
        if (direction === "" || Theme.move === 0) {
            _finish();
            return;
        }
        transitionStarted();
        _slide.restart();
    }

    Component.onCompleted: _open("")

    Connections {
        target: root.booth

        function onLeaving() {
            if (root.current)
                root.booth.remember(root.current.recall());
        }
        function onMoved(direction: string) {
            root._open(direction);
        }
        function onRestored() {
            root._open("");
        }
        function onRefreshed() {
            const screen = root.current;
            if (!screen || screen.page.kind !== root.booth.page.kind) {
                root._open("");
                return;
            }
            const seen = screen.recall();
            screen.trail = root.booth.trail;
            screen.before = root.booth.before;
            screen.after = root.booth.after;
            screen.cards = root.booth.cards;
            screen.page = root.booth.page;
            if (seen.offset !== undefined)
                Qt.callLater(root._scrollTo, seen.offset);
        }
    }
    Connections {
        target: root.current

        function onPageAsked(id: string) {
            root.booth.open(id);
        }
        function onLinkFollowed(link: string) {
            root.booth.follow(link);
        }
        function onOverlayAsked(name: string, props: var) {
            root.overlayAsked(name, props);
        }
    }

    ParallelAnimation {
        id: _slide

        onFinished: {
            root._behind.setSource("");
            root.transitionEnded();
        }

        NumberAnimation {
            target: root._front
            property: "x"
            from: root.width * root._direction
            to: 0
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: root._behind
            property: "x"
            from: 0
            to: -root.width * root._direction
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
    }

    Loader {
        id: _a

        width: root.width
        height: root.height
        enabled: this === root._front
        focus: enabled
    }
    Loader {
        id: _b

        width: root.width
        height: root.height
        enabled: this === root._front
        focus: enabled
    }
    Binding {
        target: root
        property: "canTakeBack"
        value: root.current ? root.current.inside : false
    }
}
