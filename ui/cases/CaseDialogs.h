// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "ui/kit/AskDialog.h"
#include "ui/kit/ChoiceList.h"

class QLabel;
class QPlainTextEdit;

namespace porch {

/// Asks for what one action on a case needs.
class CaseDialog : public kit::AskDialog
{
    Q_OBJECT
public:
    /// With an id of its own each time.
    virtual Command command() const = 0;

protected:
    using AskDialog::AskDialog;
};

/// A new case: what it is called and about, who leads it, and a number only where somebody else gave it one.
class OpenCaseDialog : public CaseDialog
{
    Q_OBJECT
public:
    /// @param users who may lead it
    /// @param number as the department writes one, "25-0417"
    /// @param year for the number
    OpenCaseDialog(std::vector<kit::Choice> users, const QString &number, int year, QWidget *parent);

    QString missing() const override;
    Command command() const override;
    QByteArray key() const { return m_key; }

private:
    const QByteArray m_key;
    const int m_year;
    QLineEdit *m_title;
    QPlainTextEdit *m_about;
    kit::ChoiceList *m_lead;
    QLineEdit *m_number;
};

/// How a case ends: why, or in which other case it goes on.
class CloseCaseDialog : public CaseDialog
{
    Q_OBJECT
public:
    /// @param others open cases, by key
    /// @param waiting so many proposals wait for a decision in it
    CloseCaseDialog(const CaseBody &casefile, const QString &number, std::vector<kit::Choice> others,
                    int waiting, QWidget *parent);

    QString missing() const override;
    Command command() const override;

private:
    const CaseBody m_case;
    QLineEdit *m_reason;
    kit::ChoiceList *m_into = nullptr; ///< null: there is no other open case
};

/// Who answers for a case.
class CaseLeadDialog : public CaseDialog
{
    Q_OBJECT
public:
    CaseLeadDialog(const CaseBody &casefile, const QString &number, std::vector<kit::Choice> users,
                   const QString &lead, QWidget *parent);

    QString missing() const override;
    Command command() const override;

private:
    const CaseBody m_case;
    const QString m_before;
    kit::ChoiceList *m_users;
};

/// Its title and its number.
class RenameCaseDialog : public CaseDialog
{
    Q_OBJECT
public:
    RenameCaseDialog(const CaseBody &casefile, const QString &number, const QString &title, QWidget *parent);

    QString missing() const override;
    Command command() const override;

private:
    const CaseBody m_case;
    const QString m_numberBefore;
    const QString m_titleBefore;
    QLineEdit *m_title;
    QLineEdit *m_number;
};

/// A reason alone: to decline or unlink a tip, to open a case again.
class CaseReasonDialog : public CaseDialog
{
    Q_OBJECT
public:
    using Make = std::function<Command(const QByteArray &reason)>;
    /// @param needed without a reason it is not done
    CaseReasonDialog(const QString &window, const QString &title, const QString &question,
                     const QString &button, bool needed, Make make, QWidget *parent);

    QString missing() const override;
    Command command() const override;

private:
    const bool m_needed;
    const Make m_make;
    QLineEdit *m_reason;
};

} // namespace porch
