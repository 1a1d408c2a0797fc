pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme

// Shows one view over the page: search, a picture, a code, the display settings.
FocusScope {
    id: root

    required property Booth booth
    readonly property OverlayBase current: _view.item as OverlayBase
    readonly property bool open: current !== null
    readonly property bool coversBar: open && current.coversBar
    readonly property bool busy: open && current.busy
    readonly property real least: open ? current.least : 0
    // Name of the view that is open, empty for none.
    property string name: ""

    signal shown
    signal hidden

    // `wanted` as in App/<Wanted>View.qml.
    function show(wanted: string, props: var) {
        hide();
        name = wanted;
        _view.setSource(wanted.charAt(0).toUpperCase() + wanted.slice(1) + "View.qml", {
            booth: booth,
            props: props
        });
        if (!current) {
            hide();
            return;
        }
        current.forceActiveFocus();
        if (Theme.quick > 0)
            _arrive.restart();
        shown();
    }
    function hide() {
        if (name === "")
            return;
        _arrive.complete();
        name = "";
        _view.setSource("");
        hidden();
    }
    // As `show`, but a second time puts the view away.
    function toggle(wanted: string) {
        if (name === wanted)
            hide();
        else
            show(wanted, {});
    }
    // What "back" closes before the page; false when nothing is open.
    function takeBack(): bool {
        if (!open)
            return false;
        if (!current.takeBack())
            hide();
        return true;
    }

    visible: open
    enabled: open

    NumberAnimation {
        id: _arrive

        target: _view
        property: "opacity"
        from: 0.3
        to: 1
        duration: Theme.quick
    }
    // What lies beneath is not touched, whatever the view leaves free.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }
    MultiPointTouchArea {
        anchors.fill: parent
        mouseEnabled: false
    }
    Loader {
        id: _view

        anchors.fill: parent
        focus: true
    }
    Connections {
        target: root.current

        function onClosed() {
            root.hide();
        }
        function onPageAsked(id: string) {
            root.hide();
            root.booth.open(id);
        }
    }
    Connections {
        target: root.booth

        function onMoved() {
            root.hide();
        }
        function onRefreshed() {
            if (root.current && !root.current.speaksAll)
                root.hide();
        }
    }
}
