// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/Drafts.h"

namespace porch {

void Drafts::restore(const std::vector<Draft> &drafts)
{
    for (const Draft &draft : drafts) {
        const Key at = key(draft.tip, draft.mode);
        if (!m_drafts.contains(at))
            m_drafts.insert(at, {draft.text, draft.saved});
    }
}

QString Drafts::text(const QByteArray &tip, DraftMode mode) const
{
    return m_drafts.value(key(tip, mode)).text;
}

Micros Drafts::saved(const QByteArray &tip, DraftMode mode) const
{
    return m_drafts.value(key(tip, mode)).saved;
}

bool Drafts::put(const QByteArray &tip, DraftMode mode, const QString &text)
{
    const Key at = key(tip, mode);
    const auto found = m_drafts.find(at);
    if (found == m_drafts.end()) {
        if (text.isEmpty())
            return false;
        m_drafts.insert(at, {text, 0});
        return true;
    }
    if (found->text == text)
        return false;
    // An emptied one stays known, so that a late restore() can't bring it back.
    *found = {text, 0};
    return true;
}

void Drafts::markSaved(const Draft &draft)
{
    const auto found = m_drafts.find(key(draft.tip, draft.mode));
    // Typed on meanwhile: that text is not saved yet.
    if (found != m_drafts.end() && found->text == draft.text)
        found->saved = draft.saved;
}

} // namespace porch
