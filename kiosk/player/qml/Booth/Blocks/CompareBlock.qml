import QtQuick
import Booth.Theme
import Booth.Components

// Two pictures of one thing laid over each other: a divider is dragged, tapped or stepped along.
BlockBase {
    id: root

    readonly property var before: block.before
    readonly property var after: block.after
    // Share of the width that shows the picture before.
    property real share: 0.5

    function _move(x: real) {
        share = Math.max(0, Math.min(1, x / _box.width));
    }
    function _step(by: real) {
        share = Math.max(0, Math.min(1, share + by));
    }

    implicitHeight: _column.height

    Column {
        id: _column

        width: root.width
        spacing: Theme.space2

        Label {
            width: parent.width
            visible: text.length > 0
            text: root.block.title
            font.weight: Font.Bold
        }
        Item {
            id: _box

            objectName: "compare"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(root.width, root.before.width * 2, 0.66 * Theme.height * root.before.width / root.before.height)
            height: width * root.before.height / root.before.width

            // Each in its own part, as pictures may be transparent.
            Item {
                x: _line.x + _line.width / 2
                width: parent.width - x
                height: parent.height
                clip: true

                Photo {
                    x: -parent.x
                    width: _box.width
                    height: _box.height
                    picture: root.after
                    cropped: true
                }
            }
            Item {
                width: _line.x + _line.width / 2
                height: parent.height
                clip: true

                Photo {
                    width: _box.width
                    height: _box.height
                    picture: root.before
                }
            }
            Rectangle {
                id: _line

                x: root.share * parent.width - width / 2
                width: 4 * Theme.unit
                height: parent.height
                color: Theme.palette.ink
            }
            DragHandler {
                target: null
                // Below that of the pages under it, at every size 10.
                dragThreshold: 8
                yAxis.enabled: false
                onCentroidChanged: {
                    if (active)
                        root._move(centroid.position.x);
                }
            }
            TapHandler {
                onTapped: point => root._move(point.position.x)
            }
            CompareHandle {
                x: root.share * parent.width - width / 2
                anchors.verticalCenter: parent.verticalCenter
                share: root.share
                accent: root.accent
                onStepped: by => root._step(by)
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            width: _box.width
            spacing: Theme.space3

            Label {
                width: (parent.width - parent.spacing) / 2
                text: root.before.caption || qsTr("Before")
                font.pixelSize: Theme.small
                lineHeight: Theme.leadingNote
                color: Theme.palette.inkSoft
            }
            Label {
                width: (parent.width - parent.spacing) / 2
                text: root.after.caption || qsTr("After")
                horizontalAlignment: Text.AlignRight
                font.pixelSize: Theme.small
                lineHeight: Theme.leadingNote
                color: Theme.palette.inkSoft
            }
        }
    }
}
