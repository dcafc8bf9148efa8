// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/CoordinateReadout.h"

#include "ui/kit/Text.h"
#include "ui/map/Coordinates.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>

namespace porch {
namespace {

constexpr int kPadding = 8;

} // namespace

CoordinateReadout::CoordinateReadout(QWidget *parent)
    : QAbstractButton(parent)
{
    setAccessibleName(tr("Coordinates"));
    setToolTip(tr("Where the mouse is on the map. Press to copy."));
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QAbstractButton::clicked, this, [this] {
        QApplication::clipboard()->setText(text());
        Q_EMIT copied(text());
    });
    dress();
}

void CoordinateReadout::setMiddle(GeoPoint point)
{
    m_middle = point;
    if (!m_pointed)
        dress();
}

void CoordinateReadout::setPointed(std::optional<GeoPoint> point)
{
    // On its way here to press it, the mouse leaves the map: what it pointed at last is what one wants.
    if (!point && underMouse())
        return;
    m_pointed = point;
    dress();
}

void CoordinateReadout::dress()
{
    const GeoPoint point = m_pointed.value_or(m_middle);
    const QString grid = usngText(point);
    const QString text =
        grid.isEmpty() ? latLonText(point) : latLonText(point) + QStringLiteral("  ·  ") + grid;
    if (text == this->text())
        return;
    setText(text);
    setAccessibleDescription(text);
    const QSize wanted = sizeHint();
    if (wanted.width() > width() || wanted.height() != height())
        resize(wanted);
    update();
}

QSize CoordinateReadout::sizeHint() const
{
    return {kit::numberWidth(text(), kit::Type::Faint) + 2 * kPadding, kit::scaled(24)};
}

void CoordinateReadout::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokens(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(isDown() ? tokens.sunken : tokens.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    kit::drawNumber(painter, rect().adjusted(kPadding, 0, -kPadding, 0), text(), kit::Type::Faint,
                    underMouse() ? tokens.text : tokens.text2, Qt::AlignLeft);
}

} // namespace porch
