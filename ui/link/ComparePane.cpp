// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link/ComparePane.h"

#include "ui/kit/Text.h"
#include "ui/link/CompareCard.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

ComparePane::ComparePane(QWidget *parent)
    : QWidget(parent)
    , m_number(new Label({}, Type::Secondary, &Tokens::text, Label::Fit::Whole, this))
    , m_title(new Label({}, Type::Strong, &Tokens::text, Label::Fit::Elide, this))
    , m_remark(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Whole, this))
    , m_tag(new kit::Tag({tr("Uncorroborated")}, this))
    , m_page(new QWidget)
    , m_cards(new QVBoxLayout(m_page))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_number);
    head->addWidget(m_title, 1);
    head->addWidget(m_remark);
    head->addWidget(m_tag);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(scaled(8));
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_page);
    area->setBackgroundRole(QPalette::Base);
    area->setAccessibleName(tr("What was written"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(16), scaled(12), scaled(16), 0);
    all->setSpacing(scaled(8));
    all->addLayout(head);
    all->addWidget(area, 1);
    clear();
}

void ComparePane::setHead(const QString &number, const QString &title, const QString &remark,
                          bool uncorroborated)
{
    m_number->setText(number);
    m_number->setVisible(!number.isEmpty());
    m_title->setText(title);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_tag->setVisible(uncorroborated);
    setAccessibleName(number.isEmpty() ? title : number + u' ' + title);
}

void ComparePane::setTips(const std::vector<ComparedTip> &tips,
                          const std::vector<std::vector<TextRange>> &shared, const kit::TimeText &times,
                          Micros now, const QString &more)
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::size_t message = 0;
    for (const ComparedTip &tip : tips) {
        for (const ComparedTip::Said &said : tip.said) {
            CompareCard::Words words{
                tip.reporter, times.clockOrDate(said.at, now), times.full(said.at), said.text, {}};
            if (message < shared.size())
                words.shared = shared[message];
            ++message;
            m_cards->addWidget(new CompareCard(std::move(words), m_page));
        }
    }
    if (!more.isEmpty())
        m_cards->addWidget(new Label(more, Type::Secondary, &Tokens::text3, Label::Fit::Wrap, m_page));
    m_cards->addStretch(1);
}

void ComparePane::clear()
{
    setHead({}, {}, {}, false);
    setTips({}, {}, kit::TimeText(), 0);
}

} // namespace porch
