// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandLine.h"

#include <QTextStream>

#include <cmath>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace porch {

namespace {

bool onTerminal()
{
#ifdef Q_OS_WIN
    static const bool terminal = _isatty(2) != 0;
#else
    static const bool terminal = isatty(2) != 0;
#endif
    return terminal;
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

qsizetype &progressLength()
{
    static qsizetype length = 0;
    return length;
}

} // namespace

CommandLine::CommandLine(const QString &name, const QString &summary)
    : m_name(name)
{
    m_parser.setApplicationDescription(summary);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, tr("Shows this help.")});
    m_parser.addOption({QStringLiteral("json"), tr("Prints one line of JSON.")});
}

void CommandLine::addPositional(const QString &name, const QString &description, const QString &syntax)
{
    m_parser.addPositionalArgument(name, description, syntax);
}

std::optional<int> CommandLine::read(const QStringList &arguments, qsizetype least, qsizetype most)
{
    const QString program = QStringLiteral("porchlightctl ") + m_name;
    if (!m_parser.parse(QStringList{program} + arguments))
        return usage(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        // helpText() names the running program; the subcommand belongs into the usage line.
        QString help = m_parser.helpText();
        const QString running = QCoreApplication::arguments().value(0);
        help.replace(running + u' ', program + u' ');
        write(stdout, help.toUtf8());
        return kDone;
    }
    if (positional().size() < least)
        return usage(tr("Something is missing."));
    if (positional().size() > most)
        return usage(tr("\"%1\" is too much.").arg(positional().at(most)));
    return std::nullopt;
}

Result<qint64> CommandLine::number(const QString &option, qint64 least) const
{
    bool fine = false;
    const qint64 value = m_parser.value(option).toLongLong(&fine);
    if (!fine || value < least)
        return Error{tr("--%1 wants a whole number, %2 or more.").arg(option).arg(least)};
    return value;
}

Result<double> CommandLine::real(const QString &option, double least) const
{
    bool fine = false;
    const double value = m_parser.value(option).toDouble(&fine);
    if (!fine || !std::isfinite(value) || value < least)
        return Error{tr("--%1 wants a number, %2 or more.").arg(option).arg(least)};
    return value;
}

int CommandLine::usage(const QString &problem) const
{
    output::warning(problem);
    output::warning(tr("See: porchlightctl %1 --help").arg(m_name));
    return kUsage;
}

namespace output {

void line(const QString &text)
{
    endProgress();
    write(stdout, text.toUtf8() + '\n');
}

void json(const QJsonDocument &document)
{
    endProgress();
    write(stdout, document.toJson(QJsonDocument::Compact) + '\n');
}

int failure(const QString &why)
{
    warning(why);
    return kFailed;
}

void warning(const QString &text)
{
    endProgress();
    write(stderr, "porchlightctl: " + text.toUtf8() + '\n');
}

void progress(const QString &text)
{
    if (!onTerminal())
        return;
    const qsizetype blank = std::max<qsizetype>(0, progressLength() - text.size());
    write(stderr, '\r' + text.toUtf8() + QByteArray(blank, ' '));
    progressLength() = text.size();
}

void endProgress()
{
    if (progressLength() == 0)
        return;
    write(stderr, '\r' + QByteArray(progressLength(), ' ') + '\r');
    progressLength() = 0;
}

} // namespace output
} // namespace porch
