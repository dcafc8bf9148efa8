// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/BoardModel.h"

#include "models/store/CaseQueries.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <QDateTime>

#include <utility>

namespace porch {

namespace {

/// Long enough for a busy log to cost little, short enough to look alive.
constexpr int kSoonMs = 400;
/// Promises fall due without any event.
constexpr int kTickMs = 15'000;
constexpr Micros kDay = Micros(86'400) * 1'000'000;

} // namespace

int daysOf(BoardRange range)
{
    switch (range) {
    case BoardRange::Day:
        return 1;
    case BoardRange::FourWeeks:
        return 28;
    case BoardRange::Week:
        break;
    }
    return 7;
}

std::vector<Micros> boardSteps(Micros now, const QTimeZone &zone, int days, int count)
{
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(now / 1000, zone).date().addDays(1);
    std::vector<Micros> bounds;
    for (int step = count; step >= 0; --step)
        bounds.push_back(tomorrow.addDays(-qint64(step) * days).startOfDay(zone).toMSecsSinceEpoch() * 1000);
    return bounds;
}

BoardModel::BoardModel(Reader &reader, Clock clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_clock(std::move(clock))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &BoardModel::read);
    m_linksSoon.setSingleShot(true);
    m_linksSoon.setInterval(kSoonMs);
    connect(&m_linksSoon, &QTimer::timeout, this, &BoardModel::readProposals);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        readSoon();
        if (!m_linksProblem.isEmpty())
            readProposals();
    });
}

void BoardModel::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    read();
}

void BoardModel::show(BoardRange range, qint64 channel)
{
    if (range == m_range && channel == m_question.channel)
        return;
    m_range = range;
    m_question.channel = channel;
    read();
}

void BoardModel::setAreas(std::shared_ptr<const BoardAreas> areas)
{
    m_areas = std::move(areas);
    read();
}

void BoardModel::setWatched(bool watched)
{
    m_watched = watched;
    if (!watched) {
        m_tick.stop();
        return;
    }
    m_tick.start();
    read();
    if (!m_linksProblem.isEmpty())
        readProposals();
}

void BoardModel::setCatchingUp(bool catchingUp)
{
    if (catchingUp == m_catchingUp)
        return;
    m_catchingUp = catchingUp;
    // What was counted before is not what waits at its end.
    m_waiting.reset();
    Q_EMIT linksCounted();
    reload();
}

void BoardModel::apply(const Changes &changes)
{
    readSoon();
    if ((changes.cases || changes.bulk || changes.settings) && !m_linksSoon.isActive())
        m_linksSoon.start();
}

void BoardModel::reload()
{
    read();
    readProposals();
}

void BoardModel::readSoon()
{
    if (m_watched && !m_soon.isActive())
        m_soon.start();
}

BoardQuestion BoardModel::ask() const
{
    BoardQuestion question;
    question.now = m_clock();
    question.channel = m_question.channel;
    question.length = daysOf(m_range) * kDay;
    question.steps = boardSteps(question.now, m_zone, daysOf(m_range), kSteps);
    if (m_areas) {
        question.areas = int(m_areas->names.size());
        question.areaOf = [areas = m_areas](const PlaceDegrees &place) { return areas->at(place); };
    }
    return question;
}

void BoardModel::read()
{
    m_soon.stop();
    if (!m_watched || m_catchingUp)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const BoardQuestion question = ask();
    m_reader.read(
        this,
        [question](Database &db) -> Result<Answer> {
            const Snapshot snapshot(db);
            auto figures = queries::board(db, question);
            if (!figures)
                return figures.error();
            auto channels = queries::channels(db);
            if (!channels)
                return channels.error();
            return Answer{std::move(figures).value(), std::move(channels).value()};
        },
        [this, question](Result<Answer> answer) {
            m_reading = false;
            // Asked for something else meanwhile: that is on its way.
            const bool stale = std::exchange(m_again, false);
            if (stale)
                read();
            if (!answer) {
                // A cache that is made anew can't be read for a moment; what is folded into it leads here.
                m_problem = answer.error().what;
                Q_EMIT changed();
                return;
            }
            m_problem.clear();
            if (stale && question.channel != m_question.channel)
                return;
            m_question = question;
            m_figures = std::make_unique<BoardFigures>(std::move(answer->figures));
            m_channels = std::move(answer->channels);
            Q_EMIT changed();
        });
}

Result<BoardModel::Links> BoardModel::readLinks(Database &db)
{
    const Snapshot snapshot(db);
    auto rows = queries::proposals(db, kMostProposals);
    if (!rows)
        return rows.error();
    const auto tally = queries::caseTally(db);
    if (!tally)
        return tally.error();
    std::vector<TipId> ids;
    for (const LinkRow &link : rows.value())
        ids.push_back(link.tip);
    const auto tips = queries::tipRows(db, ids);
    if (!tips)
        return tips.error();
    Links links;
    links.waiting = tally->proposed;
    for (LinkRow &link : rows.value()) {
        Proposal proposal{std::move(link), {}, {}};
        for (const TipRow &tip : tips.value()) {
            if (tip.id == proposal.link.tip) {
                proposal.reporter = tip.reporter;
                proposal.channel = tip.channel;
            }
        }
        links.newest.push_back(std::move(proposal));
    }
    return links;
}

void BoardModel::readProposals()
{
    m_linksSoon.stop();
    if (!m_catchingUp)
        m_reader.read(this, &BoardModel::readLinks,
                      [this](Result<Links> links) { takeProposals(std::move(links)); });
}

void BoardModel::takeProposals(Result<Links> links)
{
    if (m_catchingUp)
        return; // asked before it began
    m_linksProblem = links ? QString() : links.error().what;
    if (links) {
        m_proposals = std::move(links->newest);
        m_waiting = links->waiting;
        Q_EMIT linksCounted();
    }
    Q_EMIT changed();
}

void BoardModel::list(QObject *context, const BoardPick &pick, std::function<void(Result<BoardTips>)> done)
{
    m_reader.read(
        context,
        [question = m_question, pick](Database &db) {
            return queries::boardTips(db, question, pick, kMostListed);
        },
        std::move(done));
}

} // namespace porch
