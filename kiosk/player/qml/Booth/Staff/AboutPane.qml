import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Versions and folders, for whoever asks on the telephone.
Scroller {
    id: root

    required property Staff staff

    signal licencesAsked

    contentHeight: _column.height + Theme.space4

    Column {
        id: _column

        width: root.width - Theme.space2

        Fact {
            width: parent.width
            name: qsTr("Version")
            value: root.staff.about.version ?? ""
        }
        Fact {
            width: parent.width
            name: "Qt · Python"
            value: `${root.staff.about.qt ?? ""} · ${root.staff.about.python ?? ""}`
        }
        Fact {
            width: parent.width
            name: qsTr("Content folder")
            value: root.staff.about.content ?? ""
        }
        Fact {
            width: parent.width
            name: qsTr("State, versions and logs")
            value: root.staff.about.state ?? ""
        }
        Flow {
            width: parent.width
            topPadding: Theme.space2
            spacing: Theme.space2

            Action {
                objectName: "save-logs"
                label: qsTr("Logs to a stick")
                glyph: "usb-flash-drive-outline"
                enabled: !root.staff.working
                onClicked: root.staff.saveLogs()
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
            text: root.staff.working ? qsTr("One moment …") : root.staff.told
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: 28 * Theme.unit
            color: Theme.accent("amber")
        }
    }
}
