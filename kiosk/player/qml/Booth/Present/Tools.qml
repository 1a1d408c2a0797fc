pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Everything that the presenter can do by finger.
Flow {
    id: root

    required property Presenter talk

    readonly property int _count: talk.alone ? 12 : 15
    readonly property int _rows: Math.ceil(_count * Theme.touch * 1.2 / Math.max(1, width))
    // As many in each row, so that none is left over.
    readonly property int _inRow: Math.ceil(_count / _rows)

    component Tool: BarButton {
        required property string name

        objectName: name
        width: Math.floor(root.width / root._inRow)
        label: caption
    }

    Tool {
        name: "back"
        caption: qsTr("Back")
        glyph: "arrow-left"
        onClicked: root.talk.back()
    }
    Tool {
        name: "forward"
        caption: qsTr("Next")
        glyph: "arrow-right"
        onClicked: root.talk.forward()
    }
    Tool {
        name: "overview"
        caption: qsTr("Overview")
        glyph: "image-multiple"
        lit: root.talk.view === "overview"
        onClicked: root.talk.look("overview")
    }
    Tool {
        name: "sections"
        caption: qsTr("Sections")
        glyph: "playlist-check"
        lit: root.talk.view === "sections"
        onClicked: root.talk.look("sections")
    }
    Tool {
        name: "black"
        caption: qsTr("Black")
        glyph: "weather-night"
        lit: root.talk.curtain === "black"
        onClicked: root.talk.hide("black")
    }
    Tool {
        name: "freeze"
        caption: qsTr("Freeze")
        glyph: "lock-outline"
        visible: !root.talk.alone
        lit: root.talk.frozen
        onClicked: root.talk.freeze()
    }
    Tool {
        name: "laser"
        caption: qsTr("Pointer")
        glyph: "gesture-tap"
        lit: root.talk.tool === "laser"
        onClicked: root.talk.takeUp("laser")
    }
    Tool {
        name: "pen"
        caption: qsTr("Draw")
        glyph: "chart-line"
        lit: root.talk.tool === "pen"
        onClicked: root.talk.takeUp("pen")
    }
    Tool {
        name: "clear"
        caption: qsTr("Wipe")
        glyph: "broom"
        onClicked: (root.talk.ink as Ink).clear()
    }
    Tool {
        name: "pause"
        caption: root.talk.running ? qsTr("Pause") : qsTr("Start")
        glyph: root.talk.running ? "pause" : "play"
        onClicked: root.talk.pause()
    }
    Tool {
        name: "reset"
        caption: qsTr("Reset")
        glyph: "restart"
        onClicked: root.talk.reset()
    }
    Tool {
        name: "auto"
        caption: qsTr("Auto")
        glyph: "motion-pause-outline"
        lit: root.talk.auto !== ""
        onClicked: root.talk.play()
    }
    Tool {
        name: "notes"
        caption: qsTr("Notes")
        glyph: "format-size"
        visible: !root.talk.alone
        onClicked: root.talk.resizeNotes()
    }
    Tool {
        name: "swap"
        caption: qsTr("Swap")
        glyph: "compare"
        visible: !root.talk.alone
        onClicked: root.talk.swap()
    }
    Tool {
        name: "leave"
        caption: qsTr("End")
        glyph: "power"
        onClicked: root.talk.leave()
    }
}
