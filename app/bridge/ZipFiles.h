// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/ExportFiles.h"

#include <QFile>
#include <QHash>

#include <array>

struct archive;
struct archive_entry;

namespace porch {

/// The files of a zip; see ExportFiles.
class ZipFiles final : public ExportFiles
{
    Q_DECLARE_TR_FUNCTIONS(porch::ZipFiles)
public:
    ZipFiles(const QString &path, const ExportLimits &limits);
    ~ZipFiles() override;

    /// Reads what the archive says of its files. Before anything else.
    Result<void> index();

    void choose(std::vector<std::size_t> files) override;
    std::optional<Content> next() override;

    /// What libarchive reads from.
    struct Source
    {
        QFile file;
        std::array<char, 64 * 1024> buffer{};
    };

private:
    struct Close
    {
        void operator()(archive *archive) const;
    };

    bool start();
    bool advanceTo(qint64 entry);
    Result<void> add(archive_entry *entry, qint64 number);
    void passBy(const QString &sentence);
    void dropDoubled();
    Result<QByteArray> read(std::size_t file);
    Error notWhole() const;
    Error damaged(const QString &path);

    Source m_source;
    std::unique_ptr<archive, Close> m_archive;
    std::vector<qint64> m_entries; ///< of m_files: their place in the archive
    /// While the archive's list is read: where in m_files each name is, and which of them are there twice.
    QHash<QString, std::size_t> m_names;
    std::vector<bool> m_isDoubled;
    qint64 m_passedBy = 0;
    qint64 m_total = 0;
    qint64 m_at = 0; ///< the next entry
    int m_starts = 0;
    std::vector<std::size_t> m_chosen;
    std::size_t m_next = 0;
};

} // namespace porch
