import QtQuick

// Something to press: touch, mouse and keyboard. The look is up to who uses it.
Item {
    id: root

    property string label: ""
    property int role: Accessible.Button
    readonly property bool down: _tap.pressed || _keyDown

    property bool _keyDown: false

    signal pressed
    signal clicked

    activeFocusOnTab: enabled

    Accessible.role: root.role
    Accessible.name: root.label
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()

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

    Rectangle {
        // The keyboard's focus.
        anchors.fill: parent
        anchors.margins: -4
        visible: root.activeFocus && root.Window.activeFocusItem === root
        color: "transparent"
        radius: 12
        border.width: 4
        border.color: "#ffd27a"
    }
}
