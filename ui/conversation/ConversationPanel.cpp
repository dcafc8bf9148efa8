// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationPanel.h"

#include "ui/conversation/ComposerGates.h"
#include "ui/conversation/ConversationFiles.h"
#include "ui/conversation/ConversationHead.h"
#include "ui/conversation/GroupAnswer.h"
#include "ui/conversation/NoConversation.h"
#include "ui/conversation/PlaceActions.h"
#include "ui/conversation/PresenceLine.h"
#include "ui/conversation/PromiseStrip.h"
#include "ui/conversation/ReplyHelp.h"
#include "ui/conversation/TimelineView.h"
#include "ui/conversation/TipActions.h"
#include "ui/conversation/TipDialogs.h"
#include "ui/kit/ActionRow.h"
#include "ui/kit/Type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::scaled;

namespace {

constexpr int kDraftDelay = 500;
constexpr int kTick = 5'000;

} // namespace

ConversationPanel::ConversationPanel(ConversationModel &model, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_clock(std::move(clock))
{
    build();
    buildActions();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &ConversationPanel::flushDraft);
    m_minute.setInterval(kTick);
    connect(&m_minute, &QTimer::timeout, this, &ConversationPanel::refresh);
    m_minute.start();
    connect(&m_model, &ConversationModel::tipChanged, this, &ConversationPanel::showTip);
    connect(&m_model, &ConversationModel::readFailed, this, [this](const QString &problem) {
        m_problem = problem;
        refresh();
    });
    showTip();
}

ConversationPanel::~ConversationPanel()
{
    flushDraft();
    // Going away takes the keyboard from the field, which would ask this for one more draft.
    m_composer->disconnect(this);
}

void ConversationPanel::build()
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_empty = new NoConversation(this);
    m_head = new ConversationHead(this);
    m_row = new kit::ActionRow(this);
    m_strip = new PromiseStrip(this);
    m_timeline = new TimelineView(m_model, this);
    m_composer = new Composer(this);

    auto *top = new QVBoxLayout;
    constexpr int margin = ConversationHead::kMargin;
    top->setContentsMargins(scaled(16 - margin), scaled(12), scaled(16 - margin), scaled(8));
    top->setSpacing(scaled(8));
    top->addWidget(m_head);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(margin), 0, scaled(margin), 0);
    row->addWidget(m_row);
    top->addLayout(row);
    auto *open = new QWidget(this);
    auto *column = new QVBoxLayout(open);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_strip);
    column->addWidget(m_timeline, 1);
    m_presence = new PresenceLine(*m_composer, open);
    column->addWidget(m_presence);
    column->addWidget(m_composer);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(open);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    setMinimumWidth(scaled(320));

    connect(m_head, &ConversationHead::backRequested, this, &ConversationPanel::backRequested);
    connect(m_head, &ConversationHead::contextRequested, this, &ConversationPanel::contextRequested);
    m_dialogs = new TipDialogs(m_model, m_clock, this);
    connect(m_dialogs, &TipDialogs::commandRequested, this, &ConversationPanel::commandRequested);
    connect(m_dialogs, &TipDialogs::exportRequested, this, &ConversationPanel::exportRequested);
    connect(m_dialogs, &TipDialogs::linkOpenRequested, this, &ConversationPanel::linkOpenRequested);
    connect(m_dialogs, &TipDialogs::answerPrepared, this, &ConversationPanel::putAnswer);
    m_replyHelp = new ReplyHelp(m_model, *m_composer, m_clock, this);
    connect(m_replyHelp, &ReplyHelp::commandRequested, this, &ConversationPanel::commandRequested);
    connect(m_replyHelp, &ReplyHelp::revealRequested, m_timeline, &TimelineView::reveal);
    m_files = new ConversationFiles(m_model, *m_timeline, this);
    connect(m_files, &ConversationFiles::fileRequested, this, &ConversationPanel::fileRequested);
    m_places = new PlaceActions(m_model, *m_timeline, this);
    connect(m_places, &PlaceActions::placeOnMapRequested, this, &ConversationPanel::placeOnMapRequested);
    connect(m_places, &PlaceActions::placeSaid, this, [this](const TipPlace &place) {
        TipBody body;
        body.place = place;
        submit(Verb::Place, std::move(body));
    });
    connect(m_timeline, &TimelineView::linkChosen, m_dialogs, &TipDialogs::showLink);
    connect(m_timeline, &TimelineView::wholeTextWanted, m_dialogs, &TipDialogs::showText);
    connect(m_composer, &Composer::textEdited, this, [this] {
        m_draftTimer.start();
        m_composer->setDraftHint({});
    });
    connect(m_composer, &Composer::left, this, &ConversationPanel::flushDraft);
    connect(m_composer, &Composer::modeRequested, this, &ConversationPanel::write);
    connect(m_composer, &Composer::sendRequested, this, &ConversationPanel::send);
    connect(m_composer, &Composer::reopenRequested, this, [this] { submit(Verb::Reopen); });
    connect(m_composer, &Composer::escaped, this, [this] {
        flushDraft();
        Q_EMIT backRequested();
    });
}

void ConversationPanel::buildActions()
{
    m_actions = new TipActions(this);
    m_row->addAction(m_actions->claim, QStringLiteral("C"));
    m_row->addAction(m_actions->link, QStringLiteral("L"));
    m_row->addAction(m_places->confirm, QStringLiteral("P"));
    m_row->addAction(m_actions->close, QStringLiteral("E"));
    m_row->addAction(m_actions->reopen, QStringLiteral("Shift E"));
    m_row->addAction(m_actions->undo, QStringLiteral("U"));
    m_row->addAction(m_actions->classify, QStringLiteral("Y"));
    m_row->addAction(m_actions->wake, QStringLiteral("Shift H"));
    m_row->addAction(m_actions->snooze, QStringLiteral("H"));
    m_row->addAction(m_actions->refer, QStringLiteral("Shift R"));
    m_row->addAction(m_actions->escalate, QStringLiteral("X"));
    m_row->addAction(m_actions->assign, QStringLiteral("A"));
    m_row->addRare(m_actions->reply);
    m_row->addRare(m_actions->note);
    m_row->addRare(m_actions->copy);
    m_row->addRare(m_actions->exportTip);
    for (QAction *action : {m_places->other, m_places->onMap, m_places->nowhere})
        m_row->addRare(action);
    for (QAction *action : m_files->all())
        m_row->addRare(action);
    connect(m_actions->reply, &QAction::triggered, this, [this] { write(DraftMode::Reply); });
    connect(m_actions->note, &QAction::triggered, this, [this] { write(DraftMode::Note); });
    connect(m_actions->claim, &QAction::triggered, this, &ConversationPanel::toggleClaim);
    connect(m_actions->close, &QAction::triggered, this, [this] { m_dialogs->askClose(m_situation.owed); });
    connect(m_actions->classify, &QAction::triggered, m_dialogs, &TipDialogs::askClassify);
    connect(m_actions->snooze, &QAction::triggered, m_dialogs, &TipDialogs::askSnooze);
    connect(m_actions->wake, &QAction::triggered, this, [this] { submit(Verb::Snooze); });
    connect(m_actions->assign, &QAction::triggered, m_dialogs, &TipDialogs::askAssign);
    connect(m_actions->refer, &QAction::triggered, m_dialogs, &TipDialogs::askRefer);
    connect(m_actions->escalate, &QAction::triggered, m_dialogs, &TipDialogs::askEscalate);
    connect(m_actions->link, &QAction::triggered, this, [this] { Q_EMIT linkRequested(m_model.tip()->id); });
    connect(m_actions->exportTip, &QAction::triggered, this, [this] {
        if (m_model.tip())
            Q_EMIT exportRequested(m_model.tipKey());
    });
    connect(m_actions->reopen, &QAction::triggered, this, [this] { submit(Verb::Reopen); });
    connect(m_actions->undo, &QAction::triggered, this, &ConversationPanel::undo);
    connect(m_actions->copy, &QAction::triggered, this, [this] {
        for (auto item = m_model.items().rbegin(); item != m_model.items().rend(); ++item) {
            if (item->row.kind == TimelineKind::Resident) {
                QGuiApplication::clipboard()->setText(item->words());
                return;
            }
        }
    });
}

void ConversationPanel::setRoles(Roles roles)
{
    m_roles = roles;
    m_dialogs->setMayExport(roles.testFlag(Role::Supervisor) || roles.testFlag(Role::Records));
    refresh();
}

void ConversationPanel::setUsers(std::vector<UserRow> users)
{
    m_dialogs->setUsers(std::move(users));
}

QList<QAction *> ConversationPanel::tipActions() const
{
    return m_actions->all() + m_places->all() + m_files->all();
}

QAction *ConversationPanel::exportAction() const
{
    return m_actions->exportTip;
}

void ConversationPanel::setListFolded(bool folded)
{
    m_head->setBackShown(folded);
}

void ConversationPanel::setContextFolded(bool folded)
{
    m_head->setContextShown(folded);
}

void ConversationPanel::focusTimeline()
{
    m_timeline->setFocus(Qt::ShortcutFocusReason);
}

void ConversationPanel::showMessage(const QByteArray &id, Micros written)
{
    m_timeline->reveal(id, written);
}

void ConversationPanel::confirmFile(const FileRequest &request, FileKind content)
{
    m_files->askAgain(request, content);
}

void ConversationPanel::setLinkState(const LinkState &state)
{
    m_link = state;
    refresh();
}

void ConversationPanel::showTip()
{
    if (m_model.tipKey() != m_shown) {
        flushDraft();
        m_shown = m_model.tipKey();
        m_problem.clear();
        showDraft();
        m_composer->setCommitting(false);
    }
    if (m_model.tip())
        m_problem.clear();
    restoreTakenBack();
    refresh();
}

void ConversationPanel::refresh()
{
    const Micros now = m_clock();
    m_situation = TipSituation::of(m_model, m_link.phase, m_roles, now);
    m_files->refresh();
    m_places->refresh(m_situation);
    if (!m_model.tip()) {
        m_actions->refresh(m_situation, {});
        m_empty->show(m_model, m_problem);
        m_stack->setCurrentIndex(0);
        return;
    }
    const kit::TimeText times(m_model.timeZone());
    const TipRow &tip = *m_model.tip();
    Micros first = 0;
    if (!m_model.hasOlder() && !m_model.items().empty())
        first = m_model.items().front().row.at;
    m_head->show(tip, m_model.words().category(tip.category), first, now, times);
    std::optional<PendingState> reply;
    if (m_situation.reply)
        reply = m_situation.reply->state;
    m_strip->show(tip, m_link.phase, reply, now, times);
    m_actions->refresh(m_situation, PromiseStrip::brief(tip.keys.due, now, !m_situation.catchingUp(), times));
    refreshGates(tip);
    m_composer->group().setOthers(tip, GroupAnswer::answerable(m_model.merged(), m_model.me(), now));
    m_replyHelp->refresh(m_situation, m_drafts.saved(m_shown, m_composer->mode()));
    m_stack->setCurrentIndex(1);
}

/// Where no reply can be begun, a note is offered; what was begun stays and stays in sight.
void ConversationPanel::refreshGates(const TipRow &tip)
{
    const bool writesReply = m_composer->mode() == DraftMode::Reply;
    const bool begun =
        !(writesReply ? m_composer->text() : m_drafts.text(m_shown, DraftMode::Reply)).isEmpty();
    ComposerGate reply = ComposerGates::reply(tip, m_situation);
    reply.isChoosable = m_situation.unreachable.isEmpty() || begun;
    m_composer->setWarning(ComposerGates::warning(m_situation));
    m_composer->setGates(reply, ComposerGates::note(m_situation));
    if (writesReply && !reply.isChoosable)
        switchMode(DraftMode::Note);
}

void ConversationPanel::switchMode(DraftMode mode)
{
    if (m_composer->mode() != mode) {
        flushDraft();
        m_composer->setMode(mode);
        m_composer->setText(m_drafts.text(m_shown, mode));
    }
    refreshDraftHint();
    refresh();
}

void ConversationPanel::write(DraftMode mode)
{
    if (!m_model.tip())
        return;
    switchMode(mode);
    m_composer->focusField();
}

Command ConversationPanel::commandFor(const QByteArray &tip, Verb verb, TipBody body) const
{
    Command command;
    command.id = newEventId();
    command.verb = verb;
    command.body = std::move(body);
    command.body.tip = tip;
    if (verb == Verb::Reply)
        command.holdMs = kTakeBackMs;
    return command;
}

void ConversationPanel::submit(Verb verb, TipBody body)
{
    if (!m_model.tip())
        return;
    const Command command = commandFor(m_model.tipKey(), verb, std::move(body));
    if (verb == Verb::Reply || verb == Verb::Note)
        m_submissions.insert(command.id, {m_shown, m_composer->mode(), m_composer->text()});
    Q_EMIT commandRequested(command);
}

void ConversationPanel::send()
{
    if (!m_composer->isSendable() || !m_model.tip())
        return;
    flushDraft();
    m_composer->setCommitting(true);
    const QList<QByteArray> others =
        m_composer->mode() == DraftMode::Reply ? m_composer->group().wanted() : QList<QByteArray>();
    if (!others.isEmpty()) {
        sendToAll(others);
        return;
    }
    TipBody body;
    body.text = m_composer->text().trimmed().toUtf8();
    submit(m_composer->mode() == DraftMode::Reply ? Verb::Reply : Verb::Note, std::move(body));
}

/// Everybody who says the same hears the same, each where they wrote; taken back, it is all of it.
/// @param others as the person was shown them: who could be answered only since then is left out
void ConversationPanel::sendToAll(const QList<QByteArray> &others)
{
    const Micros now = m_clock();
    TipBody body;
    body.text = m_composer->text().trimmed().toUtf8();
    std::vector<Command> commands{commandFor(m_model.tipKey(), Verb::Reply, body)};
    for (const TipRow &tip : GroupAnswer::answerable(m_model.merged(), m_model.me(), now)) {
        if (others.contains(tip.key))
            commands.push_back(commandFor(tip.key, Verb::Reply, body));
    }
    std::erase_if(m_together, [now](const Together &sent) { return sent.until < now; });
    Together together{{}, now + Micros(kTakeBackMs) * 1000};
    for (const Command &command : commands)
        together.ids += command.id;
    m_together.push_back(std::move(together));
    m_submissions.insert(commands.front().id, {m_shown, DraftMode::Reply, m_composer->text()});
    m_composer->group().answered();
    Q_EMIT commandsRequested(commands);
}

void ConversationPanel::accepted(const QByteArray &id)
{
    if (m_dialogs->accepted(id) || !m_submissions.contains(id))
        return;
    const Submission sent = m_submissions.take(id);
    if (sent.tip == m_shown && sent.mode == m_composer->mode()) {
        m_composer->setCommitting(false);
        m_composer->setText({});
        m_composer->setDraftHint({});
        flushDraft();
        m_timeline->follow();
    } else if (m_drafts.text(sent.tip, sent.mode) == sent.text && m_drafts.put(sent.tip, sent.mode, {})) {
        Draft gone;
        gone.tip = sent.tip;
        gone.mode = sent.mode;
        gone.saved = m_clock();
        Q_EMIT draftChanged(gone);
    }
}

void ConversationPanel::failed(const QByteArray &id, const QString &problem)
{
    if (m_dialogs->failed(id, problem))
        return;
    const bool ours = m_submissions.contains(id);
    const Submission sent = m_submissions.take(id);
    if (ours && sent.tip == m_shown)
        m_composer->setCommitting(false);
    if (ours ? sent.tip == m_shown : m_model.tip().has_value())
        m_composer->setProblem(problem);
}

void ConversationPanel::toggleClaim()
{
    if (m_situation.mine)
        submit(Verb::Release);
    else if (m_situation.staleHolder.isEmpty())
        submit(Verb::Claim);
    else
        m_dialogs->askTakeOver(m_situation.staleHolder);
}

void ConversationPanel::undo()
{
    if (m_situation.undo == TipSituation::Undo::TakeBack)
        takeBack();
    else if (m_situation.undo == TipSituation::Undo::Act)
        submit(m_situation.undoVerb, m_situation.undoBody);
}

void ConversationPanel::takeBack()
{
    const auto unsettled = m_model.unsettled();
    for (const PendingAction &action : unsettled) {
        if (action.id == m_situation.takeBack && (action.verb == Verb::Reply || action.verb == Verb::Note))
            m_takenBack = action;
    }
    const auto together = std::find_if(m_together.begin(), m_together.end(), [this](const Together &sent) {
        return sent.ids.contains(m_situation.takeBack);
    });
    const QList<QByteArray> all =
        together == m_together.end() ? QList<QByteArray>{m_situation.takeBack} : together->ids;
    for (const QByteArray &id : all)
        Q_EMIT takeBackRequested(id);
}

} // namespace porch
