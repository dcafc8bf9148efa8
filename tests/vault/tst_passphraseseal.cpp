// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/PassphraseSeal.h"
#include "models/vault/Random.h"

#include <QDataStream>
#include <QJsonDocument>
#include <QTest>

#include <limits>
#include <sodium.h>

using namespace porch;

namespace {

using Fault = PassphraseSeal::Fault;

constexpr PassphraseSeal::Cost kCheap = PassphraseSeal::kForRandomSecrets;
const QString kPassphrase = QStringLiteral("three words together");
const QByteArray kContext("seed d117");

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

PassphraseSeal sealed(QByteArrayView secret)
{
    return PassphraseSeal::seal(secret, kPassphrase, kContext, kCheap).value();
}

bool opensTo(const PassphraseSeal &seal, const QString &passphrase, QByteArrayView secret)
{
    const auto opened = seal.open(passphrase, kContext);
    const auto *bytes = std::get_if<GuardedBytes>(&opened);
    return bytes != nullptr && bytes->view() == secret;
}

bool isWrong(const PassphraseSeal::Opened &opened)
{
    const auto *fault = std::get_if<Fault>(&opened);
    return fault != nullptr && *fault == Fault::WrongPassphrase;
}

QByteArray field(const QJsonObject &json, const char *name)
{
    return QByteArray::fromBase64(json.value(QLatin1String(name)).toString().toLatin1());
}

void setField(QJsonObject &json, const char *name, const QByteArray &bytes)
{
    json.insert(QLatin1String(name), QString::fromLatin1(bytes.toBase64()));
}

/// The sum as a forger would make it, so that what comes after it is tried.
QJsonObject withSum(QJsonObject json)
{
    QByteArray all;
    QDataStream stream(&all, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << json.value(QLatin1String("v")).toInt() << json.value(QLatin1String("ops")).toInteger(-1)
           << json.value(QLatin1String("memory")).toInteger(-1) << field(json, "salt") << field(json, "nonce")
           << field(json, "sealed");
    QByteArray sum(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(sum.data()), 16,
                       reinterpret_cast<const unsigned char *>(all.constData()),
                       static_cast<unsigned long long>(all.size()), nullptr, 0);
    setField(json, "check", sum);
    return json;
}

} // namespace

class PassphraseSealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void whatWasSealedOnceStaysReadable();
    void wrongPassphraseAndContext();
    void lettersThatLookTheSameAreTheSame();
    void sealsDifferAndHide();
    void refusesToSeal();
    void everyByteOfTheFileCounts();
    void forgeriesDoNotOpen();
    void hostileFiles_data();
    void hostileFiles();
    void secretsMoveAndAreZeroedAtFirst();
};

void PassphraseSealTest::roundTrip_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<qint64>("passes");
    QTest::addColumn<qint64>("memory");
    QTest::newRow("a seed") << QByteArray("SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY")
                            << kCheap.passes << kCheap.memory;
    QTest::newRow("nothing") << QByteArray() << kCheap.passes << kCheap.memory;
    QTest::newRow("zeros") << QByteArray(32, '\0') << qint64(2) << qint64(64 * 1024);
    QTest::newRow("the most") << QByteArray(PassphraseSeal::kMostSecret, 'x') << qint64(3)
                              << qint64(1024 * 1024);
}

void PassphraseSealTest::roundTrip()
{
    QFETCH(QByteArray, secret);
    QFETCH(qint64, passes);
    QFETCH(qint64, memory);
    const PassphraseSeal::Cost cost{passes, memory};
    const auto seal = PassphraseSeal::seal(secret, kPassphrase, kContext, cost);
    QVERIFY(seal);
    const auto read = PassphraseSeal::fromJson(QJsonDocument::fromJson(compact(seal->toJson())).object());
    QVERIFY(read);
    QVERIFY(read.value() == seal.value());
    QVERIFY(read->cost() == cost);
    QVERIFY(opensTo(read.value(), kPassphrase, secret));
}

/// A file that other implementations of the same algorithms made; every later version must open it.
void PassphraseSealTest::whatWasSealedOnceStaysReadable()
{
    const QByteArray file(
        R"({"check":"dtM9RQusPj1yH5qsG4D0Ig==","cipher":"xchacha20poly1305","kdf":"argon2id","memor)"
        R"(y":131072,"nonce":"ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7","ops":2,"salt":"AAECAwQFBgcICQoLDA0)"
        R"(ODw==","sealed":"95I+pAuxM9iTa+iC9OHHkZOZs62OeRjuYrBISz8eOd4=","v":1})");
    const auto read = PassphraseSeal::fromJson(QJsonDocument::fromJson(file).object());
    QVERIFY(read);
    QVERIFY(opensTo(read.value(), QStringLiteral("correct café"), "a secret of 2026"));
    QCOMPARE(compact(read->toJson()), file);
}

void PassphraseSealTest::wrongPassphraseAndContext()
{
    const PassphraseSeal seal = sealed("secret");
    for (const char *wrong : {"", "three words togethe", "three words together ", "Three words together"})
        QVERIFY2(isWrong(seal.open(QString::fromLatin1(wrong), kContext)), wrong);
    QVERIFY(isWrong(seal.open(QString(1'000'000, u'x'), kContext)));
    for (const char *context : {"", "seed d118", "seed d117 ", "eased seed d117"})
        QVERIFY2(isWrong(seal.open(kPassphrase, context)), context);
}

void PassphraseSealTest::lettersThatLookTheSameAreTheSame()
{
    const QString composed = QStringLiteral("niñez café");
    const QString apart = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != apart);
    const auto seal = PassphraseSeal::seal("secret", apart, kContext, kCheap);
    QVERIFY(seal);
    QVERIFY(opensTo(seal.value(), composed, "secret"));
    QVERIFY(opensTo(seal.value(), apart, "secret"));
    QVERIFY(isWrong(seal->open(QStringLiteral("ninez cafe"), kContext)));
    QCOMPARE(composed, QStringLiteral("niñez café")); // only copies were wiped
}

void PassphraseSealTest::sealsDifferAndHide()
{
    const QByteArray one = compact(sealed("the secret").toJson());
    const QByteArray other = compact(sealed("the secret").toJson());
    QVERIFY(one != other);
    QVERIFY(!one.contains("the secret") && !one.contains(QByteArray("the secret").toBase64()));
    QVERIFY(!one.contains(kPassphrase.toUtf8()));
}

void PassphraseSealTest::refusesToSeal()
{
    const auto refused = [](QByteArrayView secret, const QString &passphrase, PassphraseSeal::Cost cost) {
        const auto seal = PassphraseSeal::seal(secret, passphrase, kContext, cost);
        return !seal && !seal.error().what.isEmpty();
    };
    QVERIFY(refused("secret", {}, kCheap));
    QVERIFY(refused("secret", QString(5'000, u'x'), kCheap));
    QVERIFY(refused(QByteArray(PassphraseSeal::kMostSecret + 1, 'x'), kPassphrase, kCheap));
    QVERIFY(refused("secret", kPassphrase, {0, 8 * 1024}));
    QVERIFY(refused("secret", kPassphrase, {1, 1024}));
    QVERIFY(refused("secret", kPassphrase, {1, PassphraseSeal::kMost.memory + 1}));
    QVERIFY(refused("secret", kPassphrase, {PassphraseSeal::kMost.passes + 1, 8 * 1024}));
}

void PassphraseSealTest::everyByteOfTheFileCounts()
{
    const QByteArray file = compact(sealed("secret").toJson());
    for (qsizetype i = 0; i < file.size(); ++i) {
        for (const int bit : {1, 32}) { // another letter, the other case
            QByteArray changed = file;
            changed[i] = static_cast<char>(changed[i] ^ bit);
            const auto read = PassphraseSeal::fromJson(QJsonDocument::fromJson(changed).object());
            QVERIFY2(!read, changed.constData());
            QVERIFY(!read.error().what.isEmpty());
        }
        QVERIFY(!PassphraseSeal::fromJson(QJsonDocument::fromJson(file.left(i)).object()));
    }
}

void PassphraseSealTest::forgeriesDoNotOpen()
{
    const QJsonObject good = sealed("secret").toJson();
    QVERIFY(PassphraseSeal::fromJson(withSum(good)));
    QCOMPARE(withSum(good), good);
    for (const char *name : {"salt", "nonce", "sealed"}) {
        const QByteArray bytes = field(good, name);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ 0x10);
            QJsonObject json = good;
            setField(json, name, changed);
            const auto forged = PassphraseSeal::fromJson(withSum(json));
            QVERIFY(forged);
            QVERIFY(isWrong(forged->open(kPassphrase, kContext)));
        }
    }
    QJsonObject dearer = good;
    dearer.insert(QLatin1String("ops"), 2);
    QVERIFY(isWrong(PassphraseSeal::fromJson(withSum(dearer))->open(kPassphrase, kContext)));
    QJsonObject shorter = good;
    setField(shorter, "sealed", field(good, "sealed").chopped(1));
    QVERIFY(isWrong(PassphraseSeal::fromJson(withSum(shorter))->open(kPassphrase, kContext)));
}

void PassphraseSealTest::hostileFiles_data()
{
    QTest::addColumn<QJsonObject>("json");
    const QJsonObject good = sealed("secret").toJson();
    const auto row = [&](const char *name, const char *key, const QJsonValue &value) {
        QJsonObject json = good;
        json.insert(QLatin1String(key), value);
        QTest::newRow(name) << withSum(json);
    };
    QTest::newRow("empty") << QJsonObject();
    row("a terabyte of memory", "memory", 1099511627776.0);
    row("just too much memory", "memory", PassphraseSeal::kMost.memory + 1);
    row("a billion passes", "ops", 1e9);
    row("no pass", "ops", 0);
    row("passes beyond numbers", "ops", 1e300);
    row("negative memory", "memory", -8192);
    row("half a pass", "ops", 1.5);
    row("passes in letters", "ops", QStringLiteral("1"));
    row("next version", "v", 2);
    row("version 0", "v", 0);
    row("no version", "v", QJsonValue());
    row("other derivation", "kdf", QStringLiteral("md5"));
    row("other cipher", "cipher", QStringLiteral("none"));
    row("short salt", "salt", QStringLiteral("AAAA"));
    row("no base64", "nonce", QStringLiteral("*"));
    row("base64 in a second spelling", "salt",
        QString(good.value(QLatin1String("salt")).toString()).replace(u'=', QString()));
    row("shorter than its tag", "sealed", QStringLiteral("AAAA"));
    row("a megabyte", "sealed", QString(1'000'000, u'A'));
    row("an object for a key", "sealed", QJsonObject{{QStringLiteral("a"), 1}});
}

void PassphraseSealTest::hostileFiles()
{
    QFETCH(QJsonObject, json);
    const auto read = PassphraseSeal::fromJson(json);
    QVERIFY(!read);
    QVERIFY(!read.error().what.isEmpty());
}

void PassphraseSealTest::secretsMoveAndAreZeroedAtFirst()
{
    GuardedBytes fresh(40);
    QVERIFY(fresh.view() == QByteArray(40, '\0'));
    GuardedBytes copy = GuardedBytes::copyOf("a secret");
    const auto *before = copy.data();
    const GuardedBytes moved = std::move(copy);
    QVERIFY(moved.data() == before && moved.view() == QByteArrayView("a secret"));
    QCOMPARE(GuardedBytes(0).size(), 0);
}

QTEST_GUILESS_MAIN(PassphraseSealTest)
#include "tst_passphraseseal.moc"
