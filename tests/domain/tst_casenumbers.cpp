// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/CaseNumbers.h"
#include "models/domain/DepartmentSettings.h"

#include <QTest>

using namespace porch;

class CaseNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("number"); // the 417th of 2025; empty: no pattern
        const auto row = [](const char *pattern, const char *number) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(number);
        };
        row("YY-####", "25-0417");
        row("YYYY-#", "2025-417");
        row("HF ##### / YY", "HF 00417 / 25");
        row("######", "000417");
        row("##", "417");
        row("\u00d1-YY.###", "\u00d1-25.417");
        row("", "");
        row("YY", "");
        row("#-#", "");
        row(" YY-####", "");
        row("YY-####\n", "");
        row("#############", "");
        row("A pattern that nobody would write on a form #", "");
    }
    void patterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, number);
        const auto numbers = CaseNumbers::fromPattern(pattern);
        QCOMPARE(numbers.has_value(), !number.isEmpty());
        if (numbers) {
            QCOMPARE(numbers->number(2025, 417), number);
            QCOMPARE(numbers->pattern(), pattern);
        }
    }

    void aSeriesIsAYear()
    {
        const auto numbers = CaseNumbers::fromPattern(QStringLiteral("HF YY-####"));
        QCOMPARE(numbers->series(2025), QStringLiteral("HF 25-#"));
        QVERIFY(numbers->series(2026) != numbers->series(2025));
        const auto endless = CaseNumbers::fromPattern(QStringLiteral("HF-####"));
        QCOMPARE(endless->series(2026), endless->series(2025));
    }

    void settingsFallBack()
    {
        QCOMPARE(caseNumbersOf({}).pattern(), QStringLiteral("YY-####"));
        QCOMPARE(caseNumbersOf("7").pattern(), QStringLiteral("YY-####"));
        QCOMPARE(caseNumbersOf("\"YYYY/###\"").pattern(), QStringLiteral("YYYY/###"));
        QCOMPARE(DepartmentSettings::fromValues({}).caseNumbers, QStringLiteral("YY-####"));
    }
};

QTEST_APPLESS_MAIN(CaseNumbersTest)
#include "tst_casenumbers.moc"
