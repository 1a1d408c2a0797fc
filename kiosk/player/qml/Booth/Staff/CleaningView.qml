import QtQuick
import Booth.Theme
import Booth.Components

// Black, and deaf to the cloth. It ends by itself, or when a finger is held on the ring.
Rectangle {
    id: root

    signal ended

    property int _left: 60

    color: "#000000"

    Timer {
        interval: 1000
        repeat: true
        running: true
        onTriggered: {
            root._left -= 1;
            if (root._left === 0)
                root.ended();
        }
    }
    MouseArea {
        anchors.fill: parent
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.space3

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: root._left
            font.pixelSize: 96 * Theme.unit
            font.features: ({
                    "tnum": 1
                })
            color: "#7b7b7b"
        }
        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            objectName: "ring"
            width: 160 * Theme.unit
            height: width

            Rectangle {
                anchors.centerIn: parent
                width: parent.width * (_hold.pressed ? 1 : 0.7)
                height: width
                radius: width / 2
                color: "transparent"
                border.width: 4 * Theme.unit
                border.color: "#7b7b7b"

                Behavior on width {
                    NumberAnimation {
                        duration: 1500
                    }
                }
            }
            TapHandler {
                id: _hold

                longPressThreshold: 1.5
                onLongPressed: root.ended()
            }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("For cleaning. Hold the ring to end it.")
            font.pixelSize: 28 * Theme.unit
            color: "#7b7b7b"
        }
    }
}
