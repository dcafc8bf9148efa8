// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/EmptyState.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/Icons.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Owed.h"
#include "ui/kit/Tag.h"
#include "ui/kit/Text.h"
#include "ui/kit/Theme.h"

#include <QApplication>
#include <QPainter>
#include <QSet>
#include <QTest>

#include <array>

using namespace porch;
using namespace porch::kit;

namespace {

QImage painted(QSize size, const std::function<void(QPainter &)> &paint)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 8)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

class PaintingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void everyGlyphIsAShapeOfItsOwn();
    void glyphsStayInTheirBox();
    void digitsHaveCellsOfOneWidth();
    void numbersAlignToTheRight();
    void textIsElidedAndPlain();
    void tipRowIsTwoLinesAndAir();
    void owedHasFiveForms();
    void iconsTakeTheToken();
    void keysReadAsOnTheCap();
    void buttonsAreAsHighAsTheyShouldBe();
    void emptyStateHoldsItsParts();
    void emptyStatesStandOnOneLine();

private:
    std::unique_ptr<Theme> m_theme;
};

void PaintingTest::everyGlyphIsAShapeOfItsOwn()
{
    QList<QImage> seen;
    for (int glyph = 0; glyph <= int(Glyph::Place); ++glyph) {
        const QImage image = glyphPixmap(Glyph(glyph), 32, Qt::black, 1).toImage();
        QVERIFY2(!inkOf(image).isEmpty(), qPrintable(QString::number(glyph)));
        for (const QImage &other : std::as_const(seen))
            QVERIFY2(image != other, qPrintable(QString::number(glyph)));
        seen.append(image);
    }
}

void PaintingTest::glyphsStayInTheirBox()
{
    for (int glyph = 0; glyph <= int(Glyph::Place); ++glyph) {
        const QImage image = painted({48, 48}, [glyph](QPainter &painter) {
            drawGlyph(painter, Glyph(glyph), QRectF(16, 16, 16, 16), Qt::black);
        });
        QVERIFY2(QRect(16, 16, 16, 16).contains(inkOf(image)), qPrintable(QString::number(glyph)));
    }
}

void PaintingTest::digitsHaveCellsOfOneWidth()
{
    QCOMPARE(numberWidth(QStringLiteral("11:11"), Type::Body),
             numberWidth(QStringLiteral("48:88"), Type::Body));
    QCOMPARE(numberWidth(QStringLiteral("1"), Type::Fresh), numberWidth(QStringLiteral("4"), Type::Fresh));
}

void PaintingTest::numbersAlignToTheRight()
{
    const auto right = [](const QString &text) {
        return inkOf(painted({120, 24},
                             [&](QPainter &painter) {
                                 drawNumber(painter, QRect(0, 0, 100, 24), text, Type::Body, Qt::black);
                             }))
            .right();
    };
    QVERIFY(right(QStringLiteral("14:44")) < 100);
    QVERIFY(std::abs(right(QStringLiteral("14:44")) - right(QStringLiteral("9:00"))) <= 2);
}

void PaintingTest::textIsElidedAndPlain()
{
    const QString longText = QStringLiteral("<b>no markup</b> but many, many words that do not fit");
    int width = 0;
    const QImage image = painted({200, 24}, [&](QPainter &painter) {
        width = drawText(painter, QRect(10, 0, 80, 24), longText, Type::Body, Qt::black);
    });
    QVERIFY(width <= 80);
    QVERIFY(inkOf(image).right() < 92);
    QVERIFY(elideRight(longText, Type::Body, 80).startsWith(QStringLiteral("<b>")));
    QVERIFY(elideMiddle(longText, Type::Body, 80).endsWith(QStringLiteral("t")));
    Label label(longText);
    QCOMPARE(label.textFormat(), Qt::PlainText);

    // Whatever is beyond the edge: letters of any width and direction, marks without one, half a character.
    const QString marks = QLatin1Char('a') + QString(500, QChar(0x301));
    const QStringList longTexts{QString(500, QLatin1Char('i')),
                                QString(500, QLatin1Char('W')),
                                marks + longText,
                                QString::fromUtf8("שלום ") + longText,
                                longText + QString::fromUtf8(" שלום"),
                                QString::fromUtf8("😀").repeated(100),
                                QString(100, QChar(0xD83D))};
    for (const QString &text : longTexts) {
        const QString shown = elideRight(text, Type::Body, 80);
        QVERIFY(shown.size() < text.size());
        QVERIFY(shown.contains(QChar(0x2026)));
        QVERIFY(metrics(Type::Body).horizontalAdvance(shown) <= 82);
        painted({200, 24}, [&](QPainter &painter) {
            QVERIFY(drawText(painter, QRect(10, 0, 80, 24), text, Type::Body, Qt::black) <= 80);
        });
    }
    for (const QString &text : {QStringLiteral("short"), marks})
        QCOMPARE(elideRight(text, Type::Body, 80), text);
}

void PaintingTest::tipRowIsTwoLinesAndAir()
{
    QCOMPARE(tipRowHeight(), 2 * lineHeight(Type::Body) + 12);
    const QFont before = QApplication::font();
    const int small = tipRowHeight();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 1.5);
    QApplication::setFont(large);
    QVERIFY(tipRowHeight() > small);
    QVERIFY(lineHeight(Type::Small) >= metrics(Type::Small).height());
    QApplication::setFont(before);
    QCOMPARE(tipRowHeight(), small);
}

void PaintingTest::owedHasFiveForms()
{
    QList<QImage> seen;
    for (const Owed kind : {Owed::Overdue, Owed::Urgent, Owed::Soon, Owed::Later}) {
        const QImage image = painted({owedWidth(), 36}, [kind](QPainter &painter) {
            drawOwed(painter, QRect(0, 0, owedWidth(), 36),
                     {kind, QStringLiteral("8 min"), QStringLiteral("left")}, tokens(Scheme::Light));
        });
        QVERIFY(!seen.contains(image));
        seen.append(image);
    }
    QCOMPARE(QColor(seen.at(0).pixel(6, 18)), tokens(Scheme::Light).overdueFill);
    QCOMPARE(qAlpha(seen.at(1).pixel(6, 18)), 0);
    const QImage nothing = painted({80, 36}, [](QPainter &painter) {
        drawOwed(painter, QRect(0, 0, 80, 36), {}, tokens(Scheme::Light));
    });
    QVERIFY(inkOf(nothing).isEmpty());
}

void PaintingTest::iconsTakeTheToken()
{
    for (const char *name : {"mail-folder-inbox", "edit-find", "no-such-icon-anywhere"}) {
        const QImage image = actionIcon(QString::fromLatin1(name), Qt::red).pixmap(16).toImage();
        const QRect ink = inkOf(image);
        QVERIFY2(!ink.isEmpty(), name);
        for (int y = ink.top(); y <= ink.bottom(); ++y) {
            for (int x = ink.left(); x <= ink.right(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                QVERIFY(colour.alpha() < 128 || (colour.red() > 250 && colour.green() < 5));
            }
        }
    }
    QVERIFY(!applicationIcon().isNull());
}

void PaintingTest::keysReadAsOnTheCap()
{
    QCOMPARE(keyText(QKeySequence(Qt::CTRL | Qt::Key_K)), QStringLiteral("Ctrl K"));
    QCOMPARE(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), QString::fromUtf8("Ctrl ↵"));
    QCOMPARE(keyText(QKeySequence(Qt::Key_Plus)), QStringLiteral("+"));
    QVERIFY(keyCapWidth(QStringLiteral("J")) >= keyCapHeight());
}

void PaintingTest::buttonsAreAsHighAsTheyShouldBe()
{
    QPushButton plain(QStringLiteral("Confirm"));
    QCOMPARE(plain.sizeHint().height(), 28);
    KeyButton keyed(QStringLiteral("Confirm"), QStringLiteral("P"));
    QCOMPARE(keyed.sizeHint().height(), 28);
    QVERIFY(keyed.sizeHint().width() > plain.sizeHint().width());
    QPushButton form(QStringLiteral("Confirm"));
    form.setProperty("porchHeight", 32);
    QCOMPARE(form.sizeHint().height(), 32);
}

void PaintingTest::emptyStateHoldsItsParts()
{
    EmptyState empty;
    empty.setTitle(QStringLiteral("Title"));
    empty.setSentence(QStringLiteral("A sentence."));
    auto *first = empty.addButton(QStringLiteral("First"));
    auto *second = empty.addButton(QStringLiteral("Second"), true);
    empty.addKeys({QStringLiteral("J"), QStringLiteral("K")}, QStringLiteral("next"));
    empty.resize(500, 600);
    empty.show();
    QVERIFY(QTest::qWaitForWindowExposed(&empty));
    QVERIFY(first->isVisible() && second->x() > first->geometry().right());
    QCOMPARE(empty.findChildren<KeyCap *>().size(), 2);
    empty.clearButtons();
    empty.clearRows();
    QTRY_VERIFY(empty.findChildren<QPushButton *>().isEmpty());
    QTRY_VERIFY(empty.findChildren<KeyCap *>().isEmpty());
}

void PaintingTest::emptyStatesStandOnOneLine()
{
    // A list with tabs above, a conversation with keys beneath, a context without a title.
    constexpr int tabs = 40;
    QWidget window;
    window.resize(900, 800);
    std::array<EmptyState *, 3> states{};
    for (int at = 0; at < 3; ++at) {
        states[std::size_t(at)] = new EmptyState(&window);
        states[std::size_t(at)]->setSentence(QStringLiteral("A sentence."));
        states[std::size_t(at)]->setGeometry(300 * at, at == 0 ? tabs : 0, 300, at == 0 ? 800 - tabs : 800);
    }
    states[0]->setHeadroom(tabs);
    states[0]->setTitle(QStringLiteral("Title"));
    states[1]->setTitle(QStringLiteral("Title"));
    for (int row = 0; row < 6; ++row)
        states[1]->addKeys({QStringLiteral("J")}, QStringLiteral("next"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto top = [&](const QString &words, int of) {
        for (auto *label : states[std::size_t(of)]->findChildren<Label *>()) {
            if (label->text() == words && label->isVisible())
                return label->mapTo(&window, QPoint()).y();
        }
        return -1;
    };
    QVERIFY(top(QStringLiteral("Title"), 0) > 100);
    QCOMPARE(top(QStringLiteral("Title"), 1), top(QStringLiteral("Title"), 0));
    QCOMPARE(top(QStringLiteral("A sentence."), 1), top(QStringLiteral("A sentence."), 0));
    QCOMPARE(top(QStringLiteral("A sentence."), 2), top(QStringLiteral("Title"), 0));
}

QTEST_MAIN(PaintingTest)
#include "tst_painting.moc"
