// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CaseFold.h"

#include "models/domain/CaseFields.h"
#include "models/store/WrittenTime.h"

#include <QDateTime>

namespace porch {

void CaseFold::action(const Event &event, const CaseBody &body, std::vector<Outcome> &outcomes)
{
    if (m_tables.entries.isKnown(event.id, outcomes))
        return;
    EntryFacts facts;
    facts.person = m_tables.people.user(event.user);
    facts.refusal = apply(event, body, facts.person, &facts.casefile);
    CaseBody rest = body;
    // The reason has a column of its own.
    rest.reason.clear();
    facts.reason = body.reason;
    facts.detail = caseValues(rest);
    m_tables.entries.insert(event, event.id, facts);
    if (facts.refusal == Refusal::None)
        m_tables.cases.touch(facts.casefile, event.stored);
    outcomes.push_back({event.id, event.sequence, 0, facts.refusal, {}});
}

Refusal CaseFold::apply(const Event &event, const CaseBody &body, PersonId who, CaseId *casefile)
{
    CaseFacts before;
    if (const auto found = m_tables.cases.find(body.casefile)) {
        *casefile = found->id;
        before = {true, found->closed};
    }
    std::optional<CaseFacts> into;
    CaseId next = 0;
    if (!body.into.isEmpty()) {
        const auto found = m_tables.cases.find(body.into);
        next = found ? found->id : 0;
        into = found ? CaseFacts{true, found->closed} : CaseFacts{};
    }
    const bool named = !body.title.isEmpty() || !body.number.isEmpty() || body.casefile == event.id;
    const Refusal refusal = judgeCase(event.version, event.verb, before, named, into, next == *casefile);
    if (refusal != Refusal::None)
        return refusal;
    switch (event.verb) {
    case Verb::OpenCase:
        return open(event, body, who, casefile);
    case Verb::UpdateCase:
        return update(body, *casefile);
    case Verb::CloseCase:
        m_tables.cases.close(*casefile, writtenAt(event), body.reason, next);
        return Refusal::None;
    default:
        m_tables.cases.addWords(*casefile, body.text);
        return Refusal::None;
    }
}

Refusal CaseFold::open(const Event &event, const CaseBody &body, PersonId who, CaseId *casefile)
{
    if (*casefile != 0) { // closed, as the rules say
        m_tables.cases.openAgain(*casefile);
        return Refusal::None;
    }
    if (!body.number.isEmpty() && m_tables.cases.withNumber(body.number) != 0)
        return Refusal::NumberTaken;
    CaseStore::NewCase made;
    made.key = body.casefile;
    made.number = body.number.isEmpty() ? numberFor(event, body) : body.number;
    made.title = body.title.isEmpty() ? made.number : body.title;
    made.lead = personOf(body.lead);
    made.opener = who;
    made.opened = writtenAt(event);
    made.stored = event.stored;
    *casefile = m_tables.cases.open(made);
    if (!body.text.isEmpty())
        m_tables.cases.addWords(*casefile, body.text);
    return Refusal::None;
}

Refusal CaseFold::update(const CaseBody &body, CaseId casefile)
{
    if (!body.number.isEmpty()) {
        const CaseId other = m_tables.cases.withNumber(body.number);
        if (other != 0 && other != casefile)
            return Refusal::NumberTaken;
    }
    m_tables.cases.rename(casefile, body.number, body.title);
    if (body.lead)
        m_tables.cases.setLead(casefile, personOf(body.lead));
    if (!body.number.isEmpty()) {
        for (const TipId tip : m_tables.links.tipsOf(casefile))
            m_tables.tips.touch(tip);
    }
    return Refusal::None;
}

/// The year is the department's, as the desk knew it: on New Year's Eve the log's own may be another. Further
/// from that, it is a clock that is wrong.
QByteArray CaseFold::numberFor(const Event &event, const CaseBody &body)
{
    const int stored = QDateTime::fromMSecsSinceEpoch(event.stored / 1000, Qt::UTC).date().year();
    const int year = std::abs(body.year - stored) <= 1 ? body.year : stored;
    return m_tables.cases.nextNumber(m_tables.settings.caseNumbers(), year);
}

PersonId CaseFold::personOf(const std::optional<QString> &lead)
{
    return lead && !lead->isEmpty() ? m_tables.people.user(*lead) : 0;
}

void CaseFold::exported(const Event &event, const ExportBody &body, std::vector<Outcome> &outcomes)
{
    if (m_tables.entries.isKnown(event.id, outcomes))
        return;
    EntryFacts facts;
    facts.person = m_tables.people.user(event.user);
    if (const auto tip = m_tables.messages.find(body.tip); tip && !body.tip.isEmpty()) {
        facts.tip = tip->tip;
        m_tables.tips.touch(tip->tip);
    }
    if (const auto found = m_tables.cases.find(body.casefile))
        facts.casefile = found->id;
    ExportBody rest = body;
    rest.reason.clear();
    facts.reason = body.reason;
    facts.detail = exportValues(rest);
    m_tables.entries.insert(event, event.id, facts);
    outcomes.push_back({event.id, event.sequence, facts.tip, Refusal::None, {}});
}

} // namespace porch
