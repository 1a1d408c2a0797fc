pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The versions that are kept. One that staff show stays until they follow the folder again.
Scroller {
    id: root

    required property StaffPanel panel

    contentHeight: _column.height + Theme.space4

    Column {
        id: _column

        width: root.width - Theme.space2
        spacing: Theme.space2

        Label {
            width: parent.width
            text: root.panel.pinned ? qsTr("This version stays on the screen, whatever is saved.") : qsTr("The newest content is shown as soon as it is saved.")
            font.pixelSize: 30 * Theme.unit
            color: root.panel.pinned ? Theme.accent("amber") : Theme.palette.inkSoft
        }
        Action {
            objectName: "ask-follow"
            visible: root.panel.pinned
            label: qsTr("Follow the folder again")
            glyph: "pin-off-outline"
            onClicked: root.panel.follow()
        }
        Flow {
            width: parent.width
            spacing: Theme.space2

            Action {
                objectName: "sticks"
                label: qsTr("Look for exhibitions on a stick")
                glyph: "usb-flash-drive-outline"
                enabled: !root.panel.sticks.working
                onClicked: root.panel.sticks.look()
            }
            Label {
                height: Theme.touch
                width: Math.min(implicitWidth, parent.width)
                verticalAlignment: Text.AlignVCenter
                text: root.panel.sticks.working ? qsTr("One moment …") : root.panel.sticks.told
                font.pixelSize: 28 * Theme.unit
                color: Theme.accent("amber")
            }
        }
        Repeater {
            model: root.panel.sticks.offers

            Offer {
                required property int index

                objectName: `offer-${index}`
                width: _column.width
                onTaken: root.panel.sticks.install(file)
            }
        }
        Repeater {
            model: root.panel.versions

            Rectangle {
                id: _version

                required property int index
                required property string pack
                required property string since
                required property bool live
                required property bool brought

                width: _column.width
                height: Theme.touch + Theme.space3
                radius: Theme.radiusSmall
                color: Theme.palette.surface
                border.width: live ? Theme.hairline * 2.5 : Theme.hairline
                border.color: live ? Theme.accent("green") : Theme.palette.line

                Label {
                    x: Theme.space3
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - _show.width - Theme.space3 * 3
                    text: [_version.since, _version.brought ? qsTr("from a file") : "", _version.live ? qsTr("on the screen") : ""].filter(part => part.length > 0).join(" · ")
                    font.pixelSize: 30 * Theme.unit
                    font.features: ({
                            "tnum": 1
                        })
                }
                ConfirmAction {
                    id: _show

                    objectName: `show-${_version.index}`
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space2
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !_version.live
                    name: qsTr("Show this one")
                    glyph: "undo"
                    onConfirmed: root.panel.show(_version.pack)
                }
            }
        }
    }
}
