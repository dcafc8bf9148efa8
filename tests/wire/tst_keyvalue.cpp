// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/KeyValue.h"
#include "tests/wire/AttackKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

struct Party
{
    explicit Party(const NatsOptions &options)
        : connection(options)
    {}

    /// A handler that keeps what it hears, and waits for it.
    template <typename Call> StoreFault wait(const Call &call)
    {
        outcome.reset();
        entry.reset();
        entries.clear();
        call();
        if (!waitUntil([this] { return outcome.has_value(); }))
            qFatal("no answer");
        return outcome->fault;
    }
    KeyValue::Put keepRevision()
    {
        return [this](const StoreOutcome &how, quint64 what) {
            outcome = how;
            revision = what;
        };
    }

    StoreFault get(const QByteArray &key)
    {
        return wait([&] {
            keys.get(key, [this](const StoreOutcome &how, const std::optional<KeyEntry> &what) {
                outcome = how;
                entry = what;
            });
        });
    }
    StoreFault put(const QByteArray &key, const QByteArray &value)
    {
        return wait([&] { keys.put(key, value, keepRevision()); });
    }
    StoreFault create(const QByteArray &key, const QByteArray &value)
    {
        return wait([&] { keys.create(key, value, keepRevision()); });
    }
    StoreFault update(const QByteArray &key, const QByteArray &value, quint64 over)
    {
        return wait([&] { keys.update(key, value, over, keepRevision()); });
    }
    StoreFault remove(const QByteArray &key)
    {
        return wait([&] { keys.remove(key, keepRevision()); });
    }
    StoreFault list(const QByteArray &prefix)
    {
        return wait([&] {
            keys.list(prefix, [this](const StoreOutcome &how, const std::vector<KeyEntry> &what) {
                outcome = how;
                entries = what;
            });
        });
    }
    /// "key=value" of what was listed.
    QList<QByteArray> listed() const
    {
        QList<QByteArray> texts;
        for (const KeyEntry &one : entries)
            texts += one.key + '=' + one.value;
        return texts;
    }

    NatsConnection connection;
    KeyValue keys{connection};
    std::optional<StoreOutcome> outcome;
    std::optional<KeyEntry> entry;
    std::vector<KeyEntry> entries;
    quint64 revision = 0;
};

} // namespace

class KeyValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server =
            std::make_unique<TestServer>(std::vector<TestUser>{{QStringLiteral("north"), Role::Bridge},
                                                               {QStringLiteral("south"), Role::Bridge},
                                                               {QStringLiteral("d117"), Role::Officer}});
        QVERIFY2(m_server->start(), qPrintable(m_server->error()));
        m_north = party("north");
        m_south = party("south");
    }
    void cleanup()
    {
        m_north.reset();
        m_south.reset();
    }

    void valuesComeBack()
    {
        const Micros before = wallClock() - 1'000; // this clock shows milliseconds
        QByteArray all(256, Qt::Uninitialized);
        for (int byte = 0; byte < 256; ++byte)
            all[byte] = static_cast<char>(byte);
        const std::vector<std::pair<QByteArray, QByteArray>> values{
            {"a", "one"},
            {"route.T1/C1-2_3=4", all},
            {"empty", ""},
            {QByteArray(KeyValue::kLongestKey, 'k'), QByteArray(KeyValue::kLargestValue, 'v')}};
        quint64 last = 0;
        for (const auto &[key, value] : values) {
            QCOMPARE(m_north->get(key), StoreFault::None);
            QVERIFY(!m_north->entry.has_value());
            QCOMPARE(m_north->put(key, value), StoreFault::None);
            QVERIFY(m_north->revision > last);
            last = m_north->revision;
            QCOMPARE(m_south->get(key), StoreFault::None);
            QVERIFY(m_south->entry.has_value());
            QCOMPARE(m_south->entry->key, key);
            QCOMPARE(m_south->entry->value, value);
            QCOMPARE(m_south->entry->revision, last);
            QVERIFY(m_south->entry->stored >= before && m_south->entry->stored <= wallClock() + 1'000);
        }
    }

    void badKeysAreRefused()
    {
        for (const QByteArray &key :
             {QByteArray(), QByteArray("."), QByteArray(".a"), QByteArray("a."), QByteArray("a..b"),
              QByteArray("*"), QByteArray(">"), QByteArray("a b"), QByteArray("ä"), QByteArray("a\r\n"),
              QByteArray("a\0b", 3), QByteArray(KeyValue::kLongestKey + 1, 'k')}) {
            QVERIFY(!KeyValue::isKey(key));
            QCOMPARE(m_north->get(key), StoreFault::Refused);
            QCOMPARE(m_north->put(key, "x"), StoreFault::Refused);
            QCOMPARE(m_north->create(key, "x"), StoreFault::Refused);
            QCOMPARE(m_north->update(key, "x", 1), StoreFault::Refused);
            QCOMPARE(m_north->remove(key), StoreFault::Refused);
            if (!key.isEmpty())
                QCOMPARE(m_north->list(key + '.'), StoreFault::Refused);
            QVERIFY(!m_north->outcome->sentence.isEmpty());
        }
        QCOMPARE(m_north->list("a"), StoreFault::Refused); // a prefix ends with a dot
        QCOMPARE(m_north->put("a", QByteArray(KeyValue::kLargestValue + 1, 'v')), StoreFault::Refused);
        QCOMPARE(m_north->list(""), StoreFault::None);
        QVERIFY(m_north->entries.empty());
    }

    void onlyTheFirstCreates()
    {
        QCOMPARE(m_north->create("lead", "north"), StoreFault::None);
        QCOMPARE(m_south->create("lead", "south"), StoreFault::Conflict);
        QCOMPARE(m_south->get("lead"), StoreFault::None);
        QCOMPARE(m_south->entry->value, QByteArray("north"));
        // Removed there is none, and it can be made again, once.
        QCOMPARE(m_north->remove("lead"), StoreFault::None);
        QCOMPARE(m_south->get("lead"), StoreFault::None);
        QVERIFY(!m_south->entry.has_value());
        QCOMPARE(m_south->create("lead", "south"), StoreFault::None);
        QCOMPARE(m_north->create("lead", "north"), StoreFault::Conflict);

        for (int round = 0; round < 20; ++round) {
            std::vector<StoreFault> faults;
            const QByteArray key = "race." + QByteArray::number(round);
            const auto keep = [&](const StoreOutcome &how, quint64) { faults.push_back(how.fault); };
            m_north->keys.create(key, "north", keep);
            m_south->keys.create(key, "south", keep);
            QVERIFY(waitUntil([&] { return faults.size() == 2; }));
            QCOMPARE(std::count(faults.begin(), faults.end(), StoreFault::None), 1);
            QCOMPARE(std::count(faults.begin(), faults.end(), StoreFault::Conflict), 1);
        }
    }

    void updatesWantTheNewest()
    {
        QCOMPARE(m_north->put("count", "1"), StoreFault::None);
        const quint64 first = m_north->revision;
        QCOMPARE(m_south->update("count", "2", first), StoreFault::None);
        QVERIFY(m_south->revision > first);
        QCOMPARE(m_north->update("count", "2 too", first), StoreFault::Conflict);
        QCOMPARE(m_north->update("count", "far", first + 1'000'000), StoreFault::Conflict);
        QCOMPARE(m_north->update("other", "1", first), StoreFault::Conflict);
        QCOMPARE(m_north->get("count"), StoreFault::None);
        QCOMPARE(m_north->entry->value, QByteArray("2"));
        QCOMPARE(m_north->update("count", "3", m_north->entry->revision), StoreFault::None);
    }

    void listsWhatIsThere()
    {
        QCOMPARE(m_north->list(""), StoreFault::None);
        QVERIFY(m_north->entries.empty());
        for (const char *key : {"a.1", "a.2", "b.1", "a.3", "ab.1"})
            QCOMPARE(m_north->put(key, QByteArray(key) + '!'), StoreFault::None);
        QCOMPARE(m_north->put("a.1", "newer"), StoreFault::None);
        QCOMPARE(m_north->remove("a.2"), StoreFault::None);
        QCOMPARE(m_south->list("a."), StoreFault::None);
        QCOMPARE(m_south->listed(), (QList<QByteArray>{"a.3=a.3!", "a.1=newer"}));
        QCOMPARE(m_south->list(""), StoreFault::None);
        QCOMPARE(m_south->listed(), (QList<QByteArray>{"b.1=b.1!", "a.3=a.3!", "ab.1=ab.1!", "a.1=newer"}));
        QCOMPARE(m_south->list("c."), StoreFault::None);
        QVERIFY(m_south->entries.empty());
    }

    /// A list that is too long is refused before it fills the memory.
    void listsAreBounded()
    {
        const int many = static_cast<int>(KeyValue::kLargestList / KeyValue::kLargestValue) + 2;
        int open = 0;
        for (int i = 0; i < many; ++i) {
            ++open;
            m_north->keys.put("much." + QByteArray::number(i), QByteArray(KeyValue::kLargestValue, 'v'),
                              [&](const StoreOutcome &how, quint64) { open -= how.ok() ? 1 : 0; });
        }
        QVERIFY(waitUntil([&] { return open == 0; }));
        QCOMPARE(m_south->list(""), StoreFault::Refused);
        QVERIFY(m_south->entries.empty());
        QCOMPARE(m_south->list("other."), StoreFault::None);
    }

    /// Headers that a bridge wrote itself are not taken for the server's.
    void forgedHeadersDeceiveNobody()
    {
        const QByteArray subject = stores::kKey + QByteArray("forged");
        for (const auto &[name, value] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"Nats-Sequence", "1000000"},
                 {"Nats-Subject", "$KV.BRIDGE.other"},
                 {"Nats-Time-Stamp", "x"}}) {
            QVERIFY(ask(m_south->connection, subject, name, value, "value").payload.contains("seq"));
            QCOMPARE(m_north->get("forged"), StoreFault::None);
            QVERIFY(m_north->entry.has_value());
            QCOMPARE(m_north->entry->key, QByteArray("forged"));
            QVERIFY(m_north->entry->revision < 1'000);
            QVERIFY(m_north->entry->stored > 0);
        }
    }

    void othersAreKeptOut()
    {
        QCOMPARE(m_north->put("secret", "sealed"), StoreFault::None);
        auto desk = party("d117");
        QCOMPARE(desk->get("secret"), StoreFault::Refused);
        QVERIFY(!desk->entry.has_value());
        QCOMPARE(desk->put("secret", "mine"), StoreFault::Refused);
        QCOMPARE(desk->remove("secret"), StoreFault::Refused);
        QCOMPARE(desk->list(""), StoreFault::Refused);
        QVERIFY(desk->outcome->sentence.contains(QLatin1String("d117")));
    }

    void withoutAServer()
    {
        QCOMPARE(m_north->put("kept", "value"), StoreFault::None);
        QVERIFY(m_server->killHard());
        QVERIFY(waitUntil([this] { return !m_north->connection.isOnline(); }));
        for (const StoreFault fault :
             {m_north->get("kept"), m_north->put("kept", "other"), m_north->create("kept", "other"),
              m_north->remove("kept"), m_north->list("")})
            QCOMPARE(fault, StoreFault::Retry);
        QVERIFY2(m_server->start(), qPrintable(m_server->error()));
        QVERIFY(waitUntil([this] { return m_north->connection.isOnline(); }));
        QCOMPARE(m_north->get("kept"), StoreFault::None);
        QCOMPARE(m_north->entry->value, QByteArray("value"));
    }

private:
    std::unique_ptr<Party> party(const char *user)
    {
        auto made = std::make_unique<Party>(m_server->optionsFor(QString::fromLatin1(user)));
        if (!connected(made->connection))
            qFatal("not connected");
        return made;
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Party> m_north;
    std::unique_ptr<Party> m_south;
};

QTEST_GUILESS_MAIN(KeyValueTest)
#include "tst_keyvalue.moc"
