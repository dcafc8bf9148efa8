// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackText.h"

#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackKeys.h"
#include "app/bridge/SlackScrub.h"

#include <QJsonValue>

#include <algorithm>

namespace porch {

namespace {

const QLatin1String kSomeone("someone");
/// Rich text has at most three levels.
constexpr int kMostDepth = 8;

QString unescaped(QStringView text)
{
    QString plain = text.toString();
    if (plain.contains(u'&')) {
        plain.replace(QLatin1String("&lt;"), QLatin1String("<"));
        plain.replace(QLatin1String("&gt;"), QLatin1String(">"));
        // The last, or "&amp;lt;" would become a "<" that nobody wrote.
        plain.replace(QLatin1String("&amp;"), QLatin1String("&"));
    }
    return plain;
}

/// What a link looks like without what a program adds to one that was typed.
QStringView bareAddress(QStringView url)
{
    for (const QLatin1String scheme : {QLatin1String("http://"), QLatin1String("https://")}) {
        if (url.startsWith(scheme))
            url = url.sliced(scheme.size());
    }
    return url.endsWith(u'/') ? url.chopped(1) : url;
}

/// Collects plain text and mentions.
class PlainWriter
{
public:
    explicit PlainWriter(const SlackPeople &people)
        : m_people(people)
    {}

    void mrkdwn(QStringView text);
    void blocks(const QJsonArray &blocks);
    SlackPlain take() { return std::move(m_plain); }

private:
    bool isFull() const { return m_plain.text.size() >= kMostSlackText; }
    void words(const QString &text);
    void mention(const QString &user);
    void channel(const QString &id, const QString &label);
    void broadcast(const QString &range);
    void link(const QString &url, const QString &label);

    void mark(QStringView inside);
    void special(QStringView command, const QString &label);

    void textObject(const QJsonObject &object);
    void richText(const QJsonObject &element, int depth);
    void list(const QJsonObject &element, int depth);
    void quote(const QJsonObject &element);
    void inlineText(const QJsonArray &elements);
    void inlineElement(const QJsonObject &element);
    void endLine();

    const SlackPeople &m_people;
    SlackPlain m_plain;
};

void PlainWriter::words(const QString &text)
{
    // A mark that somebody typed would count as a mention.
    QString clean = text;
    clean.remove(kMentionPlace);
    // Here, where an address still stands alone, and once more in the whole: it may come in pieces.
    m_plain.text += withoutSlackIds(clean);
}

void PlainWriter::mention(const QString &user)
{
    if (!isSlackId(user) || static_cast<qsizetype>(m_plain.mentions.size()) >= kMostMentions) {
        words(u'@' + kSomeone);
        return;
    }
    m_plain.text += kMentionPlace;
    m_plain.mentions.push_back(user);
}

void PlainWriter::channel(const QString &id, const QString &label)
{
    const QString shown = slackNameLine(label);
    const QString name = shown.isEmpty() ? m_people.channelName(id) : shown;
    words(u'#' + (name.isEmpty() ? QStringLiteral("channel") : name));
}

void PlainWriter::broadcast(const QString &range)
{
    if (range == QLatin1String("here") || range == QLatin1String("channel") ||
        range == QLatin1String("everyone"))
        words(u'@' + range);
}

void PlainWriter::link(const QString &url, const QString &label)
{
    const qsizetype colon = url.indexOf(u':');
    const QStringView scheme = QStringView(url).first(std::max<qsizetype>(colon, 0));
    if (scheme == u"mailto" || scheme == u"tel") {
        words(label.isEmpty() ? url.sliced(colon + 1).section(u'?', 0, 0) : label);
        return;
    }
    if (label.isEmpty() || label == url)
        words(url);
    else if (bareAddress(label) == bareAddress(url))
        words(label);
    else
        words(label + QLatin1String(" (") + url + u')');
}

/// `<` and `>` are Slack's own in a text: what a person typed comes as `&lt;` and `&gt;`.
void PlainWriter::mrkdwn(QStringView text)
{
    while (!isFull()) {
        const qsizetype close = text.indexOf(u'>');
        const qsizetype open = close < 0 ? -1 : text.first(close).lastIndexOf(u'<');
        if (close < 0)
            break;
        if (open < 0) {
            words(unescaped(text.first(close + 1)));
        } else {
            words(unescaped(text.first(open)));
            mark(text.sliced(open + 1, close - open - 1));
        }
        text = text.sliced(close + 1);
    }
    if (!isFull())
        words(unescaped(text));
}

void PlainWriter::mark(QStringView inside)
{
    const qsizetype bar = inside.indexOf(u'|');
    const QStringView target = bar < 0 ? inside : inside.first(bar);
    const QString label = bar < 0 ? QString() : unescaped(inside.sliced(bar + 1));
    if (target.startsWith(u'@'))
        mention(target.sliced(1).toString());
    else if (target.startsWith(u'#'))
        channel(target.sliced(1).toString(), label);
    else if (target.startsWith(u'!'))
        special(target.sliced(1), label);
    else if (!target.isEmpty())
        link(unescaped(target), label);
    else
        words(label);
}

/// `!here`, `!subteam^S0614TZR7|@patrol`, `!date^1392734382^{date}|18 February 2014`
void PlainWriter::special(QStringView command, const QString &label)
{
    const QStringView name = command.first(std::max<qsizetype>(command.indexOf(u'^'), 0));
    if (name.isEmpty() && (command == u"here" || command == u"channel" || command == u"everyone"))
        broadcast(command.toString());
    else if (name == u"subteam" && label.isEmpty())
        words(QStringLiteral("@group"));
    else
        words(label);
}

void PlainWriter::blocks(const QJsonArray &blocks)
{
    for (const QJsonValue &value : blocks) {
        const QJsonObject block = value.toObject();
        const QString type = stringOf(block, "type");
        if (type == QLatin1String("rich_text")) {
            for (const QJsonValue &element : block.value(QLatin1String("elements")).toArray())
                richText(element.toObject(), 0);
        } else if (type == QLatin1String("section") || type == QLatin1String("header")) {
            textObject(block.value(QLatin1String("text")).toObject());
            for (const QJsonValue &field : block.value(QLatin1String("fields")).toArray())
                textObject(field.toObject());
        } else if (type == QLatin1String("context")) {
            for (const QJsonValue &element : block.value(QLatin1String("elements")).toArray())
                textObject(element.toObject());
        }
        if (isFull())
            break;
    }
    while (m_plain.text.endsWith(u'\n'))
        m_plain.text.chop(1);
}

void PlainWriter::textObject(const QJsonObject &object)
{
    const QString text = stringOf(object, "text");
    if (stringOf(object, "type") == QLatin1String("mrkdwn"))
        mrkdwn(text);
    else if (stringOf(object, "type") == QLatin1String("plain_text"))
        words(text);
    endLine();
}

void PlainWriter::richText(const QJsonObject &element, int depth)
{
    if (depth > kMostDepth || isFull())
        return;
    const QString type = stringOf(element, "type");
    const QJsonArray elements = element.value(QLatin1String("elements")).toArray();
    if (type == QLatin1String("rich_text_list")) {
        list(element, depth);
    } else if (type == QLatin1String("rich_text_quote")) {
        quote(element);
    } else if (type == QLatin1String("rich_text_preformatted")) {
        words(QStringLiteral("```\n"));
        inlineText(elements);
        endLine();
        words(QStringLiteral("```"));
        endLine();
    } else if (type == QLatin1String("rich_text_section")) {
        inlineText(elements);
        endLine();
    }
}

void PlainWriter::list(const QJsonObject &element, int depth)
{
    const int indent = std::clamp(element.value(QLatin1String("indent")).toInt(), 0, kMostDepth);
    const bool isOrdered = stringOf(element, "style") == QLatin1String("ordered");
    int number = std::clamp(element.value(QLatin1String("offset")).toInt(), 0, 1'000'000);
    for (const QJsonValue &item : element.value(QLatin1String("elements")).toArray()) {
        ++number;
        words(QString(indent * 4, u' ') +
              (isOrdered ? QString::number(number) + QLatin1String(". ") : QStringLiteral("\u2022 ")));
        richText(item.toObject(), depth + 1);
        endLine();
    }
}

void PlainWriter::quote(const QJsonObject &element)
{
    PlainWriter inner(m_people);
    inner.inlineText(element.value(QLatin1String("elements")).toArray());
    SlackPlain quoted = inner.take();
    while (quoted.text.endsWith(u'\n'))
        quoted.text.chop(1);
    quoted.text.replace(QLatin1String("\n"), QLatin1String("\n> "));
    m_plain.text += QLatin1String("> ") + quoted.text;
    m_plain.mentions.insert(m_plain.mentions.end(), quoted.mentions.begin(), quoted.mentions.end());
    endLine();
}

void PlainWriter::inlineText(const QJsonArray &elements)
{
    for (const QJsonValue &element : elements) {
        if (isFull())
            return;
        inlineElement(element.toObject());
    }
}

void PlainWriter::inlineElement(const QJsonObject &element)
{
    const QString type = stringOf(element, "type");
    if (type == QLatin1String("text"))
        words(stringOf(element, "text"));
    else if (type == QLatin1String("link"))
        link(stringOf(element, "url"), stringOf(element, "text"));
    else if (type == QLatin1String("user"))
        mention(stringOf(element, "user_id"));
    else if (type == QLatin1String("channel"))
        channel(stringOf(element, "channel_id"), {});
    else if (type == QLatin1String("usergroup"))
        words(QStringLiteral("@group"));
    else if (type == QLatin1String("broadcast"))
        broadcast(stringOf(element, "range"));
    else if (type == QLatin1String("emoji"))
        words(u':' + stringOf(element, "name") + u':');
    else if (type == QLatin1String("date"))
        words(stringOf(element, "fallback"));
    else if (type == QLatin1String("color"))
        words(stringOf(element, "value"));
}

void PlainWriter::endLine()
{
    if (!m_plain.text.isEmpty() && !m_plain.text.endsWith(u'\n'))
        m_plain.text += u'\n';
}

/// What a person passed on without a word of their own.
QString forwardedText(const QJsonObject &message)
{
    QStringList texts;
    for (const QJsonValue &value : message.value(QLatin1String("attachments")).toArray()) {
        const QJsonObject attachment = value.toObject();
        const bool isForwarded = attachment.value(QLatin1String("is_share")).toBool() ||
                                 attachment.value(QLatin1String("is_msg_unfurl")).toBool();
        if (isForwarded)
            texts += stringOf(attachment, "text");
    }
    return texts.join(u'\n');
}

} // namespace

SlackPlain plainFromSlack(const QString &text, const SlackPeople &people)
{
    PlainWriter writer(people);
    writer.mrkdwn(text);
    SlackPlain plain = writer.take();
    truncate(plain, kMostSlackText);
    return plain;
}

SlackPlain plainFromSlackBlocks(const QJsonArray &blocks, const SlackPeople &people)
{
    PlainWriter writer(people);
    writer.blocks(blocks);
    SlackPlain plain = writer.take();
    truncate(plain, kMostSlackText);
    return plain;
}

SlackPlain plainOfSlackMessage(const QJsonObject &message, const SlackPeople &people)
{
    SlackPlain plain = plainFromSlack(stringOf(message, "text"), people);
    if (plain.text.trimmed().isEmpty())
        plain = plainFromSlackBlocks(message.value(QLatin1String("blocks")).toArray(), people);
    if (plain.text.trimmed().isEmpty())
        plain = plainFromSlack(forwardedText(message), people);
    return plain;
}

void truncate(SlackPlain &plain, qsizetype most)
{
    if (plain.text.size() <= most)
        return;
    plain.text.truncate(most);
    if (!plain.text.isEmpty() && plain.text.back().isHighSurrogate())
        plain.text.chop(1);
    plain.mentions.resize(static_cast<std::size_t>(plain.text.count(kMentionPlace)));
}

} // namespace porch
