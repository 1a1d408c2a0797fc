pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// What fills the upper half while every control is in the lower one: the page's name and its
// picture, to be looked at and not touched.
Item {
    id: root

    required property var page
    required property string exhibitTitle

    Photo {
        id: _art

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: !!root.page.cover && height > 80 * Theme.unit
        picture: root.page.cover
        width: Math.min(root.width * 0.4, (root.height - Theme.space4 * 2) * (root.page.cover ? root.page.cover.width / root.page.cover.height : 1))
        height: implicitHeight
    }
    Column {
        // Much to say in large type is drawn smaller as a whole.
        scale: Math.min(1, (root.height - Theme.space3 * 2) / height)
        transformOrigin: Item.Left
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.margin
        width: (_art.visible ? _art.x : root.width) - x - Theme.space4
        spacing: Theme.space2

        Label {
            width: parent.width
            visible: root.page.id !== ""
            text: root.exhibitTitle
            font.pixelSize: Theme.small
            color: Theme.palette.inkFaint
        }
        BalancedLabel {
            width: parent.width
            text: root.page.title ?? ""
            font.pixelSize: Theme.headline
            font.weight: Font.Bold
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        ClauseLabel {
            width: parent.width
            visible: text.length > 0
            words: root.page.subtitle ?? ""
            lineHeight: Theme.leading
            color: Theme.palette.inkSoft
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Grid {
            topPadding: Theme.space2
            columns: Theme.wide ? 4 : 2
            visible: root.page.kind === "home"
            columnSpacing: Theme.space3
            rowSpacing: Theme.space3

            Repeater {
                model: root.page.kind === "home" ? root.page.figures.slice(0, 4) : []

                FigureCard {
                    required property int index
                    required property var modelData

                    width: (Theme.wide ? 250 : 270) * Theme.unit * Math.sqrt(Theme.textScale)
                    size: 56 * Theme.unit
                    figure: modelData
                    accent: Theme.accent(["cyan", "amber", "green", "violet"][index])
                }
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.palette.line
    }
}
