// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackDirectLine.h"

#include <QSet>
#include <QTimer>

#include <deque>

namespace porch {

/// Fetches what people answered after their tips while nobody listened: of every open conversation, from a
/// moment on. What the log has already is passed by, wherever it went.
class SlackDirectHistory : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SlackApi &api;
        Reader &cache;
        RouteBook &routes;
        SlackDirectLine &line;
        const SlackEventReader &reader;
        const SlackSelf &self;
        const SlackSettings &settings;
    };

    explicit SlackDirectHistory(const Parts &parts, QObject *parent = nullptr);

    /// While a run goes on, the next one begins after it, as far back as the earliest asked for.
    void fetch(Micros from);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Everything that was answered up to when the run began is in the log.
    void finished(porch::Micros begun);
    /// It is tried again by itself.
    void troubled(const QString &sentence);

private:
    /// A page to fetch: of a direct message, or of one conversation in it.
    struct Page
    {
        QString channel;
        QString thread; ///< ts of the root; empty: the direct message itself
        QString cursor;
        Micros from = 0; ///< what was written before was not meant for a tip
    };

    void begin();
    void plan(std::vector<FormRoute> routes);
    void next();
    void onPage(const QJsonObject &json);
    void takeNext();
    void retryLater(const QString &sentence, std::function<void()> goOn);

    const Parts m_parts;
    bool m_running = false;
    Micros m_begun = 0;
    Micros m_from = 0;
    Micros m_fromNext = 0; ///< 0: no run after this one is asked for
    QSet<QString> m_known; ///< ts of what the log has
    std::deque<Page> m_pages;
    std::deque<SlackDirectWord> m_words; ///< of the page at hand, oldest first
    QTimer m_retry;
    std::function<void()> m_goOn; ///< when m_retry ends
};

} // namespace porch
