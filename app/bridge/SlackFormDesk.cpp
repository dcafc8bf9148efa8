// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackFormDesk.h"

#include "app/bridge/FormEvents.h"
#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackSockets.h"
#include "app/wire/NatsOptions.h"

namespace porch {

SlackFormDesk::SlackFormDesk(const Parts &parts, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_patience(patience)
{}

void SlackFormDesk::take(const SlackEnvelope &envelope)
{
    auto visitor = std::make_shared<Visit>();
    visitor->envelope = envelope;
    if (envelope.kind == SlackEnvelope::Kind::Command) {
        open(visitor);
    } else if (const auto submission = slackform::submission(envelope.payload)) {
        visitor->tip = submission->tip;
        if (submission->problems.isEmpty())
            submit(visitor);
        else
            answer(visitor, slackform::answerWithProblems(submission->problems));
    } else if (const auto change = slackform::languageChange(envelope.payload)) {
        answer(visitor, {});
        changeLanguage(*change);
    } else if (const auto press = slackform::endPress(envelope.payload)) {
        const auto acknowledge = [this, visitor] { answer(visitor, {}); };
        QTimer::singleShot(m_patience, this, acknowledge);
        m_parts.line.endByButton(*press, acknowledge);
    } else {
        answer(visitor, {});
    }
}

/// Whatever stands behind the command is answered with the form, and is looked at by nobody.
void SlackFormDesk::open(const Visitor &visitor)
{
    const auto refuse = [this, visitor](QString SlackFormWords::*text) {
        answer(visitor, slackform::answerWithText(
                            withNames(inBothLanguages(text), {}, m_parts.settings.form.command)));
    };
    if (!m_parts.settings.form.enabled || !m_parts.routes.problem().isEmpty()) {
        refuse(&SlackFormWords::notNow);
        // Perhaps somebody has mended it meanwhile.
        m_parts.routes.check([](const Result<void> &) {});
        return;
    }
    QTimer::singleShot(m_patience, this, [refuse] { refuse(&SlackFormWords::notOpened); });
    const QJsonObject arguments{
        {QStringLiteral("trigger_id"), stringOf(visitor->envelope.payload, "trigger_id")},
        {QStringLiteral("view"), slackform::view(slackform::stateOf(visitor->envelope.payload))}};
    m_parts.api.call(QStringLiteral("views.open"), arguments, this,
                     [this, visitor, refuse](const SlackAnswer &opened) {
                         if (opened.answered()) {
                             answer(visitor, {});
                         } else {
                             Q_EMIT troubled(opened.sentence);
                             refuse(&SlackFormWords::notOpened);
                         }
                     });
}

void SlackFormDesk::changeLanguage(const slackform::LanguageChange &change)
{
    m_parts.api.call(QStringLiteral("views.update"),
                     {{QStringLiteral("view_id"), change.view},
                      {QStringLiteral("view"), slackform::view(change.state, change.mayAsk)}},
                     this, [this](const SlackAnswer &updated) {
                         if (!updated.answered())
                             Q_EMIT troubled(updated.sentence);
                     });
}

/// The route comes before the tip: a tip without one could never be asked about, one without a tip harms
/// nobody, and is found again when the same form is sent again.
void SlackFormDesk::submit(const Visitor &visitor)
{
    const QByteArray identity = slackform::identity(visitor->tip);
    visitor->code = m_parts.pseudonyms.formCode(m_parts.self.team, identity);
    visitor->key = slackFormKey(m_parts.self.team, visitor->code);
    visitor->since = wallClock();
    QTimer::singleShot(m_patience, this, [this, visitor] { notReceived(visitor); });

    if (!visitor->tip.mayAsk) {
        // Sent again after a second thought, it may have one.
        m_parts.routes.close(visitor->key,
                             whileAlive(this, [this, visitor](const Result<RouteBook::Route> &closed) {
                                 if (closed) {
                                     publish(visitor);
                                 } else {
                                     Q_EMIT troubled(closed.error().what);
                                     notReceived(visitor);
                                 }
                             }));
        return;
    }
    FormRoute route;
    route.tip = visitor->key;
    route.reporter = m_parts.pseudonyms.form(m_parts.self.team, slackFormChannel(), identity);
    route.user = visitor->tip.user;
    route.language = visitor->tip.language;
    route.since = visitor->since;
    m_parts.routes.add(route, whileAlive(this, [this, visitor](const Result<RouteBook::Added> &added) {
                           const SlackFormWords &words = formWords(visitor->tip.language);
                           if (!added) {
                               Q_EMIT troubled(added.error().what);
                               notReceived(visitor);
                           } else if (added.value() == RouteBook::Added::TooMany) {
                               answer(visitor, slackform::answerWithProblem(words.tooMany, true));
                           } else {
                               publish(visitor);
                           }
                       }));
}

void SlackFormDesk::publish(const Visitor &visitor)
{
    if (visitor->isAnswered)
        return;
    const slackform::Tip &tip = visitor->tip;
    const QByteArray reporter =
        m_parts.pseudonyms.form(m_parts.self.team, slackFormChannel(), slackform::identity(tip));
    std::vector<OutgoingEvent> events{formevents::tip(visitor->key, reporter, tip)};
    if (!tip.mayAsk)
        events.push_back(formevents::unreachable(visitor->key, formevents::Reason::Declined));
    m_parts.log.write(events, whileAlive(this, [this, visitor](bool inLog) {
                          if (!inLog) {
                              notReceived(visitor);
                              return;
                          }
                          const QString &command = m_parts.settings.form.command;
                          answer(visitor, slackform::answerWithView(
                                              slackform::receivedView(visitor->tip, visitor->code, command)));
                          if (visitor->tip.mayAsk)
                              m_parts.places.greet(visitor->key, visitor->since);
                      }));
}

/// What is not on its way into the log yet does not go there any more: it is the person's to send it again.
void SlackFormDesk::notReceived(const Visitor &visitor)
{
    if (visitor->isAnswered)
        return;
    const SlackFormWords &words = formWords(visitor->tip.language);
    const bool isMatterOfTime = m_parts.routes.problem().isEmpty();
    answer(visitor, slackform::answerWithProblem(isMatterOfTime ? words.notReceived : words.notNow));
    m_parts.log.withdraw(visitor->key);
    m_parts.log.withdraw(formevents::unreachableId(visitor->key));
}

void SlackFormDesk::answer(const Visitor &visitor, const QJsonObject &payload)
{
    if (!std::exchange(visitor->isAnswered, true))
        m_parts.sockets.acknowledge(visitor->envelope, payload);
}

} // namespace porch
