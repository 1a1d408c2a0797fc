import QtQuick
import Booth.Theme
import Booth.Components

// An action that is done only when it is tapped a second time within a few seconds.
Action {
    id: root

    required property string name

    signal confirmed

    property bool _asking: false

    label: _asking ? qsTr("Tap again: %1").arg(name) : name
    accent: _asking ? Theme.accent("coral") : Theme.accent("cyan")
    filled: _asking

    onClicked: {
        if (_asking)
            confirmed();
        _asking = !_asking;
    }

    Timer {
        interval: 4000
        running: root._asking
        onTriggered: root._asking = false
    }
}
