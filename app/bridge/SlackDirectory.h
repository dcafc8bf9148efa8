// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackPeople.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace porch {

class LogWriter;
class Reader;
class SlackApi;

/// The channels that the app is a member of, and what they are called: the log learns each name that it does
/// not have.
class SlackDirectory : public QObject
{
    Q_OBJECT
public:
    SlackDirectory(SlackApi &api, LogWriter &log, Reader &cache, SlackPeople &people,
                   QObject *parent = nullptr);

    /// Asks for all channels. `done` with a sentence when it failed, empty when not.
    void refresh(std::function<void(const QString &problem)> done);
    /// A channel was made or called otherwise.
    void renamed(const QJsonObject &channel);

    /// Slack's ids, those the app is in.
    const QStringList &channels() const { return m_channels; }

private:
    void nextPage(const QString &types, const QString &cursor, std::function<void(const QString &)> done);
    /// Tells the log of the names in which it differs.
    void tellNames();

    SlackApi &m_api;
    LogWriter &m_log;
    Reader &m_cache;
    SlackPeople &m_people;
    QStringList m_channels;
    QStringList m_coming; ///< while pages are being read
};

} // namespace porch
