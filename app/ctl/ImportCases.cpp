// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CaseListImport.h"
#include "app/ctl/CatchUp.h"
#include "app/ctl/Client.h"
#include "app/ctl/ImportCommands.h"
#include "app/ctl/PublishRun.h"
#include "app/profile/ClientOptions.h"
#include "models/domain/Roles.h"
#include "models/store/TipQueries.h"

#include <QFile>
#include <QJsonObject>

namespace porch {

namespace {

/// A list of a million cases is no case list.
constexpr qint64 kLargestFile = 256 * 1024 * 1024;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ImportCasesCommand::tr("The file %1 can't be read: %2").arg(path, file.errorString())};
    if (file.size() > kLargestFile)
        return Error{ImportCasesCommand::tr("The file %1 is too large for a case list.").arg(path)};
    return file.readAll();
}

Result<void> catchUp(const Client &client, int patience)
{
    Workstation workstation(client.connection, {client.profile.cachePath(), {}});
    return CatchUp(workstation, patience).run();
}

/// What the rules refused, since another desk was quicker, and what never came into the log.
Result<qint64> failedOf(Database &cache, const std::vector<CaseListImport::Planned> &planned)
{
    std::vector<QByteArray> ids;
    for (const CaseListImport::Planned &one : planned)
        ids.push_back(one.id);
    const auto outcomes = queries::outcomes(cache, ids);
    if (!outcomes)
        return outcomes.error();
    qint64 failed = 0;
    auto outcome = outcomes->cbegin(); // in the order of the ids
    for (const CaseListImport::Planned &one : planned) {
        const QString number = QString::fromUtf8(one.number);
        if (outcome == outcomes->cend() || outcome->id != one.id) {
            ++failed;
            output::warning(ImportCasesCommand::tr("Case %1: the log did not take it.").arg(number));
            continue;
        }
        if (outcome->refusal != Refusal::None) {
            ++failed;
            output::warning(ImportCasesCommand::tr("Case %1: %2")
                                .arg(number, RefusalText::sentence(outcome->refusal, outcome->holder)));
        }
        ++outcome;
    }
    return failed;
}

void report(const CaseListImport::Count &count, bool isDry)
{
    const auto number = [](qint64 value) { return static_cast<int>(value); };
    const int changes = number(count.opened + count.updated);
    output::line(
        (isDry ? ImportCasesCommand::tr("%n case(s) would change:", nullptr, changes)
               : ImportCasesCommand::tr("%n case(s) changed:", nullptr, changes)) +
        QLatin1String(" ") + ImportCasesCommand::tr("%n new", "cases", number(count.opened)) +
        QLatin1String(", ") + ImportCasesCommand::tr("%n updated", "cases", number(count.updated)) +
        QLatin1String(", ") + ImportCasesCommand::tr("%n as they were", "cases", number(count.unchanged)) +
        QLatin1String(", ") + ImportCasesCommand::tr("%n row(s) skipped.", nullptr, number(count.skipped)));
}

} // namespace

int ImportCasesCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("import cases"),
        tr("Brings the records system's list of cases into the log: new numbers become cases, known ones are "
           "updated where the list says otherwise. A bad row is named with its line and skipped. The list "
           "may come as often as you like. Columns: %1.")
            .arg(CaseList::knownColumns()));
    line.addPositional(
        QStringLiteral("FILE.csv"),
        tr("The list; its first row names the columns. Separated by commas, semicolons or tabs."));
    line.parser().addOption(
        {QStringLiteral("dry-run"), tr("Counts what would change, and publishes nothing.")});
    PublishRun::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const auto patience = PublishRun::patience(line);
    if (!patience)
        return line.usage(patience.error().what);
    const auto content = contentOf(line.positional().constFirst());
    if (!content)
        return output::failure(content.error().what);
    auto list = CaseList::read(content.value());
    if (!list)
        return output::failure(list.error().what);
    const auto client = Client::signIn(line, QStringLiteral("porchlightctl import"));
    if (!client)
        return output::failure(client.error().what);
    if (!rolesOf(client->profile.roles).testFlag(Role::Supervisor))
        return output::failure(tr("Only a supervisor may open and change cases."));
    for (const QString &column : list->ignored())
        output::warning(tr("The column \"%1\" is not known and left out.").arg(column));

    if (const auto live = catchUp(client.value(), patience.value()); !live)
        return output::failure(live.error().what);
    auto cache = Database::open(client->profile.cachePath(), Database::Mode::ReadOnly);
    if (!cache)
        return output::failure(cache.error().what);
    CaseListImport import(std::move(list).value(), client->profile.user, cache.value());
    const auto next = [&import] {
        auto event = import.next();
        for (const QString &problem : import.takeProblems())
            output::warning(problem);
        return event;
    };
    const bool isDry = line.parser().isSet(QStringLiteral("dry-run"));
    qint64 refused = 0;
    if (isDry) {
        while (next()) {
        }
    } else {
        PublishRun run(client->connection, next, 0, patience.value());
        if (const auto done = run.exec(); !done)
            return output::failure(done.error().what);
        if (!import.planned().empty()) {
            if (const auto live = catchUp(client.value(), patience.value()); !live)
                return output::failure(live.error().what);
            const auto counted = failedOf(cache.value(), import.planned());
            if (!counted)
                return output::failure(counted.error().what);
            refused = counted.value();
        }
    }
    if (import.fault())
        return output::failure(import.fault()->what);
    const CaseListImport::Count &count = import.count();
    if (line.json()) {
        output::json(QJsonDocument(QJsonObject{{QStringLiteral("opened"), count.opened},
                                               {QStringLiteral("updated"), count.updated},
                                               {QStringLiteral("unchanged"), count.unchanged},
                                               {QStringLiteral("skipped"), count.skipped},
                                               {QStringLiteral("refused"), refused}}));
    } else {
        report(count, isDry);
    }
    return refused == 0 ? kDone : kFailed;
}

} // namespace porch
