pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// The speaker and the questions; a question opens its answer as cards to swipe.
ScreenBase {
    id: root

    property int question: -1
    // Each card of each question is a view of its own.
    viewCount: 1 + _questions.reduce((sum, q) => sum + _cardsOf(q), 0)
    inside: question >= 0
    least: (inside && !(Theme.wide && Theme.textScale <= 1) ? 840 : 400) * Theme.unit
    keyed: inside ? _answer.item as AnswerView : _list.keys
    readonly property bool _wide: Theme.wide
    readonly property var _questions: page.questions

    function takeBack(): bool {
        if (question < 0)
            return false;
        question = -1;
        return true;
    }
    function recall(): var {
        return {
            question: question,
            card: _answer.item ? (_answer.item as AnswerView).current : 0
        };
    }
    function showView(index: int) {
        let left = index - 1;
        for (let q = 0; q < _questions.length && left >= 0; q++) {
            const cards = _cardsOf(_questions[q]);
            if (left < cards) {
                question = q;
                (_answer.item as AnswerView).show(left);
                return;
            }
            left -= cards;
        }
        question = -1;
    }
    function _cardsOf(q: var): int {
        return (q.opening.length ? 1 : 0) + q.points.length + (q.closing.length ? 1 : 0);
    }

    Component.onCompleted: {
        if (memory.question >= 0) {
            question = memory.question;
            (_answer.item as AnswerView).show(memory.card);
        }
    }

    Scroller {
        id: _side

        visible: root.question < 0
        x: Theme.margin
        y: Theme.space3
        width: root._wide ? root.width * 0.36 : root.width - Theme.margin * 2
        height: root._wide ? root.height - y : Math.min(_words.height, root.height * 0.52)
        contentHeight: _words.height

        Column {
            id: _words

            width: _side.width - Theme.space3
            spacing: Theme.space3

            Masthead {
                width: parent.width
                page: root.page
                trail: root.trail
                accent: root.accent
                withSubtitle: false
                onPageAsked: id => root.pageAsked(id)
                onTakeawayAsked: root.overlayAsked("takeaway", root.page.qr)
            }
            Item {
                width: parent.width
                height: Math.max(_portrait.height, _speaker.height)

                Photo {
                    id: _portrait

                    visible: !!root.page.cover && !Theme.reach
                    width: root.page.cover ? Math.min(parent.width * 0.36, 300 * Theme.unit) : 0
                    picture: root.page.cover
                }
                Column {
                    id: _speaker

                    x: _portrait.visible ? _portrait.width + Theme.space3 : 0
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space1

                    Label {
                        width: parent.width
                        visible: text.length > 0
                        text: root.page.speaker
                        font.pixelSize: Theme.title
                        font.weight: Font.Bold
                        color: root.accent
                    }
                    BalancedLabel {
                        width: parent.width
                        visible: text.length > 0
                        text: root.page.role
                        font.pixelSize: Theme.small * 1.1
                        lineHeight: Theme.leadingNote
                        color: Theme.palette.inkSoft
                    }
                }
            }
            BalancedLabel {
                width: parent.width
                visible: text.length > 0
                text: root.page.subtitle
                lineHeight: Theme.leadingNote
                color: Theme.palette.ink
            }
            BlockColumn {
                width: parent.width
                blocks: root.page.intro
                textSize: Theme.small * 1.15
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
            SourceNote {
                width: parent.width
                page: root.page
            }
            Item {
                width: 1
                height: Theme.space2
            }
        }
    }
    Scroller {
        id: _list

        readonly property real _gap: Theme.space4
        readonly property real _share: (height - Theme.space6 - _gap * (root._questions.length - 1)) / Math.max(1, root._questions.length)

        visible: root.question < 0
        x: root._wide ? _side.x + _side.width + Theme.space8 : Theme.margin
        y: root._wide ? Theme.space3 : _side.y + _side.height + Theme.space3
        width: root.width - x - Theme.margin
        height: root.height - y
        contentHeight: _questionsColumn.height + Theme.space3

        Column {
            id: _questionsColumn

            width: _list.width
            topPadding: root._wide ? Theme.space3 : 0
            spacing: _list._gap

            Repeater {
                model: root._questions

                QuestionCard {
                    required property int index
                    required property var modelData

                    width: _list.width - Theme.space2
                    height: Math.max(wanted, _list._share)
                    number: index + 1
                    question: modelData
                    accent: root.accent
                    onClicked: root.question = index
                }
            }
        }
    }
    Loader {
        id: _answer

        anchors.fill: parent
        active: root.question >= 0
        sourceComponent: AnswerView {
            page: root.page
            number: root.question + 1
            question: root._questions[Math.max(0, Math.min(root.question, root._questions.length - 1))]
            accent: root.accent
            onLinkFollowed: link => root.linkFollowed(link)
            onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            onClosed: root.question = -1
            nextTitle: root.question + 1 < root._questions.length ? root._questions[root.question + 1].title : ""
            onNextAsked: root.question += 1
        }
    }
}
