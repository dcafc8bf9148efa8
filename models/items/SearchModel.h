// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SearchSource.h"
#include "models/items/SearchTerms.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace porch {

/// What a search found, newest first, read page by page as one scrolls. Each key typed overtakes the search
/// before it; what was found stays until the next answer.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< SearchHit
    };
    Q_ENUM(Role)
    using Describe = std::function<QString(const SearchHit &)>;
    static constexpr int kPage = 50;

    explicit SearchModel(SearchSource &source, QObject *parent = nullptr);

    void setUser(const QString &user) { m_user = user; }
    void setDescribe(Describe describe) { m_describe = std::move(describe); }

    /// As parseSearch() takes it; empty clears.
    void setText(const QString &text, bool asYouType);
    const QString &text() const { return m_text; }
    /// An answer is still to come.
    bool isSearching() const { return m_running || m_waiting; }
    bool isEmptyQuery() const { return m_query.isEmpty(); }
    /// How many there are; none while they are being counted.
    std::optional<qint64> total() const { return m_total; }
    /// What to mark in the hits that are shown.
    const std::vector<SearchTerm> &terms() const { return m_terms; }

    const SearchHit &hit(int row) const { return m_hits[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public Q_SLOTS:
    /// Searches again: the cache has more now.
    void refresh();

Q_SIGNALS:
    /// Hits, their number or whether one waits for them changed.
    void answered();
    void failed(const QString &problem);

private:
    void clear();
    void start();
    void take(Result<std::vector<SearchHit>> hits);
    void takeMore(Result<std::vector<SearchHit>> hits);
    void startCount();

    SearchSource &m_source;
    QString m_user;
    Describe m_describe;
    QString m_text;
    SearchQuery m_query;
    std::vector<SearchTerm> m_terms;
    std::vector<SearchHit> m_hits;
    std::optional<qint64> m_total;
    bool m_running = false; ///< a read is under way
    bool m_waiting = false; ///< another search follows the one that runs
    bool m_more = false;
    QTimer m_countSoon;
};

} // namespace porch
