// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandLine.h"
#include "app/ctl/Session.h"
#include "app/ctl/SignIn.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"

#include <QJsonObject>

#include <algorithm>

namespace porch {

namespace {

/// The action as its words on the command line say.
Result<Command> commandOf(const QStringList &words)
{
    const QString verb = words.at(0);
    std::optional<Verb> known;
    if (verb.startsWith(QLatin1String("tip.")))
        known = tipVerb(verb.mid(4));
    if (!known) {
        return Error{
            DoCommand::tr("There is no verb \"%1\". There are: %2.")
                .arg(verb, QStringLiteral("tip.claim tip.release tip.reply tip.note tip.close tip.reopen"))};
    }
    Command command{newEventId(), *known, {}};
    command.body.tip = words.at(1).toUtf8();
    for (const QString &word : words.mid(2)) {
        const qsizetype equals = word.indexOf(u'=');
        const QString key = word.left(equals);
        const QByteArray value = word.mid(equals + 1).toUtf8();
        if (equals > 0 && key == QLatin1String("text"))
            command.body.text = value;
        else if (equals > 0 && key == QLatin1String("reason"))
            command.body.reason = value;
        else
            return Error{DoCommand::tr("\"%1\" is not text=... or reason=...").arg(word)};
    }
    const bool speaks = *known == Verb::Reply || *known == Verb::Note;
    if (speaks && command.body.text.trimmed().isEmpty())
        return Error{DoCommand::tr("%1 wants text=...").arg(verb)};
    return command;
}

/// Follows one action through the outbox.
class Fate
{
public:
    Fate(Workstation &workstation, QByteArray id, QObject *context)
        : m_id(std::move(id))
    {
        QObject::connect(&workstation, &Workstation::pendingChanged, context,
                         [this](const std::vector<PendingAction> &pending) { follow(pending); });
    }

    bool settled() const
    {
        return m_action.state == PendingState::Done || m_action.state == PendingState::Refused;
    }
    const PendingAction &action() const { return m_action; }

private:
    void follow(const std::vector<PendingAction> &pending)
    {
        const auto mine = std::find_if(pending.begin(), pending.end(),
                                       [this](const PendingAction &action) { return action.id == m_id; });
        if (mine != pending.end())
            m_action = *mine;
    }

    QByteArray m_id;
    PendingAction m_action;
};

QString reasonOf(const PendingAction &action)
{
    return action.problem.isEmpty() ? RefusalText::sentence(action.refusal, {}) : action.problem;
}

int report(const PendingAction &action, const QByteArray &id, const QString &whyQueued, bool asJson)
{
    const bool done = action.state == PendingState::Done;
    const bool refused = action.state == PendingState::Refused;
    const QString reason = refused ? reasonOf(action) : done ? QString() : whyQueued;
    if (asJson) {
        output::json(
            QJsonDocument(QJsonObject{{QStringLiteral("id"), QString::fromUtf8(id)},
                                      {QStringLiteral("sequence"), static_cast<qint64>(action.sequence)},
                                      {QStringLiteral("state"), done      ? QStringLiteral("done")
                                                                : refused ? QStringLiteral("refused")
                                                                          : QStringLiteral("queued")},
                                      {QStringLiteral("reason"), reason}}));
        return refused ? kFailed : kDone;
    }
    if (refused)
        return output::failure(DoCommand::tr("Refused: %1").arg(reason));
    output::line(done ? DoCommand::tr("Done, number %1 in the log.").arg(action.sequence)
                      : DoCommand::tr("Queued: it goes out when the log can be reached. %1").arg(reason));
    return kDone;
}

} // namespace

int DoCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("do"),
        tr("Does one action as this user and waits for its fate: done, refused, or queued when the log "
           "cannot be "
           "reached. Verbs: %1.")
            .arg(QStringLiteral("tip.claim tip.release tip.reply tip.note tip.close tip.reopen")));
    line.addPositional(QStringLiteral("VERB"), tr("What to do."));
    line.addPositional(QStringLiteral("ID"), tr("The tip's id, as search prints it."));
    line.addPositional(QStringLiteral("key=value"),
                       tr("text=... for reply and note, reason=... for close and claim."),
                       QStringLiteral("[key=value...]"));
    Session::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 2, 10))
        return *code;
    const auto patience = Session::patience(line);
    if (!patience)
        return line.usage(patience.error().what);
    const auto command = commandOf(line.positional());
    if (!command)
        return line.usage(command.error().what);
    const auto profile = ClientOptions::resolve(line.parser());
    if (!profile)
        return output::failure(profile.error().what);
    const auto connection = SignIn::optionsFor(profile.value(), QStringLiteral("porchlightctl"));
    if (!connection)
        return output::failure(connection.error().what);

    Workstation workstation(connection.value(), {profile->cachePath(), profile->outboxPath()});
    Session session(workstation, patience.value());
    Fate fate(workstation, command->id, &session);
    bool accepted = false;
    QObject::connect(&workstation, &Workstation::accepted, &session,
                     [&](const QByteArray &id) { accepted = accepted || id == command->id; });
    session.start();
    workstation.submit(command.value());
    const auto waited = session.until([&] { return fate.settled(); });
    if (!waited && !accepted)
        return output::failure(waited.error().what);
    return report(fate.action(), command->id, waited ? QString() : waited.error().what, line.json());
}

} // namespace porch
