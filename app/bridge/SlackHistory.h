// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackGone.h"
#include "app/bridge/SlackSettings.h"
#include "models/domain/Event.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <deque>

namespace porch {

class Reader;
class SlackApi;
class SlackIntake;

/// Fetches what was written while nobody listened: every channel from a moment on, and the threads that went
/// on since; and finds what was taken back. What the log has already changes nothing, so it looks back rather
/// too far than too little.
class SlackHistory : public QObject
{
    Q_OBJECT
public:
    /// How far before the moment it looks: clocks differ, and Slack gives times in its own.
    static constexpr Micros kMargin = Micros(10) * 60 * 1'000'000;
    /// So many threads of open tips are looked through, those with the newest messages first: a reply to a
    /// root from before the moment shows nowhere else.
    static constexpr int kMostThreads = 500;

    SlackHistory(SlackApi &api, SlackIntake &intake, Reader &cache, const SlackSettings &settings,
                 QObject *parent = nullptr);

    /// Looks back to `from` in those channels. While a run goes on, the next one begins after it, as far back
    /// as the earliest asked for.
    void fetch(const QStringList &channels, Micros from);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Everything from then on is in the log, up to when the run began.
    void finished(porch::Micros from, porch::Micros begun);
    /// It is tried again by itself.
    void troubled(const QString &sentence);

private:
    /// A page to fetch: of a channel, or of one thread in it.
    struct Page
    {
        QString channel;
        QString thread; ///< ts of the root; empty: the channel itself
        QString cursor;
    };

    /// What the log has before a run begins.
    struct Before
    {
        std::vector<QByteArray> openThreads; ///< keys of their roots
        SlackGone standing;
    };

    void begin();
    void onBefore(Before before);
    void addThread(const QString &channel, const QString &root);
    void next();
    void onPage(const Page &page, const QJsonObject &json);
    void onWhole(const Page &page);
    void retryLater(const Page &page, const QString &sentence);

    SlackApi &m_api;
    SlackIntake &m_intake;
    Reader &m_cache;
    const SlackSettings &m_settings;
    QStringList m_channels;
    Micros m_from = 0;
    Micros m_begun = 0;
    std::deque<Page> m_pages;
    QSet<std::pair<QString, QString>> m_threads; ///< of this run: channel, ts of the root
    SlackGone m_gone;                            ///< what the log had and this run has not seen yet
    QStringList m_askedNext;                     ///< channels of the run after this one
    Micros m_fromNext = 0;
    bool m_running = false;
    QTimer m_retry;
};

} // namespace porch
