// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipInboxModel.h"

#include "models/domain/VerbNames.h"
#include "models/items/TipPins.h"

#include <algorithm>

namespace porch {
namespace {

/// Often enough that a minute is never told more than this late.
constexpr int kTickMs = 5000;
constexpr int kCountPauseMs = 100;

bool changesState(Verb verb)
{
    return nounOf(verb) == "tip" && verb != Verb::Reply && verb != Verb::Note;
}

} // namespace

TipInboxModel::TipInboxModel(SlotSource &source, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
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
    m_user = user;
    m_me = 0;
    findMe();
}

void TipInboxModel::setPresence(const PresenceModel *presence)
{
    m_presence = presence;
    if (presence)
        connect(presence, &PresenceModel::changed, this, &TipInboxModel::changedVisible);
    changedVisible();
}

void TipInboxModel::setPins(const TipPins *pins)
{
    m_pins = pins;
    if (pins) {
        connect(pins, &TipPins::reset, this, &TipInboxModel::changedVisible);
        connect(pins, &TipPins::changed, this, &TipInboxModel::changedVisible);
    }
    changedVisible();
}

/// The cache numbers a person when they first act; until then there is nothing of theirs to list.
void TipInboxModel::findMe()
{
    if (m_me != 0 || m_findingMe || m_user.isEmpty())
        return;
    m_findingMe = true;
    m_source.readPerson(this, m_user, [this](Result<PersonId> person) {
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
    TipItem item;
    item.now = m_clock();
    item.counted = !m_catchingUp;
    const TipRow *found = m_window.row(row);
    if (!found)
        return item;
    item.loaded = true;
    item.row = *found;
    const bool held = found->keys.status == TipStatus::Claimed || found->keys.status == TipStatus::Waiting;
    item.mine = held && !m_user.isEmpty() && found->owner == m_user;
    TipState state;
    state.status = found->keys.status;
    state.owner = found->keys.owner;
    state.touched = found->touched;
    item.stale = isStale(state, item.now);
    if (found->keys.snoozed != 0 && found->keys.status != TipStatus::Closed) {
        item.snoozed = item.now < found->keys.snoozed;
        item.back = !item.snoozed;
    }
    item.draft = m_drafts.value(found->key) != 0;
    if (const MapTip *tip = m_pins ? m_pins->find(found->id) : nullptr;
        tip && tip->pin && found->place == PlaceKnown::No && tip->known == PlaceKnown::No)
        item.suggestedPlace = tip->pin->name;
    if (m_presence)
        item.watchers = m_presence->at(found->key);
    const auto overlay = m_overlays.constFind(found->key);
    if (overlay != m_overlays.cend()) {
        item.pending = overlay->pending;
        item.pendingState = overlay->state;
        item.reply = overlay->reply;
        item.note = overlay->note;
        item.refused = overlay->refused;
    }
    return item;
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

int TipInboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TipInboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_window.size())
        return {};
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item(index.row()));
    case TipIdRole:
        return m_window.tipAt(index.row());
    case Qt::AccessibleTextRole:
        return m_describe ? m_describe(item(index.row()), Column(index.column())) : QString();
    default:
        return {};
    }
}

QVariant TipInboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case OwedColumn:
        return tr("Owed", "column: by when a reply is promised");
    case TipColumn:
        return tr("Tip", "column");
    case StateColumn:
        return tr("State", "column");
    case AgeColumn:
        return tr("Age", "column: since the last message");
    default:
        return {};
    }
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
    QHash<QByteArray, Overlay> overlays;
    for (const PendingAction &action : pending) {
        if (action.state == PendingState::Done)
            continue;
        Overlay &overlay = overlays[action.tip];
        if (action.state == PendingState::Refused) {
            overlay.refused = action.verb;
        } else if (changesState(action.verb)) {
            overlay.pending = action.verb;
            overlay.state = action.state;
        } else if (action.verb == Verb::Reply && !overlay.reply) {
            overlay.reply = action.state;
        } else if (action.verb == Verb::Note && !overlay.note) {
            overlay.note = action.state;
        }
    }
    if (overlays == m_overlays)
        return;
    m_overlays = std::move(overlays);
    changedVisible();
}

void TipInboxModel::setDrafts(const std::vector<Draft> &drafts)
{
    m_drafts.clear();
    for (const Draft &draft : drafts)
        m_drafts[draft.tip] |= 1 << int(draft.mode);
    changedVisible();
}

void TipInboxModel::setDraft(const Draft &draft)
{
    int &modes = m_drafts[draft.tip];
    const int bit = 1 << int(draft.mode);
    const int before = modes;
    modes = draft.text.isEmpty() ? modes & ~bit : modes | bit;
    const bool differs = (before != 0) != (modes != 0);
    if (modes == 0)
        m_drafts.remove(draft.tip);
    if (differs)
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
