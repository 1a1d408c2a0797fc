import QtQuick
import Booth.Theme
import Booth.Components

// A place on a plan: a dot where it is, a stem, a round head to press, and its name.
Item {
    id: root

    required property var spot
    required property int number
    // Of `PinLayout.places`; undefined until it is known.
    required property var place
    required property bool chosen
    // Where dots and stems are drawn; fills the same room.
    required property Item ground
    property color accent: Theme.accent("cyan")
    // Whether it rises from the ground when it is first seen; asked when it is made.
    property bool rises: true
    readonly property size wanted: Qt.size(Math.ceil(_name.contentWidth) + Theme.space2 * 2, Math.ceil(_name.contentHeight) + Theme.space1)
    readonly property bool named: visible && place.name.width > 0

    signal clicked

    property bool _made: false
    property real _risen: 0
    readonly property point _foot: place ? place.anchor : Qt.point(0, 0)
    readonly property real _dx: place ? (place.head.x - _foot.x) * _risen : 0
    readonly property real _dy: place ? (place.head.y - _foot.y) * _risen : 0

    // Breaks a name that is wider than `room` into two lines of like length.
    function _broken(text: string, room: real): string {
        const spaced = text.includes(" ");
        const parts = spaced ? text.split(" ") : Array.from(text);
        const glue = spaced ? " " : "";
        if (_metrics.advanceWidth(text) <= room)
            return text;
        let best = text, least = Infinity;
        for (let cut = 1; cut < parts.length; cut++) {
            const pair = [parts.slice(0, cut).join(glue), parts.slice(cut).join(glue)];
            const widest = Math.max(...pair.map(part => _metrics.advanceWidth(part)));
            if (widest < least) {
                least = widest;
                best = pair.join("\n");
            }
        }
        return best;
    }

    function _begin() {
        if (_made && visible && _risen < 1)
            _rise.restart();
    }

    visible: !!place
    z: chosen ? 2 : _head.down ? 1 : 0

    onChosenChanged: {
        if (chosen && Theme.move > 0)
            _pulse.restart();
    }
    Component.onCompleted: {
        _made = true;
        if (!rises || Theme.move === 0)
            _risen = 1;
        _begin();
    }
    onVisibleChanged: _begin()

    FontMetrics {
        id: _metrics

        font: _name.font
    }
    SequentialAnimation {
        id: _rise

        PauseAnimation {
            duration: Math.min(root.number, 12) * Theme.quick / 3
        }
        NumberAnimation {
            target: root
            property: "_risen"
            to: 1
            duration: Theme.move * 1.5
            easing.type: Easing.OutBack
        }
    }

    Item {
        // On the ground, under the heads of all pins.
        parent: root.ground
        anchors.fill: parent
        visible: root.visible

        Rectangle {
            // The stem, which leads back to the place when the head had to make way.
            x: root._foot.x - width / 2
            y: root._foot.y
            width: 4 * Theme.unit
            height: Math.hypot(root._dx, root._dy)
            transformOrigin: Item.Top
            rotation: -Math.atan2(root._dx, root._dy) * 180 / Math.PI
            radius: width / 2
            color: root.accent
            antialiasing: true
        }
        Rectangle {
            x: root._foot.x - width / 2
            y: root._foot.y - height / 2
            width: 20 * Theme.unit
            height: width
            radius: width / 2
            color: root.chosen ? Theme.palette.ink : root.accent
            border.width: 4 * Theme.unit
            border.color: Theme.palette.groundDeep
        }
    }
    Rectangle {
        id: _ring

        // Tells once which one is chosen.
        anchors.centerIn: _head
        width: 80 * Theme.unit
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 4 * Theme.unit
        border.color: root.accent
        visible: _pulse.running

        ParallelAnimation {
            id: _pulse

            NumberAnimation {
                target: _ring
                property: "scale"
                from: 1
                to: 1.9
                duration: Theme.move * 2
                easing.type: Easing.OutCubic
            }
            NumberAnimation {
                target: _ring
                property: "opacity"
                from: 0.9
                to: 0
                duration: Theme.move * 2
            }
        }
    }
    Rectangle {
        id: _plate

        visible: root.named
        opacity: root._risen
        x: root.place ? root.place.name.x : 0
        y: root.place ? root.place.name.y : 0
        width: root.wanted.width
        height: root.wanted.height
        radius: Theme.radiusSmall
        color: root.chosen ? root.accent : Theme.tint(Theme.palette.surface, 0.9)
        border.width: Theme.hairline
        border.color: root.chosen || _head.down ? root.accent : Theme.mix(Theme.palette.line, root.accent, 0.3)

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.clicked()
        }
    }
    Label {
        id: _name

        visible: _plate.visible
        opacity: _plate.opacity
        x: _plate.x + Theme.space2
        y: _plate.y + (_plate.height - height) / 2
        width: Math.min(implicitWidth, font.pixelSize * 13)
        text: root._broken(root.spot.title, _metrics.font.pixelSize * 9)
        font.pixelSize: Theme.lead * 0.7
        font.weight: Font.Bold
        color: root.chosen ? Theme.palette.inkOnAccent : Theme.palette.ink

        Accessible.ignored: true
    }
    Pressable {
        id: _head

        x: root._foot.x + root._dx - width / 2
        y: root._foot.y + root._dy - height / 2
        width: Theme.touch
        height: width
        label: root.spot.title
        role: Accessible.PageTab
        onClicked: root.clicked()

        SpotBadge {
            anchors.centerIn: parent
            size: (root.chosen ? 84 : 72) * Theme.unit
            spot: root.spot
            number: root.number
            lit: root.chosen
            down: _head.down
            accent: root.accent
            scale: 0.5 + root._risen * 0.5
        }
    }
}
