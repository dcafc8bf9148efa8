// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandLine.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/Translations.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <array>
#include <csignal>
#include <memory>

namespace porch {

namespace {

struct Subcommand
{
    QLatin1String name;
    int (*run)(const QStringList &);
    const char *summary;
};

constexpr std::array kSubcommands{
    Subcommand{QLatin1String("init"), InitCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Makes a department.")},
    Subcommand{QLatin1String("user"), UserCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Adds, removes, lists and resets users.")},
    Subcommand{QLatin1String("serve"), ServeCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Runs a department's log server.")},
    Subcommand{QLatin1String("replay"), ReplayCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Publishes community messages from a file.")},
    Subcommand{QLatin1String("import"), ImportCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Publishes the history in an export of Slack.")},
    Subcommand{QLatin1String("town"), TownCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Publishes the simulated town.")},
    Subcommand{QLatin1String("sync"), SyncCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Catches the cache up with the log.")},
    Subcommand{QLatin1String("search"), SearchCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Searches the cache as it is.")},
    Subcommand{QLatin1String("similar"), SimilarCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Names tips that may belong together with one.")},
    Subcommand{QLatin1String("cases-for"), CasesForCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Names cases that a tip may belong to.")},
    Subcommand{QLatin1String("locate"), LocateCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Finds the places that a text names.")},
    Subcommand{QLatin1String("do"), DoCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Does one action and waits for its fate.")},
    Subcommand{QLatin1String("citypack"), CityPackCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Makes a city pack of map files.")},
    Subcommand{QLatin1String("bridge"), BridgeCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Carries messages between Slack and the log.")},
    Subcommand{QLatin1String("export"), ExportCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Writes a tip or a case as a packet for others.")},
    Subcommand{QLatin1String("doctor"), DoctorCommand::run,
               QT_TRANSLATE_NOOP("porchlightctl", "Checks this set-up and names the mend.")},
};

QString overview()
{
    const auto words = [](const char *text) { return QCoreApplication::translate("porchlightctl", text); };
    QString text = words(QT_TRANSLATE_NOOP("porchlightctl", "Usage: porchlightctl SUBCOMMAND [options]")) +
                   QLatin1String("\n\n");
    for (const Subcommand &subcommand : kSubcommands)
        text += QLatin1String("  ") + subcommand.name.toString().leftJustified(10) +
                words(subcommand.summary) + u'\n';
    text += u'\n' + words(QT_TRANSLATE_NOOP("porchlightctl", "Every one has --help and --json."));
    return text;
}

int run(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        output::line(overview());
        return kDone;
    }
    if (name == QLatin1String("--version")) {
        output::line(QLatin1String("porchlightctl ") + QCoreApplication::applicationVersion());
        return kDone;
    }
    for (const Subcommand &subcommand : kSubcommands) {
        if (name == subcommand.name)
            return subcommand.run(arguments.mid(2));
    }
    output::warning(
        name.isEmpty()
            ? QCoreApplication::translate("porchlightctl", "A subcommand is missing.")
            : QCoreApplication::translate("porchlightctl", "There is no subcommand \"%1\".").arg(name));
    output::warning(overview());
    return kUsage;
}

/// Only packets are laid out as pages, for which there must be fonts; never a window.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char *argv[])
{
    if (argc > 1 && QLatin1String(argv[1]) == QLatin1String("export")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace
} // namespace porch

int main(int argc, char *argv[])
{
#ifdef SIGXFSZ
    // A file that may not grow is an error to be told like a full disk, no reason to die half-way.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    const std::unique_ptr<QCoreApplication> application = porch::applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("porchlightctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORCHLIGHT_VERSION));
    porch::installTranslations(QLocale());
    return porch::run(QCoreApplication::arguments());
}
