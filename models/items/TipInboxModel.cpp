// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipInboxModel.h"

#include "models/items/Lookalikes.h"
#include "models/items/TipPins.h"

#include <algorithm>

namespace porch {
namespace {

/// Often enough that a minute is never told more than this late.
constexpr int kTickMs = 5000;
constexpr int kCountPauseMs = 100;

} // namespace

TipInboxModel::TipInboxModel(SlotSource &source, Clock clock, QObject *parent)
    : TipTableModel(parent)
    , m_source(source)
    , m_clock(std::move(clock))
    , m_window(source)
{
    connect(&m_window, &RowWindow::aboutToReset, this, [this] { beginResetModel(); });
    connect(&m_window, &RowWindow::reset, this, [this] { endResetModel(); });
    connect(&m_window, &RowWindow::aboutToInsert, this,
            [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(&m_window, &RowWindow::inserted, this, [this] { endInsertRows(); });
    connect(&m_window, &RowWindow::aboutToRemove, this,
            [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(&m_window, &RowWindow::removed, this, [this] { endRemoveRows(); });
    connect(&m_window, &RowWindow::aboutToMove, this,
            [this](int from, int to) { beginMoveRows({}, from, from, {}, to); });
    connect(&m_window, &RowWindow::moved, this, [this] { endMoveRows(); });
    connect(&m_window, &RowWindow::aboutToRelayout, this, &TipInboxModel::keepPersistent);
    connect(&m_window, &RowWindow::relaidOut, this, &TipInboxModel::restorePersistent);
    connect(&m_window, &RowWindow::rowsChanged, this, &TipInboxModel::changed);
    connect(&m_window, &RowWindow::failed, this, &TipInboxModel::failed);
    connect(&m_window, &RowWindow::completed, this, &TipInboxModel::completed);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &TipInboxModel::tick);
    m_tick.start();
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountPauseMs);
    connect(&m_countSoon, &QTimer::timeout, this, &TipInboxModel::countMine);
}

void TipInboxModel::setUser(const QString &user)
{
    m_maker.setUser(user);
    m_me = 0;
    findMe();
}

void TipInboxModel::setPresence(const PresenceModel *presence)
{
    m_maker.setPresence(presence);
    if (presence)
        connect(presence, &PresenceModel::changed, this, &TipInboxModel::changedVisible);
    changedVisible();
}

void TipInboxModel::setPins(const TipPins *pins)
{
    m_maker.setPins(pins);
    if (pins) {
        connect(pins, &TipPins::reset, this, &TipInboxModel::changedVisible);
        connect(pins, &TipPins::changed, this, &TipInboxModel::changedVisible);
    }
    changedVisible();
}

void TipInboxModel::setLookalikes(Lookalikes *lookalikes)
{
    m_maker.setLookalikes(lookalikes);
    if (lookalikes)
        connect(lookalikes, &Lookalikes::changed, this, &TipInboxModel::changedVisible);
    changedVisible();
}

/// The cache numbers a person when they first act; until then there is nothing of theirs to list.
void TipInboxModel::findMe()
{
    if (m_me != 0 || m_findingMe || user().isEmpty())
        return;
    m_findingMe = true;
    m_source.readPerson(this, user(), [this](Result<PersonId> person) {
        m_findingMe = false;
        if (!person || person.value() == 0)
            return;
        m_me = person.value();
        if (m_shown)
            refilter();
        changedVisible();
        countMine();
    });
}

void TipInboxModel::countMine()
{
    if (m_me == 0)
        return;
    TipFilter mine;
    mine.tab = TipTab::Mine;
    mine.me = m_me;
    m_source.readCount(this, mine, [this](Result<qint64> count) {
        if (!count || m_mine == count.value())
            return;
        m_mine = count.value();
        Q_EMIT mineChanged(m_mine);
    });
}

void TipInboxModel::show(TipTab tab, TipOrder order)
{
    m_tab = tab;
    m_order = order;
    m_shown = true;
    refilter();
}

void TipInboxModel::refilter()
{
    TipFilter filter;
    filter.tab = m_tab;
    filter.order = m_tab == TipTab::Closed ? TipOrder::NewestFirst : m_order;
    // Only where it matters, so that learning it does not read the other lists anew.
    filter.me = m_tab == TipTab::Mine ? m_me : 0;
    m_window.setFilter(filter);
}

TipItem TipInboxModel::item(int row) const
{
    return m_maker.make(m_window.row(row), m_clock(), !m_catchingUp);
}

TipId TipInboxModel::tipAt(int row) const
{
    return row >= 0 && row < m_window.size() ? m_window.tipAt(row) : 0;
}

void TipInboxModel::setVisible(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    m_window.setVisible(first, last);
}

int TipInboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_window.size();
}

void TipInboxModel::apply(const Changes &changes)
{
    m_window.apply(changes);
    findMe();
    if (!changes.outcomes.empty())
        Q_EMIT outcomesCame(changes.outcomes);
    const auto concernsMe = [this](const TipChange &change) {
        return change.after.owner == m_me || (change.before && change.before->owner == m_me);
    };
    if (changes.bulk || std::any_of(changes.tips.begin(), changes.tips.end(), concernsMe)) {
        if (!m_countSoon.isActive())
            m_countSoon.start();
    }
}

void TipInboxModel::setCatchingUp(bool catchingUp)
{
    if (catchingUp == m_catchingUp)
        return;
    m_catchingUp = catchingUp;
    m_window.setCatchingUp(catchingUp);
    changedVisible();
}

void TipInboxModel::setPending(const std::vector<PendingAction> &pending)
{
    if (m_maker.setPending(pending))
        changedVisible();
}

void TipInboxModel::setDrafts(const std::vector<Draft> &drafts)
{
    m_maker.setDrafts(drafts);
    changedVisible();
}

void TipInboxModel::setDraft(const Draft &draft)
{
    if (m_maker.setDraft(draft))
        changedVisible();
}

void TipInboxModel::reload()
{
    m_me = 0; // another cache numbers people anew
    findMe();
    m_window.reload();
}

void TipInboxModel::tick()
{
    changedVisible();
}

void TipInboxModel::keepPersistent()
{
    Q_EMIT layoutAboutToBeChanged();
    m_kept.clear();
    const QModelIndexList indexes = persistentIndexList();
    for (const QModelIndex &index : indexes)
        m_kept.push_back({index, m_window.tipAt(index.row())});
}

void TipInboxModel::restorePersistent()
{
    QSet<TipId> tips;
    for (const Kept &kept : m_kept)
        tips.insert(kept.tip);
    const QHash<TipId, int> rows = m_window.rowsOf(tips);
    for (const Kept &kept : m_kept) {
        const int row = rows.value(kept.tip, -1);
        changePersistentIndex(kept.index, row < 0 ? QModelIndex() : index(row, kept.index.column()));
    }
    m_kept.clear();
    Q_EMIT layoutChanged();
}

void TipInboxModel::changed(int first, int last)
{
    first = std::max(0, first);
    last = std::min(last, m_window.size() - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

} // namespace porch
