pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Booth.Core
import Booth.Theme

// The dot and the lines over a slide.
Item {
    id: root

    required property Ink ink

    readonly property real _width: Math.min(width, height) / 1080 * 8

    function _scaled(points: var): var {
        return points.map(point => Qt.point(point.x * width, point.y * height));
    }

    component Line: Shape {
        id: _line

        required property var points

        anchors.fill: parent
        visible: points.length > 1

        ShapePath {
            strokeColor: Theme.accent("amber")
            strokeWidth: root._width
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathPolyline {
                path: root._scaled(_line.points)
            }
        }
    }

    Repeater {
        model: root.ink.strokes

        Line {
            required property var modelData

            points: modelData
        }
    }
    Line {
        points: root.ink.stroke
    }
    Rectangle {
        objectName: "dot"
        visible: root.ink.pointing
        x: root.ink.dot.x * root.width - width / 2
        y: root.ink.dot.y * root.height - height / 2
        width: root._width * 4
        height: width
        radius: width / 2
        color: Theme.accent("coral")
        border.width: root._width / 2
        border.color: Theme.tint(Theme.palette.ink, 0.7)
    }
}
