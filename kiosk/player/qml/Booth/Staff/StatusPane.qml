import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What is on the screen and how the booth is doing, and what can be done at once.
Scroller {
    id: root

    required property Staff staff

    signal cleaningAsked

    readonly property var _status: staff.status
    readonly property var _live: staff.packs.find(pack => pack.live)
    readonly property var _counts: staff.counts

    contentHeight: _column.height + Theme.space4

    Column {
        id: _column

        width: root.width - Theme.space2
        spacing: Theme.space3

        Column {
            width: parent.width

            Fact {
                width: parent.width
                name: qsTr("On the screen")
                value: root._status.screen === "brand" ? qsTr("The safe screen: no content can be shown") : root._live ? qsTr("Content of %1").arg(root._live.since) : qsTr("The exhibition")
                tone: root._status.screen === "brand" ? Theme.accent("coral") : Theme.palette.ink
            }
            Fact {
                width: parent.width
                name: qsTr("Content folder")
                value: root.staff.about.content ?? ""
                visible: value.length > 0
            }
            Fact {
                width: parent.width
                name: qsTr("Last check of the content")
                value: qsTr("Errors: %1 · Warnings: %2 · Hints: %3").arg(root._counts.error ?? 0).arg(root._counts.warning ?? 0).arg(root._counts.hint ?? 0)
                tone: (root._counts.error ?? 0) > 0 ? Theme.accent("coral") : Theme.palette.ink
            }
            Fact {
                width: parent.width
                name: qsTr("Content is watched")
                value: root._status.content === "gone" ? qsTr("The folder is gone; the screen keeps what it has") : qsTr("Yes; saved files appear by themselves")
                tone: root._status.content === "gone" ? Theme.accent("amber") : Theme.palette.ink
            }
            Fact {
                width: parent.width
                name: qsTr("Reading the content failed")
                value: root._status.compile_error ?? ""
                visible: value.length > 0
                tone: Theme.accent("coral")
            }
            Fact {
                width: parent.width
                name: qsTr("Disk")
                value: root.staff.disk === "full" ? qsTr("Full: what is saved is shown when there is room again") : qsTr("Cannot be written: what is saved is not shown")
                visible: root.staff.disk.length > 0
                tone: Theme.accent("coral")
            }
            Fact {
                width: parent.width
                name: qsTr("Restarts since the start")
                value: `${root._status.restarts ?? 0}`
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space2

            Action {
                objectName: "ask-compile"
                label: qsTr("Read the content again")
                glyph: "refresh"
                onClicked: root.staff.ask("reload")
            }
            Action {
                objectName: "ask-clean"
                label: qsTr("Blank for cleaning")
                glyph: "broom"
                onClicked: root.cleaningAsked()
            }
            Action {
                objectName: "ask-present"
                label: qsTr("Present")
                glyph: "presentation"
                visible: root._status.screen !== "brand"
                onClicked: root.staff.ask("present")
            }
            ConfirmAction {
                objectName: "ask-restart"
                name: qsTr("Restart the screen")
                glyph: "restart"
                onConfirmed: root.staff.ask("restart")
            }
            ConfirmAction {
                objectName: "ask-exit"
                name: qsTr("End the program")
                glyph: "power"
                onConfirmed: root.staff.ask("exit")
            }
        }
    }
}
