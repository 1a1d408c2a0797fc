pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// What is read.
Column {
    id: root

    readonly property real _column: Math.min(width, 720 * Theme.unit * Theme.textScale)

    Section {
        name: "Label"

        Repeater {
            model: [["display", Theme.display], ["headline", Theme.headline], ["title", Theme.title], ["lead", Theme.lead], ["body", Theme.body], ["small", Theme.small]]

            Specimen {
                id: _label

                required property var modelData

                showing: modelData[0]

                Label {
                    width: Math.min(implicitWidth, root.width)
                    text: Samples.title
                    font.pixelSize: _label.modelData[1]
                    font.weight: _label.modelData[1] >= Theme.title ? Font.Bold : Font.Normal
                }
            }
        }
        Repeater {
            model: ["ink", "inkSoft", "inkFaint"]

            Specimen {
                id: _ink

                required property string modelData

                showing: modelData

                Label {
                    text: Samples.title
                    color: Theme.palette[_ink.modelData]
                }
            }
        }
    }
    Section {
        name: "BalancedLabel"

        Repeater {
            model: ["normal", "centred"]

            Specimen {
                id: _balanced

                required property string modelData

                showing: modelData

                BalancedLabel {
                    width: 10.4 * Theme.body
                    text: Samples.title
                    horizontalAlignment: _balanced.showing === "centred" ? Text.AlignHCenter : Text.AlignLeft
                }
            }
        }
    }
    Section {
        name: "ClauseLabel"

        Repeater {
            model: ["normal", "narrow"]

            Specimen {
                id: _clause

                required property string modelData

                showing: modelData

                ClauseLabel {
                    width: (_clause.showing === "narrow" ? 10.4 : 24) * Theme.body
                    words: Samples.line
                }
            }
        }
    }
    Section {
        name: "MarkupText"

        Repeater {
            model: ["normal", "narrow"]

            Specimen {
                id: _markup

                required property string modelData

                showing: modelData

                MarkupText {
                    width: root._column * (_markup.showing === "narrow" ? 0.4 : 1)
                    text: Samples.prose
                }
            }
        }
    }
    Section {
        name: "BalancedText"

        Specimen {
            showing: "normal"

            BalancedText {
                width: 10.4 * Theme.body
                text: Samples.title
            }
        }
    }
    Section {
        name: "TextLink"

        Specimen {
            showing: "focused"

            TextLink {
                host: _host
                link: "page:achievements"
                words: Samples.title
            }
            MarkupText {
                id: _host

                width: root._column
                text: Samples.prose
            }
        }
    }
    Section {
        name: "FigureText"

        Repeater {
            model: [["normal", 0], ["narrow", 320], ["stacked", 220]]

            Specimen {
                id: _figure

                required property var modelData

                showing: modelData[0]

                FigureText {
                    width: _figure.modelData[1] > 0 ? _figure.modelData[1] * Theme.unit : implicitWidth
                    figure: _figure.showing === "normal" ? Samples.figure : Samples.costs
                    color: Theme.accent("amber")
                }
            }
        }
    }
    Section {
        name: "Glyph"

        Repeater {
            model: [["small", Theme.small], ["body", Theme.body], ["title", Theme.title], ["headline", Theme.headline]]

            Specimen {
                id: _glyph

                required property var modelData

                showing: modelData[0]

                Glyph {
                    name: "sprout"
                    size: _glyph.modelData[1]
                }
            }
        }
    }
}
