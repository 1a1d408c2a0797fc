import QtQuick
import Booth.Theme

// Breaks a text as it would be broken in its full width, unseen: is its last line too short?
Text {
    id: root

    required property Text of

    // Hanzi, signs included, that are too few for a line; share of the width that is too little
    // in other languages, whose words differ in length.
    property int few: 2
    property real little: 0
    // By how many px narrower the line before gives a last line that is too short more; else 0.
    property real less: 0

    property real _before: 0

    visible: false
    width: of.width
    text: of.text
    textFormat: of.textFormat
    font: of.font
    wrapMode: of.wrapMode
    onLineLaidOut: line => {
        const short = Theme.chinese ? font.pixelSize * (root.few + 0.1) : width * root.little;
        if (line.isLast)
            less = line.number > 0 && line.implicitWidth < short ? Math.max(0, width - _before) + 2 : 0;
        _before = line.implicitWidth;
    }
}
