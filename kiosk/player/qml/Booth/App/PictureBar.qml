import QtQuick
import Booth.Theme
import Booth.Components

// The ways of the picture viewer for those who do not swipe or pinch, where the bottom bar is.
Rectangle {
    id: root

    required property int count
    required property int index
    required property bool canEnlarge
    required property bool canReduce

    signal stepAsked(int by)
    signal enlargeAsked(real factor)
    signal closeAsked

    height: Theme.barHeight
    color: Theme.palette.groundDeep

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.palette.line
    }
    BarButton {
        objectName: "close"
        x: Theme.margin - Theme.space3
        glyph: "close"
        label: qsTr("Close")
        onClicked: root.closeAsked()
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.count > 1

        BarButton {
            glyph: "chevron-left"
            label: qsTr("Previous")
            enabled: root.index > 0
            onClicked: root.stepAsked(-1)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: 150 * Theme.unit
            text: (root.index + 1) + " / " + root.count
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            font.pixelSize: 32 * Theme.unit
            font.features: ({
                    "tnum": 1
                })
            color: Theme.palette.inkSoft
        }
        BarButton {
            glyph: "chevron-right"
            label: qsTr("Next")
            enabled: root.index < root.count - 1
            onClicked: root.stepAsked(1)
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.space3

        BarButton {
            glyph: "magnify-minus-outline"
            label: qsTr("Smaller")
            enabled: root.canReduce
            onClicked: root.enlargeAsked(1 / 1.6)
        }
        BarButton {
            glyph: "magnify-plus-outline"
            label: qsTr("Larger")
            enabled: root.canEnlarge
            onClicked: root.enlargeAsked(1.6)
        }
    }
}
