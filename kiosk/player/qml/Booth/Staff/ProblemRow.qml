import QtQuick
import Booth.Theme
import Booth.Components

// A problem of the content: where it is, what it is about, what to do.
Rectangle {
    id: root

    required property string severity
    required property string file
    required property int line
    required property string excerpt
    // By language.
    required property var message
    required property var remedy
    // Of their words: zh or en.
    required property string lang

    readonly property var _kinds: ({
            error: [qsTr("Error"), "alert-octagon-outline", "coral"],
            warning: [qsTr("Warning"), "alert", "amber"],
            hint: [qsTr("Hint"), "lightbulb-on-outline", "cyan"]
        })
    readonly property var _kind: _kinds[severity] ?? _kinds.hint

    height: _words.height + Theme.space3 * 2
    radius: Theme.radiusSmall
    color: Theme.palette.surface
    border.width: Theme.hairline
    border.color: Theme.accent(_kind[2])

    Glyph {
        x: Theme.space3
        y: Theme.space3
        name: root._kind[1]
        size: 48 * Theme.unit
        color: Theme.accent(root._kind[2])
    }
    Column {
        id: _words

        x: Theme.space3 * 2 + 48 * Theme.unit
        y: Theme.space3
        width: parent.width - x - Theme.space3
        spacing: Theme.space1

        Label {
            width: parent.width
            text: qsTr("%1 · %2, line %3").arg(root._kind[0]).arg(root.file).arg(root.line)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: 26 * Theme.unit
            font.weight: Font.Bold
            color: Theme.accent(root._kind[2])
        }
        Label {
            width: parent.width
            text: root.message[root.lang]
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: 30 * Theme.unit
            lineHeight: Theme.leadingNote
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: root.excerpt
            font.family: Icons.mono
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            font.pixelSize: 24 * Theme.unit
            color: Theme.palette.inkFaint
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: root.remedy[root.lang]
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: 28 * Theme.unit
            lineHeight: Theme.leadingNote
            color: Theme.accent("green")
        }
    }
}
