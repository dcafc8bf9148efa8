// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackDirectPlaces.h"

#include "app/bridge/FormEvents.h"
#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackGreeting.h"
#include "app/bridge/SlackKeys.h"
#include "app/bridge/SlackSettings.h"
#include "models/store/Reader.h"

namespace porch {

namespace {

using Place = SlackDirectPlaces::Place;

Place notNow(const QString &sentence)
{
    return {Place::Kind::NotNow, {}, {}, sentence};
}

Place nowhere(const QString &sentence)
{
    return {Place::Kind::Nowhere, {}, {}, sentence};
}

} // namespace

SlackDirectPlaces::SlackDirectPlaces(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{}

SlackDirectPlaces::~SlackDirectPlaces() = default;

void SlackDirectPlaces::greet(const QByteArray &tip, Micros since)
{
    m_parts.routes.find(tip, whileAlive(this, [this, since](const Result<RouteBook::Route> &route) {
                            if (!route)
                                Q_EMIT troubled(route.error().what);
                            else if (route.value() && route.value()->thread.isEmpty())
                                begin(*route.value(), route.value()->since == since, {});
                        }));
}

void SlackDirectPlaces::find(const QByteArray &tip, const Found &found)
{
    m_parts.routes.find(tip, whileAlive(this, [this, tip, found](const Result<RouteBook::Route> &route) {
                            if (!route)
                                found(notNow(route.error().what));
                            else if (route.value())
                                onRoute(*route.value(), found);
                            else
                                findReason(tip, found);
                        }));
}

/// It counts as asked before it is: the answer may come at once.
void SlackDirectPlaces::onRoute(const FormRoute &route, const Found &found)
{
    m_parts.routes.setAsked(route, whileAlive(this, [this, route, found](const Result<void> &asked) {
                                if (!asked)
                                    found(notNow(asked.error().what));
                                else if (route.thread.isEmpty())
                                    begin(route, false, found);
                                else
                                    found({Place::Kind::There, route.channel, route.thread});
                            }));
}

/// Nothing leads to the person: why, as the log has it. Where it says nothing, it hears of it now.
void SlackDirectPlaces::findReason(const QByteArray &tip, const Found &found)
{
    using formevents::Reason;
    m_parts.cache.read(
        this, [tip](Database &db) { return formevents::unreachableReason(db, tip); },
        [this, tip, found](const Result<std::optional<Reason>> &reason) {
            if (!reason) {
                found(notNow(reason.error().what));
                return;
            }
            QString sentence = tr("What led to the person is gone, so that nobody can ask back.");
            if (reason.value() == Reason::Declined)
                sentence = tr("The person did not leave a way to be asked back.");
            else if (reason.value() == Reason::Ended)
                sentence = tr("The person has ended the conversation.");
            else if (!reason.value())
                m_parts.log.write({formevents::unreachable(tip, Reason::Forgotten)});
            found(nowhere(sentence));
        });
}

void SlackDirectPlaces::begin(const FormRoute &route, bool isNew, const Found &found)
{
    Beginning &beginning = m_beginnings[route.tip];
    if (found)
        beginning.waiting.push_back(found);
    if (beginning.greeting != nullptr)
        return;
    const auto key = parseSlackKey(route.tip);
    auto *greeting = new SlackGreeting(
        m_parts.api, {route, key ? key->form : QString(), m_parts.settings.form.command, !isNew}, this);
    beginning.greeting = greeting;
    connect(greeting, &SlackGreeting::begun, this,
            [this, tip = route.tip](const QString &channel, const QString &thread) {
                m_parts.routes.setThread(tip, channel, thread,
                                         whileAlive(this, [=, this](const Result<void> &kept) {
                                             if (!kept)
                                                 Q_EMIT troubled(kept.error().what);
                                             settle(tip, kept ? Place{Place::Kind::There, channel, thread}
                                                              : notNow(kept.error().what));
                                         }));
            });
    connect(greeting, &SlackGreeting::refused, this, [this, tip = route.tip](const QString &sentence) {
        Q_EMIT troubled(sentence);
        settle(tip, nowhere(sentence));
    });
    connect(greeting, &SlackGreeting::troubled, this, [this, tip = route.tip](const QString &sentence) {
        Q_EMIT troubled(sentence);
        // It goes on; whoever waits asks again.
        for (const Found &waiting : std::exchange(m_beginnings[tip].waiting, {}))
            waiting(notNow(sentence));
    });
    greeting->start();
}

void SlackDirectPlaces::settle(const QByteArray &tip, const Place &place)
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

} // namespace porch
