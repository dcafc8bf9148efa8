// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteBook.h"

#include <QTimer>

namespace porch {

class SlackApi;
struct SlackAnswer;

/// Begins the conversation about one tip: opens the direct message and writes its first message there, once
/// as far as can be told. It goes on until that is done.
class SlackGreeting : public QObject
{
    Q_OBJECT
public:
    struct Job
    {
        FormRoute route;
        QString code;
        QString command;        ///< how the form is called
        bool lookFirst = false; ///< somebody may have written it already
    };

    SlackGreeting(SlackApi &api, Job job, QObject *parent);

    void start();

Q_SIGNALS:
    /// @param thread ts of the first message
    void begun(const QString &channel, const QString &thread);
    /// Slack will never do it; a sentence for a person.
    void refused(const QString &sentence);
    /// It goes on by itself.
    void troubled(const QString &sentence);

private:
    enum class Next : quint8 { Open, Look, Write };

    void go();
    void openDirectMessage();
    void look();
    void onLook(const SlackAnswer &answer);
    void write();
    /// Tries again, or gives up where that is no use.
    void onFailed(const SlackAnswer &answer, Next next);

    SlackApi &m_api;
    const Job m_job;
    QString m_channel;
    QString m_cursor;
    Next m_next = Next::Open;
    QTimer m_again;
};

} // namespace porch
