// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/ExportKit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

namespace porch::tests {

namespace {

bool addEntry(archive *zip, const ExportEntry &entry, bool isLink)
{
    archive_entry *header = archive_entry_new();
    archive_entry_set_pathname_utf8(header, entry.path.constData());
    archive_entry_set_perm(header, 0644);
    archive_entry_set_mtime(header, 1'700'000'000, 0);
    if (entry.path.endsWith('/')) {
        archive_entry_set_filetype(header, AE_IFDIR);
    } else if (isLink) {
        archive_entry_set_filetype(header, AE_IFLNK);
        archive_entry_set_symlink(header, entry.content.constData());
    } else {
        archive_entry_set_filetype(header, AE_IFREG);
        archive_entry_set_size(header, entry.content.size());
    }
    bool done = archive_write_header(zip, header) >= ARCHIVE_WARN;
    if (done && !isLink && !entry.content.isEmpty())
        done = archive_write_data(zip, entry.content.constData(),
                                  static_cast<std::size_t>(entry.content.size())) == entry.content.size();
    archive_entry_free(header);
    return done;
}

} // namespace

QString writeZip(const QString &path, const std::vector<ExportEntry> &entries, ZipOddity oddity)
{
    archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    bool done = true;
    if (oddity.encrypted)
        done = archive_write_set_options(zip, "zip:encryption=zipcrypt") == ARCHIVE_OK &&
               archive_write_set_passphrase(zip, "secret") == ARCHIVE_OK;
    done = done && archive_write_open_filename(zip, QFile::encodeName(path).constData()) == ARCHIVE_OK;
    for (std::size_t i = 0; done && i < entries.size(); ++i)
        done = addEntry(zip, entries[i], oddity.link && i + 1 == entries.size());
    done = archive_write_close(zip) == ARCHIVE_OK && done;
    archive_write_free(zip);
    if (!done)
        qFatal("the archive cannot be written");
    return path;
}

QString writeFolder(const QString &path, const std::vector<ExportEntry> &entries)
{
    for (const ExportEntry &entry : entries) {
        if (entry.path.endsWith('/'))
            continue;
        QFile file(path + u'/' + QString::fromUtf8(entry.path));
        const bool written = QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) &&
                             file.write(entry.content) == entry.content.size();
        if (!written)
            qFatal("the folder cannot be written");
    }
    return path;
}

QByteArray dayOf(const QByteArray &words, int count, int firstSecond)
{
    QByteArray day = "[\n";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            day += ",\n";
        day += R"({"type":"message","user":"U061F7AUR","text":")" + words + ' ' + QByteArray::number(i) +
               R"(","ts":")" + QByteArray::number(firstSecond + i) + R"(.000100"})";
    }
    return day + "\n]\n";
}

std::vector<ExportEntry> smallExport()
{
    return {
        {"channels.json",
         R"([{"id":"C1","name":"mill-ward","is_archived":false,"members":["U061F7AUR"]},{"id":"C2","name":"parks"}])"},
        {"groups.json", R"([{"id":"G1","name":"staff"}])"},
        {"dms.json", R"([{"id":"D1","members":["U061F7AUR","U2"]}])"},
        {"mpims.json", R"([{"id":"G2","name":"mpdm-joel--ana-1"}])"},
        {"users.json",
         R"([{"id":"U061F7AUR","name":"joel","profile":{"display_name":"Joel Brandt"}},{"id":"U2","name":"ana"}])"},
        {"integration_logs.json", "[]"},
        {"mill-ward/", ""},
        {"mill-ward/2024-03-02.json", dayOf("second", 2, 1'709'337'600)},
        {"mill-ward/2024-03-01.json", dayOf("first", 3, 1'709'251'200)},
        {"mill-ward/2024-03-10.json", dayOf("third", 1, 1'710'028'800)},
        {"mill-ward/canvas.json", "not read"},
        {"mill-ward/deep/2024-03-01.json", "not read"},
        {"parks/2024-03-01.json", dayOf("parks", 1, 1'709'251'300)},
        {"staff/2024-03-01.json", dayOf("staff", 1, 1'709'251'400)},
        {"D1/2024-03-01.json", dayOf("direct", 1, 1'709'251'500)},
        {"mpdm-joel--ana-1/2024-03-01.json", dayOf("group", 1, 1'709'251'600)},
        {"unlisted/2024-03-01.json", dayOf("unlisted", 1, 1'709'251'700)},
    };
}

} // namespace porch::tests
