// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/TileCache.h"

#include <QMutex>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <deque>
#include <list>

namespace porch {
namespace {

constexpr qint64 kKiB = 1024;
constexpr qint64 kFirstBytes = 64 * kKiB * kKiB;

} // namespace

/// What the cache and its threads share.
struct TileCache::Shop
{
    struct Begun
    {
        TileKey key;
        std::shared_ptr<std::atomic<bool>> isWanted;
    };

    QMutex mutex;
    std::deque<TileKey> queue;
    std::list<Begun> begun;
    int workers = 0;
    quint32 edition = 0;
    MapDataPtr data;
    kit::Scheme scheme = kit::Scheme::Light;
};

TileCache::TileCache(QObject *parent)
    : QObject(parent)
    , m_shop(std::make_shared<Shop>())
{
    qRegisterMetaType<TileKey>();
    // One core is the GUI's.
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    m_pool.setThreadPriority(QThread::LowPriority);
    setMostBytes(kFirstBytes);
}

TileCache::~TileCache()
{
    want({});
    m_pool.waitForDone();
}

void TileCache::setEdition(quint32 edition, MapDataPtr data, kit::Scheme scheme)
{
    want({});
    const QMutexLocker lock(&m_shop->mutex);
    m_shop->edition = edition;
    m_shop->data = std::move(data);
    m_shop->scheme = scheme;
}

void TileCache::setMostBytes(qint64 bytes)
{
    m_tiles.setMaxCost(static_cast<qsizetype>(std::max<qint64>(1, bytes / kKiB)));
}

qint64 TileCache::bytes() const
{
    return m_tiles.totalCost() * kKiB;
}

const QImage *TileCache::find(const TileKey &key)
{
    return m_tiles.object(key);
}

void TileCache::clear()
{
    want({});
    m_tiles.clear();
}

int TileCache::pending() const
{
    const QMutexLocker lock(&m_shop->mutex);
    return static_cast<int>(m_shop->queue.size() + m_shop->begun.size());
}

void TileCache::want(const std::vector<TileKey> &keys)
{
    const QMutexLocker lock(&m_shop->mutex);
    m_shop->queue.clear();
    for (const Shop::Begun &begun : m_shop->begun) {
        if (std::find(keys.begin(), keys.end(), begun.key) == keys.end())
            begun.isWanted->store(false, std::memory_order_relaxed);
    }
    if (!m_shop->data)
        return;
    for (const TileKey &key : keys) {
        const bool isBegun =
            std::any_of(m_shop->begun.begin(), m_shop->begun.end(), [&key](const Shop::Begun &begun) {
                return begun.key == key && begun.isWanted->load(std::memory_order_relaxed);
            });
        if (key.edition == m_shop->edition && !isBegun && !m_tiles.contains(key))
            m_shop->queue.push_back(key);
    }
    startWorkers();
}

void TileCache::startWorkers()
{
    const int useful = std::min(m_pool.maxThreadCount(), static_cast<int>(m_shop->queue.size()));
    for (; m_shop->workers < useful; ++m_shop->workers) {
        m_pool.start([this, shop = m_shop] {
            QMutexLocker lock(&shop->mutex);
            while (!shop->queue.empty()) {
                const TileKey key = shop->queue.front();
                shop->queue.pop_front();
                const auto isWanted = std::make_shared<std::atomic<bool>>(true);
                const auto begun = shop->begun.insert(shop->begun.end(), {key, isWanted});
                const MapDataPtr data = shop->data;
                const kit::Scheme scheme = shop->scheme;
                lock.unlock();
                QImage image = paintTile(*data, mapColours(scheme), key,
                                         [&isWanted] { return isWanted->load(std::memory_order_relaxed); });
                // The destructor waits for this thread: `this` is alive, and drops what comes too late.
                if (!image.isNull())
                    QMetaObject::invokeMethod(
                        this, [this, key, image] { accept(key, image); }, Qt::QueuedConnection);
                lock.relock();
                shop->begun.erase(begun);
            }
            --shop->workers;
        });
    }
}

void TileCache::accept(const TileKey &key, const QImage &image)
{
    const qint64 cost = std::max<qint64>(1, image.sizeInBytes() / kKiB);
    if (cost > m_tiles.maxCost())
        m_tiles.setMaxCost(static_cast<qsizetype>(cost));
    m_tiles.insert(key, new QImage(image), static_cast<qsizetype>(cost));
    Q_EMIT tileReady(key);
}

} // namespace porch
