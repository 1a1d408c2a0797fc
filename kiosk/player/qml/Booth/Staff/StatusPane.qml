import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What is on the screen and how the booth is doing, and what can be done at once.
Scroller {
    id: root

    required property StaffPanel panel

    signal cleaningAsked

    readonly property Report _report: panel.report

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
                value: root.panel.safe ? qsTr("The safe screen: no content can be shown") : root.panel.liveSince ? qsTr("Content of %1").arg(root.panel.liveSince) : qsTr("The exhibition")
                tone: root.panel.safe ? Theme.accent("coral") : Theme.palette.ink
            }
            Fact {
                width: parent.width
                name: qsTr("Content folder")
                value: root.panel.contentFolder
                visible: value.length > 0
            }
            Fact {
                width: parent.width
                name: qsTr("Last check of the content")
                value: qsTr("Errors: %1 · Warnings: %2 · Hints: %3").arg(root._report.errors).arg(root._report.warnings).arg(root._report.hints)
                tone: root._report.errors > 0 ? Theme.accent("coral") : Theme.palette.ink
            }
            Fact {
                width: parent.width
                name: qsTr("Content is watched")
                value: root.panel.contentGone ? qsTr("The folder is gone; the screen keeps what it has") : qsTr("Yes; saved files appear by themselves")
                tone: root.panel.contentGone ? Theme.accent("amber") : Theme.palette.ink
            }
            Fact {
                width: parent.width
                name: qsTr("Reading the content failed")
                value: root.panel.compileError
                visible: value.length > 0
                tone: Theme.accent("coral")
            }
            Fact {
                width: parent.width
                name: qsTr("Disk")
                value: root.panel.disk === "full" ? qsTr("Full: what is saved is shown when there is room again") : qsTr("Cannot be written: what is saved is not shown")
                visible: root.panel.disk.length > 0
                tone: Theme.accent("coral")
            }
            Fact {
                width: parent.width
                name: qsTr("Restarts since the start")
                value: `${root.panel.restarts}`
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space2

            Action {
                objectName: "ask-compile"
                label: qsTr("Read the content again")
                glyph: "refresh"
                onClicked: root.panel.reload()
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
                visible: !root.panel.safe
                onClicked: root.panel.present()
            }
            ConfirmAction {
                objectName: "ask-restart"
                name: qsTr("Restart the screen")
                glyph: "restart"
                onConfirmed: root.panel.restart()
            }
            ConfirmAction {
                objectName: "ask-exit"
                name: qsTr("End the program")
                glyph: "power"
                onConfirmed: root.panel.exit()
            }
        }
    }
}
