// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/CloseDialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kLongestReason = 500;

} // namespace

CloseDialog::CloseDialog(const QString &reporter, bool replyOwed, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
    , m_problem(new Label({}, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, this))
    , m_close(new kit::KeyButton(tr("Close the tip"), kit::keyText(QKeySequence(Qt::Key_Return)), this))
{
    setWindowTitle(tr("Close the tip"));
    auto *title =
        new Label(reporter.isEmpty() ? tr("Close this tip") : tr("Close the tip of %1").arg(reporter),
                  Type::Title, &Tokens::text, Label::Fit::Elide, this);
    auto *question = new Label(tr("Why is it done? The desk reads this, the resident does not."), Type::Body,
                               &Tokens::text2, Label::Fit::Wrap, this);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason"));
    m_reason->setMaxLength(kLongestReason);
    m_reason->setFixedHeight(scaled(32));

    auto *choices = new QGridLayout;
    choices->setSpacing(scaled(8));
    const QStringList common{tr("Answered"),
                             tr("Passed to a colleague in person"),
                             tr("Not a police matter"),
                             tr("Same as another tip"),
                             tr("Test or joke"),
                             tr("Unwanted advertising")};
    for (int n = 0; n < common.size(); ++n) {
        auto *choice = new kit::KeyButton(common.at(n), QString::number(n + 1), this);
        choice->setAutoDefault(false);
        choice->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + n)));
        choice->setToolTip(tr("Alt+%1").arg(n + 1));
        connect(choice, &QAbstractButton::clicked, this, [this, words = common.at(n)] {
            m_reason->setText(words);
            m_reason->setFocus();
        });
        choices->addWidget(choice, n / 2, n % 2);
    }

    auto *buttons = new QHBoxLayout;
    auto *cancel = new kit::KeyButton(tr("Cancel"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    cancel->setAutoDefault(false);
    cancel->setFlat(true);
    m_close->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_close);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(12));
    all->addWidget(title);
    all->addWidget(question);
    if (replyOwed)
        all->addWidget(new Label(tr("A reply is still owed: the resident has no answer yet."), Type::State,
                                 &Tokens::overdue, Label::Fit::Wrap, this));
    all->addWidget(m_reason);
    all->addLayout(choices);
    all->addWidget(m_problem);
    all->addLayout(buttons);
    setMinimumWidth(scaled(460));
    m_problem->hide();

    connect(m_reason, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        m_committing = true;
        refresh();
        Q_EMIT closeRequested(reason());
    });
    refresh();
    m_reason->setFocus();
}

QString CloseDialog::reason() const
{
    return m_reason->text().trimmed();
}

void CloseDialog::setProblem(const QString &problem)
{
    m_committing = false;
    m_problem->setText(problem);
    m_problem->show();
    refresh();
}

void CloseDialog::refresh()
{
    m_close->setEnabled(!m_committing && !reason().isEmpty());
    m_close->setToolTip(reason().isEmpty() ? tr("Give a reason first") : QString());
}

} // namespace porch
