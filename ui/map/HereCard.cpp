// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/HereCard.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"
#include "ui/map/Coordinates.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace porch {
namespace {

using kit::Label;
using kit::scaled;
using kit::Type;

constexpr int kWidth = 288;

QString blockName(const WhatIsHere::OnStreet &street)
{
    if (street.block < 0)
        return street.name;
    return HereCard::tr("%1, %2 block", "street, hundreds of its numbers").arg(street.name).arg(street.block);
}

QString areaName(const WhatIsHere::InArea &area)
{
    return area.code.isEmpty() || area.code == area.name
               ? area.name
               : HereCard::tr("%1 · %2", "an area's code, its name").arg(area.code, area.name);
}

QString crossName(const std::vector<WhatIsHere::CrossStreet> &cross)
{
    if (cross.size() > 1)
        return HereCard::tr("between %1 and %2", "cross streets").arg(cross[0].name, cross[1].name);
    return cross.empty() ? QString() : HereCard::tr("at %1", "a cross street").arg(cross[0].name);
}

} // namespace

HereCard::HereCard(QWidget *parent)
    : QFrame(parent)
    , m_title(new Label({}, Type::Fresh, &kit::Tokens::text, Label::Fit::Wrap, this))
    , m_lines(new Label({}, Type::Secondary, &kit::Tokens::text2, Label::Fit::Wrap, this))
    , m_pick(new QPushButton(this))
{
    setAccessibleName(tr("What is here"));
    m_pick->setText(tr("List the tips of this beat"));
    setCursor(Qt::ArrowCursor);
    setFixedWidth(scaled(kWidth));
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    connect(m_close, &QToolButton::clicked, this, &HereCard::closed);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_lines);
    auto *pick = new QHBoxLayout;
    pick->setContentsMargins(0, 4, 0, 4);
    pick->addWidget(m_pick);
    pick->addStretch(1);
    column->addLayout(pick);
    connect(m_pick, &QPushButton::clicked, this, [this] {
        if (m_area)
            Q_EMIT areaWanted(*m_area);
    });
    addCoordinates(*column);
    dress();
    hide();
}

void HereCard::addCoordinates(QVBoxLayout &column)
{
    for (QPushButton **button : {&m_latLon, &m_grid}) {
        *button = new QPushButton(this);
        (*button)->setFlat(true);
        (*button)->setToolTip(tr("Copy"));
        (*button)->setAccessibleName(tr("Copy"));
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 0, 0, 0);
        row->addSpacing(-8); // the words of a flat button stand on the card's edge
        row->addWidget(*button);
        row->addStretch(1);
        column.addLayout(row);
        connect(*button, &QPushButton::clicked, this, [this, button] { copy((*button)->text()); });
    }
}

void HereCard::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(text);
}

void HereCard::setLines(const QString &title, const QStringList &lines)
{
    m_title->setText(title);
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    const QString latLon = latLonText(m_point);
    const QString grid = usngText(m_point);
    m_latLon->setText(latLon);
    m_latLon->setAccessibleName(tr("Copy %1", "coordinates").arg(latLon));
    m_grid->setText(grid);
    m_grid->setAccessibleName(tr("Copy %1", "coordinates").arg(grid));
    m_grid->setVisible(!grid.isEmpty());
    m_pick->setVisible(m_area.has_value());
    if (m_area) {
        m_pick->setText(m_area->kind == AreaKind::Beat ? tr("List the tips of this beat")
                                                       : tr("List the tips of this district"));
    }
    show();
    raise();
    layout()->activate(); // the rows within remember the heights of other words until then
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                 : layout()->totalSizeHint().height());
}

void HereCard::showPoint(GeoPoint point)
{
    m_point = point;
    m_area.reset();
    setLines(tr("Looking up what is here…"), {});
}

QString HereCard::nameOf(const WhatIsHere &here)
{
    if (here.address)
        return here.address->name;
    if (here.street)
        return blockName(*here.street);
    return latLonText(here.point);
}

void HereCard::showHere(const WhatIsHere &here)
{
    m_point = here.point;
    m_area = here.beat ? here.beat : here.district;
    if (!here.inside) {
        setLines(tr("Outside the city pack"), {tr("Nothing is known of this point.")});
        return;
    }
    QStringList lines;
    const QString cross = crossName(here.crossStreets);
    if (here.address && here.street && !here.address->name.contains(here.street->name))
        lines += blockName(*here.street);
    if (!cross.isEmpty())
        lines += cross;
    if (here.beat)
        lines += tr("Beat: %1").arg(areaName(*here.beat));
    else if (here.district)
        lines += tr("District: %1").arg(areaName(*here.district));
    if (here.neighbourhood && !(here.beat && here.beat->name == here.neighbourhood->name))
        lines += tr("Neighbourhood: %1").arg(areaName(*here.neighbourhood));
    setLines(here.address || here.street ? nameOf(here) : tr("No street is near"), lines);
}

void HereCard::showProblem(const QString &problem)
{
    setLines(tr("This point could not be looked up"), {problem});
}

/// Icons in the colours that are in force.
void HereCard::dress()
{
    const QColor ink = kit::tokens(palette()).text2;
    m_close->setIcon(kit::glyphIcon(kit::Glyph::Cross, ink));
    for (QPushButton *button : {m_latLon, m_grid})
        button->setIcon(kit::glyphIcon(kit::Glyph::Document, ink));
}

void HereCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void HereCard::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.edge);
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace porch
