// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackKeys.h"

#include <QJsonArray>
#include <QObject>
#include <QTimer>

#include <set>
#include <vector>

namespace porch {

class SlackApi;
struct SlackAnswer;

/// Posts one text into a thread or a channel, in as many parts as it takes, each exactly once as far as can
/// be told: wherever it is open whether a part was posted, it looks before it posts again.
class SlackPoster : public QObject
{
    Q_OBJECT
public:
    struct Job
    {
        QByteArray id; ///< by which its posts are known again: see SlackReplyPart
        QString channel;
        QString thread;     ///< ts of the root; empty: to everybody in the channel
        QString text;       ///< as the desk wrote it
        Micros written = 0; ///< it was posted no earlier
        /// Into the thread, and shown outside of it as well: where nobody would look into the thread.
        bool broadcast = false;
        bool lookFirst =
            false; ///< somebody may have posted it, or a part, already; or the thread may be gone
    };

    SlackPoster(SlackApi &api, Job job, QObject *parent);

    void start();

Q_SIGNALS:
    void posted();
    /// Slack will never take it; a sentence for a person.
    void refused(const QString &sentence);
    /// It goes on by itself.
    void troubled(const QString &sentence);

private:
    enum class Next : quint8 { Look, Post };

    void look(const QString &cursor = {});
    void onLook(const SlackAnswer &answer);
    void postNext();
    void later(Next next, const QString &sentence);

    SlackApi &m_api;
    const Job m_job;
    std::vector<QString> m_parts;
    std::set<int> m_there; ///< parts that stand in the thread
    QTimer m_again;
    Next m_next = Next::Post;
};

} // namespace porch
