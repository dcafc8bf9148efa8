// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CaseListImport.h"

#include "models/domain/CaseFields.h"
#include "models/store/CaseQueries.h"

#include <QDateTime>
#include <QUuid>

namespace porch {

namespace {

/// The same number makes the same case, whoever imports the list.
QByteArray keyOf(const QByteArray &number)
{
    static const QUuid cases(0x2f1d5a60, 0x7c0b, 0x4e55, 0x9a, 0x41, 0x6b, 0x0e, 0x51, 0xd3, 0x88, 0x27);
    return QUuid::createUuidV5(cases, QString::fromUtf8(number).toLower()).toByteArray(QUuid::WithoutBraces);
}

Micros now()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

} // namespace

CaseListImport::CaseListImport(CaseList list, QString user, Database &cache)
    : m_list(std::move(list))
    , m_user(std::move(user))
    , m_cache(cache)
{}

std::optional<OutgoingEvent> CaseListImport::next()
{
    while (m_planned.empty() && !m_fault) {
        const auto row = m_list.next();
        if (!row)
            return std::nullopt;
        if (row->ok()) {
            plan(row->value());
        } else {
            ++m_count.skipped;
            m_problems += row->error().what;
        }
    }
    if (m_planned.empty())
        return std::nullopt;
    OutgoingEvent event = std::move(m_planned.front());
    m_planned.pop_front();
    return event;
}

void CaseListImport::plan(const ListedCase &listed)
{
    m_problems += listed.remarks;
    const auto known = queries::caseByNumber(m_cache, QString::fromUtf8(listed.number));
    if (!known) {
        m_fault = known.error();
        return;
    }
    if (!known.value()) {
        open(listed);
        return;
    }
    const CaseRow &row = *known.value();
    CaseBody body;
    body.casefile = row.key;
    const std::size_t before = m_planned.size();
    if (!listed.title.isEmpty() && QString::fromUtf8(listed.title) != row.title)
        body.title = listed.title;
    if (listed.lead && *listed.lead != row.lead)
        body.lead = listed.lead;
    if (!body.title.isEmpty() || body.lead)
        add(Verb::UpdateCase, body, listed);
    if (listed.closed && *listed.closed != row.closed)
        add(row.closed ? Verb::OpenCase : Verb::CloseCase, {row.key}, listed);
    ++(m_planned.size() == before ? m_count.unchanged : m_count.updated);
}

void CaseListImport::open(const ListedCase &listed)
{
    CaseBody body;
    body.casefile = keyOf(listed.number);
    const auto other = queries::caseByKey(m_cache, body.casefile);
    if (!other) {
        m_fault = other.error();
        return;
    }
    // A case that came by this number and has another now is that one still.
    if (other.value())
        body.casefile = newEventId();
    body.number = listed.number;
    body.title = listed.title.isEmpty() ? listed.number : listed.title;
    body.lead = listed.lead;
    body.text = listed.text;
    add(Verb::OpenCase, body, listed, listed.opened);
    if (listed.closed.value_or(false))
        add(Verb::CloseCase, {body.casefile}, listed);
    ++m_count.opened;
}

void CaseListImport::add(Verb verb, const CaseBody &body, const ListedCase &listed, Micros at)
{
    const Command command{newEventId(), verb, {}, caseValues(body)};
    m_all.push_back({command.id, listed.number});
    m_planned.push_back(encodeCommand(m_user, at == 0 ? now() : at, command));
}

} // namespace porch
