// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/links/Suggestions.h"
#include "models/store/Reader.h"
#include "models/store/Rows.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <vector>

namespace porch {

/// How many other tips a tip looks like, for those that lists show: found in the background, the rows looked
/// at last first, on a reader of its own so that no window waits for it. What was merged already is one.
class Lookalikes : public QObject
{
    Q_OBJECT
public:
    /// No more are looked for; so many means that or more.
    static constexpr int kMost = 30;

    explicit Lookalikes(const QString &cachePath, QObject *parent = nullptr);

    /// As far as it is known; 0 for now where it is not, and changed() follows when it is more.
    int of(const TipRow &row);
    /// A batch was folded.
    void apply(const Changes &changes);
    /// The cache was replaced.
    void reopen();

Q_SIGNALS:
    void changed();

private:
    void want(TipId tip);
    void readNext();
    void take(TipId tip, const std::vector<TipId> &others);

    std::optional<Suggestions> m_suggestions;
    Reader m_reader;
    QHash<TipId, int> m_known;
    QSet<TipId> m_new;           ///< not read since they came
    std::vector<TipId> m_wanted; ///< the newest wish last
    TipId m_reading = 0;         ///< 0: none
    bool m_stale = false;        ///< what is being read changed meanwhile
    quint64 m_generation = 0;    ///< answers to an older one are dropped
    QTimer m_soon;
};

} // namespace porch
