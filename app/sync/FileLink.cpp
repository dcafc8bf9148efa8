// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/FileLink.h"

#include <QDir>

namespace porch {

namespace {

/// A file that comes in a thousand parts must not keep windows busy with each.
constexpr int kTellMs = 100;

} // namespace

FileLink::FileLink(NatsConnection &connection, QObject *parent)
    : QObject(parent)
    // As a child it goes along to the thread that this object is moved to.
    , m_store(connection, this)
{}

FileLink::~FileLink() = default;

void FileLink::fetch(quint64 ticket, const QByteArray &object, const QString &path)
{
    auto file = std::make_unique<QSaveFile>(path);
    // Others on this computer have no business with it.
    if (!file->open(QIODevice::WriteOnly) ||
        !file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        Q_EMIT finished(
            ticket, {StoreFault::Stopped,
                     tr("%1 can't be written: %2").arg(QDir::toNativeSeparators(path), file->errorString())});
        return;
    }
    Fetch &fetch = m_fetches[ticket];
    fetch.file = std::move(file);
    fetch.told.start();
    fetch.under = m_store.get(
        QString::fromUtf8(object), ObjectInfo::kLargest,
        [this, ticket](QByteArrayView bytes) { return keep(ticket, bytes); },
        [this, ticket](const StoreOutcome &outcome) { finish(ticket, outcome); });
}

void FileLink::cancel(quint64 ticket)
{
    const auto found = m_fetches.find(ticket);
    if (found == m_fetches.end())
        return;
    delete found->second.under;
    m_fetches.erase(found);
}

bool FileLink::keep(quint64 ticket, QByteArrayView bytes)
{
    Fetch &fetch = m_fetches.at(ticket);
    if (fetch.file->write(bytes.data(), bytes.size()) != bytes.size()) {
        fetch.problem = fetch.file->errorString();
        return false;
    }
    fetch.received += bytes.size();
    if (fetch.told.elapsed() >= kTellMs || fetch.received == bytes.size()) {
        fetch.told.restart();
        Q_EMIT progressed(ticket, fetch.received);
    }
    return true;
}

void FileLink::finish(quint64 ticket, const StoreOutcome &outcome)
{
    auto node = m_fetches.extract(ticket);
    if (node.empty())
        return;
    Fetch &fetch = node.mapped();
    StoreOutcome how = outcome;
    const QString path = QDir::toNativeSeparators(fetch.file->fileName());
    if (outcome.ok() && !fetch.file->commit())
        how = {StoreFault::Stopped, tr("%1 can't be written: %2").arg(path, fetch.file->errorString())};
    else if (outcome.fault == StoreFault::Stopped && !fetch.problem.isEmpty())
        how.sentence = tr("%1 can't be written: %2").arg(path, fetch.problem);
    Q_EMIT finished(ticket, how);
}

} // namespace porch
