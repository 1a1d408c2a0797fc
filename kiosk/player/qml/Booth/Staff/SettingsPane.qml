pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What holds for every visitor from now on, whatever the content says.
Scroller {
    id: root

    required property Staff staff

    readonly property var _settings: staff.settings
    readonly property var _groups: [
        {
            setting: "lang",
            title: qsTr("Language to begin with"),
            choices: staff.offered.languages.map(language => [language.code, language.name])
        },
        {
            setting: "theme",
            title: qsTr("Colours"),
            choices: [["dark", qsTr("Dark")], ["light", qsTr("Light")], ["contrast", qsTr("High contrast")]]
        },
        {
            setting: "still",
            title: qsTr("Movement"),
            choices: [[false, qsTr("On")], [true, qsTr("Off")]]
        },
        {
            setting: "volume",
            title: qsTr("Volume"),
            choices: staff.offered.volume.map(percent => [percent, percent === 0 ? qsTr("Silent") : `${percent}%`])
        },
        {
            setting: "idle",
            title: qsTr("Time without a touch until the warning"),
            choices: staff.offered.idle.map(seconds => [seconds, qsTr("%1 s").arg(seconds)])
        }
    ]

    contentHeight: _column.height + Theme.space4

    Column {
        id: _column

        width: root.width - Theme.space2
        spacing: Theme.space3

        Label {
            width: parent.width
            visible: text.length > 0
            text: root.staff.failure
            font.pixelSize: 28 * Theme.unit
            color: Theme.accent("coral")
        }
        Flow {
            width: parent.width
            spacing: Theme.space4

            Repeater {
                model: root._groups

                Column {
                    id: _group

                    required property var modelData

                    visible: modelData.choices.length > 1
                    rightPadding: Theme.space6
                    spacing: Theme.space1

                    Label {
                        text: _group.modelData.title
                        font.pixelSize: 26 * Theme.unit
                        color: Theme.palette.inkSoft
                    }
                    Row {
                        spacing: Theme.space2

                        Repeater {
                            model: _group.modelData.choices

                            Choice {
                                required property var modelData

                                objectName: `${_group.modelData.setting}-${modelData[0]}`
                                implicitHeight: Theme.touch
                                label: modelData[1]
                                textSize: 28 * Theme.unit
                                chosen: root._settings[_group.modelData.setting] === modelData[0]
                                onClicked: root.staff.choose(_group.modelData.setting, modelData[0])
                            }
                        }
                    }
                }
            }
        }
    }
}
