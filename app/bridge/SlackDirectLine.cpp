// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackDirectLine.h"

#include "app/bridge/FormCode.h"
#include "app/bridge/FormEvents.h"
#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackGreeting.h"
#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackJson.h"
#include "app/wire/NatsOptions.h"
#include "models/store/Reader.h"

#include <algorithm>

namespace porch {

namespace {

constexpr qsizetype kMostRemembered = 10'000;
/// That it was passed on is not said again sooner.
constexpr qint64 kTellAgainMs = 3'600'000;

QString codeOf(const QByteArray &tip)
{
    const auto key = parseSlackKey(tip);
    return key ? key->form : QString();
}

/// Which of these messages the log has.
Result<std::optional<std::size_t>> firstKnown(Database &db, const std::vector<QByteArray> &keys)
{
    Statement find(db, "SELECT 1 FROM message WHERE key = ? AND flags & 1 = 0");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        find.bind(1, keys[i]);
        if (find.step())
            return std::optional(i);
        if (!find.ok())
            return find.error();
        find.reset();
    }
    return std::optional<std::size_t>();
}

} // namespace

SlackDirectLine::SlackDirectLine(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_told(kMostRemembered)
    , m_toldNobody(kMostRemembered)
{
    m_clock.start();
}

SlackDirectLine::~SlackDirectLine() = default;

bool SlackDirectLine::isDirect(const QJsonObject &event)
{
    return stringOf(event, "channel_type") == QLatin1String("im") ||
           SlackEventReader::channelOf(event).startsWith(u'D');
}

// --- What comes in -------------------------------------------------------------------------------------

std::optional<SlackDirectLine::Word> SlackDirectLine::wordOf(const QJsonObject &event) const
{
    if (stringOf(event, "type") != QLatin1String("message"))
        return std::nullopt;
    Word word;
    const QString subtype = stringOf(event, "subtype");
    QJsonObject of = event;
    if (subtype == QLatin1String("message_changed")) {
        word.kind = Word::Kind::Edit;
        of = objectOf(event, "message");
        word.message = of;
        word.changeTs = stringOf(objectOf(of, "edited"), "ts");
        // Of a message with answers Slack leaves a stub that says nothing of its writer.
        const QJsonObject before = objectOf(event, "previous_message");
        if (stringOf(of, "subtype") == QLatin1String("tombstone")) {
            word.kind = Word::Kind::Delete;
            word.changeTs = stringOf(event, "event_ts");
            of = before;
        } else if (!isSlackTs(word.changeTs) || word.changeTs == stringOf(objectOf(before, "edited"), "ts")) {
            return std::nullopt; // a link's preview
        }
    } else if (subtype == QLatin1String("message_deleted")) {
        word.kind = Word::Kind::Delete;
        of = objectOf(event, "previous_message");
        word.changeTs = stringOf(event, "event_ts");
    } else {
        word.message = event;
    }
    word.channel = SlackEventReader::channelOf(event);
    word.user = stringOf(of, "user");
    word.ts = stringOf(of, "ts");
    const QString thread = stringOf(of, "thread_ts");
    if (isSlackTs(thread) && thread != word.ts)
        word.thread = thread;
    const bool isWhole = isSlackId(word.channel) && isSlackId(word.user) && isSlackTs(word.ts);
    if (!isWhole || !m_parts.reader.notFromResident(of).isEmpty())
        return std::nullopt;
    return word;
}

void SlackDirectLine::live(const QJsonObject &event, const Done &done)
{
    const auto word = wordOf(event);
    if (!word) {
        done(true);
        return;
    }
    m_parts.routes.openTips(m_parts.self.team, word->user,
                            whileAlive(this, [this, word, done](const Result<RouteBook::Tips> &tips) {
                                if (!tips) {
                                    Q_EMIT troubled(tips.error().what);
                                    done(false);
                                    return;
                                }
                                choose(*word, tips.value(), done);
                            }));
}

/// Which of somebody's open tips they mean.
void SlackDirectLine::choose(const Word &word, const RouteBook::Tips &tips, const Done &done)
{
    if (tips.empty()) {
        onNobody(word, done);
        return;
    }
    const auto inThread = std::find_if(tips.begin(), tips.end(), [&](const OpenTip &open) {
        return !word.thread.isEmpty() && open.thread == word.thread;
    });
    if (inThread != tips.end())
        onTip(word, inThread->tip, tips, done);
    else if (word.kind != Word::Kind::Message)
        chooseByKey(word, tips, done);
    else if (word.thread.isEmpty())
        onTip(word, tips.front().tip, tips, done);
    else
        chooseByRoot(word, tips, done);
}

/// A thread that the book does not know: one that has ended, one that has only just begun, or one beneath a
/// message of their own.
void SlackDirectLine::chooseByRoot(const Word &word, const RouteBook::Tips &tips, const Done &done)
{
    const QJsonObject arguments{{QStringLiteral("channel"), word.channel},
                                {QStringLiteral("ts"), word.thread},
                                {QStringLiteral("include_all_metadata"), true},
                                {QStringLiteral("limit"), 1}};
    m_parts.api.call(QStringLiteral("conversations.replies"), arguments, this,
                     [this, word, tips, done](const SlackAnswer &answer) {
                         if (!answer.answered() && answer.outcome != SlackAnswer::Outcome::Refused) {
                             Q_EMIT troubled(answer.sentence);
                             done(false);
                             return;
                         }
                         const QJsonArray messages = answer.json.value(QLatin1String("messages")).toArray();
                         const QString code = slackform::greetedCode(
                             messages.isEmpty() ? QJsonObject() : messages.first().toObject());
                         const auto meant = std::find_if(tips.begin(), tips.end(), [&](const OpenTip &open) {
                             return code.isEmpty() || codeOf(open.tip) == code;
                         });
                         if (meant == tips.end())
                             onNobody(word, done);
                         else
                             onTip(word, meant->tip, tips, done);
                     });
}

/// A change belongs to where the message went.
void SlackDirectLine::chooseByKey(const Word &word, const RouteBook::Tips &tips, const Done &done)
{
    std::vector<QByteArray> keys;
    for (const OpenTip &open : tips)
        keys.push_back(slackFormMessageKey(open.tip, word.ts));
    m_parts.cache.read(
        this, [keys](Database &db) { return firstKnown(db, keys); },
        [this, word, tips, done](const Result<std::optional<std::size_t>> &known) {
            if (!known)
                done(false);
            else if (known.value())
                onTip(word, tips[*known.value()].tip, tips, done);
            else
                done(true); // of a conversation that has ended, or of something that was not read
        });
}

void SlackDirectLine::onTip(const Word &word, const QByteArray &tip, const RouteBook::Tips &tips,
                            const Done &done)
{
    m_parts.routes.find(tip, whileAlive(this, [=, this](const Result<RouteBook::Route> &route) {
                            if (!route) {
                                Q_EMIT troubled(route.error().what);
                                done(false);
                            } else if (route.value() && route.value()->user == word.user) {
                                carry(word, *route.value(), done);
                            } else {
                                // It is only in the list still.
                                RouteBook::Tips others = tips;
                                std::erase_if(others, [&](const OpenTip &open) { return open.tip == tip; });
                                m_parts.routes.drop(m_parts.self.team, word.user, tip, [](const auto &) {});
                                choose(word, others, done);
                            }
                        }));
}

void SlackDirectLine::carry(const Word &word, const FormRoute &route, const Done &done)
{
    const QString channel = slackFormChannel();
    const QByteArray key = slackFormMessageKey(route.tip, word.ts);
    if (word.kind == Word::Kind::Delete) {
        const Micros at = microsOfSlackTs(word.changeTs).value_or(wallClock());
        m_parts.log.write({encodeDelete(slackSource(), channel, slackDeleteKey(key), at, {key})}, done);
        return;
    }
    const SlackEventReader::Text words = wordsOf(word);
    if (word.kind == Word::Kind::Message && isEndWord(QString::fromUtf8(words.text))) {
        end(route, word.channel, word.thread, done);
        return;
    }
    std::vector<MessageFile> files;
    for (const SlackFile &file : filesOfSlackMessage(word.message))
        files.push_back(file.shown);
    if (word.kind == Word::Kind::Edit) {
        const Micros at = microsOfSlackTs(word.changeTs).value_or(0);
        m_parts.log.write({encodeEdit(slackSource(), channel, slackEditKey(key, word.changeTs), at,
                                      {key, words.text, words.mentions, files})},
                          done);
        return;
    }
    if (words.text.trimmed().isEmpty() && files.empty()) {
        done(true);
        return;
    }
    MessageBody body;
    body.text = words.text;
    body.mentions = words.mentions;
    body.files = files;
    body.thread = route.tip;
    body.reporter = route.reporter;
    m_parts.log.write(
        {encodeMessage(slackSource(), channel, key, microsOfSlackTs(word.ts).value_or(0), body)},
        whileAlive(this, [this, word, route, done](bool inLog) {
            if (inLog)
                tellOfPassing(word, route);
            done(inLog);
        }));
}

/// Who mentions themselves stays nobody: the same two words in two of their tips would join these.
SlackEventReader::Text SlackDirectLine::wordsOf(const Word &word) const
{
    SlackChannelSettings form;
    form.id = slackFormChannel();
    SlackEventReader::Text words = m_parts.reader.words(word.message, form);
    const QByteArray themselves =
        m_parts.pseudonyms.reporter(m_parts.self.team, slackFormChannel(), word.user);
    static const QByteArray mark = QString(QChar(kMentionPlace)).toUtf8();
    qsizetype from = 0;
    for (auto mention = words.mentions.begin(); mention != words.mentions.end();) {
        from = words.text.indexOf(mark, from);
        if (from < 0 || *mention != themselves) {
            from += mark.size();
            ++mention;
            continue;
        }
        words.text.replace(from, mark.size(), "@someone");
        mention = words.mentions.erase(mention);
    }
    return words;
}

/// Only the first time in a while: a conversation is no place for receipts.
void SlackDirectLine::tellOfPassing(const Word &word, const FormRoute &route)
{
    const qint64 now = m_clock.elapsed();
    const qint64 *last = m_told.object(route.tip);
    if (last != nullptr && now - *last < kTellAgainMs)
        return;
    m_told.insert(route.tip, new qint64(now));
    write(word.channel, word.thread, filled(formWords(route.language).passedOn, route.tip));
}

void SlackDirectLine::onNobody(const Word &word, const Done &done)
{
    const QString who = word.user + u' ' + word.thread;
    if (word.kind == Word::Kind::Message && !m_toldNobody.contains(who)) {
        m_toldNobody.insert(who, new bool(true));
        write(word.channel, word.thread,
              filled(inBothLanguages(word.thread.isEmpty() ? &SlackFormWords::notRead
                                                           : &SlackFormWords::threadEnded),
                     {}));
    }
    done(true);
}

// --- The end -------------------------------------------------------------------------------------------

void SlackDirectLine::endByButton(const slackform::EndPress &press, const std::function<void()> &done)
{
    const auto say = [this, press, done](QString SlackFormWords::*text) {
        if (!press.channel.isEmpty())
            write(press.channel, press.message, filled(inBothLanguages(text), {}));
        done();
    };
    const QByteArray tip = slackFormKey(m_parts.self.team, press.code);
    m_parts.routes.find(tip,
                        whileAlive(this, [this, press, say, done](const Result<RouteBook::Route> &found) {
                            if (!found) {
                                // A press never comes again by itself.
                                Q_EMIT troubled(found.error().what);
                                say(&SlackFormWords::notEnded);
                                return;
                            }
                            const RouteBook::Route &route = found.value();
                            if (!route || route->user != press.user) {
                                say(&SlackFormWords::threadEnded);
                                return;
                            }
                            end(*route, press.channel, press.message, [say, done](bool hasEnded) {
                                if (hasEnded)
                                    done();
                                else
                                    say(&SlackFormWords::notEnded);
                            });
                        }));
}

/// What leads to the person goes first; the log may hear of it later.
void SlackDirectLine::end(const FormRoute &route, const QString &channel, const QString &thread,
                          const Done &done)
{
    m_parts.routes.close(route.tip, whileAlive(this, [=, this](const Result<RouteBook::Route> &closed) {
                             if (!closed) {
                                 Q_EMIT troubled(closed.error().what);
                                 done(false);
                                 return;
                             }
                             m_parts.log.write(
                                 {formevents::unreachable(route.tip, formevents::Reason::Ended)});
                             if (!channel.isEmpty())
                                 write(channel, thread, filled(formWords(route.language).ended, route.tip));
                             done(true);
                         }));
}

// --- What goes out -------------------------------------------------------------------------------------

void SlackDirectLine::greet(const QByteArray &tip, Micros since)
{
    m_parts.routes.find(tip, whileAlive(this, [this, since](const Result<RouteBook::Route> &route) {
                            if (!route)
                                Q_EMIT troubled(route.error().what);
                            else if (route.value() && route.value()->thread.isEmpty())
                                begin(*route.value(), route.value()->since == since, {});
                        }));
}

void SlackDirectLine::findPlace(const QByteArray &tip, const Found &found)
{
    using Kind = Place::Kind;
    m_parts.routes.find(tip, whileAlive(this, [this, tip, found](const Result<RouteBook::Route> &answer) {
                            if (!answer) {
                                found({Kind::NotNow, {}, {}, answer.error().what});
                                return;
                            }
                            const RouteBook::Route &route = answer.value();
                            if (!route) {
                                findReason(tip, found);
                                return;
                            }
                            // Asked first: the answer may come at once.
                            m_parts.routes.setAsked(
                                *route, whileAlive(this, [=, this](const Result<void> &asked) {
                                    if (!asked)
                                        found({Kind::NotNow, {}, {}, asked.error().what});
                                    else if (route->thread.isEmpty())
                                        begin(*route, false, found);
                                    else
                                        found({Kind::There, route->channel, route->thread});
                                }));
                        }));
}

/// Nothing leads to the person: why, as the log has it. Where it says nothing, it hears of it now.
void SlackDirectLine::findReason(const QByteArray &tip, const Found &found)
{
    using formevents::Reason;
    m_parts.cache.read(
        this, [tip](Database &db) { return formevents::unreachableReason(db, tip); },
        [this, tip, found](const Result<std::optional<Reason>> &reason) {
            if (!reason) {
                found({Place::Kind::NotNow, {}, {}, reason.error().what});
                return;
            }
            QString sentence = tr("What led to the person is gone, so that nobody can ask back.");
            if (reason.value() == Reason::Declined)
                sentence = tr("The person did not leave a way to be asked back.");
            else if (reason.value() == Reason::Ended)
                sentence = tr("The person has ended the conversation.");
            else if (!reason.value())
                m_parts.log.write({formevents::unreachable(tip, Reason::Forgotten)});
            found({Place::Kind::Nowhere, {}, {}, sentence});
        });
}

void SlackDirectLine::begin(const FormRoute &route, bool isNew, const Found &found)
{
    using Kind = Place::Kind;
    Beginning &beginning = m_beginnings[route.tip];
    if (found)
        beginning.waiting.push_back(found);
    if (beginning.greeting != nullptr)
        return;
    auto *greeting = new SlackGreeting(
        m_parts.api, {route, codeOf(route.tip), m_parts.settings.form.command, !isNew}, this);
    beginning.greeting = greeting;
    connect(greeting, &SlackGreeting::begun, this,
            [this, tip = route.tip](const QString &channel, const QString &thread) {
                m_parts.routes.setThread(
                    tip, channel, thread, whileAlive(this, [=, this](const Result<void> &kept) {
                        if (!kept)
                            Q_EMIT troubled(kept.error().what);
                        settle(tip, kept ? Place{Kind::There, channel, thread}
                                         : Place{Kind::NotNow, {}, {}, kept.error().what});
                    }));
            });
    connect(greeting, &SlackGreeting::refused, this, [this, tip = route.tip](const QString &sentence) {
        settle(tip, {Kind::Nowhere, {}, {}, sentence});
    });
    connect(greeting, &SlackGreeting::troubled, this, [this, tip = route.tip](const QString &sentence) {
        Q_EMIT troubled(sentence);
        // It goes on; whoever waits asks again.
        for (const Found &waiting : std::exchange(m_beginnings[tip].waiting, {}))
            waiting({Kind::NotNow, {}, {}, sentence});
    });
    greeting->start();
}

void SlackDirectLine::settle(const QByteArray &tip, const Place &place)
{
    const auto found = m_beginnings.find(tip);
    if (found == m_beginnings.end())
        return;
    const Beginning beginning = std::move(found->second);
    m_beginnings.erase(found);
    beginning.greeting->deleteLater();
    for (const Found &waiting : beginning.waiting)
        waiting(place);
}

void SlackDirectLine::write(const QString &channel, const QString &thread, const QString &text)
{
    QJsonObject arguments{{QStringLiteral("channel"), channel},
                          {QStringLiteral("text"), text},
                          {QStringLiteral("mrkdwn"), false}};
    if (!thread.isEmpty())
        arguments.insert(QStringLiteral("thread_ts"), thread);
    m_parts.api.call(QStringLiteral("chat.postMessage"), arguments, this, [this](const SlackAnswer &answer) {
        if (!answer.answered())
            Q_EMIT troubled(answer.sentence);
    });
}

QString SlackDirectLine::filled(const QString &text, const QByteArray &tip) const
{
    return withNames(text, shownFormCode(codeOf(tip)), m_parts.settings.form.command);
}

} // namespace porch
