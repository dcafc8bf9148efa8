// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/AccessibleNames.h"
#include "ui/kit/Theme.h"
#include "ui/signin/Field.h"
#include "ui/signin/FirstRunPage.h"
#include "ui/signin/InvitationField.h"
#include "ui/signin/JoinForm.h"
#include "ui/signin/KeyForm.h"
#include "ui/signin/PassphrasePair.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porch;

class FirstRunPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FirstRunPage> m_page;

    static Field *field(const QWidget *form, const QString &name)
    {
        for (Field *one : form->findChildren<Field *>()) {
            if (one->edit()->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    static void type(const QWidget *form, const char *name, const QString &text)
    {
        Field *one = field(form, QLatin1String(name));
        QVERIFY2(one, name);
        one->edit()->clear();
        QTest::keyClicks(one->edit(), text);
    }
    static void press(const QWidget *form, const char *name)
    {
        QTest::keyClick(field(form, QLatin1String(name))->edit(), Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase()
    {
        new kit::Theme(*qApp, kit::Theme::Choice::Light, this);
        qRegisterMetaType<KeyRequest>();
    }
    void init()
    {
        m_page = std::make_unique<FirstRunPage>(std::vector<DemoDesk>{
            {QStringLiteral("officer"), QStringLiteral("Desk officer"), QStringLiteral("answers")}});
        m_page->setRule([](const QString &, const QString &passphrase) {
            return passphrase.size() < 5 ? QStringLiteral("Too short.") : QString();
        });
        m_page->setLanguages({{QStringLiteral("en"), QStringLiteral("English")},
                              {QStringLiteral("es"), QStringLiteral("Español")}},
                             QStringLiteral("en"));
        m_page->resize(1440, 900);
        m_page->show();
    }

    void anInvitationIsJoinedByKeyboard()
    {
        JoinForm *form = m_page->join();
        QSignalSpy joined(form, &JoinForm::joinRequested);
        press(form, "Code"); // too early: says what is missing, asks for nothing
        QCOMPARE(joined.count(), 0);
        QVERIFY(!field(form, QStringLiteral("Invitation"))->problem().isEmpty());
        form->setInvitation({QStringLiteral("ada.invitation"),
                             QStringLiteral("ada"),
                             QStringLiteral("Testing, officer."),
                             {},
                             {}});
        press(form, "Code");
        QVERIFY(!field(form, QStringLiteral("Code"))->problem().isEmpty());
        type(form, "Code", QStringLiteral("7k2qm"));
        type(form, "New passphrase", QStringLiteral("abc"));
        press(form, "New passphrase");
        QCOMPARE(field(form, QStringLiteral("New passphrase"))->problem(), QStringLiteral("Too short."));
        type(form, "New passphrase", QStringLiteral("four words"));
        type(form, "The same again", QStringLiteral("for words"));
        press(form, "The same again");
        QVERIFY(!field(form, QStringLiteral("The same again"))->problem().isEmpty());
        QCOMPARE(joined.count(), 0);
        type(form, "The same again", QStringLiteral("four words"));
        press(form, "The same again");
        QCOMPARE(joined.count(), 1);
        QCOMPARE(joined.at(0), (QVariantList{QStringLiteral("7k2qm"), QStringLiteral("four words")}));
        form->setBusy(QStringLiteral("Joining…"));
        press(form, "Code");
        QCOMPARE(joined.count(), 1);
        form->setProblem(QStringLiteral("The code is wrong."));
        QVERIFY(field(form, QStringLiteral("Code"))->isEnabled());
    }

    void anInvitationIsDroppedOrPasted()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("ada.invitation")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"v\":1}") > 0);
        file.close();
        QSignalSpy chosen(m_page->join(), &JoinForm::invitationChosen);
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file.fileName())});
        QVERIFY(m_page->join()->take(dropped));
        QCOMPARE(chosen.at(0), (QVariantList{QByteArray("{\"v\":1}"), QStringLiteral("ada.invitation")}));
        QGuiApplication::clipboard()->setText(QStringLiteral(" {\"v\":2}\n"));
        auto *line = m_page->join()->findChild<InvitationField *>();
        QTest::keySequence(line, QKeySequence::Paste);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.at(1).at(0).toByteArray(), QByteArray("{\"v\":2}"));
        QGuiApplication::clipboard()->setText(QStringLiteral("see you on Friday"));
        QTest::keySequence(line, QKeySequence::Paste);
        QCOMPARE(chosen.count(), 2);
        QVERIFY(!field(m_page->join(), QStringLiteral("Invitation"))->problem().isEmpty());
        QFile huge(folder.filePath(QStringLiteral("huge")));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(InvitationField::kMostBytes + 1));
        dropped.setUrls({QUrl::fromLocalFile(huge.fileName())});
        QVERIFY(m_page->join()->take(dropped));
        QCOMPARE(chosen.count(), 2);
    }

    void aPublicKeyIsShownAndCopied()
    {
        KeyForm *form = m_page->key();
        m_page->showKeyForm(true);
        QSignalSpy asked(form, &KeyForm::keyRequested);
        type(form, "Your user name", QStringLiteral("Ada B"));
        press(form, "Your user name");
        QVERIFY(!field(form, QStringLiteral("Your user name"))->problem().isEmpty());
        type(form, "Your user name", QStringLiteral("ada"));
        press(form, "Your user name");
        QVERIFY(!field(form, QStringLiteral("Address of the department"))->problem().isEmpty());
        type(form, "Address of the department", QStringLiteral("desk.example.org"));
        type(form, "New passphrase", QStringLiteral("four words"));
        type(form, "The same again", QStringLiteral("four words"));
        press(form, "The same again");
        QCOMPARE(asked.count(), 1);
        const auto request = asked.at(0).at(0).value<KeyRequest>();
        QCOMPARE(request.server, QStringLiteral("wss://desk.example.org"));
        QCOMPARE(request.role, QStringLiteral("officer"));
        form->showKey(request.user, request.role, QStringLiteral("UABC"));
        QVERIFY(form->isWaiting());
        for (QPushButton *button : form->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("Copy the key"))
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("UABC"));
        const QStringList nameless = test::namelessWidgets(m_page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void theDemoIsOneKeyAway()
    {
        QSignalSpy demo(m_page.get(), &FirstRunPage::demoRequested);
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("Open the demo town"))
                QTest::keyClick(button, Qt::Key_Space);
        }
        QCOMPARE(demo.at(0).at(0).toString(), QStringLiteral("officer"));
    }

    void itFitsASmallWindow()
    {
        m_page->resize(640, 480);
        QCoreApplication::processEvents();
        const QStringList nameless = test::namelessWidgets(m_page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(FirstRunPageTest)
#include "tst_firstrunpage.moc"
