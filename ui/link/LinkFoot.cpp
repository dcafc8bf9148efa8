// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link/LinkFoot.h"

#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kLongestReason = 500;

} // namespace

LinkFoot::LinkFoot(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLineEdit(this))
    , m_also(new QCheckBox(this))
    , m_merge(new QCheckBox(this))
    , m_glyph(new kit::GlyphLabel(kit::Glyph::Named, &Tokens::text2, this))
    , m_hint(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_cancel(new kit::KeyButton(tr("Cancel"), kit::keyText(QKeySequence(Qt::Key_Escape)), this))
    , m_submit(new kit::KeyButton({}, kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), this))
{
    m_reason->setFixedHeight(scaled(32));
    m_reason->setMaxLength(kLongestReason);
    m_reason->setAccessibleName(tr("Why do they belong together?"));
    m_cancel->setAutoDefault(false);
    m_submit->setAutoDefault(false);
    m_submit->setDefault(true);

    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(16));
    row->addWidget(m_reason, 2);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(scaled(16));
    boxes->addWidget(m_also);
    boxes->addWidget(m_merge);
    boxes->addStretch(1);
    row->addLayout(boxes, 1);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addWidget(m_glyph);
    foot->addWidget(m_hint, 1, Qt::AlignVCenter);
    foot->addSpacing(scaled(8));
    for (const char16_t *arrow : {u"↑", u"↓"})
        foot->addWidget(new kit::KeyCap(QString::fromUtf16(arrow), this));
    foot->addWidget(new Label(tr("choose"), Type::Secondary, &Tokens::text2, Label::Fit::Whole, this));
    foot->addSpacing(scaled(4));
    foot->addWidget(m_cancel);
    foot->addWidget(m_submit);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    all->setSpacing(scaled(8));
    all->addWidget(
        new Label(tr("Why do they belong together?"), Type::Strong, &Tokens::text, Label::Fit::Whole, this));
    all->addLayout(row);
    all->addLayout(foot);
    m_also->hide();
    m_merge->hide();

    connect(m_reason, &QLineEdit::textEdited, this, [this] { m_written = true; });
    connect(m_reason, &QLineEdit::textChanged, this, &LinkFoot::edited);
    connect(m_also, &QCheckBox::toggled, this, &LinkFoot::edited);
    connect(m_merge, &QCheckBox::toggled, this, &LinkFoot::edited);
    connect(m_submit, &QAbstractButton::clicked, this, &LinkFoot::submitted);
    connect(m_cancel, &QAbstractButton::clicked, this, &LinkFoot::cancelled);
}

QString LinkFoot::reason() const
{
    return m_reason->text();
}

QString LinkFoot::hint() const
{
    return m_hint->text();
}

void LinkFoot::suggestReason(const QString &reason)
{
    if (m_written && !m_reason->text().isEmpty())
        return;
    m_written = false;
    m_reason->setText(reason);
    m_reason->setCursorPosition(0);
}

void LinkFoot::offerAlso(const QString &words)
{
    m_also->setVisible(!words.isEmpty());
    m_also->setText(words);
    m_also->setToolTip(kit::plainTip(words));
    if (words.isEmpty())
        m_also->setChecked(false);
}

bool LinkFoot::isAlso() const
{
    return !m_also->isHidden() && m_also->isChecked();
}

void LinkFoot::offerMerge(const QString &words, bool only)
{
    const bool offered = !words.isEmpty();
    m_merge->setVisible(offered);
    m_merge->setText(words);
    if (!offered || (only != m_mergeOnly))
        m_merge->setChecked(offered && only);
    m_mergeOnly = offered && only;
}

bool LinkFoot::isMerge() const
{
    return !m_merge->isHidden() && m_merge->isChecked();
}

void LinkFoot::setHint(const QString &hint, bool isProblem)
{
    m_hint->setText(hint);
    m_hint->setInk(isProblem ? &Tokens::overdue : &Tokens::text2);
    m_glyph->setGlyph(isProblem ? kit::Glyph::Refused : kit::Glyph::Named);
    m_glyph->setInk(isProblem ? &Tokens::overdue : &Tokens::text2);
    m_glyph->setVisible(!hint.isEmpty());
}

void LinkFoot::setButton(const QString &words)
{
    m_submit->setText(words);
}

void LinkFoot::setReady(bool ready, const QString &why)
{
    m_submit->setEnabled(ready);
    m_submit->setToolTip(why);
    m_submit->setAccessibleDescription(why);
}

void LinkFoot::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
}

} // namespace porch
