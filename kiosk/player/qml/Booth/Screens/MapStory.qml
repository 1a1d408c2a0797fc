pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// The card of the chosen place: its words, the picture and figure of its page, the way there.
Item {
    id: root

    required property var spot
    required property int number
    // Card of the page that the place opens; empty for none.
    required property var target
    property color accent: Theme.accent("cyan")

    signal closed
    signal pageAsked(string id)
    signal linkFollowed(string link)

    readonly property real _pad: 32 * Theme.unit
    readonly property bool _opens: target.id !== undefined
    readonly property bool _figure: !!target.figure && target.figure.label.length > 0
    readonly property bool _beside: width > 760 * Theme.unit
    readonly property real _foot: _opens ? _open.height + Theme.space2 + _pad : Theme.space3
    // Height of the card: all that there is with a picture, else what its words need.
    readonly property real _tall: _art.picture && !Theme.reach ? height : Math.min(height, _scroller.y + _words.height + _foot)

    onSpotChanged: {
        _scroller.contentY = 0;
        _arrive.restart();
    }

    NumberAnimation {
        id: _arrive

        target: _words
        property: "opacity"
        from: 0.2
        to: 1
        duration: Theme.move
    }
    Rectangle {
        width: parent.width
        height: root._tall
        radius: Theme.radius
        color: Theme.palette.surface
        border.width: Theme.hairline
        border.color: Theme.mix(Theme.palette.line, root.accent, 0.4)
    }
    SpotBadge {
        id: _badge

        x: root._pad
        y: root._pad
        spot: root.spot
        number: root.number
        lit: true
        accent: root.accent
    }
    Label {
        id: _title

        x: _badge.x + _badge.width + Theme.space3
        y: root._pad + Math.max(0, (_badge.height - height) / 2)
        width: _close.x - x
        text: root.spot.title
        font.pixelSize: Theme.title * 0.9
        font.weight: Font.Bold

        Accessible.role: Accessible.Heading
    }
    Pressable {
        id: _close

        anchors.right: parent.right
        anchors.rightMargin: Theme.space1
        y: root._pad + (_badge.height - height) / 2
        width: Theme.touch
        height: width
        label: qsTr("Close")
        onClicked: root.closed()

        Glyph {
            anchors.centerIn: parent
            name: "close"
            size: 44 * Theme.unit
            color: _close.down ? root.accent : Theme.palette.inkSoft
        }
    }
    Scroller {
        id: _scroller

        ground: Theme.palette.surface
        x: Theme.space1
        y: Math.max(_badge.y + _badge.height, _title.y + _title.height) + Theme.space2
        width: parent.width - Theme.space1 * 2
        height: root._tall - root._foot - y
        contentHeight: Math.max(_words.height, _art.visible ? _art.y + _art.height : 0)

        Photo {
            id: _art

            readonly property real _left: _scroller.height - _words.height - Theme.space3
            readonly property real _inner: _scroller.width - (root._pad - Theme.space1) * 2

            visible: !!picture && !Theme.reach && (root._beside || _left > 120 * Theme.unit)
            x: root._beside ? _scroller.width - width - root._pad : root._pad - Theme.space1
            y: root._beside ? 0 : _words.height + Theme.space3
            width: root._beside ? Math.min(_scroller.width * 0.46, _scroller.height * (picture ? picture.width / picture.height : 1)) : _inner
            height: root._beside ? implicitHeight : Math.max(0, Math.min(implicitHeight, _left))
            picture: root.target.cover ?? null
        }
        Column {
            id: _words

            x: root._pad - Theme.space1
            width: _scroller.width - x * 2 - (root._beside && _art.visible ? _art.width + Theme.space3 : 0)
            spacing: Theme.space3

            BalancedText {
                width: parent.width
                visible: text.length > 0
                text: root.spot.text
                font.pixelSize: root._beside ? Theme.lead : Theme.body
                onLinkFollowed: link => root.linkFollowed(link)
            }
            Label {
                width: parent.width
                visible: root.spot.text.length === 0 && text.length > 0
                text: root.target.subtitle ?? ""
                font.pixelSize: root._beside ? Theme.lead : Theme.body
                lineHeight: Theme.leading
            }
            Loader {
                width: parent.width
                active: root._figure
                visible: active
                sourceComponent: FigureCard {
                    figure: root.target.figure
                    accent: root.accent
                }
            }
        }
    }
    Action {
        id: _open

        visible: root._opens
        x: root._pad
        y: root._tall - height - root._pad
        width: root.width - root._pad * 2
        filled: true
        label: qsTr("Open page")
        glyph: "arrow-right"
        accent: root.accent
        onClicked: root.pageAsked(root.target.id)
    }
}
