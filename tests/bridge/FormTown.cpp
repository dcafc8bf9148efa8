// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/FormTown.h"

#include "app/bridge/FormCode.h"
#include "app/bridge/SlackForm.h"
#include "models/store/TipQueries.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

const QString FormTown::kDesk = u"desk"_s;
const QString FormTown::kNorth = u"north"_s;
const QString FormTown::kSouth = u"south"_s;

namespace {

QJsonObject typed(const QString &text)
{
    const QJsonValue value = text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    return {{u"input"_s, QJsonObject{{u"type"_s, u"plain_text_input"_s}, {u"value"_s, value}}}};
}

QJsonObject filledIn(const QString &what, const QString &where, const QString &mayAsk)
{
    QJsonObject values{{u"what"_s, typed(what)}, {u"where"_s, typed(where)}};
    if (!mayAsk.isEmpty()) {
        const QJsonObject chosen{{u"type"_s, u"radio_buttons"_s},
                                 {u"selected_option"_s, QJsonObject{{u"value"_s, mayAsk}}}};
        values[u"ask"_s] = QJsonObject{{u"choice"_s, chosen}};
    }
    return values;
}

} // namespace

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
    slack.api().limits.postWindow = 0;
    // No test is about how quick this computer is.
    slack.api().limits.triggerLife = 60'000;
    slack.sockets().times.ackWithin = 60'000;
    street = slack.workspace().addChannel(u"mill-ward"_s);
    ana = slack.workspace().addUser(u"Ana"_s, u"Ana Quintero"_s, u"ana.q"_s);
    carl = slack.workspace().addUser(u"Carl"_s, u"Carl Doe"_s, u"carl.d"_s);
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

// --- People --------------------------------------------------------------------------------------------

QString FormTown::callForm(const QString &user, const QString &channel, const QString &text)
{
    const QStringList before = slack.workspace().views().openViews(user);
    const QString delivery = slack.command(u"/tip"_s, user, channel, text);
    if (delivery.isEmpty() || !waitUntil([&] { return slack.sockets().isAcked(delivery); }))
        return {};
    const QStringList now = slack.workspace().views().openViews(user);
    return now.size() > before.size() ? now.last() : QString();
}

bool FormTown::chooseLanguage(const QString &view, const QString &user, const QString &language)
{
    const QString before = slack.workspace().views().view(view).json["hash"_L1].toString();
    const QJsonObject action{{u"type"_s, u"static_select"_s},
                             {u"block_id"_s, u"language"_s},
                             {u"action_id"_s, u"choice"_s},
                             {u"selected_option"_s, QJsonObject{{u"value"_s, language}}}};
    const QString delivery = slack.viewAction(view, user, action);
    return waitUntil([&] {
        return slack.sockets().isAcked(delivery) &&
               slack.workspace().views().view(view).json["hash"_L1].toString() != before;
    });
}

QJsonObject FormTown::send(const QString &view, const QString &user, const QString &what,
                           const QString &where, const QString &mayAsk)
{
    const QString delivery = slack.submitView(view, user, filledIn(what, where, mayAsk));
    if (delivery.isEmpty() || !waitUntil([&] { return slack.sockets().isAcked(delivery); }))
        return {};
    return slack.sockets().ackPayload(delivery);
}

QString FormTown::tip(const QString &user, const QString &what, const QString &mayAsk,
                      const QString &language)
{
    const QString view = callForm(user, street);
    if (view.isEmpty() || (language != "en"_L1 && !chooseLanguage(view, user, language)))
        return {};
    const QJsonObject answer = send(view, user, what, {}, mayAsk);
    static const QRegularExpression code(u"[0-9A-Z]{4}-[0-9A-Z]{4}"_s);
    const QString shown = answer["view"_L1]["blocks"_L1][0]["text"_L1]["text"_L1].toString();
    return readFormCode(code.match(shown).captured()).value_or(QString());
}

bool FormTown::pressEnd(const QString &user, const QString &code)
{
    const QJsonObject message = greeting(user, code);
    const QJsonObject button = message["blocks"_L1][1]["elements"_L1][0].toObject();
    if (button.isEmpty())
        return false;
    const QString delivery = slack.messageAction(dm(user), message["ts"_L1].toString(), user, button);
    return waitUntil([&] { return slack.sockets().isAcked(delivery); });
}

QString FormTown::say(const QString &user, const QString &text, const QString &thread)
{
    StandInWorkspace::Extras extras;
    extras.thread = thread;
    return slack.workspace().post(dm(user), user, text, extras);
}

QStringList FormTown::postTexts(const QString &user)
{
    QStringList texts;
    for (const QJsonObject &post : posts(user))
        texts += post["text"_L1].toString();
    return texts;
}

QJsonObject FormTown::greeting(const QString &user, const QString &code)
{
    for (const QJsonObject &post : posts(user)) {
        if (slackform::greetedCode(post) == code)
            return post;
    }
    return {};
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
