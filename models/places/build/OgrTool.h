// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QProcess>
#include <QStringList>

#include <functional>

namespace porch {

/// The converters of GDAL (gdal-bin), run as child processes: they know two hundred kinds of map files, and
/// what a hostile file does to them it does to them.
class OgrTool
{
    Q_DECLARE_TR_FUNCTIONS(porch::OgrTool)
public:
    /// False: stop.
    using Going = std::function<bool()>;

    /// What to say where they are missing. @param file what needs them
    static Error missing(const QString &file);
    static bool isThere();

    /// The layers with a geometry. @param source see InputFile
    static Result<QStringList> layers(const QString &source, const QString &file, const Going &going);

    static QProcessEnvironment environment();
    /// The first line of what a converter complained, short enough for a sentence.
    static QString complaint(const QByteArray &standardError);
};

/// What a converter says on its standard error, of which some files make it say millions of lines: only the
/// first line of each weight is kept.
class OgrComplaints
{
public:
    void hear(const QByteArray &bytes);

    /// The source is broken: what was converted is not all there is. ogr2ogr itself goes on, and ends well.
    bool isBroken() const { return !m_broken.isEmpty(); }
    bool lacksProjection() const { return m_lacksProjection; }
    /// The line to show; empty: no errors.
    QByteArray worst() const { return m_broken.isEmpty() ? m_other : m_broken; }

private:
    void line(const QByteArray &text);

    QByteArray m_begun; ///< of a line
    QByteArray m_broken;
    QByteArray m_other;
    bool m_lacksProjection = false;
};

/// One layer as GeoJSON Text Sequences in the degrees of WGS 84, while ogr2ogr makes them: its output is read
/// as it comes, and ogr2ogr waits where nobody reads.
class OgrStream final : public QIODevice
{
    Q_OBJECT
public:
    /// @param projection what the layer's coordinates are in, where it does not say so itself; may be empty
    OgrStream(const QString &source, const QString &layer, const QString &projection, OgrTool::Going going);
    ~OgrStream() override;

    bool start();
    /// How the conversion ended, once all was read. @param file as to name it
    Result<void> finish(const QString &file);
    /// What ogr2ogr found wrong with single features, which it left out or mended; empty: nothing.
    QString remark() const;

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool waitForReadyRead(int milliseconds) override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void hear();

    QStringList m_arguments;
    QString m_layer;
    OgrTool::Going m_going;
    QProcess m_process;
    OgrComplaints m_complaints;
    bool m_stopped = false;
};

} // namespace porch
