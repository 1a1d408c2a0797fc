pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// What can be pressed.
Column {
    id: root

    readonly property var _accents: ["cyan", "amber", "green", "violet", "coral", "blue"]
    readonly property var _states: ["normal", "pressed", "focused", "disabled"]

    Section {
        name: "Pressable"

        Repeater {
            model: root._states

            Specimen {
                id: _pressable

                required property string modelData

                showing: modelData

                Pressable {
                    width: Theme.touch * 2
                    height: Theme.touch
                    label: Samples.title
                    enabled: _pressable.showing !== "disabled"

                    Rectangle {
                        anchors.fill: parent
                        color: parent.down ? Theme.palette.surfaceRaised : Theme.palette.surface
                    }
                }
            }
        }
    }
    Section {
        name: "FocusRing"

        Specimen {
            showing: "focused"

            Item {
                width: Theme.touch * 2
                height: Theme.touch

                FocusRing {
                    target: parent
                }
            }
        }
    }
    Section {
        name: "Action"

        Repeater {
            model: [...root._states.map(state => [state, "cyan", false]), ...root._states.map(state => [state, "cyan", true]), ...root._accents.slice(1).map(accent => [accent, accent, true])]

            Specimen {
                id: _action

                required property var modelData

                showing: modelData[0]

                Action {
                    label: Samples.card.title
                    glyph: "arrow-right"
                    accent: Theme.accent(_action.modelData[1])
                    filled: _action.modelData[2]
                    enabled: _action.showing !== "disabled"
                }
            }
        }
        Specimen {
            showing: "glyph alone"

            Action {
                glyph: "arrow-left"
                spoken: Samples.title
            }
        }
    }
    Section {
        name: "BarButton"

        Repeater {
            model: [...root._states, "lit"]

            Specimen {
                id: _button

                required property string modelData

                showing: modelData

                BarButton {
                    label: Samples.card.title
                    glyph: "home"
                    lit: _button.showing === "lit"
                    enabled: _button.showing !== "disabled"
                }
            }
        }
    }
    Section {
        name: "Choice"

        Repeater {
            model: [...root._states, "chosen"]

            Specimen {
                id: _choice

                required property string modelData

                showing: modelData

                Choice {
                    label: Samples.card.title
                    glyph: "weather-night"
                    textSize: Theme.small * 1.1
                    chosen: _choice.showing === "chosen"
                    enabled: _choice.showing !== "disabled"
                }
            }
        }
        Specimen {
            showing: "without a glyph"

            Choice {
                label: "English"
            }
        }
    }
    Section {
        name: "Card"

        Repeater {
            model: [...root._states, "chosen", "plain", ...root._accents]

            Specimen {
                id: _card

                required property string modelData

                showing: modelData

                Card {
                    width: 260 * Theme.unit * Theme.textScale
                    height: 160 * Theme.unit
                    label: Samples.card.title
                    accent: Theme.accent(root._accents.includes(_card.showing) ? _card.showing : "cyan")
                    chosen: _card.showing === "chosen"
                    plain: _card.showing === "plain"
                    enabled: _card.showing !== "disabled"

                    Label {
                        anchors.centerIn: parent
                        text: Samples.card.title
                        color: parent.accent
                    }
                }
            }
        }
    }
    Section {
        name: "SectionTile"

        Repeater {
            model: [["normal", 520, 420], ["pressed", 520, 420], ["focused", 520, 420], ["large", 760, 480], ["low", 560, 240], ["upright", 420, 620], ["pictured", 760, 420]]

            Specimen {
                id: _tile

                required property var modelData

                showing: modelData[0]

                SectionTile {
                    width: _tile.modelData[1] * Theme.unit
                    height: _tile.modelData[2] * Theme.unit * Math.sqrt(Theme.textScale)
                    card: _tile.showing === "pictured" || _tile.showing === "upright" ? Samples.pictured : Samples.card
                    large: _tile.showing === "large"
                }
            }
        }
    }
}
