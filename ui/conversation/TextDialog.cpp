// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TextDialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

// A line of a megabyte is laid out as one: that would stop the window for seconds.
constexpr qsizetype kLongestLine = 2000;

QString withShorterLines(const QString &text)
{
    QString broken;
    broken.reserve(text.size() + text.size() / kLongestLine + 1);
    qsizetype length = 0;
    for (const QChar c : text) {
        if (c == u'\n') {
            length = 0;
        } else if (++length > kLongestLine && !c.isLowSurrogate() && !c.isMark()) {
            broken += u'\n';
            length = 1;
        }
        broken += c;
    }
    return broken;
}

} // namespace

TextDialog::TextDialog(const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    auto *heading = new Label(title, Type::Title, &Tokens::text, Label::Fit::Elide, this);
    const QString shown = withShorterLines(text);
    QString about = tr("%1 characters").arg(QLocale().toString(text.size()));
    if (shown.size() != text.size())
        about = tr("%1 characters. Very long lines are broken here; Copy gives them as they were written.")
                    .arg(QLocale().toString(text.size()));
    auto *size = new Label(about, Type::Secondary, &Tokens::text3, Label::Fit::Elide, this);
    auto *view = new QPlainTextEdit(this);
    kit::setTextType(*view, Type::Body);
    view->setPlainText(shown);
    view->setReadOnly(true);
    view->setAccessibleName(tr("Message"));
    view->setTabChangesFocus(true);
    auto *copy = new kit::KeyButton(tr("Copy"), QString(), this);
    copy->setAutoDefault(false);
    auto *done = new kit::KeyButton(tr("Done"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    done->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(8));
    all->addWidget(heading);
    all->addWidget(size);
    all->addWidget(view, 1);
    all->addLayout(buttons);
    resize(scaled(720), scaled(560));
    connect(copy, &QAbstractButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    connect(done, &QAbstractButton::clicked, this, &QDialog::accept);
}

} // namespace porch
