pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// A line of dates, swiped sideways where it is longer than the screen.
ListView {
    id: root

    required property var events
    property color accent: Theme.accent("amber")

    signal linkFollowed(string link)

    readonly property real _each: Math.max(340 * Theme.unit * Math.sqrt(Theme.textScale), width / Math.max(1, events.length))
    readonly property real _tallest: _measure.height
    // Height of the dates, below which the line runs.
    readonly property real _dates: 64 * Theme.unit * Theme.textScale

    height: _dates + 40 * Theme.unit + _tallest + Theme.space3
    orientation: ListView.Horizontal
    boundsBehavior: Flickable.DragAndOvershootBounds
    interactive: contentWidth > width + 1
    clip: true
    activeFocusOnTab: interactive || activeFocus
    keyNavigationEnabled: true
    cacheBuffer: 0
    model: DelegateModel {
        model: root.events
        delegate: Item {
            id: _event

            required property int index
            required property var modelData

            width: root._each
            height: root.height

            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.when

            Rectangle {
                y: root._dates + 12 * Theme.unit
                x: _event.index === 0 ? 14 * Theme.unit : 0
                width: root._each * (_event.index === root.count - 1 ? 0.75 : 1)
                height: 4 * Theme.unit
                color: Theme.palette.line
            }
            Rectangle {
                y: root._dates
                width: 28 * Theme.unit
                height: width
                radius: width / 2
                color: Theme.palette.ground
                border.width: 6 * Theme.unit
                border.color: root.accent
            }
            Label {
                width: parent.width - Theme.space2
                text: _event.modelData.when
                font.pixelSize: Theme.title
                font.weight: Font.Bold
                color: root.accent
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            BalancedText {
                y: root._dates + 40 * Theme.unit
                width: parent.width - Theme.space4
                text: _event.modelData.text
                font.pixelSize: Theme.small * 1.1
                lineHeight: Theme.leadingNote
                color: Theme.palette.inkSoft
                linkColor: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
            }
            FocusRing {
                target: _event
            }
        }
    }

    KeyScroll {
        parent: root
        flickable: root
    }
    // The tallest text decides the height of the strip.
    Item {
        id: _measure

        parent: root
        visible: false
        height: childrenRect.height

        Repeater {
            model: root.events

            BalancedText {
                required property var modelData

                width: root._each - Theme.space4
                text: modelData.text
                font.pixelSize: Theme.small * 1.1
                lineHeight: Theme.leadingNote
            }
        }
    }
}
