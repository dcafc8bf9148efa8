// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/AccessibleNames.h"
#include "ui/kit/Theme.h"
#include "ui/settings/ConflictView.h"
#include "ui/settings/DepartmentPage.h"
#include "ui/settings/EntryTable.h"
#include "ui/settings/PolicyForm.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace porch;

class DepartmentPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DepartmentPage> m_page;

    EntryTable *table(const char *name)
    {
        for (EntryTable *one : m_page->findChildren<EntryTable *>()) {
            if (one->table()->accessibleName() == QLatin1String(name))
                return one;
        }
        return nullptr;
    }
    void open(const char *section)
    {
        auto *list = m_page->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().startsWith(QLatin1String(section)))
                list->setCurrentRow(row);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        new kit::Theme(*qApp, kit::Theme::Choice::Light, this);
        qRegisterMetaType<Command>();
    }
    void init()
    {
        m_page = std::make_unique<DepartmentPage>();
        m_page->setDepartment(DepartmentSettings::defaults(),
                              {{QStringLiteral("ada"), QStringLiteral("Ada")}});
        m_page->setChannels({QStringLiteral("slack/mill-ward")});
        m_page->resize(1200, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void aListIsEditedByKeyboard()
    {
        open("Categories");
        EntryTable *categories = table("Categories");
        QTableWidget *rows = categories->table();
        rows->setFocus();
        rows->setCurrentCell(0, 0);
        const int before = rows->rowCount();
        QTest::keyClick(rows, Qt::Key_Insert);
        QCOMPARE(rows->rowCount(), before + 1);
        auto *editor = rows->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Graffiti"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(rows->item(1, 0)->text(), QStringLiteral("Graffiti"));
        QTRY_VERIFY(rows->hasFocus());
        QTest::keyClick(rows, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(rows->item(0, 0)->text(), QStringLiteral("Graffiti"));
        QTest::keyClick(rows, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(rows->item(1, 0)->text(), QStringLiteral("Graffiti"));
        QVERIFY(m_page->hasEdits());

        QSignalSpy asked(m_page.get(), &DepartmentPage::commandRequested);
        QTest::keyClick(rows, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        const auto command = asked.at(0).at(0).value<Command>();
        QCOMPARE(command.verb, Verb::SetDepartment);
        QCOMPARE(command.values.value(QLatin1String("set")).toObject().keys(),
                 QStringList{QStringLiteral("categories")});
        QTest::keyClick(rows, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(rows->rowCount(), before);
    }

    void longTextsBelongToTheirRow()
    {
        open("Templates");
        EntryTable *templates = table("Templates");
        templates->table()->setCurrentCell(1, 0);
        auto *text = templates->findChild<QPlainTextEdit *>();
        QCOMPARE(text->toPlainText(), m_page->draft().settings().templates[1].text.english);
        text->setPlainText(QStringLiteral("Where, {reporter}?"));
        QCOMPARE(m_page->draft().settings().templates[1].text.english, QStringLiteral("Where, {reporter}?"));
        QVERIFY(m_page->draft().settings().templates[0].text.english != QStringLiteral("Where, {reporter}?"));
        text->setPlainText(QStringLiteral("Where, {nobody}?"));
        QVERIFY(!m_page->saveAction()->isEnabled());
        QVERIFY(!m_page->saveAction()->statusTip().isEmpty());
    }

    void promisesAreMinutes()
    {
        open("Promise times");
        QTableWidget *rows = table("Promise times")->table();
        QCOMPARE(rows->rowCount(), 2);
        QVERIFY(!(rows->item(1, 0)->flags() & Qt::ItemIsEditable));
        rows->item(1, 1)->setText(QStringLiteral("15"));
        QCOMPARE(m_page->draft().settings().channelPromises.value(QStringLiteral("slack/mill-ward")),
                 Micros(15) * 60'000'000);
        QVERIFY(m_page->saveAction()->isEnabled());
        rows->item(1, 1)->setText(QStringLiteral("soon"));
        QVERIFY(!m_page->saveAction()->isEnabled());
        rows->item(1, 1)->setText(QString());
        QVERIFY(!m_page->hasEdits());
    }

    void aConflictIsDecidedByAPerson()
    {
        auto *name = m_page->findChild<PolicyForm *>()->findChild<QLineEdit *>();
        QTest::keyClicks(name, QStringLiteral("Mine"));
        DepartmentSettings theirs = DepartmentSettings::defaults();
        theirs.name = QStringLiteral("Theirs");
        m_page->setDepartment(theirs, {{QStringLiteral("ada"), QStringLiteral("Ada")}});
        QCOMPARE(name->text(), QStringLiteral("Mine"));
        QVERIFY(!m_page->saveAction()->isEnabled());
        ConflictView *conflict = nullptr;
        for (ConflictView *one : m_page->findChildren<ConflictView *>()) {
            if (one->isVisible())
                conflict = one;
        }
        QVERIFY(conflict);
        const auto buttons = conflict->findChildren<QPushButton *>();
        QTest::keyClick(buttons.at(1), Qt::Key_Space); // theirs
        QCOMPARE(name->text(), QStringLiteral("Theirs"));
        QVERIFY(!conflict->isVisible());
        QVERIFY(!m_page->hasEdits());
    }

    void typingGoesOnWhileTheLogMoves()
    {
        auto *name = m_page->findChild<PolicyForm *>()->findChild<QLineEdit *>();
        QTest::keyClicks(name, QStringLiteral("Mill"));
        name->setCursorPosition(2);
        DepartmentSettings theirs = DepartmentSettings::defaults();
        theirs.categories.pop_back();
        m_page->setDepartment(theirs, {{QStringLiteral("ada"), QStringLiteral("Ada")}});
        QCOMPARE(name->text(), QStringLiteral("Mill"));
        QCOMPARE(name->cursorPosition(), 2);
        QCOMPARE(std::size_t(table("Categories")->table()->rowCount()), theirs.categories.size());
    }

    void everythingHasAName()
    {
        auto *list = m_page->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            const QStringList nameless =
                test::namelessWidgets(m_page.get()) + test::namelessColumns(m_page.get());
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        }
    }
};

QTEST_MAIN(DepartmentPageTest)
#include "tst_departmentpage.moc"
