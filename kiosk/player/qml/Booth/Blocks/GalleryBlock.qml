pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Pictures that stand one after another: swiped, with their captions.
BlockBase {
    id: root

    function _enlarge(index: int) {
        root.overlayAsked("picture", {
            pictures: root.block.pictures,
            index: index
        });
    }

    implicitHeight: _pager.height + Theme.space3 + _progress.height

    Pager {
        id: _pager

        width: root.width
        height: Math.min(0.6 * Theme.height, root.width * 0.62)
        model: DelegateModel {
            model: root.block.pictures
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
                    anchors.top: parent.top
                    anchors.horizontalCenter: parent.horizontalCenter
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
                    topPadding: Theme.space1
                    text: _page.modelData.caption
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignHCenter
                    font.pixelSize: Theme.small
                    color: Theme.palette.inkFaint
                }
            }
        }

        Keys.onReturnPressed: root._enlarge(currentIndex)
        Keys.onEnterPressed: root._enlarge(currentIndex)
    }
    Progress {
        id: _progress

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.block.pictures.length
        current: _pager.currentIndex
        accent: root.accent
    }
}
