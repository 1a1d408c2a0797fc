pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// The way here, what to take away, the title, and the line under it.
Column {
    id: root

    required property var page
    required property var trail
    property color accent: Theme.accent("cyan")
    property real titleSize: Theme.headline
    property bool withSubtitle: true

    signal pageAsked(string id)
    signal takeawayAsked

    spacing: Theme.space2

    Item {
        width: parent.width
        height: Math.max(_way.height, _take.visible ? _take.height : 0)
        visible: root.trail.length > 0 || _take.visible

        Flow {
            id: _way

            width: parent.width - (_take.visible ? _take.width + Theme.space2 : 0)

            Repeater {
                model: root.trail

                Pressable {
                    id: _crumb

                    required property var modelData

                    width: Math.max(Theme.touch, _text.width + Theme.space6)
                    height: Theme.touch
                    label: modelData.title
                    role: Accessible.Link
                    ringOutset: Theme.space2
                    onClicked: root.pageAsked(modelData.id)

                    Row {
                        id: _text

                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Theme.space1

                        Glyph {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: _crumb.modelData.id === ""
                            name: "home"
                            size: 32 * Theme.unit
                            color: _words.color
                        }
                        Label {
                            id: _words

                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.min(implicitWidth, root.width * 0.5)
                            text: _crumb.modelData.id === "" ? qsTr("Home") : _crumb.modelData.title
                            elide: Text.ElideRight
                            wrapMode: Text.NoWrap
                            font.pixelSize: Theme.small
                            color: _crumb.down ? Theme.palette.ink : root.accent
                        }
                        Glyph {
                            anchors.verticalCenter: parent.verticalCenter
                            name: "chevron-right"
                            size: 28 * Theme.unit
                            color: Theme.palette.inkSoft
                        }
                    }
                }
            }
        }
        Action {
            id: _take

            anchors.right: parent.right
            visible: !!root.page.qr
            label: qsTr("Take it with you")
            glyph: "qrcode"
            accent: root.accent
            onClicked: root.takeawayAsked()
        }
    }
    BalancedLabel {
        width: parent.width
        visible: !Theme.reach
        text: root.page.title
        font.pixelSize: root.titleSize
        font.weight: Font.Bold

        Accessible.role: Accessible.Heading
    }
    ClauseLabel {
        width: parent.width
        visible: root.withSubtitle && !Theme.reach && text.length > 0
        words: root.page.subtitle
        lineHeight: Theme.leading
        color: Theme.palette.inkSoft
    }
}
