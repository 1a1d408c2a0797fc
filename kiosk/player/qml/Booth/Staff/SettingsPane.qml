pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What holds for every visitor from now on, whatever the content says.
Scroller {
    id: root

    required property Settings settings

    contentHeight: _column.height + Theme.space4

    Column {
        id: _column

        width: root.width - Theme.space2
        spacing: Theme.space3

        Label {
            width: parent.width
            visible: text.length > 0
            text: root.settings.failure
            font.pixelSize: 28 * Theme.unit
            color: Theme.accent("coral")
        }
        Flow {
            width: parent.width
            spacing: Theme.space4

            Setting {
                key: "lang"
                title: qsTr("Language to begin with")
                choices: root.settings.languages.map(language => [language.code, language.name])
                value: root.settings.lang
                onPicked: value => root.settings.setLang(value)
            }
            Setting {
                key: "theme"
                title: qsTr("Colours")
                choices: [["dark", qsTr("Dark")], ["light", qsTr("Light")], ["contrast", qsTr("High contrast")]]
                value: root.settings.theme
                onPicked: value => root.settings.setTheme(value)
            }
            Setting {
                key: "still"
                title: qsTr("Movement")
                choices: [[false, qsTr("On")], [true, qsTr("Off")]]
                value: root.settings.still
                onPicked: value => root.settings.setStill(value)
            }
            Setting {
                key: "volume"
                title: qsTr("Volume")
                choices: root.settings.volumes.map(percent => [percent, percent === 0 ? qsTr("Silent") : `${percent}%`])
                value: root.settings.volume
                onPicked: value => root.settings.setVolume(value)
            }
            Setting {
                key: "idle"
                title: qsTr("Time without a touch until the warning")
                choices: root.settings.idles.map(seconds => [seconds, qsTr("%1 s").arg(seconds)])
                value: root.settings.idle
                onPicked: value => root.settings.setIdle(value)
            }
        }
    }
}
