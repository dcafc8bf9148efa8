// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/GatePanel.h"

#include "ui/kit/Icons.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kWidth = 896;
constexpr int kMargin = 32;
constexpr int kRadius = 6;

class Logo : public QWidget
{
public:
    explicit Logo(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(scaled(40), scaled(40));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        kit::drawLogo(painter, rect(), kit::tokens(palette()).accent);
    }
};

class Framed : public QWidget
{
public:
    explicit Framed(QWidget *parent)
        : QWidget(parent)
    {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = kit::tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.line, 1));
        painter.setBrush(t.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
};

} // namespace

GatePanel::GatePanel(QWidget *parent)
    : QWidget(parent)
    , m_column(new QWidget(this))
    , m_head(new QHBoxLayout)
    , m_columns(new QHBoxLayout)
    , m_footer(new QHBoxLayout)
{
    auto *name = new QVBoxLayout;
    name->setSpacing(0);
    name->addWidget(new Label(tr("Porchlight"), Type::Figure, &Tokens::text, Label::Fit::Whole, this));
    name->addWidget(new Label(tr("Residents write. The desk answers in the time it promised."), Type::Body,
                              &Tokens::text2, Label::Fit::Elide, this));
    m_head->setSpacing(scaled(16));
    m_head->addWidget(new Logo(this));
    m_head->addLayout(name, 1);

    auto *panel = new Framed(this);
    panel->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);

    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(0);
    column->addStretch(2);
    column->addLayout(m_head);
    column->addSpacing(scaled(24));
    column->addWidget(panel);
    column->addSpacing(scaled(16));
    column->addLayout(m_footer);
    column->addStretch(3);

    auto *inner = new QWidget;
    auto *middle = new QHBoxLayout(inner);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(m_column);
    middle->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setPanelWidth(kWidth);
}

void GatePanel::setPanelWidth(int pixels)
{
    m_column->setMaximumWidth(scaled(pixels + 48));
    // As wide as that where there is room.
    m_column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    static_cast<QHBoxLayout *>(m_column->parentWidget()->layout())->setStretchFactor(m_column, 1000);
}

void GatePanel::setCorner(QWidget *widget)
{
    m_head->addWidget(widget, 0, Qt::AlignVCenter);
}

QVBoxLayout *GatePanel::addColumn()
{
    if (m_columns->count() > 0)
        m_columns->addWidget(new kit::Rule(Qt::Vertical));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(scaled(kMargin), scaled(24), scaled(kMargin), scaled(24));
    column->setSpacing(0);
    m_columns->addLayout(column, 1);
    return column;
}

void GatePanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).window);
}

} // namespace porch
