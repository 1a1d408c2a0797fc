pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// All languages of an exhibition that has more than two.
OverlayBase {
    id: root

    speaksAll: true
    least: 0

    Rectangle {
        anchors.fill: parent
        color: Theme.tint(Theme.palette.groundDeep, 0.94)
    }
    Pressable {
        anchors.fill: parent
        label: qsTr("Close")
        onClicked: root.closed()
    }
    Flow {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space8
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - Theme.margin * 2, 1100 * Theme.unit)
        spacing: Theme.space3

        Repeater {
            model: root.booth.languages

            Choice {
                required property var modelData

                width: (parent.width - Theme.space3 * 2) / 3
                height: Theme.touch * 1.5
                label: modelData.name
                textSize: Theme.title
                chosen: modelData.code === root.booth.lang
                onClicked: {
                    root.booth.switchLanguage(modelData.code);
                    root.closed();
                }
            }
        }
    }
}
