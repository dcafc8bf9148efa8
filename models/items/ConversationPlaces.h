// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationItem.h"
#include "models/items/PlaceFindings.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace porch {

/// Finds the places that the residents of one conversation name, in the background, and says which of them a
/// person may confirm.
class ConversationPlaces : public QObject
{
    Q_OBJECT
public:
    /// @param places outlives this
    explicit ConversationPlaces(PlaceWorker &places, QObject *parent = nullptr);

    const PlaceWorker &worker() const { return m_places; }
    /// Words wait to be looked at.
    bool isReading() const { return !m_asked.isEmpty(); }

    /// Another conversation is shown.
    void forget();
    /// Looks at the words that are new or other than before; found() follows, perhaps at once.
    void look(const std::vector<ConversationItem> &items);
    /// Fills in the places of residents' messages, as far as they are known.
    /// @param unsettled what this user did and the log does not have
    void mark(std::vector<ConversationItem> &items, const TipRow &tip,
              const std::vector<PendingAction> &unsettled) const;

Q_SIGNALS:
    void found();

private:
    struct Looked
    {
        QString text;
        PlaceFindings::Found found;
    };

    void take(const QHash<QByteArray, QString> &asked);

    PlaceWorker &m_places;
    PlaceFindings m_findings;
    QHash<QByteArray, Looked> m_known;  ///< by item; holds until the item's new words are looked at
    QHash<QByteArray, QString> m_fresh; ///< the words that hold for the map as it is
    QHash<QByteArray, QString> m_asked;
};

} // namespace porch
