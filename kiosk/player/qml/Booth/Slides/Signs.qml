pragma Singleton
import QtQuick
import Booth.Theme

// Reads words: their signs, how wide they are, and where a line may begin.
QtObject {
    id: root

    readonly property FontMetrics _plain: FontMetrics {
        font.pixelSize: 200
        font.features: Theme.features
    }
    readonly property FontMetrics _bold: FontMetrics {
        font.pixelSize: 200
        font.weight: Font.Bold
        font.features: Theme.features
    }
    // Signs that were measured, in em.
    readonly property var _ems: new Map()
    // What was read lately.
    readonly property var _scripts: new Map()
    property string _spoken: ""

    // Words that were read before: whoever tries sizes asks for them again and again.
    function read(words: string, bold: bool, marked: bool): var {
        const key = [bold, marked, Theme.chinese, words].join();
        if (_scripts.size > 40 || _spoken !== Phrases.spoken) {
            _scripts.clear();
            _spoken = Phrases.spoken;
        }
        if (!_scripts.has(key))
            _scripts.set(key, _script(words, bold, marked));
        return _scripts.get(key);
    }
    // em of the longest word with a hyphen, at which large type is not broken; 0 without one.
    function hyphened(words: string, bold: bool): real {
        const joined = words.split(" ").filter(word => /[A-Za-z]-[A-Za-z]/.test(word) && LineEnds.known(word));
        return joined.reduce((most, word) => Math.max(most, [...word].reduce((sum, sign) => sum + _em(sign, bold), 0)), 0);
    }

    // The signs with their tags, and the places where a line may begin, the end as the last: the
    // sign `at` them, their `price`, and how far they are as a `start` and as an `end` of a line.
    function _script(words: string, bold: bool, marked: bool): var {
        const parts = marked ? _tagged(words) : [...words].map(sign => ["", sign]);
        const signs = parts.map(part => _sign(part[1]));
        if (!LineEnds.known(signs.join("")) || parts.some(part => part[0].includes("<br")))
            return null;
        const reach = _reach(parts, signs, bold), count = signs.length;
        const script = {
            parts: parts,
            at: [0],
            price: [0],
            start: [0],
            end: [0]
        };
        for (let at = 1; at <= count; at++) {
            const price = at === count ? 0 : signs[at] === "" ? LineEnds.never : LineEnds.price(signs, at);
            if (price === LineEnds.never)
                continue;
            script.at.push(at);
            script.price.push(price);
            script.start.push(reach[at - 1]);
            script.end.push(signs[at - 1] === " " ? reach[at - 2] : reach[at - 1]);
        }
        return script;
    }
    // Each sign with the tags before it.
    function _tagged(markup: string): var {
        return markup.match(/(<[^>]*>)*(&\w+;|[^<]|$)/gu).map(part => {
            const end = part.lastIndexOf(">") + 1;
            return [part.slice(0, end), part.slice(end)];
        });
    }
    function _sign(entity: string): string {
        const signs = {
            "&lt;": "<",
            "&gt;": ">",
            "&quot;": '"',
            "&amp;": "&"
        };
        return signs[entity] ?? entity;
    }
    // How far it is to the end of each sign.
    function _reach(parts: var, signs: var, bold: bool): var {
        let strong = bold ? 1 : 0, sum = 0;
        return signs.map((sign, at) => {
            strong += parts[at][0].split("<b>").length - parts[at][0].split("</b>").length;
            sum += _em(sign, strong > 0);
            return sum;
        });
    }
    function _em(sign: string, bold: bool): real {
        const key = sign + (bold ? 1 : 0) + (Theme.chinese ? 1 : 0);
        if (!_ems.has(key))
            _ems.set(key, sign >= "\u3400" && sign <= "\u9fff" ? 1 : (bold ? _bold : _plain).advanceWidth(sign) / 200);
        return _ems.get(key);
    }
}
