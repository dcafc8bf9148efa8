// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link/CaseLinkDialog.h"

#include "models/items/CandidateWords.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/link/CandidateDelegate.h"
#include "ui/link/CandidateList.h"
#include "ui/link/ComparePane.h"
#include "ui/link/LinkFoot.h"
#include "ui/link/NewCaseForm.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QSettings>
#include <QStackedWidget>

namespace porch {

namespace {

constexpr double kAlsoLikely = 0.4; ///< a tip that is so likely is offered to be linked along

QString sizeKey()
{
    return QStringLiteral("link/size");
}

} // namespace

CaseLinkDialog::CaseLinkDialog(LinkCandidatesModel &model, Setup setup, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_setup(std::move(setup))
{
    setWindowTitle(m_setup.supervisor ? tr("Link to a case") : tr("Propose a link to a case"));
    build();
    addKeys();
    const QSize kept = m_setup.settings ? m_setup.settings->value(sizeKey()).toSize() : QSize();
    resize(kept.isValid() ? kept : QSize(kit::scaled(1120), kit::scaled(748)));
    connect(&m_model, &LinkCandidatesModel::askedRead, this, &CaseLinkDialog::showAsked);
    connect(&m_model, &LinkCandidatesModel::answered, this, &CaseLinkDialog::showAnswer);
    connect(&m_model, &LinkCandidatesModel::compared, this, &CaseLinkDialog::showPreview);
    connect(&m_model, &LinkCandidatesModel::uncompared, this, &CaseLinkDialog::showUncompared);
    connect(&m_model, &LinkCandidatesModel::failed, this, &CaseLinkDialog::showCount);
    replan();
}

CaseLinkDialog::~CaseLinkDialog()
{
    if (m_setup.settings)
        m_setup.settings->setValue(sizeKey(), size());
    m_model.disconnect(this);
    m_model.setTips({});
}

void CaseLinkDialog::begin(const std::vector<TipId> &tips, const QByteArray &casefile, const QString &number)
{
    m_wanted = casefile.isEmpty() ? QByteArray() : 'c' + casefile;
    m_triedClosed = number.isEmpty(); // what is likely is never closed
    m_typed = true;
    m_model.setTips(tips);
    if (!number.isEmpty())
        m_search->setText(number);
    m_search->setFocus();
}

// --- keys

/// Arrows choose while one types.
bool CaseLinkDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ControlModifier)
            return false;
        // What was found is meant: what is left to say is why.
        m_foot->reasonField()->setFocus();
        m_foot->reasonField()->selectAll();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

/// Enter alone sends nothing: it is too near to the keys one types with.
void CaseLinkDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ControlModifier)) {
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_isNewCase) {
        m_newButton->setChecked(false);
        return;
    }
    QDialog::keyPressEvent(event);
}

// --- what is shown

void CaseLinkDialog::showAsked()
{
    const AskedTips &asked = *m_model.asked();
    const int tips = int(asked.tips.size());
    const Micros now = m_setup.clock();
    if (tips == 1) {
        const TipRow &tip = asked.tips.front();
        const Micros at = asked.compared.empty() ? tip.keys.last : asked.compared.front().at;
        //: whose tip, when
        m_about->setText(tr("Tip of %1, %2").arg(tip.reporter, m_setup.times.clockOrDate(at, now)));
        m_mine->setHead({}, tr("This tip"), {}, true);
    } else {
        m_about->setText(tr("%n tips", nullptr, tips));
        m_mine->setHead({}, tr("These tips"), tr("%n of them", nullptr, tips), true);
    }
    const int more = tips - int(asked.compared.size());
    m_mine->setTips(asked.compared, {}, m_setup.times, now,
                    more > 0 ? tr("And %n more.", nullptr, more) : QString());
    m_newCase->suggestTitle(CandidateWords::title(asked));
    replan();
}

void CaseLinkDialog::showCount()
{
    const QString &problem = m_model.problem();
    if (!problem.isEmpty() && !m_model.isSearching()) {
        m_count->setText({});
        m_nothing->setVisible(true);
        m_nothing->setText((m_model.asked() ? tr("The cases can't be searched now: %1")
                                            : tr("The tips that are to be linked can't be read now: %1"))
                               .arg(problem));
        return;
    }
    const int cases = m_model.cases();
    const int tips = m_model.rowCount() - cases;
    if (!m_model.asked())
        m_count->setText(tr("reading…"));
    else if (tips > 0)
        //: how many cases were found, of how many, and how many tips
        m_count->setText(tr("%1 of %2 cases and %n tip(s), best first", nullptr, tips)
                             .arg(cases)
                             .arg(m_setup.times.number(m_model.searched())));
    else
        //: how many cases were found, of how many
        m_count->setText(
            tr("%1 of %2 cases, best first").arg(cases).arg(m_setup.times.number(m_model.searched())));
    const bool nothing = m_model.asked() && m_model.rowCount() == 0 && !m_model.isSearching();
    m_nothing->setVisible(nothing);
    if (nothing)
        m_nothing->setText(m_model.question().text.trimmed().isEmpty()
                               ? tr("Nothing is like it so far. Type a number, words, a place or a name.")
                               : tr("No case and no tip has these words."));
}

void CaseLinkDialog::showAnswer()
{
    showCount();
    if (m_model.isSearching() || !m_model.asked())
        return;
    if (m_model.question().text.trimmed().isEmpty()) {
        m_similar.reset();
        for (const LinkCandidate &candidate : m_model.items()) {
            if (!candidate.isCase() && candidate.weight >= kAlsoLikely && !m_similar)
                m_similar = candidate;
        }
    }
    m_comparing.clear(); // what was being read may have been ended by the question
    const bool typed = std::exchange(m_typed, false);
    // Another than the wanted one would be linked to by whoever presses the keys without looking.
    if (!m_wanted.isEmpty() && !chooseWanted()) {
        if (!std::exchange(m_triedClosed, true))
            m_closedToo->setChecked(true);
    } else if (m_wanted.isEmpty()) {
        m_list->settle(typed);
    }
    showChosen();
}

bool CaseLinkDialog::chooseWanted()
{
    const auto &items = m_model.items();
    const auto wanted = std::find_if(items.begin(), items.end(), [this](const LinkCandidate &candidate) {
        return candidate.key() == m_wanted;
    });
    if (wanted == items.end())
        return false;
    m_list->choose(int(wanted - items.begin()));
    return true;
}

/// What was meant is not among what was found, and nothing else was chosen.
bool CaseLinkDialog::misses() const
{
    return m_model.problem().isEmpty() && !m_wanted.isEmpty() && !m_isNewCase && !m_model.isSearching() &&
           m_list->chosen().empty();
}

void CaseLinkDialog::showChosen()
{
    const std::vector<LinkCandidate> chosen = m_list->chosen();
    if (chosen.empty()) {
        m_theirs->clear();
        m_mapRoom->hide();
        m_comparing.clear();
        m_foot->offerMerge({}, false);
        replan();
        return;
    }
    const LinkCandidate &first = chosen.front();
    if (chosen.size() > 1 || first.key() != m_wanted)
        m_wanted.clear(); // a person chose something else
    if (std::exchange(m_comparing, first.key()) != first.key())
        m_model.compare(first);
    // A case that goes on without these tips is no reason for a new one.
    const auto meant = std::find_if(chosen.begin(), chosen.end(), [this](const LinkCandidate &candidate) {
        return !m_isNewCase || !candidate.isCase();
    });
    m_foot->suggestReason(meant == chosen.end() ? QString() : CandidateWords::reason(*meant));
    const bool mergeable = m_setup.supervisor && chosen.size() == 1 && !first.isCase() && !m_isNewCase;
    m_foot->offerMerge(mergeable ? tr("Same report: merge") : QString(), first.caseKey().isEmpty());
    const bool also =
        m_similar && std::none_of(chosen.begin(), chosen.end(), [this](const LinkCandidate &one) {
            return one.tip.id == m_similar->tip.id ||
                   (one.caseId() != 0 && m_similar->within.casefile == one.caseId());
        });
    QString why = also && !m_similar->reasons.empty() ? m_similar->reasons.front().words : QString();
    if (!why.isEmpty())
        why[0] = why.at(0).toLower();
    m_foot->offerAlso(!also ? QString()
                            //: whose tip, why
                            : tr("%1’s tip as well (%2)").arg(m_similar->tip.reporter, why));
    replan();
}

void CaseLinkDialog::showPreview(const LinkPreview &preview)
{
    const std::vector<LinkCandidate> chosen = m_list->chosen();
    if (chosen.empty() || chosen.front().key() != preview.key || !m_model.asked())
        return;
    const LinkCandidate &first = chosen.front();
    const Micros now = m_setup.clock();
    const AskedTips &asked = *m_model.asked();
    const int more = int(asked.tips.size()) - int(asked.compared.size());
    m_mine->setTips(asked.compared, preview.shared.mine, m_setup.times, now,
                    more > 0 ? tr("And %n more.", nullptr, more) : QString());
    const int shown = int(preview.tips.size());
    QString remark;
    if (first.isCase() && preview.ofTips > shown)
        //: so many of so many tips are shown
        remark = tr("%1 of %n tip(s)", nullptr, int(preview.ofTips)).arg(shown);
    m_theirs->setHead(first.isCase() ? first.casefile.number : QString(), CandidateDelegate::title(first),
                      remark, false);
    m_theirs->setTips(preview.tips, preview.shared.theirs, m_setup.times, now,
                      shown == 0 ? tr("No tip is linked to it yet.") : QString());
    m_mapRoom->setVisible(preview.metres.has_value() && !m_isNewCase);
    Q_EMIT spotsCompared(asked, preview);
}

void CaseLinkDialog::showUncompared(const QString &problem)
{
    const std::vector<LinkCandidate> chosen = m_list->chosen();
    if (chosen.empty())
        return;
    const LinkCandidate &first = chosen.front();
    m_comparing.clear(); // chosen again, it is read again
    m_theirs->setHead(first.isCase() ? first.casefile.number : QString(), CandidateDelegate::title(first), {},
                      false);
    m_theirs->setTips({}, {}, m_setup.times, m_setup.clock(),
                      //: why
                      tr("It can't be read now: %1").arg(problem));
    m_mapRoom->hide();
}

void CaseLinkDialog::setMap(QWidget *map)
{
    map->setParent(m_mapRoom);
    m_mapRoom->layout()->addWidget(map);
}

void CaseLinkDialog::setNewCase(bool on)
{
    m_isNewCase = on;
    m_right->setCurrentIndex(on ? 1 : 0);
    m_mapRoom->setVisible(m_mapRoom->isVisible() && !on);
    showChosen();
    if (on) {
        m_newCase->titleField()->setFocus();
        m_newCase->titleField()->selectAll();
    }
}

/// Some of the tips were dropped on a case: only these are for it.
void CaseLinkDialog::narrowTo(const std::vector<TipId> &tips)
{
    const std::vector<LinkCandidate> chosen = m_list->chosen();
    if (!chosen.empty())
        m_wanted = chosen.front().key();
    m_triedClosed = true;
    const LinkQuestion question = m_model.question();
    m_model.setTips(tips);
    m_model.setQuestion(question);
    m_foot->reasonField()->setFocus();
}

// --- what comes of it

LinkAsker CaseLinkDialog::asker() const
{
    return {m_setup.supervisor, m_setup.user, m_setup.clock()};
}

LinkChoice CaseLinkDialog::choice() const
{
    LinkChoice choice;
    choice.candidates = m_list->chosen();
    if (m_foot->isAlso() && m_similar)
        choice.also.push_back(*m_similar);
    choice.merge = m_foot->isMerge() && !m_isNewCase;
    choice.newCase = m_isNewCase;
    choice.title = m_newCase->title();
    choice.about = m_newCase->about();
    choice.reason = m_foot->reason();
    return choice;
}

QString CaseLinkDialog::hint() const
{
    if (m_isNewCase)
        return tr("The case and its links are in the log at once. Unlinking takes a link back.");
    if (m_foot->isMerge())
        return tr(
            "The tips are told as one from then on; each keeps its conversation. It can be taken apart.");
    if (m_setup.supervisor)
        return tr("It is linked at once. Unlinking takes it back.");
    return tr("A supervisor accepts or declines it. Until then the tip says “link proposed”.");
}

void CaseLinkDialog::replan()
{
    const bool committing = !m_sent.isEmpty();
    const bool merge = m_foot->isMerge() && !m_isNewCase;
    m_foot->setButton(m_isNewCase          ? tr("Open the case")
                      : merge              ? tr("Merge")
                      : m_setup.supervisor ? tr("Link")
                                           : tr("Propose link"));
    if (!m_model.asked()) {
        m_plan = {};
        m_foot->setHint(hint(), false);
        m_foot->setReady(false, tr("Still being read"));
        return;
    }
    m_plan = LinkPlan::of(*m_model.asked(), choice(), asker(), m_setup.times);
    if (misses()) {
        m_plan.hindrance = tr("What was meant is not among these. Choose one, or search for it.");
        m_plan.isRefusal = true;
    }
    const QString words = m_plan.isRefusal          ? m_plan.hindrance
                          : m_plan.remark.isEmpty() ? hint()
                                                    : m_plan.remark + u' ' + hint();
    m_foot->setHint(words, m_plan.isRefusal);
    m_foot->setReady(!committing && m_plan.hindrance.isEmpty(), m_plan.hindrance);
}

void CaseLinkDialog::submit()
{
    if (!m_sent.isEmpty() || !m_model.asked())
        return;
    replan();
    if (!m_plan.hindrance.isEmpty()) {
        if (!m_plan.isRefusal)
            m_foot->setHint(m_plan.hindrance, true);
        return;
    }
    const std::vector<Command> commands = m_plan.commands;
    for (const Command &command : commands)
        m_sent += command.id;
    m_foot->setReady(false, {});
    Q_EMIT commandsRequested(commands);
}

/// They are kept all together, in their order: with the last one all are.
void CaseLinkDialog::accepted(const QByteArray &id)
{
    if (!m_sent.isEmpty() && id == m_sent.last())
        accept();
}

void CaseLinkDialog::failed(const QByteArray &id, const QString &problem)
{
    if (!m_sent.contains(id))
        return;
    m_sent.clear();
    replan();
    m_foot->setHint(problem, true);
}

} // namespace porch
