// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseTimelineModel.h"
#include "models/items/CaseTipsModel.h"

#include <QObject>
#include <QSet>

namespace porch {

class Reader;

/// One case that somebody looks at: its row, its tips and its timeline, as of one and the same event, and
/// over them what of it is still in this user's outbox. Reads again when the log says that something of it
/// changed.
class CaseFile : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPage = 200;

    /// @param reader of the cache; outlives this
    explicit CaseFile(Reader &reader, QObject *parent = nullptr);

    void setUser(const QString &user);
    const QString &user() const { return m_user; }

    /// Shows another case; an empty key shows none.
    void open(const QByteArray &key);
    const QByteArray &key() const { return m_key; }
    /// As last read; none while it is read first, or when the cache does not know it.
    const std::optional<CaseRow> &row() const { return m_row; }
    bool isLoading() const { return m_loading; }
    /// Why it could not be read the last time; empty: it could.
    const QString &problem() const { return m_problem; }
    /// Whether somebody looks: nobody reads for a page that nobody sees.
    void setShown(bool shown);

    CaseTimelineModel &timeline() { return m_timeline; }
    CaseTipsModel &tips() { return m_tips; }

    /// What of this case is on its way, or was refused and not dismissed; in the order of the clicks.
    const std::vector<PendingAction> &pending() const { return m_pending; }
    /// Whether such an action is on its way.
    bool isUnderway(Verb verb) const;

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    void setPending(const std::vector<porch::PendingAction> &pending);
    /// Reads again, for instance after the cache was replaced.
    void refresh();

Q_SIGNALS:
    /// Its row, its tips, what is on its way or the problem are others than before.
    void changed();

private:
    struct Page
    {
        std::optional<CaseRow> row;
        std::vector<LinkRow> links;
        std::vector<TipRow> tips;
        std::vector<queries::CaseEvent> events;
    };
    static Result<Page> read(Database &db, const QByteArray &key, int limit);
    void readAll();
    void take(const Result<Page> &page, int asked);
    void readOlder();

    Reader &m_reader;
    QString m_user;
    QByteArray m_key;
    std::optional<CaseRow> m_row;
    QString m_problem;
    std::vector<queries::CaseEvent> m_events;
    QSet<TipId> m_linked;
    std::vector<PendingAction> m_pending;
    std::vector<PendingAction> m_allPending;
    CaseTimelineModel m_timeline;
    CaseTipsModel m_tips;
    quint64 m_generation = 0; ///< of the key; answers to an older one are dropped
    bool m_loading = false;
    bool m_reading = false;
    bool m_again = false;
    bool m_readingOlder = false;
    bool m_hasOlder = false;
    bool m_shown = true;
    bool m_missed = false; ///< something changed while nobody looked
};

} // namespace porch
