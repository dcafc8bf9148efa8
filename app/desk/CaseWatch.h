// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/store/Changes.h"
#include "models/store/WatchList.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace porch {

class Reader;

/// A case that a tip may belong to, and why: one line for a person.
struct LikelyOne
{
    QByteArray casefile; ///< its key
    QString reasons;
};

/// Looks at each new tip that comes in: whether it looks like a case that this user watches. It only tells;
/// it links nothing.
class CaseWatch : public QObject
{
    Q_OBJECT
public:
    /// Answers on the reader's thread.
    using Ask = std::function<Result<std::vector<LikelyOne>>(Database &, TipId)>;

    /// @param reader of the cache; outlives this
    CaseWatch(Reader &reader, Ask ask, QObject *parent = nullptr);

    /// @param sequence up to where this user's watch has looked in an earlier session; 0: never yet
    void setSeenTo(quint64 sequence) { m_seenTo = sequence; }
    quint64 seenTo() const { return m_seenTo; }
    /// While the log is being caught up with nothing is looked at; then what came meanwhile is.
    /// @param sequence of the last event that is folded
    void setLive(bool live, quint64 sequence);

public Q_SLOTS:
    void setList(const porch::WatchList &list);
    void apply(const porch::Changes &changes);

Q_SIGNALS:
    void found(const std::vector<porch::LookAlike> &alike);

private:
    struct Answer
    {
        QByteArray tip; ///< its key
        std::vector<LikelyOne> likely;
    };
    void lookBack();
    void add(TipId tip);
    void look();
    void take(const Answer &answer);

    Reader &m_reader;
    const Ask m_ask;
    QSet<QByteArray> m_watched;
    std::deque<TipId> m_tips; ///< that are to be looked at
    QTimer m_soon;            ///< what a resident writes first comes in several messages
    quint64 m_seenTo = 0;
    quint64 m_missedAfter = 0; ///< what came behind it is still to be looked at; 0: nothing
    bool m_live = false;
    bool m_looking = false;
};

} // namespace porch
