// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/FormTown.h"

#include "models/store/TipQueries.h"

#include <QDirIterator>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

const QString FormTown::kDesk = u"desk"_s;
const QString FormTown::kNorth = u"north"_s;
const QString FormTown::kSouth = u"south"_s;

FormTown::FormTown(const std::vector<TestUser> &users)
    : server(users)
{}

FormTown::~FormTown()
{
    bridges.clear();
    desk.reset();
}

bool FormTown::open()
{
    if (!server.start())
        return false;
    desk = std::make_unique<Workstation>(server.optionsFor(kDesk),
                                         Workstation::Paths{path(kDesk + ".db"_L1), path(u"outbox.db"_s)});
    QObject::connect(desk.get(), &Workstation::stateChanged, desk.get(),
                     [this](const LinkState &now) { state = now; });
    desk->start();
    return waitUntil([this] { return state.phase == LinkState::Phase::Live; });
}

bool FormTown::run(const QString &name)
{
    SlackConfig config{{},
                       GuardedBytes::copyOf(slack.appToken().toLatin1()),
                       GuardedBytes::copyOf(slack.botToken().toLatin1()),
                       std::nullopt};
    auto secrets = SlackConfig::readOrMakeSecrets(secretFile());
    if (!secrets)
        return false;
    config.putSecrets(std::move(secrets).value());
    config.settings.apiUrl = slack.apiUrl();
    SlackBridgeOptions options;
    options.connection = server.optionsFor(name);
    options.cache = path(name + ".db"_L1);
    options.mark = path(name + ".mark"_L1);
    options.sockets.firstDelay = std::chrono::milliseconds(20);
    options.sockets.drain = std::chrono::milliseconds(100);
    options.limits.post = std::chrono::milliseconds(0);
    options.apiTimeout = std::chrono::milliseconds(2'000);
    options.formPatience = patience;
    auto made = SlackBridge::make(std::move(config), std::move(options));
    if (!made)
        return false;
    auto &bridge = bridges[name];
    bridge = std::move(made).value();
    QObject::connect(bridge.get(), &SlackBridge::said, bridge.get(),
                     [this](const QString &sentence) { said += sentence; });
    const QSignalSpy ready(bridge.get(), &SlackBridge::ready);
    bridge->start();
    if (waitUntil([&] { return ready.count() == 1; }))
        return true;
    qWarning() << "the bridge did not come up:" << said;
    return false;
}

// --- The desk ------------------------------------------------------------------------------------------

std::vector<TipRow> FormTown::tips()
{
    return ask([](Database &db) {
        const auto page = queries::tipSlots(db, {TipTab::All, TipOrder::NewestFirst, 0}, std::nullopt, 1000);
        std::vector<TipId> ids;
        for (const TipSlot &slot : page->slots_)
            ids.push_back(slot.tip);
        return queries::tipRows(db, ids).value();
    });
}

TipRow FormTown::tipOf(const QString &code)
{
    const QByteArray wanted = key(code);
    return ask([&](Database &db) { return queries::tipByKey(db, wanted).value().value_or(TipRow()); });
}

std::vector<TimelineRow> FormTown::timeline(const QString &code)
{
    const TipRow tip = tipOf(code);
    return ask([&](Database &db) { return queries::timeline(db, tip.id, std::nullopt, 100).value(); });
}

QStringList FormTown::texts(const QString &code)
{
    QStringList texts;
    for (const TimelineRow &row : timeline(code)) {
        if (row.kind == TimelineKind::Resident)
            texts += row.text;
    }
    return texts;
}

qint64 FormTown::number(const char *sql)
{
    return ask([sql](Database &db) {
        Statement read(db, sql);
        return read.step() ? read.int64(0) : -1;
    });
}

QByteArray FormTown::reply(const QString &code, const QByteArray &text)
{
    const QByteArray id = newEventId();
    desk->submit(Command{id, Verb::Reply, {key(code), text, {}}});
    return id;
}

// --- What is kept --------------------------------------------------------------------------------------

FormTown::Book::Book(const NatsOptions &options, std::vector<GuardedBytes> secrets)
    : connection(options)
    , shelf(connection)
    , pseudonyms(std::move(Pseudonyms::fromSecrets(std::move(secrets))).value())
    , book(shelf, pseudonyms)
{}

std::vector<FormRoute> FormTown::Book::all()
{
    auto routes = ask<std::vector<FormRoute>>([this](auto done) { book.all(done); });
    if (!routes)
        qFatal("%s", qPrintable(routes.error().what));
    return routes.value();
}

std::unique_ptr<FormTown::Book> FormTown::openBook()
{
    auto book = std::make_unique<Book>(server.optionsFor(kNorth),
                                       std::move(SlackConfig::readSecrets(secretFile())).value());
    book->connection.start();
    if (!waitUntil([&] { return book->connection.isOnline(); }))
        qFatal("the book can't be opened");
    return book;
}

QStringList FormTown::filesWith(const QStringList &words)
{
    QStringList found;
    int looked = 0;
    for (const QString &place : {server.folder(), folder.path()}) {
        QDirIterator files(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s can't be read", qPrintable(file.fileName()));
            const QByteArray content = file.readAll();
            ++looked;
            for (const QString &word : words) {
                if (content.contains(word.toUtf8()))
                    found += file.fileName() + ' '_L1 + word;
            }
        }
    }
    if (looked < 6)
        qFatal("these are not all files");
    return found;
}

} // namespace porch::test
