// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/items/Clock.h"
#include "models/store/SettingQueries.h"
#include "ui/conversation/TipSituation.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

class QDialog;

namespace porch {

class TipDialog;

/// Opens the dialogs of a conversation over its window, one at a time, and makes commands of what they ask
/// for.
class TipDialogs : public QObject
{
    Q_OBJECT
public:
    /// @param panel the dialogs stand over its window
    TipDialogs(const ConversationModel &model, Clock clock, QWidget *panel);

    /// This user may give things out of the house.
    void setMayExport(bool mayExport) { m_mayExport = mayExport; }
    void setUsers(std::vector<UserRow> users);

    void askClose(bool replyOwed);
    void askTakeOver(const QString &holder);
    void askClassify();
    void askSnooze();
    void askAssign();
    void askRefer();
    void askEscalate();
    void showLink(const QString &address);
    void showText(const QString &title, const QString &text);

    /// The outbox has an action, or did not take it. Whether it was one of a dialog's.
    bool accepted(const QByteArray &id);
    bool failed(const QByteArray &id, const QString &problem);

Q_SIGNALS:
    void commandRequested(const porch::Command &command);
    void exportRequested(const QByteArray &tip);
    void linkOpenRequested(const QUrl &url);
    /// A tip was referred: the resident should be told so.
    void answerPrepared(const QByteArray &tip, const QString &answer);

private:
    void open(TipDialog *dialog);
    void openOver(QDialog *dialog);
    bool isFree() const;
    QString answerFor(const Service &service) const;
    QString meName() const;
    QString nameOf(const QString &user) const;

    const ConversationModel &m_model;
    Clock m_clock;
    QWidget *m_panel;
    std::vector<UserRow> m_users;
    bool m_mayExport = false;
    QPointer<TipDialog> m_dialog;
    Command m_asked; ///< of the open dialog; without an id while it has not asked for anything
};

} // namespace porch
