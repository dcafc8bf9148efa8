// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/SignInData.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QPushButton;

namespace porch {

class Field;
class UserList;
namespace kit {
class Label;
}

/// Who sits down, and their passphrase.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(QWidget *parent = nullptr);

    void setDepartment(const QString &name);
    void setUsers(const std::vector<SignInUser> &users);
    void chooseUser(const QString &user);
    QString chosenUser() const;
    /// Whether this computer can remember a user; the choice is not there otherwise.
    void setKeychain(bool available);

    /// What is being done; empty: nothing.
    void setBusy(const QString &sentence);
    /// It did not work, and why.
    void setProblem(const QString &sentence);
    void takeKeyboard();

Q_SIGNALS:
    void userChosen(const QString &user);
    /// @param remember keep this user signed in on this computer
    void signInRequested(const QString &user, const QString &passphrase, bool remember);
    /// The keychain may open the key.
    void rememberedRequested(const QString &user);
    void joinRequested();

private:
    const SignInUser *user() const;
    void submit();
    void refresh();

    std::vector<SignInUser> m_all;
    bool m_keychain = false;
    bool m_isBusy = false;
    QString m_problem; ///< of the last try
    kit::Label *m_title;
    UserList *m_users;
    kit::Label *m_who;
    Field *m_passphrase;
    QCheckBox *m_remember;
    kit::Label *m_rememberHint;
    kit::Label *m_words;
    QPushButton *m_signIn;
    QPushButton *m_join;
};

} // namespace porch
