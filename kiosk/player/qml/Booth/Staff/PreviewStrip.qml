pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Below the pages while somebody writes them: what is wrong with the folder as it was saved last.
Rectangle {
    id: root

    required property Preview preview
    property bool folded: false

    readonly property Report _report: preview.report as Report
    readonly property int _errors: _report.errors
    readonly property int _warnings: _report.warnings
    readonly property int _hints: _report.hints
    readonly property bool _away: preview.outcome === "kept" || preview.outcome === "failed"
    readonly property string _severity: _errors > 0 || _away ? "coral" : _warnings > 0 ? "amber" : _hints > 0 ? "cyan" : "green"
    readonly property string _glyph: ({
            coral: "alert-octagon-outline",
            amber: "alert",
            cyan: "lightbulb-on-outline",
            green: "check"
        })[_severity]

    function _count(): string {
        if (_errors + _warnings + _hints === 0)
            return qsTr("Nothing is wrong with the content.");
        return qsTr("Errors %1 · Warnings %2 · Hints %3").arg(_errors).arg(_warnings).arg(_hints);
    }

    objectName: "preview"
    height: folded ? _head.height : Math.round(Window.height * 0.28)
    color: Theme.palette.groundDeep

    // What lies beneath is not touched.
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        width: parent.width
        height: Theme.hairline * 2
        color: Theme.accent(root._severity)
    }
    Pressable {
        id: _head

        objectName: "preview-fold"
        width: root.width
        // Not by the unit, which depends on what the strip leaves; it is at least a touch target.
        height: Math.round(Math.min(root.Window.width, root.Window.height) * 96 / 1080)
        spoken: root.folded ? qsTr("Show the problems") : qsTr("Hide the problems")
        onClicked: root.folded = !root.folded

        Glyph {
            id: _sign

            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            name: root._glyph
            size: 44 * Theme.unit
            color: Theme.accent(root._severity)
        }
        Label {
            anchors.left: _sign.right
            anchors.leftMargin: Theme.space2
            anchors.right: _at.left
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            text: root._away ? qsTr("%1 What was saved is not shown: the last good version stays.").arg(root._errors > 0 ? root._count() + " ·" : "") : root._count()
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            font.pixelSize: 30 * Theme.unit
            font.weight: Font.Bold
        }
        Label {
            id: _at

            anchors.right: _fold.left
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            visible: text.length > 0
            text: root.preview.at.length > 0 ? qsTr("Checked at %1").arg(root.preview.at) : ""
            wrapMode: Text.NoWrap
            font.pixelSize: 26 * Theme.unit
            color: Theme.palette.inkSoft
        }
        Glyph {
            id: _fold

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            name: root.folded ? "chevron-up" : "chevron-down"
            size: 44 * Theme.unit
        }
    }
    Loader {
        x: Theme.margin
        y: _head.height
        width: root.width - Theme.margin * 2
        height: root.height - y
        active: !root.folded
        sourceComponent: ProblemsPane {
            report: root._report
            lang: root.preview.lang
        }
    }
}
