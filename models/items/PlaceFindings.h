// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceWorker.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <vector>

namespace porch {

/// What the place finder found in texts, kept by text so that nothing is looked at twice. Only mentions of
/// places that the city has. Lives on the GUI thread.
class PlaceFindings : public QObject
{
    Q_OBJECT
public:
    using Found = std::vector<PlaceMention>;

    /// @param places outlives this
    explicit PlaceFindings(PlaceWorker &places, QObject *parent = nullptr);

    /// Null: the text was not looked at, or so long ago that it is forgotten.
    const Found *of(const QString &text) const;
    /// Looks at those of the texts that it does not know; then, perhaps at once, calls `done`. Not after
    /// forgotten(), nor when the context is gone.
    void find(QObject *context, const QStringList &texts, std::function<void()> done);

Q_SIGNALS:
    /// The map or the local names are others: all is to be asked anew.
    void forgotten();

private:
    using Key = QByteArray;
    static Key keyOf(const QString &text);
    void put(const Key &key, const std::vector<PlaceMention> &mentions);
    void forget();

    PlaceWorker &m_places;
    quint64 m_generation = 0;
    QHash<Key, Found> m_young;
    QHash<Key, Found> m_old; ///< those before; dropped when the young ones have become many
};

} // namespace porch
