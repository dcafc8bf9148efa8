// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/SignInData.h"

#include <QWidget>

class QMimeData;
class QPushButton;

namespace porch {

class Field;
class InvitationField;
class PassphrasePair;
namespace kit {
class Label;
}

/// Joining with an invitation: the file, its code, a new passphrase.
class JoinForm : public QWidget
{
    Q_OBJECT
public:
    explicit JoinForm(QWidget *parent = nullptr);

    void setRule(PassphraseRule rule);
    void setInvitation(const InvitationFacts &facts);
    /// What is being done; empty: nothing, the person may go on.
    void setBusy(const QString &sentence);
    /// Why it did not work, and what to do.
    void setProblem(const QString &sentence);
    /// The invitation may be dropped anywhere on the page.
    bool take(const QMimeData &offered);

Q_SIGNALS:
    void invitationChosen(const QByteArray &content, const QString &name);
    void joinRequested(const QString &code, const QString &passphrase);
    void keyWanted();

private:
    void join();

    InvitationFacts m_facts;
    InvitationField *m_file;
    Field *m_invitation;
    Field *m_code;
    PassphrasePair *m_passphrase;
    kit::Label *m_words;
    QPushButton *m_join;
    QPushButton *m_noInvitation;
};

} // namespace porch
