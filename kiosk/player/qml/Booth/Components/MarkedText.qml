import QtQuick
import Booth.Theme

// Plain text in which what was looked for stands out. What it is given is shown as it is.
Text {
    id: root

    // `{ before, found, after }`.
    required property var marked
    property color accent: Theme.accent("cyan")

    function _escaped(plain: string): string {
        return plain.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
    }

    text: {
        const found = marked.found.length > 0 ? '<font color="' + accent + '"><b>' + _escaped(marked.found) + "</b></font>" : "";
        return _escaped(marked.before) + found + _escaped(marked.after);
    }
    textFormat: Text.StyledText
    color: Theme.palette.ink
    font.pixelSize: Theme.body
    font.features: Theme.features
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    lineHeight: Theme.leadingTight

    Accessible.role: Accessible.StaticText
    Accessible.name: marked.before + marked.found + marked.after
}
