import QtQuick
import Booth.Theme

// One glyph of an icon font: the booth's own, or one that a page brings.
Text {
    id: root

    property string name: ""
    property var icon: null
    property real size: Theme.title

    visible: text.length > 0
    width: size
    height: size
    text: icon ? icon.glyph : Icons.glyph(name)
    textFormat: Text.PlainText
    color: Theme.palette.ink
    font.family: icon ? icon.family : Icons.family
    font.pixelSize: size
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter

    Accessible.ignored: true
}
