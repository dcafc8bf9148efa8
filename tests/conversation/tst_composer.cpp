// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/Composer.h"
#include "ui/kit/Theme.h"
#include "ui/kit/Type.h"

#include <QPlainTextEdit>
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

private:
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
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
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

QTEST_MAIN(ComposerTest)
#include "tst_composer.moc"
