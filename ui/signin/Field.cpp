// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/Field.h"

#include "ui/kit/GlyphLabel.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

Field::Field(const QString &label, QWidget *parent)
    : Field(label, new QLineEdit, parent)
{}

Field::Field(const QString &label, QLineEdit *edit, QWidget *parent)
    : QWidget(parent)
    , m_edit(edit)
    , m_mark(new kit::GlyphLabel(kit::Glyph::Refused, &Tokens::overdue, this))
    , m_words(new Label({}, Type::Secondary, &Tokens::text3, Label::Fit::Wrap, this))
{
    auto *head = new Label(label, Type::State, &Tokens::text, Label::Fit::Elide, this);
    head->setBuddy(m_edit);
    m_edit->setAccessibleName(label);
    m_edit->setFixedHeight(scaled(32));
    setFocusProxy(m_edit);

    auto *beneath = new QHBoxLayout;
    beneath->setSpacing(scaled(4));
    beneath->addWidget(m_mark, 0, Qt::AlignTop);
    beneath->addWidget(m_words, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(4));
    all->addWidget(head);
    all->addWidget(m_edit);
    all->addLayout(beneath);
    refresh();
}

void Field::setSecret()
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    refresh();
}

void Field::setProblem(const QString &problem)
{
    m_problem = problem;
    refresh();
}

void Field::refresh()
{
    const bool refused = !m_problem.isEmpty();
    const QString words = refused ? m_problem : m_hint;
    m_mark->setVisible(refused);
    m_words->setInk(refused ? &Tokens::overdue : &Tokens::text3);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_edit->setAccessibleDescription(words);
    m_edit->setProperty(kit::Style::refusedProperty, refused);
    m_edit->update();
}

} // namespace porch
