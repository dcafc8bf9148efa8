// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ComposerWarning.h"

#include "ui/kit/GlyphLabel.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>

namespace porch {

using kit::Label;
using kit::Tokens;
using kit::Type;

ComposerWarning::ComposerWarning(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label({}, Type::State, &Tokens::text, Label::Fit::Wrap, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::scaled(8));
    row->addWidget(new kit::GlyphLabel(kit::Glyph::Unreachable, &Tokens::due, this), 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    hide();
}

void ComposerWarning::setSentence(const QString &sentence)
{
    m_words->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

QString ComposerWarning::sentence() const
{
    return m_words->text();
}

} // namespace porch
