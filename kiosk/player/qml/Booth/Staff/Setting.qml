pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// One setting: what it is, and one of a few to be chosen.
Column {
    id: root

    required property string key
    required property string title
    // The value and its name for each.
    required property var choices
    // The one that holds.
    required property var value

    signal picked(value: var)

    visible: choices.length > 1
    rightPadding: Theme.space6
    spacing: Theme.space1

    Label {
        text: root.title
        font.pixelSize: 26 * Theme.unit
        color: Theme.palette.inkSoft
    }
    Row {
        spacing: Theme.space2

        Repeater {
            model: root.choices

            Choice {
                required property var modelData

                objectName: `${root.key}-${modelData[0]}`
                implicitHeight: Theme.touch
                label: modelData[1]
                textSize: 28 * Theme.unit
                chosen: root.value === modelData[0]
                onClicked: root.picked(modelData[0])
            }
        }
    }
}
