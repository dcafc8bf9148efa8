// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/SlackTown.h"

#include "app/profile/Profile.h"

#include <QFile>
#include <QSignalSpy>

namespace porch::test {

namespace {

const QByteArray kSecret(32, 's');

void writePrivate(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes) == bytes.size();
    if (!written)
        qFatal("a file of the test cannot be written");
}

} // namespace

SlackTown::~SlackTown()
{
    bridges.clear();
    desk.reset();
}

bool SlackTown::open()
{
    if (!server.start())
        return false;
    slack.api().limits.postWindow = 0;
    street = slack.workspace().addChannel(QStringLiteral("mill-ward"));
    ana = slack.workspace().addUser(QStringLiteral("Ana"));
    desk = std::make_unique<Workstation>(server.optionsFor(kDesk),
                                         Workstation::Paths{cachePath(kDesk), outboxPath()});
    QObject::connect(desk.get(), &Workstation::stateChanged, desk.get(),
                     [this](const LinkState &now) { state = now; });
    desk->start();
    return waitUntil([this] { return state.phase == LinkState::Phase::Live; });
}

SlackBridge *SlackTown::make(const QString &name, SlackPolicy policy)
{
    SlackConfig config{settings,
                       GuardedBytes::copyOf(slack.appToken().toLatin1()),
                       GuardedBytes::copyOf(slack.botToken().toLatin1()),
                       GuardedBytes::copyOf(kSecret)};
    config.settings.apiUrl = slack.apiUrl();
    config.settings.defaultPolicy = policy;
    SlackBridgeOptions options;
    options.connection = server.optionsFor(name);
    options.cache = cachePath(name);
    options.mark = path(name + QLatin1String(".mark"));
    options.sockets.firstDelay = std::chrono::milliseconds(20);
    options.sockets.drain = std::chrono::milliseconds(100);
    options.limits.post = std::chrono::milliseconds(0);
    options.files = files;
    options.apiTimeout = std::chrono::milliseconds(2'000);
    auto made = SlackBridge::make(std::move(config), std::move(options));
    if (!made)
        return nullptr;
    auto &kept = bridges[name];
    kept = std::move(made).value();
    QObject::connect(kept.get(), &SlackBridge::said, kept.get(),
                     [this](const QString &sentence) { said += sentence; });
    return kept.get();
}

bool SlackTown::run(const QString &name, SlackPolicy policy)
{
    SlackBridge *bridge = make(name, policy);
    if (!bridge)
        return false;
    QSignalSpy ready(bridge, &SlackBridge::ready);
    bridge->start();
    if (waitUntil([&] { return ready.count() == 1; }))
        return true;
    qWarning() << "the bridge did not come up:" << said;
    return false;
}

QString SlackTown::profileOf(const QString &name) const
{
    Profile profile(path(name + QLatin1String("-profile")));
    profile.department = QStringLiteral("Test");
    profile.servers = {server.url()};
    profile.user = name;
    if (!profile.save() || !profile.saveSeed(server.key(name).seed()))
        qFatal("the profile of a test cannot be written");
    return profile.folder();
}

QString SlackTown::config(const QByteArray &more) const
{
    writePrivate(path(QStringLiteral("app-token")), slack.appToken().toLatin1());
    writePrivate(path(QStringLiteral("bot-token")), slack.botToken().toLatin1());
    writePrivate(path(QStringLiteral("secret")), kSecret.toBase64());
    const QString file = path(QStringLiteral("slack.toml"));
    writePrivate(file, "api_url = \"" + slack.apiUrl().toEncoded() +
                           "\"\napp_token_file = \"app-token\"\nbot_token_file = \"bot-token\"\n"
                           "secret_file = \"secret\"\n" +
                           more);
    return file;
}

qint64 SlackTown::number(const char *sql) const
{
    return ask([sql](Database &db) {
        Statement read(db, sql);
        return read.step() ? read.int64(0) : -1;
    });
}

std::vector<TipRow> SlackTown::tips() const
{
    return ask([](Database &db) {
        const auto page = queries::tipSlots(db, {TipTab::All, TipOrder::NewestFirst, 0}, std::nullopt, 1000);
        std::vector<TipId> ids;
        for (const TipSlot &slot : page->slots_)
            ids.push_back(slot.tip);
        return queries::tipRows(db, ids).value();
    });
}

QList<QByteArray> SlackTown::texts() const
{
    return ask([](Database &db) {
        QList<QByteArray> texts;
        Statement read(db, "SELECT text FROM message WHERE key IS NOT NULL AND flags & 1 = 0 ORDER BY id");
        while (read.step())
            texts += read.bytes(0);
        return texts;
    });
}

bool SlackTown::hears(const QByteArray &text) const
{
    return waitUntil([&] { return texts().contains(text); });
}

qint64 SlackTown::delivered() const
{
    return number("SELECT count(*) FROM entry WHERE delivered IS NOT NULL");
}

QByteArray SlackTown::reply(const QByteArray &tip, const QByteArray &text)
{
    const QByteArray id = newEventId();
    desk->submit(Command{id, Verb::Reply, {tip, text, {}}});
    return id;
}

QStringList SlackTown::posts()
{
    QStringList texts;
    for (const QJsonObject &post : slack.workspace().postsOfApp(street))
        texts += post.value(QLatin1String("text")).toString();
    return texts;
}

} // namespace porch::test
