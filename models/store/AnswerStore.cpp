// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/AnswerStore.h"

namespace porch {

namespace {

constexpr Micros kMicrosPerSecond = 1'000'000;

} // namespace

AnswerStore::AnswerStore(Database &db)
    : m_first(db, "INSERT INTO answer (tip, channel, first, asked, promise, answered)"
                  " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tip) DO UPDATE SET answered = excluded.answered"
                  " WHERE answered IS NULL")
    , m_next(db, "UPDATE answer SET answered = ? WHERE tip = ? AND answered IS NULL")
    , m_again(db, "UPDATE answer SET answered = (SELECT e.at FROM entry e WHERE e.tip = answer.tip"
                  " AND e.verb = ?2 AND e.refusal = 0 AND e.bounced IS NULL AND e.sequence >= answer.first"
                  " ORDER BY e.sequence LIMIT 1) WHERE tip = ?1")
{}

void AnswerStore::replied(TipId tip, const TipState &before, qint64 channel, quint64 sequence, Micros at)
{
    if (!before.replyOwed()) {
        // Nobody had asked; or they had, and what they were told before came back.
        m_next.bind(1, at);
        m_next.bind(2, tip);
        m_next.execute();
        return;
    }
    m_first.bind(1, tip);
    m_first.bind(2, channel);
    m_first.bind(3, static_cast<qint64>(sequence));
    m_first.bind(4, before.owedSince);
    m_first.bind(5, before.promise / kMicrosPerSecond);
    m_first.bind(6, at);
    m_first.execute();
}

void AnswerStore::reconsider(TipId tip)
{
    m_again.bind(1, tip);
    m_again.bind(2, static_cast<qint64>(Verb::Reply));
    m_again.execute();
}

} // namespace porch
