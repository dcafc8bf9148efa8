// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/InputFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace porch {

namespace {

enum class Content : quint8 { Json, Zip, Convertible, Other };

Content contentOf(const QByteArray &head)
{
    QByteArray text = head;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    if (text.startsWith('\x1e'))
        text.remove(0, 1);
    text = text.trimmed();
    if (text.startsWith('{') || text.startsWith('['))
        return Content::Json;
    if (head.startsWith("PK\x03\x04"))
        return Content::Zip;
    const bool shapefile = head.startsWith(QByteArray::fromHex("0000270a"));
    const bool geoPackage = head.startsWith("SQLite format 3");
    const bool pbf = head.mid(4, 20).contains("OSMHeader");
    const bool flatGeobuf = head.startsWith("fgb");
    const bool osm = text.startsWith('<') && text.contains("<osm");
    return shapefile || geoPackage || pbf || flatGeobuf || osm ? Content::Convertible : Content::Other;
}

} // namespace

Result<InputFile> InputFile::look(const QString &path)
{
    const QFileInfo info(path);
    InputFile input;
    // Not a dash in front, which would be an option to a converter.
    input.path = info.absoluteFilePath();
    input.name = info.fileName();
    input.source = QDir::toNativeSeparators(input.path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!info.exists())
        return Error{tr("There is no file %1.").arg(shown)};
    if (info.isDir()) {
        if (QDir(path).entryList({QStringLiteral("*.gdbtable")}, QDir::Files).isEmpty())
            return Error{tr("%1 is a folder, and no File Geodatabase.").arg(shown)};
        input.name = QDir(path).dirName();
        input.kind = Kind::Convertible;
        return input;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("%1 cannot be read: %2.").arg(shown, file.errorString())};
    const QByteArray head = file.read(1024);
    if (head.trimmed().isEmpty())
        return Error{tr("%1 is empty.").arg(shown)};
    switch (contentOf(head)) {
    case Content::Json:
        return input;
    case Content::Zip:
        input.source = QStringLiteral("/vsizip/") + input.path;
        input.kind = Kind::Convertible;
        return input;
    case Content::Convertible:
        input.kind = Kind::Convertible;
        return input;
    case Content::Other:
        break;
    }
    return Error{tr("%1 is no GeoJSON, shapefile, GeoPackage, OSM PBF or File Geodatabase.").arg(shown)};
}

} // namespace porch
