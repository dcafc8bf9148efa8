// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QString>

#include <optional>

namespace porch {

/// What a subcommand ends with.
enum ExitCode : int { kDone = 0, kFailed = 1, kUsage = 2 };

/// The command line of one subcommand: its own options beside --help and --json, which all have.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(porch::CommandLine)
public:
    /// @param name the subcommand
    CommandLine(const QString &name, const QString &summary);

    QCommandLineParser &parser() { return m_parser; }
    const QCommandLineParser &parser() const { return m_parser; }
    void addPositional(const QString &name, const QString &description, const QString &syntax = {});

    /// Reads the arguments. A value is what to exit with at once: help was shown, or the usage was wrong.
    /// @param least,most how many positional arguments there may be
    std::optional<int> read(const QStringList &arguments, qsizetype least, qsizetype most);

    bool json() const { return m_parser.isSet(QStringLiteral("json")); }
    QStringList positional() const { return m_parser.positionalArguments(); }

    /// A whole number of at least `least`; an error names the option.
    Result<qint64> number(const QString &option, qint64 least) const;
    Result<double> real(const QString &option, double least) const;
    int usage(const QString &problem) const;

private:
    QString m_name;
    QCommandLineParser m_parser;
};

/// What the program says: results on standard output, progress and problems on standard error.
namespace output {

void line(const QString &text);
void json(const QJsonDocument &document); ///< one line
/// One sentence why, and what to do; answers kFailed.
int failure(const QString &why);
void warning(const QString &text);
/// Overwrites its own last line on a terminal; says nothing where standard error is no terminal.
void progress(const QString &text);
void endProgress();

} // namespace output
} // namespace porch
