// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseHead.h"

#include "models/domain/PlainText.h"
#include "models/items/ActionWords.h"
#include "models/items/CaseWords.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Tag.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr qsizetype kReason = 1'000;

} // namespace

CaseHead::CaseHead(QWidget *parent)
    : QWidget(parent)
    , m_number(new Label({}, Type::Page, &Tokens::text2, Label::Fit::Whole, this))
    , m_title(new Label({}, Type::Page, &Tokens::text, Label::Fit::Elide, this))
    , m_state(new kit::Tag({}, this))
    , m_watched(new kit::Tag({}, this))
    , m_about(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_ending(new Label({}, Type::Body, &Tokens::text2, Label::Fit::Wrap, this))
{
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setAccessibleName(tr("Number of the case"));
    m_title->setAccessibleName(tr("Title of the case"));
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_number);
    line->addWidget(m_title);
    line->addWidget(m_state, 0, Qt::AlignVCenter);
    line->addWidget(m_watched, 0, Qt::AlignVCenter);
    line->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(16), scaled(24), 0);
    all->setSpacing(scaled(2));
    all->addLayout(line);
    all->addWidget(m_about);
    all->addWidget(m_ending);
}

void CaseHead::showCase(const CaseRow &row, bool mine, bool watched, std::optional<Verb> pending,
                        const kit::TimeText &times, Micros now)
{
    m_number->setText(row.number);
    m_number->setVisible(!row.number.isEmpty());
    m_title->setText(row.title);
    m_title->setToolTip(kit::plainTip(row.title));
    const QString state = pending ? ActionWords::pending(*pending) : CaseWords::state(row);
    m_state->setLook({state, pending ? &Tokens::accent : &Tokens::text2,
                      pending ? &Tokens::accent : &Tokens::edge,
                      row.closed ? kit::Glyph::Closed : kit::Glyph::Cases});
    m_state->setAccessibleName(state);
    m_watched->setLook({tr("Watched", "a case"), &Tokens::text2, &Tokens::edge, kit::Glyph::Viewing});
    m_watched->setAccessibleName(tr("You watch this case"));
    m_watched->setVisible(watched);
    QStringList about{CaseWords::lead(row, mine)};
    about << tr("opened %1").arg(times.moment(row.opened, now));
    if (row.closed)
        about << tr("closed %1").arg(times.moment(row.ended, now));
    about << CaseWords::tips(row.tips);
    if (row.proposed > 0)
        about << CaseWords::proposed(row.proposed);
    if (row.touched != 0)
        about << tr("last touched %1").arg(times.moment(row.touched, now));
    m_about->setText(about.join(QStringLiteral(" · ")));
    const QString ending = shortened(row.ending, kReason);
    m_ending->setText(tr("Closed because: %1").arg(ending));
    m_ending->setVisible(row.closed && !ending.isEmpty());
}

} // namespace porch
