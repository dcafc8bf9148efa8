// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/items/Clock.h"
#include "models/items/ConversationModel.h"
#include "models/store/SettingQueries.h"
#include "ui/conversation/Composer.h"
#include "ui/conversation/Drafts.h"
#include "ui/conversation/FileRequest.h"
#include "ui/conversation/TipSituation.h"
#include "ui/kit/TimeText.h"

#include <QHash>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QStackedWidget;

namespace porch {

class ConversationFiles;
class ConversationHead;
class NoConversation;
class PlaceActions;
class PresenceLine;
class PromiseStrip;
class ReplyHelp;
class TimelineView;
class TipActions;
class TipDialogs;

namespace kit {
class ActionRow;
}

/// One tip: who wrote, what is owed, what was said, and where the answer is written. Asks for actions by
/// signals; nothing is shown as done before the outbox, and then the log, has it.
class ConversationPanel : public QWidget
{
    Q_OBJECT
public:
    ConversationPanel(ConversationModel &model, Clock clock, QWidget *parent = nullptr);
    ~ConversationPanel() override;

    /// So long a reply waits on this desk, where it can be taken back.
    static constexpr int kTakeBackMs = 5'000;

    /// What this user may do; the server decides.
    void setRoles(Roles roles);
    /// Who there is at the desk, to assign tips to.
    void setUsers(std::vector<UserRow> users);

    /// The panel's actions, for the command palette and the key map.
    QList<QAction *> tipActions() const;
    QAction *exportAction() const;
    /// How a person says where the tip happened.
    PlaceActions &placeActions() { return *m_places; }

    /// The list is not beside the conversation: Esc and a button lead back to it.
    void setListFolded(bool folded);
    /// The context is not beside the conversation: a button asks for it.
    void setContextFolded(bool folded);
    /// Keeps what is being written; also before the program ends.
    void flushDraft();
    void focusTimeline();
    /// Who else is here; and whether something is being written.
    PresenceLine &presenceLine() { return *m_presence; }
    /// Brings a message of the open tip into sight, also one that is not read yet.
    void showMessage(const QByteArray &id, Micros written);
    /// A file that was to be opened turned out to be something else: asks once more.
    void confirmFile(const FileRequest &request, FileKind content);

public Q_SLOTS:
    void setLinkState(const porch::LinkState &state);
    void setDrafts(const std::vector<porch::Draft> &drafts);
    void draftSaved(const porch::Draft &draft);
    /// The outbox has the action, or could not keep it: Outbox::accepted() and failed().
    void accepted(const QByteArray &id);
    void failed(const QByteArray &id, const QString &problem);

Q_SIGNALS:
    void commandRequested(const porch::Command &command);
    /// All of them or none.
    void commandsRequested(const std::vector<porch::Command> &commands);
    void draftChanged(const porch::Draft &draft);
    void takeBackRequested(const QByteArray &id);
    /// The person has seen the address and wants it opened.
    void linkOpenRequested(const QUrl &url);
    /// The person was asked, and wants the file; ConversationModel::setFileState() tells how far it comes.
    void fileRequested(const porch::FileRequest &request);
    /// The tip is to be given out of the house.
    void exportRequested(const QByteArray &tip);
    void backRequested();
    void contextRequested();
    /// What the open tip belongs to is to be said.
    void linkRequested(porch::TipId tip);
    /// Where the tip happened is to be shown by a click on the map.
    void placeOnMapRequested(const QByteArray &tip);

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
    void refreshGates(const TipRow &tip);
    void showDraft();
    void refreshDraftHint();
    void submit(Verb verb, TipBody body = {});
    Command commandFor(const QByteArray &tip, Verb verb, TipBody body) const;
    void send();
    void sendToAll(const QList<QByteArray> &others);
    void toggleClaim();
    void undo();
    void takeBack();
    void restoreTakenBack();
    void putAnswer(const QByteArray &tip, const QString &answer);
    void switchMode(DraftMode mode);
    void write(DraftMode mode);

    ConversationModel &m_model;
    Clock m_clock;
    LinkState m_link;
    TipSituation m_situation;
    Drafts m_drafts;
    QByteArray m_shown;                          ///< the tip whose draft is in the composer
    QHash<QByteArray, Submission> m_submissions; ///< not yet committed by the outbox
    struct Together
    {
        QList<QByteArray> ids; ///< of replies that went out as one
        Micros until = 0;      ///< when they leave, by the clock
    };
    std::vector<Together> m_together;
    std::optional<PendingAction> m_takenBack; ///< text to come back once the outbox has let it go
    QString m_problem;                        ///< the conversation can't be read because
    Roles m_roles;
    QTimer m_draftTimer;
    QTimer m_minute;

    TipActions *m_actions = nullptr;
    TipDialogs *m_dialogs = nullptr;
    QStackedWidget *m_stack = nullptr;
    NoConversation *m_empty = nullptr;
    ConversationHead *m_head = nullptr;
    kit::ActionRow *m_row = nullptr;
    PromiseStrip *m_strip = nullptr;
    PresenceLine *m_presence = nullptr;
    TimelineView *m_timeline = nullptr;
    ConversationFiles *m_files = nullptr;
    PlaceActions *m_places = nullptr;
    Composer *m_composer = nullptr;
    ReplyHelp *m_replyHelp = nullptr;
};

} // namespace porch
