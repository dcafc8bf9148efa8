// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/BannerPage.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"
#include "ui/signin/GatePanel.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

BannerPage::BannerPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Type::Title, &Tokens::text, Label::Fit::Wrap, this))
    , m_text(new QPlainTextEdit(this))
    , m_read(new QPushButton(tr("I have read this"), this))
{
    kit::setTextType(*m_text, Type::Body);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Notice of the department"));
    m_text->setMinimumHeight(scaled(200));
    m_read->setProperty(kit::Style::heightProperty, 32);
    m_read->setDefault(true);

    auto *panel = new GatePanel(this);
    panel->setPanelWidth(640);
    QVBoxLayout *column = panel->addColumn();
    column->setSpacing(scaled(12));
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    column->addWidget(m_read, 0, Qt::AlignLeft);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(panel);
    connect(m_read, &QAbstractButton::clicked, this, &BannerPage::acknowledged);
}

void BannerPage::setBanner(const QString &department, const QString &text)
{
    m_title->setText(department.isEmpty() ? tr("Before you sign in")
                                          : tr("Before you sign in to %1").arg(department));
    m_text->setPlainText(text);
}

void BannerPage::takeKeyboard()
{
    m_read->setFocus();
}

} // namespace porch
