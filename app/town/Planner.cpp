// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/Planner.h"

#include <algorithm>
#include <iterator>

namespace porch {

namespace {

constexpr Micros kSecond = 1'000'000;
constexpr Micros kMinute = 60 * kSecond;

bool isDesk(const Step &step)
{
    return step.verb != Verb::Message;
}

/// Takes out what the desk did from `first` on, and what the resident only said because of it.
void forgetDesk(std::vector<Step> &steps, std::size_t first)
{
    std::vector<Step> kept(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(first));
    bool answered = false;
    for (std::size_t i = first; i < steps.size(); ++i) {
        if (isDesk(steps[i])) {
            answered = answered || steps[i].verb == Verb::Reply;
        } else if (!answered) {
            kept.push_back(std::move(steps[i]));
        }
    }
    steps = std::move(kept);
}

} // namespace

Planner::Planner(std::shared_ptr<const TownContent> content, quint64 seed)
    : m_content(std::move(content))
    , m_dice(seed)
    , m_wording(*m_content, m_dice)
{}

std::vector<Conversation> Planner::story(const TownContent::Story &story, Micros start, double pace,
                                         bool asWritten, const DeskHabits &desk)
{
    Details details = m_wording.detailsOf(story, asWritten);
    const int told = ++m_told[story.id];
    const QByteArray label = told == 1 ? story.id : story.id + '/' + QByteArray::number(told);
    Cast cast;
    std::vector<Conversation> tips;
    for (const TownContent::Script &script : story.scripts) {
        Conversation tip = begin(script.channel);
        tip.storyline = label;
        tip.anonymous = script.anonymous;
        if (!script.place.isEmpty() && tip.channel->sharesPlaces) {
            Details places = details;
            for (QString &detail : places)
                detail = Wording::placeOf(detail);
            tip.place = m_content->map.locate(m_wording.fill(script.place, places, false));
        }
        const auto opening =
            static_cast<Micros>(script.startHours * 60 * static_cast<double>(kMinute) * pace);
        Micros earliest = 0;
        for (const TownContent::Line &line : script.lines) {
            Step step;
            step.verb = line.verb;
            const auto offset = static_cast<Micros>(line.minute * static_cast<double>(kMinute) * pace);
            step.at = std::max(earliest, start + opening + offset +
                                             m_dice.between(0, static_cast<qint64>(40e6 * pace)));
            earliest = step.at + kSecond;
            const bool spanish = tip.channel->spanish;
            QString text = m_wording.fill(line.text, details, spanish);
            if (line.verb == Verb::Message) {
                step.person = member(cast, line.who, *tip.channel);
                if (!asWritten)
                    text =
                        m_wording.inVoice(text, m_content->residents[static_cast<std::size_t>(step.person)]);
            } else {
                step.officer = line.who;
            }
            step.text = text.toUtf8();
            tip.steps.push_back(std::move(step));
        }
        closeTip(tip, m_wording.fill(script.closing, details, tip.channel->spanish), pace);
        treat(tip, desk, pace);
        tips.push_back(std::move(tip));
    }
    return tips;
}

Conversation Planner::chatter(Micros start, double pace, const DeskHabits &desk)
{
    const TownContent::Topic &topic = m_dice.pick(m_content->topics);
    Conversation tip = begin(m_dice.pick(topic.channels));
    tip.anonymous = !tip.channel->pseudonym && m_dice.chance(40);
    Cast cast;
    Micros at = start;

    const auto say = [&](const QString &letter, const QString &text, Details &details) {
        if (!cast.contains(letter))
            cast.insert(letter, someone(*tip.channel, topic.spanish, cast));
        const int person = cast.value(letter);
        const auto &resident = m_content->residents[static_cast<std::size_t>(person)];
        const QString words = m_wording.fill(text, details, topic.spanish);
        const bool opens = tip.steps.empty() && !topic.plain;
        const QString said = opens ? m_wording.inVoice(words, resident) : m_wording.asAnswer(words, resident);
        tip.steps.push_back({at, Verb::Message, person, {}, said.toUtf8()});
    };

    Details details;
    const QString more = m_dice.pick(topic.more);
    say(QStringLiteral("a"),
        more.isEmpty() ? m_dice.pick(topic.open) : QString(m_dice.pick(topic.open) + u' ' + more), details);
    for (const QString &word : PlaceTalk::placeWords()) {
        const QString detail = details.value(word);
        if (tip.channel->sharesPlaces && !tip.place && !detail.isEmpty() && m_dice.chance(700))
            tip.place = m_content->map.locate(Wording::placeOf(detail));
    }
    const qint64 answers = m_dice.chance(450) ? m_dice.between(1, 2) : 0;
    for (qint64 i = 0; i < answers; ++i) {
        at += minutes(1, 9, pace);
        Details fresh;
        QString answer = m_dice.pick(topic.answers);
        if (m_dice.chance(600))
            answer += topic.spanish ? QStringLiteral(" {asideEs}") : QStringLiteral(" {aside}");
        say(QStringLiteral("n%1").arg(i), answer, fresh);
    }
    at += minutes(2, 12, pace);
    tip.steps.push_back({at, Verb::Reply, -1, {}, m_dice.pick(topic.reply).toUtf8()});
    if (m_dice.chance(600)) {
        at += minutes(2, 15, pace);
        say(QStringLiteral("a"), m_dice.pick(topic.thanks), details);
    }
    closeTip(tip, m_dice.pick(topic.close), pace);
    treat(tip, desk, pace);
    return tip;
}

Conversation Planner::demoTip(const TownContent::Script &script, Micros now)
{
    Conversation tip = begin(script.channel);
    tip.storyline = script.storyline;
    tip.anonymous = script.anonymous;
    tip.exact = true;
    if (tip.channel->sharesPlaces)
        tip.place = m_content->map.locate(script.place);
    for (const TownContent::Line &line : script.lines) {
        Step step;
        step.at = now + static_cast<Micros>(line.minute * static_cast<double>(kMinute)) +
                  m_dice.between(0, 20 * kSecond);
        step.verb = line.verb;
        step.text = line.text.toUtf8();
        step.files = line.files;
        if (line.verb == Verb::Message) {
            step.person = m_content->residentByName(line.who.size() == 1 ? script.author : line.who.mid(1));
            m_reserved.insert(step.person);
        } else {
            step.officer = line.who;
        }
        tip.steps.push_back(std::move(step));
    }
    return tip;
}

QByteArray Planner::afterReply(int person)
{
    const auto &resident = m_content->residents[static_cast<std::size_t>(person)];
    const QString list = resident.spanish ? QStringLiteral("afterReplyEs") : QStringLiteral("afterReply");
    Details details;
    return m_wording.fill(QStringLiteral("{%1}").arg(list), details, resident.spanish).toUtf8();
}

Conversation Planner::begin(const QString &channel) const
{
    Conversation tip;
    tip.channel = m_content->channelByName(channel);
    return tip;
}

/// Mostly somebody who lives in the channel, sometimes any other who speaks its language; nobody twice.
int Planner::someone(const TownContent::Channel &channel, bool spanish, const Cast &cast)
{
    const auto &people = m_content->residents;
    const bool wantsNeighbour = m_dice.chance(700);
    const QList<int> present = cast.values();
    std::vector<int> neighbours;
    std::vector<int> others;
    for (int i = 0; i < static_cast<int>(people.size()); ++i) {
        const TownContent::Resident &resident = people[static_cast<std::size_t>(i)];
        if (resident.spanish == spanish && !present.contains(i) && !m_reserved.contains(i))
            (resident.home == channel.name ? neighbours : others).push_back(i);
    }
    const bool near = !neighbours.empty() && (wantsNeighbour || others.empty());
    return m_dice.pick(near ? neighbours : others);
}

int Planner::member(Cast &cast, const QString &letter, const TownContent::Channel &channel)
{
    const auto known = cast.constFind(letter);
    if (known != cast.constEnd())
        return known.value();
    const int person = letter.startsWith(u'=') ? m_content->residentByName(letter.mid(1))
                                               : someone(channel, channel.spanish, cast);
    cast.insert(letter, person);
    return person;
}

void Planner::closeTip(Conversation &tip, const QString &reason, double pace)
{
    if (!reason.isEmpty())
        tip.steps.push_back(
            {tip.steps.back().at + minutes(4, 25, pace), Verb::Close, -1, {}, reason.toUtf8()});
}

Micros Planner::minutes(qint64 least, qint64 most, double pace)
{
    return kSecond +
           static_cast<Micros>(static_cast<double>(m_dice.between(least * kMinute, most * kMinute)) * pace);
}

/// Gives the tip to an officer, and lets some tips go as they go in life: late, forgotten, handed over.
void Planner::treat(Conversation &tip, const DeskHabits &desk, double pace)
{
    std::vector<Step> &steps = tip.steps;
    const auto firstDesk =
        static_cast<std::size_t>(std::find_if(steps.begin(), steps.end(), isDesk) - steps.begin());
    if (firstDesk == steps.size())
        return;
    if (desk.officers.isEmpty() || !m_dice.chance(desk.attended)) {
        forgetDesk(steps, firstDesk);
        return;
    }

    const QString officer = m_dice.pick(desk.officers);
    for (Step &step : steps) {
        if (isDesk(step) && step.officer.isEmpty())
            step.officer = officer;
    }
    const Micros before = steps[firstDesk - 1].at;
    Micros claimed = before + (steps[firstDesk].at - before) / 2;
    const qsizetype fate = desk.thorough ? 1000 : m_dice.below(1000);

    if (fate < 100) { // late: the promise is broken, everything after moves on
        const Micros delay = minutes(35, 70, pace);
        claimed += delay;
        for (std::size_t i = firstDesk; i < steps.size(); ++i)
            steps[i].at += delay;
    } else if (fate < 140) { // claimed and forgotten
        forgetDesk(steps, firstDesk);
        const auto later =
            std::find_if(steps.begin(), steps.end(), [&](const Step &step) { return step.at > claimed; });
        steps.insert(later, {claimed, Verb::Claim, -1, officer, {}});
        return;
    } else if (fate < 200 && steps.back().verb == Verb::Close) { // answered, and left waiting
        steps.pop_back();
    }

    const auto claim = steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(firstDesk),
                                    {claimed, Verb::Claim, -1, officer, {}});
    if (fate >= 200 && fate < 240 && desk.officers.size() > 1 && steps[firstDesk + 1].at - claimed > 4) {
        // Handed over: a colleague had it first and let it go.
        QString colleague = m_dice.pick(desk.officers);
        if (colleague == officer)
            colleague = desk.officers[(desk.officers.indexOf(officer) + 1) % desk.officers.size()];
        const Micros part = (steps[firstDesk + 1].at - claimed) / 4;
        claim->at = claimed + 2 * part;
        const Step taken{claimed, Verb::Claim, -1, colleague, {}};
        const Step released{claimed + part, Verb::Release, -1, colleague, {}};
        steps.insert(claim, {taken, released});
    }
}

} // namespace porch
