pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Shows one view over the page: search, a picture, a code, the display settings.
FocusScope {
    id: root

    required property Booth booth
    readonly property OverlayBase current: _view.item as OverlayBase
    readonly property bool open: current !== null
    readonly property bool coversBar: open && current.coversBar
    readonly property bool opaque: open && current.opaque
    readonly property bool busy: open && current.busy
    readonly property real least: open ? current.least : 0
    // Name of the view that is open, empty for none.
    property string name: ""

    // What was open when another view was shown over it, as `{ name, props }`.
    property var _beneath: null

    signal shown
    signal hidden

    // `wanted` as in App/<Wanted>View.qml.
    function show(wanted: string, props: var) {
        const left = current && current.returns ? {
            name: name,
            props: current.recall()
        } : null;
        hide();
        _beneath = left;
        name = wanted;
        _view.setSource(wanted.charAt(0).toUpperCase() + wanted.slice(1) + "View.qml", Given.of({
            booth: booth,
            props: props
        }));
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
        _beneath = null;
        name = "";
        _view.setSource("");
        hidden();
    }
    // Puts the view away and shows again what it was shown over.
    function close() {
        const again = _beneath;
        hide();
        if (again)
            show(again.name, again.props);
    }
    // As `show`, but a second time puts the view away.
    function toggle(wanted: string) {
        if (name === wanted || _beneath?.name === wanted)
            close();
        else
            show(wanted, {});
    }
    // What "back" closes before the page; false when nothing is open.
    function takeBack(): bool {
        if (!open)
            return false;
        if (!current.takeBack())
            close();
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
            root.close();
        }
        function onPageAsked(id: string) {
            const view = root.current, name = root.name;
            const props = view.recall();
            const returns = view.returns;
            root.hide();
            if (returns)
                root.booth.openFrom(id, name, props);
            else
                root.booth.open(id);
        }
    }
    Connections {
        target: root.booth

        function onMoved() {
            root.hide();
        }
        function onViewReturned(name: string, props: var) {
            root.show(name, props);
        }
        function onRefreshed() {
            if (root.current && !root.current.speaksAll)
                root.hide();
        }
    }
}
