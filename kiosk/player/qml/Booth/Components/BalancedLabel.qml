import QtQuick
import Booth.Theme

// A label whose last line is not a single hanzi: set a hanzi narrower, every line gives it one.
Label {
    id: root

    readonly property real _less: _probe.lonely ? font.pixelSize : 0
    readonly property bool _centred: horizontalAlignment === Text.AlignHCenter

    leftPadding: _centred ? _less / 2 : 0
    rightPadding: _centred ? _less / 2 : _less

    // The same text in the full width says how it would be broken.
    Text {
        id: _probe

        property bool lonely: false

        visible: false
        width: root.width
        text: root.text
        textFormat: Text.PlainText
        font: root.font
        wrapMode: root.wrapMode
        onLineLaidOut: line => {
            if (line.isLast)
                lonely = Theme.chinese && line.number > 0 && line.implicitWidth < font.pixelSize * 2.1;
        }
    }
}
