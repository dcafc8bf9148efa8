// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/FormCode.h"
#include "app/bridge/Pseudonyms.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QtEndian>

#include <rapidcheck.h>

using namespace porch;

namespace {

const QString kTeam = QStringLiteral("T024BE7LD");
const QString kChannel = QStringLiteral("C2147483705");
const QString kUser = QStringLiteral("U061F7AUR");

Pseudonyms with(const std::vector<QByteArray> &secrets)
{
    std::vector<GuardedBytes> guarded;
    for (const QByteArray &secret : secrets)
        guarded.push_back(GuardedBytes::copyOf(secret));
    return std::move(Pseudonyms::fromSecrets(std::move(guarded))).value();
}

QByteArray counting(int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(i);
    return bytes;
}

/// The same by another program's HMAC.
QByteArray expected(const QByteArray &secret, const std::vector<QByteArray> &fields)
{
    QByteArray text;
    for (const QByteArray &field : fields) {
        char length[4];
        qToBigEndian(quint32(field.size()), length);
        text += QByteArray(length, 4) + field;
    }
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding)
        .left(22);
}

} // namespace

class PseudonymsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Keys are in logs for years: they must never change. Made with Python's hmac.
    void vectors()
    {
        const Pseudonyms first = with({counting(32)});
        QCOMPARE(first.reporter(kTeam, kChannel, kUser), QByteArray("gH-q1loGFdhGEvdiccv7Wx"));
        QCOMPARE(first.reaction(kTeam, kChannel, kUser), QByteArray("veM9-r3uu9BBk1d4SWwkVZ"));
        QCOMPARE(first.form(kTeam, kChannel, "submission-1"), QByteArray("ULX8N7XQa78S_7lQK0xNdK"));
        const Pseudonyms second = with({QByteArray(64, '\xFF')});
        QCOMPARE(second.reporter(kTeam, kChannel, kUser), QByteArray("Mf95MQnu0aHPBjowrkzCml"));
        QCOMPARE(second.reaction(kTeam, kChannel, kUser), QByteArray("QaltYDnq7iYrnAnBD9eHHT"));
        QCOMPARE(second.form(kTeam, kChannel, "submission-1"), QByteArray("lpM61dB3Z0lEAP6-QSyL90"));
        // Longer than a block of SHA-256.
        const Pseudonyms third = with({counting(100)});
        QCOMPARE(third.reporter(kTeam, kChannel, kUser), QByteArray("52lyz3iWwIQxkqvpDpZUuv"));
        QCOMPARE(third.reaction(kTeam, kChannel, kUser), QByteArray("v-yLVPQbAeFhQsYudSLBop"));
        QCOMPARE(third.form(kTeam, kChannel, "submission-1"), QByteArray("rDvhNR5_Q-1y7em7BXbScO"));
    }

    /// Names and seals of routes are on disks for years as well.
    void otherPurposes()
    {
        const Pseudonyms keys = with({counting(32), QByteArray(64, '\xFF')});
        const auto names = keys.everyNameOf("route form", "slack:T1:form:7K3M9QX2");
        QCOMPARE(names.size(), 2U);
        QCOMPARE(names[0], expected(counting(32), {"name", "route form", "slack:T1:form:7K3M9QX2"}));
        QCOMPARE(names[1],
                 expected(QByteArray(64, '\xFF'), {"name", "route form", "slack:T1:form:7K3M9QX2"}));
        const auto seals = keys.everyKeyFor("route");
        QCOMPARE(seals.size(), 2U);
        QCOMPARE(seals[0].size(), 32);
        QCOMPARE(seals[0].view().toByteArray().toBase64(QByteArray::Base64UrlEncoding).left(22),
                 expected(counting(32), {"key", "route"}));
        const auto reactions = keys.everyReaction(kTeam, kChannel, kUser);
        QCOMPARE(reactions.size(), 2U);
        QCOMPARE(reactions[0], keys.reaction(kTeam, kChannel, kUser));
        QCOMPARE(reactions[1], QByteArray("QaltYDnq7iYrnAnBD9eHHT"));
        QCOMPARE(keys.formCode(kTeam, "one"), with({counting(32)}).formCode(kTeam, "one"));
        QVERIFY(keys.formCode(kTeam, "one") != keys.formCode(kTeam, "two"));
        QVERIFY(keys.formCode(kTeam, "one") != keys.formCode(QStringLiteral("T2"), "one"));
        QVERIFY(isFormCode(keys.formCode(kTeam, "one")));
    }

    void agreesWithAnotherHmac()
    {
        static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9_-]{22}\\z"));
        QVERIFY(rc::check([] {
            const auto text = [] {
                return QString::fromStdString(*rc::gen::string<std::string>()).left(100);
            };
            const QByteArray secret = QByteArray::fromStdString(*rc::gen::container<std::string>(
                static_cast<std::size_t>(*rc::gen::inRange(32, 200)), rc::gen::arbitrary<char>()));
            const QString team = text();
            const QString channel = text();
            const QString user = text();
            const QByteArray key = with({secret}).reporter(team, channel, user);
            RC_ASSERT(shape.match(QString::fromLatin1(key)).hasMatch());
            RC_ASSERT(key == expected(secret, {"reporter", team.toUtf8(), channel.toUtf8(), user.toUtf8()}));
        }));
    }

    void nothingIsShared()
    {
        const Pseudonyms keys = with({counting(32)});
        const QString other = QStringLiteral("C2");
        QSet<QByteArray> all;
        int made = 0;
        for (const QString &channel : {kChannel, other}) {
            for (const QString &user : {kUser, QStringLiteral("U2")}) {
                all << keys.reporter(kTeam, channel, user) << keys.reaction(kTeam, channel, user)
                    << keys.form(kTeam, channel, user.toUtf8())
                    << keys.reporter(QStringLiteral("T2"), channel, user);
                made += 4;
            }
        }
        // Fields that would run together without their lengths.
        all << keys.reporter(QStringLiteral("T"), QStringLiteral("CU"), QStringLiteral("1"))
            << keys.reporter(QStringLiteral("TC"), QStringLiteral("U"), QStringLiteral("1"))
            << keys.reporter(QStringLiteral("T"), QStringLiteral("C"), QStringLiteral("U1"))
            << keys.reporter({}, QStringLiteral("TCU"), QStringLiteral("1")) << keys.reporter({}, {}, {});
        made += 5;
        QCOMPARE(all.size(), made);
    }

    void formerSecretsFindFormerKeys()
    {
        const QByteArray before = with({counting(32)}).reporter(kTeam, kChannel, kUser);
        const Pseudonyms now = with({counting(40), counting(32)});
        QCOMPARE(now.reporter(kTeam, kChannel, kUser), with({counting(40)}).reporter(kTeam, kChannel, kUser));
        const auto all = now.everyReporter(kTeam, kChannel, kUser);
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0], now.reporter(kTeam, kChannel, kUser));
        QCOMPARE(all[1], before);
    }

    void weakSecretsAreRefused()
    {
        QVERIFY(!Pseudonyms::fromSecrets({}));
        for (int size : {0, 1, 31}) {
            std::vector<GuardedBytes> secrets;
            secrets.push_back(GuardedBytes::copyOf(counting(40)));
            secrets.push_back(GuardedBytes::copyOf(counting(size)));
            const auto refused = Pseudonyms::fromSecrets(std::move(secrets));
            QVERIFY(!refused);
            QVERIFY(!refused.error().what.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(PseudonymsTest)
#include "tst_pseudonyms.moc"
