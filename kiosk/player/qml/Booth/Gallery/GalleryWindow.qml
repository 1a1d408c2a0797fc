pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Every component in all its states on one scrolling page. Python says in which theme and size;
// in a window the choices stand above the page.
Window {
    id: root

    required property url artRoot
    property string scheme: "dark"
    property real textScale: 1
    property bool chinese: true
    // The screen that the page is made for, where the window is longer: for a picture.
    property size screenSize: Qt.size(0, 0)
    // For pictures: without the choices above the page, and without movement.
    property bool still: false
    readonly property real pageHeight: Math.ceil(_page.height)
    readonly property real offset: _scroller.contentY

    readonly property size _screen: screenSize.width > 0 ? screenSize : Qt.size(width, height)

    color: Theme.palette.ground
    title: "kiosk gallery"

    Binding {
        target: Theme
        property: "width"
        value: root._screen.width
    }
    Binding {
        target: Theme
        property: "height"
        value: root._screen.height
    }
    Binding {
        target: Theme
        property: "scheme"
        value: root.scheme
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.textScale
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.still
    }
    Binding {
        target: Theme
        property: "chinese"
        value: root.chinese
    }
    Binding {
        target: Media
        property: "root"
        value: root.artRoot
    }
    Binding {
        target: Media
        property: "artRoot"
        value: root.artRoot
    }

    Flickable {
        id: _scroller

        anchors.fill: parent
        contentWidth: width
        contentHeight: _page.height

        Keys.forwardTo: [_keys]

        KeyScroll {
            id: _keys

            flickable: _scroller
        }
        Column {
            id: _page

            x: Theme.margin
            width: _scroller.width - Theme.margin * 2
            topPadding: Theme.space4

            Flow {
                width: parent.width
                visible: !root.still
                spacing: Theme.space2

                Repeater {
                    model: ["dark", "light", "contrast"]

                    Choice {
                        required property string modelData

                        label: modelData
                        chosen: root.scheme === modelData
                        onClicked: root.scheme = modelData
                    }
                }
                Repeater {
                    model: [1, 1.25, 1.5]

                    Choice {
                        required property real modelData

                        label: "× " + modelData
                        chosen: root.textScale === modelData
                        onClicked: root.textScale = modelData
                    }
                }
                Repeater {
                    model: [true, false]

                    Choice {
                        required property bool modelData

                        label: modelData ? "中文" : "English"
                        chosen: root.chinese === modelData
                        onClicked: root.chinese = modelData
                    }
                }
            }
            ControlSections {
                width: parent.width
            }
            TextSections {
                width: parent.width
            }
            SurfaceSections {
                width: parent.width
            }
            SearchSections {
                width: parent.width
            }
            PictureSections {
                width: parent.width
            }
            BlockSections {
                width: parent.width
            }
        }
    }
}
