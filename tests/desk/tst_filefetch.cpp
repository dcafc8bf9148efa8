// SPDX-License-Identifier: GPL-3.0-or-later
//
// Residents' files from the department's store to a viewer or a folder, at a whole desk on a real server.
#include "app/desk/Desk.h"
#include "app/desk/FileFetch.h"
#include "app/wire/ObjectStore.h"
#include "tests/support/LossyProxy.h"
#include "tests/support/TestServer.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/conversation/FileDialog.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kUser = QStringLiteral("whitlock");
const QString kBridge = QStringLiteral("bridge");
const QByteArray kTip = "slack:1";

QByteArray picture(qsizetype size = 300'000)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n", 8);
    quint32 state = 7;
    while (bytes.size() < size) {
        state = state * 1'664'525 + 1'013'904'223;
        bytes += char(state >> 24);
    }
    return bytes;
}

/// The viewer of this computer: remembers what it was given.
class Viewer : public QObject
{
    Q_OBJECT
public:
    Viewer() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "view"); }
    ~Viewer() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList seen;

public Q_SLOTS:
    void view(const QUrl &url) { seen += url.toLocalFile(); }
};

struct OpenDesk
{
    TestServer server{{{kUser, Role::Officer}, {kBridge, Role::Bridge}}};
    QTemporaryDir folder;
    Viewer viewer;
    std::unique_ptr<EventLog> bridge;
    std::unique_ptr<ObjectStore> store;
    std::unique_ptr<LossyProxy> proxy; ///< between the desk and its server
    int parts = -1;                    ///< from this one on the parts of files are lost; negative: none
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
        proxy = std::make_unique<LossyProxy>(server.url());
        proxy->setMessageLoss([this](const NatsMessage &message) {
            constexpr qsizetype most = 50'000; // no other message is as large
            if (message.payload.size() < most || parts < 0)
                return false;
            parts = std::max(0, parts - 1);
            return parts == 0;
        });
        Profile profile(folder.path());
        profile.department = QStringLiteral("Testing");
        profile.user = kUser;
        profile.roles = QStringList{QStringLiteral("officer")};
        profile.servers = {proxy->url()};
        if (!profile.save() || !profile.saveSeed(server.key(kUser).seed()))
            return false;
        NatsOptions options = server.optionsFor(kUser);
        options.servers = {proxy->url()};
        desk = std::make_unique<Desk>(profile, options, theme);
        desk->window().show();
        desk->start();
        return waitUntil([&] { return desk->linkState().phase == LinkState::Phase::Live; });
    }
    /// A resident wrote, and these files came along.
    [[nodiscard]] bool came(const std::vector<MessageFile> &files)
    {
        MessageBody body;
        body.text = "Look at this.";
        body.author = "Ada Bexley";
        body.files = files;
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

    FileRow file(std::size_t at = 0) const { return desk->conversation().items()[0].row.files[at]; }
    FileState state(std::size_t at = 0) const { return desk->conversation().items()[0].files[at]; }
    [[nodiscard]] bool becomes(FileState::Phase phase) const
    {
        return waitUntil([&] { return state().phase == phase; });
    }
    [[nodiscard]] bool fails(FileState::Failure failure) const
    {
        return waitUntil(
            [&] { return state().phase == FileState::Phase::Failed && state().failure == failure; });
    }
    void request(FileUse use, const QString &path = {}) const
    {
        Q_EMIT desk->conversationPanel().fileRequested({file(), use, path, FileKind::Picture});
    }
    FileDialog *dialog() const { return desk->window().findChild<FileDialog *>(); }
    QString opened() const
    {
        return folder.path() + QLatin1String("/users/") + kUser + QLatin1String("/opened");
    }
    QStringList leftOver() const
    {
        return QDir(opened()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                             QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                             QFileDevice::WriteOther | QFileDevice::ExeOther;

} // namespace

class FileFetchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<OpenDesk> m;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void init()
    {
        m = std::make_unique<OpenDesk>();
        QVERIFY2(m->open(*m_theme), qPrintable(m->server.error()));
    }
    void cleanup() { m.reset(); }

    void nothingIsFetchedBeforeSomebodyAsks()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture()));
        QVERIFY(m->came({{"photo.png", "image/png", 300'000, "o1"}}));
        QCOMPARE(m->state().phase, FileState::Phase::AtRest);
        QVERIFY(!QFileInfo::exists(m->opened()));
        QVERIFY(m->viewer.seen.isEmpty());
    }

    void opensAPrivateCopyThatGoesWithTheSession()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture()));
        QVERIFY(m->came({{"photo.png", "image/png", 300'000, "o1"}}));
        // By the key and the question, as a person does.
        for (QAction *action : m->desk->conversationPanel().tipActions()) {
            if (action->shortcuts().contains(QKeySequence(Qt::Key_F)))
                action->trigger();
        }
        QVERIFY(m->dialog());
        QVERIFY(m->viewer.seen.isEmpty());
        QTest::keyClick(m->dialog(), Qt::Key_Return);
        QVERIFY(m->becomes(FileState::Phase::Opened));
        QCOMPARE(m->viewer.seen.size(), 1);
        const QFileInfo shown(m->viewer.seen.front());
        QCOMPARE(shown.fileName(), QStringLiteral("photo.png"));
        QCOMPARE(contentOf(shown.filePath()), picture());
        QVERIFY(shown.filePath().startsWith(m->opened()));
        QVERIFY(!(shown.permissions() & (kOthers | QFileDevice::ExeOwner)));
        for (const QString &folder : {shown.path(), m->desk->files().opened().folder(), m->opened()})
            QVERIFY(!(QFileInfo(folder).permissions() & kOthers));

        // Once more: it is here already.
        QVERIFY(m->server.killHard());
        m->request(FileUse::Open);
        QCOMPARE(m->viewer.seen.size(), 2);
        m->desk.reset();
        QVERIFY(!QFileInfo::exists(shown.filePath()));
        QCOMPARE(m->leftOver(), QStringList());
    }

    void savesWhereThePersonWants()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture()));
        QVERIFY(m->came({{"photo.png", "image/png", 300'000, "o1"}}));
        const QTemporaryDir place;
        const QString path = place.filePath(QStringLiteral("mine.png"));
        m->request(FileUse::Save, path);
        QVERIFY(m->becomes(FileState::Phase::Saved));
        QCOMPARE(contentOf(path), picture());
        QVERIFY(!(QFileInfo(path).permissions() & kOthers));
        QVERIFY(m->viewer.seen.isEmpty());
        m->desk.reset();
        QVERIFY(QFileInfo::exists(path)); // it is theirs
    }

    void whatCantBeWrittenSaysSo()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture()));
        QVERIFY(m->came({{"photo.png", "image/png", 300'000, "o1"}}));
        m->request(FileUse::Save, m->folder.filePath(QStringLiteral("nowhere/mine.png")));
        QVERIFY(m->fails(FileState::Failure::Other));
        QVERIFY2(m->state().problem.contains(QLatin1String("mine.png")), qPrintable(m->state().problem));
    }

    void whatTheBridgeHasNotBroughtIsNotThereYet()
    {
        QVERIFY(m->came({{"photo.png", "image/png", 300'000, "o1"}}));
        m->request(FileUse::Open);
        QVERIFY(m->fails(FileState::Failure::NotThere));
        QVERIFY(m->viewer.seen.isEmpty());
        // Later it is.
        QVERIFY(m->keep(QStringLiteral("o1"), picture()));
        m->request(FileUse::Open);
        QVERIFY(m->becomes(FileState::Phase::Opened));
    }

    void damagedContentIsNeverShown()
    {
        QVERIFY(m->came({{"photo.png", "image/png", 300'000, "o1"}}));
        // Described as another content than it has.
        ObjectInfo info;
        info.name = QStringLiteral("o1");
        info.size = 5;
        info.chunks = 1;
        info.nuid = ObjectInfo::newNuid();
        info.digest = QByteArray(ObjectInfo::kDigestSize, 'x');
        StreamAccess files(m->bridge->connection(), KeeperAccount::Files);
        int written = 0;
        const auto note = [&](const StoreOutcome &outcome, quint64) { written += outcome.ok() ? 1 : 0; };
        files.write(info.chunkSubject(), QByteArrayView("12345"), note);
        files.write(ObjectInfo::metaSubject(info.name), info.encode(), note);
        QVERIFY(waitUntil([&] { return written == 2; }));
        m->request(FileUse::Open);
        QVERIFY(m->fails(FileState::Failure::Damaged));
        QVERIFY(m->viewer.seen.isEmpty());
        const QTemporaryDir place;
        m->request(FileUse::Save, place.filePath(QStringLiteral("mine.png")));
        QVERIFY(m->becomes(FileState::Phase::Asked));
        QVERIFY(m->fails(FileState::Failure::Damaged));
        QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void aProgramUnderAPicturesNameAsksAgain()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), "#!/bin/sh\necho hello\n"));
        QVERIFY(m->came({{"photo.png", "image/png", 21, "o1"}}));
        m->request(FileUse::Open);
        QVERIFY(waitUntil([&] { return m->dialog() != nullptr; }));
        QVERIFY(m->viewer.seen.isEmpty());
        QCOMPARE(m->state().phase, FileState::Phase::AtRest);
        QTest::keyClick(m->dialog(), Qt::Key_Return); // a hasty key
        QVERIFY(waitUntil([&] { return m->dialog() == nullptr; }));
        QVERIFY(m->viewer.seen.isEmpty());
        m->request(FileUse::Open);
        QVERIFY(waitUntil([&] { return m->dialog() != nullptr; }));
        for (auto *button : m->dialog()->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("Open anyway"))
                button->click();
        }
        QVERIFY(m->becomes(FileState::Phase::Opened));
        QCOMPARE(m->viewer.seen.size(), 1);
    }

    void whatIsCancelledLeavesNothing()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture(1'200'000)));
        QVERIFY(m->came({{"photo.png", "image/png", 1'200'000, "o1"}}));
        const QTemporaryDir place;
        m->parts = 3;
        m->request(FileUse::Save, place.filePath(QStringLiteral("mine.png")));
        QVERIFY(m->becomes(FileState::Phase::Fetching));
        QVERIFY(m->state().received > 0 && m->state().received < 1'200'000);
        m->request(FileUse::Open); // one at a time
        QCOMPARE(m->state().phase, FileState::Phase::Fetching);
        m->request(FileUse::Cancel);
        QCOMPARE(m->state().phase, FileState::Phase::AtRest);
        QVERIFY(waitUntil([&] {
            return QDir(place.path())
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                .isEmpty();
        }));
        // It can be had all the same.
        m->parts = -1;
        m->request(FileUse::Open);
        QVERIFY(m->becomes(FileState::Phase::Opened));
        QCOMPARE(m->viewer.seen.size(), 1);
        QCOMPARE(contentOf(m->viewer.seen.front()), picture(1'200'000));
    }

    void offlineItSaysSoAndComesBack()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture()));
        QVERIFY(m->came({{"photo.png", "image/png", 300'000, "o1"}}));
        QVERIFY(m->server.killHard());
        QVERIFY(waitUntil([&] { return m->desk->linkState().phase == LinkState::Phase::Offline; }));
        m->request(FileUse::Open);
        QVERIFY(m->fails(FileState::Failure::Offline));
        QVERIFY(m->server.start());
        QVERIFY(m->becomes(FileState::Phase::AtRest));
        QVERIFY(waitUntil([&] { return m->desk->linkState().phase == LinkState::Phase::Live; }));
        m->request(FileUse::Open);
        QVERIFY(m->becomes(FileState::Phase::Opened));
    }

    void aServerThatDiesOnTheWayIsToldOf()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture(1'200'000)));
        QVERIFY(m->came({{"photo.png", "image/png", 1'200'000, "o1"}}));
        m->parts = 3;
        m->request(FileUse::Open);
        QVERIFY(m->becomes(FileState::Phase::Fetching));
        QVERIFY(m->server.killHard());
        QVERIFY(m->becomes(FileState::Phase::Failed));
        QVERIFY(m->viewer.seen.isEmpty());
    }

    void aLockedDeskFetchesNothing()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture(1'200'000)));
        QVERIFY(m->came({{"photo.png", "image/png", 1'200'000, "o1"}}));
        m->parts = 3;
        m->request(FileUse::Open);
        QVERIFY(m->becomes(FileState::Phase::Fetching));
        m->desk->workstation().suspend();
        QCOMPARE(m->state().failure, FileState::Failure::Offline);
        m->request(FileUse::Open);
        QCOMPARE(m->state().failure, FileState::Failure::Offline);
        QVERIFY(m->viewer.seen.isEmpty());
    }

    void filesOfOneNameDontMix()
    {
        QVERIFY(m->keep(QStringLiteral("o1"), picture(2'000)));
        QVERIFY(m->keep(QStringLiteral("o2"), picture(3'000)));
        QVERIFY(m->came({{"image.png", "image/png", 2'000, "o1"}, {"image.png", "image/png", 3'000, "o2"}}));
        for (std::size_t at : {0U, 1U})
            Q_EMIT m->desk->conversationPanel().fileRequested(
                {m->file(at), FileUse::Open, {}, FileKind::Picture});
        QVERIFY(waitUntil([&] { return m->viewer.seen.size() == 2; }));
        QVERIFY(m->viewer.seen[0] != m->viewer.seen[1]);
        QSet<qint64> sizes;
        for (const QString &path : std::as_const(m->viewer.seen))
            sizes += QFileInfo(path).size();
        QCOMPARE(sizes, (QSet<qint64>{2'000, 3'000}));
    }
};

QTEST_MAIN(FileFetchTest)
#include "tst_filefetch.moc"
