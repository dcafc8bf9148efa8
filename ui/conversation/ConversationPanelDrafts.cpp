// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is being written in a conversation: kept as one goes, brought back, put where it belongs.
#include "ui/conversation/ConversationPanel.h"

#include <utility>

namespace porch {

/// Where an answer was begun, or only a note, that is what is shown.
void ConversationPanel::showDraft()
{
    const bool onlyNote = m_drafts.text(m_shown, DraftMode::Reply).isEmpty() &&
                          !m_drafts.text(m_shown, DraftMode::Note).isEmpty();
    const DraftMode mode = onlyNote ? DraftMode::Note : DraftMode::Reply;
    m_composer->setMode(mode);
    m_composer->setText(m_drafts.text(m_shown, mode));
    refreshDraftHint();
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
    if (m_shown.isEmpty() || !m_composer->text().isEmpty()) {
        refreshDraftHint();
        return;
    }
    showDraft();
    refresh();
}

void ConversationPanel::draftSaved(const Draft &draft)
{
    m_drafts.markSaved(draft);
    if (draft.tip == m_shown && draft.mode == m_composer->mode())
        refreshDraftHint();
}

/// What was written comes back to where it was written, unless something new stands there. Not before the
/// outbox has let it go: it may have left a moment earlier, and nobody shall send it twice.
void ConversationPanel::restoreTakenBack()
{
    if (!m_takenBack)
        return;
    const auto pending = m_model.pendingState(m_takenBack->id);
    if (pending == PendingState::Queued)
        return;
    const PendingAction back = *std::exchange(m_takenBack, std::nullopt);
    if (pending || m_model.isFolded(back.id))
        return;
    const DraftMode mode = back.verb == Verb::Reply ? DraftMode::Reply : DraftMode::Note;
    if (back.tip == m_shown) {
        switchMode(mode);
        if (m_composer->text().isEmpty())
            m_composer->setText(back.text);
        flushDraft();
    } else if (m_drafts.text(back.tip, mode).isEmpty() && m_drafts.put(back.tip, mode, back.text)) {
        Q_EMIT draftChanged({back.tip, mode, back.text, m_clock()});
    }
}

/// What somebody has begun to write stays, and stays first.
void ConversationPanel::putAnswer(const QByteArray &tip, const QString &answer)
{
    if (tip == m_shown)
        switchMode(DraftMode::Reply);
    const QString begun = tip == m_shown ? m_composer->text() : m_drafts.text(tip, DraftMode::Reply);
    const QString text = begun.trimmed().isEmpty() ? answer : begun + QStringLiteral("\n\n") + answer;
    if (tip == m_shown) {
        m_composer->setText(text);
        flushDraft();
        m_composer->focusField();
    } else if (m_drafts.put(tip, DraftMode::Reply, text)) {
        Q_EMIT draftChanged({tip, DraftMode::Reply, text, m_clock()});
    }
}

} // namespace porch
