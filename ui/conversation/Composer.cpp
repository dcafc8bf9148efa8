// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/Composer.h"

#include "models/domain/Language.h"
#include "ui/conversation/ComposerField.h"
#include "ui/conversation/ComposerNews.h"
#include "ui/conversation/ComposerWarning.h"
#include "ui/conversation/GroupAnswer.h"
#include "ui/conversation/TemplateField.h"
#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"

#include <QAbstractTextDocumentLayout>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kFieldHeight = 84;
constexpr int kFieldLimit = 204;

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
{
    build();
    refresh();
}

void Composer::build()
{
    m_replyButton = new kit::KeyButton(tr("Reply"), QStringLiteral("R"), this);
    m_noteButton = new kit::KeyButton(tr("Note"), QStringLiteral("N"), this);
    m_replyButton->setJoin(kit::KeyButton::Join::Left);
    m_noteButton->setJoin(kit::KeyButton::Join::Right);
    m_noteButton->setToolTip(tr("Write a note that only the desk reads (N, everywhere Alt+N)"));
    auto *modes = new QButtonGroup(this);
    for (kit::KeyButton *button : {m_replyButton, m_noteButton}) {
        button->setCheckable(true);
        button->setAutoDefault(false);
        modes->addButton(button);
    }
    m_draftTick = new kit::GlyphLabel(Glyph::Logged, &Tokens::text2, this);
    m_draftHint = new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Elide, this);
    m_draftHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    m_frame = new ComposerField(this);
    m_field = m_frame->edit();
    m_field->installEventFilter(this);
    m_templates = new TemplateField(m_field);
    m_warning = new ComposerWarning(this);
    m_newsLine = new ComposerNews(this);
    m_group = new GroupAnswer(this);
    m_slash = new kit::KeyCap(QStringLiteral("/"), this);
    m_slash->setToolTip(tr("Templates: type / at the beginning of an empty line"));
    m_hint = new Label({}, Type::Secondary, &Tokens::text3, Label::Fit::Elide, this);
    m_counter = new Label({}, Type::Secondary, &Tokens::text3, Label::Fit::Whole, this);
    m_counter->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_audienceGlyph = new kit::GlyphLabel(Glyph::Pseudonym, &Tokens::text2, this);
    m_audience = new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Elide, this);
    m_reopen = new kit::KeyButton(tr("Reopen"), QString(), this);
    m_reopen->setAutoDefault(false);
    m_send = new kit::KeyButton(QString(), kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), this);
    m_send->setDefault(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_replyButton);
    top->addWidget(m_noteButton);
    top->addSpacing(scaled(12));
    top->addStretch(0);
    top->addWidget(m_draftTick);
    top->addSpacing(scaled(4));
    top->addWidget(m_draftHint, 0);
    auto *hints = new QHBoxLayout;
    hints->setSpacing(scaled(8));
    hints->addWidget(m_slash);
    hints->addWidget(m_hint, 1);
    hints->addWidget(m_counter);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(4));
    foot->addWidget(m_audienceGlyph);
    foot->addWidget(m_audience, 1);
    foot->addSpacing(scaled(4));
    foot->addWidget(m_reopen);
    foot->addWidget(m_send);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(16), 1 + scaled(8), scaled(16), scaled(12));
    all->setSpacing(scaled(8));
    all->addLayout(top);
    all->addWidget(m_warning);
    all->addWidget(m_frame);
    all->addWidget(m_newsLine);
    all->addWidget(m_group);
    all->addLayout(hints);
    all->addLayout(foot);
    m_hint->setFixedHeight(kit::lineHeight(Type::Body));

    connect(m_replyButton, &QAbstractButton::clicked, this,
            [this] { Q_EMIT modeRequested(DraftMode::Reply); });
    connect(m_noteButton, &QAbstractButton::clicked, this, [this] { Q_EMIT modeRequested(DraftMode::Note); });
    connect(m_reopen, &QAbstractButton::clicked, this, &Composer::reopenRequested);
    connect(m_send, &QAbstractButton::clicked, this, &Composer::trySend);
    connect(m_newsLine, &ComposerNews::showWanted, this, &Composer::newsRequested);
    connect(m_field, &QPlainTextEdit::cursorPositionChanged, this, [this] { m_templates->follow(false); });
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        growField();
        if (!m_setting)
            m_problem.clear();
        m_templates->follow(!m_setting);
        refresh();
        if (!m_setting)
            Q_EMIT textEdited();
    });
}

QSize Composer::minimumSizeHint() const
{
    return {scaled(280), QWidget::minimumSizeHint().height()};
}

QString Composer::text() const
{
    return m_field->toPlainText();
}

void Composer::setText(const QString &text)
{
    m_templates->close();
    m_setting = true;
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
    m_setting = false;
    growField();
    refresh();
}

void Composer::setMode(DraftMode mode)
{
    m_mode = mode;
    m_problem.clear();
    m_templates->setEnabled(mode == DraftMode::Reply);
    refresh();
}

void Composer::setGates(const ComposerGate &reply, const ComposerGate &note)
{
    if (m_reply == reply && m_note == note)
        return;
    m_reply = reply;
    m_note = note;
    refresh();
}

void Composer::setHelp(const ComposerHelp &help)
{
    if (m_help == help)
        return;
    m_help = help;
    m_templates->setHelp(help.templates, help.values, help.spanish);
    refresh();
}

void Composer::setNews(const ReplyNews &news)
{
    if (m_news == news)
        return;
    m_news = news;
    refresh();
}

void Composer::setWarning(const QString &sentence)
{
    if (m_warning->sentence() == sentence)
        return;
    m_warning->setSentence(sentence);
    refresh();
}

void Composer::setDraftHint(const QString &hint)
{
    m_draftHint->setText(hint);
    m_draftHint->setToolTip(hint);
    m_draftTick->setVisible(!hint.isEmpty());
}

void Composer::setProblem(const QString &problem)
{
    m_problem = problem;
    refresh();
}

void Composer::setCommitting(bool committing)
{
    m_committing = committing;
    m_field->setReadOnly(committing);
    refresh();
}

void Composer::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

bool Composer::isSendable() const
{
    const ComposerGate &gate = m_mode == DraftMode::Reply ? m_reply : m_note;
    const int limit = m_mode == DraftMode::Reply ? kReplyLimit : kNoteLimit;
    const int length = m_field->document()->characterCount() - 1;
    if (!gate.open || m_committing || length > limit || !m_templates->openGaps().isEmpty())
        return false;
    const QTextDocument &document = *m_field->document();
    // White space alone says nothing.
    return length > 0 && (document.blockCount() > 50 || !m_field->toPlainText().trimmed().isEmpty());
}

void Composer::refresh()
{
    const bool note = m_mode == DraftMode::Note;
    const ComposerGate &gate = note ? m_note : m_reply;
    const int limit = note ? kNoteLimit : kReplyLimit;
    const int length = m_field->document()->characterCount() - 1;
    const bool tooLong = length > limit;

    m_replyButton->setEnabled(m_reply.isChoosable);
    m_replyButton->setToolTip(m_reply.isChoosable ? tr("Write to the resident (R, everywhere Alt+R)")
                                                  : kit::plainTip(m_warning->sentence()));
    m_replyButton->setChecked(!note);
    m_noteButton->setChecked(note);
    m_frame->setNote(note);
    m_frame->setRefused(tooLong || !m_problem.isEmpty());
    m_field->setAccessibleName(note ? tr("Note, desk only") : tr("Reply"));
    m_field->setAccessibleDescription(gate.audience);
    const QLocale locale;
    //: Characters written of how many are allowed
    m_counter->setText(tr("%1 / %2").arg(locale.toString(length), locale.toString(limit)));
    m_counter->setAccessibleName(
        tr("%1 of %2 characters").arg(locale.toString(length), locale.toString(limit)));
    m_counter->setInk(tooLong ? &Tokens::overdue : &Tokens::text3);
    refreshHint(length, limit);
    m_group->setOffered(!note && gate.open);
    m_newsLine->setSentence(note ? QString() : m_news.sentence);

    m_audienceGlyph->setGlyph(gate.glyph);
    m_audience->setText(gate.audience);
    m_audience->setToolTip(kit::plainTip(gate.audience));
    // Once it was shown what is new, sending is a decision, and says so.
    const bool aware = !note && !m_news.sentence.isEmpty() && m_news.looked && gate.open;
    m_send->setText(aware ? gate.aware : gate.button);
    m_send->setEnabled(isSendable());
    m_send->setAccessibleDescription(gate.audience);
    m_reopen->setVisible(gate.offersReopen);
    m_send->setVisible(!gate.offersReopen);
    m_send->updateGeometry();
}

/// One thing at a time: what went wrong, what hinders, what might be overlooked, what helps.
void Composer::refreshHint(int length, int limit)
{
    QString hint = m_problem;
    kit::Ink ink = &Tokens::overdue;
    bool slash = false;
    const QStringList gaps = m_templates->openGaps();
    if (hint.isEmpty() && length > limit) {
        hint = tr("Too long to send by %n character(s)", nullptr, length - limit);
    } else if (hint.isEmpty() && !gaps.isEmpty()) {
        ink = &Tokens::due;
        hint = tr("Fill in %1 before sending; Tab goes there").arg(gaps.join(QStringLiteral(", ")));
    } else if (hint.isEmpty() && writesOtherLanguage()) {
        ink = &Tokens::due;
        hint = tr("The resident writes Spanish");
    } else if (hint.isEmpty() && m_templates->hasTemplates()) {
        ink = &Tokens::text3;
        hint = tr("templates", "what the key / offers");
        slash = true;
    }
    m_slash->setVisible(slash);
    m_hint->setInk(ink);
    m_hint->setText(hint);
    m_hint->setToolTip(slash ? m_slash->toolTip() : kit::plainTip(hint));
}

/// Told from a few words on; before that every language looks like another.
bool Composer::writesOtherLanguage() const
{
    constexpr int fewWords = 3;
    constexpr qsizetype enough = 2'000;
    if (!m_help.spanish || m_mode != DraftMode::Reply || m_field->document()->characterCount() > enough)
        return false;
    const QString text = m_field->toPlainText();
    return text.split(u' ', Qt::SkipEmptyParts).size() >= fewWords && !readsAsSpanish(text);
}

void Composer::trySend()
{
    if (!isSendable())
        return;
    const bool unaware = m_mode == DraftMode::Reply && !m_news.sentence.isEmpty() && !m_news.looked;
    if (unaware)
        Q_EMIT newsRequested();
    else
        Q_EMIT sendRequested();
}

/// Grows with the text up to a limit, so that a long answer can be read while it is written.
void Composer::growField()
{
    const QTextDocument &document = *m_field->document();
    const int limit = scaled(kFieldLimit);
    // Asked block by block, the layout answers for the width there is now, and a long text is not laid out
    // beyond what can be seen.
    qreal text = 2 * document.documentMargin();
    for (QTextBlock block = document.begin(); block.isValid() && text < limit; block = block.next())
        text += document.documentLayout()->blockBoundingRect(block).height();
    const int wanted = std::clamp(int(text) + 12, scaled(kFieldHeight), limit);
    if (m_frame->height() != wanted || m_frame->minimumHeight() != wanted)
        m_frame->setFixedHeight(wanted);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        m_templates->close();
        Q_EMIT left();
    } else if (event->type() == QEvent::Resize) {
        // When the field has taken its new width.
        QMetaObject::invokeMethod(this, &Composer::growField, Qt::QueuedConnection);
    } else if (event->type() == QEvent::KeyPress) {
        if (takeKey(*static_cast<QKeyEvent *>(event)))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool Composer::takeKey(const QKeyEvent &key)
{
    if (m_templates->takeKey(key))
        return true;
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && key.modifiers().testFlag(Qt::ControlModifier)) {
        trySend();
        return true;
    }
    if (key.key() == Qt::Key_Down && key.modifiers() == Qt::AltModifier && m_newsLine->isVisible()) {
        Q_EMIT newsRequested();
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return true;
    }
    return false;
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        m_field->setFont(kit::font(Type::Body));
        growField();
    }
    QWidget::changeEvent(event);
}

void Composer::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
}

} // namespace porch
