pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// The title, one line of what this is, the headline figures, and the sections.
ScreenBase {
    id: root

    readonly property bool _wide: Theme.wide

    readonly property real _titleSize: Theme.chinese ? Theme.display : Theme.display * 0.84
    // No word of the title is broken, not even at its hyphen.
    readonly property real _shrink: Theme.chinese ? 1 : Math.max(0.6, Math.min(1, (_words.width - 2) / Math.max(1, _longest.advanceWidth)))

    least: 400 * Theme.unit

    TextMetrics {
        id: _longest

        text: root.page.title.split(" ").reduce((a, b) => a.length > b.length ? a : b, "")
        font.pixelSize: root._titleSize
        font.weight: Font.Bold
    }
    Photo {
        // The landscape behind the title, so faint that words on it stay readable.
        visible: !!root.page.cover && !Theme.reach
        picture: root.page.cover
        width: root._wide ? root.width * 0.42 : root.width * 0.8
        x: root._wide ? 0 : root.width - width
        y: root._wide ? root.height - height : 0
        opacity: Theme.palette.lit ? 0.2 : 0.4
    }
    Scroller {
        id: _side

        // In reach mode the words stand above, out of the way.
        visible: !Theme.reach
        x: Theme.margin
        y: Theme.space6
        width: root._wide ? root.width * 0.34 : root.width - Theme.margin * 2
        height: root._wide ? root.height - y : Math.min(_words.height, root.height * 0.5)
        contentHeight: _words.height

        Column {
            id: _words

            width: _side.width - Theme.space2
            spacing: Theme.space3

            Rectangle {
                width: 96 * Theme.unit
                height: 8 * Theme.unit
                radius: height / 2
                color: root.accent
            }
            BalancedLabel {
                width: parent.width
                text: root.page.title
                font.pixelSize: Math.floor(root._titleSize * root._shrink)
                font.weight: Font.Bold

                Accessible.role: Accessible.Heading
            }
            ClauseLabel {
                width: parent.width
                visible: text.length > 0
                words: root.page.subtitle
                lineHeight: Theme.leading
                color: Theme.palette.inkSoft
            }
            Grid {
                id: _figures

                width: parent.width
                topPadding: Theme.space3
                columns: root._wide || Theme.textScale > 1.3 ? 2 : Math.max(1, Math.min(4, root.page.figures.length))
                columnSpacing: Theme.space3
                rowSpacing: Theme.space3

                Repeater {
                    model: root.page.figures

                    FigureCard {
                        required property int index
                        required property var modelData

                        size: (root._wide ? 72 : 64) * Theme.unit
                        width: (_figures.width - (_figures.columns - 1) * _figures.columnSpacing) / _figures.columns
                        figure: modelData
                        accent: Theme.accent(["cyan", "amber", "green", "violet", "coral", "blue"][index % 6])
                    }
                }
            }
            BlockColumn {
                width: parent.width
                blocks: root.page.blocks
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
            Action {
                visible: !!root.page.qr
                label: qsTr("Take it with you")
                glyph: "qrcode"
                accent: root.accent
                onClicked: root.overlayAsked("takeaway", root.page.qr)
            }
        }
    }
    Mosaic {
        cards: root.cards
        x: root._wide && _side.visible ? _side.x + _side.width + Theme.space8 : Theme.margin
        y: !_side.visible ? Theme.space3 : root._wide ? Theme.space6 : _side.y + _side.height + Theme.space4
        width: root.width - x - Theme.margin
        height: root.height - y - Theme.space3
        onPageAsked: id => root.pageAsked(id)
    }
}
