pragma Singleton
import QtQuick

// Where a line may end, Chinese or English, and how glad one is of it. Qt holds a quotation mark
// for a part of the words on both of its sides; in Chinese a line ends before “ and after ”.
QtObject {
    id: root

    // Dearer than any length of lines.
    readonly property real never: -1
    // From here on a word is torn, or a number from what it counts.
    readonly property real torn: 0.17

    readonly property string _opening: "“‘（《【〈「『([{"
    readonly property string _closing: "，。、；：！？）》】〉」』”’％…—·,.;:!?)]}%"
    readonly property var _letter: /[A-Za-z\u00c0-\u024f]/
    // Words that lean on what follows, and those that lean on what is before.
    readonly property string _leading: "在从把被和与及向由将让使以第这各每"
    readonly property string _trailing: "的了着过们地得上中下里内外等之性化者年月日项种条层"
    readonly property var _small: new Set(["a", "an", "the", "of", "to", "in", "and", "or", "for", "by", "with", "its", "is", "on", "at", "from", "as", "per", "than", "that", "are", "was", "has", "into", "between"])

    // Whether all of its signs are of the scripts that are known here.
    function known(words: string): bool {
        return /^[\u0020-\u024f\u2010-\u2027\u2030-\u206f\u20a0-\u22ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]*$/.test(words);
    }
    // What it costs that a line begins with the sign at `at`; `never` where it may not.
    function price(signs: var, at: int): real {
        const left = signs[at - 1], right = signs[at];
        if (right === " " || _closing.includes(right) || _opening.includes(left))
            return never;
        if (left === " ")
            return _between(_word(signs, at - 2), signs[at]);
        if (_wide(left) || _wide(right))
            return _chinese(left, right);
        return left === "-" && _letter.test(right) && _letter.test(signs[at - 2] ?? "") ? 0.12 : never;
    }

    function _wide(sign: string): bool {
        return sign >= "\u2e80";
    }
    // Between two words; `next` is the sign that the second begins with.
    function _between(word: string, next: string): real {
        if (/[.!?;:,，。；：！？、][”’)]?$/.test(word))
            return 0;
        if (_small.has(word.toLowerCase()))
            return 0.08;
        return /\d$/.test(word) || /^[A-Z]{2,}$/.test(word) && /\d/.test(next) ? 0.4 : 0.03;
    }
    function _chinese(left: string, right: string): real {
        if ("。！？；，：".includes(left))
            return 0;
        if ("、）》”—".includes(left) || _opening.includes(right))
            return 0.03;
        if (/\d/.test(left))
            return 0.16;
        if (left === "的" || !_wide(left) || !_wide(right))
            return 0.04;
        return 0.06 + 0.16 * Phrases.held(left, right) + (_leading.includes(left) || _trailing.includes(right) ? 0.06 : 0);
    }
    function _word(signs: var, last: int): string {
        let first = last;
        while (first > 0 && signs[first - 1] !== " ")
            first--;
        return signs.slice(first, last + 1).join("");
    }
}
