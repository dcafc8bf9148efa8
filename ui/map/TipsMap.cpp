// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/TipsMap.h"

#include "ui/kit/Text.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapView.h"
#include "ui/map/PinLayer.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

namespace {

constexpr double kMostRadius = 1'000;
/// Around the outermost ones, so that no mark is cut.
constexpr double kRoom = 220;

} // namespace

TipsMap::TipsMap(QWidget *parent)
    : QWidget(parent)
    , m_about(new kit::Label({}, kit::Type::Secondary, &kit::Tokens::text2, kit::Label::Fit::Wrap, this))
    , m_view(new MapView(this))
    , m_city(new CityMap(*m_view, this))
    , m_layer(new PinLayer(*m_view, this))
{
    setAccessibleName(tr("Map of these tips"));
    PinFacts facts;
    facts.title = [this](qint64 tip) { return m_spots.value(tip).title; };
    facts.radius = [this](qint64 tip) { return m_spots.value(tip).pin.radius; };
    facts.mostRadius = kMostRadius;
    m_layer->setPins(&m_pins, std::move(facts));
    m_view->addLayer(m_layer, MapPlane::Marks);
    // The words wrap within the label alone: room around them is the layout's.
    auto *about = new QHBoxLayout;
    about->setContentsMargins(kit::scaled(24), kit::scaled(8), kit::scaled(24), kit::scaled(8));
    about->addWidget(m_about);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(about);
    all->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_layer, &PinLayer::pinOpened, this, &TipsMap::tipChosen);
    connect(m_layer, &PinLayer::pinOpened, this, &TipsMap::select);
    connect(m_layer, &PinLayer::pinActivated, this, &TipsMap::tipOpened);
    m_about->hide();
}

/// What works on the view goes before it.
TipsMap::~TipsMap()
{
    delete m_layer;
    delete m_city;
}

void TipsMap::setCity(MapDataPtr city)
{
    m_city->setData(std::move(city));
    showAll();
}

bool TipsMap::isSettled() const
{
    return m_city->isSettled();
}

Pin TipsMap::pinOf(const Spot &spot) const
{
    Pin pin;
    pin.id = spot.tip;
    pin.at = spot.pin.at;
    const auto flag = [&pin](int bit, bool set) { pin.flags |= quint8(set ? 1 << bit : 0); };
    flag(pinflag::kSuggested, spot.pin.certainty == PinCertainty::Suggested);
    flag(pinflag::kUncertain, spot.pin.certainty == PinCertainty::Uncertain);
    return pin;
}

void TipsMap::setSpots(const std::vector<Spot> &spots)
{
    QHash<TipId, Spot> wanted;
    std::vector<Pin> pins;
    for (const Spot &spot : spots) {
        if (!wanted.contains(spot.tip))
            pins.push_back(pinOf(spot));
        wanted.insert(spot.tip, spot);
    }
    if (wanted == m_spots)
        return;
    bool others = wanted.size() != m_spots.size();
    for (auto spot = wanted.cbegin(); spot != wanted.cend() && !others; ++spot)
        others = !m_spots.contains(spot.key());
    m_spots = std::move(wanted);
    m_pins.assign(pins);
    m_layer->select(std::nullopt);
    m_layer->pinsChanged();
    if (others)
        showAll();
}

void TipsMap::showAll()
{
    GeoBox box;
    for (const Spot &spot : std::as_const(m_spots))
        box.add(GeoBox::around(spot.pin.at, std::max(spot.pin.radius, kRoom)));
    if (box.isEmpty() && m_city->data())
        box = m_city->data()->info.extent;
    if (box.isEmpty())
        return;
    m_view->setHome(box);
    m_view->goHome();
}

void TipsMap::setAbout(const QString &about)
{
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

void TipsMap::select(TipId tip)
{
    m_layer->select(m_spots.contains(tip) ? std::optional<qint64>(tip) : std::nullopt);
}

} // namespace porch
