// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/RowWindow.h"
#include "models/items/TipItem.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace porch {

class TipPins;

/// A list of tips as a table: the cache's rows, with what is pending on this desk laid over them.
class TipInboxModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { OwedColumn, TipColumn, StateColumn, AgeColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        RowRole = Qt::UserRole + 1, ///< TipItem
        TipIdRole,                  ///< qint64; without waiting for the row
    };
    Q_ENUM(Role)
    /// Puts a cell into words for screen readers: words are the view's business.
    using Describe = std::function<QString(const TipItem &, Column)>;

    TipInboxModel(SlotSource &source, Clock clock, QObject *parent = nullptr);

    /// Who sits here: their name in the log.
    void setUser(const QString &user);
    const QString &user() const { return m_user; }
    /// Who has which tip open; outlives the model, or null.
    void setPresence(const PresenceModel *presence);
    /// Where tips may have happened; outlives the model, or null.
    void setPins(const TipPins *pins);
    void setDescribe(Describe describe) { m_describe = std::move(describe); }

    void show(TipTab tab, TipOrder order);
    TipTab tab() const { return m_tab; }
    TipOrder order() const { return m_order; }

    bool isCatchingUp() const { return m_catchingUp; }
    bool hasFirstPage() const { return m_window.hasFirstPage(); }
    bool isComplete() const { return m_window.isComplete(); }
    Micros now() const { return m_clock(); }
    /// How many open tips this user holds.
    qint64 mine() const { return m_mine; }

    TipItem item(int row) const;
    TipId tipAt(int row) const;
    /// -1: not in this list, or not read that far.
    int rowOf(TipId tip) const { return m_window.rowOf(tip); }
    /// What the view shows: read first, and repainted as minutes pass.
    void setVisible(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

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
    struct Overlay
    {
        std::optional<Verb> pending;
        PendingState state = PendingState::Queued;
        std::optional<PendingState> reply;
        std::optional<PendingState> note;
        std::optional<Verb> refused;
        bool operator==(const Overlay &) const = default;
    };

    void refilter();
    void findMe();
    void countMine();
    void keepPersistent();
    void restorePersistent();
    void changed(int first, int last);
    void changedVisible() { changed(m_firstVisible, m_lastVisible); }

    SlotSource &m_source;
    const PresenceModel *m_presence = nullptr;
    const TipPins *m_pins = nullptr;
    Clock m_clock;
    mutable RowWindow m_window; ///< asking it for a row may start a read
    Describe m_describe;
    QString m_user;
    PersonId m_me = 0;
    bool m_findingMe = false;
    qint64 m_mine = 0;
    TipTab m_tab = TipTab::All;
    TipOrder m_order = TipOrder::ByPromise;
    bool m_shown = false;
    bool m_catchingUp = false;
    QHash<QByteArray, Overlay> m_overlays;
    QHash<QByteArray, int> m_drafts; ///< by tip, a bit for each mode
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
