// SPDX-License-Identifier: GPL-3.0-or-later
//
// From an empty console to an open key, against a real department.
#include "app/desk/SessionAudit.h"
#include "app/desk/SignInFlow.h"
#include "app/profile/Invitation.h"
#include "models/store/CacheSchema.h"
#include "models/vault/OneTimeCode.h"
#include "tests/admin/TestDepartment.h"
#include "tests/desk/DeskKit.h"
#include "ui/kit/Theme.h"
#include "ui/signin/BannerPage.h"
#include "ui/signin/FirstRunPage.h"
#include "ui/signin/JoinForm.h"
#include "ui/signin/KeyForm.h"
#include "ui/signin/SignInPage.h"
#include "ui/signin/SignInWindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

class SignInFlowTest : public QObject
{
    Q_OBJECT

    static QLineEdit *field(SignInFlow &flow) { return flow.window().signIn()->findChild<QLineEdit *>(); }
    static QString said(SignInFlow &flow) { return field(flow)->accessibleDescription(); }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("PORCHLIGHT_PASSPHRASE");
        m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light);
    }

    void aSealedKeyAsksAndABareOneDoesNot()
    {
        QTemporaryDir folder;
        const Profile sealed = sealedProfile(QUrl(QStringLiteral("ws://localhost:1")), NKey::generate(),
                                             folder.path(), QStringLiteral("ada"));
        QVERIFY(SignInFlow::asksFor(sealed));
        qputenv("PORCHLIGHT_PASSPHRASE", "x");
        QVERIFY(!SignInFlow::asksFor(sealed));
        qunsetenv("PORCHLIGHT_PASSPHRASE");
        Profile bare = sealed;
        bare.user = QStringLiteral("bo");
        QVERIFY(bare.save().ok() && bare.saveSeed(NKey::generate().seed()).ok());
        QVERIFY(!SignInFlow::asksFor(bare));
    }

    void thePassphraseOpensTheKeyOfTheChosenUser()
    {
        QTemporaryDir folder;
        const NKey key = NKey::generate();
        const QUrl url(QStringLiteral("ws://localhost:1"));
        const Profile profile = sealedProfile(url, NKey::generate(), folder.path(), QStringLiteral("ada"));
        sealedProfile(url, key, folder.path(), QStringLiteral("bo"));
        SignInFlow flow;
        flow.startSignIn(profile, true);
        flow.window().show();
        SignInPage *page = flow.window().signIn();
        QCOMPARE(page->chosenUser(), QStringLiteral("ada"));
        page->chooseUser(QStringLiteral("bo"));
        std::optional<SignedIn> in;
        connect(&flow, &SignInFlow::signedIn, this, [&](const SignedIn &who) { in = who; });

        Q_EMIT page->signInRequested(QStringLiteral("bo"), QStringLiteral("wrong"), false);
        QVERIFY(!field(flow)->isEnabled()); // busy
        QVERIFY(waitUntil([&] { return field(flow)->isEnabled(); }));
        QVERIFY2(said(flow).contains(QLatin1Char('4')), qPrintable(said(flow)));
        QVERIFY(!in);
        Q_EMIT page->signInRequested(QStringLiteral("bo"), kPassphrase, false);
        QVERIFY(waitUntil([&] { return in.has_value(); }));
        QCOMPARE(in->profile.user, QStringLiteral("bo"));
        QCOMPARE(std::get<NKey>(in->connection.credentials).publicKey(), key.publicKey());
        QCOMPARE(in->how, QByteArray("passphrase"));
        QVERIFY(SessionAudit(in->profile).refused());
    }

    void aDestroyedKeyIsSaidSo()
    {
        QTemporaryDir folder;
        const Profile profile = sealedProfile(QUrl(QStringLiteral("ws://localhost:1")), NKey::generate(),
                                              folder.path(), QStringLiteral("ada"));
        SignInFlow flow;
        flow.startSignIn(profile, true);
        for (int n = 0; n < SeedVault::kMostFailures; ++n) {
            Q_EMIT flow.window().signIn()->signInRequested(QStringLiteral("ada"),
                                                           QStringLiteral("no%1").arg(n), false);
            const bool isLast = n + 1 == SeedVault::kMostFailures;
            QVERIFY(waitUntil([&] {
                return isLast ? said(flow).contains(QLatin1String("destroyed")) && !field(flow)->isEnabled()
                              : field(flow)->isEnabled();
            }));
        }
        QVERIFY2(said(flow).contains(QLatin1String("administrator")), qPrintable(said(flow)));
    }

    void aNoticeIsAcknowledgedFirst()
    {
        QTemporaryDir folder;
        const Profile profile = sealedProfile(QUrl(QStringLiteral("ws://localhost:1")), NKey::generate(),
                                              folder.path(), QStringLiteral("ada"));
        {
            SqlFault fault = SqlFault::None;
            auto cache = openCacheForWriting(profile.cachePath(), &fault);
            QVERIFY(cache.ok());
            QVERIFY(cache->database
                        .run("INSERT INTO setting (name, value, sequence) VALUES "
                             "('policies', '{\"banner\":{\"en\":\"Read me\",\"es\":\"\"}}', 1)")
                        .ok());
        }
        SignInFlow flow;
        flow.startSignIn(profile, true);
        flow.window().show();
        QVERIFY(waitUntil([&] { return flow.window().banner()->isVisible(); }));
        QVERIFY(!flow.window().signIn()->isVisible());
        Q_EMIT flow.window().banner()->acknowledged();
        QVERIFY(flow.window().signIn()->isVisible());
    }

    void anInvitedUserJoins()
    {
        TestDepartment department;
        QVERIFY2(department.start(), qPrintable(department.error()));
        const auto invited = department.invite(QStringLiteral("ada"));
        QVERIFY(invited);
        const QString code = OneTimeCode::generate();
        Invitation::Terms terms;
        terms.department = department.folder().plan().name;
        const QList<QUrl> urls = department.folder().plan().urls();
        terms.servers = {urls.begin(), urls.end()};
        terms.user = QStringLiteral("ada");
        terms.roles = {QStringLiteral("officer")};
        terms.expires = QDateTime::currentDateTimeUtc().addDays(1);
        const auto invitation = Invitation::make(terms, *invited, code);
        QVERIFY(invitation.ok());

        QTemporaryDir folder;
        const QString console = folder.filePath(QStringLiteral("console"));
        SignInFlow flow;
        flow.startFirstRun(console);
        flow.window().show();
        JoinForm *form = flow.window().firstRun()->join();
        std::optional<SignedIn> in;
        connect(&flow, &SignInFlow::signedIn, this, [&](const SignedIn &who) { in = who; });
        Q_EMIT form->invitationChosen("{}", QStringLiteral("other"));
        Q_EMIT form->joinRequested(code, kPassphrase); // nothing to join with
        Q_EMIT form->invitationChosen(invitation->toJson(), QStringLiteral("ada.invitation"));
        Q_EMIT form->joinRequested(OneTimeCode::generate(), kPassphrase);
        QVERIFY(!QFile::exists(console)); // a wrong code writes nothing
        Q_EMIT form->joinRequested(code, kPassphrase);
        QVERIFY(waitUntil([&] { return in.has_value(); }));
        QCOMPARE(in->profile.user, QStringLiteral("ada"));
        QCOMPARE(in->how, QByteArray("invitation"));
        // The key is another than the invitation's, the department has it, and the passphrase opens it.
        const QByteArray key = std::get<NKey>(in->connection.credentials).publicKey();
        QVERIFY(key != invited->publicKey());
        QCOMPARE(department.user(QStringLiteral("ada")).key, key);
        QCOMPARE(SeedVault(in->profile).publicKey(), key);
        QVERIFY(in->profile.seed()->isEmpty());
        QVERIFY(Profile::load(console).ok());
    }

    void aPublicKeyWaitsForTheAdministrator()
    {
        TestDepartment department;
        QVERIFY2(department.start(), qPrintable(department.error()));
        QTemporaryDir folder;
        SignInFlow flow;
        flow.startFirstRun(folder.filePath(QStringLiteral("console")));
        KeyForm *form = flow.window().firstRun()->key();
        std::optional<SignedIn> in;
        connect(&flow, &SignInFlow::signedIn, this, [&](const SignedIn &who) { in = who; });
        KeyRequest request;
        request.user = QStringLiteral("bo");
        request.server = department.folder().plan().urls().constFirst().toString();
        request.role = QStringLiteral("officer");
        request.passphrase = kPassphrase;
        Q_EMIT form->keyRequested(request);
        QVERIFY(waitUntil([&] { return form->isWaiting(); }));
        Profile profile(folder.filePath(QStringLiteral("console")));
        profile.user = request.user;
        DepartmentUser user;
        user.name = request.user;
        user.roles = Role::Officer;
        user.key = SeedVault(profile).publicKey();
        QCOMPARE(department.put(user), ServerReload::Outcome::Reloaded);
        QVERIFY(waitUntil([&] { return in.has_value(); }));
        QCOMPARE(in->profile.user, request.user);
    }

private:
    std::unique_ptr<kit::Theme> m_theme;
};

QTEST_MAIN(SignInFlowTest)
#include "tst_signinflow.moc"
