// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/CaseListModel.h"

#include "models/domain/PlainText.h"
#include "models/store/Reader.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>

namespace porch {

namespace {

constexpr qsizetype kTitle = 400;

bool isAboutCase(Verb verb)
{
    return verb == Verb::OpenCase || verb == Verb::UpdateCase || verb == Verb::CloseCase ||
           verb == Verb::NoteCase;
}

bool isUnderway(const PendingAction &action)
{
    return action.state != PendingState::Done && action.state != PendingState::Refused;
}

} // namespace

CaseListModel::CaseListModel(Reader &reader, QObject *parent)
    : KeyedListModel(parent)
    , m_reader(reader)
{}

void CaseListModel::setUser(const QString &user)
{
    m_user = user;
    startAnew();
}

void CaseListModel::setTab(CaseTab tab)
{
    if (tab == m_filter.tab)
        return;
    m_filter.tab = tab;
    startAnew();
}

void CaseListModel::setWords(const QString &words)
{
    if (words == m_filter.words)
        return;
    m_filter.words = words;
    startAnew();
}

/// What stands there stays until the answer comes: a list that flickers empty with each key is no list.
void CaseListModel::startAnew()
{
    ++m_generation;
    m_reading = false;
    m_readingMore = false;
    m_again = false;
    m_loading = true;
    m_hasMore = false;
    m_rows.clear();
    readRows();
    Q_EMIT updated();
}

Result<CaseListModel::Page> CaseListModel::read(Database &db, CaseFilter filter, const QString &user,
                                                std::optional<CaseSlot> after, int limit)
{
    const Snapshot snapshot(db);
    if (filter.tab == CaseTab::Mine) {
        const auto me = queries::personOf(db, user);
        if (!me)
            return me.error();
        filter.me = me.value();
    }
    auto rows = queries::cases(db, filter, after, limit);
    if (!rows)
        return rows.error();
    const auto tally = queries::caseTally(db);
    if (!tally)
        return tally.error();
    return Page{std::move(rows).value(), tally.value()};
}

void CaseListModel::setShown(bool shown)
{
    m_shown = shown;
    if (shown && m_missed)
        readRows();
}

void CaseListModel::countCases()
{
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_reader.read(this, &queries::caseTally, [this](const Result<CaseTally> &tally) {
        m_counting = false;
        if (tally) {
            m_tally = tally.value();
            Q_EMIT updated();
        }
        if (std::exchange(m_countAgain, false))
            countCases();
    });
}

void CaseListModel::readRows()
{
    m_missed = !m_shown;
    if (m_missed) {
        countCases();
        return;
    }
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    // A page that is being read belongs to what stood there before.
    m_readingMore = false;
    const int limit = std::max(kPage, int(m_rows.size()));
    m_reader.read(
        this,
        [filter = m_filter, user = m_user, limit](Database &db) {
            return read(db, filter, user, std::nullopt, limit);
        },
        [this, limit, generation = m_generation](const Result<Page> &page) {
            if (generation == m_generation)
                takeRows(page, limit);
        });
}

void CaseListModel::takeRows(const Result<Page> &page, int asked)
{
    m_reading = false;
    m_problem = page ? QString() : page.error().what;
    if (page) {
        m_loading = false;
        m_rows = page->rows;
        m_tally = page->tally;
        m_hasMore = int(m_rows.size()) == asked;
        rebuild();
    }
    // A cache that can't be read now is being made anew: what is folded into it leads here again.
    Q_EMIT updated();
    if (std::exchange(m_again, false))
        readRows();
}

bool CaseListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_readingMore && !m_reading;
}

void CaseListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        readMore();
}

void CaseListModel::readMore()
{
    m_readingMore = true;
    const CaseRow &last = m_rows.back();
    const CaseSlot after{last.touched, last.id};
    m_reader.read(
        this,
        [filter = m_filter, user = m_user, after](Database &db) {
            return read(db, filter, user, after, kPage);
        },
        [this, after, generation = m_generation](const Result<Page> &page) {
            const bool fits = generation == m_generation && m_readingMore && !m_rows.empty() &&
                              after == CaseSlot{m_rows.back().touched, m_rows.back().id};
            if (!fits)
                return;
            m_readingMore = false;
            m_problem = page ? QString() : page.error().what;
            if (!page) {
                Q_EMIT updated();
                return;
            }
            m_hasMore = int(page->rows.size()) == kPage;
            m_rows.insert(m_rows.end(), page->rows.begin(), page->rows.end());
            rebuild();
            Q_EMIT updated();
        });
}

void CaseListModel::apply(const Changes &changes)
{
    if (changes.cases || changes.bulk || changes.settings)
        readRows();
}

void CaseListModel::reload()
{
    startAnew();
}

void CaseListModel::setPending(const std::vector<PendingAction> &pending)
{
    std::vector<PendingAction> about;
    std::copy_if(pending.begin(), pending.end(), std::back_inserter(about),
                 [](const PendingAction &action) { return isAboutCase(action.verb) && isUnderway(action); });
    if (about == m_pending)
        return;
    m_pending = std::move(about);
    rebuild();
    Q_EMIT updated();
}

void CaseListModel::setWatched(const QSet<QByteArray> &watched)
{
    m_watched = watched;
    rebuild();
}

void CaseListModel::setAlike(const QHash<QByteArray, int> &alike)
{
    m_alike = alike;
    rebuild();
}

CaseItem CaseListModel::itemOf(const CaseRow &row) const
{
    CaseItem item;
    item.row = row;
    item.mine = !row.closed && !row.lead.isEmpty() && row.lead == m_user;
    item.watched = m_watched.contains(row.key);
    item.alike = m_alike.value(row.key);
    for (const PendingAction &action : m_pending) {
        if (caseOf(action) == row.key)
            item.pending = action.verb;
    }
    return item;
}

/// Whether a case that this user opened just now would stand in this list.
bool CaseListModel::shows(const PendingAction &opening) const
{
    if (opening.verb != Verb::OpenCase || !m_filter.words.trimmed().isEmpty())
        return false;
    // One that is opened again is there already, among the closed.
    if (opening.detail.value(QLatin1String("title")).toString().isEmpty())
        return false;
    const bool mine = opening.detail.value(QLatin1String("lead")).toString() == m_user;
    return m_filter.tab == CaseTab::Open || m_filter.tab == CaseTab::All ||
           (m_filter.tab == CaseTab::Mine && mine);
}

void CaseListModel::rebuild()
{
    if (m_loading)
        return; // what stands there is another list's
    QSet<QByteArray> known;
    for (const CaseRow &row : m_rows)
        known.insert(row.key);
    std::vector<CaseItem> wanted;
    for (auto action = m_pending.rbegin(); action != m_pending.rend(); ++action) {
        const QByteArray key = caseOf(*action);
        if (!shows(*action) || known.contains(key))
            continue;
        known.insert(key);
        CaseRow row;
        row.key = key;
        row.number = oneLine(action->detail.value(QLatin1String("number")).toString(), kTitle);
        row.title = oneLine(action->detail.value(QLatin1String("title")).toString(), kTitle);
        row.lead = action->detail.value(QLatin1String("lead")).toString();
        row.leadName = row.lead;
        row.opened = action->created;
        row.touched = action->created;
        wanted.push_back(itemOf(row));
    }
    for (const CaseRow &row : m_rows)
        wanted.push_back(itemOf(row));
    become(std::move(wanted));
}

int CaseListModel::rowOf(const QByteArray &key) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&key](const CaseItem &item) { return item.key() == key; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseItem &item = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
        return item.row.number.isEmpty()
                   ? item.row.title
                   : tr("%1 %2", "number and title of a case").arg(item.row.number, item.row.title);
    case Qt::AccessibleTextRole:
        return m_describe ? m_describe(item) : data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

} // namespace porch
