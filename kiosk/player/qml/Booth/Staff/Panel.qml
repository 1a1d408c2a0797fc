pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The staff panel: what is shown at the left or above, one pane at a time.
FocusScope {
    id: root

    required property Staff staff

    readonly property StaffPanel _panel: staff.panel as StaffPanel
    readonly property var _panes: [["status", "monitor", qsTr("Status")], ["problems", "alert", qsTr("Problems")], ["versions", "history", qsTr("Versions")], ["settings", "cog", qsTr("Settings")], ["about", "information", qsTr("About")]]
    readonly property real _tab: (_tabs.width - Theme.space2 * (_panes.length - 1)) / _panes.length
    // The licences lie behind a pane and have no tab of their own.
    readonly property string _tabOfPane: _pane === "licences" ? "about" : _pane
    property string _pane: "status"
    property bool _cleaning: false

    Keys.onEscapePressed: root.staff.leave()

    Item {
        id: _head

        x: Theme.margin
        y: Theme.space3
        width: root.width - Theme.margin * 2
        height: Theme.touch

        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - _ways.width - Theme.space3
            text: qsTr("Staff")
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            font.pixelSize: 44 * Theme.unit
            font.weight: Font.Bold

            Accessible.role: Accessible.Heading
        }
        Row {
            id: _ways

            anchors.right: parent.right
            spacing: Theme.space2

            Action {
                label: root.staff.lang === "zh" ? "English" : "中文"
                glyph: "translate"
                onClicked: root.staff.switchLanguage()
            }
            Action {
                objectName: "staff-leave"
                label: qsTr("Back to the exhibition")
                glyph: "close"
                filled: true
                onClicked: root.staff.leave()
            }
        }
    }
    Row {
        id: _tabs

        x: Theme.margin
        y: _head.y + _head.height + Theme.space3
        width: root.width - Theme.margin * 2
        spacing: Theme.space2

        Repeater {
            model: root._panes

            Choice {
                required property var modelData
                readonly property int count: modelData[0] === "problems" ? root._panel.report.problems.count : 0

                objectName: `pane-${modelData[0]}`
                width: root._tab
                role: Accessible.PageTab
                glyph: modelData[1]
                label: count > 0 ? `${modelData[2]} ${count}` : modelData[2]
                textSize: 26 * Theme.unit
                accent: root._panel.report.errors > 0 && modelData[0] === "problems" ? Theme.accent("coral") : Theme.accent("cyan")
                chosen: root._tabOfPane === modelData[0]
                onClicked: root._pane = modelData[0]
            }
        }
    }
    Loader {
        x: Theme.margin
        y: _tabs.y + _tabs.height + Theme.space3
        width: root.width - Theme.margin * 2
        height: root.height - y - Theme.space3
        sourceComponent: ({
                status: _status,
                problems: _problems,
                versions: _versions,
                settings: _settings,
                about: _about,
                licences: _licences
            })[root._pane]
    }
    Component {
        id: _status

        StatusPane {
            panel: root._panel
            onCleaningAsked: root._cleaning = true
        }
    }
    Component {
        id: _problems

        ProblemsPane {
            report: root._panel.report
            lang: root.staff.lang
            withCode: true
        }
    }
    Component {
        id: _versions

        VersionsPane {
            panel: root._panel
        }
    }
    Component {
        id: _settings

        SettingsPane {
            settings: root._panel.settings
        }
    }
    Component {
        id: _about

        AboutPane {
            panel: root._panel
            onLicencesAsked: root._pane = "licences"
        }
    }
    Component {
        id: _licences

        LicencesPane {
            licences: root._panel.licences
            onAboutAsked: root._pane = "about"
        }
    }
    Loader {
        anchors.fill: parent
        active: root._cleaning
        sourceComponent: CleaningView {
            onEnded: root._cleaning = false
        }
    }
}
