// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackEventReader.h"
#include "models/domain/EventCodec.h"

#include <QCache>
#include <QHash>
#include <QJsonArray>
#include <QObject>

#include <functional>
#include <vector>

namespace porch {

class LogWriter;
class Reader;
class SlackApi;

/// The source of everything that comes from Slack, in subjects and keys.
inline QString slackSource()
{
    return QStringLiteral("slack");
}

/// An item for the log, encoded.
OutgoingEvent encodeSlackItem(const SlackItem &item);

/// Takes what Slack tells, live or as history, into the log: looks up the names it shows, reads it, and
/// writes.
class SlackIntake : public QObject
{
    Q_OBJECT
public:
    /// @param taken the log has it, or there is nothing in it for the log. False: tell it again later.
    using Done = std::function<void(bool taken)>;

    struct Parts
    {
        SlackApi &api;
        LogWriter &log;
        Reader &cache;
        SlackPeople &people;
        const SlackEventReader &reader;
    };

    explicit SlackIntake(const Parts &parts, QObject *parent = nullptr);

    /// The `event` of an event_callback.
    void live(const QJsonObject &event, const SlackChannelSettings &channel, Done done);
    /// Messages of conversations.history or conversations.replies. Only what the log does not have is
    /// written, see SlackKnown.
    void history(const QJsonArray &messages, const SlackChannelSettings &channel, Done done);

    /// Messages, by their keys, that were taken back while nobody listened.
    void gone(const std::vector<QByteArray> &keys, const QString &channel, Done done);

    /// When the newest message was written that came in; 0: none yet.
    Micros newest() const { return m_newest; }

Q_SIGNALS:
    /// The log has a message that came with these, whose content is to be kept.
    void filesCame(const std::vector<porch::SlackFile> &files);

private:
    /// Calls back when all these accounts are known, or known to have no name; false: Slack did not answer.
    void withNames(const std::vector<QString> &users, const Done &then);
    void askName(const QString &user);
    void take(SlackReading reading, std::vector<SlackItem> &items);
    bool isOutdated(const SlackItem &item);
    void writeEdit(std::vector<SlackItem> items, const Done &done);
    void writeHistory(std::vector<SlackItem> items, const Done &done);
    void write(const std::vector<SlackItem> &items, const Done &done);

    Parts m_parts;
    QHash<QString, std::vector<Done>> m_asked; ///< accounts that are being looked up
    /// Of messages that were edited lately: when. An older edit may come after a newer one, since Slack tells
    /// again what was not acknowledged, and in the log the last one holds.
    QCache<QByteArray, Micros> m_edited;
    Micros m_newest = 0;
};

} // namespace porch
