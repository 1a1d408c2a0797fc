pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// A picture, not a list: terraces that rise from seed to forest on shared ground. The chosen
// terrace tells its story beside them.
ScreenBase {
    id: root

    // Index into `_all`: the tiers from the ground up, then what they share.
    property int chosen: 0
    viewCount: _all.length
    least: (Theme.textScale > 1.3 ? 540 : 400) * Theme.unit
    readonly property bool _wide: Theme.wide
    readonly property var _tiers: page.tiers
    readonly property var _all: [...page.tiers, ...page.shared]
    readonly property real _gap: Theme.space3

    function recall(): var {
        return {
            chosen: chosen
        };
    }
    function showView(index: int) {
        chosen = index;
    }

    Component.onCompleted: {
        if (memory.chosen)
            chosen = Math.min(memory.chosen, _all.length - 1);
    }

    Masthead {
        id: _masthead

        x: Theme.margin
        y: Theme.space3
        width: (root._wide ? _picture.width : root.width - Theme.margin * 2)
        page: root.page
        trail: root.trail
        accent: root.accent
        titleSize: Theme.chinese || !root._wide ? Theme.headline : Theme.headline * 0.85
        onPageAsked: id => root.pageAsked(id)
        onTakeawayAsked: root.overlayAsked("takeaway", root.page.qr)
    }
    Item {
        id: _picture

        x: Theme.margin
        y: _masthead.y + _masthead.height + Theme.space3
        width: root._wide ? root.width * 0.6 - Theme.margin : root.width - Theme.margin * 2
        height: root._wide ? root.height - y - Theme.space3 : Theme.reach ? root.height * (0.22 + Theme.textScale * 0.15) : Math.max(root.height * 0.36, root.height * 0.46 - _masthead.height * 0.3)

        Row {
            id: _terraces

            width: parent.width
            height: parent.height - (_ground.height + root._gap) * (_ground.visible ? 1 : 0)
            spacing: root._gap

            Repeater {
                model: root._tiers

                Terrace {
                    required property int index
                    required property var modelData

                    width: (_terraces.width - root._gap * (root._tiers.length - 1)) / root._tiers.length
                    height: _terraces.height
                    tier: modelData
                    step: index
                    steps: root._tiers.length
                    chosen: root.chosen === index
                    accent: root.accent
                    onClicked: root.chosen = index
                }
            }
        }
        Row {
            id: _ground

            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.touch * 1.1
            visible: root.page.shared.length > 0
            spacing: root._gap

            Repeater {
                model: root.page.shared

                Card {
                    id: _shared

                    required property int index
                    required property var modelData

                    width: (_ground.width - root._gap * (root.page.shared.length - 1)) / root.page.shared.length
                    height: _ground.height
                    label: modelData.title
                    accent: root.accent
                    chosen: root.chosen === root._tiers.length + index
                    onClicked: root.chosen = root._tiers.length + index

                    Row {
                        anchors.centerIn: parent
                        spacing: Theme.space2

                        Glyph {
                            anchors.verticalCenter: parent.verticalCenter
                            icon: _shared.modelData.icon
                            name: "water"
                            size: 44 * Theme.unit
                            color: root.accent
                        }
                        Label {
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.min(implicitWidth, _shared.width - Theme.space8 - 44 * Theme.unit)
                            text: _shared.modelData.title
                            font.pixelSize: Theme.body
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                        }
                    }
                }
            }
        }
    }
    TierStory {
        x: root._wide ? _picture.x + _picture.width + Theme.space6 : Theme.margin
        y: root._wide ? Theme.space4 : _picture.y + _picture.height + root._gap
        width: root.width - x - Theme.margin
        height: root.height - y - Theme.space3
        page: root.page
        tier: root._all[Math.max(0, Math.min(root.chosen, root._all.length - 1))]
        step: root.chosen < root._tiers.length ? root.chosen : -1
        steps: root._tiers.length
        accent: root.accent
        onLinkFollowed: link => root.linkFollowed(link)
        onOverlayAsked: (name, props) => root.overlayAsked(name, props)
    }
}
