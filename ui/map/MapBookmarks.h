// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"

#include <QAbstractListModel>
#include <QJsonArray>

#include <vector>

namespace porch {

/// A view of the map that somebody wants to see again.
struct MapBookmark
{
    QString name;
    GeoPoint centre;
    double zoom = 0;

    friend bool operator==(const MapBookmark &, const MapBookmark &) = default;
};

/// The views a user has kept, in the user's order. The caller keeps them, as JSON:
/// [{"name": "Mill Ward", "lat": 44.8, "lon": -68.77, "zoom": 15.25}].
class MapBookmarks : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role : quint16 { CentreRole = Qt::UserRole + 1, ZoomRole };
    Q_ENUM(Role)

    static constexpr int kMost = 200;
    static constexpr int kLongestName = 80;

    using QAbstractListModel::QAbstractListModel;

    /// False where the name is empty or there are too many. A name that is there already is the same view,
    /// moved.
    bool add(MapBookmark bookmark);
    bool rename(int row, const QString &name);
    bool remove(int row);
    /// @param to the row where it stands afterwards
    bool move(int row, int to);

    const std::vector<MapBookmark> &all() const { return m_bookmarks; }

    QJsonArray toJson() const;
    /// Takes the place of what was there. What is no view is left out; gives how many were.
    int fromJson(const QJsonArray &json);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// There is something to keep.
    void edited();

private:
    int rowOf(const QString &name) const;
    bool has(int row) const { return row >= 0 && row < static_cast<int>(m_bookmarks.size()); }

    std::vector<MapBookmark> m_bookmarks;
};

} // namespace porch
