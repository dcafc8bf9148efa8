// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ActionFate.h"
#include "app/ctl/CatchUp.h"
#include "app/ctl/Client.h"
#include "app/ctl/Session.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "app/sync/FileBatch.h"
#include "models/domain/CaseFields.h"
#include "models/domain/Roles.h"
#include "models/packets/PacketWriter.h"
#include "models/packets/paper/PacketPaper.h"
#include "models/store/SettingQueries.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace porch {

namespace {

/// What was asked for on the command line.
struct Order
{
    bool isCase = false;
    QString name; ///< key of a tip; number or key of a case
    PacketJob job;
    PacketSubject subject;
};

PacketForm formOf(const QString &path)
{
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return PacketForm::Pdf;
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? PacketForm::Eido : PacketForm::Folder;
}

Result<void> find(Database &db, Order &order)
{
    if (!order.isCase) {
        order.subject.tip = order.name.toUtf8();
        return {};
    }
    auto row = queries::caseByNumber(db, order.name);
    if (row && !row.value())
        row = queries::caseByKey(db, order.name.toUtf8());
    if (!row)
        return row.error();
    if (!row.value())
        return Error{ExportCommand::tr("There is no case %1.").arg(order.name)};
    order.subject.casefile = row.value()->key;
    return {};
}

QString callName(Database &db, const QString &user)
{
    const auto users = queries::users(db);
    if (!users)
        return user;
    const auto found =
        std::find_if(users->begin(), users->end(), [&user](const UserRow &row) { return row.user == user; });
    return found == users->end() || found->name.isEmpty() ? user : found->name;
}

/// What the cache holds of it, read from a connection of its own.
Result<void> gather(const Profile &profile, Order &order)
{
    auto db = Database::open(profile.cachePath(), Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    if (const auto found = find(db.value(), order); !found)
        return found;
    auto source = PacketReader::read(db.value(), order.subject);
    if (!source)
        return source.error();
    order.job.source = std::move(source).value();
    order.job.madeBy = callName(db.value(), profile.user);
    return {};
}

Command commandOf(const Order &order)
{
    ExportBody body;
    body.tip = order.subject.tip;
    body.casefile = order.subject.casefile;
    body.recipient = order.job.wish.recipient.toUtf8();
    body.reason = order.job.wish.reason.toUtf8();
    body.form = formName(order.job.form);
    body.names = order.job.wish.names;
    Command command;
    command.id = newEventId();
    command.verb = Verb::Export;
    command.values = exportValues(body);
    return command;
}

/// The residents' files that the packet wants, into the batch's folder.
void fetch(Workstation &workstation, FileBatch &batch, PacketJob &job, bool offline)
{
    QEventLoop loop;
    QObject::connect(&batch, &FileBatch::finished, &loop, &QEventLoop::quit);
    QObject::connect(&batch, &FileBatch::progressed, &loop, [](int done, int all) {
        if (all > 0)
            output::progress(ExportCommand::tr("%1 of %2 files").arg(done).arg(all));
    });
    QObject::connect(&workstation, &Workstation::stateChanged, &loop, [&batch](const LinkState &state) {
        if (state.phase == LinkState::Phase::Offline)
            batch.lose();
    });
    batch.start(PacketWriter::wanted(job.source, job.wish), offline);
    loop.exec();
    output::endProgress();
    for (auto file = batch.files().cbegin(); file != batch.files().cend(); ++file)
        job.fetched.insert(file.key(), {file->path, file->problem});
}

int report(const Order &order, const ActionFate &fate, const QByteArray &id, const PacketOutcome &outcome,
           bool asJson)
{
    if (asJson) {
        output::json(QJsonDocument(
            QJsonObject{{QStringLiteral("path"), outcome.path},
                        {QStringLiteral("form"), QString::fromLatin1(formName(order.job.form))},
                        {QStringLiteral("id"), QString::fromUtf8(id)},
                        {QStringLiteral("sequence"), static_cast<qint64>(fate.action().sequence)},
                        {QStringLiteral("state"), fate.state()},
                        {QStringLiteral("left_out"), QJsonArray::fromStringList(outcome.leftOut)}}));
        return kDone;
    }
    for (const QString &file : outcome.leftOut)
        output::warning(ExportCommand::tr("Left out: %1").arg(file));
    output::line(ExportCommand::tr("Written to %1.").arg(outcome.path));
    if (!fate.isDone())
        output::line(ExportCommand::tr("That it was given out goes into the log when it can be reached."));
    return kDone;
}

void describe(CommandLine &line)
{
    line.addPositional(QStringLiteral("KIND"), ExportCommand::tr("tip or case"));
    line.addPositional(QStringLiteral("ID"),
                       ExportCommand::tr("The tip's id, as search prints it; the case's number or id."));
    QCommandLineParser &parser = line.parser();
    parser.addOption(
        {QStringLiteral("to"),
         ExportCommand::tr("Where to: FILE.pdf, FILE.eido.json for a dispatch center's system, or"
                           " a folder that is made. Nothing may stand there."),
         QStringLiteral("PATH")});
    parser.addOption({QStringLiteral("recipient"), ExportCommand::tr("Who gets it."), QStringLiteral("WHO")});
    parser.addOption({QStringLiteral("reason"), ExportCommand::tr("Why."), QStringLiteral("WHY")});
    parser.addOption(
        {QStringLiteral("names"),
         ExportCommand::tr("With the names and pseudonyms of reporters as the desk knows them.")});
    parser.addOption({QStringLiteral("notes"), ExportCommand::tr("With notes that are for the desk only.")});
    Session::addOptionTo(parser);
    ClientOptions::addTo(parser);
}

/// What is wrong with the command line is told before anything happens.
Result<Order> orderOf(const CommandLine &line)
{
    const QCommandLineParser &parser = line.parser();
    const QStringList words = line.positional();
    Order order;
    order.isCase = words.at(0) == QLatin1String("case");
    if (!order.isCase && words.at(0) != QLatin1String("tip"))
        return Error{ExportCommand::tr("\"%1\" is neither tip nor case.").arg(words.at(0))};
    order.name = words.at(1);
    PacketWish &wish = order.job.wish;
    wish.recipient = parser.value(QStringLiteral("recipient")).trimmed();
    wish.reason = parser.value(QStringLiteral("reason")).trimmed();
    wish.names = parser.isSet(QStringLiteral("names"));
    wish.notes = parser.isSet(QStringLiteral("notes"));
    const QString path = parser.value(QStringLiteral("to"));
    for (const auto &[value, option] : {std::pair(path, "--to"), std::pair(wish.recipient, "--recipient"),
                                        std::pair(wish.reason, "--reason")}) {
        if (value.isEmpty())
            return Error{ExportCommand::tr("%1 is missing.").arg(QLatin1String(option))};
    }
    order.job.form = formOf(path);
    wish.files = order.job.form == PacketForm::Folder;
    order.job.path = QFileInfo(path).absoluteFilePath();
    order.job.paper = PacketPaper::paperOf(QLocale());
    order.job.now = QDateTime::currentMSecsSinceEpoch() * 1000;
    return order;
}

bool mayExport(const Profile &profile)
{
    const Roles roles = rolesOf(profile.roles);
    return roles.testFlag(Role::Supervisor) || roles.testFlag(Role::Records);
}

} // namespace

int ExportCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("export"),
                     tr("Writes a tip or a case as a packet for others: a PDF, a folder with packet.json and"
                        " residents' pictures without camera and location data, or an EIDO. Who got it"
                        " and why goes into the log first."));
    describe(line);
    if (const auto code = line.read(arguments, 2, 2))
        return *code;
    const auto patience = Session::patience(line);
    if (!patience)
        return line.usage(patience.error().what);
    auto order = orderOf(line);
    if (!order)
        return line.usage(order.error().what);
    if (const auto place = PacketWriter::tryPlace(order->job.form, order->job.path); !place)
        return output::failure(place.error().what);
    const auto client = Client::signIn(line, QStringLiteral("porchlightctl"));
    if (!client)
        return output::failure(client.error().what);
    if (!mayExport(client->profile))
        return output::failure(
            tr("%1 may not export: that is for supervisors and records.").arg(client->profile.user));

    Workstation workstation(client->connection, {client->profile.cachePath(), client->profile.outboxPath()});
    Session session(workstation, patience.value());
    session.start();
    const bool offline = !session.untilLive();
    // Without a connection it is what this desk knows.
    if (const auto gathered = gather(client->profile, order.value()); !gathered)
        return output::failure(gathered.error().what);

    // First the place once more, then the log, or the outbox on the way to it; then the packet.
    if (const auto place = PacketWriter::tryPlace(order->job.form, order->job.path); !place)
        return output::failure(place.error().what);
    const Command command = commandOf(order.value());
    ActionFate fate(workstation, command.id, &session);
    workstation.submit(command);
    const auto waited = session.until([&] { return fate.settled() || (offline && fate.isKept()); });
    if (fate.isRefused())
        return output::failure(tr("Refused: %1").arg(fate.refusal()));
    if (!waited && !fate.isKept())
        return output::failure(waited.error().what);

    FileBatch batch(workstation);
    fetch(workstation, batch, order->job, offline || !fate.isDone());
    const auto outcome = PacketWriter::write(order->job);
    if (!outcome)
        return output::failure(outcome.error().what);
    return report(order.value(), fate, command.id, outcome.value(), line.json());
}

} // namespace porch
