// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Client.h"
#include "app/ctl/PublishRun.h"
#include "app/ctl/ReplayLine.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "models/vault/Random.h"

#include <QFile>
#include <QJsonObject>

namespace porch {

namespace {

/// A line longer than this is not a message but an accident.
constexpr qint64 kLongestLine = 64 * 1024 * 1024;

/// Events of a file of JSON lines; bad lines are named and passed by.
class ReplayFile
{
public:
    explicit ReplayFile(ReplayLine format)
        : m_format(std::move(format))
    {}

    Result<void> open(const QString &path)
    {
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::ReadOnly))
            return Error{ReplayCommand::tr("%1 cannot be read: %2.").arg(path, m_file.errorString())};
        return {};
    }

    std::optional<OutgoingEvent> next()
    {
        for (;;) {
            const QByteArray line = m_file.readLine(kLongestLine);
            if (line.isEmpty())
                return std::nullopt;
            ++m_number;
            if (line.trimmed().isEmpty())
                continue;
            auto event = m_format.parse(line);
            if (event)
                return std::move(event).value();
            ++m_skipped;
            output::warning(
                ReplayCommand::tr("line %1 is skipped: %2").arg(m_number).arg(event.error().what));
        }
    }

    qint64 skipped() const { return m_skipped; }

private:
    ReplayLine m_format;
    QFile m_file;
    qint64 m_number = 0;
    qint64 m_skipped = 0;
};

/// The key of this profile's pseudonyms: made once, so that replays of one profile name people alike.
Result<QByteArray> pseudonymSecret(const Profile &profile)
{
    QFile file(profile.folder() + QLatin1String("/replay.secret"));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    const QByteArray secret = randomBytes(32);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(secret) != secret.size())
        return Error{ReplayCommand::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString())};
    return secret;
}

} // namespace

int ReplayCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("replay"),
        tr("Publishes community messages from JSON lines: {\"id\",\"ts\",\"channel\",\"text\"} and "
           "optionally "
           "\"user\", \"thread\" (id of the first message), \"lat\", \"lon\", \"name\" (of the place). A bad "
           "line is "
           "reported with its number and skipped. The same id again changes nothing. A server that goes away "
           "is waited for."));
    line.addPositional(QStringLiteral("FILE.jsonl"), tr("The file."));
    line.parser().addOption({QStringLiteral("rate"), tr("Messages a second (default: as fast as it goes)."),
                             QStringLiteral("N"), QStringLiteral("0")});
    line.parser().addOption(
        {QStringLiteral("pseudonyms"), tr("Show two words instead of the name in \"user\".")});
    PublishRun::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const auto rate = line.real(QStringLiteral("rate"), 0);
    if (!rate)
        return line.usage(rate.error().what);
    const auto patience = PublishRun::patience(line);
    if (!patience)
        return line.usage(patience.error().what);

    const auto client = Client::signIn(line, QStringLiteral("porchlightctl replay"));
    if (!client)
        return output::failure(client.error().what);
    const auto secret = pseudonymSecret(client->profile);
    if (!secret)
        return output::failure(secret.error().what);

    const bool pseudonyms = line.parser().isSet(QStringLiteral("pseudonyms"));
    ReplayFile file(ReplayLine(pseudonyms ? ReplayLine::Authors::Pseudonyms : ReplayLine::Authors::Named,
                               secret.value()));
    if (const auto opened = file.open(line.positional().constFirst()); !opened)
        return output::failure(opened.error().what);

    PublishRun run(
        client->connection, [&file] { return file.next(); }, rate.value(), patience.value());
    if (const auto done = run.exec(); !done)
        return output::failure(done.error().what);

    const qint64 skipped = file.skipped() + run.rejected();
    if (line.json()) {
        output::json(QJsonDocument(QJsonObject{{QStringLiteral("published"), run.published()},
                                               {QStringLiteral("skipped"), skipped},
                                               {QStringLiteral("seconds"), run.seconds()}}));
    } else {
        output::line(tr("%n message(s) published", nullptr, static_cast<int>(run.published())) +
                     QLatin1String(", ") + tr("%n line(s) skipped", nullptr, static_cast<int>(skipped)));
    }
    return kDone;
}

} // namespace porch
