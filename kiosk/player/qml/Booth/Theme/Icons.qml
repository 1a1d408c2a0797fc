pragma Singleton
import QtQuick

QtObject {
    readonly property string family: "Booth Icons"
    readonly property string mono: "Booth Mono"
    function glyph(name: string): string { return ""; }
}
