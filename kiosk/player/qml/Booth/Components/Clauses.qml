pragma Singleton
import QtQuick

// Where a short line of Chinese breaks by its sense.
QtObject {
    // The text with a line's end after the mark nearest to its middle; as it is where there is
    // none, or where a part would be `longest` of its length or more, from 0 to 1.
    function parted(text: string, longest: real): string {
        const whole = _length(text);
        let best = 0, longer = 1;
        for (let at = 1; at < text.length; at++) {
            if (!"，：；。！？".includes(text[at - 1]))
                continue;
            const before = _length(text.slice(0, at)) / whole;
            if (Math.max(before, 1 - before) < longer) {
                best = at;
                longer = Math.max(before, 1 - before);
            }
        }
        return longer < longest ? text.slice(0, best) + "\n" + text.slice(best) : text;
    }
    // About, in em.
    function _length(text: string): real {
        return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 1 : 0.56), 0);
    }
}
