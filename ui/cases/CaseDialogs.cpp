// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseDialogs.h"

#include "models/domain/CaseFields.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace porch {

using kit::ChoiceList;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kAboutHeight = 84;

/// Nobody, as an entry among users: no user is called so.
const QByteArray kNobody = QByteArrayLiteral("-");

Command commandOf(Verb verb, const CaseBody &body)
{
    Command command;
    command.id = newEventId();
    command.verb = verb;
    command.values = caseValues(body);
    return command;
}

std::vector<kit::Choice> withNobody(std::vector<kit::Choice> users)
{
    users.insert(users.begin(), {kNobody, CaseDialog::tr("Nobody yet", "leads a case")});
    return users;
}

QString leadOf(const QByteArray &chosen)
{
    return chosen == kNobody ? QString() : QString::fromUtf8(chosen);
}

QString tooLong(const QString &text, qsizetype most, const QString &sentence)
{
    return text.toUtf8().size() > most ? sentence : QString();
}

} // namespace

OpenCaseDialog::OpenCaseDialog(std::vector<kit::Choice> users, const QString &number, int year,
                               QWidget *parent)
    : CaseDialog({tr("New case"), tr("New case"), tr("It is on every desk; tips are linked to it next."),
                  tr("Open the case")},
                 parent)
    , m_key(newEventId())
    , m_year(year)
{
    addHead(tr("Title"));
    m_title = addLine(tr("Title"), tr("What happens where: “Sheds broken into, Mill Ward”"));
    addHead(tr("What it is about"));
    m_about = new QPlainTextEdit(this);
    kit::setTextType(*m_about, Type::Body);
    m_about->setAccessibleName(tr("What it is about"));
    m_about->setPlaceholderText(tr("If there is more to say than the title does"));
    m_about->setTabChangesFocus(true);
    m_about->setFixedHeight(scaled(kAboutHeight));
    content()->addWidget(m_about);
    addHead(tr("Lead", "who answers for a case"));
    m_lead = new ChoiceList(tr("Lead"), ChoiceList::Kind::Searched, this);
    m_lead->setChoices(withNobody(std::move(users)), kNobody);
    content()->addWidget(m_lead);
    addHead(tr("Number, only where another system gave it one"));
    //: %1 is a number such as 25-0417
    m_number = addLine(tr("Number"), tr("The log gives the next one, such as %1").arg(number));
    m_title->setFocus();
    refresh();
}

QString OpenCaseDialog::missing() const
{
    if (m_title->text().trimmed().isEmpty())
        return tr("Give it a title first");
    return tooLong(m_title->text(), kMaxCaseTitleBytes, tr("The title is too long")) +
           tooLong(m_number->text(), kMaxCaseNumberBytes, tr("The number is too long"));
}

Command OpenCaseDialog::command() const
{
    CaseBody body;
    body.casefile = m_key;
    body.title = m_title->text().simplified().toUtf8();
    body.number = m_number->text().simplified().toUtf8();
    body.text = m_about->toPlainText().trimmed().toUtf8();
    if (const QString lead = leadOf(m_lead->chosen()); !lead.isEmpty())
        body.lead = lead;
    body.year = m_year;
    return commandOf(Verb::OpenCase, body);
}

CloseCaseDialog::CloseCaseDialog(const CaseBody &casefile, const QString &number,
                                 std::vector<kit::Choice> others, int waiting, QWidget *parent)
    : CaseDialog({tr("Close the case"), tr("Close %1", "a case, by its number").arg(number),
                  tr("Its tips stay linked. It can be opened again."), tr("Close the case")},
                 parent)
    , m_case(casefile)
{
    if (waiting > 0)
        content()->addWidget(
            new Label(tr("%n proposed link(s) still wait(s) for a decision.", nullptr, waiting), Type::State,
                      &Tokens::due, Label::Fit::Wrap, this));
    m_reason = addLine(tr("Reason"), tr("Reason: how does it end?"));
    if (!others.empty()) {
        addHead(tr("Or it goes on in another case, which then has its tips too"));
        m_into = new ChoiceList(tr("Goes on in"), ChoiceList::Kind::Searched, this);
        m_into->setChoices(std::move(others));
        content()->addWidget(m_into);
        connect(m_into, &ChoiceList::changed, this, [this] { refresh(); });
    }
    m_reason->setFocus();
    refresh();
}

QString CloseCaseDialog::missing() const
{
    const bool goesOn = m_into && !m_into->chosen().isEmpty();
    return m_reason->text().trimmed().isEmpty() && !goesOn
               ? tr("Give a reason, or choose the case in which it goes on")
               : QString();
}

Command CloseCaseDialog::command() const
{
    CaseBody body;
    body.casefile = m_case.casefile;
    body.reason = m_reason->text().trimmed().toUtf8();
    if (m_into)
        body.into = m_into->chosen();
    return commandOf(Verb::CloseCase, body);
}

CaseLeadDialog::CaseLeadDialog(const CaseBody &casefile, const QString &number,
                               std::vector<kit::Choice> users, const QString &lead, QWidget *parent)
    : CaseDialog({tr("Lead of the case"), tr("Who leads %1?", "a case, by its number").arg(number),
                  tr("Whoever leads a case answers for it and finds it under Mine."), tr("Set the lead")},
                 parent)
    , m_case(casefile)
    , m_before(lead)
    , m_users(new ChoiceList(tr("Lead"), ChoiceList::Kind::Searched, this))
{
    m_users->setChoices(withNobody(std::move(users)), lead.isEmpty() ? kNobody : lead.toUtf8());
    content()->addWidget(m_users);
    connect(m_users, &ChoiceList::changed, this, [this] { refresh(); });
    m_users->setFocus();
    refresh();
}

QString CaseLeadDialog::missing() const
{
    if (m_users->chosen().isEmpty())
        return tr("Choose who shall lead it first");
    return leadOf(m_users->chosen()) == m_before ? tr("That is so already") : QString();
}

Command CaseLeadDialog::command() const
{
    CaseBody body;
    body.casefile = m_case.casefile;
    body.lead = leadOf(m_users->chosen());
    return commandOf(Verb::UpdateCase, body);
}

RenameCaseDialog::RenameCaseDialog(const CaseBody &casefile, const QString &number, const QString &title,
                                   QWidget *parent)
    : CaseDialog({tr("Rename the case"), tr("Rename %1", "a case, by its number").arg(number),
                  tr("Its old number and title stay in its timeline."), tr("Rename")},
                 parent)
    , m_case(casefile)
    , m_numberBefore(number)
    , m_titleBefore(title)
{
    addHead(tr("Title"));
    m_title = addLine(tr("Title"), title);
    addHead(tr("Number"));
    m_number = addLine(tr("Number"), number);
    m_title->setText(title);
    m_number->setText(number);
    m_title->selectAll();
    m_title->setFocus();
    refresh();
}

QString RenameCaseDialog::missing() const
{
    const QString title = m_title->text().simplified();
    const QString number = m_number->text().simplified();
    if (title.isEmpty() || number.isEmpty())
        return tr("Both are needed");
    if (title == m_titleBefore && number == m_numberBefore)
        return tr("Nothing is another yet");
    return tooLong(title, kMaxCaseTitleBytes, tr("The title is too long")) +
           tooLong(number, kMaxCaseNumberBytes, tr("The number is too long"));
}

Command RenameCaseDialog::command() const
{
    CaseBody body;
    body.casefile = m_case.casefile;
    if (const QString title = m_title->text().simplified(); title != m_titleBefore)
        body.title = title.toUtf8();
    if (const QString number = m_number->text().simplified(); number != m_numberBefore)
        body.number = number.toUtf8();
    return commandOf(Verb::UpdateCase, body);
}

CaseReasonDialog::CaseReasonDialog(const QString &window, const QString &title, const QString &question,
                                   const QString &button, bool needed, Make make, QWidget *parent)
    : CaseDialog({window, title, question, button}, parent)
    , m_needed(needed)
    , m_make(std::move(make))
    , m_reason(addLine(tr("Reason"), needed ? tr("Reason") : tr("Reason (if there is one to give)")))
{
    m_reason->setFocus();
    refresh();
}

QString CaseReasonDialog::missing() const
{
    return m_needed && m_reason->text().trimmed().isEmpty() ? tr("Give a reason first") : QString();
}

Command CaseReasonDialog::command() const
{
    return m_make(m_reason->text().trimmed().toUtf8());
}

} // namespace porch
