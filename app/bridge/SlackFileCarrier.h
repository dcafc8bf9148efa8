// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackFiles.h"
#include "app/wire/ObjectStore.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <deque>

namespace porch {

class Reader;
class SlackApi;
struct SlackAnswer;
struct SlackFileAnswer;

/// Carries the content of files from Slack into the department's file store, after the messages that they
/// came with; nothing waits for it. Any number may do so at once: what is there is left alone.
class SlackFileCarrier : public QObject
{
    Q_OBJECT
public:
    static constexpr int kAtOnce = 2; ///< each holds one file in memory

    struct Parts
    {
        SlackApi &api;
        NatsConnection &connection; ///< as a bridge
        Reader &cache;
    };
    struct Pace
    {
        std::chrono::milliseconds again{30'000};   ///< after something failed that may work later
        std::chrono::milliseconds look{3'600'000}; ///< for what was left behind
    };

    /// @param limit bytes of a file
    SlackFileCarrier(const Parts &parts, qint64 limit, const Pace &pace, QObject *parent = nullptr);

    /// The log has a message that came with these.
    void carry(const std::vector<SlackFile> &files);
    /// Looks from now on, at once and then every hour, for what the log names and the store lacks: a bridge
    /// that died between the two leaves it behind. The cache must have caught up. A second call does nothing.
    void start(const QString &team);

Q_SIGNALS:
    /// A file's content is in the store, carried by this one or another.
    void stored(const QByteArray &object);
    /// A sentence for whoever runs it, without personal data.
    void troubled(const QString &sentence);

private:
    struct Job
    {
        QByteArray object;
        QUrl url; ///< empty: Slack is to be asked
        QString type;
        qint64 size = 0; ///< as Slack says
        int tries = 0;
    };
    enum class Fate : quint8 {
        Settled, ///< it is there, or can never be had
        Later,   ///< by the next look
    };

    void look();
    void add(Job job);
    void pump();
    void check(const Job &job);
    void ask(const Job &job);
    void onAsked(Job job, const SlackAnswer &answer);
    void fetch(const Job &job);
    void onFetched(const Job &job, const QByteArray &content, const SlackFileAnswer &answer);
    void put(const Job &job, const QByteArray &content);
    void finish(const Job &job, Fate fate, const QString &sentence = {});
    void again(Job job, const QString &sentence, std::chrono::milliseconds atLeast = {});

    Parts m_parts;
    ObjectStore m_store;
    const qint64 m_limit;
    const Pace m_pace;
    QByteArray m_prefix; ///< of what this team's files are called; empty: not started
    std::deque<Job> m_waiting;
    QSet<QByteArray> m_known; ///< waiting, under way or settled
    int m_open = 0;
    QTimer m_again;
    QTimer m_look;
};

} // namespace porch
