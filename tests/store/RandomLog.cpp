// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/RandomLog.h"

namespace porch::test {

namespace {

/// Takes a number apart, digit by digit.
class Dice
{
public:
    explicit Dice(quint32 number)
        : m_state(number * 2654435761ULL + 1)
    {}
    int roll(int sides)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((m_state >> 33) % static_cast<quint64>(sides));
    }

private:
    quint64 m_state;
};

QByteArray key(int n)
{
    return "m" + QByteArray::number(n);
}

QByteArray words(Dice &dice)
{
    static const char *const all[] = {"alarm",
                                      "dog",
                                      "caf\xC3\xA9",
                                      "\xE2\x80\xAEgnol\xE2\x80\xAC",
                                      "fire",
                                      "stra\xC3\x9F"
                                      "e",
                                      "\"quoted\"",
                                      "a b",
                                      "",
                                      "\xF0\x9F\x94\xA5",
                                      "<b>bold</b>",
                                      "ni\xC3\xB1o"};
    QByteArray text;
    for (int i = dice.roll(4); i >= 0; --i)
        text += QByteArray(all[dice.roll(12)]) + ' ';
    return text;
}

void crookedClock(Event &event, Dice &dice)
{
    switch (dice.roll(6)) {
    case 0: // whole seconds, all of them one
        event.at = kNoon;
        break;
    case 1:
        event.at = kNoon + 999'999;
        break;
    case 2:
        event.at = event.stored + 86'400 * kSecond;
        break;
    case 3:
        event.at = dice.roll(2) == 0 ? 0 : std::numeric_limits<Micros>::min();
        break;
    default:
        break;
    }
}

/// Mostly one that was not there before: what counts once is too little for cases to meet their links.
QByteArray anotherId(const QByteArray &id, Dice &dice)
{
    return dice.roll(4) == 0 ? id : "l" + QByteArray::number(dice.roll(1'000));
}

/// Cases of few keys and numbers, and links of few tips to them.
void caseEvent(LogBuilder &log, const QByteArray &id, const QString &user, Dice &dice)
{
    CaseBody body;
    body.casefile = "f" + QByteArray::number(dice.roll(5));
    switch (dice.roll(6)) {
    case 0:
    case 1:
        body.number = dice.roll(2) == 0 ? "25-000" + QByteArray::number(dice.roll(4)) : QByteArray();
        body.title = words(dice);
        if (dice.roll(2) == 0)
            body.lead = dice.roll(2) == 0 ? QString() : QStringLiteral("ben");
        body.text = words(dice);
        body.year = 2024 + dice.roll(4);
        log.casefile(id, user, Verb::OpenCase, body);
        break;
    case 2:
        body.number = dice.roll(2) == 0 ? "25-000" + QByteArray::number(dice.roll(4)) : QByteArray();
        body.title = words(dice);
        body.lead = QStringLiteral("ada");
        log.casefile(id, user, Verb::UpdateCase, body);
        break;
    case 3:
        body.into = dice.roll(2) == 0 ? QByteArray() : "f" + QByteArray::number(dice.roll(5));
        body.reason = "done";
        log.casefile(id, user, Verb::CloseCase, body);
        break;
    case 4:
        body.text = words(dice);
        log.casefile(id, user, Verb::NoteCase, body);
        break;
    default:
        log.exported(id, user, {key(dice.roll(12)), body.casefile, "court", "asked", "pdf", true});
        break;
    }
}

void linkEvent(LogBuilder &log, const QByteArray &id, const QString &user, const QByteArray &tip, Dice &dice)
{
    constexpr Verb verbs[] = {Verb::Propose, Verb::Propose, Verb::Link,
                              Verb::Unlink,  Verb::Accept,  Verb::Decline};
    if (dice.roll(2) == 0) {
        // Half of them about few tips and cases, so that proposals meet their answers.
        const bool few = dice.roll(2) == 0;
        const QByteArray about = few ? key(dice.roll(3)) : tip;
        const QByteArray casefile = "f" + QByteArray::number(dice.roll(few ? 2 : 5));
        Event &event = log.link(id, user, verbs[dice.roll(6)], about, casefile, words(dice));
        std::get<TipBody>(event.body).withdrawn = event.verb == Verb::Propose && dice.roll(4) == 0;
    } else if (dice.roll(4) == 0) {
        log.action(id, user, Verb::Unmerge, tip);
    } else {
        log.merge(id, user, tip, key(dice.roll(13)));
    }
}

} // namespace

LogBatch randomLog(const std::vector<quint32> &numbers)
{
    LogBuilder log;
    for (const quint32 number : numbers) {
        Dice dice(number);
        if (dice.roll(12) == 0)
            log.pass(dice.roll(3) * 40 * kMinute);
        const QByteArray target = key(dice.roll(12));
        const QByteArray id = "c" + QByteArray::number(dice.roll(30));
        const QByteArray deskId = "d" + QByteArray::number(dice.roll(60));
        const QString user = dice.roll(2) == 0 ? QStringLiteral("ada") : QStringLiteral("ben");
        switch (dice.roll(31)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4: {
            const QByteArray thread = dice.roll(2) == 0 ? QByteArray() : key(dice.roll(12));
            Event &event = log.message(target, words(dice), thread);
            crookedClock(event, dice);
            if (dice.roll(4) == 0)
                event.source = QStringLiteral("form");
            if (dice.roll(3) == 0)
                event.channel = QStringLiteral("river-side");
            MessageBody &body = LogBuilder::body(event);
            body.reporter = dice.roll(5) == 0 ? QByteArray() : "p" + QByteArray::number(dice.roll(4));
            if (dice.roll(3) == 0)
                body.author = dice.roll(2) == 0 ? "Zo\xC3\xAB" : "Carl";
            if (dice.roll(5) == 0) {
                body.text += "\xEF\xBF\xBC and \xEF\xBF\xBC";
                body.mentions = {"p" + QByteArray::number(dice.roll(6)), "p1"};
                body.files = {{"van.jpg", "image/jpeg", dice.roll(9'000'000), "object"}};
            }
            if (dice.roll(4) == 0)
                body.place = SharedPlace{dice.roll(90) * 1.0, dice.roll(180) * 1.0, QStringLiteral("Mill")};
            break;
        }
        case 5:
            if (dice.roll(3) == 0)
                std::get<EditBody>(log.edit(id, target, words(dice)).body).files = {{"a.png", "", 3, ""}};
            else
                log.edit(id, target, words(dice));
            break;
        case 6:
            log.remove(id, target);
            break;
        case 7:
            log.reaction(id, target, dice.roll(2) == 0 ? "eyes" : "ok", dice.roll(3) == 0);
            break;
        case 8:
            log.action(deskId, user, Verb::Claim, target, {}, dice.roll(2) == 0 ? "mine now" : "");
            break;
        case 9:
            log.action(deskId, user, dice.roll(2) == 0 ? Verb::Reply : Verb::Note, target, words(dice));
            break;
        case 10:
            log.action(deskId, user, Verb::Close, target, {}, "done");
            break;
        case 22:
            if (dice.roll(2) == 0)
                log.acknowledged("k" + target, target, "We have it.");
            else
                log.unreachable("u" + target, target, "ended");
            break;
        case 21:
            log.announce(deskId, user, "Open again");
            break;
        case 11:
            log.action(deskId, user, dice.roll(2) == 0 ? Verb::Reopen : Verb::Release, target);
            break;
        case 12: {
            TipBody body;
            body.tip = target;
            body.category = dice.roll(2) == 0 ? "theft" : "noise";
            body.priority = static_cast<Priority>(dice.roll(3));
            log.action(deskId, user, Verb::Classify, body);
            break;
        }
        case 13: {
            TipBody body;
            body.tip = target;
            body.until = dice.roll(3) == 0 ? 0 : log.stored() + dice.roll(100) * kMinute;
            body.assignee = QStringLiteral("ben");
            log.action(deskId, user, dice.roll(2) == 0 ? Verb::Snooze : Verb::Assign, body);
            break;
        }
        case 14:
            log.action(deskId, user, dice.roll(2) == 0 ? Verb::Escalate : Verb::Refer, target, {}, "why");
            break;
        case 23: {
            TipBody body;
            body.tip = target;
            if (dice.roll(4) != 0)
                body.place = dice.roll(4) == 0 ? TipPlace{true}
                                               : TipPlace{false,           44.5 + double(dice.roll(100)) / 7,
                                                          -68.25,          "Mill St 77",
                                                          "address_point", double(dice.roll(50)),
                                                          "mill 77"};
            log.action(deskId, user, Verb::Place, body);
            break;
        }
        case 15:
            log.setDepartment(deskId, dice.roll(2) == 0
                                          ? R"({"promise":{"default":7}})"
                                          : R"({"promise":{"channels":{"slack/mill-ward":3}}})");
            break;
        case 16:
            log.setUser(deskId, user, dice.roll(2) == 0 ? "A. Person" : "B. Person");
            break;
        case 17:
            log.bounced("b" + QByteArray::number(dice.roll(20)), "d" + QByteArray::number(dice.roll(60)),
                        "no");
            break;
        case 18:
            log.delivered("b" + QByteArray::number(dice.roll(20)), "d" + QByteArray::number(dice.roll(60)));
            break;
        case 19:
            log.take("t" + QByteArray::number(dice.roll(20)), "d" + QByteArray::number(dice.roll(60)),
                     dice.roll(2) == 0 ? "north" : "south");
            break;
        case 20:
            if (dice.roll(2) == 0)
                log.nameChannel("n" + QByteArray::number(dice.roll(20)), QStringLiteral("mill-ward"),
                                dice.roll(2) == 0 ? "Mill Ward" : "The Mill");
            else
                log.health("h" + QByteArray::number(dice.roll(20)), {"north", dice.roll(3), 0, 0, 0, {}});
            break;
        case 25:
        case 26:
        case 27:
            caseEvent(log, anotherId(deskId, dice), user, dice);
            break;
        case 28:
        case 29:
        case 30:
            linkEvent(log, anotherId(deskId, dice), user, target, dice);
            break;
        default:
            log.unreadable("{", QStringLiteral("not JSON"));
            break;
        }
    }
    return log.batch;
}

rc::Gen<std::vector<quint32>> logNumbers()
{
    // The numbers keep the greatest usual size: beyond it RapidCheck shifts by more than their width.
    return rc::gen::resize(
        400, rc::gen::container<std::vector<quint32>>(rc::gen::resize(100, rc::gen::arbitrary<quint32>())));
}

} // namespace porch::test
