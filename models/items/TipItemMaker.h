// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/TipItem.h"

#include <QHash>

namespace porch {

class Lookalikes;
class TipPins;

/// Lays what only this desk knows over the cache's rows: what is on its way, drafts, who looks on, and how
/// much time has passed.
class TipItemMaker
{
public:
    /// Who sits here: their name in the log.
    void setUser(const QString &user) { m_user = user; }
    const QString &user() const { return m_user; }
    /// Who has which tip open; outlives this, or null.
    void setPresence(const PresenceModel *presence) { m_presence = presence; }
    /// Where tips may have happened; outlives this, or null.
    void setPins(const TipPins *pins) { m_pins = pins; }
    /// How many others tips look like; outlives this, or null.
    void setLookalikes(Lookalikes *lookalikes) { m_lookalikes = lookalikes; }
    /// Whether anything reads otherwise now; likewise below.
    bool setPending(const std::vector<PendingAction> &pending);
    void setDrafts(const std::vector<Draft> &drafts);
    bool setDraft(const Draft &draft);

    /// @param row null while it is being read
    TipItem make(const TipRow *row, Micros now, bool counted) const;

private:
    struct Overlay
    {
        std::optional<Verb> pending;
        PendingState state = PendingState::Queued;
        std::optional<PendingState> reply;
        std::optional<PendingState> note;
        std::optional<Verb> refused;
        bool operator==(const Overlay &) const = default;
    };

    QString m_user;
    const PresenceModel *m_presence = nullptr;
    const TipPins *m_pins = nullptr;
    Lookalikes *m_lookalikes = nullptr;
    QHash<QByteArray, Overlay> m_overlays;
    QHash<QByteArray, int> m_drafts; ///< by tip, a bit for each mode
};

} // namespace porch
