// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QMimeData;

namespace porch {

/// Takes an invitation: a file that is chosen or dropped here, or the text of one that is pasted.
class InvitationField : public QLineEdit
{
    Q_OBJECT
public:
    /// Beyond this it is no invitation, and is not read at all.
    static constexpr qint64 kMostBytes = 64 * 1024;

    explicit InvitationField(QWidget *parent = nullptr);

    void choose();
    /// What was dropped or pasted; false when there is nothing of the kind in it.
    bool take(const QMimeData &offered);
    static bool offers(const QMimeData &offered);

Q_SIGNALS:
    void chosen(const QByteArray &content, const QString &name);
    void unreadable(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void open(const QString &path);
};

} // namespace porch
