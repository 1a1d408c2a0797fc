pragma Singleton
import QtQuick

// Blocks laid flat: what is said line by line, and apart from it pictures and figures.
QtObject {
    id: root

    readonly property var _tones: ({
            note: "cyan",
            tip: "green",
            important: "violet",
            warning: "amber",
            caution: "coral"
        })

    // `{ kind, text, marker, depth, cells, align, tone }`, of which a kind has what it needs:
    // text, heading, item, code, event, row, head. `tone` names the accent of what is set apart.
    function of(blocks: var): var {
        return _joined(blocks, block => root._told(block));
    }
    function pictures(blocks: var): var {
        return _joined(blocks, block => root._seen(block)).filter(picture => !!picture);
    }
    function figures(blocks: var): var {
        return _joined(blocks, block => block.type === "figures" ? [...block.items] : block.blocks ? root.figures(block.blocks) : []);
    }
    // Whether they are so few that they may stand alone, as large as a headline.
    function proclaimed(lines: var): bool {
        const ems = lines.reduce((sum, line) => sum + _ems(line.text), 0);
        return lines.length > 0 && lines.length < 3 && ems <= 76 && lines.every(line => line.kind === "text" && line.tone === "");
    }
    // About how high they are in lines of type of `size` px, `width` px wide.
    function height(lines: var, width: real, size: real): real {
        return lines.reduce((sum, line) => sum + (Math.ceil(_ems(line.text) * size * 1.06 / (width - size * (line.depth + (line.kind === "item" ? 1 : 0)))) * 1.5 + 0.5) * size, 0);
    }
    // Markup without its links, which nobody can follow on a wall.
    function told(markup: string): string {
        return markup.replace(/<\/?a\b[^>]*>/g, "");
    }

    function _ems(markup: string): real {
        const plain = markup.replace(/<[^>]*>/g, "").replace(/&\w+;/g, "&");
        return [...plain].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 1 : 0.52), 0);
    }
    function _joined(values: var, parts: var): var {
        return [...values].reduce((all, value) => all.concat(parts(value)), []);
    }
    function _told(block: var): var {
        switch (block.type) {
        case "heading":
            return [_line("heading", block.text)];
        case "paragraph":
            return [_line("text", block.text)];
        case "code":
            return [_line("code", block.text)];
        case "list":
            return [...block.items].map(item => Object.assign(_line("item", item.text), {
                    marker: item.marker,
                    depth: item.depth
                }));
        case "timeline":
            return [...block.events].map(event => Object.assign(_line("event", event.text), {
                    marker: event.when
                }));
        case "table":
            return _rows(block);
        case "quote":
            return _apart(of(block.blocks), "quote");
        case "callout":
            return _apart((block.title ? [_line("heading", _escaped(block.title))] : []).concat(of(block.blocks)), _tones[block.tone]);
        default:
            return [];
        }
    }
    function _seen(block: var): var {
        switch (block.type) {
        case "picture":
            return [block.picture];
        case "gallery":
            return [...block.pictures];
        case "compare":
            return [block.before, block.after];
        case "video":
            return [block.video.poster];
        default:
            return block.blocks ? pictures(block.blocks) : [];
        }
    }
    function _rows(table: var): var {
        const row = (kind, cells) => Object.assign(_line(kind, ""), {
                cells: [...cells].map(cell => told(cell)),
                align: table.align
            });
        const empty = [...table.header].every(cell => cell.length === 0);
        return (empty ? [] : [row("head", table.header)]).concat([...table.rows].map(cells => row("row", cells)));
    }
    function _apart(lines: var, tone: string): var {
        return lines.map(line => Object.assign(line, {
                tone: line.tone || tone
            }));
    }
    function _line(kind: string, text: string): var {
        return {
            kind: kind,
            text: kind === "code" ? text : told(text),
            marker: "",
            depth: 0,
            cells: [],
            align: [],
            tone: ""
        };
    }
    function _escaped(plain: string): string {
        return plain.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
}
