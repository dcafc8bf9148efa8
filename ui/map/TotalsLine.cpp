// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/TotalsLine.h"

#include "ui/kit/Text.h"

#include <QPainter>

namespace porch {
namespace {

using kit::scaled;
using kit::Type;

constexpr int kEdge = 12;
constexpr int kGap = 4;

/// The first part is what all others add up to.
Type typeOf(std::size_t line, std::size_t part)
{
    return line == 0 && part == 0 ? Type::Strong : Type::Secondary;
}

} // namespace

TotalsLine::TotalsLine(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    dress();
}

void TotalsLine::setTotals(const MapTotals &totals)
{
    if (totals == m_totals)
        return;
    m_totals = totals;
    dress();
}

void TotalsLine::setCounted(bool counted)
{
    m_isCounted = counted;
    dress();
}

void TotalsLine::dress()
{
    setAccessibleName(text());
    setToolTip(m_isCounted ? tr("Every open tip is counted once: on the map as you see it, elsewhere on it, "
                                "without a place, or written outside the time range.")
                           : QString());
    updateGeometry();
    update();
}

QStringList TotalsLine::parts() const
{
    if (!m_isCounted)
        return {tr("Counting while the log is read…")};
    QStringList parts{tr("%n open", "tips", int(m_totals.open())),
                      tr("= %n in view", "tips", int(m_totals.inView)),
                      tr("+ %n outside", "tips: not in the view", int(m_totals.outside)),
                      tr("+ %n unmapped", "tips", int(m_totals.unmapped))};
    if (m_totals.earlier > 0 || m_totals.later == 0)
        parts += tr("+ %n earlier", "tips: before the time range", int(m_totals.earlier));
    if (m_totals.later > 0)
        parts += tr("+ %n later", "tips: after the time range", int(m_totals.later));
    return parts;
}

QString TotalsLine::text() const
{
    return parts().join(u' ');
}

std::vector<std::vector<QString>> TotalsLine::lines(int width) const
{
    std::vector<std::vector<QString>> lines(1);
    int x = kEdge;
    const QStringList all = parts();
    for (const QString &part : all) {
        const Type type = typeOf(lines.size() - 1, lines.back().size());
        const int wide = kit::metrics(type).horizontalAdvance(part);
        if (x + wide > width - kEdge && !lines.back().empty()) {
            lines.emplace_back();
            x = kEdge;
        }
        lines.back().push_back(part);
        x += wide + kGap;
    }
    return lines;
}

QSize TotalsLine::sizeHint() const
{
    return {scaled(320), heightForWidth(width())};
}

int TotalsLine::heightForWidth(int width) const
{
    const int count = int(lines(width).size());
    return scaled(32) + (count - 1) * kit::lineHeight(Type::Secondary);
}

void TotalsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &t = kit::tokens(palette());
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    const auto all = lines(width());
    const int line = kit::lineHeight(Type::Secondary);
    int y = (height() - int(all.size()) * line) / 2;
    for (std::size_t i = 0; i < all.size(); ++i) {
        int x = kEdge;
        for (std::size_t part = 0; part < all[i].size(); ++part) {
            const Type type = typeOf(i, part);
            x += kit::drawText(painter, QRect(x, y, width() - kEdge - x + 1, line), all[i][part], type,
                               type == Type::Strong ? t.text : t.text2) +
                 kGap;
        }
        y += line;
    }
}

} // namespace porch
