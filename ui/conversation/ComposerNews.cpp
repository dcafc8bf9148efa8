// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ComposerNews.h"

#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>

namespace porch {

using kit::Label;
using kit::Tokens;
using kit::Type;

ComposerNews::ComposerNews(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label({}, Type::State, &Tokens::text, Label::Fit::Elide, this))
    , m_show(new kit::KeyButton(tr("Show"), kit::keyText(QKeySequence(Qt::ALT | Qt::Key_Down)), this))
{
    m_show->setFlat(true);
    m_show->setAutoDefault(false);
    m_show->setToolTip(tr("Go to what is new (Alt+Down)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::scaled(4));
    row->addWidget(new kit::GlyphLabel(kit::Glyph::New, &Tokens::accent, this));
    row->addWidget(m_words, 1);
    row->addWidget(m_show);
    connect(m_show, &QAbstractButton::clicked, this, &ComposerNews::showWanted);
    hide();
}

void ComposerNews::setSentence(const QString &sentence)
{
    m_words->setText(sentence);
    m_words->setToolTip(kit::plainTip(sentence));
    m_show->setAccessibleDescription(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace porch
