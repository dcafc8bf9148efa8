// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/ObjectStore.h"
#include "tests/wire/AttackKit.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPointer>
#include <QTest>

#include <csignal>

using namespace porch;
using namespace porch::test;

namespace {

constexpr qsizetype kChunk = ObjectInfo::kChunkSize;

const QString kName = QStringLiteral("slack/T1/F1");

/// Bytes that show when a part is missing, doubled or in another place.
QByteArray content(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1'664'525 + 1'013'904'223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

/// Content that does something at its n-th chunk.
class Device : public QBuffer
{
public:
    Device(const QByteArray &bytes, int at, std::function<bool()> act)
        : m_at(at)
        , m_act(std::move(act))
    {
        setData(bytes);
        open(QIODevice::ReadOnly);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (++m_reads == m_at && !m_act())
            return -1;
        return QBuffer::readData(data, most);
    }

private:
    int m_at;
    int m_reads = 0;
    std::function<bool()> m_act;
};

std::unique_ptr<QIODevice> device(
    const QByteArray &bytes, int at = -1, std::function<bool()> act = [] { return true; })
{
    return std::make_unique<Device>(bytes, at, std::move(act));
}

/// A user and the object store.
struct Party
{
    explicit Party(const NatsOptions &options)
        : connection(options)
    {}

    StoreFault put(const QString &name, const QByteArray &bytes, const QByteArray &type = "image/jpeg")
    {
        return put(name, device(bytes), type);
    }
    StoreFault put(const QString &name, std::unique_ptr<QIODevice> bytes,
                   const QByteArray &type = "image/jpeg")
    {
        std::optional<StoreOutcome> outcome;
        store.put(name, type, std::move(bytes), [&](const StoreOutcome &how) { outcome = how; });
        return waitFor(outcome);
    }
    /// What it got is in `got`.
    StoreFault get(const QString &name, qint64 limit = 100'000'000, const std::function<bool()> &goOn = {})
    {
        std::optional<StoreOutcome> outcome;
        got.clear();
        store.get(
            name, limit,
            [&](QByteArrayView bytes) {
                got += bytes;
                return !goOn || goOn();
            },
            [&](const StoreOutcome &how) { outcome = how; });
        return waitFor(outcome);
    }
    std::optional<ObjectInfo> info(const QString &name)
    {
        std::optional<StoreOutcome> outcome;
        std::optional<ObjectInfo> found;
        store.info(name, [&](const StoreOutcome &how, const std::optional<ObjectInfo> &info) {
            outcome = how;
            found = info;
        });
        return waitFor(outcome) == StoreFault::None ? found : std::nullopt;
    }

    NatsConnection connection;
    ObjectStore store{connection};
    QByteArray got;
    QString sentence;

private:
    StoreFault waitFor(const std::optional<StoreOutcome> &outcome)
    {
        if (!waitUntil([&] { return outcome.has_value(); }))
            qFatal("no answer");
        sentence = outcome->sentence;
        return outcome->fault;
    }
};

} // namespace

class ObjectStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<TestServer>(std::vector<TestUser>{{QStringLiteral("north"), Role::Bridge},
                                                                      {QStringLiteral("south"), Role::Bridge},
                                                                      {QStringLiteral("d117"), Role::Officer},
                                                                      {QStringLiteral("a1"), Role::Admin}});
        QVERIFY2(m_server->start(), qPrintable(m_server->error()));
    }

    void init()
    {
        m_north = party("north");
        m_south = party("south");
        m_desk = party("d117");
        m_vault = std::make_unique<Vault>(premisesOf(*m_server), KeeperAccount::Files);
        QVERIFY(m_vault->open());
    }

    void everySizeComesBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qint64>("chunks");
        QTest::newRow("empty") << qsizetype(0) << qint64(0);
        QTest::newRow("one byte") << qsizetype(1) << qint64(1);
        QTest::newRow("almost a chunk") << kChunk - 1 << qint64(1);
        QTest::newRow("a chunk") << kChunk << qint64(1);
        QTest::newRow("a chunk and a byte") << kChunk + 1 << qint64(2);
        QTest::newRow("many chunks") << 40 * kChunk + 7 << qint64(41);
    }

    void everySizeComesBack()
    {
        QFETCH(qsizetype, size);
        QFETCH(qint64, chunks);
        const QString name = QStringLiteral("size/%1").arg(size);
        const QByteArray bytes = content(size);
        const Micros before = wallClock();
        QCOMPARE(m_north->put(name, bytes), StoreFault::None);
        QCOMPARE(m_desk->get(name), StoreFault::None);
        QVERIFY(m_desk->got == bytes);
        const auto info = m_desk->info(name);
        QVERIFY(info.has_value());
        QCOMPARE(info->name, name);
        QCOMPARE(info->type, QByteArray("image/jpeg"));
        QCOMPARE(info->size, size);
        QCOMPARE(info->chunks, chunks);
        QCOMPARE(info->digest, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QVERIFY(info->modified >= before - 1'000 && info->modified <= wallClock());
    }

    void anyNameWillDo_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a", ".", "..", "a b", "*", ">", "$JS.API.STREAM.DELETE.TOWN",
                                 "\r\nPING\r\n", "ñandú", "夜の写真.jpg", "صورة", "e\u0301",
                                 "👩‍👩‍👧", "\"quoted\"\\", "\t", "slack/T1/F1?x=1#y"})
            QTest::newRow(name) << QString::fromUtf8(name);
        QTest::newRow("the longest") << QString(ObjectInfo::kLongestName, u'x');
        QTest::newRow("the longest of others") << QString(ObjectInfo::kLongestName / 2, u'ж');
        QTest::newRow("a zero") << QString(1, QChar(0));
    }

    void anyNameWillDo()
    {
        QFETCH(QString, name);
        QCOMPARE(m_north->put(name, name.toUtf8()), StoreFault::None);
        QCOMPARE(m_desk->get(name), StoreFault::None);
        QCOMPARE(m_desk->got, name.toUtf8());
        QCOMPARE(m_desk->info(name)->name, name);
    }

    void whatIsNoName()
    {
        const qint64 before = m_vault->messages();
        for (const QString &name :
             {QString(), QString(ObjectInfo::kLongestName + 1, u'x'),
              QString(ObjectInfo::kLongestName / 2 + 1, u'ж'), QString(1, QChar(0xd800))})
            QCOMPARE(m_north->put(name, "bytes"), StoreFault::Refused);
        QCOMPARE(m_vault->messages(), before);
        QCOMPARE(m_desk->get(QStringLiteral("nowhere")), StoreFault::Absent);
        QVERIFY(!m_desk->info(QStringLiteral("nowhere")).has_value());
    }

    void nothingIsWrittenOver()
    {
        const QString name = QStringLiteral("once");
        QCOMPARE(m_north->put(name, "first"), StoreFault::None);
        const qint64 before = m_vault->messages();
        QCOMPARE(m_south->put(name, "second"), StoreFault::Conflict);
        QCOMPARE(m_vault->messages(), before);
        QCOMPARE(m_desk->get(name), StoreFault::None);
        QCOMPARE(m_desk->got, QByteArray("first"));
    }

    void twoAtOnceLeaveOne()
    {
        for (int round = 0; round < 20; ++round) {
            const QString name = QStringLiteral("race/%1").arg(round);
            const QByteArray bytes = content(3 * kChunk);
            std::vector<StoreFault> faults;
            for (Party *one : {m_north.get(), m_south.get()})
                one->store.put(name, {}, device(bytes),
                               [&](const StoreOutcome &outcome) { faults.push_back(outcome.fault); });
            QVERIFY(waitUntil([&] { return faults.size() == 2; }));
            QCOMPARE(std::count(faults.begin(), faults.end(), StoreFault::None), 1);
            QCOMPARE(std::count(faults.begin(), faults.end(), StoreFault::Conflict), 1);
            QCOMPARE(m_desk->get(name), StoreFault::None);
            QVERIFY(m_desk->got == bytes);
        }
    }

    void onlyBridgesWrite()
    {
        QCOMPARE(m_desk->put(QStringLiteral("mine"), "bytes"), StoreFault::Refused);
        QVERIFY2(m_desk->sentence.contains(QLatin1String("d117")), qPrintable(m_desk->sentence));
        QVERIFY(!m_north->info(QStringLiteral("mine")).has_value());
        const auto admin = party("a1");
        QCOMPARE(m_north->put(QStringLiteral("theirs"), "bytes"), StoreFault::None);
        QCOMPARE(admin->get(QStringLiteral("theirs")), StoreFault::Refused);
        QVERIFY(admin->got.isEmpty());
    }

    void limitsAndStops()
    {
        const QString name = QStringLiteral("large");
        QCOMPARE(m_north->put(name, content(4 * kChunk)), StoreFault::None);
        QCOMPARE(m_desk->get(name, 4 * kChunk), StoreFault::None);
        QCOMPARE(m_desk->get(name, 4 * kChunk - 1), StoreFault::TooLarge);
        QVERIFY(m_desk->got.isEmpty());
        QCOMPARE(m_desk->get(name, 4 * kChunk, [] { return false; }), StoreFault::Stopped);
        QCOMPARE(m_desk->got.size(), kChunk);
    }

    void cancelledNobodyIsTold()
    {
        QCOMPARE(m_north->put(kName, content(4 * kChunk)), StoreFault::None);
        bool told = false;
        QPointer<QObject> under;
        under = m_desk->store.get(
            kName, 100'000'000,
            [&](QByteArrayView) {
                delete under;
                return true;
            },
            [&](const StoreOutcome &) { told = true; });
        QVERIFY(waitUntil([&] { return under.isNull(); }));

        const QString name = QStringLiteral("cancelled");
        under = m_north->store.put(name, {},
                                   device(content(40 * kChunk), 20,
                                          [&] {
                                              under->deleteLater();
                                              return true;
                                          }),
                                   [&](const StoreOutcome &) { told = true; });
        QVERIFY(waitUntil([&] { return under.isNull(); }));
        QVERIFY(roundTrip(m_north->connection) && roundTrip(m_desk->connection));
        QVERIFY(!told);
        QVERIFY(!m_desk->info(name).has_value());
        // A store that is gone tells nobody either.
        auto gone = party("south");
        gone->store.info(name, [&](const StoreOutcome &, const auto &) { told = true; });
        gone.reset();
        QCOMPARE(m_north->put(name, "whole"), StoreFault::None);
        QVERIFY(!told);
    }

    void contentThatCannotBeRead()
    {
        const QString name = QStringLiteral("unreadable");
        QCOMPARE(m_north->put(name, device(content(4 * kChunk), 3, [] { return false; })),
                 StoreFault::Stopped);
        QVERIFY(!m_desk->info(name).has_value());
    }

    void theServerDiesInTheMiddle()
    {
        const QString name = QStringLiteral("interrupted");
        const QByteArray bytes = content(40 * kChunk);
        const auto kill = [this] {
            return ::kill(static_cast<pid_t>(m_server->server().processId()), SIGKILL) == 0;
        };
        QCOMPARE(m_north->put(name, device(bytes, 20, kill)), StoreFault::Retry);
        QVERIFY(!m_north->sentence.isEmpty());
        QVERIFY(comesBack());
        QVERIFY(!m_desk->info(name).has_value());
        QCOMPARE(m_desk->get(name), StoreFault::Absent);
        QCOMPARE(m_north->put(name, bytes), StoreFault::None);

        QCOMPARE(m_desk->get(name, 100'000'000, kill), StoreFault::Retry);
        QVERIFY(comesBack());
        QCOMPARE(m_desk->get(name), StoreFault::None);
        QVERIFY(m_desk->got == bytes);
    }

    void missingChunk()
    {
        const QString name = QStringLiteral("holes");
        for (const int hole : {0, 1, 2}) {
            const QString one = name + QString::number(hole);
            QCOMPARE(m_north->put(one, content(3 * kChunk)), StoreFault::None);
            // The chunks and the description are the last four.
            const qint64 last = m_vault->state().value(QLatin1String("last_seq")).toInteger();
            const QByteArray question = "{\"seq\":" + QByteArray::number(last - 3 + hole) + '}';
            const Answer gone = ask(m_vault->keeper(), "$JS.API.STREAM.MSG.DELETE.OBJ_FILES", question);
            QVERIFY2(gone.payload.contains("\"success\":true"), gone.payload.constData());
            QCOMPARE(m_desk->get(one), StoreFault::Damaged);
            QVERIFY(!m_desk->sentence.isEmpty());
        }
    }

    void badDescriptions_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<StoreFault>("fault");
        const auto row = [](const char *name, const char *change, StoreFault fault = StoreFault::Damaged) {
            QTest::newRow(name) << QByteArray(change) << fault;
        };
        row("as it should be", "{}", StoreFault::None);
        row("another digest", "{'digest':'SHA-256=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='}");
        row("half a digest", "{'digest':'SHA-256=AAAA'}");
        row("no digest", "{'digest':null}");
        row("a digest of another kind", "{'digest':'MD5=AAAA'}");
        row("not base64", "{'digest':'SHA-256=!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='}");
        row("too small", "{'size':4}");
        row("too large", "{'size':6,'chunks':2}");
        row("larger than it is", "{'size':6}");
        row("negative", "{'size':-1}");
        row("enormous", "{'size':9000000000000000000,'chunks':9000000000000}");
        row("no size", "{'size':null}");
        row("more chunks", "{'chunks':2}");
        row("no chunk", "{'chunks':0}");
        row("more chunks than bytes", "{'chunks':1000000}");
        row("a size in words", "{'size':'5'}");
        row("another name", "{'name':'other'}");
        row("no name", "{'name':null}");
        row("a nuid with wildcards", "{'nuid':'>'}");
        row("a nuid of two tokens", "{'nuid':'a.b'}");
        row("no nuid", "{'nuid':''}");
        row("another's chunks", "{'nuid':'nobody'}");
        row("a link", "{'options':{'link':{'bucket':'FILES','name':'slack/T1/F1'}}}");
        row("deleted", "{'deleted':true}", StoreFault::Absent);
    }

    void badDescriptions()
    {
        QFETCH(QByteArray, change);
        QFETCH(StoreFault, fault);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QByteArray nuid =
            "bad" + QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex();
        QCOMPARE(ask(m_vault->keeper(), "$O.FILES.C." + nuid, "bytes").outcome, NatsReply::Outcome::Answered);
        ObjectInfo info{name,
                        "text/plain",
                        5,
                        1,
                        nuid,
                        QCryptographicHash::hash("bytes", QCryptographicHash::Sha256),
                        1'700'000'000'000'000};
        QJsonObject meta = QJsonDocument::fromJson(info.encode()).object();
        const QJsonObject changes = QJsonDocument::fromJson(json(change)).object();
        for (auto it = changes.begin(); it != changes.end(); ++it)
            meta.insert(it.key(), it.value());
        const QByteArray body = QJsonDocument(meta).toJson();
        QVERIFY(ask(m_vault->keeper(), ObjectInfo::metaSubject(name), body).payload.contains("seq"));
        QCOMPARE(m_desk->get(name), fault);
        if (fault == StoreFault::None)
            QCOMPARE(m_desk->got, QByteArray("bytes"));
        // Where one was taken away another may come; nowhere else.
        const bool isFree = fault == StoreFault::Absent;
        QCOMPARE(m_north->put(name, "again"), isFree ? StoreFault::None : StoreFault::Conflict);
    }

    void descriptionsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\xff\x00{", 3);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("deep") << QByteArray(20'000, '[');
        QTest::newRow("long") << QByteArray("{\"name\":\"" + QByteArray(1'000'000, 'x') + "\"}");
    }

    void descriptionsThatAreNone()
    {
        QFETCH(QByteArray, body);
        const QString name = QStringLiteral("none/") + QLatin1String(QTest::currentDataTag());
        QVERIFY(ask(m_vault->keeper(), ObjectInfo::metaSubject(name), body).payload.contains("seq"));
        QCOMPARE(m_desk->get(name), StoreFault::Damaged);
        QVERIFY(!m_desk->info(name).has_value());
    }

private:
    std::unique_ptr<Party> party(const char *user)
    {
        auto made = std::make_unique<Party>(m_server->optionsFor(QString::fromLatin1(user)));
        if (!connected(made->connection))
            qFatal("not connected");
        return made;
    }

    /// After it was killed.
    bool comesBack()
    {
        if (!waitUntil([this] { return m_server->server().processId() == 0; }) || !m_server->start())
            return false;
        return waitUntil([this] {
            return m_north->connection.isOnline() && m_south->connection.isOnline() &&
                   m_desk->connection.isOnline();
        });
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Party> m_north;
    std::unique_ptr<Party> m_south;
    std::unique_ptr<Party> m_desk;
    std::unique_ptr<Vault> m_vault;
};

QTEST_GUILESS_MAIN(ObjectStoreTest)
#include "tst_objectstore.moc"
