// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapBookmarks.h"

#include "ui/map/MapCamera.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace porch {
namespace {

const QLatin1String kName("name");
const QLatin1String kLat("lat");
const QLatin1String kLon("lon");
const QLatin1String kZoom("zoom");

QString tidied(const QString &name)
{
    return name.simplified().left(MapBookmarks::kLongestName);
}

std::optional<MapBookmark> bookmarkOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QString name = tidied(object.value(kName).toString());
    const QJsonValue lat = object.value(kLat);
    const QJsonValue lon = object.value(kLon);
    const double zoom = object.value(kZoom).toDouble(-1);
    if (name.isEmpty() || !lat.isDouble() || !lon.isDouble() || !(zoom >= 0))
        return std::nullopt;
    const auto centre = GeoPoint::fromDegrees(lon.toDouble(), lat.toDouble());
    if (!centre)
        return std::nullopt;
    return MapBookmark{name, *centre, std::clamp(zoom, MapCamera::kLeastZoom, MapCamera::kMostZoom)};
}

} // namespace

int MapBookmarks::rowOf(const QString &name) const
{
    const auto found =
        std::find_if(m_bookmarks.begin(), m_bookmarks.end(), [&name](const MapBookmark &bookmark) {
            return bookmark.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == m_bookmarks.end() ? -1 : static_cast<int>(found - m_bookmarks.begin());
}

bool MapBookmarks::add(MapBookmark bookmark)
{
    bookmark.name = tidied(bookmark.name);
    if (bookmark.name.isEmpty())
        return false;
    const int known = rowOf(bookmark.name);
    if (known >= 0) {
        m_bookmarks[static_cast<std::size_t>(known)] = bookmark;
        Q_EMIT dataChanged(index(known), index(known));
        Q_EMIT edited();
        return true;
    }
    const int row = rowCount();
    if (row >= kMost)
        return false;
    beginInsertRows({}, row, row);
    m_bookmarks.push_back(std::move(bookmark));
    endInsertRows();
    Q_EMIT edited();
    return true;
}

bool MapBookmarks::rename(int row, const QString &name)
{
    const QString tidy = tidied(name);
    const int known = rowOf(tidy);
    if (!has(row) || tidy.isEmpty() || (known >= 0 && known != row))
        return false;
    m_bookmarks[static_cast<std::size_t>(row)].name = tidy;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
    return true;
}

bool MapBookmarks::remove(int row)
{
    if (!has(row))
        return false;
    beginRemoveRows({}, row, row);
    m_bookmarks.erase(m_bookmarks.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
    return true;
}

bool MapBookmarks::move(int row, int to)
{
    if (!has(row) || !has(to) || row == to)
        return false;
    // Qt counts the place before the row leaves its own.
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    const MapBookmark bookmark = m_bookmarks[static_cast<std::size_t>(row)];
    m_bookmarks.erase(m_bookmarks.begin() + row);
    m_bookmarks.insert(m_bookmarks.begin() + to, bookmark);
    endMoveRows();
    Q_EMIT edited();
    return true;
}

QJsonArray MapBookmarks::toJson() const
{
    QJsonArray json;
    for (const MapBookmark &bookmark : m_bookmarks) {
        json.append(QJsonObject{{kName, bookmark.name},
                                {kLat, bookmark.centre.latDegrees()},
                                {kLon, bookmark.centre.lonDegrees()},
                                {kZoom, bookmark.zoom}});
    }
    return json;
}

int MapBookmarks::fromJson(const QJsonArray &json)
{
    beginResetModel();
    m_bookmarks.clear();
    for (const QJsonValue &value : json) {
        const auto bookmark = bookmarkOf(value);
        if (bookmark && rowOf(bookmark->name) < 0 && rowCount() < kMost)
            m_bookmarks.push_back(*bookmark);
    }
    endResetModel();
    return static_cast<int>(json.size()) - rowCount();
}

int MapBookmarks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bookmarks.size());
}

QVariant MapBookmarks::data(const QModelIndex &index, int role) const
{
    if (!has(index.row()))
        return {};
    const MapBookmark &bookmark = m_bookmarks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return bookmark.name;
    case CentreRole:
        return QVariant::fromValue(bookmark.centre);
    case ZoomRole:
        return bookmark.zoom;
    default:
        return {};
    }
}

} // namespace porch
