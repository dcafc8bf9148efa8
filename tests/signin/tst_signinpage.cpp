// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/AccessibleNames.h"
#include "ui/kit/Style.h"
#include "ui/kit/Theme.h"
#include "ui/signin/BannerPage.h"
#include "ui/signin/FirstRunPage.h"
#include "ui/signin/SignInPage.h"
#include "ui/signin/SignInWindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

class SignInPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SignInWindow> m_window;

    SignInPage *page() { return m_window->signIn(); }
    QLineEdit *field() { return page()->findChild<QLineEdit *>(); }
    QListView *list() { return page()->findChild<QListView *>(); }
    void show()
    {
        m_window->showSignIn();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        page()->takeKeyboard();
    }
    static SignInUser user(const char *name)
    {
        SignInUser made;
        made.user = QLatin1String(name);
        made.name = made.user;
        made.about = QStringLiteral("officer");
        return made;
    }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init() { m_window = std::make_unique<SignInWindow>(std::vector<DemoDesk>{}); }

    void thePassphraseIsAskedForByKeyboard()
    {
        page()->setUsers({user("ada"), user("bo")});
        page()->chooseUser(QStringLiteral("bo"));
        show();
        QSignalSpy asked(page(), &SignInPage::signInRequested);
        QVERIFY(field()->hasFocus());
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(asked.count(), 0); // nothing was typed: no guess
        QVERIFY(!field()->accessibleDescription().isEmpty());
        QTest::keyClicks(field(), QStringLiteral("four words in a row"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0),
                 (QVariantList{QStringLiteral("bo"), QStringLiteral("four words in a row"), false}));
    }

    void aWrongPassphraseSaysHowManyAreLeft()
    {
        page()->setUsers({user("ada")});
        show();
        page()->setBusy(QStringLiteral("Opening…"));
        QVERIFY(!field()->isEnabled());
        QVERIFY(field()->text().isEmpty());
        page()->setProblem(QStringLiteral("Wrong. 4 attempts left."));
        QVERIFY(field()->isEnabled() && field()->hasFocus());
        QCOMPARE(field()->accessibleDescription(), QStringLiteral("Wrong. 4 attempts left."));
        QVERIFY(field()->property(kit::Style::refusedProperty).toBool());
        QTest::keyClicks(field(), QStringLiteral("a"));
        QVERIFY(!field()->property(kit::Style::refusedProperty).toBool());
    }

    void aDestroyedKeyIsExplained()
    {
        SignInUser gone = user("ada");
        gone.canTry = false;
        gone.sentence = QStringLiteral("Ask the administrator for a new invitation.");
        page()->setUsers({gone, user("bo")});
        show();
        QVERIFY(!field()->isEnabled());
        QCOMPARE(field()->accessibleDescription(), gone.sentence);
        QVERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_Down);
        QVERIFY(field()->isEnabled());
        QCOMPARE(page()->chosenUser(), QStringLiteral("bo"));
    }

    void theKeychainIsOfferedWhereThereIsOne()
    {
        SignInUser known = user("ada");
        known.remembered = true;
        page()->setUsers({known});
        show();
        auto *remember = page()->findChild<QCheckBox *>();
        QVERIFY(!remember->isVisible());
        page()->setKeychain(true);
        QVERIFY(remember->isVisible());
        QVERIFY(!remember->accessibleDescription().isEmpty());
        QSignalSpy remembered(page(), &SignInPage::rememberedRequested);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(remembered.count(), 1);
        remember->setChecked(true);
        QSignalSpy asked(page(), &SignInPage::signInRequested);
        QTest::keyClicks(field(), QStringLiteral("x"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(asked.at(0).at(2).toBool(), true);
    }

    void theNoticeIsAcknowledgedByKeyboard()
    {
        m_window->banner()->setBanner(QStringLiteral("Testing"), QStringLiteral("Only for <b>officers</b>."));
        m_window->showBanner();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QSignalSpy read(m_window->banner(), &BannerPage::acknowledged);
        auto *button = m_window->banner()->findChild<QPushButton *>();
        QTRY_VERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(read.count(), 1);
    }

    void everythingHasAName()
    {
        page()->setUsers({user("ada")});
        page()->setKeychain(true);
        show();
        const QStringList nameless = test::namelessWidgets(m_window.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(SignInPageTest)
#include "tst_signinpage.moc"
