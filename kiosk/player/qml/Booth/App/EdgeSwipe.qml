import QtQuick
import Booth.Theme
import Booth.Components

// Back by a finger drawn in from the left edge. What lies beneath still hears taps and flicks.
Item {
    id: root

    // How far the finger has come, 0 while there is none.
    readonly property real distance: _drag.active ? Math.max(0, _drag.activeTranslation.x) : 0
    readonly property bool far: distance > 160 * Theme.unit

    signal swiped
    signal letGo

    property bool _wasFar: false

    width: Theme.margin * 0.75

    onDistanceChanged: {
        if (distance > 0)
            _wasFar = far;
    }

    DragHandler {
        id: _drag

        target: null
        yAxis.enabled: false
        xAxis.minimum: 0
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            if (active)
                return;
            if (root._wasFar)
                root.swiped();
            root.letGo();
            root._wasFar = false;
        }
    }
    Rectangle {
        x: Math.min(root.distance * 0.4, Theme.space4) - width * (1 - Math.min(1, root.distance / (160 * Theme.unit)))
        anchors.verticalCenter: parent.verticalCenter
        visible: root.distance > 0
        width: Theme.touch
        height: width
        radius: width / 2
        color: root.far ? Theme.accent("cyan") : Theme.palette.surfaceRaised
        border.width: Theme.hairline
        border.color: Theme.accent("cyan")

        Glyph {
            anchors.centerIn: parent
            name: "arrow-left"
            size: 48 * Theme.unit
            color: root.far ? Theme.palette.inkOnAccent : Theme.palette.ink
        }
    }
}
