// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Slack tells late must not undo what was newer: live events and a history that was taken at any time
// and read at any later one.
#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackKnown.h"
#include "tests/bridge/SlackKit.h"
#include "tests/store/StoreKit.h"
#include "tests/support/slack/StandInWorkspace.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::tests;
using porch::test::StandInChannel;
using porch::test::StandInWorkspace;
using porch::test::TestCache;

namespace {

constexpr qint64 kSeconds = 1'000'000;

/// A workspace in which people write, and a log that learns of it live, late, or both.
class Street
{
public:
    Street()
    {
        m_channel = m_workspace.addChannel(text("mill-ward"));
        for (const char *name : {"Ana", "Bo", "Cy"})
            m_people += m_workspace.addUser(text(name));
        m_self = {m_workspace.teamId(), m_workspace.botId(), {}, m_workspace.botUser()};
        m_settings.id = m_channel;
        QObject::connect(&m_workspace, &StandInWorkspace::happened, &m_workspace,
                         [this](const QJsonObject &event) { m_events.push_back(event); });
    }

    /// Somebody does something; which is up to the numbers.
    void act(int what, int who, int where)
    {
        // Slack tells edits in whole seconds.
        m_workspace.pass(2 * kSeconds);
        const StandInChannel &channel = *m_workspace.channel(m_channel);
        const QStringList all = channel.messages.all();
        const QString ts = all.isEmpty() ? QString() : all.at(where % all.size());
        const QString user = m_people.at(who % m_people.size());
        const QString words = text("words %1").arg(++m_words);
        const bool isGone = m_workspace.message(m_channel, ts)
                                .value_or(QJsonObject())
                                .value(QLatin1String("subtype"))
                                .toString() == QLatin1String("tombstone");
        if (ts.isEmpty() || what < 3) {
            m_workspace.post(m_channel, user, words);
        } else if (isGone) {
            return;
        } else if (what < 5) {
            StandInWorkspace::Extras extras;
            const QString root =
                m_workspace.message(m_channel, ts)->value(QLatin1String("thread_ts")).toString();
            extras.thread = root.isEmpty() ? ts : root;
            m_workspace.post(m_channel, user, words, extras);
        } else if (what < 7) {
            m_workspace.edit(m_channel, ts, words);
        } else if (what < 8) {
            m_workspace.remove(m_channel, ts);
        } else {
            // Added or taken away, whichever is possible.
            const QString name = text(where % 2 == 0 ? "eyes" : "heart");
            if (m_workspace.react(m_channel, ts, user, name).isEmpty())
                m_workspace.react(m_channel, ts, user, name, false);
        }
    }

    std::size_t happened() const { return m_events.size(); }
    /// What the history shows now.
    std::vector<QJsonObject> history() const
    {
        std::vector<QJsonObject> messages;
        const StandInChannel &channel = *m_workspace.channel(m_channel);
        for (const QString &ts : channel.messages.all())
            messages.push_back(channel.messages.message(ts));
        return messages;
    }

    /// As the intake does: an edit may have come late.
    void tellLive(std::size_t event)
    {
        const std::vector<SlackItem> items = m_reader.live(m_events[event], m_settings).items;
        const bool isEdit = !items.empty() && items.front().verb == Verb::Edit;
        write(isEdit ? fresh(items) : items);
    }
    void tellHistory(const std::vector<QJsonObject> &messages)
    {
        for (const QJsonObject &message : messages)
            write(fresh(m_reader.history(message, m_settings).items));
    }

    /// Each message as Slack shows it: its key, its text, and who reacted how.
    QStringList inSlack() const
    {
        QStringList lines;
        for (const QJsonObject &message : history()) {
            const SlackReading reading = m_reader.history(message, m_settings);
            if (reading.items.empty() || reading.items.front().verb != Verb::Message)
                continue;
            const SlackItem &item = reading.items.front();
            QStringList reactions;
            for (const SlackItem &shown : reading.items) {
                if (const auto *reaction = std::get_if<ReactionBody>(&shown.body))
                    reactions += QString::fromUtf8(reaction->name + '/' + reaction->reporter);
            }
            lines += line(item.id, std::get<MessageBody>(item.body).text, reactions);
        }
        lines.sort();
        return lines;
    }
    QStringList inCache()
    {
        QStringList lines;
        Statement read(m_cache.db(), "SELECT id, key, text FROM message WHERE flags & 5 = 0");
        Statement react(m_cache.db(), "SELECT name || '/' || reporter FROM reaction WHERE message = ?");
        while (read.step()) {
            QStringList reactions;
            react.bind(1, read.int64(0));
            while (react.step())
                reactions += react.text(0);
            lines += line(read.bytes(1), read.bytes(2), reactions);
        }
        lines.sort();
        return lines;
    }
    qint64 sequence() const { return m_sequence; }
    QByteArray digest() { return m_cache.digest(); }
    QString inconsistency() { return m_cache.inconsistency(); }

private:
    static QString line(const QByteArray &key, const QByteArray &words, QStringList reactions)
    {
        reactions.sort();
        return QString::fromUtf8(key + ' ' + words + ' ') + reactions.join(u' ');
    }

    std::vector<SlackItem> fresh(std::vector<SlackItem> items)
    {
        auto found = SlackKnown::without(m_cache.db(), std::move(items));
        if (!found)
            qFatal("%s", qPrintable(found.error().what));
        return found.value();
    }
    void write(const std::vector<SlackItem> &items)
    {
        for (const SlackItem &item : items) {
            const OutgoingEvent event = encodeSlackItem(item);
            ++m_sequence;
            m_cache.fold(
                {m_decoder.decode({event.subject, event.id, event.body, static_cast<quint64>(m_sequence),
                                   test::kNoon + m_sequence * kSeconds})});
        }
    }

    StandInWorkspace m_workspace;
    QString m_channel;
    QStringList m_people;
    std::vector<QJsonObject> m_events;
    SlackSelf m_self;
    SlackPeople m_names;
    Pseudonyms m_pseudonyms = pseudonyms();
    SlackChannelSettings m_settings;
    SlackEventReader m_reader{m_self, m_names, m_pseudonyms};
    EventDecoder m_decoder;
    TestCache m_cache;
    qint64 m_sequence = 0;
    int m_words = 0;
};

} // namespace

class SlackKnownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A bridge that listens from somewhere on, an export that was made later and read later still.
    void lateHistoryUndoesNothing()
    {
        QVERIFY(rc::check([] {
            Street street;
            const int acts = *rc::gen::inRange(1, 60);
            const int listensFrom = *rc::gen::inRange(0, acts);
            const int exportedAt = *rc::gen::inRange(listensFrom, acts + 1);
            std::size_t firstLive = 0;
            std::vector<QJsonObject> exported;
            for (int n = 0; n < acts; ++n) {
                if (n == listensFrom)
                    firstLive = street.happened();
                if (n == exportedAt)
                    exported = street.history();
                street.act(*rc::gen::inRange(0, 12), *rc::gen::inRange(0, 3), *rc::gen::inRange(0, 40));
            }
            if (exportedAt == acts)
                exported = street.history();

            // Read at any time: before, between or after the live events that came since.
            const auto all = static_cast<int>(street.happened());
            const int readAt = *rc::gen::inRange(static_cast<int>(firstLive), all + 1);
            for (int n = static_cast<int>(firstLive); n <= all; ++n) {
                if (n == readAt)
                    street.tellHistory(exported);
                if (n < all)
                    street.tellLive(static_cast<std::size_t>(n));
            }
            if (street.inCache() != street.inSlack())
                qWarning() << street.inCache() << "instead of" << street.inSlack();
            RC_ASSERT(street.inCache() == street.inSlack());
            RC_ASSERT(street.inconsistency() == QString());
            // Once more it adds nothing at all.
            const qint64 before = street.sequence();
            const QByteArray digest = street.digest();
            street.tellHistory(exported);
            RC_ASSERT(street.sequence() == before);
            RC_ASSERT(street.digest() == digest);
        }));
    }
};

QTEST_GUILESS_MAIN(SlackKnownTest)
#include "tst_slackknown.moc"
