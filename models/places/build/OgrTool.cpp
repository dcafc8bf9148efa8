// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/OgrTool.h"

#include "models/domain/PlainText.h"

#include <QElapsedTimer>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace porch {

namespace {

constexpr int kSliceMs = 200;       ///< between two looks whether to stop
constexpr int kListingMs = 120'000; ///< a list of layers takes no longer
constexpr qsizetype kMostListing = 1 << 20;

QString program(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

/// "1: Roads (old) (Line String)": the name is what stands before the last brackets.
QStringList layersIn(const QByteArray &listing)
{
    QStringList layers;
    for (const QByteArray &line : listing.split('\n')) {
        const QString text = QString::fromUtf8(line).trimmed();
        const auto colon = text.indexOf(QLatin1String(": "));
        const auto bracket = text.lastIndexOf(QLatin1String(" ("));
        bool number = false;
        text.left(std::max<qsizetype>(0, colon)).toInt(&number);
        if (!number || bracket <= colon || text.endsWith(QLatin1String("(None)")))
            continue;
        const QString name = text.mid(colon + 2, bracket - colon - 2);
        // Such a name would be an option.
        if (!name.isEmpty() && !name.startsWith(u'-'))
            layers.append(name);
    }
    return layers;
}

} // namespace

Error OgrTool::missing(const QString &file)
{
    return {tr("%1 needs ogr2ogr to be converted, which is not installed. On Debian: apt install gdal-bin")
                .arg(file)};
}

bool OgrTool::isThere()
{
    return !program("ogr2ogr").isEmpty() && !program("ogrinfo").isEmpty();
}

QProcessEnvironment OgrTool::environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // A file of this format is a list of other files and addresses to read.
    environment.insert(QStringLiteral("GDAL_SKIP"), QStringLiteral("OGR_VRT"));
    environment.insert(QStringLiteral("CPL_DEBUG"), QStringLiteral("OFF"));
    return environment;
}

QString OgrTool::complaint(const QByteArray &standardError)
{
    for (const QByteArray &line : standardError.split('\n')) {
        const QString text = oneLine(QString::fromUtf8(line), 300).trimmed();
        // What failed stands in the line after that word.
        const bool says = !text.isEmpty() && text != QLatin1String("FAILURE:");
        if (says && !text.startsWith(QLatin1String("Warning")))
            return text;
    }
    return tr("it does not say why");
}

Result<QStringList> OgrTool::layers(const QString &source, const QString &file, const Going &going)
{
    if (!isThere())
        return missing(file);
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program("ogrinfo"), {QStringLiteral("-ro"), QStringLiteral("-q"), source},
                  QIODevice::ReadOnly);
    QElapsedTimer waiting;
    waiting.start();
    QByteArray listing;
    while (process.state() != QProcess::NotRunning && waiting.elapsed() < kListingMs &&
           listing.size() < kMostListing && going()) {
        process.waitForReadyRead(kSliceMs);
        listing += process.readAll();
    }
    end(process);
    listing += process.readAll();
    const QStringList found = layersIn(listing);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Error{tr("%1 cannot be converted by ogr2ogr: %2").arg(file, complaint(listing))};
    if (found.isEmpty())
        return Error{tr("%1 has no layer with a geometry.").arg(file)};
    return found;
}

void OgrComplaints::hear(const QByteArray &bytes)
{
    constexpr qsizetype kMostLine = 1000;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype size = (end < 0 ? bytes.size() : end) - at;
        m_begun += bytes.mid(at, std::min(size, kMostLine - m_begun.size()));
        if (end < 0)
            return;
        line(m_begun);
        m_begun.clear();
        at = end + 1;
    }
}

void OgrComplaints::line(const QByteArray &text)
{
    m_lacksProjection = m_lacksProjection || text.contains("Can't transform coordinates");
    if (!text.startsWith("ERROR") && !text.startsWith("FAILURE"))
        return;
    // As the drivers put it when bytes are missing or make no sense; single shapes that they find crooked, or
    // can't project, are no reason to give up a city.
    static constexpr std::array kBroken{
        "fread",    "fseek", "reading",  "parsing",   "read(",   "malformed", "corrupt", "truncat", "EOF",
        "end of f", "I/O",   "DBF file", "Error occ", "inflate", "checksum",  "CRC",     "not open"};
    const bool broken =
        std::any_of(kBroken.begin(), kBroken.end(), [&](const char *word) { return text.contains(word); });
    QByteArray &kept = broken ? m_broken : m_other;
    if (kept.isEmpty())
        kept = text;
}

OgrStream::OgrStream(const QString &source, const QString &layer, const QString &projection,
                     OgrTool::Going going)
    : m_layer(layer)
    , m_going(std::move(going))
{
    m_arguments = QStringList{QStringLiteral("-f"),           QStringLiteral("GeoJSONSeq"),
                              QStringLiteral("-t_srs"),       QStringLiteral("EPSG:4326"),
                              QStringLiteral("-dim"),         QStringLiteral("XY"),
                              QStringLiteral("-nlt"),         QStringLiteral("CONVERT_TO_LINEAR"),
                              QStringLiteral("-lco"),         QStringLiteral("COORDINATE_PRECISION=7"),
                              QStringLiteral("-skipfailures")};
    if (!projection.isEmpty())
        m_arguments += {QStringLiteral("-s_srs"), projection};
    m_arguments += {QStringLiteral("/vsistdout/"), source};
    if (!layer.isEmpty())
        m_arguments.append(layer);
    m_process.setProcessEnvironment(OgrTool::environment());
    connect(&m_process, &QProcess::readyReadStandardError, this, &OgrStream::hear);
}

OgrStream::~OgrStream()
{
    end(m_process);
}

bool OgrStream::start()
{
    m_process.start(program("ogr2ogr"), m_arguments, QIODevice::ReadOnly);
    return m_process.waitForStarted() && open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void OgrStream::hear()
{
    m_complaints.hear(m_process.readAllStandardError());
}

qint64 OgrStream::bytesAvailable() const
{
    return m_process.bytesAvailable();
}

bool OgrStream::waitForReadyRead(int milliseconds)
{
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < milliseconds) {
        if (m_process.bytesAvailable() > 0)
            return true;
        if (!m_going()) {
            m_stopped = true;
            end(m_process);
        }
        if (m_process.state() == QProcess::NotRunning)
            return m_process.bytesAvailable() > 0;
        m_process.waitForReadyRead(kSliceMs);
    }
    return m_process.bytesAvailable() > 0;
}

qint64 OgrStream::readData(char *data, qint64 most)
{
    return m_process.read(data, most);
}

Result<void> OgrStream::finish(const QString &file)
{
    m_process.waitForFinished();
    hear();
    if (m_stopped)
        return Error{tr("Stopped.")};
    if (m_complaints.lacksProjection())
        return Error{
            tr("%1 does not say what its coordinates are in. Name it with --projection, as EPSG:2263.")
                .arg(file)};
    const bool fine = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (fine && !m_complaints.isBroken())
        return {};
    return Error{
        tr("%1 cannot be converted by ogr2ogr: %2").arg(file, OgrTool::complaint(m_complaints.worst()))};
}

QString OgrStream::remark() const
{
    const QByteArray worst = m_complaints.worst();
    return worst.isEmpty() ? QString() : tr("ogr2ogr says: %1").arg(OgrTool::complaint(worst));
}

} // namespace porch
