// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SearchModel.h"

namespace porch {
namespace {
/// Counting reads every hit: only once the person has stopped typing.
constexpr int kCountPauseMs = 300;
} // namespace

SearchModel::SearchModel(SearchSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountPauseMs);
    connect(&m_countSoon, &QTimer::timeout, this, &SearchModel::startCount);
}

void SearchModel::setText(const QString &text, bool asYouType)
{
    const SearchQuery query = parseSearch(text, asYouType);
    m_text = text;
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

void SearchModel::refresh()
{
    m_countSoon.stop();
    if (m_query.isEmpty()) {
        clear();
        return;
    }
    m_waiting = true;
    // One question at a time: the newest one waits for the answer to the one it ended.
    if (m_running)
        m_source.interrupt();
    else
        start();
    Q_EMIT answered();
}

void SearchModel::clear()
{
    if (m_running)
        m_source.interrupt();
    m_waiting = false;
    beginResetModel();
    m_hits.clear();
    m_terms.clear();
    m_total.reset();
    m_more = false;
    endResetModel();
    Q_EMIT answered();
}

void SearchModel::start()
{
    m_waiting = false;
    m_running = true;
    m_source.search(this, m_query, m_user, {}, kPage,
                    [this, query = m_query](Result<std::vector<SearchHit>> hits) {
                        m_running = false;
                        if (m_waiting)
                            start();
                        else if (query == m_query)
                            take(std::move(hits));
                    });
}

void SearchModel::take(Result<std::vector<SearchHit>> hits)
{
    if (!hits) {
        m_more = false;
        Q_EMIT failed(hits.error().what);
        Q_EMIT answered();
        return;
    }
    m_more = false;
    beginResetModel();
    m_hits = std::move(hits).value();
    m_terms = searchTerms(m_query.match);
    m_more = m_hits.size() >= std::size_t(kPage);
    m_total = m_more ? std::nullopt : std::optional(qint64(m_hits.size()));
    endResetModel();
    if (m_more)
        m_countSoon.start();
    Q_EMIT answered();
}

void SearchModel::startCount()
{
    if (m_query.isEmpty())
        return;
    if (m_running) {
        m_countSoon.start();
        return;
    }
    m_running = true;
    m_source.count(this, m_query, m_user, [this, query = m_query](Result<qint64> count) {
        m_running = false;
        if (m_waiting) {
            start();
            return;
        }
        if (count && query == m_query) {
            m_total = count.value();
            Q_EMIT answered();
        }
    });
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_hits.size()))
        return {};
    switch (role) {
    case RowRole:
        return QVariant::fromValue(hit(index.row()));
    case Qt::AccessibleTextRole:
        return m_describe ? m_describe(hit(index.row())) : QString();
    default:
        return {};
    }
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_running;
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_running = true;
    m_source.search(this, m_query, m_user, m_hits.back().message, kPage,
                    [this, query = m_query](Result<std::vector<SearchHit>> hits) {
                        m_running = false;
                        if (m_waiting)
                            start();
                        else if (query == m_query)
                            takeMore(std::move(hits));
                    });
}

void SearchModel::takeMore(Result<std::vector<SearchHit>> hits)
{
    if (!hits) {
        Q_EMIT failed(hits.error().what);
        return;
    }
    // Whoever hears of the insertion may ask for more at once: only once these are in.
    m_more = false;
    const bool full = hits->size() >= std::size_t(kPage);
    if (!hits->empty()) {
        beginInsertRows({}, int(m_hits.size()), int(m_hits.size() + hits->size()) - 1);
        for (SearchHit &hit : hits.value())
            m_hits.push_back(std::move(hit));
        m_more = full;
        endInsertRows();
    }
    if (!m_more && !m_total)
        m_total = qint64(m_hits.size());
    Q_EMIT answered();
}

} // namespace porch
