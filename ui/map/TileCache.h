// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/TilePainter.h"

#include <QCache>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace porch {

/// Has tiles painted on threads of its own, below the GUI's priority, and keeps the last ones used within a
/// bound of bytes. Belongs to one thread; what was asked for comes back through its event loop.
class TileCache : public QObject
{
    Q_OBJECT
public:
    explicit TileCache(QObject *parent = nullptr);
    ~TileCache() override;

    /// What the tiles of this edition show from now on. Tiles of other editions stay until they are pushed
    /// out.
    void setEdition(quint32 edition, MapDataPtr data, kit::Scheme scheme);
    /// At least one tile is kept, however large.
    void setMostBytes(qint64 bytes);
    qint64 bytes() const;

    /// Nullptr where it is not there. Counts as used.
    const QImage *find(const TileKey &key);
    bool contains(const TileKey &key) const { return m_tiles.contains(key); }

    /// What is wanted now, the most urgent first. Whatever was wanted before and is not any more will not be
    /// painted, also when its painting has begun.
    void want(const std::vector<TileKey> &keys);

    /// Tiles that are still to come.
    int pending() const;
    void clear();

Q_SIGNALS:
    void tileReady(const porch::TileKey &key);

private:
    struct Shop;

    void startWorkers();
    void accept(const TileKey &key, const QImage &image);

    QCache<TileKey, QImage> m_tiles; ///< costs are KiB
    std::shared_ptr<Shop> m_shop;
    QThreadPool m_pool;
};

} // namespace porch
