import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The window while there is no exhibition to show. It knows no booth and no pack.
Window {
    id: root

    required property url artRoot
    required property string chinese
    required property string english
    required property Staff staff

    color: Theme.palette.groundDeep
    title: english

    Binding {
        target: Theme
        property: "width"
        value: root.width
    }
    Binding {
        target: Theme
        property: "height"
        value: root.height
    }
    Binding {
        target: Theme
        property: "shorter"
        value: Math.min(root.width, root.height)
    }
    Binding {
        target: Media
        property: "artRoot"
        value: root.artRoot
    }

    Backdrop {
        anchors.fill: parent
    }
    Column {
        x: Theme.margin
        width: parent.width - Theme.margin * 2
        y: Math.round(parent.height * 0.5 - height * 0.55)
        spacing: Theme.space4

        Rectangle {
            width: 96 * Theme.unit
            height: 8 * Theme.unit
            radius: height / 2
            color: Theme.accent("cyan")
        }
        Label {
            width: parent.width
            text: root.chinese
            font.pixelSize: Theme.display
            font.weight: Font.Bold

            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: root.english
            font.pixelSize: Theme.title
            font.features: ({
                    "pwid": 1
                })
            color: Theme.palette.inkSoft

            Accessible.role: Accessible.Heading
        }
    }
    StaffEntrance {
        anchors.fill: parent
        staff: root.staff
    }
}
