// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketWriter.h"

#include "models/packets/CleanFile.h"
#include "models/packets/Eido.h"
#include "models/packets/PacketIds.h"
#include "models/packets/PacketJson.h"
#include "models/packets/PacketMaker.h"
#include "models/packets/paper/PacketPaper.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>

namespace porch {

namespace {

constexpr qsizetype kLongestToken = 40;

Result<QByteArray> pdfOf(const PacketContent &content, QPageSize::PageSizeId paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto written = PacketPaper::write(buffer, content, paper);
    if (!written)
        return written.error();
    return bytes;
}

} // namespace

QByteArray formName(PacketForm form)
{
    switch (form) {
    case PacketForm::Folder:
        return "folder";
    case PacketForm::Eido:
        return "eido";
    case PacketForm::Clipboard:
        return "clipboard";
    case PacketForm::Pdf:
        break;
    }
    return "pdf";
}

Result<PacketOutcome> PacketWriter::write(const PacketJob &job, const Progress &progress,
                                          const Stopped &stopped)
{
    const StillWanted stillWanted = [&stopped]() -> Result<void> {
        return stopped && stopped() ? Result<void>(Error{tr("Stopped: nothing was written.")})
                                    : Result<void>();
    };
    if (const auto still = stillWanted(); !still)
        return still.error();
    PacketWish wish = job.wish;
    // Only a folder has room for files.
    wish.files = wish.files && job.form == PacketForm::Folder;
    PacketContent content = PacketMaker(job.source, wish).content(job.madeBy, job.now);
    PacketOutcome outcome;
    outcome.path = job.path;
    Result<void> written;
    if (job.form == PacketForm::Clipboard) {
        outcome.text = Eido::document(content);
    } else if (job.form == PacketForm::Eido) {
        written = writePacketFile(job.path, Eido::document(content), stillWanted);
    } else if (job.form == PacketForm::Pdf) {
        const auto pdf = pdfOf(content, job.paper);
        written = pdf ? writePacketFile(job.path, pdf.value(), stillWanted) : Result<void>(pdf.error());
    } else {
        written = writeFolder(job, content, progress, stillWanted);
    }
    if (!written)
        return written.error();
    if (wish.files)
        outcome.leftOut = leftOut(content);
    return outcome;
}

Result<void> PacketWriter::writeFolder(const PacketJob &job, PacketContent &content, const Progress &progress,
                                       const StillWanted &stillWanted)
{
    auto folder = PacketFolder::begin(job.path);
    if (!folder)
        return folder.error();
    const int all = int(content.files.size());
    for (int i = 0; i < all; ++i) {
        PacketFile &file = content.files[std::size_t(i)];
        if (progress)
            progress(i, all);
        if (const auto still = stillWanted(); !still)
            return still;
        if (!file.leftOut.isEmpty())
            continue;
        const FetchedFile fetched = job.fetched.value(file.object);
        QFile source(fetched.path);
        if (fetched.path.isEmpty() || !source.open(QIODevice::ReadOnly)) {
            file.leftOut =
                fetched.problem.isEmpty() ? tr("its content could not be fetched") : fetched.problem;
            continue;
        }
        if (source.size() > CleanFile::kMostBytes) {
            file.leftOut = tr("it is too large to be cleaned");
            continue;
        }
        const auto cleaned = CleanFile::cleaned(source.readAll());
        if (!cleaned) {
            file.leftOut = cleaned.error().what;
            continue;
        }
        // Names of files tell of people as well: here they are numbers.
        file.path = QStringLiteral("files/%1.%2").arg(i + 1, 2, 10, QLatin1Char('0')).arg(cleaned->suffix);
        file.sha256 = QCryptographicHash::hash(cleaned->content, QCryptographicHash::Sha256).toHex();
        file.bytes = cleaned->content.size();
        if (const auto added = folder.value()->add(file.path, cleaned->content); !added)
            return added;
    }
    // Pages take their time, too.
    if (const auto still = stillWanted(); !still)
        return still;
    const auto pdf = pdfOf(content, job.paper);
    if (!pdf)
        return pdf.error();
    for (const auto &[name, bytes] :
         {std::pair(QStringLiteral("packet.pdf"), pdf.value()),
          std::pair(QStringLiteral("packet.json"), PacketJson::document(content))}) {
        if (const auto added = folder.value()->add(name, bytes); !added)
            return added;
    }
    return folder.value()->finish(stillWanted);
}

Result<void> PacketWriter::tryPlace(PacketForm form, const QString &path)
{
    if (form == PacketForm::Clipboard)
        return {};
    if (form != PacketForm::Folder)
        return tryPacketFile(path);
    const auto folder = PacketFolder::begin(path);
    return folder ? Result<void>() : Result<void>(folder.error());
}

QStringList PacketWriter::leftOut(const PacketContent &content)
{
    QStringList words;
    for (const PacketFile &file : content.files) {
        if (!file.leftOut.isEmpty())
            words << tr("%1: %2", "a file, why it is left out").arg(file.name, file.leftOut);
    }
    return words;
}

std::vector<QByteArray> PacketWriter::wanted(const PacketSource &source, const PacketWish &wish)
{
    if (!wish.files)
        return {};
    std::vector<QByteArray> objects;
    for (const PacketFile &file : PacketMaker(source, wish).content({}, 0).files) {
        if (file.leftOut.isEmpty() && !file.object.isEmpty())
            objects.push_back(file.object);
    }
    return objects;
}

QString PacketWriter::baseName(const QString &caseNumber, PacketForm form, Micros now)
{
    const QString what = packetToken(caseNumber).left(kLongestToken);
    const bool isEido = form == PacketForm::Eido || form == PacketForm::Clipboard;
    const QString when =
        QDateTime::fromMSecsSinceEpoch(now / 1000, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    return (isEido ? QStringLiteral("incident-") : QStringLiteral("packet-")) +
           (what.isEmpty() ? QString() : QString(what + u'-')) + when;
}

} // namespace porch
