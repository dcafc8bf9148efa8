// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Outbox.h"

#include <QHash>

namespace porch {

/// What was begun and not sent, by tip and mode. Events can't touch it.
class Drafts
{
public:
    /// What the outbox kept; does not replace what was typed since.
    void restore(const std::vector<Draft> &drafts);
    QString text(const QByteArray &tip, DraftMode mode) const;
    /// When the outbox committed it last; 0 when not yet.
    Micros saved(const QByteArray &tip, DraftMode mode) const;
    /// Whether that is other than before.
    bool put(const QByteArray &tip, DraftMode mode, const QString &text);
    void markSaved(const Draft &draft);

private:
    using Key = std::pair<QByteArray, int>;
    static Key key(const QByteArray &tip, DraftMode mode) { return {tip, int(mode)}; }
    struct Kept
    {
        QString text;
        Micros saved = 0;
    };
    QHash<Key, Kept> m_drafts;
};

} // namespace porch
