// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/ScaleBar.h"

#include "ui/kit/Tokens.h"
#include "ui/kit/Type.h"

#include <QEvent>
#include <QPainter>

#include <array>
#include <cmath>

namespace porch {
namespace {

constexpr double kMetresPerFoot = 0.3048;
constexpr double kFeetPerMile = 5280;
constexpr int kLongest = 96; ///< pixels
constexpr double kTick = 4;
constexpr int kGap = 8;
constexpr int kPadding = 8;

/// The greatest round number that is not above it.
double roundBelow(double most)
{
    const double power = std::pow(10, std::floor(std::log10(most)));
    double best = power;
    // 2.5 only where it is a whole number of something.
    for (const double step : std::array{2.0, 2.5, 5.0}) {
        if (step * power <= most && (step != 2.5 || power >= 10))
            best = step * power;
    }
    return best;
}

} // namespace

ScaleLength ScaleLength::of(double metresPerPixel, double mostPixels, const QLocale &locale)
{
    ScaleLength length;
    if (!(metresPerPixel > 0) || !std::isfinite(metresPerPixel))
        return length;
    const double most = metresPerPixel * mostPixels;
    if (locale.measurementSystem() == QLocale::MetricSystem) {
        const double metres = roundBelow(most);
        length.pixels = metres / metresPerPixel;
        length.text = metres >= 1000 ? tr("%1 km").arg(locale.toString(metres / 1000))
                                     : tr("%1 m").arg(locale.toString(metres));
        return length;
    }
    const double feet = most / kMetresPerFoot;
    // A tenth of a mile is something one has in one's legs; 1000 feet is too.
    if (feet >= kFeetPerMile / 4) {
        const double miles = feet >= kFeetPerMile       ? roundBelow(feet / kFeetPerMile)
                             : feet >= kFeetPerMile / 2 ? 0.5
                                                        : 0.25;
        length.pixels = miles * kFeetPerMile * kMetresPerFoot / metresPerPixel;
        length.text = tr("%1 mi").arg(locale.toString(miles));
        return length;
    }
    const double shown = roundBelow(feet);
    length.pixels = shown * kMetresPerFoot / metresPerPixel;
    length.text = tr("%1 ft").arg(locale.toString(shown));
    return length;
}

ScaleBar::ScaleBar(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Scale"));
}

void ScaleBar::setCamera(const MapCamera &camera)
{
    if (camera.metresPerPixel() == m_metresPerPixel)
        return;
    m_metresPerPixel = camera.metresPerPixel();
    m_length = ScaleLength::of(m_metresPerPixel, kit::scaled(kLongest), locale());
    setAccessibleDescription(m_length.text);
    updateGeometry();
    resize(sizeHint());
    update();
}

QSize ScaleBar::sizeHint() const
{
    const int text = kit::metrics(kit::Type::Secondary).horizontalAdvance(m_length.text);
    return {static_cast<int>(std::ceil(m_length.pixels)) + kGap + text + 2 * kPadding, kit::scaled(24)};
}

void ScaleBar::paintBar(QPainter &painter, QPointF at, const ScaleLength &length, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const QPolygonF bar{at - QPointF(0, kTick), at, at + QPointF(length.pixels, 0),
                        at + QPointF(length.pixels, -kTick)};
    painter.drawPolyline(bar);
    painter.setFont(kit::font(kit::Type::Secondary));
    painter.drawText(
        at + QPointF(length.pixels + kGap, kit::metrics(kit::Type::Secondary).capHeight() / 2.0 - 1),
        length.text);
}

void ScaleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokens(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.base);
    painter.drawRoundedRect(rect(), 3, 3);
    painter.setBrush(Qt::NoBrush);
    paintBar(painter, QPointF(kPadding, height() / 2.0 + 2.5), m_length, tokens.text);
}

void ScaleBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::FontChange) {
        m_length = ScaleLength::of(m_metresPerPixel, kit::scaled(kLongest), locale());
        resize(sizeHint());
        update();
    }
}

} // namespace porch
