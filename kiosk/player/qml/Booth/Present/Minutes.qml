import QtQuick
import Booth.Components

// Seconds as minutes, "12:05"; with its sign where `signed`.
Label {
    id: root

    required property int seconds
    property bool signed: false

    text: {
        const whole = Math.abs(seconds);
        const sign = !signed || seconds === 0 ? "" : seconds > 0 ? "+" : "\u2212";
        return sign + Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    }
    wrapMode: Text.NoWrap
    // Figures of one width: the minutes must not dance.
    font.features: ({
            "tnum": 1
        })
}
