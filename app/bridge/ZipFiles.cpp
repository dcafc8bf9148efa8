// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/ZipFiles.h"

#include "models/domain/PlainText.h"

#include <QStringDecoder>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>

namespace porch {

namespace {

/// Damage ends a pass; this many files of one archive may be damaged before the rest is given up.
constexpr int kMostStarts = 100;
constexpr qsizetype kLongestPath = 1'000;
/// Of what is passed by; the rest is only counted.
constexpr qint64 kMostSentences = 20;

la_ssize_t readSome(archive *, void *data, const void **bytes)
{
    auto *source = static_cast<ZipFiles::Source *>(data);
    *bytes = source->buffer.data();
    return source->file.read(source->buffer.data(), static_cast<qint64>(source->buffer.size()));
}

la_int64_t seekTo(archive *, void *data, la_int64_t offset, int whence)
{
    auto *source = static_cast<ZipFiles::Source *>(data);
    const qint64 from = whence == SEEK_END   ? source->file.size()
                        : whence == SEEK_CUR ? source->file.pos()
                                             : 0;
    const qint64 position = from + offset;
    const bool isWithin = position >= 0 && position <= source->file.size();
    return isWithin && source->file.seek(position) ? position : ARCHIVE_FATAL;
}

/// In UTF-8, whether the archive says so or not; none where it is neither that nor ASCII.
std::optional<QString> pathOf(archive_entry *entry)
{
    const char *path = archive_entry_pathname_utf8(entry);
    if (path == nullptr)
        path = archive_entry_pathname(entry);
    if (path == nullptr)
        return std::nullopt;
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(QByteArrayView(path));
    return decode.hasError() ? std::nullopt : std::optional(text);
}

/// Whether a path could mean something outside the archive, or be written in two ways.
bool leadsAstray(const QString &path)
{
    if (path.isEmpty() || path.size() > kLongestPath || path.startsWith(u'/') || path.contains(u'\\') ||
        path.contains(QChar(u'\0')))
        return true;
    if (path.size() > 1 && path.at(1) == u':')
        return true; // a drive
    const QStringList parts = path.split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

} // namespace

void ZipFiles::Close::operator()(archive *archive) const
{
    archive_read_free(archive);
}

ZipFiles::ZipFiles(const QString &path, const ExportLimits &limits)
    : ExportFiles(limits)
{
    m_source.file.setFileName(path);
}

ZipFiles::~ZipFiles() = default;

bool ZipFiles::start()
{
    ++m_starts;
    m_at = 0;
    m_archive.reset(archive_read_new());
    archive *reader = m_archive.get();
    // By the archive's own list alone: without it, a torn file would pass for a short one.
    const bool ready = reader != nullptr && m_source.file.seek(0) &&
                       archive_read_support_format_zip_seekable(reader) == ARCHIVE_OK &&
                       archive_read_set_callback_data(reader, &m_source) == ARCHIVE_OK &&
                       archive_read_set_read_callback(reader, readSome) == ARCHIVE_OK &&
                       archive_read_set_seek_callback(reader, seekTo) == ARCHIVE_OK &&
                       archive_read_open1(reader) == ARCHIVE_OK;
    if (!ready)
        m_archive.reset();
    return ready;
}

Result<void> ZipFiles::index()
{
    if (!m_source.file.open(QIODevice::ReadOnly))
        return Error{tr("%1 cannot be read: %2.").arg(m_source.file.fileName(), m_source.file.errorString())};
    if (!start())
        return notWhole();
    for (;; ++m_at) {
        archive_entry *entry = nullptr;
        const int state = archive_read_next_header(m_archive.get(), &entry);
        if (state == ARCHIVE_EOF)
            break;
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
            return notWhole();
        if (auto added = add(entry, m_at); !added)
            return added;
    }
    dropDoubled();
    m_names.clear();
    if (m_passedBy > kMostSentences)
        m_problems += tr("%n more file(s) of the archive are skipped.", nullptr,
                         static_cast<int>(m_passedBy - kMostSentences));
    return {};
}

Result<void> ZipFiles::add(archive_entry *entry, qint64 number)
{
    const auto path = pathOf(entry);
    if (!path) {
        passBy(tr("A file of the archive is skipped: its name is not UTF-8."));
        return {};
    }
    QString name = *path;
    const bool isFolder = archive_entry_filetype(entry) == AE_IFDIR;
    if (isFolder && name.endsWith(u'/'))
        name.chop(1);
    const QString shown = oneLine(name, 200);
    if (archive_entry_is_encrypted(entry) != 0)
        return Error{tr("This archive is not read: \"%1\" in it is encrypted. Unpack it and name the folder.")
                         .arg(shown)};
    // Nothing is ever written by these names; but none of them is of Slack's making.
    if (leadsAstray(name)) {
        passBy(tr("\"%1\" is skipped: it is no path that Slack makes.").arg(shown));
        return {};
    }
    if (isFolder)
        return {};
    if (archive_entry_filetype(entry) != AE_IFREG) {
        passBy(tr("\"%1\" is skipped: it is no plain file.").arg(shown));
        return {};
    }
    const auto same = m_names.constFind(name);
    if (same != m_names.constEnd()) {
        if (!m_isDoubled[same.value()])
            passBy(tr("\"%1\" is skipped: it is in the archive twice.").arg(shown));
        m_isDoubled[same.value()] = true;
        return {};
    }

    const qint64 size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : -1;
    if (size < 0) {
        passBy(tr("\"%1\" is skipped: the archive does not say how large it is.").arg(shown));
        return {};
    }
    if (static_cast<qint64>(m_files.size()) >= m_limits.files)
        return tooMany();
    // What is too large is never unpacked, so it does not count.
    if (size <= m_limits.fileBytes)
        m_total += size;
    if (m_total > m_limits.totalBytes)
        return Error{tr("This archive is not read: unpacked, it would be larger than any export.")};
    if (m_total > m_limits.ratioFrom && m_total / m_limits.ratio > m_source.file.size())
        return Error{tr("This archive is not read: it would unpack to more than %1 times its size, as only "
                        "archives do that are made to do harm.")
                         .arg(m_limits.ratio)};
    m_names.insert(name, m_files.size());
    m_isDoubled.push_back(false);
    m_files.push_back({name, size});
    m_entries.push_back(number);
    return {};
}

void ZipFiles::passBy(const QString &sentence)
{
    if (++m_passedBy <= kMostSentences)
        m_problems += sentence;
}

/// Which of two is the right one can't be told, so neither is read.
void ZipFiles::dropDoubled()
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (m_isDoubled[i])
            continue;
        std::swap(m_files[kept], m_files[i]);
        m_entries[kept++] = m_entries[i];
    }
    m_files.resize(kept);
    m_entries.resize(kept);
    m_isDoubled.clear();
}

void ZipFiles::choose(std::vector<std::size_t> files)
{
    m_chosen = std::move(files);
    std::sort(m_chosen.begin(), m_chosen.end()); // m_files are in the order of the archive
    m_next = 0;
    m_starts = 0;
    m_archive.reset();
}

std::optional<ExportFiles::Content> ZipFiles::next()
{
    if (m_next >= m_chosen.size())
        return std::nullopt;
    const std::size_t file = m_chosen[m_next++];
    return Content{file, read(file)};
}

bool ZipFiles::advanceTo(qint64 entry)
{
    if ((!m_archive || m_at > entry) && (m_starts > kMostStarts || !start()))
        return false;
    for (; m_at <= entry; ++m_at) {
        archive_entry *header = nullptr;
        const int state = archive_read_next_header(m_archive.get(), &header);
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
            return false;
    }
    return true;
}

Result<QByteArray> ZipFiles::read(std::size_t file)
{
    const File &wanted = m_files[file];
    if (wanted.size > m_limits.fileBytes)
        return tooLarge(wanted.path);
    if (!advanceTo(m_entries[file]))
        return damaged(wanted.path);

    QByteArray bytes(wanted.size, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < wanted.size) {
        const la_ssize_t count = archive_read_data(m_archive.get(), bytes.data() + filled,
                                                   static_cast<std::size_t>(wanted.size - filled));
        if (count <= 0)
            return damaged(wanted.path);
        filled += count;
    }
    // What comes beyond the announced size was not counted when the archive was judged. And only the end
    // tells whether the check sum is right.
    char more = 0;
    if (archive_read_data(m_archive.get(), &more, 1) != 0)
        return damaged(wanted.path);
    return bytes;
}

Error ZipFiles::notWhole() const
{
    return {tr("%1 is no zip archive, or not a whole one. Download the export again.")
                .arg(m_source.file.fileName())};
}

Error ZipFiles::damaged(const QString &path)
{
    m_archive.reset();
    return {tr("%1 is skipped: it is damaged in the archive.").arg(oneLine(path, 200))};
}

} // namespace porch
