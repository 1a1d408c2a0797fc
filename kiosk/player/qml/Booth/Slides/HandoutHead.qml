import QtQuick
import Booth.Theme
import Booth.Components

// The name of the talk above the first sheet of its handout.
Item {
    id: root

    // Points of type.
    required property real pt
    required property string title
    required property string subtitle

    Label {
        id: _title

        width: parent.width
        height: 32 * root.pt
        text: root.title
        font.pixelSize: 24 * root.pt
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 13 * root.pt
        verticalAlignment: Text.AlignVCenter
        lineHeight: 1
        maximumLineCount: 1
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Label {
        anchors.top: _title.bottom
        width: parent.width
        text: root.subtitle
        font.pixelSize: 11 * root.pt
        color: Theme.palette.inkSoft
        maximumLineCount: 1
        elide: Text.ElideRight
    }
}
