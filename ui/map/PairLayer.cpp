// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PairLayer.h"

#include "ui/kit/Text.h"
#include "ui/map/LengthText.h"
#include "ui/map/PinPainter.h"

#include <QPainter>

#include <cmath>

namespace porch {

namespace {

constexpr double kMark = 14; ///< so much of the line the marks cover at each end
constexpr int kLabelSide = 6;

} // namespace

void PairLayer::setSides(Sides sides)
{
    m_sides = std::move(sides);
    Q_EMIT changed();
}

void PairLayer::setScheme(kit::Scheme scheme)
{
    m_scheme = scheme;
    Q_EMIT changed();
}

void PairLayer::paint(QPainter &painter, const MapCamera &camera)
{
    const kit::Tokens &t = kit::tokens(m_scheme);
    if (m_sides.nearest) {
        const auto [mine, theirs] = *m_sides.nearest;
        paintLength(painter, camera.project(m_sides.mine[mine].at),
                    camera.project(m_sides.theirs[theirs].at));
    }
    PinPainter pins(painter, t, QLocale());
    for (const auto *side : {&m_sides.theirs, &m_sides.mine}) {
        for (const PairSpot &spot : *side) {
            PinLook look;
            look.shape = spot.confirmed ? PinLook::Shape::Confirmed : PinLook::Shape::Suggested;
            look.isSelected = side == &m_sides.mine && spot.confirmed;
            pins.paint(camera.project(spot.at), look);
        }
    }
}

void PairLayer::paintLength(QPainter &painter, QPointF from, QPointF to) const
{
    const kit::Tokens &t = kit::tokens(m_scheme);
    const QPointF way = to - from;
    const double pixels = std::hypot(way.x(), way.y());
    if (pixels < 3 * kMark)
        return;
    const QPointF step = way / pixels * kMark;
    QPen dots(t.text, 2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.1, 2.2});
    painter.setPen(QPen(t.base, 4));
    painter.drawLine(from + step, to - step);
    painter.setPen(dots);
    painter.drawLine(from + step, to - step);

    const auto [mine, theirs] = *m_sides.nearest;
    const QString words =
        LengthText::of(metresBetween(m_sides.mine[mine].at, m_sides.theirs[theirs].at), QLocale());
    const int width = kit::metrics(kit::Type::State).horizontalAdvance(words) + 2 * kLabelSide;
    const int height = kit::lineHeight(kit::Type::State) + 4;
    if (width + 2 * kMark > pixels && std::abs(way.y()) < height)
        return;
    const QPointF middle = (from + to) / 2;
    const QRect box(qRound(middle.x() - width / 2.0), qRound(middle.y() - height / 2.0), width, height);
    painter.setPen(QPen(t.edge, 1));
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    kit::drawText(painter, box.adjusted(kLabelSide, 0, 0, 0), words, kit::Type::State, t.text);
}

} // namespace porch
