// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/InvitationField.h"

#include "ui/kit/Icons.h"
#include "ui/kit/Text.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>

namespace porch {

using kit::scaled;

InvitationField::InvitationField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setAcceptDrops(true);
    setPlaceholderText(tr("Choose, drop or paste the file"));
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setFlat(true);
    button->setFocusPolicy(Qt::NoFocus); // Return in the line does the same
    button->setCursor(Qt::ArrowCursor);
    auto *inside = new QHBoxLayout(this);
    inside->setContentsMargins(0, 0, scaled(2), 0);
    inside->addWidget(button, 0, Qt::AlignRight | Qt::AlignVCenter);
    setTextMargins(0, 0, button->sizeHint().width() + scaled(4), 0);
    connect(button, &QAbstractButton::clicked, this, &InvitationField::choose);
}

void InvitationField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose the invitation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Invitations (*.invitation)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &InvitationField::open);
    dialog->open();
}

void InvitationField::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT unreadable(tr("%1 can't be read: %2").arg(QFileInfo(path).fileName(), file.errorString()));
        return;
    }
    const QByteArray content = file.read(kMostBytes + 1);
    if (content.size() > kMostBytes) {
        Q_EMIT unreadable(
            tr("%1 is much too large for an invitation. Choose the file that your administrator "
               "gave you.")
                .arg(QFileInfo(path).fileName()));
        return;
    }
    Q_EMIT chosen(content, QFileInfo(path).fileName());
}

bool InvitationField::offers(const QMimeData &offered)
{
    if (offered.hasUrls())
        return offered.urls().size() == 1 && offered.urls().constFirst().isLocalFile();
    return offered.hasText() && offered.text().trimmed().startsWith(u'{');
}

bool InvitationField::take(const QMimeData &offered)
{
    if (!offers(offered))
        return false;
    if (offered.hasUrls())
        open(offered.urls().constFirst().toLocalFile());
    else
        Q_EMIT chosen(offered.text().trimmed().toUtf8().left(kMostBytes + 1), tr("pasted"));
    return true;
}

void InvitationField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        if (copied == nullptr || !take(*copied))
            Q_EMIT unreadable(
                tr("What was copied is no invitation. Copy the whole text of the file, or choose it."));
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        choose();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void InvitationField::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (text().isEmpty() && event->button() == Qt::LeftButton)
        choose();
}

void InvitationField::dragEnterEvent(QDragEnterEvent *event)
{
    if (offers(*event->mimeData()))
        event->acceptProposedAction();
}

void InvitationField::dropEvent(QDropEvent *event)
{
    if (take(*event->mimeData()))
        event->acceptProposedAction();
}

} // namespace porch
