// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/ExportRun.h"

#include "models/domain/CaseFields.h"
#include "models/packets/paper/PacketPaper.h"

#include <QLocale>
#include <QPromise>
#include <QThreadPool>

namespace porch {

/// What was read, and the objects of the files that the packet needs.
struct ExportRun::Known
{
    PacketSource source;
    std::vector<QByteArray> objects;
};

ExportRun::ExportRun(Workstation &workstation, Reader &reader, QThreadPool &pool, PacketSubject subject,
                     QObject *parent)
    : QObject(parent)
    , m_workstation(workstation)
    , m_reader(reader)
    , m_pool(pool)
    , m_subject(std::move(subject))
    , m_files(workstation)
    , m_stopped(std::make_shared<std::atomic<bool>>(false))
{
    connect(&m_workstation, &Workstation::accepted, this, &ExportRun::onAccepted);
    connect(&m_workstation, &Workstation::failed, this, &ExportRun::onFailed);
    connect(&m_files, &FileBatch::progressed, this, [this](int done, int all) {
        if (m_running && done < all)
            Q_EMIT progressed(tr("Fetching file %1 of %2…").arg(done + 1).arg(all), done, all);
    });
    connect(&m_files, &FileBatch::finished, this, &ExportRun::write);
    connect(&m_written, &QFutureWatcherBase::progressValueChanged, this, [this](int number) {
        const int all = m_written.progressMaximum();
        if (m_writing && !*m_stopped && number > 0)
            Q_EMIT progressed(tr("Cleaning file %1 of %2…").arg(number).arg(all), number - 1, all);
    });
    connect(&m_written, &QFutureWatcherBase::finished, this, &ExportRun::onWritten);
}

ExportRun::~ExportRun()
{
    // Before the fetched files are gone: nothing is put in its place without them.
    *m_stopped = true;
}

void ExportRun::start(const ExportDialog::Order &order, const QString &madeBy, Micros now, bool offline)
{
    m_job = {};
    m_job.form = order.form;
    m_job.wish = order.wish;
    m_job.path = order.path;
    m_job.madeBy = madeBy;
    m_job.now = now;
    m_job.paper = PacketPaper::paperOf(QLocale());
    m_offline = offline;
    m_running = true;
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    log();
}

void ExportRun::stop()
{
    if (!m_running)
        return;
    *m_stopped = true;
    m_files.cancel();
    if (m_writing)
        Q_EMIT progressed(tr("Stopping…"), 0, 0);
    else
        failStopped();
}

void ExportRun::log()
{
    ExportBody body;
    body.tip = m_subject.tip;
    body.casefile = m_subject.casefile;
    body.recipient = m_job.wish.recipient.toUtf8();
    body.reason = m_job.wish.reason.toUtf8();
    body.form = formName(m_job.form);
    body.names = m_job.wish.names;
    const QJsonObject values = exportValues(body);
    // The same was submitted just now, before it was stopped: its answer is still to come.
    if (!m_id.isEmpty() && values == m_submitted)
        return;
    if (values == m_logged) {
        m_id.clear();
        read();
        return;
    }
    Command command;
    command.id = newEventId();
    command.verb = Verb::Export;
    command.values = values;
    m_id = command.id;
    m_submitted = values;
    m_workstation.submit(command);
}

void ExportRun::onAccepted(const QByteArray &id)
{
    if (id.isEmpty() || id != m_id)
        return;
    m_id.clear();
    m_logged = m_submitted;
    if (m_running)
        read();
}

void ExportRun::onFailed(const QByteArray &id, const QString &problem)
{
    if (id.isEmpty() || id != m_id)
        return;
    m_id.clear();
    fail(tr("Nothing was written, because the log could not be told: %1").arg(problem));
}

/// Anew: what was deleted while the dialog was open must not leave.
void ExportRun::read()
{
    Q_EMIT progressed(tr("Reading what the desk knows…"), 0, 0);
    m_reader.read(
        this,
        [subject = m_subject, wish = m_job.wish](Database &db) -> Result<Known> {
            auto source = PacketReader::read(db, subject);
            if (!source)
                return source.error();
            auto objects = PacketWriter::wanted(source.value(), wish);
            return Known{std::move(source).value(), std::move(objects)};
        },
        [this, mine = m_stopped](Result<Known> known) {
            if (!m_running || mine != m_stopped)
                return;
            if (!known) {
                fail(known.error().what);
                return;
            }
            m_job.source = std::move(known->source);
            fetch(std::move(known->objects));
        });
}

void ExportRun::fetch(std::vector<QByteArray> objects)
{
    if (m_job.form == PacketForm::Folder && m_job.wish.files)
        m_files.start(std::move(objects), m_offline);
    else
        write();
}

void ExportRun::write()
{
    if (!m_running)
        return;
    m_job.fetched.clear();
    for (auto file = m_files.files().cbegin(); file != m_files.files().cend(); ++file)
        m_job.fetched.insert(file.key(), {file->path, file->problem});
    Q_EMIT progressed(tr("Writing…"), 0, 0);
    m_writing = true;
    const auto promise = std::make_shared<QPromise<Result<PacketOutcome>>>();
    m_written.setFuture(promise->future());
    // The next order brings a job of its own.
    m_pool.start([promise, job = std::move(m_job), stopped = m_stopped] {
        promise->start();
        const auto told = [&promise](int done, int all) {
            if (done == 0)
                promise->setProgressRange(0, all);
            promise->setProgressValue(done + 1);
        };
        promise->addResult(PacketWriter::write(job, told, [&stopped] { return stopped->load(); }));
        promise->finish();
    });
}

void ExportRun::onWritten()
{
    m_running = m_writing = false;
    const Result<PacketOutcome> outcome = m_written.result();
    // What is to be pasted has not left before it is handed over.
    const bool isThere = outcome.ok() && (outcome->text.isEmpty() || !*m_stopped);
    if (isThere)
        Q_EMIT finished(outcome.value());
    else if (*m_stopped)
        failStopped();
    else
        fail(outcome.error().what);
}

void ExportRun::failStopped()
{
    fail(tr("Stopped: nothing was written. The log says that it was to be given out."));
}

void ExportRun::fail(const QString &problem)
{
    m_running = false;
    Q_EMIT failed(problem);
}

} // namespace porch
