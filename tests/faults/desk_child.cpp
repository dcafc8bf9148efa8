// SPDX-License-Identifier: GPL-3.0-or-later
//
// A desk that replies once to a tip and says how far the reply has come, until it is killed:
//
//     desk_child URL USER FOLDER TIP      with the user's seed in DESK_CHILD_SEED
//
// It prints, each on a line of its own: the action's id, then "accepted", "logged", "folded", "done", as they
// come.
#include "app/sync/Workstation.h"
#include "models/store/Outbox.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace porch;

namespace {

void say(const QByteArray &word)
{
    std::fwrite(word.constData(), 1, static_cast<std::size_t>(word.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto key = NKey::fromSeed(qgetenv("DESK_CHILD_SEED"));
    if (words.size() != 5 || !key)
        return 2;
    NatsOptions options;
    options.servers = {QUrl(words.at(1))};
    options.user = words.at(2);
    options.credentials = key.value();
    options.firstDelay = std::chrono::milliseconds(20);
    options.longestDelay = std::chrono::milliseconds(200);

    Workstation workstation(
        options, {words.at(3) + QLatin1String("/cache.db"), words.at(3) + QLatin1String("/outbox.db")});
    const Command reply{newEventId(), Verb::Reply, {words.at(4).toUtf8(), "We are on our way.", {}}};
    bool logged = false;
    QObject::connect(&workstation, &Workstation::accepted, &application, [] { say("accepted"); });
    QObject::connect(&workstation, &Workstation::folded, &application, [&](const Changes &changes) {
        if (std::any_of(changes.outcomes.begin(), changes.outcomes.end(),
                        [&](const Outcome &outcome) { return outcome.id == reply.id; }))
            say("folded");
    });
    QObject::connect(&workstation, &Workstation::pendingChanged, &application,
                     [&](const std::vector<PendingAction> &pending) {
                         for (const PendingAction &action : pending) {
                             if (action.state == PendingState::Logged && !std::exchange(logged, true))
                                 say("logged");
                             if (action.state == PendingState::Done)
                                 say("done");
                         }
                     });
    workstation.start();
    say(reply.id);
    workstation.submit(reply);
    return QCoreApplication::exec();
}
