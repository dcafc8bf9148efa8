// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackDirectWord.h"

#include "app/bridge/SlackJson.h"

namespace porch {

namespace {

/// What all of them have; none where somebody else or nobody wrote it.
std::optional<SlackDirectWord> wordOf(const QJsonObject &message, const QString &channel,
                                      const SlackEventReader &reader)
{
    SlackDirectWord word;
    word.message = message;
    word.channel = channel;
    word.user = stringOf(message, "user");
    word.ts = stringOf(message, "ts");
    const QString thread = stringOf(message, "thread_ts");
    if (isSlackTs(thread) && thread != word.ts)
        word.thread = thread;
    const bool isWhole = isSlackId(channel) && isSlackId(word.user) && isSlackTs(word.ts);
    if (!isWhole || !reader.notFromResident(message).isEmpty())
        return std::nullopt;
    return word;
}

} // namespace

bool SlackDirectWord::isDirect(const QJsonObject &event)
{
    return stringOf(event, "channel_type") == QLatin1String("im") ||
           SlackEventReader::channelOf(event).startsWith(u'D');
}

std::optional<SlackDirectWord> SlackDirectWord::live(const QJsonObject &event, const SlackEventReader &reader)
{
    if (stringOf(event, "type") != QLatin1String("message"))
        return std::nullopt;
    const QString channel = SlackEventReader::channelOf(event);
    const QString subtype = stringOf(event, "subtype");
    const QJsonObject now = objectOf(event, "message");
    const QJsonObject before = objectOf(event, "previous_message");
    const bool isChange = subtype == QLatin1String("message_changed");
    // Of a message with answers Slack leaves a stub that says nothing of its writer.
    const bool isGone = subtype == QLatin1String("message_deleted") ||
                        (isChange && stringOf(now, "subtype") == QLatin1String("tombstone"));
    if (!isGone && !isChange)
        return wordOf(event, channel, reader);
    auto word = wordOf(isGone ? before : now, channel, reader);
    if (!word)
        return std::nullopt;
    word->kind = isGone ? Kind::Delete : Kind::Edit;
    word->changeTs = isGone ? stringOf(event, "event_ts") : stringOf(objectOf(now, "edited"), "ts");
    // Slack also tells of a change when it adds the preview of a link.
    const bool isEdited =
        isSlackTs(word->changeTs) && word->changeTs != stringOf(objectOf(before, "edited"), "ts");
    return isGone || isEdited ? word : std::nullopt;
}

std::vector<SlackDirectWord> SlackDirectWord::past(const QJsonObject &message, const QString &channel,
                                                   const SlackEventReader &reader)
{
    std::vector<SlackDirectWord> words;
    auto word = wordOf(message, channel, reader);
    if (!word)
        return words;
    word->isPast = true;
    words.push_back(*word);
    word->changeTs = stringOf(objectOf(message, "edited"), "ts");
    word->kind = Kind::Edit;
    if (isSlackTs(word->changeTs))
        words.push_back(*word);
    return words;
}

SlackEventReader::Text SlackDirectWord::text(const SlackEventReader &reader, const Pseudonyms &pseudonyms,
                                             const QString &team) const
{
    SlackChannelSettings form;
    form.id = slackFormChannel();
    SlackEventReader::Text words = reader.words(message, form);
    const QByteArray themselves = pseudonyms.reporter(team, slackFormChannel(), user);
    static const QByteArray mark = QString(QChar(kMentionPlace)).toUtf8();
    qsizetype from = 0;
    for (auto mention = words.mentions.begin(); mention != words.mentions.end();) {
        from = words.text.indexOf(mark, from);
        if (from < 0)
            break;
        if (*mention == themselves) {
            words.text.replace(from, mark.size(), "@someone");
            mention = words.mentions.erase(mention);
        } else {
            from += mark.size();
            ++mention;
        }
    }
    return words;
}

std::vector<MessageFile> SlackDirectWord::files() const
{
    std::vector<MessageFile> files;
    for (const SlackFile &file : filesOfSlackMessage(message))
        files.push_back(file.shown);
    return files;
}

} // namespace porch
