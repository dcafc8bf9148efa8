// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceTree.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace porch::tests;

namespace {

constexpr int kMostLines = 450;
const QString kLicence = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n");

} // namespace

/// The tree as it is, and made-up trees that show that each check can fail.
class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseStands_data();
    void theHouseStands();
    void rulesPointDownwards();
    void commentsAreNotCode();
    void aGoodTreeHasNoFindings();
    void badTreesAreFound_data();
    void badTreesAreFound();

private:
    static void write(const QTemporaryDir &dir, const QString &path, const QString &text);
    static void writeGoodTree(const QTemporaryDir &dir);
    static QStringList findings(const SourceTree &tree);
};

void ArchitectureTest::write(const QTemporaryDir &dir, const QString &path, const QString &text)
{
    QVERIFY(QDir(dir.path()).mkpath(QFileInfo(path).path()));
    QFile file(dir.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

void ArchitectureTest::writeGoodTree(const QTemporaryDir &dir)
{
    write(dir, QStringLiteral("models/domain/Event.h"), kLicence + QStringLiteral("#include <QString>\n"));
    write(dir, QStringLiteral("models/domain/CMakeLists.txt"),
          QStringLiteral("porch_library(porch_domain\n    SOURCES Event.h)\n"));
    write(dir, QStringLiteral("models/store/Rows.h"),
          kLicence + QStringLiteral("#include \"models/domain/Event.h\"\n"));
    write(dir, QStringLiteral("models/store/Rows.cpp"),
          kLicence + QStringLiteral("#include \"models/store/Rows.h\"\n#include \"Rows.moc\"\n"));
    write(dir, QStringLiteral("models/store/CMakeLists.txt"),
          QStringLiteral("porch_library(porch_store SOURCES Rows.cpp Rows.h)"));
    write(dir, QStringLiteral("ui/inbox/Panel.h"),
          kLicence + QStringLiteral("#include \"models/store/Rows.h\"\n#include <QWidget>\n"));
    write(dir, QStringLiteral("ui/inbox/CMakeLists.txt"),
          QStringLiteral("porch_library(porch_inbox SOURCES Panel.h)"));
    write(dir, QStringLiteral("ui/shell/Shell.h"), kLicence);
    write(dir, QStringLiteral("ui/shell/CMakeLists.txt"),
          QStringLiteral("porch_library(porch_shell SOURCES Shell.h)"));
    write(dir, QStringLiteral("app/desk/main.cpp"),
          kLicence + QStringLiteral("#include \"ui/inbox/Panel.h\"\n#include \"ui/shell/Shell.h\"\n"));
    write(dir, QStringLiteral("app/desk/CMakeLists.txt"),
          QStringLiteral("porch_program(porchlight SOURCES main.cpp)"));
    write(dir, QStringLiteral("tests/store/tst.cpp"), kLicence);
}

QStringList ArchitectureTest::findings(const SourceTree &tree)
{
    return tree.brokenArrows(houseRules()) + tree.missingLicences() + tree.stringConnections() +
           tree.longFiles(kMostLines) + tree.unlisted() + tree.widgetsInModels();
}

void ArchitectureTest::theHouseStands_data()
{
    QTest::addColumn<QStringList>("findings");
    const SourceTree tree(QStringLiteral(PORCHLIGHT_SOURCE_DIR));
    QVERIFY(tree.sources({QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app")}).size() >
            50);
    QTest::newRow("arrows") << tree.brokenArrows(houseRules());
    QTest::newRow("licences") << tree.missingLicences();
    QTest::newRow("string connections") << tree.stringConnections();
    QTest::newRow("long files") << tree.longFiles(kMostLines);
    QTest::newRow("unlisted files") << tree.unlisted();
    QTest::newRow("looks in models") << tree.widgetsInModels();
}

void ArchitectureTest::theHouseStands()
{
    QFETCH(const QStringList, findings);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

/// The table itself keeps the storeys: models know models, ui knows no app, and only desk knows panels.
void ArchitectureTest::rulesPointDownwards()
{
    const ArrowTable &rules = houseRules();
    // What panels share.
    const QStringList shared{QStringLiteral("ui/kit"), QStringLiteral("ui/tips")};
    for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
        for (const QString &target : rule.value()) {
            QVERIFY2(rules.contains(target) || target.endsWith(QLatin1String(".h")), qPrintable(target));
            QVERIFY2(target != rule.key() || rule.key() == QLatin1String("models/items"), qPrintable(target));
            if (rule.key().startsWith(QLatin1String("models/")))
                QVERIFY2(target.startsWith(QLatin1String("models/")), qPrintable(target));
            if (rule.key().startsWith(QLatin1String("ui/")))
                QVERIFY2(target.startsWith(QLatin1String("models/")) || shared.contains(target),
                         qPrintable(target));
            if (target.startsWith(QLatin1String("ui/")) && !shared.contains(target))
                QCOMPARE(rule.key(), QStringLiteral("app/desk"));
        }
    }
}

void ArchitectureTest::commentsAreNotCode()
{
    const auto code = [](const char *text) { return withoutComments(QString::fromUtf8(text), false); };
    QCOMPARE(code("a // b\nc"), QStringLiteral("a \nc"));
    QCOMPARE(code("a /* b\nc */ d"), QStringLiteral("a \n d"));
    QCOMPARE(code("x(\"// no \\\" comment\"); y"), QStringLiteral("x(); y"));
    QCOMPARE(code("R\"(a \" // )\" b"), QStringLiteral("R b"));
    QCOMPARE(code("R\"x(a )\" )x\" b"), QStringLiteral("R b"));
    QCOMPARE(code("10'000 // c\n'\"' + \"s\""), QStringLiteral("10'000 \n'\"' + "));
    QCOMPARE(code("'\\'' // c"), QStringLiteral("'\\'' "));
    QCOMPARE(code("/* open"), QString());
    QCOMPARE(withoutComments(QStringLiteral("\"a\" // b"), true), QStringLiteral("\"a\" "));
}

void ArchitectureTest::aGoodTreeHasNoFindings()
{
    const QTemporaryDir dir;
    writeGoodTree(dir);
    const SourceTree tree(dir.path());
    QCOMPARE(tree.sources({QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app")}).size(), 6);
    QCOMPARE(findings(tree), QStringList());
}

void ArchitectureTest::badTreesAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const char *path, const QString &text, const char *finding) {
        QTest::newRow(name) << QString::fromLatin1(path) << text << QString::fromLatin1(finding);
    };
    const auto including = [](const char *target) -> QString {
        return kLicence + QStringLiteral("#include \"%1\"\n").arg(QLatin1String(target));
    };
    row("up from the models", "models/domain/Event.h", including("ui/shell/Shell.h"), "may not include");
    row("sideways in the models", "models/domain/Event.h", including("models/store/Rows.h"),
        "may not include");
    row("from panel to panel", "ui/shell/Shell.h", including("ui/inbox/Panel.h"), "may not include");
    row("up from a panel", "ui/shell/Shell.h", including("app/desk/main.cpp"), "may not include");
    row("with spaces", "models/domain/Event.h",
        kLicence + QStringLiteral("  #  include  \"models/store/Rows.h\"\n"), "may not include");
    row("short path", "models/store/Rows.cpp", including("Rows.h"), "no path from the top");
    row("path upwards", "models/store/Rows.cpp", including("../domain/Event.h"), "no path from the top");
    row("path of nothing", "models/store/Rows.cpp", including("models/domain/Nothing.h"),
        "no path from the top");
    row("unknown folder", "models/attic/Old.h", kLicence, "does not know");
    row("unknown app folder", "app/tools/Tool.cpp", kLicence, "does not know");
    row("no folder", "models/Loose.h", kLicence, "does not know");
    row("no licence", "models/store/Rows.h", QStringLiteral("#pragma once\n"), "licence");
    row("licence too late", "tests/store/tst.cpp", u'\n' + kLicence, "licence");
    row("other licence", "app/desk/main.cpp", QStringLiteral("// SPDX-License-Identifier: MIT\n"), "licence");
    row("string connection", "ui/shell/Shell.h",
        kLicence + QStringLiteral("connect(a, SIGNAL(x()), b, SLOT (y()));\n"), "by strings");
    row("long file", "ui/shell/Shell.h", kLicence + QString(kMostLines, u'\n'), "lines");
    row("not listed", "models/store/Extra.cpp", kLicence, "not listed");
    row("only in a comment", "ui/shell/CMakeLists.txt",
        QStringLiteral("porch_library(porch_shell)\n# Shell.h\n"), "not listed");
    row("name within a name", "ui/shell/CMakeLists.txt",
        QStringLiteral("porch_library(porch_shell SOURCES OldShell.h Shell.hpp)"), "not listed");
    row("colour in a model", "models/store/Rows.h", kLicence + QStringLiteral("#include <QColor>\n"),
        "know no looks");
    row("widgets in a model", "models/store/Rows.h",
        kLicence + QStringLiteral("#include <QtWidgets/QLabel>\n"), "know no looks");
}

void ArchitectureTest::badTreesAreFound()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QFETCH(const QString, finding);
    const QTemporaryDir dir;
    writeGoodTree(dir);
    write(dir, path, text);
    const QStringList found = findings(SourceTree(dir.path()));
    QVERIFY2(!found.filter(finding).isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
