pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Everything that the presenter can do by finger.
Flow {
    id: root

    required property Presenter talk

    readonly property Clip _clip: talk.clip
    readonly property int _count: (talk.alone ? 12 : 15) + (_clip.state !== "" ? 1 : 0)
    readonly property int _rows: Math.ceil(_count * Theme.touch * 1.2 / Math.max(1, width))
    // As many in each row, so that none is left over.
    readonly property int _inRow: Math.ceil(_count / _rows)

    component Tool: BarButton {
        id: _tool

        required property string tool

        objectName: tool
        width: Math.floor(root.width / root._inRow)
        label: caption

        Rectangle {
            visible: _tool.lit
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.space8
            height: Theme.space1 / 2
            color: Theme.accent("cyan")
        }
    }

    Tool {
        tool: "back"
        caption: qsTr("Back")
        glyph: "arrow-left"
        onClicked: root.talk.back()
    }
    Tool {
        tool: "forward"
        caption: qsTr("Next")
        glyph: "arrow-right"
        onClicked: root.talk.forward()
    }
    Tool {
        tool: "clip"
        visible: root._clip.state !== ""
        enabled: root._clip.state !== "failed"
        caption: qsTr("Clip")
        glyph: lit ? "pause" : "play"
        lit: root._clip.state === "playing"
        onClicked: root.talk.playClip()
    }
    Tool {
        tool: "overview"
        caption: qsTr("Overview")
        glyph: "image-multiple"
        lit: root.talk.view === "overview"
        onClicked: root.talk.look("overview")
    }
    Tool {
        tool: "sections"
        caption: qsTr("Sections")
        glyph: "playlist-check"
        lit: root.talk.view === "sections"
        onClicked: root.talk.look("sections")
    }
    Tool {
        tool: "black"
        caption: qsTr("Black")
        glyph: "weather-night"
        lit: root.talk.curtain === "black"
        onClicked: root.talk.hide("black")
    }
    Tool {
        tool: "freeze"
        caption: qsTr("Freeze")
        glyph: "lock-outline"
        visible: !root.talk.alone
        lit: root.talk.frozen
        onClicked: root.talk.freeze()
    }
    Tool {
        tool: "laser"
        caption: qsTr("Pointer")
        glyph: "gesture-tap"
        lit: root.talk.desk.tool === "laser"
        onClicked: root.talk.desk.takeUp("laser")
    }
    Tool {
        tool: "pen"
        caption: qsTr("Draw")
        glyph: "chart-line"
        lit: root.talk.desk.tool === "pen"
        onClicked: root.talk.desk.takeUp("pen")
    }
    Tool {
        tool: "clear"
        caption: qsTr("Wipe")
        glyph: "broom"
        onClicked: root.talk.desk.ink.clear()
    }
    Tool {
        tool: "pause"
        caption: root.talk.watch.running ? qsTr("Pause") : qsTr("Start")
        glyph: root.talk.watch.running ? "pause" : "play"
        onClicked: root.talk.pause()
    }
    Tool {
        tool: "reset"
        caption: qsTr("Reset")
        glyph: "restart"
        onClicked: root.talk.reset()
    }
    Tool {
        tool: "auto"
        caption: qsTr("Auto")
        glyph: "motion-pause-outline"
        lit: root.talk.auto !== ""
        onClicked: root.talk.play()
    }
    Tool {
        tool: "notes"
        caption: qsTr("Notes")
        glyph: "format-size"
        visible: !root.talk.alone
        onClicked: root.talk.desk.resizeNotes()
    }
    Tool {
        tool: "swap"
        caption: qsTr("Swap")
        glyph: "compare"
        visible: !root.talk.alone
        onClicked: root.talk.swap()
    }
    Tool {
        tool: "leave"
        caption: qsTr("End")
        glyph: "power"
        onClicked: root.talk.leave()
    }
}
