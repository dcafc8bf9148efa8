// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/PassphrasePair.h"

#include "ui/kit/GlyphLabel.h"
#include "ui/kit/Text.h"
#include "ui/signin/Field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

PassphrasePair::PassphrasePair(QWidget *parent)
    : QWidget(parent)
    , m_first(new Field(tr("New passphrase"), this))
    , m_second(new Field(tr("The same again"), this))
    , m_match(new QWidget(m_second->edit()))
{
    m_first->setSecret();
    m_second->setSecret();
    m_first->setHint(tr("It unlocks this desk and never leaves this computer."));

    auto *match = new QHBoxLayout(m_match);
    match->setContentsMargins(0, 0, scaled(8), 0);
    match->setSpacing(scaled(4));
    match->addStretch(1);
    match->addWidget(new kit::GlyphLabel(kit::Glyph::Logged, &Tokens::ok, m_match));
    match->addWidget(new Label(tr("they match"), Type::Secondary, &Tokens::text, Label::Fit::Whole, m_match));
    m_match->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *inside = new QHBoxLayout(m_second->edit());
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_match, 0, Qt::AlignRight | Qt::AlignVCenter);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(12));
    all->addWidget(m_first);
    all->addWidget(m_second);
    setFocusProxy(m_first);

    connect(m_first->edit(), &QLineEdit::textChanged, this, &PassphrasePair::refresh);
    connect(m_second->edit(), &QLineEdit::textChanged, this, &PassphrasePair::refresh);
    // What is wrong with it is said when the person has left the line, not at its first letter.
    connect(m_first->edit(), &QLineEdit::editingFinished, this, [this] {
        if (!m_first->text().isEmpty())
            m_first->setProblem(reason());
    });
    connect(m_second->edit(), &QLineEdit::editingFinished, this, [this] {
        if (!m_second->text().isEmpty() && m_second->text() != m_first->text())
            m_second->setProblem(tr("The two are different."));
    });
    refresh();
}

void PassphrasePair::setUser(const QString &user)
{
    m_user = user;
    refresh();
}

QString PassphrasePair::reason() const
{
    if (m_first->text().isEmpty())
        return tr("Choose a passphrase first.");
    return m_rule ? m_rule(m_user, m_first->text()) : QString();
}

bool PassphrasePair::isComplete() const
{
    return reason().isEmpty() && m_first->text() == m_second->text();
}

bool PassphrasePair::complain()
{
    if (const QString problem = reason(); !problem.isEmpty()) {
        m_first->setProblem(problem);
        m_first->edit()->setFocus();
        return true;
    }
    if (m_first->text() != m_second->text()) {
        m_second->setProblem(m_second->text().isEmpty()
                                 ? tr("Type it once more, so that no slip locks you out.")
                                 : tr("The two are different."));
        m_second->edit()->setFocus();
        return true;
    }
    return false;
}

QString PassphrasePair::passphrase() const
{
    return m_first->text();
}

void PassphrasePair::clear()
{
    m_first->edit()->clear();
    m_second->edit()->clear();
}

void PassphrasePair::refresh()
{
    if (!m_first->problem().isEmpty())
        m_first->setProblem(m_first->text().isEmpty() ? QString() : reason());
    if (m_second->text() == m_first->text() || m_second->text().isEmpty())
        m_second->setProblem({});
    m_match->setVisible(isComplete());
    Q_EMIT changed();
}

} // namespace porch
