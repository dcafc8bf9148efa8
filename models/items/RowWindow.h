// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SlotList.h"
#include "models/items/SlotSource.h"
#include "models/items/TipRowReader.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace porch {

/// A list of up to a million tips: all places in order, and the rows of those that are looked at.
///
/// The places are read in stretches: a first page at once, the rest in large chunks. Each stretch knows as of
/// which event it was read, and takes only changes that came after; so a change is never missed and never
/// applied twice, although reads and changes overtake one another. Lives on the GUI thread, waits for
/// nothing.
class RowWindow : public QObject
{
    Q_OBJECT
public:
    static constexpr int kFirstPage = 64;
    static constexpr int kChunk = 20'000;
    /// More moves than this in one go are told as one new layout: views pay for each.
    static constexpr int kManyMoves = 24;

    explicit RowWindow(SlotSource &source, QObject *parent = nullptr);

    /// Shows another list. What was there stays until the first page of the new one is here.
    void setFilter(const TipFilter &filter);
    const TipFilter &filter() const { return m_filter; }

    int size() const { return m_list.size(); }
    TipId tipAt(int row) const { return m_list.at(row).tip; }
    /// None while it is being read; then rowsChanged() follows.
    const TipRow *row(int row);
    /// -1: not in the list, or not read that far. Looks at every place.
    int rowOf(TipId tip) const;
    /// Rows by tip, -1 as above.
    QHash<TipId, int> rowsOf(const QSet<TipId> &tips) const;

    bool hasFirstPage() const { return m_hasFirst; }
    /// All places are here.
    bool isComplete() const { return m_complete; }

    /// What is on the screen: read first, and kept when the list is read anew.
    void setVisible(int first, int last);

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    /// While catching up only what can be seen is read, at most once a second.
    void setCatchingUp(bool catchingUp);
    /// Reads everything anew: the cache was opened or replaced. Keeps the places of tips that are still
    /// there.
    void reload();

Q_SIGNALS:
    void aboutToReset();
    void reset();
    void aboutToInsert(int first, int last);
    void inserted();
    void aboutToRemove(int first, int last);
    void removed();
    /// `to` counts before the row was taken out, as in QAbstractItemModel::beginMoveRows().
    void aboutToMove(int from, int to);
    void moved();
    /// Many rows come, go and change places at once.
    void aboutToRelayout();
    void relaidOut();
    void rowsChanged(int first, int last);
    /// Everything that setFilter() or reload() asked for is here.
    void completed();
    void failed(const QString &problem);

private:
    /// A stretch of the list: up to `last`, or to the end, as of `sequence`.
    struct Region
    {
        TipSlot last;
        bool open = false;
        quint64 sequence = 0;
    };
    struct Step
    {
        std::optional<TipSlot> from;
        std::optional<TipSlot> to;
    };

    void readFirst();
    void takeFirst(Result<FirstPage> first, quint64 stamp);
    QSet<TipId> changedSince(quint64 sequence) const;
    void readChunk();
    void takeChunk(Result<SlotPage> page);
    void replay(SlotPage &page, std::optional<TipSlot> after) const;
    void addRegion(const SlotPage &page, std::optional<TipSlot> last);

    void flush();
    Step stepOf(const TipChange &change, quint64 sequence) const;
    const Region *regionOf(const TipSlot &slot) const;
    void settleRegions(quint64 sequence);
    void perform(const Step &step);
    void performSilently(const Step &step);

    void refreshSoon();
    void announce(const std::vector<TipSlot> &slots_);

    SlotSource &m_source;
    TipFilter m_filter;
    SlotList m_list;
    TipRowReader m_rows;

    std::vector<Region> m_regions;
    bool m_hasFilter = false;
    bool m_hasFirst = false;
    bool m_complete = false;
    bool m_another = false; ///< the next first page is of another list
    bool m_catchingUp = false;
    bool m_behind = false; ///< changes came that name no tips
    bool m_readingSlots = false;
    quint64 m_generation = 0;
    std::vector<Changes> m_queued;     ///< not applied yet
    std::vector<Changes> m_overtaking; ///< came while a stretch was being read
    QTimer m_flush;
    QTimer m_refresh;
    QElapsedTimer m_sinceRefresh;

    int m_firstVisible = 0;
    int m_lastVisible = -1;
};

} // namespace porch
