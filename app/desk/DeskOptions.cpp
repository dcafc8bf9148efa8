// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DeskOptions.h"

#include "app/profile/ClientOptions.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

#include <cstring>

namespace porch {

namespace {

constexpr int kUsageError = 2;

std::optional<TipTab> tabOf(const QString &name)
{
    const QStringList names{QStringLiteral("new"), QStringLiteral("mine"), QStringLiteral("owed"),
                            QStringLiteral("all"), QStringLiteral("closed")};
    if (name == QLatin1String("inbox"))
        return TipTab::All;
    const qsizetype index = names.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<TipTab>(index));
}

void say(FILE *stream, const QString &text)
{
    QTextStream(stream) << text << '\n';
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(DeskOptions::tr("The desk where a city's police answer its residents."));
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, DeskOptions::tr("Shows this help.")});
    parser.addOption(
        {{QStringLiteral("v"), QStringLiteral("version")}, DeskOptions::tr("Shows the version.")});
    parser.addOption({QStringLiteral("demo"),
                      DeskOptions::tr("Opens an invented town that runs on this computer alone.")});
    parser.addOption({QStringLiteral("role"),
                      DeskOptions::tr("Whose desk the demo shows: officer or supervisor."),
                      QStringLiteral("ROLE")});
    parser.addOption(
        {QStringLiteral("view"),
         DeskOptions::tr("What to open with: inbox, new, mine, owed, all, closed, cases or board."),
         QStringLiteral("NAME")});
    parser.addOption(
        {QStringLiteral("screenshot"),
         DeskOptions::tr(
             "Renders every panel, light and dark, to PNG files in DIR and exits; needs no display."),
         QStringLiteral("DIR")});
    ClientOptions::addTo(parser);
}

} // namespace

DeskOptions DeskOptions::read(const QStringList &arguments)
{
    DeskOptions options;
    const auto usage = [&](const QString &problem) {
        say(stderr, QLatin1String("porchlight: ") + problem);
        say(stderr, QLatin1String("porchlight: ") + tr("See: porchlight --help"));
        options.exitCode = kUsageError;
        return options;
    };
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        const bool help = parser.isSet(QStringLiteral("help"));
        say(stdout,
            help ? parser.helpText() : QLatin1String("porchlight ") + QCoreApplication::applicationVersion());
        options.exitCode = 0;
        return options;
    }
    if (!parser.positionalArguments().isEmpty())
        return usage(tr("\"%1\" is too much.").arg(parser.positionalArguments().constFirst()));
    if (const QString role = parser.value(QStringLiteral("role")); !role.isEmpty()) {
        if (role != QLatin1String("officer") && role != QLatin1String("supervisor"))
            return usage(tr("The demo has no desk for \"%1\"; there are: officer, supervisor.").arg(role));
        options.role = rolesOf({role});
    }
    if (const QString view = parser.value(QStringLiteral("view")); !view.isEmpty()) {
        options.tab = tabOf(view);
        options.view = view;
        if (!options.tab && view != QLatin1String("cases") && view != QLatin1String("board"))
            return usage(
                tr("There is no view \"%1\"; there are: inbox, new, mine, owed, all, closed, cases, board.")
                    .arg(view));
    }

    options.screenshots = parser.value(QStringLiteral("screenshot"));
    const bool named = parser.isSet(QStringLiteral("profile")) || parser.isSet(QStringLiteral("server"));
    options.demo = parser.isSet(QStringLiteral("demo")) || (!options.screenshots.isEmpty() && !named);
    if (options.demo)
        return options;
    options.folder = parser.isSet(QStringLiteral("profile"))
                         ? QDir(parser.value(QStringLiteral("profile"))).absolutePath()
                         : Profile::defaultFolder();
    const bool told = parser.isSet(QStringLiteral("server")) || parser.isSet(QStringLiteral("user"));
    const bool isNew = !QFile::exists(options.folder + QLatin1String("/profile.json"));
    if (isNew && !told && options.screenshots.isEmpty())
        return options;
    auto profile = ClientOptions::resolve(parser);
    if (!profile) {
        say(stderr, QLatin1String("porchlight: ") + profile.error().what);
        say(stderr, QLatin1String("porchlight: ") + tr("To look around first: porchlight --demo"));
        options.exitCode = 1;
        return options;
    }
    options.profile = profile.value();
    return options;
}

void DeskOptions::chooseDisplay(int argc, char *const *argv)
{
#ifdef Q_OS_LINUX
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (display || qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
    for (int i = 1; i < argc; ++i) {
        for (const char *option : {"--screenshot", "--help", "-h", "--version", "-v"}) {
            if (std::strncmp(argv[i], option, std::strlen(option)) == 0)
                qputenv("QT_QPA_PLATFORM", "offscreen");
        }
    }
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
#endif
}

} // namespace porch
