// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/NKey.h"
#include "models/vault/Random.h"

#include <QSet>
#include <QTest>

#include <sodium.h>

using namespace porch;

class NKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAnswer()
    {
        // The pair in NATS's own documentation.
        const QByteArray seed("SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY");
        const auto key = NKey::fromSeed(seed);
        QVERIFY(key);
        QCOMPARE(key->publicKey(), QByteArray("UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4"));
        QCOMPARE(key->seed(), seed);
        // White space around a pasted key is forgiven.
        QVERIFY(NKey::fromSeed("  " + seed + "\n"));
    }

    void generatedKeysAreWholeAndDiffer()
    {
        const NKey one = NKey::generate();
        const NKey other = NKey::generate();
        QVERIFY(one.publicKey() != other.publicKey());
        QCOMPARE(one.publicKey().size(), 56);
        QVERIFY(one.publicKey().startsWith('U'));
        QCOMPARE(one.seed().size(), 58);
        QVERIFY(one.seed().startsWith("SU"));
        QVERIFY(NKey::isPublicKey(one.publicKey()));
        const auto again = NKey::fromSeed(one.seed());
        QVERIFY(again);
        QCOMPARE(again->publicKey(), one.publicKey());
        QCOMPARE(again->sign("nonce"), one.sign("nonce"));
    }

    void derivedKeysStayTheSame()
    {
        const NKey key = NKey::generate();
        const NKey again = NKey::fromSeed(key.seed()).value();
        const NKey files = key.derived("files");
        QCOMPARE(again.derived("files").seed(), files.seed());
        QVERIFY(NKey::isPublicKey(files.publicKey()));
        QVERIFY(files.publicKey() != key.publicKey());
        QVERIFY(files.publicKey() != key.derived("bridge").publicKey());
        QVERIFY(files.publicKey() != NKey::generate().derived("files").publicKey());
        const QByteArray signature = files.sign("nonce");
        QVERIFY(NKey::verify(files.publicKey(), "nonce", signature));
        QVERIFY(!NKey::verify(key.publicKey(), "nonce", signature));
    }

    void signatureVerifies()
    {
        const NKey key = NKey::generate();
        const QByteArray nonce("q7Vf9ZyEJkS1rg0");
        const QByteArray text = key.sign(nonce);
        QVERIFY(!text.contains('=') && !text.contains('+') && !text.contains('/'));
        const QByteArray signature = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
        QCOMPARE(signature.size(), qsizetype(crypto_sign_BYTES));

        // The 32 raw bytes behind the prefix of the public key.
        QByteArray raw;
        unsigned buffer = 0;
        int bits = 0;
        for (const char c : key.publicKey()) {
            const int value = c >= 'A' ? c - 'A' : c - '2' + 26;
            buffer = (buffer << 5) | static_cast<unsigned>(value);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                raw += static_cast<char>((buffer >> bits) & 255);
            }
        }
        const auto verify = [&](const QByteArray &message) {
            return crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(signature.constData()),
                                               reinterpret_cast<const unsigned char *>(message.constData()),
                                               static_cast<unsigned long long>(message.size()),
                                               reinterpret_cast<const unsigned char *>(raw.constData()) +
                                                   1) == 0;
        };
        QVERIFY(verify(nonce));
        QVERIFY(!verify(nonce + 'x'));
    }

    void badSeeds_data()
    {
        QTest::addColumn<QByteArray>("seed");
        const QByteArray good("SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut short") << good.chopped(1);
        QTest::newRow("too long") << good + 'A';
        QTest::newRow("lower case") << good.toLower();
        QTest::newRow("not base32") << good.chopped(1) + '1';
        QTest::newRow("a public key")
            << QByteArray("UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4");
        for (const int i : {0, 1, 2, 30, 56}) {
            QByteArray changed = good;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QTest::addRow("character %d changed", i) << changed;
        }
    }

    void badSeeds()
    {
        QFETCH(QByteArray, seed);
        const auto key = NKey::fromSeed(seed);
        QVERIFY(!key);
        QVERIFY(!key.error().what.isEmpty());
    }

    void publicKeys()
    {
        const QByteArray good = NKey::generate().publicKey();
        QVERIFY(NKey::isPublicKey(good));
        QVERIFY(!NKey::isPublicKey(good.chopped(1)));
        QVERIFY(!NKey::isPublicKey(NKey::generate().seed()));
        QVERIFY(!NKey::isPublicKey("Udd}, publish: { allow: [\">\"] "));
        QByteArray changed = good;
        changed[20] = changed[20] == 'A' ? 'B' : 'A';
        QVERIFY(!NKey::isPublicKey(changed));
    }

    void tokensAreRandom()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1'000; ++i) {
            const QByteArray token = randomToken();
            QCOMPARE(token.size(), 32);
            seen.insert(token);
        }
        QCOMPARE(seen.size(), 1'000);
        QCOMPARE(randomBytes(7).size(), 7);
        QVERIFY(randomBytes(0).isEmpty());
    }

    void wipeEmptiesOneCopy()
    {
        QByteArray secret("a secret that must not stay");
        const QByteArray kept = QByteArray(secret.constData(), secret.size());
        QByteArray shared = kept;
        wipe(shared);
        QVERIFY(shared.isEmpty());
        QCOMPARE(kept.size(), 27);
        wipe(secret);
        QVERIFY(secret.isEmpty());
    }
};

QTEST_GUILESS_MAIN(NKeyTest)
#include "tst_nkey.moc"
