// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/Composer.h"
#include "ui/conversation/PresenceLine.h"
#include "ui/kit/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace porch;

class PresenceLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void saysWhoIsHere_data();
    void saysWhoIsHere();
    void isThereOnlyForSomebody();
    void noticesTyping();
    void textThatIsOnlyShownIsNoTyping();

private:
    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    Composer *m_composer = nullptr;
    PresenceLine *m_line = nullptr;
    QLineEdit *m_elsewhere = nullptr;
};

void PresenceLineTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_composer = new Composer;
    m_line = new PresenceLine(*m_composer, m_window.get());
    m_elsewhere = new QLineEdit;
    column->addWidget(m_elsewhere);
    column->addWidget(m_line);
    column->addWidget(m_composer);
    ComposerGate gate;
    gate.audience = QStringLiteral("Goes to nobody");
    gate.button = QStringLiteral("Send");
    gate.open = true;
    m_composer->setGates(gate, gate);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void PresenceLineTest::saysWhoIsHere_data()
{
    QTest::addColumn<std::vector<Watcher>>("watchers");
    QTest::addColumn<QString>("words");
    const auto watcher = [](const char *name, bool typing) {
        return Watcher{QLatin1String(name), QLatin1String(name), typing};
    };
    using Watchers = std::vector<Watcher>;
    QTest::newRow("nobody") << Watchers() << QString();
    QTest::newRow("writing") << Watchers{watcher("K. Osei", true)} << QStringLiteral("K. Osei is writing");
    QTest::newRow("looking") << Watchers{watcher("K. Osei", false)}
                             << QStringLiteral("K. Osei has this tip open");
    QTest::newRow("who writes matters") << Watchers{watcher("K. Osei", true), watcher("R. Lindqvist", false)}
                                        << QStringLiteral("K. Osei is writing");
}

void PresenceLineTest::saysWhoIsHere()
{
    QFETCH(const std::vector<Watcher>, watchers);
    QFETCH(const QString, words);
    m_line->setWatchers(watchers);
    QCOMPARE(m_line->words(), words);
    if (!words.isEmpty())
        QCOMPARE(m_line->accessibleName(), words);
}

void PresenceLineTest::isThereOnlyForSomebody()
{
    QVERIFY(!m_line->isVisible());
    m_line->setWatchers({{QStringLiteral("osei"), QStringLiteral("K. Osei"), true}});
    QVERIFY(m_line->isVisible());
    QVERIFY(!m_line->grab().isNull());
    m_line->setWatchers({});
    QVERIFY(!m_line->isVisible());
    QVERIFY(!m_line->accessibleName().isEmpty());
}

void PresenceLineTest::noticesTyping()
{
    const QSignalSpy changed(m_line, &PresenceLine::typingChanged);
    m_composer->focusField();
    auto *field = m_composer->findChild<QPlainTextEdit *>();
    QTest::keyClicks(field, QStringLiteral("An"));
    QVERIFY(m_line->isTyping());
    QCOMPARE(changed.size(), 1);
    // All taken away again.
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(!m_line->isTyping());
    QTest::keyClicks(field, QStringLiteral("A"));
    QVERIFY(m_line->isTyping());
    m_elsewhere->setFocus();
    QVERIFY(!m_line->isTyping());
    QCOMPARE(changed.size(), 4);
}

void PresenceLineTest::textThatIsOnlyShownIsNoTyping()
{
    const QSignalSpy changed(m_line, &PresenceLine::typingChanged);
    m_composer->focusField();
    m_composer->setText(QStringLiteral("a draft"));
    QVERIFY(!m_line->isTyping());
    m_elsewhere->setFocus();
    m_composer->findChild<QPlainTextEdit *>()->insertPlainText(QStringLiteral("put in by the program"));
    QVERIFY(!m_line->isTyping());
    QCOMPARE(changed.size(), 0);
}

QTEST_MAIN(PresenceLineTest)
#include "tst_presenceline.moc"
