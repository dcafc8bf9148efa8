// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/BulkCloseDialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QComboBox>
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

BulkCloseDialog::BulkCloseDialog(int tips, int owed, const std::vector<DepartmentChoice> &dispositions,
                                 bool spanish, QWidget *parent)
    : QDialog(parent)
    , m_disposition(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_close(new kit::KeyButton(tr("Close %n tip(s)", nullptr, tips),
                                 kit::keyText(QKeySequence(Qt::Key_Return)), this))
{
    setWindowTitle(tr("Close %n tip(s)", nullptr, tips));
    auto *title =
        new Label(tr("Close %n tip(s)", nullptr, tips), Type::Title, &Tokens::text, Label::Fit::Elide, this);
    auto *question = new Label(tr("How do they end? The desk reads this, the residents do not."), Type::Body,
                               &Tokens::text2, Label::Fit::Wrap, this);
    // None is chosen beforehand: Enter would record it unread.
    m_disposition->setPlaceholderText(tr("How do they end?"));
    for (const DepartmentChoice &choice : dispositions)
        m_disposition->addItem(choice.name.in(spanish), choice.key);
    m_disposition->setCurrentIndex(-1);
    m_disposition->setAccessibleName(tr("Disposition"));
    m_disposition->setFixedHeight(scaled(32));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(
        dispositions.empty() ? tr("Reason") : tr("Reason, in your words (if there is more to say)"));
    m_reason->setMaxLength(kLongestReason);
    m_reason->setFixedHeight(scaled(32));

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
    if (owed > 0)
        all->addWidget(new Label(tr("%n of them still wait(s) for a reply.", nullptr, owed), Type::State,
                                 &Tokens::overdue, Label::Fit::Wrap, this));
    all->addWidget(m_disposition);
    all->addWidget(m_reason);
    all->addLayout(buttons);
    setMinimumWidth(scaled(420));

    connect(m_disposition, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_close, &QAbstractButton::clicked, this, &QDialog::accept);
    refresh();
    if (dispositions.empty()) {
        m_disposition->hide();
        m_reason->setFocus();
    } else {
        m_disposition->setFocus();
    }
}

QByteArray BulkCloseDialog::disposition() const
{
    return m_disposition->currentData().toByteArray();
}

QString BulkCloseDialog::reason() const
{
    return m_reason->text().trimmed();
}

void BulkCloseDialog::refresh()
{
    // A department without dispositions has the reason alone to tell by.
    const bool listed = m_disposition->count() > 0;
    const bool told = listed ? m_disposition->currentIndex() >= 0 : !reason().isEmpty();
    m_close->setEnabled(told);
    m_close->setToolTip(told     ? QString()
                        : listed ? tr("Choose how they end first")
                                 : tr("Give a reason first"));
}

} // namespace porch
