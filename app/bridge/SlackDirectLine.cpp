// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackDirectLine.h"

#include "app/bridge/FormCode.h"
#include "app/bridge/FormEvents.h"
#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackJson.h"
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

void SlackDirectLine::take(const Word &word, const Done &done)
{
    m_parts.routes.openTips(m_parts.self.team, word.user,
                            whileAlive(this, [this, word, done](const Result<Tips> &tips) {
                                if (tips) {
                                    choose(word, tips.value(), done);
                                } else {
                                    Q_EMIT troubled(tips.error().what);
                                    done(false);
                                }
                            }));
}

/// Which of somebody's open tips they mean.
void SlackDirectLine::choose(const Word &word, const Tips &tips, const Done &done)
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
    else
        chooseByKey(word, tips, done);
}

/// What Slack tells again, and changes, belong to where the message went; other messages to the tip that was
/// asked about last.
void SlackDirectLine::chooseByKey(const Word &word, const Tips &tips, const Done &done)
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
            else if (word.kind != Word::Kind::Message)
                done(true); // of a conversation that has ended, or of something that was not read
            else if (word.thread.isEmpty())
                onTip(word, tips.front().tip, tips, done);
            else
                chooseByRoot(word, tips, done);
        });
}

/// A thread that the book does not know: one that has ended, one that has only just begun, or one beneath a
/// message of their own.
void SlackDirectLine::chooseByRoot(const Word &word, const Tips &tips, const Done &done)
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

void SlackDirectLine::onTip(const Word &word, const QByteArray &tip, const Tips &tips, const Done &done)
{
    m_parts.routes.find(tip, whileAlive(this, [=, this](const Result<RouteBook::Route> &route) {
                            if (!route) {
                                Q_EMIT troubled(route.error().what);
                                done(false);
                            } else if (route.value() && route.value()->user == word.user) {
                                carry(word, *route.value(), done);
                            } else {
                                // It is only in the list still.
                                Tips others = tips;
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
    const Micros at = microsOfSlackTs(word.ts).value_or(0);
    const Micros changed = microsOfSlackTs(word.changeTs).value_or(at);
    if (word.kind == Word::Kind::Delete) {
        m_parts.log.write({encodeDelete(slackSource(), channel, slackDeleteKey(key), changed, {key})}, done);
        return;
    }
    const auto words = word.text(m_parts.reader, m_parts.pseudonyms, m_parts.self.team);
    if (word.kind == Word::Kind::Edit) {
        const EditBody edit{key, words.text, words.mentions, word.files()};
        m_parts.log.write(
            {encodeEdit(slackSource(), channel, slackEditKey(key, word.changeTs), changed, edit)}, done);
        return;
    }
    if (isEndWord(QString::fromUtf8(words.text))) {
        // Long after, nobody can tell which one a word without a thread has ended already.
        if (word.isPast && word.thread.isEmpty()) {
            done(true);
            return;
        }
        end(route, word.channel, word.thread, done);
        return;
    }
    MessageBody body;
    body.text = words.text;
    body.mentions = words.mentions;
    body.files = word.files();
    body.thread = route.tip;
    body.reporter = route.reporter;
    if (body.text.trimmed().isEmpty() && body.files.empty()) {
        done(true);
        return;
    }
    m_parts.log.write({encodeMessage(slackSource(), channel, key, at, body)},
                      whileAlive(this, [this, word, route, done](bool inLog) {
                          if (inLog)
                              tellOfPassing(word, route);
                          done(inLog);
                      }));
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
    if (word.kind == Word::Kind::Message && !word.isPast && !m_toldNobody.contains(who)) {
        m_toldNobody.insert(who, new bool(true));
        write(word.channel, word.thread,
              filled(inBothLanguages(word.thread.isEmpty() ? &SlackFormWords::notRead
                                                           : &SlackFormWords::threadEnded)));
    }
    done(true);
}

void SlackDirectLine::endByButton(const slackform::EndPress &press, const std::function<void()> &done)
{
    const auto say = [this, press, done](QString SlackFormWords::*text) {
        if (!press.channel.isEmpty())
            write(press.channel, press.message, filled(inBothLanguages(text)));
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
