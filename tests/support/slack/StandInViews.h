// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace porch::test {

/// A modal that the app has opened, as one person sees it.
struct StandInView
{
    QJsonObject json; ///< as Slack describes it to the app
    QString user;
    bool open = true;
    /// What the app last answered to a submission: {block_id: sentence}; empty when it was accepted.
    QJsonObject errors;
};

/// The modals of a workspace, checked as Slack checks them.
class StandInViews
{
public:
    /// What Slack objects to in a view, one sentence each; empty when it is good.
    static QStringList problems(const QJsonObject &view);
    /// The same for the blocks of a message.
    static QStringList blockProblems(const QJsonArray &blocks);

    /// `frame` is what Slack adds to every view of the app (team_id, app_id, bot_id).
    QJsonObject open(const QString &id, const QString &user, const QJsonObject &view,
                     const QJsonObject &frame);
    /// Nothing when there is no such open view, or its hash is another ("hash_conflict").
    QString update(const QString &id, const QString &hash, const QJsonObject &view);
    /// What the person has filled in so far: {block_id: {action_id: {"type": …, "value": …}}}. An update
    /// keeps it where the new view has an input of the same names.
    void fill(const QString &id, const QJsonObject &values);
    /// The app's answer to a submission: errors, update, push, clear or nothing.
    void answer(const QString &id, const QJsonObject &payload, const QString &pushedId);
    void close(const QString &id);

    bool contains(const QString &id) const { return m_views.contains(id); }
    StandInView view(const QString &id) const { return m_views.value(id); }
    /// Ids of the open views of a person, oldest first.
    QStringList openViews(const QString &user) const;
    QString byExternalId(const QString &externalId) const;

private:
    QJsonObject describe(const QString &id, const QJsonObject &view, const QJsonObject &frame);

    QHash<QString, StandInView> m_views;
    QStringList m_order;
    int m_lastHash = 0;
};

} // namespace porch::test
