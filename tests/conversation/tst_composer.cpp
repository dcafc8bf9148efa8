// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/AccessibleNames.h"
#include "ui/conversation/Composer.h"
#include "ui/conversation/TemplateGaps.h"
#include "ui/conversation/TemplatePicker.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/Theme.h"
#include "ui/kit/Type.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <memory>

using namespace porch;

class ComposerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void linesStandAsFarApartAsInMessages();
    void aClickFindsItsLetter();
    void theFieldGrowsWithItsText();
    void aLongTextScrollsToItsEnd();
    void gapsAreFilledOnce_data();
    void gapsAreFilledOnce();
    void gapsAreFound();
    void aSlashOffersTemplates();
    void titlesAreFoundInBothLanguages();
    void escLeavesTheSlash();
    void tabGoesFromGapToGap();
    void nothingLeavesWithGaps();
    void aNoteKnowsNoTemplates();
    void saysWhoWritesSpanish();
    void looksAtTheNewBeforeItSends();
    void templatesHaveNames();

private:
    TemplatePicker *picker() const
    {
        auto *found = m_window->findChild<TemplatePicker *>();
        return found && found->isVisible() ? found : nullptr;
    }
    kit::KeyButton *button(const QString &text) const
    {
        for (auto *each : m_window->findChildren<kit::KeyButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool says(const QString &words) const
    {
        const auto labels = m_composer->findChildren<kit::Label *>();
        return std::any_of(labels.begin(), labels.end(), [&](const kit::Label *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    static ComposerHelp help(bool spanish = false)
    {
        ComposerHelp help;
        help.templates = DepartmentSettings::defaults().templates;
        help.values = {{QStringLiteral("officer"), QStringLiteral("D. {contact} Whitlock")},
                       {QStringLiteral("emergency"), QStringLiteral("911")}};
        help.spanish = spanish;
        return help;
    }
    QPlainTextEdit *field() const { return m_composer->findChild<QPlainTextEdit *>(); }
    QRect caret(int position) const
    {
        QTextCursor cursor(field()->document());
        cursor.setPosition(position);
        return field()->cursorRect(cursor);
    }

    std::unique_ptr<QWidget> m_window;
    Composer *m_composer = nullptr;
};

void ComposerTest::initTestCase()
{
    new kit::Theme(*qApp, kit::Theme::Choice::Light, this);
}

void ComposerTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_composer = new Composer(m_window.get());
    m_composer->setGeometry(0, 0, 440, 360);
    m_window->resize(1000, 400);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    ComposerGate gate;
    gate.button = QStringLiteral("Send");
    gate.aware = QStringLiteral("Send anyway");
    gate.open = true;
    m_composer->setGates(gate, gate);
    m_composer->setHelp(help());
    m_composer->focusField();
}

void ComposerTest::cleanup()
{
    m_window.reset();
}

void ComposerTest::linesStandAsFarApartAsInMessages()
{
    const int line = kit::lineHeight(kit::Type::Body);
    field()->setPlainText(QStringLiteral("one\ntwo"));
    QCOMPARE(caret(5).center().y() - caret(0).center().y(), line);
    // Also where a long line wraps, and after more was typed into it.
    field()->setPlainText(QStringLiteral("word ").repeated(40));
    QTest::keyClicks(field(), QStringLiteral("and more"));
    const QTextLayout *lines = field()->document()->firstBlock().layout();
    QVERIFY(lines->lineCount() > 2);
    QCOMPARE(caret(lines->lineAt(2).textStart()).center().y() -
                 caret(lines->lineAt(0).textStart()).center().y(),
             2 * line);
}

void ComposerTest::aClickFindsItsLetter()
{
    field()->setPlainText(QStringLiteral("one\ntwo\nthree"));
    for (const int position : {2, 6, 10}) {
        QTest::mouseClick(field()->viewport(), Qt::LeftButton, {}, caret(position).center());
        QCOMPARE(field()->textCursor().position(), position);
    }
}

void ComposerTest::theFieldGrowsWithItsText()
{
    QWidget *frame = field()->parentWidget();
    const int least = frame->height();
    field()->setPlainText(QStringLiteral("one\ntwo"));
    QCOMPARE(frame->height(), least);
    field()->setPlainText(QStringLiteral("line\n").repeated(6));
    QTRY_VERIFY(frame->height() > least);
    field()->setPlainText(QStringLiteral("word ").repeated(40));
    m_composer->resize(300, 360);
    QTRY_VERIFY(frame->height() > least);
    m_composer->resize(1000, 360); // the same words need fewer lines
    QTRY_COMPARE(frame->height(), least);
    field()->setPlainText(QStringLiteral("line\n").repeated(1'000));
    QVERIFY(frame->height() < 3 * least);
}

void ComposerTest::aLongTextScrollsToItsEnd()
{
    m_composer->setText(QStringLiteral("a line of its own\n").repeated(100) + QStringLiteral("end"));
    field()->ensureCursorVisible();
    const QRect end = field()->cursorRect();
    QVERIFY(field()->viewport()->rect().contains(end.center()));
    QTest::keyClick(field(), Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(field()->viewport()->rect().contains(field()->cursorRect().center()));
    QCOMPARE(field()->textCursor().position(), 0);
}

void ComposerTest::gapsAreFilledOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("known") << "Call {emergency} now"
                           << "Call 911 now";
    QTest::newRow("unknown stays") << "{service}: {contact}"
                                   << "{service}: {contact}";
    QTest::newRow("what is filled in is no gap") << "{officer}"
                                                 << "D. {contact} Whitlock";
    QTest::newRow("other braces are text") << "{x} {} { officer} {officer"
                                           << "{x} {} { officer} {officer";
    QTest::newRow("twice") << "{emergency}{emergency}"
                           << "911911";
    QTest::newRow("nested") << "{{emergency}}"
                            << "{911}";
    QTest::newRow("empty") << ""
                           << "";
}

void ComposerTest::gapsAreFilledOnce()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    QCOMPARE(gaps::filled(text, help().values), filled);
}

void ComposerTest::gapsAreFound()
{
    const QString text = QStringLiteral("a {service} b {contact} {other} {");
    QCOMPARE(gaps::in(text), (std::vector<gaps::Gap>{{2, 9}, {14, 9}}));
    QCOMPARE(gaps::next(text, 3), std::optional(gaps::Gap{14, 9}));
    QVERIFY(!gaps::next(text, 15));
    QCOMPARE(gaps::previous(text, 14), std::optional(gaps::Gap{2, 9}));
    QVERIFY(!gaps::previous(text, 5));
    QVERIFY(gaps::in(QString()).empty());
}

void ComposerTest::aSlashOffersTemplates()
{
    QVERIFY(says(QStringLiteral("templates")));
    QTest::keyClicks(field(), QStringLiteral("Hello /"));
    QVERIFY(!picker()); // in the middle of a line a slash is a slash
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClicks(field(), QStringLiteral("/"));
    QVERIFY(picker());
    QCOMPARE(picker()->count(), 6);
    QVERIFY(field()->hasFocus());
    QVERIFY(m_window->rect().contains(picker()->geometry()));
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Up);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(!picker());
    QCOMPARE(m_composer->text(),
             QStringLiteral("Hello /\nThank you for letting us know. D. {contact} Whitlock is "
                            "looking into it."));
    // One step back: what was typed stands there again.
    QTest::keyClick(field(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_composer->text(), QStringLiteral("Hello /\n/"));
}

void ComposerTest::titlesAreFoundInBothLanguages()
{
    QTest::keyClicks(field(), QStringLiteral("/when"));
    QCOMPARE(picker()->count(), 1);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(field(), Qt::Key_Backspace);
    QCOMPARE(picker()->count(), 6);
    QTest::keyClicks(field(), QStringLiteral("donde"));
    QCOMPARE(picker()->count(), 1);
    // The other language is one key away; the resident's comes first.
    QTest::keyClick(field(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(field(), Qt::Key_Tab);
    QVERIFY(m_composer->text().startsWith(QStringLiteral("Gracias.")));
    m_composer->setText({});
    m_composer->setHelp(help(true));
    QTest::keyClicks(field(), QStringLiteral("/where"));
    QVERIFY(picker()->isSpanish());
    QTest::mouseClick(button(QStringLiteral("English")), Qt::LeftButton);
    QVERIFY(!picker()->isSpanish());
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_composer->text().startsWith(QStringLiteral("Thank you. Where")));
    m_composer->setText({});
    QTest::keyClicks(field(), QStringLiteral("/xyzzy"));
    QCOMPARE(picker()->count(), 0);
    QTest::keyClick(field(), Qt::Key_Return); // nothing to choose: an ordinary line
    QCOMPARE(m_composer->text(), QStringLiteral("/xyzzy\n"));
    QVERIFY(!picker());
}

void ComposerTest::escLeavesTheSlash()
{
    QSignalSpy escaped(m_composer, &Composer::escaped);
    QTest::keyClicks(field(), QStringLiteral("/"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!picker());
    QCOMPARE(m_composer->text(), QStringLiteral("/"));
    QCOMPARE(escaped.size(), 0);
    QTest::keyClicks(field(), QStringLiteral("th"));
    QVERIFY(!picker());
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
    // Another tip's text takes the list away.
    m_composer->setText({});
    QTest::keyClicks(field(), QStringLiteral("/"));
    QVERIFY(picker());
    m_composer->setText(QStringLiteral("/"));
    QVERIFY(!picker());
    // The cursor leaves the line.
    m_composer->setText(QStringLiteral("first\n"));
    QTest::keyClicks(field(), QStringLiteral("/"));
    QVERIFY(picker());
    QTest::keyClick(field(), Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(!picker());
}

void ComposerTest::tabGoesFromGapToGap()
{
    QTest::keyClicks(field(), QStringLiteral("/refer"));
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(field()->textCursor().selectedText(), QStringLiteral("{service}"));
    QTest::keyClicks(field(), QStringLiteral("the library"));
    QTest::keyClick(field(), Qt::Key_Tab);
    QCOMPARE(field()->textCursor().selectedText(), QStringLiteral("{contact}"));
    QTest::keyClick(field(), Qt::Key_Home);
    QTest::keyClick(field(), Qt::Key_Tab);
    QCOMPARE(field()->textCursor().selectedText(), QStringLiteral("{contact}"));
    QTest::keyClicks(field(), QStringLiteral("555 0123"));
    QTest::keyClick(field(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(!field()->textCursor().hasSelection());
    QVERIFY(!field()->hasFocus()); // nothing left open: Tab is Tab
    QVERIFY(m_composer->isSendable());
}

void ComposerTest::nothingLeavesWithGaps()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    QTest::keyClicks(field(), QStringLiteral("/refer"));
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(!m_composer->isSendable());
    QVERIFY(says(QStringLiteral("{service}, {contact}")));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 0);
    m_composer->setText(QStringLiteral("a brace { is no gap"));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
}

void ComposerTest::aNoteKnowsNoTemplates()
{
    m_composer->setMode(DraftMode::Note);
    QTest::keyClicks(field(), QStringLiteral("/"));
    QVERIFY(!picker());
    QVERIFY(!says(QStringLiteral("templates")));
    m_composer->setText(QStringLiteral("{service} is closed"));
    QVERIFY(m_composer->isSendable());
    m_composer->setMode(DraftMode::Reply);
    QVERIFY(!m_composer->isSendable());
}

void ComposerTest::saysWhoWritesSpanish()
{
    const QString words = QStringLiteral("The resident writes Spanish");
    m_composer->setHelp(help(true));
    QVERIFY(!says(words));
    QTest::keyClicks(field(), QStringLiteral("Thank you"));
    QVERIFY(!says(words)); // too early to tell
    QTest::keyClicks(field(), QStringLiteral(" for writing to us"));
    QVERIFY(says(words));
    QVERIFY(m_composer->isSendable()); // a hint, no gate
    m_composer->setText(QStringLiteral("Gracias por avisarnos, ya estamos en camino"));
    QVERIFY(!says(words));
    m_composer->setText(QStringLiteral("Thank you for writing to us"));
    QVERIFY(says(words));
    m_composer->setHelp(help(false));
    QVERIFY(!says(words));
}

void ComposerTest::looksAtTheNewBeforeItSends()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    QSignalSpy wanted(m_composer, &Composer::newsRequested);
    m_composer->setText(QStringLiteral("An officer is on the way."));
    const QString news = QStringLiteral("1 new message since you began");
    m_composer->setNews({news, false});
    QVERIFY(says(news));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(wanted.size(), 1);
    m_composer->setNews({news, true});
    QVERIFY(button(QStringLiteral("Send anyway")));
    QTest::mouseClick(button(QStringLiteral("Send anyway")), Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
    QTest::mouseClick(button(QStringLiteral("Show")), Qt::LeftButton);
    m_composer->focusField();
    QTest::keyClick(field(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(wanted.size(), 3);
    // A note goes to the desk: whatever the resident wrote meanwhile does not hinder it.
    m_composer->setNews({news, false});
    m_composer->setMode(DraftMode::Note);
    QVERIFY(!says(news));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 2);
    m_composer->setMode(DraftMode::Reply);
    m_composer->setNews({});
    QVERIFY(!says(news));
    QVERIFY(button(QStringLiteral("Send")));
}

void ComposerTest::templatesHaveNames()
{
    m_composer->setNews({QStringLiteral("1 new message since you began"), false});
    QTest::keyClicks(field(), QStringLiteral("/"));
    QVERIFY(picker());
    QCOMPARE(test::namelessWidgets(m_window.get()), QStringList());
}

QTEST_MAIN(ComposerTest)
#include "tst_composer.moc"
