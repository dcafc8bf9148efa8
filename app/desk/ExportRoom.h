// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Roles.h"
#include "models/packets/PacketSource.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>

class QDialog;

namespace porch {

class Desk;
class Reader;

/// Where things leave the desk: asks to whom and why, and sees that the log knows before they do. One at a
/// time, over whatever room the window shows.
class ExportRoom : public QObject
{
    Q_OBJECT
public:
    ExportRoom(Desk &desk, Reader &reader, QString user);

    /// Whose the roles are may give things out; the server decides.
    static bool mayExport(Roles roles);

    /// Something is about to be printed or drawn into a file by others: `then` is called when the outbox has
    /// it.
    /// @param title "Print the map"
    /// @param form as record.export says it
    void release(const QString &title, const QByteArray &form, std::function<void()> then);

public Q_SLOTS:
    void exportTip(const QByteArray &key);
    void exportCase(const QByteArray &key);

private:
    void read(const PacketSubject &subject);
    struct Opening;
    static QString titleOf(const PacketSource &source);
    void open(const PacketSubject &subject, Opening opening);
    void openOver(QDialog *dialog);

    Desk &m_desk;
    Reader &m_reader;
    const QString m_user;
    QPointer<QDialog> m_dialog;
    bool m_reading = false;
    QThreadPool m_pool; ///< the last member: what it writes ends first
};

} // namespace porch
