// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/PacketContent.h"
#include "models/packets/PacketFolder.h"
#include "models/packets/PacketSource.h"

#include <QCoreApplication>
#include <QHash>
#include <QPageSize>

#include <functional>

namespace porch {

enum class PacketForm : quint8 {
    Pdf,
    Folder,
    Eido,      ///< a file for the dispatch center's system
    Clipboard, ///< the same, to be pasted there
};

/// As record.export says it.
QByteArray formName(PacketForm form);

/// The content of a resident's file, or why it is not here.
struct FetchedFile
{
    QString path;
    QString problem;
};

/// Everything that a packet is made of.
struct PacketJob
{
    PacketSource source;
    PacketWish wish;
    PacketForm form = PacketForm::Pdf;
    QString path; ///< of the file or folder; Clipboard: none
    QString madeBy;
    Micros now = 0;
    QPageSize::PageSizeId paper = QPageSize::A4;
    QHash<QByteArray, FetchedFile> fetched; ///< by object
};

/// What became of it.
struct PacketOutcome
{
    QString path;
    QByteArray text;     ///< Clipboard
    QStringList leftOut; ///< "photo.mov: only pictures can be cleaned"
};

/// Makes what leaves the house and writes it, whole or not at all. Takes its time: not for the window's
/// thread.
class PacketWriter
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketWriter)
public:
    /// Called between files with how many of how many are cleaned.
    using Progress = std::function<void(int done, int all)>;
    /// Asked time and again, at last directly before the packet is put in its place; true: give up.
    using Stopped = std::function<bool()>;

    /// Once something is written it says so, also where it was to stop meanwhile.
    static Result<PacketOutcome> write(const PacketJob &job, const Progress &progress = {},
                                       const Stopped &stopped = {});

    /// Whether the packet can be put there, where nothing stands: tried, and nothing is left of it.
    static Result<void> tryPlace(PacketForm form, const QString &path);

    /// What will be left out for reasons known beforehand: "clip.mov: its content is not kept".
    static QStringList leftOut(const PacketContent &content);
    /// The objects whose content the folder needs. Takes its time, too.
    static std::vector<QByteArray> wanted(const PacketSource &source, const PacketWish &wish);
    /// How the file or folder is called that is proposed: "packet-25-0417-2025-06-15-1402", no ending.
    /// @param caseNumber of a tip empty
    static QString baseName(const QString &caseNumber, PacketForm form, Micros now);

private:
    static Result<void> writeFolder(const PacketJob &job, PacketContent &content, const Progress &progress,
                                    const StillWanted &stillWanted);
};

} // namespace porch
