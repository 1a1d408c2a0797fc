import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// The story and figures of the chosen tier.
Item {
    id: root

    required property var page
    required property var tier
    required property int step
    required property int steps
    property color accent: Theme.accent("green")

    signal linkFollowed(string link)
    signal overlayAsked(string name, var props)

    readonly property real _pad: 40 * Theme.unit

    onTierChanged: {
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
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.palette.surface
        border.width: Theme.hairline
        border.color: Theme.mix(Theme.palette.line, root.accent, 0.25)
    }
    Scroller {
        id: _scroller

        ground: Theme.palette.surface
        anchors.fill: parent
        anchors.margins: Theme.space1
        contentHeight: _words.height + root._pad * 2

        Column {
            id: _words

            x: root._pad
            y: root._pad
            width: _scroller.width - root._pad * 2
            spacing: Theme.space3

            Row {
                spacing: Theme.space2

                Glyph {
                    visible: !!root.tier.icon
                    anchors.verticalCenter: parent.verticalCenter
                    icon: root.tier.icon
                    size: 56 * Theme.unit
                    color: root.accent
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.step >= 0 ? qsTr("Tier %1 of %2").arg(root.step + 1).arg(root.steps) : qsTr("Shared by all tiers")
                    font.pixelSize: Theme.small * 1.1
                    font.weight: Font.Bold
                    color: root.accent
                    wrapMode: Text.NoWrap
                }
            }
            BalancedLabel {
                width: parent.width
                text: root.tier.title
                font.pixelSize: Theme.title * 1.1
                font.weight: Font.Bold
            }
            FiguresBlock {
                visible: root.tier.figures.length > 0
                width: parent.width
                block: ({
                        items: root.tier.figures
                    })
                accent: root.accent
            }
            BlockColumn {
                width: parent.width
                blocks: root.tier.blocks
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
            Rectangle {
                visible: _intro.visible
                width: parent.width
                height: Theme.hairline
                color: Theme.palette.line
            }
            BlockColumn {
                id: _intro

                width: parent.width
                visible: root.page.intro.length > 0
                blocks: root.page.intro
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
            SourceNote {
                width: parent.width
                page: root.page
            }
        }
    }
}
