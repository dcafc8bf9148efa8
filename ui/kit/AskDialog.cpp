// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/AskDialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace porch::kit {

namespace {

constexpr int kLongestReason = 500;

} // namespace

AskDialog::AskDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_content(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_problem(new Label({}, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, this))
    , m_cancel(new KeyButton(tr("Cancel"), keyText(QKeySequence(Qt::Key_Escape)), this))
    , m_confirm(new KeyButton(words.button, keyText(QKeySequence(Qt::Key_Return)), this))
{
    setWindowTitle(words.window);
    auto *title = new Label(words.title, Type::Title, &Tokens::text, Label::Fit::Elide, this);
    title->setToolTip(plainTip(words.title));
    m_cancel->setAutoDefault(false);
    m_cancel->setFlat(true);
    m_confirm->setDefault(true);
    m_buttons->setSpacing(scaled(8));
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_confirm);
    m_content->setSpacing(scaled(8));

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(12));
    all->addWidget(title);
    if (!words.question.isEmpty())
        all->addWidget(new Label(words.question, Type::Body, &Tokens::text2, Label::Fit::Wrap, this));
    all->addLayout(m_content, 1);
    all->addWidget(m_problem);
    all->addLayout(m_buttons);
    setMinimumWidth(scaled(480));
    m_problem->hide();

    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, [this] {
        m_committing = true;
        m_problem->hide();
        refresh();
        Q_EMIT agreed();
    });
}

QLineEdit *AskDialog::addLine(const QString &name, const QString &placeholder)
{
    auto *line = new QLineEdit(this);
    line->setAccessibleName(name);
    line->setPlaceholderText(placeholder);
    line->setMaxLength(kLongestReason);
    line->setFixedHeight(scaled(32));
    connect(line, &QLineEdit::textChanged, this, [this] { refresh(); });
    m_content->addWidget(line);
    return line;
}

void AskDialog::addHead(const QString &words)
{
    m_content->addSpacing(scaled(4));
    m_content->addWidget(new Label(words, Type::State, &Tokens::text2, Label::Fit::Elide, this));
}

/// Sentences that run over several lines need more height than a dialog's size hint has, and they change.
bool AskDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    switch (event->type()) {
    case QEvent::LayoutRequest:
    case QEvent::Resize:
    case QEvent::Show:
        if (layout()->hasHeightForWidth())
            setMinimumHeight(layout()->totalHeightForWidth(width()));
        break;
    default:
        break;
    }
    return handled;
}

void AskDialog::setProblem(const QString &problem)
{
    m_committing = false;
    m_problem->setText(problem);
    m_problem->show();
    refresh();
}

void AskDialog::committed()
{
    accept();
}

void AskDialog::refresh()
{
    const QString still = missing();
    m_confirm->setEnabled(!m_committing && still.isEmpty());
    m_confirm->setToolTip(still);
    m_confirm->setAccessibleDescription(still);
}

} // namespace porch::kit
