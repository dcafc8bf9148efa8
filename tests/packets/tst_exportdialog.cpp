// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/AccessibleNames.h"
#include "tests/store/StoreKit.h"
#include "ui/kit/Text.h"
#include "ui/packets/ExportDialog.h"
#include "ui/packets/ExportPreview.h"
#include "ui/packets/ReleaseDialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

PacketSource source()
{
    LogBuilder log;
    TestCache cache;
    Event &event = log.message("m1", "A van");
    LogBuilder::body(event).author = "Joel Brandt";
    LogBuilder::body(event).reporter.clear();
    LogBuilder::body(event).files = {{"van.jpg", "image/jpeg", 10, "o1"},
                                     {"clip.mov", "video/quicktime", 20, "o2"},
                                     {"lost.png", "image/png", 30, {}}};
    log.message("m2", "Wrong", "m1");
    log.action("n1", QStringLiteral("ada"), Verb::Note, "m1", "Known to us");
    log.remove("x1", "m2");
    cache.fold(log.batch);
    auto read = PacketReader::read(cache.db(), {"m1", {}});
    return read ? std::move(read).value() : PacketSource();
}

/// The dialog as a person has it before them.
struct Shown
{
    Shown()
        : dialog(QStringLiteral("Export the tip of Joel Brandt"), [] { return kNoon; })
        , orders(&dialog, &ExportDialog::confirmed)
    {
        dialog.setPreview(ExportPreview(source()));
        dialog.show();
    }
    QList<QLineEdit *> lines() const { return dialog.findChildren<QLineEdit *>(); }
    void fillIn()
    {
        lines().at(0)->setText(QStringLiteral("  District   attorney "));
        lines().at(1)->setText(QStringLiteral("Case review"));
    }
    QCheckBox *box(const char *words) const
    {
        for (auto *each : dialog.findChildren<QCheckBox *>()) {
            if (each->text().remove(u'&').contains(QLatin1String(words)))
                return each;
        }
        return nullptr;
    }
    bool says(const char *words) const
    {
        for (const auto *label : dialog.findChildren<kit::Label *>()) {
            if (label->isVisible() && label->text().contains(QLatin1String(words)))
                return true;
        }
        return false;
    }
    QStringList leftOut() const
    {
        QStringList all;
        const auto *list = dialog.findChild<QListWidget *>();
        for (int i = 0; i < list->count(); ++i)
            all += list->item(i)->text();
        return all;
    }
    ExportDialog::Order last() const { return orders.last().at(0).value<ExportDialog::Order>(); }

    ExportDialog dialog;
    QSignalSpy orders;
};

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAndWhyMustBeSaid()
    {
        Shown m;
        m.dialog.setForm(PacketForm::Clipboard);
        QTest::keyClick(&m.dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m.orders.count(), 0);
        QVERIFY(m.says("Say who gets it"));
        QVERIFY(m.says("Say why"));
        QTRY_VERIFY(m.lines().at(0)->hasFocus());
        QTest::keyClicks(m.lines().at(0), QStringLiteral("   "));
        m.dialog.exportTo({});
        QVERIFY(m.says("Say who gets it"));
        m.fillIn();
        QVERIFY(!m.says("Say who gets it"));
        QTest::keyClick(&m.dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m.orders.count(), 1);
        QCOMPARE(m.last().wish.recipient, QStringLiteral("District attorney"));
        QCOMPARE(m.last().form, PacketForm::Clipboard);
        QVERIFY(m.last().path.isEmpty());
        QVERIFY(!m.last().wish.names);
        QVERIFY(!m.last().wish.notes);
    }

    void saysBeforehandWhatIsLeftOut()
    {
        Shown m;
        m.dialog.setForm(PacketForm::Folder);
        const QString all = m.leftOut().join(u'\n');
        for (const char *expected : {"Names", "1 note", "1 message", "clip.mov: ", "lost.png: "})
            QVERIFY2(all.contains(QLatin1String(expected)), qPrintable(all));
        QVERIFY(!all.contains(QStringLiteral("van.jpg")));
        m.box("Names")->setChecked(true);
        m.box("desk only")->setChecked(true);
        QVERIFY(!m.leftOut().join(u'\n').contains(QStringLiteral("Names")));
        QVERIFY(!m.leftOut().join(u'\n').contains(QStringLiteral("note")));
        m.box("Pictures")->setChecked(false);
        QVERIFY(!m.leftOut().join(u'\n').contains(QStringLiteral("clip.mov")));
        QVERIFY(m.leftOut().join(u'\n').contains(QStringLiteral("3 file")));
        // Only a folder has room for files.
        m.dialog.setForm(PacketForm::Pdf);
        QVERIFY(!m.box("Pictures")->isEnabled());
        m.fillIn();
        m.dialog.exportTo(QStringLiteral("/somewhere.pdf"));
        QVERIFY(m.last().wish.names);
        QVERIFY(m.last().wish.notes);
        QVERIFY(!m.last().wish.files);
        QCOMPARE(m.last().path, QStringLiteral("/somewhere.pdf"));
    }

    void aChoiceIsLookedAtOnce()
    {
        Shown m;
        m.dialog.setForm(PacketForm::Folder);
        const QSignalSpy told(m.dialog.findChild<QListWidget *>()->model(), &QAbstractItemModel::modelReset);
        m.dialog.setForm(PacketForm::Eido);
        QCOMPARE(told.count(), 1);
        QVERIFY(m.leftOut().join(u'\n').contains(QStringLiteral("3 file")));
        m.box("Names")->setChecked(true);
        QCOMPARE(told.count(), 2);
    }

    void nothingBeforeTheSourceIsRead()
    {
        ExportDialog dialog(QStringLiteral("Export"), [] { return kNoon; });
        QSignalSpy orders(&dialog, &ExportDialog::confirmed);
        dialog.exportTo(QStringLiteral("/x"));
        QCOMPARE(orders.count(), 0);
    }

    void stopsBeforeItCloses()
    {
        Shown m;
        QSignalSpy stops(&m.dialog, &ExportDialog::stopRequested);
        m.fillIn();
        m.dialog.exportTo(QStringLiteral("/somewhere.pdf"));
        QVERIFY(m.dialog.isWorking());
        m.dialog.setProgress(QStringLiteral("Fetching file 1 of 3"), 1, 3);
        QCOMPARE(m.dialog.findChild<QProgressBar *>()->value(), 1);
        // A second order does not come while the first is carried out.
        m.dialog.exportTo(QStringLiteral("/else.pdf"));
        QCOMPARE(m.orders.count(), 1);
        QTest::keyClick(&m.dialog, Qt::Key_Escape);
        QCOMPARE(stops.count(), 1);
        QVERIFY(m.dialog.isVisible());
        m.dialog.setProblem(QStringLiteral("The disk is full."));
        QVERIFY(m.says("The disk is full."));
        QCOMPARE(m.lines().at(1)->text(), QStringLiteral("Case review"));
        QTest::keyClick(&m.dialog, Qt::Key_Escape);
        QVERIFY(!m.dialog.isVisible());
    }

    void saysWhereItIsAndWhichFilesAreNotInIt()
    {
        Shown m;
        m.fillIn();
        m.dialog.setForm(PacketForm::Folder);
        m.dialog.exportTo(QStringLiteral("/packet"));
        m.dialog.setDone({QStringLiteral("/packet"), {}, {QStringLiteral("clip.mov: a film")}});
        QVERIFY(m.says("Saved as /packet"));
        QCOMPARE(m.leftOut(), QStringList{QStringLiteral("clip.mov: a film")});
        QTest::keyClick(&m.dialog, Qt::Key_Return);
        QVERIFY(!m.dialog.isVisible());
        QCOMPARE(m.orders.count(), 1);
    }

    void everyWidgetHasAName()
    {
        Shown m;
        QCOMPARE(namelessWidgets(&m.dialog), QStringList());
        ReleaseDialog release(QStringLiteral("Print the map"), QStringLiteral("Uncorroborated"));
        release.show();
        QCOMPARE(namelessWidgets(&release), QStringList());
        QSignalSpy confirmed(&release, &ReleaseDialog::confirmed);
        const auto lines = release.findChildren<QLineEdit *>();
        QTest::keyClick(lines.at(0), Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
        lines.at(0)->setText(QStringLiteral("the patrol"));
        lines.at(1)->setText(QStringLiteral("tonight's round"));
        QTest::keyClick(lines.at(1), Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(confirmed.at(0).at(0).toString(), QStringLiteral("the patrol"));
    }
};

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
