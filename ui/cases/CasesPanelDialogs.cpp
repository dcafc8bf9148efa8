// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/CaseFields.h"
#include "models/domain/CaseNumbers.h"
#include "models/store/Reader.h"
#include "ui/cases/CaseActions.h"
#include "ui/cases/CaseDialogs.h"
#include "ui/cases/CaseNote.h"
#include "ui/cases/CaseTipList.h"
#include "ui/cases/CasesPanel.h"
#include "ui/cases/LinkTipsDialog.h"
#include "ui/kit/DimOverlay.h"

#include <QDateTime>

namespace porch {

namespace {

/// So many open cases are offered for one to go on in: who looks for another types its number.
constexpr int kMostOthers = 500;
/// Which number comes next only the log knows; this one shows how they look.
constexpr qint64 kExample = 417;

QString nameOfTip(const CaseTipItem &tip)
{
    return tip.tip.reporter.isEmpty() ? CasesPanel::tr("an unknown writer") : tip.tip.reporter;
}

} // namespace

CaseBody CasesPanel::openCase() const
{
    CaseBody body;
    body.casefile = m_file.key();
    return body;
}

std::vector<kit::Choice> CasesPanel::userChoices() const
{
    std::vector<kit::Choice> choices;
    for (const UserRow &row : m_words.users) {
        const QString name = row.name.isEmpty() ? row.user : row.name;
        choices.push_back({row.user.toUtf8(), row.user == m_user ? tr("%1 (you)", "a user").arg(name) : name,
                           row.name == row.user ? QString() : row.user});
    }
    return choices;
}

/// Over the window, which dims; one at a time.
void CasesPanel::open(CaseDialog *dialog)
{
    connect(dialog, &kit::AskDialog::agreed, this, [this, dialog] {
        const Command command = dialog->command();
        m_asked = command.id;
        submit(command);
    });
    showOver(dialog);
}

void CasesPanel::showOver(kit::AskDialog *dialog)
{
    m_asked.clear();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *dim = new kit::DimOverlay(window());
    connect(dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    dim->show();
    dialog->open();
}

void CasesPanel::askNew()
{
    if (m_dialog)
        return;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock() / 1000, m_words.times.zone());
    const auto numbers = CaseNumbers::fromPattern(m_words.settings->caseNumbers);
    const int year = now.date().year();
    auto *dialog = new OpenCaseDialog(
        userChoices(), numbers.value_or(CaseNumbers::standard()).number(year, kExample), year, window());
    connect(dialog, &QDialog::accepted, this, [this, key = dialog->key()] { showCase(key); });
    open(dialog);
}

void CasesPanel::askLead()
{
    if (m_dialog || !m_file.row())
        return;
    open(new CaseLeadDialog(openCase(), m_file.row()->number, userChoices(), m_file.row()->lead, window()));
}

void CasesPanel::askName()
{
    if (m_dialog || !m_file.row())
        return;
    open(new RenameCaseDialog(openCase(), m_file.row()->number, m_file.row()->title, window()));
}

void CasesPanel::askClose()
{
    if (m_dialog || !m_file.row())
        return;
    m_reader.read(
        this, [](Database &db) { return queries::cases(db, CaseFilter{}, std::nullopt, kMostOthers); },
        [this, key = m_file.key()](const Result<std::vector<CaseRow>> &others) {
            if (m_dialog || key != m_file.key() || !m_file.row())
                return;
            showCloseDialog(others ? others.value() : std::vector<CaseRow>());
            if (!others && m_dialog)
                //: why
                m_dialog->setProblem(tr("The other cases can't be read now, so none can be chosen: %1")
                                         .arg(others.error().what));
        });
}

void CasesPanel::showCloseDialog(const std::vector<CaseRow> &others)
{
    std::vector<kit::Choice> choices;
    for (const CaseRow &row : others) {
        if (row.key != m_file.key())
            choices.push_back({row.key, tr("%1 %2", "number and title of a case").arg(row.number, row.title),
                               row.leadName});
    }
    open(new CloseCaseDialog(openCase(), m_file.row()->number, std::move(choices),
                             int(m_file.row()->proposed), window()));
}

void CasesPanel::askReopen()
{
    if (m_dialog || !m_file.row())
        return;
    open(new CaseReasonDialog(
        tr("Open the case again"), tr("Open %1 again", "a case, by its number").arg(m_file.row()->number),
        m_file.row()->mergedInto.isEmpty()
            ? tr("Its tips and notes are as they were.")
            : tr("Its tips belong to it alone again, and no more to %1.").arg(m_file.row()->mergedInto),
        tr("Open it again"), false,
        [body = openCase()](const QByteArray &reason) {
            CaseBody again = body;
            again.reason = reason;
            Command command;
            command.id = newEventId();
            command.verb = Verb::OpenCase;
            command.values = caseValues(again);
            return command;
        },
        window()));
}

namespace {

Command linkCommand(Verb verb, const LinkRow &link, const QByteArray &reason)
{
    Command command;
    command.id = newEventId();
    command.verb = verb;
    command.body.tip = link.tipKey;
    command.body.casefile = link.caseKey;
    command.body.reason = reason;
    return command;
}

} // namespace

void CasesPanel::askDecline()
{
    const auto tip = m_page->currentTip();
    if (m_dialog || !tip)
        return;
    open(new CaseReasonDialog(
        tr("Decline the link"), tr("Decline the tip of %1").arg(nameOfTip(*tip)),
        tr("Whoever proposed it reads the reason in the tip and here. It may be proposed again."),
        tr("Decline"), true,
        [link = tip->link](const QByteArray &reason) { return linkCommand(Verb::Decline, link, reason); },
        window()));
}

void CasesPanel::askUnlink()
{
    const auto tip = m_page->currentTip();
    if (m_dialog || !tip)
        return;
    auto *dialog = new CaseReasonDialog(
        tr("Unlink the tip"), tr("Unlink the tip of %1").arg(nameOfTip(*tip)),
        tr("It leaves this case and stays in the inbox. Undo links it again."), tr("Unlink"), false,
        [link = tip->link](const QByteArray &reason) { return linkCommand(Verb::Unlink, link, reason); },
        window());
    connect(dialog, &QDialog::accepted, this, [this, tip = *tip] {
        m_done = Done{Verb::Unlink, {tip.link}, nameOfTip(tip)};
        refresh();
    });
    open(dialog);
}

void CasesPanel::askTips()
{
    if (m_dialog || !m_file.row())
        return;
    // Who may do what is not known at first: what is proposed too much does no harm.
    const bool proposes = !m_roles.testFlag(Role::Supervisor);
    auto *dialog = new LinkTipsDialog(m_file.key(), m_file.row()->number, proposes, m_clock, window());
    connect(dialog, &LinkTipsDialog::wanted, this,
            [this, key = m_file.key()](const QString &words) { Q_EMIT tipsWanted(key, words); });
    connect(dialog, &kit::AskDialog::agreed, this, [this, dialog] {
        const std::vector<Command> commands = dialog->commands();
        // All are kept, or none: the last one tells.
        m_asked = commands.back().id;
        Q_EMIT commandsRequested(commands);
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, proposes, key = m_file.key()] {
        const std::vector<TipCandidate> chosen = dialog->candidates().chosen();
        if (proposes || key != m_file.key() || chosen.empty())
            return;
        m_done = Done{Verb::Link, {}, chosen.front().tip.reporter};
        for (const TipCandidate &one : chosen) {
            LinkRow link;
            link.tipKey = one.tip.key;
            link.caseKey = key;
            m_done->links.push_back(link);
        }
        m_page->showPart(CasePage::Part::Tips);
        refresh();
    });
    showOver(dialog);
    Q_EMIT tipsWanted(m_file.key(), {});
}

void CasesPanel::setFoundTips(const QByteArray &casefile, const QString &words,
                              const std::vector<TipCandidate> &found)
{
    auto *dialog = qobject_cast<LinkTipsDialog *>(m_dialog.data());
    if (dialog && casefile == m_file.key())
        dialog->setFound(words, found);
}

void CasesPanel::setTipsUnread(const QByteArray &casefile, const QString &words, const QString &problem)
{
    auto *dialog = qobject_cast<LinkTipsDialog *>(m_dialog.data());
    if (dialog && casefile == m_file.key())
        dialog->setUnread(words, problem);
}

void CasesPanel::submit(const Command &command)
{
    Q_EMIT commandRequested(command);
}

void CasesPanel::submitLink(Verb verb, const LinkRow &link, const QByteArray &reason)
{
    const auto tip = m_page->currentTip();
    m_done = Done{verb, {link}, tip ? nameOfTip(*tip) : QString()};
    submit(linkCommand(verb, link, reason));
    refresh();
}

/// What undoes it is another action in the log: whoever saw the first shall see the second.
void CasesPanel::undo()
{
    if (!m_done)
        return;
    const Done done = *std::exchange(m_done, std::nullopt);
    const bool tie = done.verb == Verb::Unlink;
    std::vector<Command> commands;
    for (const LinkRow &link : done.links)
        commands.push_back(
            linkCommand(tie ? Verb::Link : Verb::Unlink, link,
                        tie ? tr("Unlinked by mistake").toUtf8() : tr("Linked by mistake").toUtf8()));
    Q_EMIT commandsRequested(commands);
    refresh();
}

QString CasesPanel::undoWords() const
{
    if (!m_done || m_file.isUnderway(m_done->verb))
        return {};
    if (m_done->links.size() > 1)
        return tr("Undo: unlink %n tip(s)", nullptr, int(m_done->links.size()));
    return m_done->verb == Verb::Unlink ? tr("Undo: link the tip of %1 again").arg(m_done->reporter)
                                        : tr("Undo: unlink the tip of %1").arg(m_done->reporter);
}

// --- notes

QByteArray CasesPanel::draftKey(const QByteArray &casefile)
{
    return "porchlight:case:" + casefile;
}

void CasesPanel::setDrafts(const std::vector<Draft> &drafts)
{
    for (const Draft &draft : drafts) {
        // What was typed since is newer.
        if (draft.tip.startsWith(draftKey({})) && !m_drafts.contains(draft.tip))
            m_drafts.insert(draft.tip, draft);
    }
    if (!m_file.key().isEmpty())
        m_page->note().setText(m_drafts.value(draftKey(m_file.key())).text);
}

void CasesPanel::draftSaved(const Draft &draft)
{
    if (draft.tip == draftKey(m_file.key()) && !draft.text.isEmpty())
        m_page->note().setSaved(tr("Draft saved %1").arg(m_words.times.clock(m_clock())));
}

void CasesPanel::keepNote(const QString &text)
{
    if (!m_file.row() || !m_noted.isEmpty())
        return;
    CaseBody body = openCase();
    body.text = text.toUtf8();
    Command command;
    command.id = newEventId();
    command.verb = Verb::NoteCase;
    command.values = caseValues(body);
    m_noted = command.id;
    m_notedIn = m_file.key();
    m_page->note().setBusy(true);
    submit(command);
}

void CasesPanel::accepted(const QByteArray &id)
{
    if (!m_asked.isEmpty() && id == m_asked) {
        m_asked.clear();
        if (m_dialog)
            m_dialog->committed();
    }
    if (m_noted.isEmpty() || id != m_noted)
        return;
    m_noted.clear();
    const Draft done{draftKey(m_notedIn), DraftMode::Note, {}, m_clock()};
    m_drafts.insert(done.tip, done);
    if (m_notedIn == m_file.key())
        m_page->note().setText({});
    m_page->note().setBusy(false);
    Q_EMIT draftEdited(done);
}

void CasesPanel::failed(const QByteArray &id, const QString &problem)
{
    if (!m_asked.isEmpty() && id == m_asked) {
        m_asked.clear();
        if (m_dialog)
            m_dialog->setProblem(problem);
    }
    if (!m_noted.isEmpty() && id == m_noted) {
        m_noted.clear();
        m_page->note().setBusy(false);
        if (m_notedIn == m_file.key())
            m_page->note().setProblem(problem);
    }
}

} // namespace porch
