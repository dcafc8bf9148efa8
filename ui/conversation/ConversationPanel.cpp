// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationPanel.h"

#include "ui/conversation/ActionRow.h"
#include "ui/conversation/CloseDialog.h"
#include "ui/conversation/ComposerGates.h"
#include "ui/conversation/ConversationHead.h"
#include "ui/conversation/LinkDialog.h"
#include "ui/conversation/NoConversation.h"
#include "ui/conversation/PromiseStrip.h"
#include "ui/conversation/TextDialog.h"
#include "ui/conversation/TimelineView.h"
#include "ui/conversation/TipActions.h"
#include "ui/kit/DimOverlay.h"
#include "ui/kit/Owed.h"
#include "ui/kit/Type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace porch {

using kit::scaled;

namespace {

constexpr int kDraftDelay = 500;
constexpr int kTick = 5'000;

/// Dims the window for as long as the dialog lives.
void openOver(QWidget *window, QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *dim = new kit::DimOverlay(window);
    QObject::connect(dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    dim->show();
    dialog->open();
}

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
    m_row = new ActionRow(this);
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
    connect(m_timeline, &TimelineView::linkChosen, this, &ConversationPanel::askLink);
    connect(m_timeline, &TimelineView::wholeTextWanted, this, &ConversationPanel::showText);
    connect(m_composer, &Composer::textEdited, this, [this] {
        m_draftTimer.start();
        m_composer->setDraftHint({});
    });
    connect(m_composer, &Composer::left, this, &ConversationPanel::flushDraft);
    connect(m_composer, &Composer::modeRequested, this, &ConversationPanel::write);
    connect(m_composer, &Composer::sendRequested, this, &ConversationPanel::send);
    connect(m_composer, &Composer::reopenRequested, this, [this] { submit(Verb::Reopen, {}, {}); });
    connect(m_composer, &Composer::escaped, this, [this] {
        flushDraft();
        Q_EMIT backRequested();
    });
}

void ConversationPanel::buildActions()
{
    m_actions = new TipActions(this);
    m_row->addAction(m_actions->claim, QStringLiteral("C"));
    m_row->addAction(m_actions->close, QStringLiteral("E"));
    m_row->addAction(m_actions->reopen, QStringLiteral("Shift E"));
    m_row->addAction(m_actions->undo, QStringLiteral("U"));
    m_row->addRare(m_actions->reply);
    m_row->addRare(m_actions->note);
    m_row->addRare(m_actions->copy);
    connect(m_actions->reply, &QAction::triggered, this, [this] { write(DraftMode::Reply); });
    connect(m_actions->note, &QAction::triggered, this, [this] { write(DraftMode::Note); });
    connect(m_actions->claim, &QAction::triggered, this, &ConversationPanel::toggleClaim);
    connect(m_actions->close, &QAction::triggered, this, &ConversationPanel::askClose);
    connect(m_actions->reopen, &QAction::triggered, this, [this] { submit(Verb::Reopen, {}, {}); });
    connect(m_actions->undo, &QAction::triggered, this, &ConversationPanel::undo);
    connect(m_actions->copy, &QAction::triggered, this, [this] {
        for (auto item = m_model.items().rbegin(); item != m_model.items().rend(); ++item) {
            if (item->row.kind == TimelineKind::Resident) {
                QGuiApplication::clipboard()->setText(item->row.text);
                return;
            }
        }
    });
}

QList<QAction *> ConversationPanel::tipActions() const
{
    return m_actions->all();
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
        // Where an answer was begun, or only a note, that is what is shown.
        const bool onlyNote = m_drafts.text(m_shown, DraftMode::Reply).isEmpty() &&
                              !m_drafts.text(m_shown, DraftMode::Note).isEmpty();
        const DraftMode mode = onlyNote ? DraftMode::Note : DraftMode::Reply;
        m_composer->setMode(mode);
        m_composer->setText(m_drafts.text(m_shown, mode));
        m_composer->setCommitting(false);
        refreshDraftHint();
    }
    if (m_model.tip())
        m_problem.clear();
    refresh();
}

void ConversationPanel::refresh()
{
    const Micros now = m_clock();
    m_situation = TipSituation::of(m_model, m_link.phase, now);
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
    m_head->show(tip, first, now, times);
    std::optional<PendingState> reply;
    if (m_situation.reply)
        reply = m_situation.reply->state;
    m_strip->show(tip, m_link.phase, reply, now, times);
    m_actions->refresh(m_situation, promise(tip.keys.due, now, times));
    m_composer->setGates(ComposerGates::reply(tip, m_situation), ComposerGates::note(m_situation));
    m_stack->setCurrentIndex(1);
}

/// What the palette says beside Reply.
QString ConversationPanel::promise(Micros due, Micros now, const kit::TimeText &times) const
{
    const kit::OwedLook look = kit::OwedText::look(due, now, !m_situation.catchingUp(), times);
    switch (look.kind) {
    case kit::Owed::Overdue:
        return tr("overdue by %1").arg(look.value);
    case kit::Owed::Soon:
        return tr("due in %1").arg(look.value);
    case kit::Owed::Later:
        return tr("due at %1").arg(times.clockOrDate(due, now));
    default:
        return {};
    }
}

void ConversationPanel::refreshDraftHint()
{
    const Micros saved = m_drafts.saved(m_shown, m_composer->mode());
    if (saved == 0 || m_composer->text().isEmpty()) {
        m_composer->setDraftHint({});
        return;
    }
    const QString when = kit::TimeText(m_model.timeZone()).clockOrDate(saved, m_clock());
    m_composer->setDraftHint(m_link.phase == LinkState::Phase::Offline ? tr("Draft saved here %1").arg(when)
                                                                       : tr("Draft saved %1").arg(when));
}

void ConversationPanel::flushDraft()
{
    m_draftTimer.stop();
    if (m_shown.isEmpty())
        return;
    const QString text = m_composer->text();
    if (!m_drafts.put(m_shown, m_composer->mode(), text))
        return;
    Draft draft;
    draft.tip = m_shown;
    draft.mode = m_composer->mode();
    draft.text = text;
    draft.saved = m_clock();
    Q_EMIT draftChanged(draft);
}

void ConversationPanel::setDrafts(const std::vector<Draft> &drafts)
{
    m_drafts.restore(drafts);
    if (!m_shown.isEmpty() && m_composer->text().isEmpty())
        m_composer->setText(m_drafts.text(m_shown, m_composer->mode()));
    refreshDraftHint();
}

void ConversationPanel::draftSaved(const Draft &draft)
{
    m_drafts.markSaved(draft);
    if (draft.tip == m_shown && draft.mode == m_composer->mode())
        refreshDraftHint();
}

void ConversationPanel::switchMode(DraftMode mode)
{
    if (m_composer->mode() != mode) {
        flushDraft();
        m_composer->setMode(mode);
        m_composer->setText(m_drafts.text(m_shown, mode));
    }
    refreshDraftHint();
}

void ConversationPanel::write(DraftMode mode)
{
    if (!m_model.tip())
        return;
    switchMode(mode);
    m_composer->focusField();
}

void ConversationPanel::submit(Verb verb, const QByteArray &text, const QString &reason)
{
    if (!m_model.tip())
        return;
    Command command;
    command.id = newEventId();
    command.verb = verb;
    command.body.tip = m_model.tipKey();
    command.body.text = text;
    command.body.reason = reason.toUtf8();
    if (verb == Verb::Reply || verb == Verb::Note)
        m_submissions.insert(command.id, {m_shown, m_composer->mode(), m_composer->text()});
    if (verb == Verb::Close && m_closeDialog)
        m_closing = command.id;
    Q_EMIT commandRequested(command);
}

void ConversationPanel::send()
{
    if (!m_composer->isSendable())
        return;
    flushDraft();
    m_composer->setCommitting(true);
    submit(m_composer->mode() == DraftMode::Reply ? Verb::Reply : Verb::Note,
           m_composer->text().trimmed().toUtf8(), {});
}

void ConversationPanel::accepted(const QByteArray &id)
{
    if (id == m_closing) {
        m_closing.clear();
        if (m_closeDialog)
            m_closeDialog->accept();
    }
    if (!m_submissions.contains(id))
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
    if (!id.isEmpty() && id == m_closing) {
        m_closing.clear();
        if (m_closeDialog)
            m_closeDialog->setProblem(problem);
        return;
    }
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
        submit(Verb::Release, {}, {});
    else
        submit(Verb::Claim, {},
               m_situation.staleHolder.isEmpty()
                   ? QString()
                   : tr("the claim of %1 was idle").arg(m_situation.staleHolder));
}

void ConversationPanel::undo()
{
    switch (m_situation.undo) {
    case TipSituation::Undo::None:
        return;
    case TipSituation::Undo::TakeBack: {
        // What was written comes back to where it was written, unless something new stands there.
        const auto unsettled = m_model.unsettled();
        for (const PendingAction &action : unsettled) {
            const bool written = action.verb == Verb::Reply || action.verb == Verb::Note;
            if (action.id != m_situation.takeBack || !written)
                continue;
            switchMode(action.verb == Verb::Reply ? DraftMode::Reply : DraftMode::Note);
            if (m_composer->text().isEmpty()) {
                m_composer->setText(action.text);
                flushDraft();
            }
        }
        Q_EMIT takeBackRequested(m_situation.takeBack);
        return;
    }
    case TipSituation::Undo::Release:
        submit(Verb::Release, {}, {});
        return;
    case TipSituation::Undo::Reclaim:
        submit(Verb::Claim, {}, {});
        return;
    case TipSituation::Undo::Reopen:
        submit(Verb::Reopen, {}, {});
        return;
    }
}

void ConversationPanel::askClose()
{
    if (!m_model.tip() || m_closeDialog)
        return;
    m_closeDialog = new CloseDialog(m_model.tip()->reporter, m_situation.owed, window());
    connect(m_closeDialog, &CloseDialog::closeRequested, this,
            [this](const QString &reason) { submit(Verb::Close, {}, reason); });
    openOver(window(), m_closeDialog);
}

void ConversationPanel::askLink(const QString &address)
{
    auto *dialog = new LinkDialog(address, window());
    connect(dialog, &LinkDialog::openRequested, this, &ConversationPanel::linkOpenRequested);
    openOver(window(), dialog);
}

void ConversationPanel::showText(const QString &title, const QString &text)
{
    openOver(window(), new TextDialog(title, text, window()));
}

} // namespace porch
