// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationHead.h"

#include "models/items/ConversationWords.h"
#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Tag.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

using kit::Glyph;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

kit::KeyButton *flatButton(const QString &text, const QString &key, QWidget *parent)
{
    auto *button = new kit::KeyButton(text, key, parent);
    button->setFlat(true);
    button->setAutoDefault(false);
    button->setFixedHeight(scaled(24));
    button->hide();
    return button;
}

} // namespace

ConversationHead::ConversationHead(QWidget *parent)
    : QWidget(parent)
    , m_back(flatButton(tr("List"), QStringLiteral("Esc"), this))
    , m_who(new kit::GlyphLabel(Glyph::Named, &Tokens::text2, this))
    , m_name(new Label({}, Type::Title, &Tokens::text, Label::Fit::Elide, this))
    , m_urgent(new kit::Tag({tr("Urgent"), &Tokens::overdue, &Tokens::overdue, Glyph::Urgent}, this))
    , m_escalated(new kit::Tag({tr("Escalated"), &Tokens::text2, &Tokens::edge, Glyph::Escalated}, this))
    , m_anonymous(new kit::Tag({tr("Anonymous"), &Tokens::text2, &Tokens::edge, {}}, this))
    , m_uncorroborated(new kit::Tag({tr("Uncorroborated"), &Tokens::text2, &Tokens::edge, {}}, this))
    , m_context(flatButton(tr("Details"), QStringLiteral("D"), this))
    , m_where(new Label({}, Type::Secondary, &Tokens::text3, Label::Fit::Elide, this))
{
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_context->setToolTip(tr("Place, history and outbox (D)"));
    m_urgent->setToolTip(tr("Somebody at the desk judged it urgent."));
    m_escalated->setToolTip(tr("Somebody at the desk handed it on as an emergency."));
    m_anonymous->setToolTip(tr("The desk does not receive this person's name. Their channel may know it."));
    m_uncorroborated->setToolTip(tr("Nobody has confirmed what this tip says."));

    auto *name = new QHBoxLayout;
    name->setSpacing(scaled(8));
    name->addWidget(m_who);
    name->addWidget(m_name);
    name->addWidget(m_anonymous);
    name->addWidget(m_uncorroborated);
    name->addStretch(1);
    name->addWidget(m_context);
    auto *where = new QHBoxLayout;
    where->setSpacing(scaled(6));
    where->addSpacing(scaled(kit::kGlyphSize + 8));
    // On the second line, as in the list: the first has a name to show.
    where->addWidget(m_urgent);
    where->addWidget(m_escalated);
    where->addWidget(m_where, 1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(scaled(4));
    lines->addLayout(name);
    lines->addLayout(where);
    auto *all = new QHBoxLayout(this);
    all->setSpacing(scaled(12));
    all->addWidget(m_back, 0, Qt::AlignTop);
    all->addLayout(lines, 1);
    m_name->setFixedHeight(kit::lineHeight(Type::Title));
    m_where->setFixedHeight(kit::lineHeight(Type::Secondary));
    placeMargins();
}

void ConversationHead::setBackShown(bool shown)
{
    m_back->setVisible(shown);
    placeMargins();
}

void ConversationHead::setContextShown(bool shown)
{
    m_context->setVisible(shown);
    placeMargins();
}

/// The ground of a flat button reaches into the margin, so that its words line up with what stands beneath.
void ConversationHead::placeMargins()
{
    const int margin = scaled(kMargin);
    layout()->setContentsMargins(m_back->isHidden() ? margin : 0, 0, m_context->isHidden() ? margin : 0, 0);
}

QString ConversationHead::where() const
{
    return m_where->text();
}

void ConversationHead::show(const TipRow &tip, const QString &category, Micros first, Micros now,
                            const kit::TimeText &times)
{
    m_who->setGlyph(tip.named ? Glyph::Named : Glyph::Pseudonym);
    const QString name = tip.reporter.isEmpty() ? tr("Not known yet") : tip.reporter;
    m_name->setText(name);
    m_name->setToolTip(kit::plainTip(name));
    m_anonymous->setVisible(!tip.named && !tip.reporter.isEmpty());

    m_urgent->setVisible(tip.priority == Priority::Urgent && !tip.escalated);
    m_escalated->setVisible(tip.escalated);

    QStringList parts;
    if (!category.isEmpty())
        parts << category;
    if (tip.priority == Priority::Low)
        parts << tr("low priority");
    if (!tip.channel.isEmpty())
        parts << tr("#%1").arg(tip.channel);
    if (!tip.source.isEmpty())
        parts << ConversationWords::sourceName(tip.source);
    if (first != 0)
        parts << tr("first wrote %1").arg(times.clockOrDate(first, now));
    const QString where = parts.join(QStringLiteral(" · "));
    m_where->setText(where);
    m_where->setToolTip(
        kit::plainTip(first == 0 ? where : tr("%1\nFirst wrote %2").arg(where, times.full(first))));
}

} // namespace porch
