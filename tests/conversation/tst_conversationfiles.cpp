// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files of residents' messages at the panel: nothing is fetched before a person was asked.
#include "tests/conversation/TriagePanel.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/conversation/FileChip.h"
#include "ui/conversation/FileDialog.h"
#include "ui/conversation/TimelineLayout.h"
#include "ui/conversation/TimelineView.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>

using namespace porch;
using namespace porch::test;

namespace {

FileRow file(const char *name, const QByteArray &object, const char *type = "")
{
    return {QString::fromUtf8(name), QString::fromUtf8(type), 2'202'009, object};
}

FileState underway()
{
    FileState state;
    state.phase = FileState::Phase::Fetching;
    state.received = 1'000'000;
    return state;
}

} // namespace

class ConversationFilesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TriagePanel> m;
    std::unique_ptr<QSignalSpy> m_requests;

    void came(const std::vector<FileRow> &files, const QByteArray &id = "m1")
    {
        TimelineRow row;
        row.at = kNow - 5 * kMinute + Micros(m->source.talk(kTip).rows.size());
        row.id = id;
        row.author = QStringLiteral("Amber Heron");
        row.text = QStringLiteral("Look at this.");
        row.files = files;
        for (std::size_t n = 0; n < files.size(); ++n)
            row.text += QStringLiteral("\n[a file]");
        m->source.talk(kTip).rows.push_back(row);
    }
    TimelineView *timeline() const { return m->panel->findChild<TimelineView *>(); }
    QAction *open() const { return m->withKey(QStringLiteral("F")); }
    QAction *save() const { return m->withKey(QStringLiteral("Shift+F")); }
    FileRequest last() const
    {
        return m_requests->isEmpty() ? FileRequest() : m_requests->last().at(0).value<FileRequest>();
    }
    QMenu *menu() const
    {
        for (auto *each : timeline()->findChildren<QMenu *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    static QPushButton *button(const QWidget *in, const QString &text)
    {
        for (auto *each : in->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    static QString words(const QWidget *in)
    {
        QStringList all;
        for (const auto *label : in->findChildren<QLabel *>())
            all += label->accessibleName().isEmpty() ? label->text() : label->accessibleName();
        return all.join(u' ');
    }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init()
    {
        m = std::make_unique<TriagePanel>();
        m_requests = std::make_unique<QSignalSpy>(m->panel, &ConversationPanel::fileRequested);
    }
    void cleanup()
    {
        m_requests.reset();
        m.reset();
    }

    void nothingToOpenSaysWhy()
    {
        QCOMPARE(open()->statusTip(), QStringLiteral("no tip is open"));
        m->open();
        QVERIFY(!open()->isEnabled());
        QCOMPARE(open()->statusTip(), QStringLiteral("no file came with this conversation"));
        came({file("big.mov", {})});
        m->refresh();
        QVERIFY(!save()->isEnabled());
        QCOMPARE(save()->statusTip(), QStringLiteral("the bridge does not keep the content of its files"));
        came({file("photo.jpg", "o1")}, "m2");
        m->refresh();
        QVERIFY(open()->isEnabled());
        QVERIFY(save()->isEnabled());
        QCOMPARE(m_requests->count(), 0);
    }

    void asksBeforeItOpens()
    {
        came({file("photo.jpg", "o1", "image/jpeg")});
        m->open();
        auto *dialog = m->press<FileDialog>(QStringLiteral("F"));
        QVERIFY(dialog);
        QCOMPARE(m_requests->count(), 0);
        const QString said = words(dialog);
        QVERIFY2(said.contains(QLatin1String("photo.jpg")) && said.contains(QLatin1String("Picture, 2.1 MB")),
                 qPrintable(said));
        QCOMPARE(namelessWidgets(dialog), QStringList());
        TriagePanel::enter(dialog);
        QCOMPARE(m_requests->count(), 1);
        QCOMPARE(last().file.object, QByteArray("o1"));
        QCOMPARE(last().use, FileUse::Open);
        QCOMPARE(last().warnedOf, FileKind::Picture);
    }

    void whatMayRunIsWarnedOf_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("warning");
        QTest::newRow("program") << QByteArray("photo.jpg.exe") << "can run commands";
        QTest::newRow("script") << QByteArray("run.sh") << "can run commands";
        QTest::newRow("unknown") << QByteArray("thing") << "Nobody can tell";
        QTest::newRow("archive") << QByteArray("all.zip") << "holds other files";
        QTest::newRow("page") << QByteArray("page.html") << "opens in the browser";
    }
    void whatMayRunIsWarnedOf()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, warning);
        came({file(name.constData(), "o1")});
        m->open();
        auto *dialog = m->press<FileDialog>(QStringLiteral("F"));
        QVERIFY(words(dialog).contains(warning));
        // A hasty key opens nothing.
        TriagePanel::enter(dialog);
        QCOMPARE(m_requests->count(), 0);
        QVERIFY(!dialog->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        dialog = m->press<FileDialog>(QStringLiteral("F"));
        button(dialog, QStringLiteral("Open anyway"))->click();
        QCOMPARE(m_requests->count(), 1);
        QVERIFY(FileKinds::isDoubtful(last().warnedOf));
    }

    void asksAgainWhenTheContentIsWorse()
    {
        came({file("photo.jpg", "o1")});
        m->open();
        m->panel->confirmFile({file("photo.jpg", "o1"), FileUse::Open, {}, FileKind::Picture},
                              FileKind::Program);
        auto *dialog = m->dialog<FileDialog>();
        QVERIFY(words(dialog).contains(QLatin1String("not what its name says")));
        button(dialog, QStringLiteral("Open anyway"))->click();
        QCOMPARE(last().warnedOf, FileKind::Program);
    }

    void asksWhereToSave()
    {
        const QTemporaryDir folder;
        came({file("../photo.jpg", "o1")});
        m->open();
        auto *dialog = m->press<QFileDialog>(QStringLiteral("Shift+F"));
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), QStringLiteral("_photo.jpg"));
        QCOMPARE(m_requests->count(), 0);
        Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("here.jpg")));
        QCOMPARE(last().use, FileUse::Save);
        QCOMPARE(last().path, folder.filePath(QStringLiteral("here.jpg")));
        dialog->reject();
    }

    void severalAreChosenFromAMenu()
    {
        came({file("one.png", "o1"), file("lost.mov", {}), file("two & three.png", "o2")});
        m->open();
        open()->trigger();
        QVERIFY(menu());
        QCOMPARE(menu()->actions().size(), 2); // not what is not kept
        QVERIFY(menu()->activeAction());
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        auto *dialog = m->dialog<FileDialog>();
        QVERIFY(dialog);
        QVERIFY(words(dialog).contains(QLatin1String("two & three.png")));
    }

    void theChosenMessageComesFirst()
    {
        came({file("old.png", "o1")}, "m1");
        came({file("new.png", "o2")}, "m2");
        m->open();
        auto *dialog = m->press<FileDialog>(QStringLiteral("F"));
        QVERIFY(words(dialog).contains(QLatin1String("new.png")));
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        timeline()->setCurrentIndex(m->model.index(1));
        timeline()->setFocus();
        // Enter opens what a message brought.
        QTest::keyClick(timeline(), Qt::Key_Return);
        dialog = m->dialog<FileDialog>();
        QVERIFY(dialog);
        QVERIFY(words(dialog).contains(QLatin1String("old.png")));
    }

    void theMenuOfAMessageHasItsFiles()
    {
        came({file("one.png", "o1"), file("two.png", "o2")});
        m->model.setFileState("o2", underway());
        m->open();
        timeline()->setCurrentIndex(m->model.index(1));
        QTest::keyClick(timeline(), Qt::Key_Menu);
        QStringList offered;
        for (const QAction *action : menu()->actions())
            offered += action->text();
        QVERIFY(offered.contains(QStringLiteral("Open one.png…")));
        QVERIFY(offered.contains(QStringLiteral("Save one.png as…")));
        QVERIFY(!offered.contains(QStringLiteral("Open two.png…")));
        menu()->actions().at(offered.indexOf(QStringLiteral("Stop fetching two.png")))->trigger();
        QCOMPARE(last().use, FileUse::Cancel);
        QCOMPARE(last().file.object, QByteArray("o2"));
        menu()->close();
    }

    void clicksFindTheirPlace()
    {
        came({file("one.png", "o1")});
        m->open();
        QCoreApplication::processEvents();
        const QModelIndex index = m->model.index(1);
        const auto layout = TimelineLayout(m->model.items()[1], m->model.words(), timeline()->width());
        const FileChip &chip = layout.files().front();
        const QRect row = timeline()->visualRect(index);
        const auto click = [&](const QPoint &at) {
            QTest::mouseClick(timeline()->viewport(), Qt::LeftButton, {}, row.topLeft() + at);
        };
        click(chip.box().topLeft() + QPoint(20, 10));
        QVERIFY(!m->dialog<FileDialog>()); // its name opens nothing
        QPoint at;
        for (int x = chip.box().left(); x < chip.box().right() && at.isNull(); ++x) {
            const QPoint point(x, chip.box().bottom() - 12);
            if (chip.useAt(point) == FileUse::Open)
                at = point;
        }
        QVERIFY(!at.isNull());
        click(at);
        QVERIFY(m->dialog<FileDialog>());
    }

    void longNamesAndWordsFit()
    {
        for (const int width : {320, 440, 640}) {
            FileState offline;
            offline.phase = FileState::Phase::Failed;
            offline.failure = FileState::Failure::Other;
            offline.problem = QString(40, u'W');
            const QByteArray longName = QByteArray(190, 'x') + ".jpg";
            const FileChip chip(file(longName.constData(), "o1"), offline, {28, 40}, width - 96);
            QVERIFY(chip.box().right() <= 28 + width - 96);
            // What can be done is reachable whatever the words beside it.
            int reachable = 0;
            for (int x = chip.box().left(); x <= chip.box().right(); ++x) {
                for (int y = chip.box().top(); y <= chip.box().bottom(); ++y)
                    reachable += chip.useAt({x, y}) == FileUse::Save ? 1 : 0;
            }
            QVERIFY(reachable > 100);
        }
    }

    void copyingGivesTheWords()
    {
        came({file("one.png", "o1")});
        m->open();
        timeline()->setCurrentIndex(m->model.index(1));
        timeline()->copyCurrent();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Look at this."));
    }
};

QTEST_MAIN(ConversationFilesTest)
#include "tst_conversationfiles.moc"
