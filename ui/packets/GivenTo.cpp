// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packets/GivenTo.h"

#include "ui/kit/Text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kLongest = 500;

} // namespace

GivenTo::GivenTo(QWidget *parent)
    : QWidget(parent)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(4));
    const auto field = [this, all](const QString &head, const QString &hint, Label *&missing) {
        auto *label = new Label(head, Type::State, &Tokens::text2, Label::Fit::Whole, this);
        auto *line = new QLineEdit(this);
        line->setAccessibleName(head);
        line->setPlaceholderText(hint);
        line->setMaxLength(kLongest);
        line->setFixedHeight(scaled(32));
        label->setBuddy(line);
        missing = new Label({}, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, this);
        missing->hide();
        all->addWidget(label);
        all->addWidget(line);
        all->addWidget(missing);
        connect(line, &QLineEdit::textChanged, this, [this, missing] {
            missing->hide();
            Q_EMIT edited();
        });
        return line;
    };
    m_recipient = field(tr("Who gets it?"), tr("A person and where they work"), m_noRecipient);
    all->addSpacing(scaled(4));
    m_reason = field(tr("Why?"), tr("What they need it for"), m_noReason);
    setFocusProxy(m_recipient);
}

QString GivenTo::recipient() const
{
    return m_recipient->text().simplified();
}

QString GivenTo::reason() const
{
    return m_reason->text().simplified();
}

bool GivenTo::check()
{
    const auto say = [](Label *label, QLineEdit *line, const QString &words) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
        line->setAccessibleDescription(words);
    };
    const bool who = !recipient().isEmpty();
    const bool why = !reason().isEmpty();
    say(m_noRecipient, m_recipient, who ? QString() : tr("Say who gets it: the log keeps it."));
    say(m_noReason, m_reason, why ? QString() : tr("Say why: the log keeps it."));
    if (!who)
        m_recipient->setFocus();
    else if (!why)
        m_reason->setFocus();
    return who && why;
}

void GivenTo::setReadOnly(bool readOnly)
{
    m_recipient->setReadOnly(readOnly);
    m_reason->setReadOnly(readOnly);
}

} // namespace porch
