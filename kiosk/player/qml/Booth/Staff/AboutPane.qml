import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Versions and folders, for whoever asks on the telephone.
Scroller {
    id: root

    required property StaffPanel panel

    signal licencesAsked

    contentHeight: _column.height + Theme.space4

    Column {
        id: _column

        width: root.width - Theme.space2

        Fact {
            width: parent.width
            name: qsTr("Version")
            value: root.panel.version
        }
        Fact {
            width: parent.width
            name: "Qt · Python"
            value: root.panel.builtWith
        }
        Fact {
            width: parent.width
            name: qsTr("Content folder")
            value: root.panel.contentFolder
        }
        Fact {
            width: parent.width
            name: qsTr("State, versions and logs")
            value: root.panel.stateFolder
        }
        Flow {
            width: parent.width
            topPadding: Theme.space2
            spacing: Theme.space2

            Action {
                objectName: "save-logs"
                label: qsTr("Logs to a stick")
                glyph: "usb-flash-drive-outline"
                enabled: !root.panel.sticks.working
                onClicked: root.panel.sticks.saveLogs()
            }
            Action {
                objectName: "licences"
                label: qsTr("Licences")
                glyph: "file-document-outline"
                onClicked: root.licencesAsked()
            }
        }
        Label {
            width: parent.width
            topPadding: Theme.space2
            text: root.panel.sticks.working ? qsTr("One moment …") : root.panel.sticks.told
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: 28 * Theme.unit
            color: Theme.accent("amber")
        }
    }
}
