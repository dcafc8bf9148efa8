// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapFoot.h"

#include "ui/kit/Text.h"
#include "ui/map/CoordinateReadout.h"
#include "ui/map/MapView.h"
#include "ui/map/ScaleBar.h"

#include <QEvent>

namespace porch {
namespace {

constexpr int kEdge = 12;
constexpr int kGap = 8;

/// Words on a plate, so that they are read over every ground.
class PlateLabel : public kit::Label
{
public:
    explicit PlateLabel(QWidget *parent)
        : kit::Label(QString(), kit::Type::Faint, &kit::Tokens::text2, Fit::Whole, parent)
    {
        setContentsMargins(kGap, 4, kGap, 4);
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
};

} // namespace

MapFoot::MapFoot(MapView &view)
    : QObject(&view)
    , m_view(view)
    , m_attribution(new PlateLabel(&view))
    , m_readout(new CoordinateReadout(&view))
    , m_scale(new ScaleBar(&view))
{
    m_attribution->setAccessibleName(tr("Source of the map"));
    view.installEventFilter(this);
    connect(&view, &MapView::cameraChanged, this, [this](const MapCamera &camera) {
        m_scale->setCamera(camera);
        m_readout->setMiddle(camera.centre());
        arrange();
    });
    connect(&view, &MapView::cursorMoved, m_readout,
            [this](GeoPoint point) { m_readout->setPointed(point); });
    connect(&view, &MapView::cursorLeft, m_readout, [this] { m_readout->setPointed(std::nullopt); });
    m_scale->setCamera(view.camera());
    m_readout->setMiddle(view.camera().centre());
    arrange();
}

void MapFoot::setAttribution(const QString &attribution)
{
    m_attribution->setText(attribution);
    arrange();
}

void MapFoot::setVisible(bool visible)
{
    m_isVisible = visible;
    arrange();
}

void MapFoot::setSourceOnly(bool only)
{
    m_isSourceOnly = only;
    arrange();
}

bool MapFoot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        arrange();
    return QObject::eventFilter(watched, event);
}

void MapFoot::arrange()
{
    const int bottom = m_view.height() - kEdge;
    const int right = m_view.width() - kEdge;
    m_scale->resize(m_scale->sizeHint());
    m_scale->move(right - m_scale->width(), bottom - m_scale->height());
    m_attribution->resize(m_attribution->sizeHint());
    m_attribution->move(kEdge, bottom - m_attribution->height());
    const bool hasSource = !m_attribution->text().isEmpty();
    m_readout->resize(m_readout->sizeHint());
    m_readout->move(hasSource ? m_attribution->geometry().right() + 1 + kGap : kEdge,
                    bottom - m_readout->height());
    m_scale->setVisible(m_isVisible && !m_isSourceOnly);
    m_attribution->setVisible(m_isVisible && hasSource);
    // In a narrow window the coordinates give way: the source has to stand there, and the scale is needed
    // more.
    m_readout->setVisible(m_isVisible && !m_isSourceOnly &&
                          m_readout->geometry().right() + kGap < m_scale->x());
}

} // namespace porch
