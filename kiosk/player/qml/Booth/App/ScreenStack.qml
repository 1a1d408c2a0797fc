pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components
import Booth.Screens

// The screen that is shown, and while it arrives, the one that leaves. A transition that is
// interrupted goes on from where it is, and one that is taken back turns round.
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

    readonly property var _view: JSON.parse(booth.view)
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
    // Moves the page by the finger of an edge swipe; `letGo` puts it back.
    function pull(distance: real) {
        if (!_slide.running)
            _front.x = distance;
    }
    function letGo() {
        if (_front.x === 0 || _slide.running)
            return;
        if (Theme.move === 0) {
            _front.x = 0;
            return;
        }
        _direction = -1;
        _begin();
    }

    function _props(): var {
        return Given.of({
            // From the beginning, so that nothing is laid out twice.
            width: width,
            height: height,
            page: _view.page,
            cards: booth.cards,
            cardOf: id => JSON.parse(root.booth.cardOf(id)),
            trail: _view.trail,
            before: _view.before,
            after: _view.after,
            memory: booth.memory
        });
    }
    function _open(direction: string) {
        const kind = _view.page.kind;
        if (kind === undefined)
            return;
        const still = direction === "" || Theme.move === 0;
        const way = direction === "forward" ? 1 : -1;
        const turned = !still && _slide.running && way !== _direction && _isOpen(_behind);
        const from = still || turned ? 0 : _front.x;
        _end();
        if (!turned)
            _behind.setSource("");
        const arriving = _behind;
        _behind = _front;
        _front = arriving;
        _direction = way;
        if (turned)
            _takeUp(_front.item as ScreenBase);
        else
            _front.setSource(Qt.resolvedUrl("../Screens/" + kind.charAt(0).toUpperCase() + kind.slice(1) + "Screen.qml"), _props());
        if (still) {
            _front.x = 0;
            _drop();
            return;
        }
        if (!turned)
            _front.x = from + width * way;
        _begin();
    }
    // Whether a screen that is still leaving shows the page that is wanted back.
    function _isOpen(loader: Loader): bool {
        const screen = loader.item as ScreenBase;
        return screen !== null && screen.page.id === _view.page.id && screen.page.lang === _view.page.lang;
    }
    // Gives a screen the page as it is now, without moving what is seen.
    function _takeUp(screen: ScreenBase) {
        const seen = screen.recall();
        screen.trail = _view.trail;
        screen.before = _view.before;
        screen.after = _view.after;
        screen.cards = booth.cards;
        screen.page = _view.page;
        if (seen.offset !== undefined)
            Qt.callLater(_scrollTo, seen.offset);
    }
    // Only when its screen is gone may the booth delete what it showed.
    function _drop() {
        _behind.setSource("");
        booth.letGo();
    }
    function _begin() {
        transitionStarted();
        _slide.start();
    }
    function _end() {
        if (!_slide.running)
            return;
        _slide.stop();
        transitionEnded();
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
            if (!screen || screen.page.kind !== root._view.page.kind) {
                root._open("");
                return;
            }
            root._takeUp(screen);
            if (!root.moving)
                root.booth.letGo();
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

    SequentialAnimation {
        id: _slide

        onFinished: {
            root._drop();
            root.transitionEnded();
        }

        ParallelAnimation {
            NumberAnimation {
                target: root._front
                property: "x"
                to: 0
                duration: Theme.move
                easing.type: Easing.OutCubic
            }
            NumberAnimation {
                target: root._behind
                property: "x"
                to: -root.width * root._direction
                duration: Theme.move
                easing.type: Easing.OutCubic
            }
        }
        // The screen that left is taken down after the last frame that moves, not in it.
        PauseAnimation {
            duration: 20
        }
    }

    Loader {
        id: _a

        objectName: this === root._front ? "front" : "behind"
        width: root.width
        height: root.height
        enabled: this === root._front
        focus: enabled
    }
    Loader {
        id: _b

        objectName: this === root._front ? "front" : "behind"
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
