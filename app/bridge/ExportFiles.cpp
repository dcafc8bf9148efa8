// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/ExportFiles.h"

#include "app/bridge/ZipFiles.h"
#include "models/domain/PlainText.h"

#include <QDirIterator>
#include <QFile>

namespace porch {

namespace {

class FolderFiles final : public ExportFiles
{
    Q_DECLARE_TR_FUNCTIONS(porch::FolderFiles)
public:
    FolderFiles(const QString &folder, const ExportLimits &limits)
        : ExportFiles(limits)
        , m_folder(folder)
    {}

    Result<void> index()
    {
        QDirIterator walk(m_folder.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            walk.next();
            const QFileInfo info = walk.fileInfo();
            if (!info.isFile())
                continue;
            if (static_cast<qint64>(m_files.size()) >= m_limits.files)
                return tooMany();
            m_files.push_back({m_folder.relativeFilePath(info.filePath()), info.size()});
        }
        return {};
    }

    void choose(std::vector<std::size_t> files) override
    {
        m_chosen = std::move(files);
        m_next = 0;
    }

    std::optional<Content> next() override
    {
        if (m_next >= m_chosen.size())
            return std::nullopt;
        const std::size_t file = m_chosen[m_next++];
        return Content{file, read(m_files[file].path)};
    }

private:
    Result<QByteArray> read(const QString &path) const
    {
        QFile file(m_folder.filePath(path));
        if (!file.open(QIODevice::ReadOnly))
            return Error{tr("%1 cannot be read: %2.").arg(path, file.errorString())};
        if (file.size() > m_limits.fileBytes)
            return tooLarge(path);
        QByteArray bytes = file.read(m_limits.fileBytes);
        if (file.error() != QFileDevice::NoError)
            return Error{tr("%1 cannot be read: %2.").arg(path, file.errorString())};
        return bytes;
    }

    QDir m_folder;
    std::vector<std::size_t> m_chosen;
    std::size_t m_next = 0;
};

template <typename Files>
Result<std::unique_ptr<ExportFiles>> indexed(const QString &path, const ExportLimits &limits)
{
    auto files = std::make_unique<Files>(path, limits);
    if (auto done = files->index(); !done)
        return done.error();
    return std::unique_ptr<ExportFiles>(std::move(files));
}

} // namespace

Result<std::unique_ptr<ExportFiles>> ExportFiles::open(const QString &path, const ExportLimits &limits)
{
    const QFileInfo info(path);
    if (info.isDir())
        return indexed<FolderFiles>(path, limits);
    if (info.isFile())
        return indexed<ZipFiles>(path, limits);
    return Error{tr("There is no folder and no file %1. Name the export as Slack made it.").arg(path)};
}

Error ExportFiles::tooLarge(const QString &path) const
{
    return {tr("%1 is skipped: it is larger than %2 MB, which no day of a channel is.")
                .arg(oneLine(path, 200))
                .arg(m_limits.fileBytes / (1 << 20))};
}

Error ExportFiles::tooMany() const
{
    return {tr("This is no export of Slack: it has more than %1 files.").arg(m_limits.files)};
}

} // namespace porch
