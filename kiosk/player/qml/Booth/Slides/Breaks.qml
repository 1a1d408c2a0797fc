pragma Singleton
import QtQuick
import Booth.Theme

// Breaks words into lines by their sense and of even length: of all ways that take no more lines
// than there must be, the one that costs least.
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
    readonly property var _none: ({
            words: "",
            dear: 0
        })

    // Markup, or plain `words`, with `end` where each line of at most `width` em ends, and the
    // price of the dearest of these ends, as `{ words, dear }`. No words where that is for Qt to
    // say: if they are of other scripts, or bring line ends, or fit into one line.
    function even(words: string, width: real, bold: bool, end: string): var {
        const marked = end.startsWith("<");
        const parts = marked ? _tagged(words) : [...words].map(sign => ["", sign]);
        const signs = parts.map(part => _sign(part[1]));
        if (!LineEnds.known(signs.join("")) || parts.some(part => part[0].includes("<br")))
            return _none;
        const starts = _starts(signs, _reach(parts, signs, bold), width);
        return starts.length === 0 ? _none : {
            words: parts.map((part, at) => _written(part, starts.includes(at) ? end : "", signs[at] === " " && starts.includes(at + 1))).join(""),
            dear: Math.max(...starts.map(at => LineEnds.price(signs, at)))
        };
    }
    // A sign with its tags: behind an end of a line, or as the space that the end stands for.
    function _written(part: var, end: string, dropped: bool): string {
        const closing = part[0].startsWith("</");
        return (closing ? part[0] + end : end + part[0]) + (dropped ? "" : part[1]);
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
    // The sign that each line but the first begins with; none where one line is enough.
    function _starts(signs: var, reach: var, width: real): var {
        const places = [{
                at: 0,
                price: 0
            }];
        for (let at = 1; at < signs.length; at++) {
            const price = signs[at] === "" ? LineEnds.never : LineEnds.price(signs, at);
            if (price !== LineEnds.never)
                places.push({
                    at: at,
                    price: price
                });
        }
        places.push({
            at: signs.length,
            price: 0
        });
        const long = (from, to) => {
            const last = places[to].at - 1;
            return reach[last - (signs[last] === " " ? 1 : 0)] - (places[from].at > 0 ? reach[places[from].at - 1] : 0);
        };
        const lines = _fewest(places.length, long, width);
        return lines < 2 ? [] : _cheapest(places, long, width, lines).map(place => places[place].at);
    }
    // The least lines; 0 where a word is longer than a line.
    function _fewest(count: int, long: var, width: real): int {
        let lines = 1, from = 0;
        for (let to = 1; to < count; to++) {
            if (long(from, to) <= width)
                continue;
            if (to - 1 === from || long(to - 1, to) > width)
                return 0;
            from = to - 1;
            lines++;
        }
        return lines;
    }
    function _cheapest(places: var, long: var, width: real, lines: int): var {
        const last = places.length - 1, mean = long(0, last) / lines;
        // Of many lines, which are a column, the lengths weigh more.
        const cost = length => Math.pow((mean - length) / width, 2) * (lines < 4 ? 1 : 2.5);
        let before = [[0, []]];
        for (let line = 1; line <= lines; line++) {
            const now = [];
            before.forEach((way, from) => {
                for (let to = from + 1; to <= last && long(from, to) <= width; to++) {
                    const sum = way[0] + cost(long(from, to)) + places[to].price;
                    if ((to === last) === (line === lines) && !(now[to]?.[0] <= sum))
                        now[to] = [sum, to === last ? way[1] : [...way[1], to]];
                }
            });
            before = now;
        }
        return before[last][1];
    }
}
