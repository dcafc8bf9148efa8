// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DemoPast.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <map>

namespace porch {

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kDay = 24 * 60 * kMinute;
constexpr int kWeeks = 12;
constexpr int kTipsAWeek = 110;
/// Where the town's own history begins.
constexpr Micros kPastEnds = 3 * kDay;

/// Most answers come soon, and one in ten takes four times as long as the middle one.
Micros answerTime(Dice &dice, double median)
{
    const double share = double(dice.below(1000)) / 1000;
    const double late = (share - 0.5) * 2;
    const double factor = share < 0.5 ? 0.25 + 1.5 * share : 1 + 5 * late * late * late;
    return std::max<Micros>(kMinute / 2, Micros(median * factor * double(kMinute)));
}

/// What the words name of the town: a corner, a place, or a street; the first that is found.
std::optional<SharedPlace> placeNamed(const TownMap &map, const QString &text)
{
    std::vector<const TownMap::Street *> streets;
    for (const TownMap::Street &street : map.streets()) {
        if (text.contains(street.name, Qt::CaseInsensitive))
            streets.push_back(&street);
    }
    for (const TownMap::Street *a : streets) {
        for (const TownMap::Street *b : streets) {
            if (const auto at = map.locate(a->name + QStringLiteral(" & ") + b->name); at && a != b)
                return at;
        }
    }
    for (const TownMap::Place &place : map.places()) {
        if (text.contains(place.name, Qt::CaseInsensitive))
            return map.locate(place.name);
    }
    for (const TownMap::Street *street : streets) {
        if (street->lastNumber > street->firstNumber)
            return map.locate(street->name + u' ' +
                              QString::number((street->firstNumber + street->lastNumber) / 2));
    }
    return std::nullopt;
}

TipBody placedAt(const QByteArray &tip, const SharedPlace &at)
{
    constexpr double radius = 15;
    TipBody body;
    body.tip = tip;
    body.place = TipPlace{false, at.latitude, at.longitude, at.name.toUtf8(), {}, radius, {}};
    return body;
}

/// One tip of the past: what a resident wrote, and what the desk did about it.
class PastTip
{
public:
    PastTip(Planner &planner, quint64 seed, int number, Micros asked, double median)
        : m_planner(planner)
        , m_seed(seed)
        , m_key("past:" + QByteArray::number(number))
        , m_asked(asked)
        , m_answered(asked + answerTime(planner.dice(), median))
        , m_officer(planner.dice().pick(
              QStringList{QStringLiteral("whitlock"), QStringLiteral("osei"), QStringLiteral("lindqvist")}))
        , m_talk(planner.chatter(asked, 1, {{m_officer}, 1000, true}))
    {}

    const QString &officer() const { return m_officer; }

    TownEvent message() const
    {
        const TownContent &content = m_planner.content();
        const Step &step = m_talk.steps.front();
        const QString &name = content.residents[std::size_t(step.person)].name;
        MessageBody body;
        body.text = step.text;
        body.place = m_talk.place;
        if (m_talk.channel->pseudonym)
            body.reporter = Town::pseudonymKey(m_seed, name, m_talk.channel->name, {});
        else
            body.author = name.toUtf8();
        return {m_asked,
                encodeMessage(content.source, m_talk.channel->name, m_key, m_asked, body),
                {},
                m_key,
                {}};
    }

    /// Answered, put in order and closed.
    void treat(std::vector<TownEvent> &events)
    {
        for (const Step &step : m_talk.steps) {
            if (step.verb == Verb::Reply && m_reply.isEmpty()) {
                TipBody body;
                body.text = step.text;
                m_reply = act(events, m_answered, Verb::Reply, body);
            }
        }
        Dice &dice = m_planner.dice();
        static constexpr std::array categories{"theft",      "vehicle",   "traffic",   "noise",
                                               "suspicious", "vandalism", "lostfound", "animal"};
        if (dice.chance(850)) {
            TipBody body;
            body.category = dice.pick(categories);
            act(events, m_answered + kMinute, Verb::Classify, body);
        }
        if (const auto at = whereabouts())
            act(events, m_answered + 2 * kMinute, Verb::Place, placedAt(m_key, *at));
        TipBody done;
        done.reason = "Answered";
        act(events, m_answered + 20 * kMinute, Verb::Close, done);
    }

    /// Nothing where there was no reply.
    std::optional<TownEvent> delivered() const
    {
        if (m_reply.isEmpty())
            return std::nullopt;
        const Micros at = m_answered + 2'000'000;
        return TownEvent{at,
                         encodeDelivered(m_planner.content().source, "delivered:" + m_reply, at, {m_reply}),
                         {},
                         m_key,
                         {}};
    }

private:
    /// What its words name; many name nothing, and of most of these the desk learns it.
    std::optional<SharedPlace> whereabouts()
    {
        const TownMap &map = m_planner.content().map;
        if (const auto named = placeNamed(map, QString::fromUtf8(m_talk.steps.front().text)))
            return named;
        Dice &dice = m_planner.dice();
        return dice.chance(800) ? map.locate(dice.pick(map.corners())) : std::nullopt;
    }

    QByteArray act(std::vector<TownEvent> &events, Micros at, Verb verb, TipBody body) const
    {
        Command command;
        command.id = newEventId();
        command.verb = verb;
        command.body = std::move(body);
        command.body.tip = m_key;
        events.push_back({at, encodeCommand(m_officer, at, command), m_officer, m_key, {}});
        return command.id;
    }

    Planner &m_planner;
    quint64 m_seed;
    QByteArray m_key;
    Micros m_asked;
    Micros m_answered;
    QString m_officer;
    Conversation m_talk;
    QByteArray m_reply;
};

} // namespace

std::vector<TownEvent> demoPast(Micros now, quint64 seed)
{
    Planner planner(TownContent::builtIn(), seed);
    std::vector<TownEvent> events;
    int number = 0;
    for (int week = 0; week < kWeeks; ++week) {
        const double median = 14 - 6.0 * week / (kWeeks - 1);
        const Micros begin = now - (kWeeks - week) * 7 * kDay;
        std::vector<PastTip> tips;
        const int count = kTipsAWeek + 4 * week + int(planner.dice().between(-9, 9));
        for (int i = 0; i < count; ++i) {
            const Micros asked = begin + planner.dice().between(0, 7 * kDay - 1);
            if (asked < now - kPastEnds)
                tips.emplace_back(planner, seed, ++number, asked, median);
        }
        // One writer after another: each change of writers waits for the log.
        for (const PastTip &tip : tips)
            events.push_back(tip.message());
        std::map<QString, std::vector<TownEvent>> done;
        for (PastTip &tip : tips)
            tip.treat(done[tip.officer()]);
        for (auto &[officer, acts] : done)
            std::move(acts.begin(), acts.end(), std::back_inserter(events));
        for (const PastTip &tip : tips) {
            if (auto delivered = tip.delivered())
                events.push_back(std::move(*delivered));
        }
    }
    return events;
}

std::vector<TownEvent> demoPlaces(const std::vector<TownEvent> &history)
{
    const auto content = TownContent::builtIn();
    QHash<QByteArray, SharedPlace> named;
    QHash<QByteArray, const TownEvent *> closed;
    for (const TownEvent &event : history) {
        if (event.tip == event.event.id) {
            const QString text =
                QJsonDocument::fromJson(event.event.body).object().value(QLatin1String("text")).toString();
            if (const auto at = placeNamed(content->map, text))
                named.insert(event.tip, *at);
        }
        if (event.event.subject.endsWith(".tip.close"))
            closed.insert(event.tip, &event);
        else if (event.event.subject.endsWith(".message") || event.event.subject.endsWith(".tip.reopen"))
            closed.remove(event.tip); // somebody came back to it
    }
    std::vector<TownEvent> events;
    for (const TownEvent &event : history) {
        const auto at = named.constFind(event.tip);
        if (at == named.cend() || closed.value(event.tip) != &event)
            continue;
        Command command;
        command.id = newEventId();
        command.verb = Verb::Place;
        command.body = placedAt(event.tip, *at);
        events.push_back({event.at, encodeCommand(event.user, event.at, command), event.user, event.tip, {}});
    }
    return events;
}

} // namespace porch
