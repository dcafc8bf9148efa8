// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/GroundLayer.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr std::size_t kRecentSteps = 6;
constexpr qint64 kSpareBytes = 24LL * 1024 * 1024;
constexpr int kMostDrawn = 150;
constexpr int kAround = 1; ///< tiles beyond the edge that are painted when nothing else is to do

} // namespace

struct GroundLayer::Grid
{
    int left, top, right, bottom; ///< of tiles, all belong to it
    TileKey any;                  ///< the keys differ in x and y alone
    QPointF middle;               ///< of what is seen, in tiles

    Grid(const MapCamera &camera, int zoomStep, int ratio, quint32 edition)
    {
        any.zoomStep = zoomStep;
        any.ratio = ratio;
        any.edition = edition;
        const double tiles = worldPixels(any.zoom()) / kTileSize; // across the world
        const QPointF first = camera.unprojectWorld({0, 0}) * tiles;
        const QPointF last = camera.unprojectWorld({camera.size().width(), camera.size().height()}) * tiles;
        middle = (first + last) / 2;
        const auto within = [tiles](double tile) {
            return static_cast<int>(std::floor(std::clamp(tile, 0.0, tiles - 1e-9)));
        };
        left = within(first.x());
        top = within(first.y());
        right = within(last.x());
        bottom = within(last.y());
    }

    TileKey key(int x, int y) const
    {
        TileKey key = any;
        key.x = x;
        key.y = y;
        return key;
    }
    int count() const { return (right - left + 1) * (bottom - top + 1); }
};

GroundLayer::GroundLayer(QObject *parent)
    : MapLayer(parent)
{
    connect(&m_cache, &TileCache::tileReady, this, &MapLayer::changed);
}

void GroundLayer::setData(MapDataPtr data)
{
    m_data = std::move(data);
    beginEdition();
    // Another city's tiles have no place here.
    m_cache.clear();
    m_recent.clear();
    m_shownEdition = m_edition;
    m_shownScheme = m_scheme;
}

void GroundLayer::setScheme(kit::Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    beginEdition();
}

void GroundLayer::beginEdition()
{
    ++m_edition;
    m_cache.setEdition(m_edition, m_data, m_scheme);
    Q_EMIT changed();
}

void GroundLayer::remember(int zoomStep)
{
    std::erase(m_recent, zoomStep);
    m_recent.push_front(zoomStep);
    if (m_recent.size() > kRecentSteps)
        m_recent.pop_back();
}

void GroundLayer::paint(QPainter &painter, const MapCamera &camera)
{
    const int ratio = qRound(painter.device()->devicePixelRatioF() * 100);
    const int step = qRound(camera.restZoom() / MapCamera::kZoomStep);
    const Grid wanted(camera, step, ratio, m_edition);
    // In the middle of a zoom the grid of its end may have thousands of tiles here.
    bool isWhole = m_data != nullptr && wanted.count() <= kMostDrawn;
    for (int y = wanted.top; isWhole && y <= wanted.bottom; ++y) {
        for (int x = wanted.left; isWhole && x <= wanted.right; ++x)
            isWhole = m_cache.contains(wanted.key(x, y));
    }
    if (isWhole) {
        m_shownEdition = m_edition;
        m_shownScheme = m_scheme;
        drawGrid(painter, camera, wanted);
    } else {
        painter.fillRect(QRectF(QPointF(), camera.size()), mapColours(m_shownScheme).land);
        for (auto recent = m_recent.rbegin(); recent != m_recent.rend(); ++recent) {
            const Grid grid(camera, *recent, ratio, m_shownEdition);
            if (*recent != step && grid.count() <= kMostDrawn)
                drawGrid(painter, camera, grid);
        }
        const Grid sharp(camera, step, ratio, m_shownEdition);
        if (sharp.count() <= kMostDrawn)
            drawGrid(painter, camera, sharp);
    }
    remember(step);
    if (m_data)
        wish(Grid(camera.atRest(), step, ratio, m_edition), camera.size());

    const bool becameSharp = isWhole && !m_isSharp;
    m_isSharp = isWhole;
    if (becameSharp)
        QMetaObject::invokeMethod(this, &GroundLayer::sharp, Qt::QueuedConnection);
}

bool GroundLayer::drawGrid(QPainter &painter, const MapCamera &camera, const Grid &grid)
{
    const double ratio = grid.any.ratio / 100.0;
    const double tiles = worldPixels(grid.any.zoom()) / kTileSize;
    // Edges on whole device pixels, the same for both neighbours: no gaps, and at rest no stretching.
    const auto snapped = [ratio](double pixel) { return std::round(pixel * ratio) / ratio; };
    const QPointF origin = camera.projectWorld({0, 0});
    const double side = camera.scale() / tiles;
    const bool isExact = std::abs(side - kTileSize) < 1e-6;
    const QPointF start(snapped(origin.x()), snapped(origin.y()));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isExact);
    bool isWhole = true;
    for (int y = grid.top; y <= grid.bottom; ++y) {
        for (int x = grid.left; x <= grid.right; ++x) {
            const QImage *image = m_cache.find(grid.key(x, y));
            if (!image) {
                isWhole = false;
                continue;
            }
            if (isExact) {
                painter.drawImage(
                    QPointF(start.x() + double(x) * kTileSize, start.y() + double(y) * kTileSize), *image);
                continue;
            }
            const QPointF from(snapped(origin.x() + x * side), snapped(origin.y() + y * side));
            const QPointF to(snapped(origin.x() + (x + 1) * side), snapped(origin.y() + (y + 1) * side));
            painter.drawImage(QRectF(from, to), *image);
        }
    }
    return isWhole;
}

void GroundLayer::wish(const Grid &grid, QSizeF window)
{
    const qint64 side = qRound64(kTileSize * grid.any.ratio / 100.0);
    const int inWindow = (qCeil(window.width() / kTileSize) + 1) * (qCeil(window.height() / kTileSize) + 1);
    // No more is asked for than can be kept: what pushes itself out would be painted for ever.
    const int most = inWindow * 5 / 2;
    m_cache.setMostBytes(kSpareBytes + side * side * 4 * most);

    std::vector<TileKey> keys;
    const int last = static_cast<int>(worldPixels(grid.any.zoom()) / kTileSize);
    for (int y = std::max(0, grid.top - kAround); y <= std::min(last, grid.bottom + kAround); ++y) {
        for (int x = std::max(0, grid.left - kAround); x <= std::min(last, grid.right + kAround); ++x)
            keys.push_back(grid.key(x, y));
    }
    // First what is seen, from the middle outwards.
    const auto rank = [&grid](const TileKey &key) {
        const bool isSeen =
            key.x >= grid.left && key.x <= grid.right && key.y >= grid.top && key.y <= grid.bottom;
        return std::make_pair(!isSeen,
                              std::hypot(key.x + 0.5 - grid.middle.x(), key.y + 0.5 - grid.middle.y()));
    };
    std::sort(keys.begin(), keys.end(),
              [&rank](const TileKey &a, const TileKey &b) { return rank(a) < rank(b); });
    if (static_cast<int>(keys.size()) > most)
        keys.resize(static_cast<std::size_t>(most));
    m_cache.want(keys);
}

} // namespace porch
