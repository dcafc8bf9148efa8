// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/RowWindow.h"
#include "models/items/TipItemMaker.h"
#include "models/items/TipTableModel.h"

#include <QSet>

#include <vector>

namespace porch {

class Lookalikes;
class TipPins;

/// A list of tips as a table: the cache's rows, with what is pending on this desk laid over them.
class TipInboxModel : public TipTableModel
{
    Q_OBJECT
public:
    TipInboxModel(SlotSource &source, Clock clock, QObject *parent = nullptr);

    /// Who sits here: their name in the log.
    void setUser(const QString &user);
    const QString &user() const { return m_maker.user(); }
    /// Who has which tip open; outlives the model, or null.
    void setPresence(const PresenceModel *presence);
    /// Where tips may have happened; outlives the model, or null.
    void setPins(const TipPins *pins);

    /// How many others tips look like; outlives the model, or null.
    void setLookalikes(Lookalikes *lookalikes);

    void show(TipTab tab, TipOrder order);
    TipTab tab() const { return m_tab; }
    TipOrder order() const { return m_order; }

    bool isCatchingUp() const { return m_catchingUp; }
    bool hasFirstPage() const { return m_window.hasFirstPage(); }
    bool isComplete() const { return m_window.isComplete(); }
    Micros now() const { return m_clock(); }
    /// How many open tips this user holds.
    qint64 mine() const { return m_mine; }

    TipItem item(int row) const override;
    TipId tipAt(int row) const override;
    int rowOf(TipId tip) const override { return m_window.rowOf(tip); }
    void setVisible(int first, int last) override;

    int rowCount(const QModelIndex &parent = {}) const override;

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    void setCatchingUp(bool catchingUp);
    void setPending(const std::vector<porch::PendingAction> &pending);
    void setDrafts(const std::vector<porch::Draft> &drafts);
    void setDraft(const porch::Draft &draft);
    /// The cache was opened or replaced.
    void reload();
    /// Time has passed: what is owed, ages and stale claims on the screen are reckoned anew.
    void tick();

Q_SIGNALS:
    void failed(const QString &problem);
    void completed();
    void mineChanged(qint64 count);
    /// What became of desks' actions, as the fold just said.
    void outcomesCame(const std::vector<porch::Outcome> &outcomes);

private:
    void refilter();
    void findMe();
    void countMine();
    void keepPersistent();
    void restorePersistent();
    void changed(int first, int last);
    void changedVisible() { changed(m_firstVisible, m_lastVisible); }

    SlotSource &m_source;
    Clock m_clock;
    mutable RowWindow m_window; ///< asking it for a row may start a read
    TipItemMaker m_maker;
    PersonId m_me = 0;
    bool m_findingMe = false;
    qint64 m_mine = 0;
    TipTab m_tab = TipTab::All;
    TipOrder m_order = TipOrder::ByPromise;
    bool m_shown = false;
    bool m_catchingUp = false;
    QTimer m_tick;
    QTimer m_countSoon;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    struct Kept
    {
        QModelIndex index;
        TipId tip;
    };
    std::vector<Kept> m_kept;
};

} // namespace porch
