// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PairMap.h"

#include "ui/map/CityMap.h"
#include "ui/map/LengthText.h"
#include "ui/map/MapFoot.h"
#include "ui/map/MapView.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace porch {

namespace {

constexpr double kMostZoom = 16.5;
constexpr double kRoom = 34;     ///< around the marks, which stand above their spots
constexpr double kFootRoom = 16; ///< beneath them

} // namespace

PairMap::PairMap(QWidget *parent)
    : QWidget(parent)
    , m_view(new MapView(this))
    , m_city(new CityMap(*m_view, this))
    , m_layer(new PairLayer(this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->addWidget(m_view);
    m_view->addLayer(m_layer, MapPlane::Marks);
    m_view->setFocusPolicy(Qt::NoFocus);
    // As small as it is given room: what stands in an empty map is not shown here.
    m_view->setMinimumSize(1, 1);
    setAccessibleName(tr("Where both are"));
    m_city->foot().setSourceOnly(true);
    dress();
}

/// What works on the view goes before it.
PairMap::~PairMap()
{
    delete m_city;
    delete m_layer;
}

void PairMap::setData(MapDataPtr city)
{
    if (city != m_city->data())
        m_city->setData(std::move(city));
    setVisible(m_city->data() != nullptr);
    fit();
}

void PairMap::show(PairLayer::Sides sides)
{
    QString words;
    if (sides.nearest) {
        const auto [mine, theirs] = *sides.nearest;
        //: a length
        words =
            tr("%1 between them")
                .arg(LengthText::of(metresBetween(sides.mine[mine].at, sides.theirs[theirs].at), QLocale()));
    }
    m_view->setAccessibleName(words);
    setToolTip(words);
    m_layer->setSides(std::move(sides));
    fit();
}

/// The two that are nearest, whatever else there is.
void PairMap::fit()
{
    const PairLayer::Sides &sides = m_layer->sides();
    if (!sides.nearest)
        return;
    GeoBox box = GeoBox::of({sides.mine[sides.nearest->first].at, sides.theirs[sides.nearest->second].at});
    MapCamera camera = m_view->camera();
    camera.fit(box, QMarginsF(kRoom, kRoom, kRoom, kFootRoom), kMostZoom);
    m_view->setView(camera.centre(), camera.zoom());
}

bool PairMap::isSettled() const
{
    return !m_city->data() || m_city->isSettled();
}

void PairMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PairMap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void PairMap::dress()
{
    m_layer->setScheme(kit::schemeOf(palette()));
}

void PairMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(kit::tokens(palette()).line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace porch
