import QtQuick
import Booth.Theme
import Booth.Components

// A page that was found: where it is, its title, and what was found in its text.
Card {
    id: root

    required property var hit

    implicitHeight: Math.max(Theme.touch * 1.25, _words.height + Theme.space2 * 2)
    label: hit.title.before + hit.title.found + hit.title.after
    role: Accessible.Link
    accent: Theme.accent(hit.accent)
    plain: true

    Accessible.description: [hit.section, hit.excerpt.before + hit.excerpt.found + hit.excerpt.after].filter(text => text.length > 0).join(": ")

    Rectangle {
        id: _badge

        x: Theme.space3
        y: Theme.space3
        width: 72 * Theme.unit
        height: width
        radius: Theme.radiusSmall * 1.5
        color: Theme.mix(Theme.palette.surface, root.accent, 0.24)

        Glyph {
            anchors.centerIn: parent
            icon: root.hit.icon
            name: "file-document-outline"
            size: 44 * Theme.unit
            color: root.accent
        }
    }
    Column {
        id: _words

        x: _badge.x + _badge.width + Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - Theme.space3

        Label {
            width: parent.width
            visible: text.length > 0
            text: root.hit.section
            font.pixelSize: Theme.small
            color: root.accent
        }
        MarkedText {
            width: parent.width
            marked: root.hit.title
            accent: root.accent
            font.pixelSize: Theme.heading * 0.8
            maximumLineCount: 4
        }
        MarkedText {
            objectName: "summary"
            width: parent.width
            visible: text.length > 0
            marked: root.hit.excerpt
            accent: root.accent
            font.pixelSize: Theme.small
            color: Theme.palette.inkSoft
            lineHeight: Theme.leadingNote
            maximumLineCount: 2
        }
    }
}
