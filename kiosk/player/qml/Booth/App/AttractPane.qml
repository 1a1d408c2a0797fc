pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What a slide shows: a photo that fills its room, a drawing, a clip, figures, or an icon.
Item {
    id: root

    required property Film film
    required property var slide
    property bool live: false
    // How much of it towards the words melts into the ground; only a photo reaches into that.
    property real edge: 0
    // Slides differ in which way they move.
    property int step: 0
    property real seconds: 9
    readonly property bool loading: _picture.status === Image.Loading || _clip.loading
    // Whether it hides what lies beneath.
    readonly property bool covers: _photo || !!slide.video
    readonly property bool playing: _clip.item ? (_clip.item as AttractClip).playing : false

    signal ended

    readonly property bool _even: step % 2 === 0
    readonly property bool _photo: !!slide.picture && !slide.whole
    readonly property bool _drawing: !!slide.picture && !!slide.whole
    readonly property var _figures: slide.figures && !slide.picture && !slide.video && slide.figures.length > 1 ? slide.figures : []
    readonly property color _accent: Theme.accent(slide.accent ?? "")
    // How far the slow movement has come.
    property real _t: Theme.reducedMotion ? 0.5 : 0

    clip: true

    onLiveChanged: {
        if (live && !Theme.reducedMotion)
            _slow.restart();
    }

    NumberAnimation {
        id: _slow

        target: root
        property: "_t"
        from: 0
        to: 1
        duration: (root.seconds + 3) * 1000
    }
    Item {
        id: _clear

        x: Theme.wide ? root.edge / 2 : 0
        width: root.width - x
        height: root.height - (Theme.wide ? 0 : root.edge / 2)
    }
    Image {
        id: _picture

        readonly property real _closeUp: root._photo ? 1.06 : 0.96
        readonly property Item _room: root._photo ? root : _clear
        readonly property real _share: root._photo ? 1 : 0.94

        anchors.centerIn: _room
        anchors.horizontalCenterOffset: root._photo ? (root._t - 0.5) * width * (root._even ? 0.05 : -0.05) : 0
        anchors.verticalCenterOffset: root._drawing ? (0.5 - root._t) * 24 * Theme.unit : 0
        width: _room.width * _share
        height: _room.height * _share
        asynchronous: true
        cache: false
        fillMode: root._photo ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        source: root.slide.picture ? Media.source(root.slide.picture.file) : ""
        scale: _closeUp + (root._even ? root._t : 1 - root._t) * 0.08
    }
    Loader {
        id: _clip

        readonly property bool loading: item ? (item as AttractClip).loading : false

        anchors.fill: parent
        active: !!root.slide.video
        sourceComponent: AttractClip {
            film: root.film
            video: root.slide.video
            live: root.live
            onEnded: root.ended()
        }
    }
    AttractFigures {
        x: _clear.x
        width: _clear.width
        height: _clear.height
        figures: root._figures
        seen: root.live
    }
    Glyph {
        anchors.centerIn: _clear
        visible: text.length > 0 && !root.slide.picture && !root.slide.video && root._figures.length === 0
        icon: root.slide.icon ?? null
        size: Math.min(parent.width, parent.height) * 0.46
        color: Theme.mix(Theme.palette.ground, root._accent, 0.6)
    }
}
