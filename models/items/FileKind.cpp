// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FileKind.h"

#include "models/domain/PlainText.h"

#include <QMimeDatabase>
#include <QSet>

#include <algorithm>
#include <optional>

namespace porch {

namespace {

constexpr qsizetype kLongestName = 120;

/// Endings that some system runs when the file is opened, whatever a table of types makes of them; macros of
/// office documents and settings that start programs among them.
const QSet<QString> &runningEndings()
{
    static const QSet<QString> endings = [] {
        const QString all = QStringLiteral(
            "ade adp apk app appimage appref-ms appx bas bat bin chm cmd com command cpl crt csh deb desktop "
            "diagcab dll docm dotm exe gadget hta inf ins iso img inx isp jar jnlp js jse ksh lnk mad mde "
            "mht mhtml msc msh msi msix msp mst one ops osx out paf pif pkg pl potm ppam ppsm pptm prf prg "
            "ps1 "
            "psd1 psm1 py pyc pyw rb reg rpm run scf scpt scr sct service settingcontent-ms sh shb shs sldm "
            "so sys tcsh theme tmp url vb vbe vbs vhd vhdx workflow ws wsc wsf wsh xbap xlam xll xlsm xltm "
            "xnk zsh");
        const QStringList list = all.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return endings;
}

QString endingOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

constexpr const char *kProgramTypes[] = {"application/x-executable",
                                         "application/x-sharedlib",
                                         "application/x-msdownload",
                                         "application/x-dosexec",
                                         "application/x-ms-dos-executable",
                                         "application/vnd.microsoft.portable-executable",
                                         "application/x-msi",
                                         "application/x-mach-binary",
                                         "application/x-shellscript",
                                         "application/x-sh",
                                         "application/x-desktop",
                                         "application/java-archive",
                                         "application/javascript",
                                         "text/javascript",
                                         "text/x-python"};

bool isProgram(const QMimeType &type)
{
    return std::any_of(std::begin(kProgramTypes), std::end(kProgramTypes),
                       [&type](const char *program) { return type.inherits(QLatin1String(program)); });
}

/// Not every computer's table of types knows all of them.
bool isProgram(const QString &typeName)
{
    return std::any_of(std::begin(kProgramTypes), std::end(kProgramTypes), [&typeName](const char *program) {
        return typeName.compare(QLatin1String(program), Qt::CaseInsensitive) == 0;
    });
}

/// How programs begin: of Windows, of Linux, of macOS (and Java), and scripts.
bool beginsAsProgram(const QByteArray &beginning)
{
    for (const char *mark : {"MZ",
                             "\x7f"
                             "ELF",
                             "#!", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe", "\xce\xfa\xed\xfe"}) {
        if (beginning.startsWith(mark))
            return true;
    }
    return false;
}

/// None: the type says nothing of use.
std::optional<FileKind> kindOf(const QMimeType &type)
{
    if (!type.isValid() || type.isDefault())
        return std::nullopt;
    const QString name = type.name();
    if (isProgram(type))
        return FileKind::Program;
    // Pictures that are pages: a browser opens them, scripts and all.
    if (type.inherits(QStringLiteral("image/svg+xml")) || type.inherits(QStringLiteral("text/html")) ||
        type.inherits(QStringLiteral("application/xhtml+xml")))
        return FileKind::Page;
    for (const auto &[prefix, kind] :
         {std::pair("image/", FileKind::Picture), std::pair("audio/", FileKind::Sound),
          std::pair("video/", FileKind::Film)}) {
        if (name.startsWith(QLatin1String(prefix)))
            return kind;
    }
    for (const char *document :
         {"application/pdf", "application/msword", "application/rtf", "text/rtf", "text/csv", "text/vcard",
          "application/vnd.ms-excel", "application/vnd.ms-powerpoint"}) {
        if (type.inherits(QLatin1String(document)))
            return FileKind::Document;
    }
    for (const char *family :
         {"application/vnd.oasis.opendocument.", "application/vnd.openxmlformats-officedocument."}) {
        if (name.startsWith(QLatin1String(family)))
            return FileKind::Document;
    }
    for (const char *archive : {"application/zip", "application/gzip", "application/x-tar",
                                "application/x-7z-compressed", "application/vnd.rar", "application/x-xz",
                                "application/x-bzip", "application/x-bzip2", "application/zstd"}) {
        if (type.inherits(QLatin1String(archive)))
            return FileKind::Archive;
    }
    // After those that are text at bottom, too.
    if (type.inherits(QStringLiteral("text/plain")))
        return FileKind::Document;
    return std::nullopt;
}

QMimeType named(const QString &fileName)
{
    const QList<QMimeType> types = QMimeDatabase().mimeTypesForFileName(fileName);
    return types.isEmpty() ? QMimeType() : types.front();
}

/// What a system makes of it goes by the name; a source that calls it worse is believed.
FileKind kindOfName(const QString &name, const QString &declared)
{
    if (runningEndings().contains(endingOf(name)))
        return FileKind::Program;
    const auto bySource = kindOf(QMimeDatabase().mimeTypeForName(declared));
    if (bySource == FileKind::Program || isProgram(declared))
        return FileKind::Program;
    const auto byName = kindOf(named(name));
    if (!byName)
        return FileKind::Unknown;
    return bySource && FileKinds::isDoubtful(*bySource) ? std::max(*byName, *bySource) : *byName;
}

/// Names that a system takes for a device, and what ends in a dot or a space there.
bool isReserved(const QString &stem)
{
    static const QSet<QString> reserved{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                        QStringLiteral("nul")};
    const QString lower = stem.toLower();
    const bool isPort = lower.size() == 4 && lower.back().isDigit() &&
                        (lower.startsWith(QLatin1String("com")) || lower.startsWith(QLatin1String("lpt")));
    return isPort || reserved.contains(lower);
}

} // namespace

FileKind FileKinds::of(const FileRow &file)
{
    return kindOfName(safeName(file), file.type);
}

FileKind FileKinds::of(const FileRow &file, const QByteArray &beginning)
{
    if (beginsAsProgram(beginning))
        return FileKind::Program;
    const FileKind told = of(file);
    const auto content = kindOf(QMimeDatabase().mimeTypeForData(beginning));
    // Office documents are archives at bottom, and a text may be anything: only what is worse counts.
    if (content == FileKind::Program || (content == FileKind::Page && told < FileKind::Page))
        return std::max(told, *content);
    return told;
}

QString FileKinds::safeName(const FileRow &file)
{
    QString name = oneLine(file.name, kLongestName);
    for (QChar &c : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(c))
            c = u'_';
    }
    // An ending is what counts: of a long name the middle goes.
    const QString ending = endingOf(oneLine(file.name, file.name.size()));
    if (file.name.size() > kLongestName && !ending.isEmpty() && ending.size() < kLongestName / 4)
        name = name.left(kLongestName - ending.size() - 1) + u'.' + ending;
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty())
        name = QStringLiteral("file");
    if (isReserved(name.section(u'.', 0, 0)))
        name.prepend(u'_');
    if (!name.contains(u'.')) {
        const QMimeType type = QMimeDatabase().mimeTypeForName(file.type);
        const QString usual = type.isValid() && !type.isDefault() ? type.preferredSuffix() : QString();
        if (!usual.isEmpty())
            name += u'.' + usual;
    }
    return name;
}

} // namespace porch
