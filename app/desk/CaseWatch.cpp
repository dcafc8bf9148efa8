// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/CaseWatch.h"

#include "models/store/Reader.h"
#include "models/store/TipQueries.h"

#include <QDateTime>

#include <algorithm>

namespace porch {

namespace {

constexpr int kSoonMs = 400;
/// A flood is no news: of more tips than this at once the newest are looked at.
constexpr std::size_t kMostWaiting = 200;
/// Who was away for longer begins with what is a week old.
constexpr Micros kLongestAbsence = Micros(7) * 24 * 3600 * 1'000'000;

} // namespace

CaseWatch::CaseWatch(Reader &reader, Ask ask, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_ask(std::move(ask))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &CaseWatch::look);
}

void CaseWatch::setList(const WatchList &list)
{
    m_watched = list.cases;
    lookBack();
}

void CaseWatch::setLive(bool live, quint64 sequence)
{
    if (live && !m_live) {
        if (m_missedAfter == 0)
            m_missedAfter = m_seenTo;
        m_seenTo = sequence; // less than before where the log is another one
    }
    m_live = live;
    lookBack();
}

void CaseWatch::lookBack()
{
    if (!m_live || m_watched.isEmpty() || m_missedAfter == 0)
        return;
    const Micros since = QDateTime::currentMSecsSinceEpoch() * 1000 - kLongestAbsence;
    const quint64 after = std::exchange(m_missedAfter, 0);
    m_reader.read(
        this,
        [after, since](Database &db) {
            return queries::tipsArrivedAfter(db, after, since, int(kMostWaiting));
        },
        [this, after](const Result<std::vector<TipId>> &tips) {
            if (!tips) {
                m_missedAfter = after; // once more when the desk is live again, or another case is watched
                return;
            }
            for (const TipId tip : tips.value())
                add(tip);
        });
}

void CaseWatch::add(TipId tip)
{
    if (std::find(m_tips.begin(), m_tips.end(), tip) != m_tips.end())
        return;
    m_tips.push_back(tip);
    if (m_tips.size() > kMostWaiting)
        m_tips.pop_front();
    if (!m_looking && !m_soon.isActive())
        m_soon.start();
}

void CaseWatch::apply(const Changes &changes)
{
    if (!m_live)
        return;
    m_seenTo = changes.last;
    if (m_watched.isEmpty())
        return;
    for (const TipChange &tip : changes.tips) {
        if (tip.arrived && !tip.before)
            add(tip.tip);
    }
}

/// One at a time: others read with the same reader.
void CaseWatch::look()
{
    if (m_looking || m_tips.empty())
        return;
    m_looking = true;
    const TipId tip = m_tips.front();
    m_tips.pop_front();
    m_reader.read(
        this,
        [ask = m_ask, tip](Database &db) -> Result<Answer> {
            const auto rows = queries::tipRows(db, {tip});
            if (!rows)
                return rows.error();
            if (rows->empty())
                return Answer{};
            auto likely = ask(db, tip);
            if (!likely)
                return likely.error();
            return Answer{rows->front().key, std::move(likely).value()};
        },
        [this](const Result<Answer> &answer) {
            m_looking = false;
            // What can't be read now is not asked again: the list of the inbox has it.
            if (answer)
                take(answer.value());
            look();
        });
}

void CaseWatch::take(const Answer &answer)
{
    std::vector<LookAlike> alike;
    for (const LikelyOne &likely : answer.likely) {
        if (m_watched.contains(likely.casefile))
            alike.push_back(
                {likely.casefile, answer.tip, likely.reasons, QDateTime::currentMSecsSinceEpoch() * 1000});
    }
    if (!alike.empty())
        Q_EMIT found(alike);
}

} // namespace porch
