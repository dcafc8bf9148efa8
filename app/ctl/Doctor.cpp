// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Check.h"
#include "app/ctl/CommandLine.h"
#include "app/ctl/Session.h"
#include "app/ctl/SignIn.h"
#include "app/ctl/SlackDoctor.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "app/wire/EventLog.h"
#include "models/domain/Roles.h"
#include "models/store/TipQueries.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QStandardPaths>
#include <QStorageInfo>

namespace porch {

namespace {

QString wordOf(Health health)
{
    switch (health) {
    case Health::Fine:
        return QStringLiteral("ok");
    case Health::Warning:
        return QStringLiteral("warning");
    case Health::Broken:
        return QStringLiteral("broken");
    }
    return {};
}

/// Looks at one workstation, part by part, and changes nothing.
class Doctor
{
    Q_DECLARE_TR_FUNCTIONS(porch::Doctor)
public:
    Doctor(Profile profile, int patienceMs)
        : m_profile(std::move(profile))
        , m_patienceMs(patienceMs)
    {}

    std::vector<Check> examine()
    {
        m_checks.push_back(
            {tr("Profile"), Health::Fine, tr("%1, user %2").arg(m_profile.folder(), m_profile.user), {}});
        permissions();
        diskSpace();
        diskEncryption();
        cache();
        log();
        serverProgram();
        return m_checks;
    }

private:
    void permissions()
    {
        const auto open = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                          QFileDevice::WriteOther;
        if (QFileInfo(m_profile.folder()).permissions() & open) {
            m_checks.push_back({tr("Permissions"), Health::Broken,
                                tr("Others can look into the profile's folder."),
                                tr("Run: chmod 700 %1").arg(m_profile.folder())});
        } else {
            m_checks.push_back({tr("Permissions"), Health::Fine, tr("Only you can read the profile."), {}});
        }
    }

    void diskSpace()
    {
        constexpr qint64 little = 512LL * 1024 * 1024;
        const QStorageInfo disk(QFileInfo(m_profile.cachePath()).absolutePath());
        const QString free = QLocale().formattedDataSize(disk.bytesAvailable());
        if (!disk.isValid() || disk.bytesAvailable() < 0) {
            m_checks.push_back({tr("Disk space"), Health::Warning, tr("This computer does not say."),
                                tr("See to it that the disk of %1 has room: the cache grows with the log.")
                                    .arg(m_profile.folder())});
        } else if (disk.bytesAvailable() < little) {
            m_checks.push_back({tr("Disk space"), Health::Broken, tr("Only %1 free.").arg(free),
                                tr("Make room: the cache stops growing when the disk is full.")});
        } else {
            m_checks.push_back({tr("Disk space"), Health::Fine, tr("%1 free.").arg(free), {}});
        }
    }

    /// The cache is readable to whoever gets hold of the disk.
    void diskEncryption()
    {
#ifdef Q_OS_LINUX
        const QString device =
            QFileInfo(
                QString::fromUtf8(QStorageInfo(QFileInfo(m_profile.cachePath()).absolutePath()).device()))
                .canonicalFilePath();
        QFile uuid(QStringLiteral("/sys/class/block/%1/dm/uuid").arg(QFileInfo(device).fileName()));
        if (uuid.open(QIODevice::ReadOnly) && uuid.readAll().startsWith("CRYPT-")) {
            m_checks.push_back({tr("Disk encryption"), Health::Fine, tr("On."), {}});
            return;
        }
#endif
        m_checks.push_back({tr("Disk encryption"), Health::Warning,
                            tr("Not seen on the disk that holds the cache."),
                            tr("Residents' messages lie readable on this disk: encrypt it (LUKS, BitLocker "
                               "or FileVault).")});
    }

    void cache()
    {
        const QString path = m_profile.cachePath();
        if (!QFileInfo::exists(path)) {
            m_checks.push_back(
                {tr("Cache"), Health::Warning, tr("None yet."), tr("Run: porchlightctl sync")});
            return;
        }
        auto db = Database::open(path, Database::Mode::ReadOnly);
        const auto last = db ? queries::lastSequence(db.value()) : Result<quint64>(db.error());
        const auto quarantined = db ? queries::quarantined(db.value()) : Result<qint64>(db.error());
        if (!last || !quarantined) {
            m_checks.push_back({tr("Cache"), Health::Broken,
                                last ? quarantined.error().what : last.error().what,
                                tr("Start the desk or run porchlightctl sync: a damaged cache is set aside "
                                   "and folded again.")});
            return;
        }
        m_lastFolded = last.value();
        m_checks.push_back(
            {tr("Cache"), Health::Fine, tr("Read up to number %1 of the log.").arg(last.value()), {}});
        if (quarantined.value() > 0) {
            m_checks.push_back(
                {tr("Quarantine"), Health::Warning,
                 tr("%n event(s) could not be read.", nullptr, static_cast<int>(quarantined.value())),
                 tr("Look at the table quarantine in %1 for the reasons, and tell whoever runs the bridge.")
                     .arg(path)});
        }
    }

    void log()
    {
        const auto options = SignIn::optionsFor(m_profile, QStringLiteral("porchlightctl doctor"));
        if (!options) {
            m_checks.push_back(
                {tr("Sign-in"), Health::Broken, options.error().what,
                 tr("Ask your administrator for an invitation, or set PORCHLIGHT_PASSPHRASE.")});
            return;
        }
        EventLog log(options.value());
        QEventLoop loop;
        QTimer patience;
        StreamInfo found;
        bool online = false;
        QString problem = tr("No answer in time.");
        QObject::connect(&log, &EventLog::online, &loop, [&](const StreamInfo &info) {
            found = info;
            online = true;
            loop.quit();
        });
        QObject::connect(&log, &EventLog::offline, &loop, [&](const QString &reason) { problem = reason; });
        QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
        patience.start(m_patienceMs);
        log.start();
        loop.exec();
        if (!online) {
            m_checks.push_back(
                {tr("Log"), Health::Broken, problem,
                 tr("Check the address %1 and whether the server runs there.")
                     .arg(m_profile.servers.empty() ? QString() : m_profile.servers.front().toString())});
            return;
        }
        log.stop();
        if (m_lastFolded > found.last) {
            m_checks.push_back(
                {tr("Log"), Health::Warning,
                 tr("It ends at %1, but the cache has read up to %2.").arg(found.last).arg(m_lastFolded),
                 tr("The log was restored from an older copy: start the desk, it folds it again.")});
            return;
        }
        m_checks.push_back({tr("Log"),
                            Health::Fine,
                            tr("%1 answers; it ends at number %2.")
                                .arg(log.connection().options().servers.first().toString())
                                .arg(found.last),
                            {}});
    }

    void serverProgram()
    {
        const QString path = QStandardPaths::findExecutable(QStringLiteral("nats-server"));
        if (path.isEmpty()) {
            m_checks.push_back(
                {tr("nats-server"), Health::Warning, tr("Not installed."),
                 tr("Only who runs a department or the demo needs it: apt install nats-server")});
        } else {
            m_checks.push_back({tr("nats-server"), Health::Fine, path, {}});
        }
    }

    Profile m_profile;
    int m_patienceMs;
    quint64 m_lastFolded = 0;
    std::vector<Check> m_checks;
};

/// Where a configuration is named, or the environment has the tokens; a bridge's profile is reminded of it.
std::vector<Check> slackChecks(const QString &config, const Profile &profile, int patienceMs)
{
    const bool hasToken =
        !qEnvironmentVariableIsEmpty("SLACK_BOT_TOKEN") || !qEnvironmentVariableIsEmpty("SLACK_APP_TOKEN");
    if (!config.isEmpty() || hasToken)
        return SlackDoctor(config, profile, patienceMs).examine();
    if (!profile.roles.contains(roleName(Role::Bridge)) || profile.roles.size() > 1)
        return {};
    return {{DoctorCommand::tr("Slack"), Health::Warning, DoctorCommand::tr("Not looked at."),
             DoctorCommand::tr("Name the bridge's configuration with --bridge-config.")}};
}

void print(const std::vector<Check> &checks, bool asJson)
{
    QJsonArray array;
    for (const Check &check : checks) {
        if (!asJson) {
            output::line(QStringLiteral("%1 %2: %3")
                             .arg(wordOf(check.health).leftJustified(8), check.name, check.finding));
            if (!check.mend.isEmpty())
                output::line(QStringLiteral("         ") + check.mend);
            continue;
        }
        array.append(QJsonObject{{QStringLiteral("name"), check.name},
                                 {QStringLiteral("state"), wordOf(check.health)},
                                 {QStringLiteral("finding"), check.finding},
                                 {QStringLiteral("mend"), check.mend}});
    }
    if (asJson)
        output::json(QJsonDocument(QJsonObject{{QStringLiteral("checks"), array}}));
}

} // namespace

int DoctorCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("doctor"),
                     tr("Checks this workstation's set-up part by part, and names the mend."));
    line.parser().addOption(
        {QStringLiteral("bridge-config"),
         tr("Checks a bridge to Slack too, with this configuration (TOML); asks Slack, and changes nothing."),
         QStringLiteral("FILE")});
    Session::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 0, 0))
        return *code;
    const auto patience = Session::patience(line);
    if (!patience)
        return line.usage(patience.error().what);
    const auto profile = ClientOptions::resolve(line.parser());
    if (!profile)
        return output::failure(profile.error().what);

    auto checks = Doctor(profile.value(), patience.value()).examine();
    const auto slack =
        slackChecks(line.parser().value(QStringLiteral("bridge-config")), profile.value(), patience.value());
    checks.insert(checks.end(), slack.begin(), slack.end());
    print(checks, line.json());
    const bool broken = std::any_of(checks.begin(), checks.end(),
                                    [](const Check &check) { return check.health == Health::Broken; });
    return broken ? kFailed : kDone;
}

} // namespace porch
