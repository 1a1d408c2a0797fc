pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// Pictures with captions: one large, swiped to the next, and a strip of all of them.
ScreenBase {
    id: root

    readonly property var _pictures: page.pictures
    viewCount: _pictures.length

    function recall(): var {
        return {
            picture: _pager.currentIndex
        };
    }
    function showView(index: int) {
        _pager.show(index);
    }

    function _enlarge(index: int) {
        root.overlayAsked("picture", {
            pictures: root._pictures,
            index: index
        });
    }

    Component.onCompleted: {
        if (memory.picture)
            _pager.show(memory.picture);
    }

    Masthead {
        id: _masthead

        x: Theme.margin
        y: Theme.space3
        width: root.width - Theme.margin * 2
        page: root.page
        trail: root.trail
        accent: root.accent
        titleSize: Theme.title * 1.2
        onPageAsked: id => root.pageAsked(id)
        onTakeawayAsked: root.overlayAsked("takeaway", root.page.qr)
    }
    Scroller {
        id: _intro

        anchors.top: _masthead.bottom
        anchors.topMargin: height > 0 ? Theme.space2 : 0
        x: Theme.margin
        width: root.width - Theme.margin * 2
        height: Math.min(_introText.height, root.height * 0.22)
        contentHeight: _introText.height

        BlockColumn {
            id: _introText

            width: _intro.width - Theme.space2
            blocks: root.page.intro
            accent: root.accent
            onLinkFollowed: link => root.linkFollowed(link)
            onOverlayAsked: (name, props) => root.overlayAsked(name, props)
        }
    }
    Pager {
        id: _pager

        anchors.top: _intro.bottom
        anchors.topMargin: Theme.space3
        anchors.bottom: _strip.top
        anchors.bottomMargin: Theme.space3
        x: Theme.margin
        width: root.width - Theme.margin * 2
        spacing: Theme.space3
        model: DelegateModel {
            model: root._pictures
            delegate: Item {
                id: _page

                required property int index
                required property var modelData

                width: _pager.width
                height: _pager.height

                Accessible.role: Accessible.ListItem
                Accessible.name: modelData.caption || (index + 1) + " / " + _pager.count

                PhotoButton {
                    // The pager itself is the stop: it turns by arrows, and enlarges by Enter.
                    activeFocusOnTab: false
                    width: parent.width
                    height: parent.height - _caption.height
                    picture: _page.modelData

                    Accessible.ignored: true

                    onClicked: root._enlarge(_page.index)
                }
                Label {
                    id: _caption

                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: text.length > 0 ? implicitHeight : 0
                    topPadding: Theme.space2
                    text: _page.modelData.caption
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    color: Theme.palette.inkSoft
                }
            }
        }

        Keys.onReturnPressed: root._enlarge(currentIndex)
        Keys.onEnterPressed: root._enlarge(currentIndex)
    }
    ListView {
        id: _strip

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space3
        x: Theme.margin
        width: root.width - Theme.margin * 2
        height: root._pictures.length > 1 ? 132 * Theme.unit : 0
        visible: height > 0
        orientation: ListView.Horizontal
        spacing: Theme.space2
        currentIndex: _pager.currentIndex
        highlightMoveDuration: Theme.move
        clip: true

        KeyScroll {
            parent: _strip
            flickable: _strip
        }
        cacheBuffer: 0
        model: DelegateModel {
            model: root._pictures
            delegate: Pressable {
                id: _thumb

                required property int index
                required property var modelData

                width: 176 * Theme.unit
                height: _strip.height
                label: modelData.caption || qsTr("Picture %1").arg(index + 1)
                onClicked: _pager.show(index)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radiusSmall
                    color: Theme.palette.surface
                    border.width: _thumb.index === _pager.currentIndex ? Theme.hairline * 3 : Theme.hairline
                    border.color: _thumb.index === _pager.currentIndex ? root.accent : Theme.palette.line
                }
                Photo {
                    anchors.fill: parent
                    anchors.margins: Theme.space1
                    picture: _thumb.modelData
                }
            }
        }
    }
}
