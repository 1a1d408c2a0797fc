pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Blocks in reading order. The first ones are there at once, the rest follow while idle,
// so that a long page opens as quickly as a short one.
Column {
    id: root

    required property var blocks
    property int prompt: 8
    property color accent: Theme.accent("cyan")
    property real textSize: Theme.body

    signal linkFollowed(string link)
    signal overlayAsked(string name, var props)

    spacing: Theme.space3

    Repeater {
        model: root.blocks

        Loader {
            id: _slot

            required property int index
            required property var modelData
            readonly property bool loading: status === Loader.Loading
            property var _lent: null

            function fill() {
                const type = modelData.type;
                const file = type.charAt(0).toUpperCase() + type.slice(1) + "Block.qml";
                const props = {
                    block: modelData,
                    accent: Qt.binding(() => root.accent),
                    textSize: Qt.binding(() => root.textSize)
                };
                // What follows later reads its own when its time comes.
                if (asynchronous)
                    _lent = Given.lend(props);
                setSource(Qt.resolvedUrl(file), _lent ?? Given.of(props));
            }
            function _giveBack() {
                if (_lent !== null)
                    Given.giveBack(_lent);
                _lent = null;
            }

            width: root.width
            asynchronous: index >= root.prompt
            onLoaded: _giveBack()
            Component.onCompleted: fill()
            Component.onDestruction: _giveBack()

            Connections {
                target: _slot.item as BlockBase

                function onLinkFollowed(link: string) {
                    root.linkFollowed(link);
                }
                function onOverlayAsked(name: string, props: var) {
                    root.overlayAsked(name, props);
                }
            }
        }
    }
}
