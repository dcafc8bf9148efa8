// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RowWindow.h"

#include <algorithm>

namespace porch {
namespace {

/// After a read that failed: the cache may be there, or free, by then.
constexpr int kRetryMs = 2'000;
constexpr int kCoalesceMs = 30;
constexpr int kCatchUpRefreshMs = 1000;
constexpr int kRefreshMs = 100;
/// As many as stand on a large screen.
constexpr int kFirstRows = 40;
constexpr std::size_t kMostPrefetched = TipRowCache::kPage;

} // namespace

RowWindow::RowWindow(SlotSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_rows(source)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(kCoalesceMs);
    connect(&m_flush, &QTimer::timeout, this, &RowWindow::flush);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &RowWindow::readFirst);
    connect(&m_rows, &TipRowReader::arrived, this, &RowWindow::announce);
    connect(&m_rows, &TipRowReader::failed, this, &RowWindow::failed);
}

void RowWindow::setFilter(const TipFilter &filter)
{
    if (m_hasFilter && filter == m_filter)
        return;
    m_filter = filter;
    m_hasFilter = true;
    m_another = true;
    m_firstVisible = 0;
    m_lastVisible = -1;
    readFirst();
}

void RowWindow::reload()
{
    m_rows.noteAllChanged();
    if (m_hasFilter)
        readFirst();
}

void RowWindow::setVisible(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
}

void RowWindow::setCatchingUp(bool catchingUp)
{
    if (catchingUp == m_catchingUp)
        return;
    m_catchingUp = catchingUp;
    if (catchingUp || !m_hasFilter)
        return;
    if (m_behind)
        readFirst();
    else
        readChunk();
}

// --- reading places

void RowWindow::readFirst()
{
    m_refresh.stop();
    m_behind = false;
    m_queued.clear();
    m_flush.stop();
    m_overtaking.clear();
    m_readingSlots = true;
    m_sinceRefresh.start();
    // Whoever has scrolled down keeps what they see.
    const int limit = m_another ? kFirstPage : std::clamp(m_lastVisible + kFirstPage, kFirstPage, kChunk);
    // Of a list that is shown already, the rows are here, or are asked for as they are painted.
    const int rows = m_another || !m_hasFirst ? kFirstRows : 0;
    m_source.readFirst(
        this, m_filter, limit, rows,
        [this, generation = ++m_generation, stamp = m_rows.beginRead()](Result<FirstPage> first) {
            if (generation == m_generation)
                takeFirst(std::move(first), stamp);
        });
}

/// Tips that were told of while a stretch was being read, after the event that it is as of.
QSet<TipId> RowWindow::changedSince(quint64 sequence) const
{
    QSet<TipId> changed;
    for (const Changes &changes : m_overtaking) {
        for (const TipChange &change : changes.tips) {
            if (changes.last > sequence)
                changed.insert(change.tip);
        }
    }
    return changed;
}

void RowWindow::takeFirst(Result<FirstPage> first, quint64 stamp)
{
    m_readingSlots = false;
    if (!first) {
        m_overtaking.clear();
        if (std::exchange(m_another, false)) {
            // Better no list than one that another tab's name stands over.
            Q_EMIT aboutToReset();
            m_list.clear();
            m_regions.clear();
            m_hasFirst = m_complete = false;
            Q_EMIT reset();
        }
        m_refresh.start(kRetryMs);
        Q_EMIT failed(first.error().what);
        return;
    }
    m_flush.stop();
    m_queued.clear();
    SlotPage page = std::move(first->page);
    m_rows.put(std::move(first->rows), stamp, changedSince(page.sequence));
    const std::optional<TipSlot> last =
        page.slots_.empty() ? std::nullopt : std::optional(page.slots_.back());
    replay(page, {});
    m_overtaking.clear();

    const bool anew = m_another || !m_hasFirst;
    anew ? Q_EMIT aboutToReset() : Q_EMIT aboutToRelayout();
    m_another = false;
    m_hasFirst = true;
    m_list.clear();
    m_regions.clear();
    m_list.append(page.slots_);
    m_complete = page.complete;
    addRegion(page, last);
    anew ? Q_EMIT reset() : Q_EMIT relaidOut();

    if (m_complete)
        Q_EMIT completed();
    else if (!m_catchingUp)
        readChunk();
}

void RowWindow::readChunk()
{
    if (m_complete || m_readingSlots || !m_hasFirst || m_another || m_regions.empty())
        return;
    m_readingSlots = true;
    const TipSlot after = m_regions.back().last;
    m_source.readSlots(this, m_filter, after, kChunk,
                       [this, generation = m_generation](Result<SlotPage> page) {
                           if (generation == m_generation)
                               takeChunk(std::move(page));
                       });
}

void RowWindow::takeChunk(Result<SlotPage> page)
{
    // What came before this answer belongs to what is already here.
    flush();
    m_readingSlots = false;
    if (!page) {
        m_overtaking.clear();
        m_refresh.start(kRetryMs);
        Q_EMIT failed(page.error().what);
        return;
    }
    const TipSlot after = m_regions.back().last;
    const std::optional<TipSlot> last =
        page->slots_.empty() ? std::nullopt : std::optional(page->slots_.back());
    replay(page.value(), after);
    m_overtaking.clear();
    m_complete = page->complete;
    if (!page->slots_.empty()) {
        Q_EMIT aboutToInsert(size(), size() + int(page->slots_.size()) - 1);
        m_list.append(page->slots_);
        addRegion(page.value(), last);
        Q_EMIT inserted();
    } else {
        addRegion(page.value(), last);
    }
    if (m_complete)
        Q_EMIT completed();
    else if (!m_catchingUp)
        readChunk();
}

/// Brings a stretch up to the changes that overtook its read.
void RowWindow::replay(SlotPage &page, std::optional<TipSlot> after) const
{
    const bool open = page.complete;
    const TipSlot last = page.slots_.empty() ? TipSlot{} : page.slots_.back();
    const auto within = [&](const TipSlot &slot) {
        return (!after || slot > *after) && (open || (!page.slots_.empty() && slot <= last));
    };
    for (const Changes &changes : m_overtaking) {
        if (changes.last <= page.sequence)
            continue;
        for (const TipChange &change : changes.tips) {
            auto &all = page.slots_;
            if (change.before && matches(m_filter, *change.before)) {
                const TipSlot slot{slotKey(m_filter, *change.before), change.tip};
                const auto place = std::lower_bound(all.begin(), all.end(), slot);
                if (place != all.end() && *place == slot)
                    all.erase(place);
            }
            if (matches(m_filter, change.after)) {
                const TipSlot slot{slotKey(m_filter, change.after), change.tip};
                const auto place = std::lower_bound(all.begin(), all.end(), slot);
                if (within(slot) && (place == all.end() || *place != slot))
                    all.insert(place, slot);
            }
        }
        page.sequence = changes.last;
    }
}

void RowWindow::addRegion(const SlotPage &page, std::optional<TipSlot> last)
{
    if (last || page.complete)
        m_regions.push_back({last.value_or(TipSlot{}), page.complete, page.sequence});
    settleRegions(0);
}

// --- changes

void RowWindow::apply(const Changes &changes)
{
    if (!m_hasFilter)
        return;
    if (changes.bulk) {
        m_rows.noteAllChanged();
        m_queued.clear();
        refreshSoon();
        return;
    }
    if (changes.tips.empty())
        return;
    // By the time these go in, their rows are likely here: no empty line flashes up.
    const bool eager = changes.tips.size() <= kMostPrefetched;
    for (const TipChange &change : changes.tips) {
        const TipSlot slot{slotKey(m_filter, change.after), change.tip};
        m_rows.noteChanged(slot, eager && matches(m_filter, change.after) && regionOf(slot));
    }
    if (m_readingSlots)
        m_overtaking.push_back(changes);
    m_queued.push_back(changes);
    if (!m_flush.isActive())
        m_flush.start();
}

void RowWindow::refreshSoon()
{
    m_behind = true;
    if (m_refresh.isActive())
        return;
    // Deeper than a refresh reads: nobody's page is taken away while they look at it.
    if (m_catchingUp && m_firstVisible > kChunk)
        return;
    const qint64 pause = m_catchingUp ? kCatchUpRefreshMs : kRefreshMs;
    const qint64 waited = m_sinceRefresh.isValid() ? m_sinceRefresh.elapsed() : pause;
    m_refresh.start(int(std::clamp<qint64>(pause - waited, 0, pause)));
}

void RowWindow::flush()
{
    m_flush.stop();
    const std::vector<Changes> queued = std::exchange(m_queued, {});
    // Until the first page of another list is here, what is shown is the old one: leave it.
    if (queued.empty() || m_another || !m_hasFirst)
        return;
    struct Due
    {
        const TipChange *change;
        quint64 sequence;
    };
    std::vector<Due> all;
    for (const Changes &changes : queued) {
        for (const TipChange &change : changes.tips)
            all.push_back({&change, changes.last});
    }
    std::size_t moves = 0;
    for (const Due &due : all) {
        const Step step = stepOf(*due.change, due.sequence);
        moves += step.from != step.to ? 1 : 0;
    }
    const bool relayout = moves > kManyMoves;
    if (relayout)
        Q_EMIT aboutToRelayout();
    quint64 sequence = 0;
    for (const Due &due : all) {
        if (sequence != 0 && due.sequence != sequence)
            settleRegions(sequence);
        sequence = due.sequence;
        const Step step = stepOf(*due.change, due.sequence);
        relayout ? performSilently(step) : perform(step);
    }
    settleRegions(sequence);
    if (relayout)
        Q_EMIT relaidOut();
}

const RowWindow::Region *RowWindow::regionOf(const TipSlot &slot) const
{
    for (const Region &region : m_regions) {
        if (region.open || slot <= region.last)
            return &region;
    }
    return nullptr;
}

/// Where a tip has to be taken from and put to, as far as that stretch is older than the change.
RowWindow::Step RowWindow::stepOf(const TipChange &change, quint64 sequence) const
{
    const auto place = [&](const TipKeys &keys) -> std::optional<TipSlot> {
        if (!matches(m_filter, keys))
            return {};
        const TipSlot slot{slotKey(m_filter, keys), change.tip};
        const Region *region = regionOf(slot);
        return region && region->sequence < sequence ? std::optional(slot) : std::nullopt;
    };
    return {change.before ? place(*change.before) : std::nullopt, place(change.after)};
}

void RowWindow::settleRegions(quint64 sequence)
{
    for (Region &region : m_regions)
        region.sequence = std::max(region.sequence, sequence);
    // Neighbours as of the same event are one.
    for (std::size_t i = 1; i < m_regions.size();) {
        if (m_regions[i].sequence == m_regions[i - 1].sequence)
            m_regions.erase(m_regions.begin() + qsizetype(i) - 1);
        else
            ++i;
    }
}

void RowWindow::perform(const Step &step)
{
    if (step.from && step.to && *step.from == *step.to)
        return;
    const SlotList::Place from = step.from ? m_list.find(*step.from) : SlotList::Place{};
    const SlotList::Place to = step.to ? m_list.find(*step.to) : SlotList::Place{};
    const bool comes = step.to && !to.found;
    if (from.found && comes) {
        const bool stays = to.row == from.row || to.row == from.row + 1;
        if (!stays)
            Q_EMIT aboutToMove(from.row, to.row);
        m_list.remove(from.row);
        m_list.insert(to.row > from.row ? to.row - 1 : to.row, *step.to);
        if (!stays)
            Q_EMIT moved();
    } else if (from.found) {
        Q_EMIT aboutToRemove(from.row, from.row);
        m_list.remove(from.row);
        Q_EMIT removed();
    } else if (comes) {
        Q_EMIT aboutToInsert(to.row, to.row);
        m_list.insert(to.row, *step.to);
        Q_EMIT inserted();
    }
}

void RowWindow::performSilently(const Step &step)
{
    if (step.from) {
        const SlotList::Place from = m_list.find(*step.from);
        if (from.found)
            m_list.remove(from.row);
    }
    if (step.to) {
        const SlotList::Place to = m_list.find(*step.to);
        if (!to.found)
            m_list.insert(to.row, *step.to);
    }
}

// --- rows

const TipRow *RowWindow::row(int row)
{
    const TipSlot slot = m_list.at(row);
    const TipRow *found = m_rows.row(slot);
    if (!found) {
        const int first = row - row % TipRowCache::kPage;
        const int last = std::min(first + TipRowCache::kPage, size()) - 1;
        for (int i = first; i <= last; ++i) {
            const TipSlot near = m_list.at(i);
            if (i != row && !m_rows.has(near.tip))
                m_rows.want(near);
        }
        m_rows.want(slot);
    }
    return found;
}

void RowWindow::announce(const std::vector<TipSlot> &slots_)
{
    int first = size();
    int last = -1;
    const auto cover = [&](int row) {
        first = std::min(first, row);
        last = std::max(last, row);
    };
    QSet<TipId> elsewhere;
    for (const TipSlot &slot : slots_) {
        const SlotList::Place place = m_list.find(slot);
        if (place.found)
            cover(place.row);
        else
            elsewhere.insert(slot.tip);
    }
    // Moved while their rows were being read: of interest only where somebody sees them.
    if (!elsewhere.isEmpty()) {
        for (int row = std::max(0, m_firstVisible); row <= std::min(m_lastVisible, size() - 1); ++row) {
            if (elsewhere.contains(m_list.at(row).tip))
                cover(row);
        }
    }
    if (last >= first)
        Q_EMIT rowsChanged(first, last);
}

int RowWindow::rowOf(TipId tip) const
{
    return rowsOf({tip}).value(tip, -1);
}

QHash<TipId, int> RowWindow::rowsOf(const QSet<TipId> &tips) const
{
    QHash<TipId, int> rows;
    if (!tips.isEmpty()) {
        m_list.forEach([&](int row, TipId tip) {
            if (tips.contains(tip))
                rows.insert(tip, row);
        });
    }
    return rows;
}

} // namespace porch
