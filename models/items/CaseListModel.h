// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseItem.h"
#include "models/items/KeyedListModel.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace porch {

class Reader;

/// A list of cases, what was touched last first: the cache's rows, page by page, and before them those that
/// this user opened and the log does not have yet.
class CaseListModel : public KeyedListModel<CaseItem>
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< CaseItem
    };
    Q_ENUM(Role)
    static constexpr int kPage = 100;
    /// Puts a row into words for screen readers: words are the view's business.
    using Describe = std::function<QString(const CaseItem &)>;

    /// @param reader of the cache; outlives this
    explicit CaseListModel(Reader &reader, QObject *parent = nullptr);

    void setDescribe(Describe describe) { m_describe = std::move(describe); }
    /// The signed-in user, whose cases are Mine.
    void setUser(const QString &user);
    void setTab(CaseTab tab);
    /// As typed; empty: all.
    void setWords(const QString &words);
    CaseTab tab() const { return m_filter.tab; }
    const QString &words() const { return m_filter.words; }

    /// None until they were counted.
    const std::optional<CaseTally> &tally() const { return m_tally; }
    /// The first answer for this list has not come yet.
    bool isLoading() const { return m_loading; }
    /// Why it could not be read the last time; empty: it could.
    const QString &problem() const { return m_problem; }
    /// Whether somebody looks: of a list that nobody sees, the cases are only counted.
    void setShown(bool shown);
    int rowOf(const QByteArray &key) const; ///< -1: not in this list, or not read that far

    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public Q_SLOTS:
    /// A batch was folded.
    void apply(const porch::Changes &changes);
    void setPending(const std::vector<porch::PendingAction> &pending);
    /// The keys of cases that this user watches.
    void setWatched(const QSet<QByteArray> &watched);
    /// How many look-alikes wait, by the case's key.
    void setAlike(const QHash<QByteArray, int> &alike);
    /// The cache was opened or replaced.
    void reload();

Q_SIGNALS:
    /// The list, a count or the problem is another than before.
    void updated();

private:
    struct Page
    {
        std::vector<CaseRow> rows;
        CaseTally tally;
    };
    static Result<Page> read(Database &db, CaseFilter filter, const QString &user,
                             std::optional<CaseSlot> after, int limit);
    void startAnew();
    void readRows();
    void takeRows(const Result<Page> &page, int asked);
    void readMore();
    void countCases();
    void rebuild();
    CaseItem itemOf(const CaseRow &row) const;
    bool shows(const PendingAction &opening) const;

    Reader &m_reader;
    Describe m_describe;
    QString m_user;
    CaseFilter m_filter;
    std::vector<CaseRow> m_rows; ///< as read, without a gap
    std::optional<CaseTally> m_tally;
    QString m_problem;
    std::vector<PendingAction> m_pending; ///< those about cases
    QSet<QByteArray> m_watched;
    QHash<QByteArray, int> m_alike;
    quint64 m_generation = 0; ///< of the filter; answers to an older one are dropped
    bool m_loading = true;
    bool m_reading = false;
    bool m_again = false; ///< something changed while a read was under way
    bool m_readingMore = false;
    bool m_hasMore = false;
    bool m_shown = true;
    bool m_missed = false; ///< something changed while nobody looked
    bool m_counting = false;
    bool m_countAgain = false;
};

} // namespace porch
