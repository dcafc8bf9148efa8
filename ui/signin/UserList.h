// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/SignInData.h"

#include <QListView>
#include <QStandardItemModel>

#include <vector>

namespace porch {

/// The users of a console: name above, roles beneath.
class UserList : public QListView
{
    Q_OBJECT
public:
    explicit UserList(QWidget *parent = nullptr);

    void setUsers(const std::vector<SignInUser> &users);
    void choose(const QString &user);
    /// Empty when there is nobody.
    QString chosen() const;

Q_SIGNALS:
    void userChosen(const QString &user);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QStandardItemModel m_model;
};

} // namespace porch
