// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link/LinkPlan.h"

#include "models/domain/CaseFields.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace porch {

namespace {

struct TipRef
{
    TipId id = 0;
    QByteArray key;
    LinkStanding standing = LinkStanding::None; ///< to the case in question
};

Command commandOn(Verb verb, const QByteArray &tip, const QString &reason)
{
    Command command;
    command.id = newEventId();
    command.verb = verb;
    command.body.tip = tip;
    command.body.reason = reason.trimmed().toUtf8();
    return command;
}

} // namespace

/// Collects, for one choice.
struct LinkPlan::Plan
{
    const AskedTips &asked;
    const LinkChoice &choice;
    const LinkAsker &asker;
    const kit::TimeText &times;
    LinkPlan plan = {};

    void refuse(const QString &why)
    {
        plan.hindrance = why;
        plan.isRefusal = true;
    }

    QString closedWords(const LinkCandidate &candidate) const
    {
        if (candidate.isCase() && !candidate.casefile.mergedInto.isEmpty())
            //: a case, the one that goes on with it
            return tr("%1 goes on as %2: choose that one.")
                .arg(candidate.casefile.number, candidate.casefile.mergedInto);
        const Micros ended = candidate.isCase() ? candidate.casefile.ended : 0;
        if (ended == 0)
            return tr("%1 is closed: reopen it first, or choose another.", "a case")
                .arg(candidate.caseNumber());
        const QDate day = QDateTime::fromMSecsSinceEpoch(ended / 1000, times.zone()).date();
        const QDate today = QDateTime::fromMSecsSinceEpoch(asker.now / 1000, times.zone()).date();
        const QLocale &locale = times.locale();
        const QString month = locale.standaloneMonthName(day.month());
        //: a month and a year
        const QString when = day.year() == today.year() ? month : tr("%1 %2").arg(month).arg(day.year());
        //: a case, a month
        return tr("%1 was closed in %2: reopen it first, or choose another.")
            .arg(candidate.caseNumber(), when);
    }

    std::vector<TipRef> tipsFor(CaseId casefile) const
    {
        std::vector<TipRef> tips;
        for (const TipRow &row : asked.tips)
            tips.push_back({row.id, row.key, asked.standing(row.id, casefile)});
        for (const LinkCandidate &other : choice.also) {
            const bool within = casefile != 0 && other.within.casefile == casefile;
            if (!asked.contains(other.tip.id))
                tips.push_back(
                    {other.tip.id, other.tip.key, within ? other.within.standing : LinkStanding::None});
        }
        return tips;
    }

    void link(const LinkCandidate &candidate)
    {
        int linked = 0;
        int proposed = 0;
        for (const TipRef &tip : tipsFor(candidate.caseId())) {
            if (tip.standing == LinkStanding::Linked) {
                ++linked;
                continue;
            }
            const bool waits = tip.standing == LinkStanding::Proposed;
            if (waits && !asker.supervisor) {
                ++proposed;
                continue;
            }
            const Verb verb = !asker.supervisor ? Verb::Propose : waits ? Verb::Accept : Verb::Link;
            Command command = commandOn(verb, tip.key, choice.reason);
            command.body.casefile = candidate.caseKey();
            plan.commands.push_back(std::move(command));
        }
        QStringList parts;
        if (linked > 0)
            parts << tr("%n tip(s) are linked to %1 already.", nullptr, linked).arg(candidate.caseNumber());
        if (proposed > 0)
            parts << tr("%n link(s) to %1 wait for a supervisor already.", nullptr, proposed)
                         .arg(candidate.caseNumber());
        if (!parts.isEmpty())
            plan.remark = (plan.remark.isEmpty() ? QString() : plan.remark + u' ') + parts.join(u' ');
    }

    void merge()
    {
        if (choice.candidates.size() != 1 || choice.candidates.front().isCase()) {
            plan.hindrance = tr("Choose the one tip that says the same.");
            return;
        }
        const LinkCandidate &into = choice.candidates.front();
        for (const TipRow &tip : asked.tips) {
            Command command = commandOn(Verb::Merge, tip.key, choice.reason);
            command.body.into = into.tip.key;
            plan.commands.push_back(std::move(command));
        }
    }

    void openCase()
    {
        if (choice.title.trimmed().isEmpty()) {
            plan.hindrance = tr("Give the case a title first.");
            return;
        }
        CaseBody body;
        body.casefile = newEventId();
        body.title = choice.title.trimmed().toUtf8();
        body.text = choice.about.trimmed().toUtf8();
        body.lead = asker.user;
        body.year = QDateTime::fromMSecsSinceEpoch(asker.now / 1000, times.zone()).date().year();
        Command open;
        open.id = newEventId();
        open.verb = Verb::OpenCase;
        open.values = caseValues(body);
        plan.commands.push_back(std::move(open));
        std::vector<TipRef> tips = tipsFor(0);
        QSet<TipId> known;
        for (const LinkCandidate &candidate : choice.candidates) {
            if (!candidate.isCase())
                tips.push_back({candidate.tip.id, candidate.tip.key});
        }
        for (const TipRef &tip : tips) {
            if (known.contains(tip.id))
                continue;
            known.insert(tip.id);
            Command command = commandOn(Verb::Link, tip.key, choice.reason);
            command.body.casefile = body.casefile;
            plan.commands.push_back(std::move(command));
        }
    }

    void make()
    {
        if (choice.newCase) {
            openCase();
        } else if (choice.merge) {
            merge();
        } else {
            if (choice.candidates.empty()) {
                plan.hindrance = tr("Choose a case first.");
                return;
            }
            for (const LinkCandidate &candidate : choice.candidates) {
                if (candidate.caseKey().isEmpty()) {
                    refuse(
                        asker.supervisor
                            ? tr("That tip belongs to no case. Merge the two, or open a new case for them.")
                            : tr("That tip belongs to no case. A supervisor can merge the two or open a "
                                 "case."));
                    return;
                }
                if (candidate.isClosed()) {
                    refuse(closedWords(candidate));
                    return;
                }
            }
            QSet<QByteArray> known;
            for (const LinkCandidate &candidate : choice.candidates) {
                if (!known.contains(candidate.caseKey()))
                    link(candidate);
                known.insert(candidate.caseKey());
            }
            if (plan.commands.empty()) {
                refuse(plan.remark);
                plan.remark.clear();
                return;
            }
        }
        // What a new case is called says why.
        if (plan.hindrance.isEmpty() && !choice.newCase && choice.reason.trimmed().isEmpty())
            plan.hindrance = tr("Say why they belong together first.");
    }
};

LinkPlan LinkPlan::of(const AskedTips &asked, const LinkChoice &choice, const LinkAsker &asker,
                      const kit::TimeText &times)
{
    Plan plan{asked, choice, asker, times};
    plan.make();
    if (!plan.plan.hindrance.isEmpty())
        plan.plan.commands.clear();
    return std::move(plan.plan);
}

} // namespace porch
