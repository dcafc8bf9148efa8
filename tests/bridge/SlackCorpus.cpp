// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/SlackCorpus.h"

#include "models/domain/EventCodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <rapidcheck.h>

namespace porch::tests {

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

class Sampler
{
public:
    SlackSample sample();

private:
    template <typename T> static T oneOf(std::initializer_list<T> choices)
    {
        return *rc::gen::elementOf(std::vector<T>(choices));
    }
    static bool chance(int percent) { return *rc::gen::inRange(0, 100) < percent; }

    QString account();
    QString ts() const;
    QString words();
    QJsonObject section();
    QJsonArray blocks();
    QJsonArray files();
    QJsonArray reactions();
    QJsonObject message();
    QJsonObject reaction();
    QJsonObject change();
    QJsonObject deletion();
    void spoil(QJsonObject &object) const;

    SlackSample m_sample;
};

/// Looks like Slack's and never like a part of a key or a name.
QString Sampler::account()
{
    QString id = oneOf<QString>({text("U"), text("W"), text("B")}) + u'0';
    for (int i = 0; i < 8; ++i)
        id += QLatin1Char("ABCDEFGHJK23456789"[*rc::gen::inRange(0, 18)]);
    m_sample.accounts += id;
    return id;
}

QString Sampler::ts() const
{
    return oneOf<QString>({text("1355517523.000005"), text("1355517500.000001"), text("1355517600.000200")});
}

QString Sampler::words()
{
    QString words;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        switch (*rc::gen::inRange(0, 12)) {
        case 0:
            words += text("<@") + account() + u'>';
            break;
        case 1:
            words += text("<@") + account() + text("|joel>");
            break;
        case 2:
            words += text("&lt;@") + account() + text("&gt;");
            break;
        case 3:
            words += text(" &amp;lt;@") + account() + text("&amp;gt;");
            break;
        case 4:
            words += text("<https://x.slack.com/files/") + account() + text("/F0S43P1CZ/a.png>");
            break;
        case 5:
            words += text(" https://x.slack.com/team/") + account();
            break;
        case 6:
            words += text("<slack://user?team=T1&amp;id=") + account() + text("|slack>");
            break;
        case 7:
            words += text("<@") + account(); // not closed
            break;
        case 8:
            words += text("<!") + account() + u'>';
            break;
        case 9:
            words += text("<#C024BE7LR|town> <!subteam^S1|@patrol> \xEF\xBF\xBC");
            break;
        default:
            words += text(" a tree is down ");
        }
    }
    return words;
}

QJsonObject Sampler::section()
{
    QJsonArray inlines;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        inlines += oneOf<QJsonObject>(
            {{{text("type"), text("user")}, {text("user_id"), account()}},
             {{text("type"), text("text")}, {text("text"), QString(text("x @") + account())}},
             {{text("type"), text("link")},
              {text("url"), QString(text("https://x.slack.com/team/") + account())}},
             {{text("type"), text("broadcast")}, {text("range"), account()}}});
    }
    return {{text("type"), oneOf<QString>({text("rich_text_section"), text("rich_text_quote"),
                                           text("rich_text_preformatted")})},
            {text("elements"), inlines}};
}

QJsonArray Sampler::blocks()
{
    return {QJsonObject{{text("type"), text("rich_text")},
                        {text("block_id"), account()},
                        {text("elements"), QJsonArray{section(), section()}}}};
}

QJsonArray Sampler::files()
{
    const QString owner = account();
    return {QJsonObject{{text("id"), text("F0S43P1CZ")},
                        {text("name"), oneOf<QString>({text("tree.jpg"), QString(owner + text(".jpg"))})},
                        {text("user"), owner},
                        {text("username"), account()},
                        {text("mimetype"), text("image/jpeg")},
                        {text("size"), 144538},
                        {text("url_private"), text("https://files.slack.com/files-pri/T0-F0/tree.jpg")},
                        {text("permalink"),
                         QString(text("https://x.slack.com/files/") + owner + text("/F0S43P1CZ/tree.jpg"))}}};
}

QJsonArray Sampler::reactions()
{
    return {QJsonObject{{text("name"), oneOf<QString>({text("thumbsup"), text("eyes"), account()})},
                        {text("users"), QJsonArray{account(), account()}},
                        {text("count"), 2}}};
}

QJsonObject Sampler::message()
{
    const QString user = account();
    QJsonObject json{{text("type"), text("message")},
                     {text("channel"), text("C024BE91L")},
                     {text("user"), user},
                     {text("text"), words()},
                     {text("ts"), ts()},
                     {text("event_ts"), ts()},
                     {text("client_msg_id"), account()}};
    if (chance(10))
        json.insert(text("text"), QString(text("ask ") + user));
    if (chance(20))
        json.insert(text("text"), QString());
    if (chance(40))
        json.insert(text("blocks"), blocks());
    if (chance(30))
        json.insert(text("thread_ts"), ts());
    if (chance(30))
        json.insert(text("parent_user_id"), account());
    if (chance(30))
        json.insert(text("files"), files());
    if (chance(30))
        json.insert(text("reactions"), reactions());
    if (chance(30))
        json.insert(text("reply_users"), QJsonArray{account()});
    if (chance(30))
        json.insert(text("edited"), QJsonObject{{text("user"), account()}, {text("ts"), ts()}});
    if (chance(30))
        json.insert(text("user_profile"), QJsonObject{{text("name"), user}, {text("avatar_hash"), user}});
    if (chance(10))
        json.insert(text("bot_id"), account());
    if (chance(20))
        json.insert(text("subtype"),
                    oneOf<QString>({text("file_share"), text("me_message"), text("tombstone"), account()}));
    if (chance(10))
        json.insert(text("attachments"),
                    QJsonArray{QJsonObject{
                        {text("is_share"), true}, {text("author_id"), account()}, {text("text"), words()}}});
    return json;
}

QJsonObject Sampler::reaction()
{
    return {{text("type"), oneOf<QString>({text("reaction_added"), text("reaction_removed")})},
            {text("user"), account()},
            {text("item_user"), account()},
            {text("reaction"), oneOf<QString>({text("thumbsup"), account()})},
            {text("item"), QJsonObject{{text("type"), text("message")},
                                       {text("channel"), text("C024BE91L")},
                                       {text("ts"), ts()}}},
            {text("event_ts"), ts()}};
}

QJsonObject Sampler::change()
{
    return {{text("type"), text("message")},      {text("subtype"), text("message_changed")},
            {text("channel"), text("C024BE91L")}, {text("ts"), ts()},
            {text("message"), message()},         {text("previous_message"), message()}};
}

QJsonObject Sampler::deletion()
{
    return {{text("type"), text("message")},      {text("subtype"), text("message_deleted")},
            {text("channel"), text("C024BE91L")}, {text("ts"), ts()},
            {text("deleted_ts"), ts()},           {text("previous_message"), message()}};
}

/// One field is missing, or is something else than what it should be.
void Sampler::spoil(QJsonObject &object) const
{
    const QStringList names = object.keys();
    const QString name = *rc::gen::elementOf(std::vector<QString>(names.begin(), names.end()));
    if (chance(30))
        object.remove(name);
    else
        object.insert(
            name, oneOf<QJsonValue>({QJsonValue(), 7, -1e300, true, QString(), QJsonArray{1, QJsonObject()},
                                     QJsonObject{{text("id"), 7}}, text("\u202E\uFFFC:d\n")}));
}

SlackSample Sampler::sample()
{
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        m_sample.json = reaction();
        break;
    case 1:
        m_sample.json = change();
        break;
    case 2:
        m_sample.json = deletion();
        break;
    default:
        m_sample.json = message();
    }
    if (chance(20))
        spoil(m_sample.json);
    return std::move(m_sample);
}

} // namespace

SlackSample anySlackEvent()
{
    return Sampler().sample();
}

OutgoingEvent encoded(const SlackItem &item)
{
    const QString source = QStringLiteral("slack");
    if (const auto *message = std::get_if<MessageBody>(&item.body))
        return encodeMessage(source, item.channel, item.id, item.at, *message);
    if (const auto *edit = std::get_if<EditBody>(&item.body))
        return encodeEdit(source, item.channel, item.id, item.at, *edit);
    if (const auto *deletion = std::get_if<DeleteBody>(&item.body))
        return encodeDelete(source, item.channel, item.id, item.at, *deletion);
    return encodeReaction(source, item.channel, item.id, item.at, std::get<ReactionBody>(item.body));
}

bool isWelcome(const SlackItem &item)
{
    const OutgoingEvent event = encoded(item);
    EventDecoder decoder;
    const LogEntry entry = decoder.decode({event.subject, event.id, event.body, 1, 1});
    const auto *read = std::get_if<Event>(&entry);
    if (read == nullptr || read->verb != item.verb || read->at != item.at || read->channel != item.channel)
        return false;
    return std::visit([&](const auto &body) { return read->body == EventBody(body); }, item.body);
}

QByteArray everythingIn(const SlackReading &reading)
{
    QByteArray all = reading.nothing;
    for (const SlackItem &item : reading.items) {
        const OutgoingEvent event = encoded(item);
        all += '\n' + event.subject + ' ' + event.id + ' ' + event.body;
        for (const SlackFile &file : item.files)
            all += '\n' + file.shown.name + ' ' + file.shown.type + ' ' + file.slackId + ' ' +
                   file.privateUrl.toUtf8();
    }
    if (reading.own) {
        all += '\n' + reading.own->channel.toUtf8() + reading.own->ts.toUtf8() + reading.own->id +
               reading.own->thread;
        if (reading.own->reply)
            all += reading.own->reply->reply;
    }
    return all;
}

} // namespace porch::tests
