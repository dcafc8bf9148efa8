// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link/NewCaseForm.h"

#include "models/domain/CaseFields.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

NewCaseForm::NewCaseForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_about(new QPlainTextEdit(this))
{
    m_title->setFixedHeight(scaled(32));
    m_title->setMaxLength(int(kMaxCaseTitleBytes) / 4); // a letter takes up to four bytes
    m_title->setAccessibleName(tr("Title of the new case"));
    m_title->setPlaceholderText(tr("What, where"));
    kit::setTextType(*m_about, Type::Body);
    m_about->setAccessibleName(tr("What the new case is about"));
    m_about->setPlaceholderText(tr("What it is about (if there is more to say)"));
    m_about->setTabChangesFocus(true);
    m_about->setFixedHeight(scaled(84));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(16), scaled(12), scaled(16), 0);
    all->setSpacing(scaled(8));
    all->addWidget(new Label(tr("New case"), Type::Strong, &Tokens::text, Label::Fit::Elide, this));
    all->addWidget(m_title);
    all->addWidget(m_about);
    all->addWidget(
        new Label(tr("It gets the next number of the department, and you answer for it. Tips that are chosen "
                     "in the list go into it as well."),
                  Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this));
    all->addStretch(1);
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_written = true; });
    connect(m_title, &QLineEdit::textChanged, this, &NewCaseForm::edited);
    connect(m_about, &QPlainTextEdit::textChanged, this, &NewCaseForm::edited);
}

void NewCaseForm::suggestTitle(const QString &title)
{
    if (!m_written)
        m_title->setText(title);
}

QString NewCaseForm::title() const
{
    return m_title->text();
}

QString NewCaseForm::about() const
{
    return m_about->toPlainText();
}

} // namespace porch
