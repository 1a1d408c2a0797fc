pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// Something to press: touch, mouse and keyboard. The look is up to who uses it.
Item {
    id: root

    property string label: ""
    // What a screen reader says; for buttons whose glyph says it to the eye.
    property string spoken: label
    property int role: Accessible.Button
    property real ringRadius: Theme.radiusSmall
    // How far out the ring stands where words begin at the very edge.
    property real ringOutset: 0
    readonly property bool down: _tap.pressed || _keyDown

    property bool _keyDown: false

    signal pressed
    signal clicked

    activeFocusOnTab: enabled
    // Dimmed when it alone is not to be pressed, not with everything around it.
    opacity: !enabled && parent !== null && parent.enabled ? 0.32 : 1

    Accessible.role: root.role
    Accessible.name: root.spoken
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()

    onActiveFocusChanged: _keyDown = false

    Keys.onPressed: event => {
        if ([Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key) && !event.isAutoRepeat) {
            root._keyDown = true;
            event.accepted = true;
        }
    }
    Keys.onReleased: event => {
        if (root._keyDown && !event.isAutoRepeat) {
            root._keyDown = false;
            event.accepted = true;
            root.clicked();
        }
    }

    TapHandler {
        id: _tap

        // Takes the finger for itself, so that of two pressables one above the other only
        // one answers; a Flickable may still steal it for a flick.
        gesturePolicy: TapHandler.ReleaseWithinBounds
        // A finger that takes its time presses all the same.
        longPressThreshold: 0
        onPressedChanged: {
            if (pressed)
                root.pressed();
        }
        onTapped: root.clicked()
    }

    Loader {
        // Made when the keyboard comes here, which before most of them it never does.
        active: root.activeFocus
        x: -root.ringOutset
        y: -root.ringOutset
        z: 3
        width: root.width + root.ringOutset * 2
        height: root.height + root.ringOutset * 2
        sourceComponent: FocusRing {
            target: root
            radius: root.ringRadius
        }
    }
}
