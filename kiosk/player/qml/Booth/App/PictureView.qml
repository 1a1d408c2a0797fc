import QtQuick
import Booth.Theme
import Booth.Components

// Pictures over the whole screen, one at a time, to look at closely. All of it works with
// fingers, with buttons along the lower edge, and with the keyboard.
OverlayBase {
    id: root

    readonly property var pictures: props.pictures
    readonly property int count: pictures.length
    readonly property string caption: pictures[_stage.index].caption

    coversBar: true

    Keys.onPressed: event => {
        const step = 0.15;
        const ways = {
            [Qt.Key_Left]: () => _stage.enlarged ? _stage.pan(step, 0) : _stage.show(_stage.index - 1),
            [Qt.Key_Right]: () => _stage.enlarged ? _stage.pan(-step, 0) : _stage.show(_stage.index + 1),
            [Qt.Key_Up]: () => _stage.pan(0, step),
            [Qt.Key_Down]: () => _stage.pan(0, -step),
            [Qt.Key_PageUp]: () => _stage.show(_stage.index - 1),
            [Qt.Key_PageDown]: () => _stage.show(_stage.index + 1),
            [Qt.Key_Plus]: () => _stage.enlarge(1.6),
            [Qt.Key_Equal]: () => _stage.enlarge(1.6),
            [Qt.Key_Minus]: () => _stage.enlarge(1 / 1.6),
            [Qt.Key_0]: () => _stage.fit()
        };
        const way = ways[event.key];
        event.accepted = way !== undefined;
        if (way)
            way();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.groundDeep
        opacity: 1 - _stage.pulled
    }
    PictureStage {
        id: _stage

        objectName: "pictures"
        anchors.top: parent.top
        anchors.bottom: _words.top
        width: parent.width
        pictures: root.pictures
        index: root.props.index ?? 0
        onPulledAway: root.closed()
    }
    PictureFingers {
        anchors.fill: _stage
        stage: _stage
    }
    Item {
        id: _words

        anchors.bottom: _bar.top
        width: parent.width
        height: _caption.visible ? _caption.height + Theme.space3 : 0

        Label {
            id: _caption

            anchors.centerIn: parent
            width: Math.min(parent.width - Theme.margin * 2, 1400 * Theme.unit)
            visible: text.length > 0
            text: root.caption
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.leadingNote
            maximumLineCount: 4
            elide: Text.ElideRight
            color: Theme.palette.inkSoft
        }
    }
    PictureBar {
        id: _bar

        anchors.bottom: parent.bottom
        width: parent.width
        count: root.count
        index: _stage.index
        canEnlarge: _stage.times < _stage.most - 0.01
        canReduce: _stage.enlarged
        onStepAsked: by => _stage.show(_stage.index + by)
        onEnlargeAsked: factor => _stage.enlarge(factor)
        onCloseAsked: root.closed()
    }
}
