// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/LinkCandidate.h"
#include "models/links/Suggestions.h"
#include "models/store/Outbox.h"

#include <QObject>
#include <QTimer>

namespace porch {

class Reader;

/// What one tip belongs together with, as the log has it and as it is likely.
struct TipLinksData
{
    TipId tip = 0;
    std::vector<LinkRow> links;             ///< those that it is linked to first
    TipId head = 0;                         ///< of the tips that say the same; 0: it is merged with none
    std::vector<TipRow> merged;             ///< the others
    std::vector<LinkCandidate> suggestions; ///< cases that it is not linked to, and tips
    bool operator==(const TipLinksData &) const = default;
};

/// Keeps what the open tip belongs to fresh. Lives on the GUI thread, waits for nothing.
class TipLinks : public QObject
{
    Q_OBJECT
public:
    /// @param reader outlives this
    explicit TipLinks(Reader &reader, QObject *parent = nullptr);

    /// Another tip is open; 0: none.
    void show(TipId tip, const QByteArray &key);
    const TipLinksData &data() const { return m_data; }
    const QByteArray &key() const { return m_key; }
    /// Why it could not be read the last time; empty: it could.
    const QString &problem() const { return m_problem; }
    /// Whether an action of this user on a link to this case is on its way; of any, with an empty key.
    bool isUnderway(const QByteArray &casefile) const;

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    void setPending(const std::vector<porch::PendingAction> &pending);
    void reload();

Q_SIGNALS:
    void changed();

private:
    void read();
    bool reckonUnderway();

    Reader &m_reader;
    Result<Suggestions> m_suggestions; ///< an error only where the program was built wrongly
    TipId m_tip = 0;
    QByteArray m_key;
    TipLinksData m_data;
    std::vector<PendingAction> m_pending;
    QString m_problem;
    QByteArrayList m_underway; ///< keys of cases
    bool m_reading = false;
    bool m_again = false;
    QTimer m_soon;
};

} // namespace porch
