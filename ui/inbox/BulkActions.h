// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/domain/Roles.h"
#include "models/items/TipInboxModel.h"
#include "models/store/SettingQueries.h"
#include "ui/inbox/BulkRun.h"
#include "ui/tips/TipWords.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QAction;
class QDialog;
class QMenu;

namespace porch {

class TipTable;

/// What can be done to all tips that are marked in the list: each becomes an action of its own. The keys are
/// those of a single tip's actions, and belong to the list while several are marked.
class BulkActions : public QObject
{
    Q_OBJECT
public:
    BulkActions(TipInboxModel &model, TipTable &table, QWidget *panel);
    ~BulkActions() override;

    QAction *claim = nullptr;
    QAction *release = nullptr;
    QAction *classify = nullptr;
    QAction *snooze = nullptr;
    QAction *assign = nullptr;
    QAction *close = nullptr;
    QAction *link = nullptr;
    /// In the order in which they are shown.
    QList<QAction *> all() const { return {claim, link, classify, close, snooze, release, assign}; }

    void setWords(const TipWords &words);
    void setUsers(const std::vector<UserRow> &users);
    void setRoles(Roles roles);
    /// Where the choices of an action open: its button.
    void setAnchor(std::function<QPoint(QAction *)> anchor) { m_anchor = std::move(anchor); }

    int marked() const;
    /// What became of the last action on several; empty when that was seen.
    QString result() const;
    bool resultHasProblem() const { return m_run.hasProblem(); }
    bool resultIsSettled() const { return m_run.isSettled(); }
    void dismissResult();

public Q_SLOTS:
    void setPending(const std::vector<porch::PendingAction> &pending);
    void noteOutcomes(const std::vector<porch::Outcome> &outcomes);
    void noteFailed(const QByteArray &id, const QString &problem);

Q_SIGNALS:
    void commandRequested(const porch::Command &command);
    /// What the marked tips belong to is to be said.
    void linkRequested(const std::vector<porch::TipId> &tips);
    void markedChanged();
    void resultChanged();
    /// The actions are on their way: what was marked is no more.
    void finished();

private:
    /// Fills in what an action says about one tip.
    using Fill = std::function<void(TipBody &, const TipItem &)>;

    QAction *make(const QString &text, const QString &word, const QString &key,
                  const std::function<void()> &does);
    void refresh();
    void run(Verb verb, const Fill &fill);
    QString hindrance(Verb verb, const TipItem &item) const;
    QString nameOf(const QString &user) const;
    void open(QMenu *menu, QAction *from);
    void chooseClass();
    void chooseTime();
    void chooseUser();
    void askClose();

    TipInboxModel &m_model;
    TipTable &m_table;
    QWidget *m_panel;
    std::unique_ptr<TipWords> m_words;
    std::vector<UserRow> m_users;
    Roles m_roles;
    std::function<QPoint(QAction *)> m_anchor;
    BulkRun m_run;
    QPointer<QDialog> m_dialog;
};

} // namespace porch
