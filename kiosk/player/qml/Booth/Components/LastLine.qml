import QtQuick
import Booth.Theme

// Breaks a text as it would be broken in its full width, unseen: has its last line too few hanzi?
Text {
    id: root

    required property Text of

    // Hanzi, signs included, that are too few for a line.
    property int few: 2
    // By how many px narrower the line before a last line of too few hanzi gives it one; else 0.
    property real less: 0

    property real _before: 0

    visible: false
    width: of.width
    text: of.text
    textFormat: of.textFormat
    font: of.font
    wrapMode: of.wrapMode
    onLineLaidOut: line => {
        const few = Theme.chinese && line.number > 0 && line.implicitWidth < font.pixelSize * (root.few + 0.1);
        if (line.isLast)
            less = few ? Math.max(0, width - _before) + 2 : 0;
        _before = line.implicitWidth;
    }
}
