// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/FileDialog.h"

#include "models/items/FileWords.h"
#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

/// Wraps anywhere, so that all of a name is seen, its ending first of all.
QString breakable(const QString &name)
{
    QString loose;
    for (qsizetype at = 0; at < name.size(); ++at) {
        loose += name.at(at);
        if (!name.at(at).isHighSurrogate())
            loose += QChar(0x200B);
    }
    return loose;
}

} // namespace

FileDialog::FileDialog(const FileRow &file, FileKind kind, bool again, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Open a file"));
    auto *title = new Label(tr("A resident's file"), Type::Title, &Tokens::text, Label::Fit::Whole, this);
    auto *name = new Label(breakable(file.name), Type::Fresh, &Tokens::text, Label::Fit::Wrap, this);
    name->setAccessibleName(file.name);
    const QString size = FileWords::size(file.size);
    const QString what = FileWords::kind(kind);
    auto *about = new Label(size.isEmpty() ? what : tr("%1, %2", "kind and size of a file").arg(what, size),
                            Type::Body, &Tokens::text2, Label::Fit::Wrap, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(12));
    all->addWidget(title);
    all->addWidget(name);
    all->addWidget(about);

    QString warning = FileWords::warning(kind);
    if (again)
        //: then what that may do
        warning = tr("Its content is not what its name says. %1").arg(warning);
    if (!warning.isEmpty()) {
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(8));
        line->addWidget(new kit::GlyphLabel(kit::Glyph::Urgent, &Tokens::overdue, this), 0, Qt::AlignTop);
        line->addWidget(new Label(warning, Type::Name, &Tokens::overdue, Label::Fit::Wrap, this), 1);
        all->addLayout(line);
    }
    all->addWidget(new Label(tr("It is fetched now, opened by the program that this computer has for such "
                                "files, and removed from this computer when you sign out."),
                             Type::Body, &Tokens::text2, Label::Fit::Wrap, this));

    const bool doubtful = !warning.isEmpty();
    auto *open = new kit::KeyButton(doubtful ? tr("Open anyway") : tr("Open"),
                                    doubtful ? QString() : kit::keyText(QKeySequence(Qt::Key_Return)), this);
    auto *save = new kit::KeyButton(tr("Save as…"), QString(), this);
    auto *cancel = new kit::KeyButton(tr("Don't open"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    for (kit::KeyButton *button : {open, save, cancel})
        button->setAutoDefault(false);
    // Where there is a doubt, no hasty key opens it.
    (doubtful ? cancel : open)->setDefault(true);
    (doubtful ? cancel : open)->setFocus();
    open->setAccessibleDescription(warning);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(save);
    buttons->addStretch(1);
    buttons->addWidget(doubtful ? open : cancel);
    buttons->addWidget(doubtful ? cancel : open);
    all->addStretch(1);
    all->addLayout(buttons);
    setMinimumWidth(scaled(480));

    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(open, &QAbstractButton::clicked, this, [this] {
        accept();
        Q_EMIT openRequested();
    });
    connect(save, &QAbstractButton::clicked, this, [this] {
        accept();
        Q_EMIT saveRequested();
    });
}

/// Sentences that run over several lines need more height than a dialog's size hint has.
bool FileDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    const bool matters = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize ||
                         event->type() == QEvent::Show;
    if (matters && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return handled;
}

} // namespace porch
