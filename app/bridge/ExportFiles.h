// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace porch {

/// What an export may cost; a real one stays far below.
struct ExportLimits
{
    qint64 fileBytes = 64LL << 20;   ///< of one file: it is held in memory whole
    qint64 totalBytes = 256LL << 30; ///< of all files as the archive announces them
    qint64 files = 1'000'000;
    qint64 ratio = 500;            ///< bytes unpacked for each byte of the archive; chats reach about 50
    qint64 ratioFrom = 64LL << 20; ///< smaller archives may be as dense as they like
};

/// The files of an export, in a folder or in a zip. Nothing is ever unpacked to a disk; links are not
/// followed.
class ExportFiles
{
    Q_DECLARE_TR_FUNCTIONS(porch::ExportFiles)
public:
    struct File
    {
        QString path; ///< within the export, with slashes
        qint64 size = 0;
    };
    struct Content
    {
        std::size_t file = 0; ///< of files()
        Result<QByteArray> bytes;
    };

    /// Reads the list of files. What Slack would not have put there (paths that lead out of the archive,
    /// links, files that are there twice) is passed by, see takeProblems(); an archive that is encrypted, or
    /// made to do harm as a whole, is refused in a sentence.
    static Result<std::unique_ptr<ExportFiles>> open(const QString &path, const ExportLimits &limits = {});

    virtual ~ExportFiles() = default;
    ExportFiles(const ExportFiles &) = delete;
    ExportFiles &operator=(const ExportFiles &) = delete;

    const std::vector<File> &files() const { return m_files; }
    /// What was passed by and why, a sentence each, since this was last asked.
    QStringList takeProblems() { return std::exchange(m_problems, {}); }

    /// Begins to read these: a folder in this order; a zip in its own, since it can only be read forwards,
    /// and to start again for every file would take hours for ten thousand.
    virtual void choose(std::vector<std::size_t> files) = 0;
    /// The next file that was chosen; none when all were read. An error names the file; the rest can be read.
    virtual std::optional<Content> next() = 0;

protected:
    explicit ExportFiles(const ExportLimits &limits)
        : m_limits(limits)
    {}

    Error tooLarge(const QString &path) const;
    Error tooMany() const;

    ExportLimits m_limits;
    std::vector<File> m_files;
    QStringList m_problems;
};

} // namespace porch
