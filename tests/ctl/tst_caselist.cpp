// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CaseList.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

std::vector<QStringList> rowsOf(const QByteArray &file)
{
    CsvReader reader(file);
    std::vector<QStringList> rows;
    while (const auto row = reader.next())
        rows.push_back(row->cells);
    return rows;
}

struct ReadList
{
    std::vector<ListedCase> cases;
    QStringList problems;
};

ReadList listOf(const QByteArray &file)
{
    ReadList read;
    auto list = CaseList::read(file);
    if (!list) {
        read.problems += list.error().what;
        return read;
    }
    while (const auto next = list->next()) {
        if (next->ok())
            read.cases.push_back(next->value());
        else
            read.problems += next->error().what;
    }
    return read;
}

QByteArray quoted(const QString &cell)
{
    QString text = cell;
    text.replace(u'"', QLatin1String("\"\""));
    return '"' + text.toUtf8() + '"';
}

} // namespace

class CaseListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("cells"); // of all rows, rows parted by |
        const auto row = [](const char *name, const char *file, const QStringList &cells) {
            QTest::newRow(name) << QByteArray(file) << cells;
        };
        const QString bar = QStringLiteral("|");
        row("commas", "a,b\nc,d\n",
            {QStringLiteral("a"), QStringLiteral("b"), bar, QStringLiteral("c"), QStringLiteral("d")});
        row("semicolons", "a;b\nb,c;e",
            {QStringLiteral("a"), QStringLiteral("b"), bar, QStringLiteral("b,c"), QStringLiteral("e")});
        row("tabs", "a\tb\r\n\r\nc\t",
            {QStringLiteral("a"), QStringLiteral("b"), bar, QStringLiteral("c"), QString()});
        row("quotes", "\"a, \"\"b\"\"\",\"c\nd\"", {QStringLiteral("a, \"b\""), QStringLiteral("c\nd")});
        row("a mark before it", "\xEF\xBB\xBFnumber\n1",
            {QStringLiteral("number"), bar, QStringLiteral("1")});
        row("windows", "caf\xE9,\x93quoted\x94", {QStringLiteral("café"), QStringLiteral("“quoted”")});
        row("empty", "", {});
        row("empty lines", "\n\r\n\n", {});
    }
    void rows()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, cells);
        QStringList found;
        for (const QStringList &row : rowsOf(file))
            found += (found.isEmpty() ? QStringList() : QStringList{QStringLiteral("|")}) + row;
        QCOMPARE(found, cells);
    }

    void whatIsQuotedComesBack()
    {
        QVERIFY(rc::check("any cells, quoted, are read as they were", [] {
            const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
                rc::gen::nonEmpty(rc::gen::string<std::string>())));
            QStringList cells;
            QByteArray file = "\"x\"";
            for (const std::string &word : words) {
                cells += QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())).trimmed();
                file += ',' + quoted(cells.last());
            }
            const auto rows = rowsOf(file);
            RC_ASSERT(rows.size() == 1U);
            RC_ASSERT(rows.front().mid(1) == cells);
        }));
    }

    void casesOfAList()
    {
        const ReadList read = listOf("Case No,Title,Status,Lead,Opened,Beat\n"
                                     "25-0417,Converter thefts,open,mtran,2025-10-08,2\n"
                                     "24-1120,\"Thefts, spring\",CLOSED,,3/2/2024,1\n");
        QCOMPARE(read.problems, QStringList());
        QCOMPARE(read.cases.size(), std::size_t(2));
        QCOMPARE(read.cases[0].number, QByteArray("25-0417"));
        QCOMPARE(read.cases[0].closed, std::optional(false));
        QCOMPARE(read.cases[0].lead, std::optional(QStringLiteral("mtran")));
        QVERIFY(read.cases[0].opened > 0);
        QCOMPARE(read.cases[1].title, QByteArray("Thefts, spring"));
        QCOMPARE(read.cases[1].closed, std::optional(true));
        QCOMPARE(read.cases[1].lead, std::nullopt); // says nothing, and takes nobody away
    }

    void spanishColumns()
    {
        const ReadList read = listOf("Número de caso;Asunto;Estado\n25-1;Robos;Abierto\n");
        QCOMPARE(read.problems, QStringList());
        QCOMPARE(read.cases.front().title, QByteArray("Robos"));
        QCOMPARE(read.cases.front().closed, std::optional(false));
    }

    void badRowsAreNamedByLine()
    {
        const ReadList read = listOf("number,title,status,lead,opened\n"
                                     "25-1,Good,open\n"
                                     ",No number,open\n"
                                     "25-2,Strange,perhaps\n"
                                     "25-1,Twice,open\n"
                                     "25-4,Date,open,,yesterday\n"
                                     "25-5,Many,open,,,more\n"
                                     "25-6,Good too,\n"
                                     "25-7,\"never closed\n");
        QCOMPARE(read.cases.size(), std::size_t(2));
        QStringList lines;
        for (const QString &problem : read.problems)
            lines += problem.section(u':', 0, 0);
        QStringList expected;
        for (const int line : {3, 4, 5, 6, 7, 9})
            expected += QStringLiteral("Line %1").arg(line);
        QCOMPARE(lines, expected);
    }

    void aLeadWithoutUserNameIsLeftOut()
    {
        const ReadList read = listOf("number,title,lead\n25-1,Sheds, mtran \n25-2,Bicycles,M. Tran\n");
        QCOMPARE(read.problems, QStringList());
        QCOMPARE(read.cases[0].lead, std::optional(QStringLiteral("mtran")));
        QCOMPARE(read.cases[0].remarks, QStringList());
        QCOMPARE(read.cases[1].lead, std::nullopt);
        QCOMPARE(read.cases[1].remarks.size(), 1);
        QVERIFY(read.cases[1].remarks.first().startsWith(QStringLiteral("Line 3:")));
    }

    void aDescriptionTooLongForTheLog()
    {
        const QByteArray list = "number,description\n25-1," + QByteArray(100'001, 'x') + "\n25-2,short\n";
        const ReadList read = listOf(list);
        QCOMPARE(read.problems.size(), 1);
        QCOMPARE(read.cases.size(), std::size_t(1));
    }

    void aListWithoutNumbers()
    {
        QCOMPARE(listOf("title,status\na,open\n").problems.size(), 1);
        QCOMPARE(listOf("").problems.size(), 1);
    }
};

QTEST_APPLESS_MAIN(CaseListTest)
#include "tst_caselist.moc"
