// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

namespace porch {

/// Shows a resident's link before anything is opened: the whole address, and whose computer it leads to.
class LinkDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LinkDialog(const QString &address, QWidget *parent = nullptr);

    /// What would be opened; invalid when it may not be.
    const QUrl &url() const { return m_url; }

Q_SIGNALS:
    void openRequested(const QUrl &url);

private:
    QUrl m_url;
};

} // namespace porch
