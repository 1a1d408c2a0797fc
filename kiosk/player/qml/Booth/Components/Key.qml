import QtQuick
import Booth.Theme

// A key of a pad: a letter, or a glyph where it does something. Held down, it may repeat.
Pressable {
    id: root

    property string glyph: ""
    property bool repeats: false

    property bool _repeated: false

    signal struck

    onDownChanged: {
        if (down)
            _repeated = false;
    }
    onClicked: {
        if (!_repeated)
            struck();
    }

    Timer {
        interval: root._repeated ? 90 : 480
        repeat: true
        running: root.repeats && root.down
        onTriggered: {
            root._repeated = true;
            root.struck();
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: root.down ? Theme.mix(Theme.palette.surfaceRaised, Theme.accent("cyan"), 0.45) : root.glyph.length > 0 ? Theme.palette.surface : Theme.palette.surfaceRaised
        border.width: Theme.hairline
        border.color: root.down ? Theme.accent("cyan") : Theme.palette.line
    }
    Label {
        anchors.centerIn: parent
        visible: root.glyph.length === 0
        text: root.label
        font.pixelSize: Theme.heading
    }
    Glyph {
        anchors.centerIn: parent
        name: root.glyph
        size: 48 * Theme.unit
        color: Theme.palette.ink
    }
}
