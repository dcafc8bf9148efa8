// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/AccessibleNames.h"
#include "ui/kit/Theme.h"
#include "ui/signin/LockScreen.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

class LockScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }

    void itOpensByKeyboard()
    {
        LockScreen screen(QStringLiteral("Ada"), true);
        screen.setReason(QStringLiteral("Nobody was here."));
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        screen.takeKeyboard();
        QSignalSpy asked(&screen, &LockScreen::unlockRequested);
        auto *field = screen.findChild<QLineEdit *>();
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(asked.count(), 0);
        QTest::keyClicks(field, QStringLiteral("four words"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("four words"));
        screen.setBusy(QStringLiteral("Opening…"));
        QVERIFY(field->text().isEmpty() && !field->isEnabled());
        screen.setProblem(QStringLiteral("Wrong."));
        QVERIFY(field->isEnabled() && field->hasFocus());
        screen.setOver(QStringLiteral("Destroyed."));
        QVERIFY(!field->isEnabled());
        QCOMPARE(field->accessibleDescription(), QStringLiteral("Destroyed."));
        QVERIFY(qobject_cast<QPushButton *>(screen.focusWidget()));
        const QStringList nameless = test::namelessWidgets(&screen);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void aPrivateDeskAsksForNothing()
    {
        LockScreen screen(QStringLiteral("Ada"), false);
        screen.show();
        QSignalSpy asked(&screen, &LockScreen::unlockRequested);
        QVERIFY(!screen.findChild<QLineEdit *>()->isVisible());
        screen.takeKeyboard();
        QTest::keyClick(screen.findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(LockScreenTest)
#include "tst_lockscreen.moc"
