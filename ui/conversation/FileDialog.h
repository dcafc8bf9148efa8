// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FileKind.h"

#include <QDialog>

namespace porch {

/// Asks before a resident's file is fetched and opened: what it is called, what it is, and what opening it
/// may do.
class FileDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param kind what it would be opened as
    /// @param again its content turned out to be that, whatever its name says
    FileDialog(const FileRow &file, FileKind kind, bool again, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void saveRequested();

protected:
    bool event(QEvent *event) override;
};

} // namespace porch
