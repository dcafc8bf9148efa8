// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/TipItemMaker.h"
#include "models/items/TipRowReader.h"
#include "models/items/TipTableModel.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace porch {

/// Those tips that somebody else picks, such as the ones within a lasso, sorted by promise. Which they are,
/// and by what they are sorted, the owner says; their rows are read as they are looked at.
class TipSetModel : public TipTableModel
{
    Q_OBJECT
public:
    /// More moves than this in one go are told as one new layout: views pay for each.
    static constexpr int kManyMoves = 24;

    TipSetModel(SlotSource &source, Clock clock, QObject *parent = nullptr);

    void setUser(const QString &user);
    /// Who has which tip open; outlives the model, or null.
    void setPresence(const PresenceModel *presence);
    /// Lays more over a row as it is shown, such as where the map has its tip.
    void setDecoration(std::function<void(TipItem &)> decorate);

    /// Another set, or the same with other keys; no tip twice. Rows that stay keep their indexes.
    void setTips(std::vector<std::pair<TipId, TipKeys>> tips);
    Micros now() const { return m_clock(); }

    TipItem item(int row) const override;
    TipId tipAt(int row) const override;
    int rowOf(TipId tip) const override;
    void setVisible(int first, int last) override;
    int rowCount(const QModelIndex &parent = {}) const override;

public Q_SLOTS:
    /// Rows of changed tips are read again; where they stand is the owner's business.
    void apply(const porch::Changes &changes);
    void setCatchingUp(bool catchingUp);
    void setPending(const std::vector<porch::PendingAction> &pending);
    void setDrafts(const std::vector<porch::Draft> &drafts);
    void setDraft(const porch::Draft &draft);
    /// The cache was opened or replaced.
    void reload();
    /// Time has passed, or what the decoration lays over the rows is another.
    void refresh();

Q_SIGNALS:
    void failed(const QString &problem);

private:
    static TipSlot slotOf(TipId tip, const TipKeys &keys);
    void removeOthers(const QHash<TipId, TipSlot> &wanted);
    void moveChanged(const QHash<TipId, TipSlot> &wanted);
    void insertNew(std::vector<TipSlot> wanted);
    void relayout(const QHash<TipId, TipSlot> &wanted);

    Clock m_clock;
    mutable TipRowReader m_rows; ///< asking it for a row may start a read
    TipItemMaker m_maker;
    std::function<void(TipItem &)> m_decorate;
    std::vector<TipSlot> m_slots; ///< sorted
    bool m_catchingUp = false;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    QTimer m_tick;
};

} // namespace porch
