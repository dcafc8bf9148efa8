// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ActionFate.h"
#include "app/ctl/CaseNames.h"
#include "app/ctl/Client.h"
#include "app/ctl/CommandWords.h"
#include "app/ctl/Session.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"

#include <QJsonObject>

namespace porch {

namespace {

int report(const ActionFate &fate, const QByteArray &id, const QString &whyQueued, bool asJson)
{
    const PendingAction &action = fate.action();
    const QString reason = fate.isRefused() ? fate.refusal() : fate.isDone() ? QString() : whyQueued;
    if (asJson) {
        output::json(
            QJsonDocument(QJsonObject{{QStringLiteral("id"), QString::fromUtf8(id)},
                                      {QStringLiteral("sequence"), static_cast<qint64>(action.sequence)},
                                      {QStringLiteral("state"), fate.state()},
                                      {QStringLiteral("reason"), reason}}));
        return fate.isRefused() ? kFailed : kDone;
    }
    if (fate.isRefused())
        return output::failure(DoCommand::tr("Refused: %1").arg(reason));
    output::line(fate.isDone()
                     ? DoCommand::tr("Done, number %1 in the log.").arg(action.sequence)
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
            .arg(CommandWords::verbs()));
    line.addPositional(QStringLiteral("VERB"), tr("What to do."));
    line.addPositional(
        QStringLiteral("ID"),
        tr("The tip's id, as search prints it; a case's id or number; - for a new case and for what is "
           "about neither."));
    line.addPositional(
        QStringLiteral("key=value"),
        tr("What the verb needs: text, reason, category, priority (normal, low, urgent), disposition, "
           "service, user, until (ISO 8601 or seconds since 1970), case, into; for case.* title, "
           "number, lead, text, reason, into; for record.export tip or case, recipient, reason, "
           "form, names; for department.set any "
           "names with JSON values; for user.set user and name; for channel.announce channel "
           "(source/channel) and text."),
        QStringLiteral("[key=value...]"));
    Session::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 2, 100))
        return *code;
    const auto patience = Session::patience(line);
    if (!patience)
        return line.usage(patience.error().what);
    auto command = CommandWords::parse(line.positional());
    if (!command)
        return line.usage(command.error().what);
    const auto client = Client::signIn(line, QStringLiteral("porchlightctl"));
    if (!client)
        return output::failure(client.error().what);
    nameCasesByKey(command.value(), client->profile.cachePath());

    Workstation workstation(client->connection, {client->profile.cachePath(), client->profile.outboxPath()});
    Session session(workstation, patience.value());
    ActionFate fate(workstation, command->id, &session);
    session.start();
    workstation.submit(command.value());
    const auto waited = session.until([&] { return fate.settled(); });
    if (!waited && !fate.isKept())
        return output::failure(waited.error().what);
    return report(fate, command->id, waited ? QString() : waited.error().what, line.json());
}

} // namespace porch
