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

/// Posts one reply into its thread, in as many parts as it takes, each exactly once as far as can be told:
/// wherever it is open whether a part was posted, it looks before it posts again.
class SlackPoster : public QObject
{
    Q_OBJECT
public:
    struct Job
    {
        QByteArray reply; ///< id of the desk's event
        QString channel;
        QString thread;          ///< ts of the root
        QString text;            ///< as the desk wrote it
        bool mayBeThere = false; ///< somebody may have posted it, or a part, already
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
