// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/items/Clock.h"
#include "models/items/ConversationModel.h"
#include "ui/conversation/Composer.h"
#include "ui/conversation/Drafts.h"
#include "ui/conversation/TipSituation.h"
#include "ui/kit/TimeText.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QStackedWidget;

namespace porch {

class ActionRow;
class CloseDialog;
class ConversationHead;
class NoConversation;
class PromiseStrip;
class TimelineView;
class TipActions;

/// One tip: who wrote, what is owed, what was said, and where the answer is written. Asks for actions by
/// signals; nothing is shown as done before the outbox, and then the log, has it.
class ConversationPanel : public QWidget
{
    Q_OBJECT
public:
    ConversationPanel(ConversationModel &model, Clock clock, QWidget *parent = nullptr);
    ~ConversationPanel() override;

    /// The panel's actions, for the command palette and the key map.
    QList<QAction *> tipActions() const;

    /// The list is not beside the conversation: Esc and a button lead back to it.
    void setListFolded(bool folded);
    /// The context is not beside the conversation: a button asks for it.
    void setContextFolded(bool folded);
    /// Keeps what is being written; also before the program ends.
    void flushDraft();
    void focusTimeline();
    /// Brings a message of the open tip into sight, also one that is not read yet.
    void showMessage(const QByteArray &id, Micros written);

public Q_SLOTS:
    void setLinkState(const porch::LinkState &state);
    void setDrafts(const std::vector<porch::Draft> &drafts);
    void draftSaved(const porch::Draft &draft);
    /// The outbox has the action, or could not keep it: Outbox::accepted() and failed().
    void accepted(const QByteArray &id);
    void failed(const QByteArray &id, const QString &problem);

Q_SIGNALS:
    void commandRequested(const porch::Command &command);
    void draftChanged(const porch::Draft &draft);
    void takeBackRequested(const QByteArray &id);
    /// The person has seen the address and wants it opened.
    void linkOpenRequested(const QUrl &url);
    void backRequested();
    void contextRequested();

private:
    struct Submission
    {
        QByteArray tip;
        DraftMode mode = DraftMode::Reply;
        QString text;
    };

    void build();
    void buildActions();
    void showTip();
    void refresh();
    void refreshDraftHint();
    QString promise(Micros due, Micros now, const kit::TimeText &times) const;
    void submit(Verb verb, const QByteArray &text, const QString &reason);
    void send();
    void toggleClaim();
    void undo();
    void askClose();
    void switchMode(DraftMode mode);
    void askLink(const QString &address);
    void showText(const QString &title, const QString &text);
    void write(DraftMode mode);

    ConversationModel &m_model;
    Clock m_clock;
    LinkState m_link;
    TipSituation m_situation;
    Drafts m_drafts;
    QByteArray m_shown;                          ///< the tip whose draft is in the composer
    QHash<QByteArray, Submission> m_submissions; ///< not yet committed by the outbox
    QByteArray m_closing;                        ///< action of the close dialog
    QString m_problem;                           ///< the conversation can't be read because
    QPointer<CloseDialog> m_closeDialog;
    QTimer m_draftTimer;
    QTimer m_minute;

    TipActions *m_actions = nullptr;
    QStackedWidget *m_stack = nullptr;
    NoConversation *m_empty = nullptr;
    ConversationHead *m_head = nullptr;
    ActionRow *m_row = nullptr;
    PromiseStrip *m_strip = nullptr;
    TimelineView *m_timeline = nullptr;
    Composer *m_composer = nullptr;
};

} // namespace porch
