// SPDX-License-Identifier: GPL-3.0-or-later
//
// Packets at a whole desk on a real server: what leaves is in the log, and files come from the store.
#include "app/desk/Desk.h"
#include "app/desk/ExportRoom.h"
#include "app/desk/MapRoom.h"
#include "app/wire/ObjectStore.h"
#include "tests/support/TestServer.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapPanel.h"
#include "ui/packets/ExportDialog.h"
#include "ui/packets/ReleaseDialog.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kUser = QStringLiteral("whitlock");
const QString kBridge = QStringLiteral("bridge");
const QByteArray kTip = "slack:1";

QByteArray picture()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image(64, 48, QImage::Format_RGB888);
    image.fill(Qt::darkGreen);
    image.setText(QStringLiteral("Author"), QStringLiteral("Ada Bexley"));
    image.save(&buffer, "png");
    return bytes;
}

struct OpenDesk
{
    explicit OpenDesk(Role as)
        : server({{kUser, as}, {kBridge, Role::Bridge}})
        , role(as)
    {}

    TestServer server;
    const Role role;
    QTemporaryDir folder;
    std::unique_ptr<EventLog> bridge;
    std::unique_ptr<ObjectStore> store;
    std::unique_ptr<Desk> desk;

    [[nodiscard]] bool open(kit::Theme &theme)
    {
        if (!server.start())
            return false;
        bridge = std::make_unique<EventLog>(server.optionsFor(kBridge));
        QSignalSpy online(bridge.get(), &EventLog::online);
        bridge->start();
        if (!online.wait())
            return false;
        store = std::make_unique<ObjectStore>(bridge->connection());
        Profile profile(folder.path());
        profile.department = QStringLiteral("Testing");
        profile.user = kUser;
        profile.roles = roleNames(role);
        profile.servers = {server.url()};
        if (!profile.save() || !profile.saveSeed(server.key(kUser).seed()))
            return false;
        desk = std::make_unique<Desk>(profile, server.optionsFor(kUser), theme);
        desk->window().show();
        desk->start();
        return waitUntil([&] { return desk->linkState().phase == LinkState::Phase::Live; }) && came();
    }

    /// A resident wrote, with a picture that is kept, a film that is kept, and a picture that is not.
    [[nodiscard]] bool came()
    {
        if (!keep(QStringLiteral("o1"), picture()) || !keep(QStringLiteral("o2"), "a film"))
            return false;
        MessageBody body;
        body.text = "Look at this.";
        body.author = "Ada Bexley";
        body.files = {{"photo.png", "image/png", 1, "o1"},
                      {"clip.mov", "video/quicktime", 1, "o2"},
                      {"lost.png", "image/png", 1, {}}};
        QSignalSpy appended(bridge.get(), &EventLog::appended);
        bridge->append(
            encodeMessage(QStringLiteral("slack"), QStringLiteral("mill-ward"), kTip, wallClock(), body));
        if (!appended.wait())
            return false;
        desk->openTip(kTip);
        return waitUntil([&] { return !desk->conversation().items().empty(); });
    }
    [[nodiscard]] bool keep(const QString &object, const QByteArray &bytes)
    {
        auto content = std::make_unique<QBuffer>();
        content->setData(bytes);
        content->open(QIODevice::ReadOnly);
        std::optional<StoreOutcome> outcome;
        store->put(object, "image/png", std::move(content), [&](const StoreOutcome &how) { outcome = how; });
        return waitUntil([&] { return outcome.has_value(); }) && outcome->ok();
    }

    ExportDialog *ask()
    {
        desk->conversationPanel().exportAction()->trigger();
        const auto dialog = [this] { return desk->window().findChild<ExportDialog *>(); };
        return waitUntil([&] { return dialog() != nullptr; }) ? dialog() : nullptr;
    }
    static void fillIn(QDialog &dialog)
    {
        const auto lines = dialog.findChildren<QLineEdit *>();
        lines.at(0)->setText(QStringLiteral("District attorney"));
        lines.at(1)->setText(QStringLiteral("Case review"));
    }
    /// How often the log says that the tip was given out.
    int logged() const
    {
        const auto &items = desk->conversation().items();
        return int(std::count_if(items.begin(), items.end(), [](const ConversationItem &item) {
            return item.row.verb == Verb::Export && !item.pending;
        }));
    }
};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportRoomTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<kit::Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }

    void aFolderWithItsFilesAndWhatIsMissing()
    {
        OpenDesk m(Role::Supervisor);
        QVERIFY2(m.open(*m_theme), qPrintable(m.server.error()));
        ExportDialog *dialog = m.ask();
        QVERIFY(dialog);
        dialog->setForm(PacketForm::Folder);
        OpenDesk::fillIn(*dialog);
        const QString path = m.folder.filePath(QStringLiteral("packet"));
        dialog->exportTo(path);
        QVERIFY(waitUntil([&] { return !dialog->isWorking(); }));
        const QJsonObject packet =
            QJsonDocument::fromJson(read(path + QStringLiteral("/packet.json"))).object();
        QCOMPARE(packet.value(QLatin1String("recipient")).toString(), QStringLiteral("District attorney"));
        const QJsonArray files = packet.value(QLatin1String("files")).toArray();
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.at(0).toObject().value(QLatin1String("path")).toString(),
                 QStringLiteral("files/01.png"));
        QVERIFY(!files.at(1).toObject().value(QLatin1String("leftOut")).toString().isEmpty());
        QVERIFY(!files.at(2).toObject().value(QLatin1String("leftOut")).toString().isEmpty());
        const QByteArray content = read(path + QStringLiteral("/files/01.png"));
        QVERIFY(!content.contains("Bexley"));
        QCOMPARE(QImage::fromData(content),
                 QImage::fromData(picture()).convertToFormat(QImage::fromData(content).format()));
        QVERIFY(read(path + QStringLiteral("/packet.pdf")).startsWith("%PDF-"));
        QVERIFY(waitUntil([&] { return m.logged() == 1; }));
    }

    void whatFailedIsTriedAgainWithoutASecondEntry()
    {
        OpenDesk m(Role::Supervisor);
        QVERIFY2(m.open(*m_theme), qPrintable(m.server.error()));
        ExportDialog *dialog = m.ask();
        QVERIFY(dialog);
        OpenDesk::fillIn(*dialog);
        dialog->exportTo(m.folder.filePath(QStringLiteral("not-there/tip.pdf")));
        QVERIFY(waitUntil([&] { return !dialog->isWorking(); }));
        QVERIFY(waitUntil([&] { return m.logged() == 1; }));
        const QString path = m.folder.filePath(QStringLiteral("tip.pdf"));
        dialog->exportTo(path);
        QVERIFY(waitUntil([&] { return !dialog->isWorking(); }));
        QVERIFY(read(path).startsWith("%PDF-"));
        QCOMPARE(m.logged(), 1);
    }

    void anEidoToTheClipboard()
    {
        OpenDesk m(Role::Supervisor);
        QVERIFY2(m.open(*m_theme), qPrintable(m.server.error()));
        ExportDialog *dialog = m.ask();
        QVERIFY(dialog);
        dialog->setForm(PacketForm::Clipboard);
        OpenDesk::fillIn(*dialog);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(waitUntil([&] { return !dialog->isWorking(); }));
        const QJsonObject copied =
            QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(copied.value(QLatin1String("eidoVersion")).toString(), QStringLiteral("1.0"));
        QVERIFY(waitUntil([&] { return m.logged() == 1; }));
    }

    void theMapGoesToPaperWhenTheOutboxKnows()
    {
        OpenDesk m(Role::Supervisor);
        QVERIFY2(m.open(*m_theme), qPrintable(m.server.error()));
        QVERIFY(m.desk->exportRoom());
        int printed = 0;
        m.desk->exportRoom()->release(QStringLiteral("Print the map"), "print", [&] { ++printed; });
        auto *dialog = m.desk->window().findChild<ReleaseDialog *>();
        QVERIFY(dialog);
        QSignalSpy accepted(&m.desk->workstation(), &Workstation::accepted);
        OpenDesk::fillIn(*dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(waitUntil([&] { return printed == 1; }));
        QCOMPARE(accepted.count(), 1);
    }

    void officersMayNot()
    {
        OpenDesk m(Role::Officer);
        QVERIFY2(m.open(*m_theme), qPrintable(m.server.error()));
        QVERIFY(!m.desk->exportRoom());
        const QAction *action = m.desk->conversationPanel().exportAction();
        QVERIFY(!action->isEnabled());
        QVERIFY(!action->statusTip().isEmpty());
        QVERIFY(!m.desk->mapRoom()->panel().actionSet().print->isEnabled());
        QVERIFY(!m.desk->mapRoom()->panel().actionSet().savePdf->isEnabled());
    }
};

QTEST_MAIN(ExportRoomTest)
#include "tst_exportroom.moc"
