pragma Singleton
import QtQuick

// Which hanzi are a word: those that are seldom apart in what a talk says.
QtObject {
    // All runs of hanzi of the talk.
    property string spoken: ""

    readonly property var _heard: _counted(spoken)

    // From 0 to 1, how seldom the rarer of the two is without the other; a guess where they were
    // heard but once.
    function held(left: string, right: string): real {
        const together = _heard.get(left + right) ?? 0;
        return together < 2 ? 0.5 : together / Math.min(_heard.get(left), _heard.get(right));
    }

    function _counted(runs: string): var {
        const heard = new Map();
        let before = " ";
        for (const sign of runs) {
            heard.set(sign, (heard.get(sign) ?? 0) + 1);
            heard.set(before + sign, (heard.get(before + sign) ?? 0) + 1);
            before = sign;
        }
        return heard;
    }
}
