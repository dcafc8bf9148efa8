// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/Town.h"

#include "app/town/Mistype.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace porch {

namespace {

constexpr Micros kSecond = 1'000'000;
constexpr Micros kMinute = 60 * kSecond;
constexpr Micros kHour = 60 * kMinute;
constexpr Micros kNever = std::numeric_limits<Micros>::max();

/// What Planner::chatter makes on average: the first message and its neighbours' answers, and thanks for a
/// reply.
constexpr double kUnpromptedPerChatter = 1.68;
constexpr double kPromptedPerChatter = 0.6;
constexpr double kStoryShare = 0.25;
/// What three officers can answer; with more, the rest stays unanswered, as it would.
constexpr double kTipsPerHour = 240;
/// Conversations in hand at once. Beyond, the town lives faster rather than remember more.
constexpr double kChatterInHand = 3000;
constexpr double kStoriesInHand = 600;
constexpr int kRecentTips = 4096;

constexpr std::array kReactions{"thumbsup",         "heart", "pray", "eyes", "joy",
                                "white_check_mark", "wave",  "clap"};

Micros spanOf(const std::vector<Conversation> &tips)
{
    Micros end = 0;
    for (const Conversation &tip : tips)
        end = std::max(end, tip.steps.back().at);
    return end;
}

} // namespace

Town::Town(quint64 seed, Micros start, std::shared_ptr<const TownContent> content)
    : m_seed(seed)
    , m_planner(std::make_unique<Planner>(std::move(content), seed))
    , m_nextChatter(start)
    , m_nextStory(start)
{
    shuffleDeck();
}

Town::Town(const TownOptions &options, std::shared_ptr<const TownContent> content)
    : Town(options.seed, options.start, std::move(content))
{
    const auto &stories = m_planner->content().stories;
    double messages = 0;
    double unprompted = 0;
    double hours = 0;
    double tips = 0;
    for (const TownContent::Story &story : stories) {
        messages += story.messages;
        unprompted += story.unprompted;
        hours += story.hours;
        tips += static_cast<double>(story.scripts.size());
    }
    const auto count = static_cast<double>(stories.size());
    const double rate = std::max(options.ratePerHour, 0.001);

    Season season;
    season.end = options.start + static_cast<Micros>(options.hours * static_cast<double>(kHour));
    if (options.officers)
        season.desk.officers = options.officerNames;
    // People say more when they are answered, so how much is answered and how many begin depend on each
    // other.
    double attended = 0;
    for (int i = 0; i < 4; ++i) {
        season.chatterPerHour =
            rate * (1 - kStoryShare) / (kUnpromptedPerChatter + attended * kPromptedPerChatter);
        season.storiesPerHour =
            rate * kStoryShare * count / (unprompted + attended * (messages - unprompted));
        const double tipsPerHour = season.chatterPerHour + season.storiesPerHour * tips / count;
        attended = season.desk.officers.isEmpty() ? 0 : 0.92 * std::min(1.0, kTipsPerHour / tipsPerHour);
    }
    season.desk.attended = static_cast<int>(attended * 1000);
    season.chatterPace = std::min(1.0, kChatterInHand / season.chatterPerHour);
    season.storyPace = std::min(1.0, kStoriesInHand / (season.storiesPerHour * hours / count));
    m_seasons.push_back(std::move(season));
    enter(0, options.start);
}

Town Town::demo(Micros now, quint64 seed)
{
    Town town(seed, now - 72 * kHour, TownContent::builtIn());
    const TownContent &content = town.m_planner->content();
    for (const TownContent::Script &script : content.demo) {
        Conversation tip = town.m_planner->demoTip(script, now);
        const Micros at = tip.steps.front().at;
        town.put(at, std::move(tip));
    }

    Season past;
    past.end = now;
    past.chatterPerHour = 1.0;
    past.settled = true;
    past.desk = {
        {QStringLiteral("whitlock"), QStringLiteral("osei"), QStringLiteral("lindqvist")}, 1000, true};
    Season live;
    live.end = kNever;
    live.chatterPerHour = 150;
    live.storiesPerHour = 18;
    live.chatterPace = 0.5;
    live.storyPace = 0.1;
    // The person at the desk is the third officer.
    live.desk = {{QStringLiteral("osei"), QStringLiteral("lindqvist")}, 800, false};
    town.m_seasons = {past, live};
    town.enter(0, now - 72 * kHour);

    // Two thirds of the stories have happened; the others are news.
    for (std::size_t i = 0; i < content.stories.size() * 2 / 3; ++i) {
        const TownContent::Story &story = content.stories[town.m_deck.back()];
        const auto span = static_cast<Micros>(story.hours * static_cast<double>(kHour)) + 2 * kHour;
        town.tellStory(
            now - span - town.m_planner->dice().between(0, std::max<Micros>(72 * kHour - span, kHour)), past);
    }
    return town;
}

std::optional<TownEvent> Town::next()
{
    return nextUntil(kNever);
}

std::optional<TownEvent> Town::nextUntil(Micros latest)
{
    for (;;) {
        const Micros due = m_agenda.empty() ? kNever : m_agenda.begin()->first.first;
        const Micros arrival = std::min(m_nextChatter, m_nextStory);
        const Season &season = m_seasons[m_season];
        if (std::min({due, arrival, season.end}) > latest)
            return std::nullopt;
        if (std::min(due, arrival) >= season.end) {
            if (m_season + 1 == m_seasons.size())
                return std::nullopt;
            enter(m_season + 1, season.end);
            continue;
        }
        if (arrival <= due) {
            arrive();
            continue;
        }

        auto node = m_agenda.extract(m_agenda.begin());
        if (auto *ready = std::get_if<TownEvent>(&node.mapped()))
            return std::move(*ready);
        auto &tip = std::get<Conversation>(node.mapped());
        TownEvent event = speak(tip);
        if (tip.next < tip.steps.size()) {
            const Micros following = tip.steps[tip.next].at;
            put(following, std::move(node.mapped()));
        }
        return event;
    }
}

void Town::replied(const QByteArray &tip, const QByteArray &reply, Micros at)
{
    const Recent recent = m_recent.value(tip);
    deliver(reply, tip, recent.storyline, at);
    Dice &dice = m_planner->dice();
    if (!recent.channel || !dice.chance(700))
        return;
    Conversation answer;
    answer.storyline = recent.storyline;
    answer.channel = recent.channel;
    answer.anonymous = recent.anonymous;
    answer.exact = true;
    answer.tip = tip;
    const Micros said = at + dice.between(15 * kSecond, 60 * kSecond);
    answer.steps.push_back({said, Verb::Message, recent.person, {}, m_planner->afterReply(recent.person)});
    put(said, std::move(answer));
}

void Town::enter(std::size_t season, Micros at)
{
    m_season = season;
    const Season &now = m_seasons[season];
    m_nextChatter = now.chatterPerHour > 0 ? at + gap(now.chatterPerHour) : kNever;
    m_nextStory = now.storiesPerHour > 0 ? at + gap(now.storiesPerHour) : kNever;
}

/// Uneven, but without logarithms: their last digit differs between libraries.
Micros Town::gap(double perHour)
{
    const double mean = static_cast<double>(kHour) / perHour;
    const double share = static_cast<double>(m_planner->dice().between(200, 1800)) / 1000;
    return std::max<Micros>(1, static_cast<Micros>(mean * share));
}

void Town::arrive()
{
    const Season &season = m_seasons[m_season];
    if (m_nextStory <= m_nextChatter) {
        const Micros at = m_nextStory;
        m_nextStory += gap(season.storiesPerHour);
        tellStory(at, season);
        return;
    }
    const Micros at = m_nextChatter;
    m_nextChatter += gap(season.chatterPerHour);
    Conversation tip = m_planner->chatter(at, season.chatterPace, season.desk);
    if (season.settled && tip.steps.back().at >= season.end - kMinute)
        return;
    put(at, std::move(tip));
}

void Town::tellStory(Micros at, const Season &season)
{
    if (m_deck.empty()) {
        shuffleDeck();
        m_firstRound = false;
    }
    const TownContent::Story &story = m_planner->content().stories[m_deck.back()];
    m_deck.pop_back();
    std::vector<Conversation> tips = m_planner->story(story, at, season.storyPace, m_firstRound, season.desk);
    if (season.settled && spanOf(tips) >= season.end)
        qFatal("the story %s is longer than the past it must fit in", story.id.constData());
    for (Conversation &tip : tips) {
        const Micros begins = tip.steps.front().at;
        put(begins, std::move(tip));
    }
}

void Town::shuffleDeck()
{
    m_deck.resize(m_planner->content().stories.size());
    std::iota(m_deck.begin(), m_deck.end(), std::size_t(0));
    m_planner->dice().shuffle(m_deck);
}

void Town::put(Micros at, Item item)
{
    m_agenda.emplace(Slot(at, m_order++), std::move(item));
}

TownEvent Town::speak(Conversation &tip)
{
    const Step &step = tip.steps[tip.next++];
    if (step.verb != Verb::Message)
        return act(tip, step);

    const QByteArray id = messageId();
    MessageBody body;
    body.text = step.text;
    body.files = step.files;
    if (tip.tip.isEmpty()) {
        tip.tip = id;
        body.place = tip.place;
        remember(tip, step.person);
    } else {
        body.thread = tip.tip;
    }
    if (tip.channel->pseudonym || tip.anonymous)
        body.reporter = pseudonymKey(tip, step.person);
    else
        body.author = m_planner->content().residents[static_cast<std::size_t>(step.person)].name.toUtf8();

    Dice &dice = m_planner->dice();
    if (!tip.exact && dice.chance(30)) {
        const QByteArray typed = mistyped(QString::fromUtf8(step.text), dice).toUtf8();
        if (typed != step.text) {
            body.text = typed;
            const Micros at = step.at + dice.between(8 * kSecond, 90 * kSecond);
            const QByteArray edit = messageId();
            put(at, TownEvent{
                        at,
                        encodeEdit(m_planner->content().source, tip.channel->name, edit, at, {id, step.text}),
                        {},
                        tip.tip,
                        tip.storyline});
        }
    } else if (!tip.exact) {
        mishaps(tip, step, id);
    }
    if (dice.chance(tip.exact ? 30 : 80))
        react(tip, step, id);
    return {step.at,
            encodeMessage(m_planner->content().source, tip.channel->name, id, step.at, body),
            {},
            tip.tip,
            tip.storyline};
}

TownEvent Town::act(const Conversation &tip, const Step &step)
{
    Command command;
    command.id = deskId();
    command.verb = step.verb;
    command.body.tip = tip.tip;
    if (step.verb == Verb::Reply || step.verb == Verb::Note)
        command.body.text = step.text;
    else
        command.body.reason = step.text;
    if (step.verb == Verb::Reply)
        deliver(command.id, tip.tip, tip.storyline, step.at);
    return {step.at, encodeCommand(step.officer, step.at, command), step.officer, tip.tip, tip.storyline};
}

/// A neighbour's remark is sometimes taken back.
void Town::mishaps(const Conversation &tip, const Step &step, const QByteArray &id)
{
    Dice &dice = m_planner->dice();
    const bool isAside = tip.tip != id && tip.storyline.isEmpty();
    if (!isAside || !dice.chance(25))
        return;
    const Micros at = step.at + dice.between(30 * kSecond, 8 * kMinute);
    put(at, TownEvent{at,
                      encodeDelete(m_planner->content().source, tip.channel->name, messageId(), at, {id}),
                      {},
                      tip.tip,
                      tip.storyline});
}

void Town::react(const Conversation &tip, const Step &step, const QByteArray &id)
{
    Dice &dice = m_planner->dice();
    const auto &people = m_planner->content().residents;
    const int person = static_cast<int>(dice.below(static_cast<qsizetype>(people.size())));
    ReactionBody body;
    body.target = id;
    body.name = dice.pick(kReactions);
    body.reporter = tip.channel->pseudonym || tip.anonymous
                        ? pseudonymKey(tip, person)
                        : people[static_cast<std::size_t>(person)].name.toUtf8();
    Micros at = step.at + dice.between(10 * kSecond, 15 * kMinute);
    const auto publish = [&] {
        put(at,
            TownEvent{at,
                      encodeReaction(m_planner->content().source, tip.channel->name, messageId(), at, body),
                      {},
                      tip.tip,
                      tip.storyline});
    };
    publish();
    if (dice.chance(100)) {
        at += dice.between(2 * kSecond, kMinute);
        body.removed = true;
        publish();
    }
}

void Town::deliver(const QByteArray &reply, const QByteArray &tip, const QByteArray &storyline, Micros at)
{
    const Micros delivered = at + m_planner->dice().between(400'000, 3 * kSecond);
    put(delivered,
        TownEvent{delivered,
                  encodeDelivered(m_planner->content().source, "delivered:" + reply, delivered, {reply}),
                  {},
                  tip,
                  storyline});
}

void Town::remember(const Conversation &tip, int person)
{
    m_recent.insert(tip.tip, {tip.channel, tip.anonymous, person, tip.storyline});
    m_recentOrder.enqueue(tip.tip);
    if (m_recentOrder.size() > kRecentTips)
        m_recent.remove(m_recentOrder.dequeue());
}

QByteArray Town::messageId()
{
    return "town:" + QByteArray::number(m_seed) + ':' + QByteArray::number(++m_messages);
}

/// A UUID's shape from seed and count; version 8 is the one for ids made in one's own way.
QByteArray Town::deskId()
{
    Dice dice(m_seed ^ (++m_deskEvents * 0xD1B54A32D192ED03ULL));
    QByteArray hex = QByteArray::number(dice.next(), 16).rightJustified(16, '0');
    hex += QByteArray::number(dice.next(), 16).rightJustified(16, '0');
    hex[12] = '8';
    hex[16] = "89ab"[dice.below(4)];
    for (const qsizetype dash : {20, 16, 12, 8})
        hex.insert(dash, '-');
    return hex;
}

QByteArray Town::pseudonymKey(const Conversation &tip, int person) const
{
    const QString &name = m_planner->content().residents[static_cast<std::size_t>(person)].name;
    return pseudonymKey(m_seed, name, tip.channel->name, tip.channel->pseudonym ? QByteArray() : tip.tip);
}

QByteArray Town::pseudonymKey(quint64 seed, const QString &name, const QString &channel,
                              const QByteArray &tip)
{
    QByteArray about = QByteArray::number(seed) + '\n' + name.toUtf8() + '\n' + channel.toUtf8();
    if (!tip.isEmpty())
        about += '\n' + tip;
    return QCryptographicHash::hash(about, QCryptographicHash::Sha256).left(16).toHex();
}

} // namespace porch
