// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/FileFetch.h"

#include "app/sync/Workstation.h"

#include <QDesktopServices>
#include <QFile>
#include <QUrl>

#include <algorithm>

namespace porch {

namespace {

/// So much of a file tells what it is.
constexpr qint64 kBeginning = 4'096;

using Phase = FileState::Phase;
using Failure = FileState::Failure;

} // namespace

FileFetch::FileFetch(Workstation &workstation, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_workstation(workstation)
    , m_opened(folder)
{
    connect(&m_workstation, &Workstation::fileProgressed, this, &FileFetch::onProgress);
    connect(&m_workstation, &Workstation::fileFetched, this, &FileFetch::onFetched);
    connect(&m_workstation, &Workstation::filesLost, this, &FileFetch::onLost);
}

void FileFetch::setLinkState(const LinkState &state)
{
    const bool back = m_phase == LinkState::Phase::Offline && state.phase != LinkState::Phase::Offline;
    m_phase = state.phase;
    if (!back)
        return;
    // What was not there for want of a connection can be asked for again.
    const auto states = m_states;
    for (auto each = states.cbegin(); each != states.cend(); ++each) {
        if (each->failure == Failure::Offline)
            tell(each.key(), {});
    }
}

void FileFetch::request(const FileRequest &request)
{
    const QByteArray &object = request.file.object;
    if (request.use == FileUse::Cancel) {
        cancel(object);
        return;
    }
    if (object.isEmpty() || m_states.value(object).isUnderway())
        return;
    if (request.use == FileUse::Open) {
        const auto path = m_opened.pathFor(object, FileKinds::safeName(request.file));
        if (!path) {
            fail(object, Failure::Other, path.error().what);
            return;
        }
        // What came whole in this session is still the same.
        if (QFile::exists(path.value())) {
            open(request, path.value());
            return;
        }
    }
    start(request);
}

void FileFetch::start(const FileRequest &request)
{
    const QByteArray &object = request.file.object;
    if (m_workstation.isSuspended() || m_phase == LinkState::Phase::Offline) {
        fail(object, Failure::Offline);
        return;
    }
    Fetch fetch{request, request.path};
    if (request.use == FileUse::Open)
        fetch.path = m_opened.pathFor(object, FileKinds::safeName(request.file)).value();
    const quint64 ticket = ++m_lastTicket;
    m_workstation.fetchFile(ticket, object, fetch.path);
    m_fetches.emplace(ticket, std::move(fetch));
    FileState asked;
    asked.phase = Phase::Asked;
    tell(object, asked);
}

void FileFetch::cancel(const QByteArray &object)
{
    const auto found = std::find_if(m_fetches.begin(), m_fetches.end(), [&object](const auto &each) {
        return each.second.request.file.object == object;
    });
    if (found == m_fetches.end())
        return;
    m_workstation.cancelFile(found->first);
    m_fetches.erase(found);
    tell(object, {});
}

void FileFetch::onProgress(quint64 ticket, qint64 bytes)
{
    const auto found = m_fetches.find(ticket);
    if (found == m_fetches.end())
        return;
    FileState fetching;
    fetching.phase = Phase::Fetching;
    fetching.received = bytes;
    tell(found->second.request.file.object, fetching);
}

void FileFetch::onFetched(quint64 ticket, const StoreOutcome &outcome)
{
    auto node = m_fetches.extract(ticket);
    if (node.empty())
        return; // cancelled when it had come already
    const Fetch &fetch = node.mapped();
    const QByteArray &object = fetch.request.file.object;
    if (!outcome.ok()) {
        fail(object, failureOf(outcome.fault), outcome.sentence);
    } else if (fetch.request.use == FileUse::Open) {
        open(fetch.request, fetch.path);
    } else {
        FileState saved;
        saved.phase = Phase::Saved;
        saved.problem = fetch.path;
        tell(object, saved);
    }
}

/// The desk was locked, for instance.
void FileFetch::onLost()
{
    const auto lost = std::exchange(m_fetches, {});
    for (const auto &[ticket, fetch] : lost)
        fail(fetch.request.file.object, Failure::Offline);
}

FileState::Failure FileFetch::failureOf(StoreFault fault) const
{
    switch (fault) {
    case StoreFault::Absent:
        return Failure::NotThere;
    case StoreFault::Damaged:
        return Failure::Damaged;
    case StoreFault::Retry:
        return m_phase == LinkState::Phase::Live ? Failure::Other : Failure::Offline;
    default:
        return Failure::Other;
    }
}

void FileFetch::open(const FileRequest &request, const QString &path)
{
    const QByteArray &object = request.file.object;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(object, Failure::Other, file.errorString());
        return;
    }
    const FileKind content = FileKinds::of(request.file, file.read(kBeginning));
    file.close();
    if (FileKinds::isDoubtful(content) && content > request.warnedOf) {
        tell(object, {});
        Q_EMIT doubtful(request, content);
        return;
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        fail(object, Failure::Other, tr("No program here opens it; save it instead"));
        return;
    }
    FileState opened;
    opened.phase = Phase::Opened;
    tell(object, opened);
}

void FileFetch::fail(const QByteArray &object, Failure failure, const QString &problem)
{
    FileState failed;
    failed.phase = Phase::Failed;
    failed.failure = failure;
    failed.problem = problem;
    tell(object, failed);
}

void FileFetch::tell(const QByteArray &object, const FileState &state)
{
    m_states.insert(object, state);
    Q_EMIT stateChanged(object, state);
}

} // namespace porch
