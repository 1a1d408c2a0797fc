import QtQuick
import Booth.Theme
import Booth.Components

// What a slide is about: a line of where it belongs, the icon and the title.
Item {
    id: root

    required property string title
    required property color accent
    property string eyebrow: ""
    property var icon: null
    property real most: Keynote.title
    property real room: most * 2.8

    readonly property bool _lit: !!icon && !!icon.glyph
    readonly property real _badge: 112

    implicitHeight: _title.y + Math.max(_lit ? _badge : 0, _title.height)

    FitText {
        id: _eyebrow

        objectName: "eyebrow"
        visible: words.length > 0
        width: root.width
        words: root.eyebrow
        most: Keynote.aside
        least: Keynote.aside
        room: Keynote.aside * 2.9
        font.weight: Font.Normal
        color: root.accent
    }
    Rectangle {
        visible: root._lit
        y: _title.y + (_title.lineCount > 1 ? 8 : (_title.height - height) / 2)
        width: root._badge
        height: width
        color: Theme.mix(Theme.palette.surface, root.accent, 0.2)

        Glyph {
            anchors.centerIn: parent
            icon: root._lit ? root.icon : null
            size: 72
            color: root.accent
        }
    }
    FitText {
        id: _title

        x: root._lit ? root._badge + Keynote.gap * 1.2 : 0
        y: _eyebrow.visible ? _eyebrow.height + Keynote.gap * 0.7 : 0
        width: root.width - x
        words: root.title
        most: root.most
        least: Keynote.least
        oneLine: 0.9
        room: root.room
    }
}
