// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Theme.h"
#include "ui/kit/Tokens.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <cmath>

using namespace porch::kit;

namespace {

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(double(colour.redF())) + 0.7152 * part(double(colour.greenF())) +
           0.0722 * part(double(colour.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void paletteHoldsTheTokens();
    void followsTheChoice();
};

void TokensTest::wordsCanBeRead_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
}

void TokensTest::wordsCanBeRead()
{
    QFETCH(int, scheme);
    const Tokens &t = tokens(Scheme(scheme));
    for (const QColor &ground : {t.window, t.base, t.alt, t.sunken, t.tint}) {
        for (const QColor &words : {t.text, t.text2, t.text3, t.accent, t.overdue, t.due, t.ok})
            QVERIFY2(contrast(words, ground) >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2").arg(words.name(), ground.name())));
    }
    for (const QColor &ground : {t.window, t.base, t.alt})
        QVERIFY(contrast(t.edge, ground) >= 3.0);
    QVERIFY(contrast(t.dueLine, t.base) >= 3.0);
    QVERIFY(contrast(t.onAccent, t.accent) >= 7.0);
    QVERIFY(contrast(t.onOverdue, t.overdueFill) >= 4.5);
    QVERIFY(contrast(t.overdue, t.overdueTint) >= 4.5);
    QVERIFY(contrast(t.text2, t.overdueTint) >= 4.5);
    QVERIFY(contrast(t.due, t.dueTint) >= 4.5);
    QVERIFY(contrast(t.onInk, t.ink) >= 7.0);
}

void TokensTest::paletteHoldsTheTokens()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Tokens &t = tokens(scheme);
        const QPalette palette = paletteFor(t);
        QCOMPARE(schemeOf(palette), scheme);
        QCOMPARE(&tokens(palette), &t);
        QCOMPARE(palette.color(QPalette::Window), t.window);
        QCOMPARE(palette.color(QPalette::Highlight), t.accent);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), t.text3);
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Text), t.text);
    }
}

void TokensTest::followsTheChoice()
{
    Theme theme(*qApp, Theme::Choice::Light);
    QCOMPARE(theme.scheme(), Scheme::Light);
    QWidget widget;
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QCOMPARE(schemeOf(widget.palette()), Scheme::Light);
    QSignalSpy changed(&theme, &Theme::schemeChanged);
    theme.setChoice(Theme::Choice::Dark);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(schemeOf(widget.palette()), Scheme::Dark);
    theme.setChoice(Theme::Choice::System); // the system here is light
    QCOMPARE(theme.scheme(), Scheme::Light);
    QTRY_COMPARE(schemeOf(widget.palette()), Scheme::Light);
}

QTEST_MAIN(TokensTest)
#include "tst_tokens.moc"
