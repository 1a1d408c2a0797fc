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
    // It has come in, and the one before it is gone.
    property bool settled: false
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
    readonly property var _figures: slide.figures && !slide.picture && !slide.video && slide.figures.length > 1 ? slide.figures : []
    readonly property color _accent: Theme.accent(slide.accent ?? "")
    readonly property bool _breathes: live && settled && !Theme.reducedMotion
    // How far the slow movement has come. It begins and ends at nothing: a slide comes in and
    // leaves with its picture px for px, which the software renderer copies instead of scaling.
    property real _t: 0

    clip: true

    on_BreathesChanged: _breathes ? _slow.restart() : _slow.stop()

    SequentialAnimation {
        id: _slow

        // What is left beside coming in, and a moment for the next picture to be read.
        readonly property int _half: Math.max(1000, root.seconds * 1000 - 1700) / 2

        NumberAnimation {
            target: root
            property: "_t"
            from: 0
            to: 1
            duration: _slow._half
            easing.type: Easing.InOutSine
        }
        NumberAnimation {
            target: root
            property: "_t"
            to: 0
            duration: _slow._half
            easing.type: Easing.InOutSine
        }
    }
    Item {
        id: _clear

        x: Theme.wide ? root.edge / 2 : 0
        width: root.width - x
        height: root.height - (Theme.wide ? 0 : root.edge / 2)
    }
    AttractPicture {
        id: _picture

        slide: root.slide
        room: Qt.rect(0, 0, root.width, root.height)
        clearRoom: Qt.rect(_clear.x, _clear.y, _clear.width, _clear.height)
        moved: root._photo ? Qt.point((root._even ? 0.02 : -0.02) * root._t * width, 0) : Qt.point(0, (root._even ? -16 : 16) * root._t * Theme.unit)
        nearer: (root._photo || root._even ? 0.04 : -0.04) * root._t
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
