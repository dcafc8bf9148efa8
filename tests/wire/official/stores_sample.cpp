// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/KeyValue.h"
#include "app/wire/ObjectStore.h"
#include "tests/support/TestServer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <cstdio>

/// Runs a server, stores files and keys in it as a bridge does, prints one line of JSON that says where it is
/// and what is in it, and serves until its standard input ends.
namespace {

using namespace porch;
using namespace porch::test;

std::map<QString, QByteArray> files()
{
    QByteArray large;
    for (int line = 0; line < 40'000; ++line)
        large += "line " + QByteArray::number(line) + '\n';
    return {{QStringLiteral("empty"), {}},
            {QStringLiteral("slack/T1/F1"), "one chunk"},
            {QStringLiteral("夜の写真 ñ.jpg"), QByteArray(ObjectInfo::kChunkSize, 'x')},
            {QStringLiteral("large"), large}};
}

bool storeAll(NatsConnection &connection, QJsonArray &stored)
{
    ObjectStore store(connection);
    std::size_t done = 0;
    bool ok = true;
    for (const auto &[name, bytes] : files()) {
        auto content = std::make_unique<QBuffer>();
        content->setData(bytes);
        content->open(QIODevice::ReadOnly);
        store.put(name, "text/plain", std::move(content), [&](const StoreOutcome &outcome) {
            ++done;
            ok = ok && outcome.ok();
        });
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        stored += QJsonObject{{QStringLiteral("name"), name},
                              {QStringLiteral("size"), bytes.size()},
                              {QStringLiteral("digest"), QString::fromLatin1(digest)}};
    }
    return waitUntil([&] { return done == files().size(); }) && ok;
}

bool shareAll(NatsConnection &connection)
{
    KeyValue keys(connection);
    int open = 0;
    const auto count = [&](const StoreOutcome &outcome, quint64) { open -= outcome.ok() ? 1 : 0; };
    const auto put = [&](const char *key, const char *value) {
        ++open;
        keys.put(key, value, count);
    };
    put("route.T1/C1", "old");
    put("route.T1/C1", "new");
    put("plain", "value");
    put("gone", "value");
    ++open;
    keys.remove("gone", count);
    return waitUntil([&] { return open == 0; });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString bridge = QStringLiteral("bridge");
    TestServer server({{bridge, Role::Bridge}});
    if (!server.start()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error()));
        return 1;
    }
    NatsConnection connection(server.optionsFor(bridge));
    connection.start();
    QJsonArray stored;
    if (!waitUntil([&] { return connection.isOnline(); }) || !storeAll(connection, stored) ||
        !shareAll(connection)) {
        std::fprintf(stderr, "What is to be read could not be stored.\n");
        return 1;
    }
    QFile ports(QDir(server.folder()).filePath(QStringLiteral("ports.json")));
    const int port = ports.open(QIODevice::ReadOnly)
                         ? QJsonDocument::fromJson(ports.readAll())[QLatin1String("client")].toInt()
                         : 0;
    const auto seed = [&](KeeperAccount account) {
        return QString::fromLatin1(keeperKey(*server.server().keeper(), account).seed());
    };
    const QJsonObject where{{QStringLiteral("port"), port},
                            {QStringLiteral("files_keeper"), seed(KeeperAccount::Files)},
                            {QStringLiteral("keys_keeper"), seed(KeeperAccount::Bridge)},
                            {QStringLiteral("files"), stored}};
    std::printf("%s\n", QJsonDocument(where).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
