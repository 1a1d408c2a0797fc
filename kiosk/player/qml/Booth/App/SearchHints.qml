pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What stands where results will: how to search and what for, or what to do where nothing is found.
Scroller {
    id: root

    required property Finder finder

    // How to search, where there is no room to say it elsewhere, nor for headings here.
    property string advice: ""

    readonly property bool _lost: finder.text.length > 0

    contentHeight: _column.height + Theme.space6

    Column {
        id: _column

        width: root.width - Theme.space2
        spacing: Theme.space3

        Label {
            width: parent.width
            visible: root._lost
            text: qsTr("Nothing found for “%1”").arg(root.finder.text.trim())
            font.pixelSize: Theme.heading
            font.weight: Font.Bold
        }
        Flow {
            width: parent.width
            visible: root._lost
            spacing: Theme.space2

            Chip {
                visible: root.finder.nearest.length > 0
                objectName: "nearest"
                label: qsTr("Search for “%1”").arg(root.finder.nearest)
                onClicked: root.finder.write(root.finder.nearest)
            }
            Chip {
                objectName: "start-anew"
                label: qsTr("Start anew")
                onClicked: root.finder.write("")
            }
        }
        Label {
            width: parent.width
            visible: root.finder.terms.length > 0 && root.advice.length === 0
            text: qsTr("Try one of these")
            topPadding: root._lost ? Theme.space3 : 0
            font.pixelSize: root._lost ? Theme.body : Theme.heading
            font.weight: Font.Bold
        }
        Flow {
            width: parent.width
            spacing: Theme.space2

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Suggestions")

            Repeater {
                model: root.finder.terms

                Chip {
                    required property var modelData

                    width: Math.min(implicitWidth, _column.width)
                    label: modelData.text
                    accent: Theme.accent(modelData.accent)
                    onClicked: root.finder.write(modelData.text)
                }
            }
        }
        Label {
            width: parent.width
            visible: !root._lost && root.advice.length > 0
            text: root.advice
            lineHeight: Theme.leading
            color: Theme.palette.inkSoft
        }
    }
}
