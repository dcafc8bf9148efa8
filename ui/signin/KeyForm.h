// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/SignInData.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace porch {

class Field;
class PassphrasePair;
namespace kit {
class Label;
}

/// Joining without an invitation: makes a key here, shows its public half for the administrator, and waits
/// until the department lets it in.
class KeyForm : public QWidget
{
    Q_OBJECT
public:
    explicit KeyForm(QWidget *parent = nullptr);

    void setRule(PassphraseRule rule);
    void setBusy(const QString &sentence);
    void setProblem(const QString &sentence);
    /// The key is made: what to hand over.
    void showKey(const QString &user, const QString &role, const QString &publicKey);
    /// How the waiting goes.
    void setWaiting(const QString &sentence);
    bool isWaiting() const;

Q_SIGNALS:
    void keyRequested(const porch::KeyRequest &request);
    void backRequested();

private:
    QWidget *buildForm();
    QWidget *buildWaiting();
    void request();

    QStackedWidget *m_pages;
    Field *m_user;
    Field *m_server;
    Field *m_authority;
    QComboBox *m_role;
    PassphrasePair *m_passphrase;
    kit::Label *m_words;
    QPushButton *m_make;
    Field *m_key;
    kit::Label *m_toDo;
    kit::Label *m_command;
    kit::Label *m_waiting;
    QPushButton *m_copy;
};

} // namespace porch
