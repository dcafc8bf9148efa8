// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packets/ReleaseDialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/packets/GivenTo.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

ReleaseDialog::ReleaseDialog(const QString &title, const QString &caveat, QWidget *parent)
    : QDialog(parent)
    , m_given(new GivenTo(this))
    , m_problem(new Label({}, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, this))
    , m_confirm(new kit::KeyButton(tr("Continue…"), kit::keyText(QKeySequence(Qt::Key_Return)), this))
{
    setWindowTitle(title);
    auto *cancel = new kit::KeyButton(tr("Cancel"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    cancel->setAutoDefault(false);
    cancel->setFlat(true);
    m_confirm->setDefault(true);
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(12));
    all->addWidget(new Label(title, Type::Title, &Tokens::text, Label::Fit::Elide, this));
    all->addWidget(new Label(caveat, Type::Body, &Tokens::text2, Label::Fit::Wrap, this));
    all->addWidget(m_given);
    all->addWidget(m_problem);
    all->addLayout(buttons);
    setMinimumWidth(scaled(480));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, [this] {
        if (!m_given->check())
            return;
        m_problem->hide();
        m_confirm->setEnabled(false);
        Q_EMIT confirmed(m_given->recipient(), m_given->reason());
    });
    m_given->setFocus();
}

void ReleaseDialog::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_confirm->setEnabled(true);
}

/// Sentences that run over several lines need more height than a dialog's size hint has, and they change.
bool ReleaseDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    const bool matters = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize ||
                         event->type() == QEvent::Show;
    if (matters && layout() && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return handled;
}

} // namespace porch
