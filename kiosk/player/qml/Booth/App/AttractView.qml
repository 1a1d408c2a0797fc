pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The poster of the booth while nobody is there: slides, the title, the invitation. Everything
// that stands still drifts by a few px from slide to slide, so that no pixel burns in.
Item {
    id: root

    required property Attract loop
    required property Film film
    // A slide is on its way in, or its picture is being loaded.
    readonly property bool loading: _front.loading || _behind.loading || _waiting
    readonly property bool moving: _cross.running

    readonly property string _call: QT_TR_NOOP("Touch to begin")
    readonly property real _reach: 12 * Theme.unit
    readonly property real _margin: (Theme.wide ? 88 : 72) * Theme.unit
    // The picture bleeds over the right of a wide screen and over the top of an upright one.
    readonly property rect _pane: Theme.wide ? Qt.rect(Math.round(width * 0.42), -_reach, Math.ceil(width * 0.58) + _reach, height + 2 * _reach) : Qt.rect(-_reach, -_reach, width + 2 * _reach, Math.round(height * 0.52) + _reach)
    readonly property real _softness: 140 * Theme.unit
    readonly property real _column: Theme.wide ? _pane.x - _margin - Theme.space1 : width - _margin * 2
    readonly property real _top: Theme.wide ? _margin : _pane.y + _pane.height + Theme.space2
    readonly property rect _words: Qt.rect(_margin, _top, _column, _invitation.y - Theme.space6 - _top)

    property AttractSlide _front: _a
    property AttractSlide _behind: _b
    property bool _waiting: false
    // Of what stands still; it moves with the slides, not while a picture is read.
    property point _drift: Qt.point(0, 0)
    // A photo comes over a photo. A drawing would shine through, so it waits until the way is
    // free; so does the software renderer, which draws one large picture in time, not two.
    readonly property bool _overlaps: _front.covers && _behind.covers

    // Shows the loop's slide, as soon as its picture is there.
    function _show() {
        _laying.stop();
        _cross.complete();
        // A slide that was on its way is given up; taking another tells that it is not read any more.
        _waiting = false;
        _behind.take(loop);
        _behind.paneOpacity = 0;
        // The first words need not wait for their picture: nothing stands where they come.
        const first = _front.lang === "";
        if (first)
            _behind.say(loop);
        _behind.wordsOpacity = first ? 1 : 0;
        _waiting = true;
        _lay();
    }
    // Lays out the words before they can be seen: all at once would be too much for one frame.
    function _lay() {
        if (!_waiting || _behind.loading)
            return;
        if (_front.lang === "") {
            _arrive();
            return;
        }
        _behind.say(loop);
        _laying.restart();
    }
    function _arrive() {
        if (!_waiting || _behind.loading)
            return;
        _waiting = false;
        const arriving = _behind;
        _behind = _front;
        _front = arriving;
        _drift = loop.drift;
        if (!_front.slide.video)
            film.close();
        _front.live = true;
        _cross.restart();
        if (Theme.reducedMotion || _behind.lang === "")
            _cross.complete();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: loop.title + ", " + _invitation.text

    Component.onCompleted: _show()
    Component.onDestruction: film.close()

    SequentialAnimation {
        id: _laying

        PauseAnimation {
            duration: 20
        }
        ScriptAction {
            script: root._arrive()
        }
    }
    ParallelAnimation {
        id: _cross

        onFinished: {
            root._behind.clear();
            root._front.wordsOpacity = 1;
        }

        SequentialAnimation {
            PauseAnimation {
                duration: root._overlaps ? 0 : 450
            }
            NumberAnimation {
                target: root._front
                property: "paneOpacity"
                to: 1
                duration: root._overlaps ? 1200 : 750
            }
        }
        NumberAnimation {
            target: root._behind
            property: "paneOpacity"
            to: root._overlaps ? 1 : 0
            duration: 450
        }
        NumberAnimation {
            target: root._behind
            property: "wordsOpacity"
            to: 0
            duration: 400
        }
        SequentialAnimation {
            PauseAnimation {
                duration: 400
            }
            NumberAnimation {
                target: root._front
                property: "wordsOpacity"
                to: 1
                duration: 600
            }
        }
    }
    Connections {
        target: root.loop

        function onMoved() {
            root._show();
        }
    }
    Connections {
        target: root._behind

        function onLoadingChanged() {
            root._lay();
        }
    }
    Connections {
        target: root._front

        function onPlayingChanged() {
            root.loop.play(root._front.playing);
        }
        function onEnded() {
            root.loop.goOn();
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.palette.ground
    }
    Item {
        id: _drifting

        x: Math.round(root._drift.x * root._reach)
        y: Math.round(root._drift.y * root._reach)
        width: root.width
        height: root.height

        Lattice {
            x: -root._reach
            y: root.height - height + root._reach
            turned: true
            live: !Theme.reducedMotion
        }
        Rectangle {
            id: _ground

            // The accent shines on it from above.
            property color accent: Theme.accent(root._front.said.accent ?? "")

            x: root._pane.x
            y: root._pane.y
            width: root._pane.width
            height: root._pane.height
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: Theme.mix(Theme.palette.ground, _ground.accent, Theme.palette.glow * 1.2)
                }
                GradientStop {
                    position: 1
                    color: Theme.palette.ground
                }
            }

            Behavior on accent {
                ColorAnimation {
                    duration: Theme.reducedMotion ? 0 : 900
                }
            }

            Lattice {
                anchors.right: parent.right
                anchors.top: parent.top
                width: 860 * Theme.unit
            }
        }
        AttractSlide {
            id: _a

            z: this === root._front ? 1 : 0
            film: root.film
            paneRect: root._pane
            edge: root._softness
            settled: !root.moving
            wordsRect: root._words
        }
        AttractSlide {
            id: _b

            z: this === root._front ? 1 : 0
            film: root.film
            paneRect: root._pane
            edge: root._softness
            settled: !root.moving
            wordsRect: root._words
        }
        Rectangle {
            // The picture's edge, melting into the ground.
            z: 2
            x: root._pane.x
            y: Theme.wide ? root._pane.y : root._pane.y + root._pane.height - height
            width: Theme.wide ? root._softness : root._pane.width
            height: Theme.wide ? root._pane.height : root._softness
            gradient: Gradient {
                orientation: Theme.wide ? Gradient.Horizontal : Gradient.Vertical

                GradientStop {
                    position: 0
                    color: Theme.tint(Theme.palette.ground, Theme.wide ? 1 : 0)
                }
                GradientStop {
                    position: 1
                    color: Theme.tint(Theme.palette.ground, Theme.wide ? 0 : 1)
                }
            }
        }
        AttractCall {
            id: _invitation

            z: 2
            objectName: "call"
            x: root._margin
            y: root.height - height - root._margin
            width: root._column
            text: root.loop.say(root._front.lang || root.loop.lang, root._call)
        }
    }
}
