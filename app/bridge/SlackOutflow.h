// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackErrand.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>

namespace porch {

class LogWriter;
class Reader;
class SlackApi;
class SlackDirectPlaces;
class SlackPoster;

/// Carries the desk's accepted replies and announcements to Slack, and says a first word to those who write
/// into silence. Several bridges do it at once without a leader: who takes an errand first in the log posts
/// it, and says in the log what came of it.
class SlackOutflow : public QObject
{
    Q_OBJECT
public:
    /// A word that comes later than this is no acknowledgement any more.
    static constexpr Micros kLatestAcknowledgement = Micros(15) * 60 * 1'000'000;

    struct Parts
    {
        SlackApi &api;
        LogWriter &log;
        Reader &cache;
        const SlackSettings &settings;
        SlackDirectPlaces &places; ///< of those who used the form
    };

    /// @param bridge a name that no other bridge of the department has
    SlackOutflow(const Parts &parts, QByteArray bridge, QObject *parent = nullptr);

    /// The log is folded to its end and has moved: see what waits. Only then is it known who took what.
    void look();
    /// From now on nothing is posted without a look whether it is there: the log forgot what it knew.
    void lookFirst() { m_looksFirst = true; }
    /// Nothing is taken or posted from now on until look().
    void pause() { m_paused = true; }

    /// What the desk wants posted and Slack does not have yet, and since when the oldest of it waits.
    qint64 unsent() const { return m_unsent; }
    Micros oldestUnsent() const { return m_oldest; }

Q_SIGNALS:
    void troubled(const QString &sentence);
    /// Nothing waits any more.
    void settled();

private:
    void onErrands(const std::vector<SlackErrand> &errands);
    void lookForSilence();
    void weigh(const SlackErrand &errand);
    void take(const QByteArray &errand);
    void post(const SlackErrand &errand);
    void seek(const SlackErrand &errand);
    void tellPosted(const SlackErrand &errand);
    void tellRefused(const SlackErrand &errand, const QString &sentence);
    void finish(const QByteArray &errand);
    void renewTakes();

    Parts m_parts;
    const QByteArray m_bridge;
    /// Taken by this run of the program, and nothing posted before: there is nothing to look for.
    QSet<QByteArray> m_fresh;
    QHash<QByteArray, Micros> m_asked; ///< errands whose take is on its way, by when it was written
    std::map<QByteArray, SlackPoster *> m_posting; ///< by errand
    QSet<QByteArray> m_lanes;                      ///< in which one is being posted
    QSet<QByteArray> m_told;         ///< of the desk's, those whose fate is on its way into the log
    QSet<QByteArray> m_acknowledged; ///< tips that heard a first word, or can't
    bool m_mayBeSilent = false;      ///< there may be new tips
    qint64 m_unsent = 0;
    Micros m_oldest = 0;
    QTimer m_renew;
    QTimer m_lookAgain;
    QTimer m_silence;
    bool m_looking = false;
    bool m_again = false;
    bool m_paused = true;
    bool m_looksFirst = false;
};

} // namespace porch
