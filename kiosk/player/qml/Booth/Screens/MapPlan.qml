pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// The plan as large as it fits, a pin for every place, and the plan's caption below.
Item {
    id: root

    required property var page
    readonly property var plan: page.plan
    readonly property var spots: page.spots
    required property int chosen
    property color accent: Theme.accent("cyan")
    property bool rises: true

    // Height in px with which the plan is as wide as this.
    readonly property real wanted: width / _ratio + _notes.height

    signal spotAsked(int index)

    readonly property real _ratio: plan.width / plan.height
    readonly property real _room: height - _notes.height
    readonly property real _shown: Math.min(width, _room * _ratio)
    // Sizes of the names, gathered once after all that changed in a pass.
    property var _names: []
    // The pins have been seen; those that another language brings do not rise again.
    property bool _seen: false

    function _gather() {
        const found = [];
        for (let i = 0; i < _pins.count; i++) {
            const pin = _pins.itemAt(i) as MapPin;
            if (pin)
                found.push(pin.wanted);
        }
        _names = found;
        _seen = true;
    }
    // The place whose dot is nearest to where the plan was tapped.
    function _near(at: point): int {
        const away = _layout.places.map(place => Math.hypot(place.anchor.x - at.x, place.anchor.y - at.y));
        const least = Math.min(...away);
        return least < Theme.touch * 1.2 ? away.indexOf(least) : -1;
    }

    PinLayout {
        id: _layout

        spots: root.spots
        plan: Qt.rect(_photo.x, _photo.y, _photo.width, _photo.height)
        area: Qt.size(root.width, root._room)
        touch: Theme.touch
        stem: 68 * Theme.unit
        names: root._names
    }
    Photo {
        id: _photo

        x: (root.width - width) / 2
        y: (root._room - height) / 2
        width: root._shown
        height: root._shown / root._ratio
        picture: root.plan

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: event => {
                const found = root._near(Qt.point(event.position.x + _photo.x, event.position.y + _photo.y));
                if (found >= 0)
                    root.spotAsked(found);
            }
        }
    }
    Item {
        id: _ground

        anchors.fill: parent
    }
    Repeater {
        id: _pins

        model: root.spots
        onItemAdded: Qt.callLater(root._gather)
        onItemRemoved: Qt.callLater(root._gather)

        MapPin {
            required property int index
            required property var modelData

            anchors.fill: parent
            spot: modelData
            number: index + 1
            place: _layout.places[index]
            chosen: root.chosen === index
            ground: _ground
            accent: root.accent
            rises: root.rises && !root._seen
            onWantedChanged: Qt.callLater(root._gather)
            onClicked: root.spotAsked(index)
        }
    }
    Column {
        id: _notes

        anchors.bottom: parent.bottom
        width: parent.width
        topPadding: Theme.space1
        spacing: Theme.space1 / 2

        Label {
            width: parent.width
            visible: text.length > 0
            text: root.plan.caption
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.small * 1.1
            color: Theme.palette.inkSoft
        }
        SourceNote {
            width: parent.width
            visible: !Theme.reach && text.length > 0
            page: root.page
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
