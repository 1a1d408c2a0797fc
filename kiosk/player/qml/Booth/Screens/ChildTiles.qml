pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// The pages under one that is not a section, below its text.
Column {
    id: root

    required property var cards

    signal pageAsked(string id)

    visible: cards.count > 0
    spacing: Theme.space3

    Repeater {
        model: root.visible ? root.cards : null

        SectionTile {
            required property string json

            card: JSON.parse(json)
            width: root.width
            height: 240 * Theme.unit * Math.sqrt(Theme.textScale)
            onClicked: root.pageAsked(card.id)
        }
    }
}
