// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BridgeQueries.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>

namespace porch {

class LogWriter;
class Reader;
class SlackApi;
class SlackPoster;

/// Carries the desk's accepted replies to Slack. Several bridges do it at once without a leader: who takes a
/// reply first in the log posts it, and says in the log what came of it.
class SlackOutflow : public QObject
{
    Q_OBJECT
public:
    /// @param bridge a name that no other bridge of the department has
    SlackOutflow(SlackApi &api, LogWriter &log, Reader &cache, QByteArray bridge, QObject *parent = nullptr);

    /// The log is folded to its end and has moved: see what waits. Only then is it known who took what.
    void look();
    /// Nothing is taken or posted from now on until look().
    void pause() { m_paused = true; }

    /// Replies that Slack does not have yet, and since when the oldest of them waits.
    qint64 unsent() const { return m_unsent; }
    Micros oldestUnsent() const { return m_oldest; }

Q_SIGNALS:
    void troubled(const QString &sentence);

private:
    void weigh(const UnsentReply &reply);
    void take(const QByteArray &reply);
    void post(const UnsentReply &reply);
    void tellPosted(const QByteArray &reply);
    void tellRefused(const QByteArray &reply, const QString &sentence);
    void finish(const QByteArray &reply);
    void renewTakes();

    SlackApi &m_api;
    LogWriter &m_log;
    Reader &m_cache;
    const QByteArray m_bridge;
    /// Taken by this run of the program, and nothing posted before: there is nothing to look for.
    QSet<QByteArray> m_fresh;
    QHash<QByteArray, Micros> m_asked; ///< replies whose take is on its way, by when it was written
    std::map<QByteArray, SlackPoster *> m_posting; ///< by reply
    QSet<QByteArray> m_threads; ///< roots in which one is being posted: they keep their order
    QSet<QByteArray> m_told;    ///< replies whose fate is on its way into the log
    qint64 m_unsent = 0;
    Micros m_oldest = 0;
    QTimer m_renew;
    QTimer m_lookAgain;
    bool m_looking = false;
    bool m_again = false;
    bool m_paused = true;
};

} // namespace porch
