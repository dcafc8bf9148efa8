// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackEventReader.h"
#include "app/bridge/SlackText.h"
#include "tests/bridge/SlackCorpus.h"
#include "tests/bridge/SlackKit.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::tests;

namespace {

const QByteArray kKey = "slack:T024BE7LD:C024BE91L:1355517523.000005";
const QByteArray kRoot = "slack:T024BE7LD:C024BE91L:1355517500.000001";

QJsonObject with(QJsonObject object, const char *name, const QJsonValue &value)
{
    object.insert(QLatin1String(name), value);
    return object;
}

QJsonObject message()
{
    return json("{'type':'message','channel':'C024BE91L','user':'U061F7AUR','text':'A tree is down',"
                "'ts':'1355517523.000005','event_ts':'1355517523.000005','team':'T024BE7LD',"
                "'client_msg_id':'x','channel_type':'channel'}");
}

QJsonObject changed(const QJsonObject &now, const QJsonObject &before)
{
    return {{text("type"), text("message")},         {text("subtype"), text("message_changed")},
            {text("channel"), text("C024BE91L")},    {text("hidden"), true},
            {text("ts"), text("1355517600.000200")}, {text("message"), now},
            {text("previous_message"), before}};
}

QJsonObject edited(const char *words, const char *ts)
{
    return with(with(message(), "text", text(words)), "edited",
                QJsonObject{{text("user"), text("U061F7AUR")}, {text("ts"), text(ts)}});
}

QByteArray utf8Mark()
{
    return QString(kMentionPlace).toUtf8();
}

} // namespace

class SlackEventReaderTest : public QObject
{
    Q_OBJECT

private:
    SlackSelf m_self{text("T024BE7LD"), text("B0OWNBOT1"), text("A0OWNAPP1"), text("U0OWNUSER")};
    SlackPeople m_people;
    Pseudonyms m_pseudonyms = pseudonyms();
    SlackEventReader m_reader{m_self, m_people, m_pseudonyms};
    SlackChannelSettings m_named;
    SlackChannelSettings m_hidden;

    QByteArray reporter(const char *user) const
    {
        return m_pseudonyms.reporter(m_self.team, m_named.id, text(user));
    }

    SlackItem one(const SlackReading &reading) const
    {
        if (reading.items.size() != 1 || !reading.nothing.isEmpty()) {
            QTest::qFail("not one event", __FILE__, __LINE__);
            return {};
        }
        return reading.items.front();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_named.id = m_hidden.id = text("C024BE91L");
        m_named.policy = SlackPolicy::Named;
        m_hidden.policy = SlackPolicy::Pseudonym;
        m_people.setUser(json("{'id':'U061F7AUR','profile':{'display_name':'Joel Brandt'}}"));
        m_people.setUser(json("{'id':'U2','name':'ana'}"));
        m_people.setUser(json("{'id':'U0OWNUSER','name':'Porchlight'}"));
    }

    void messages()
    {
        const SlackItem named = one(m_reader.live(message(), m_named));
        QVERIFY(named.verb == Verb::Message);
        QCOMPARE(named.channel, m_named.id);
        QCOMPARE(named.id, kKey);
        QCOMPARE(named.at, Micros(1'355'517'523'000'005));
        MessageBody body{"A tree is down", "", "Joel Brandt", "", {}};
        QVERIFY(std::get<MessageBody>(named.body) == body);

        body.author.clear();
        body.reporter = reporter("U061F7AUR");
        const SlackItem hidden = one(m_reader.live(message(), m_hidden));
        QCOMPARE(hidden.id, kKey);
        QVERIFY(std::get<MessageBody>(hidden.body) == body);
    }

    void liveHistoryAndExportAreOneEvent()
    {
        QJsonObject old = message();
        for (const char *name : {"channel", "event_ts", "channel_type"})
            old.remove(QLatin1String(name));
        const SlackItem live = one(m_reader.live(message(), m_hidden));
        const SlackItem history = one(m_reader.history(old, m_hidden));
        QCOMPARE(history.id, live.id);
        QCOMPARE(history.at, live.at);
        QVERIFY(history.body == live.body);
    }

    void threads()
    {
        const auto thread = [this](const QJsonValue &ts) {
            return std::get<MessageBody>(one(m_reader.live(with(message(), "thread_ts", ts), m_named)).body)
                .thread;
        };
        QCOMPARE(thread(text("1355517500.000001")), kRoot);
        QCOMPARE(thread(text("1355517523.000005")), QByteArray());
        for (const QJsonValue &bad : {QJsonValue(), QJsonValue(1355517500.000001), QJsonValue(text("x"))})
            QCOMPARE(thread(bad), QByteArray());

        QJsonObject broadcast = with(message(), "thread_ts", text("1355517500.000001"));
        broadcast = with(broadcast, "subtype", text("thread_broadcast"));
        broadcast = with(broadcast, "root", with(message(), "text", text("the root")));
        const SlackItem item = one(m_reader.live(broadcast, m_named));
        QCOMPARE(item.id, kKey);
        QCOMPARE(std::get<MessageBody>(item.body).thread, kRoot);
        // Slack tells of it once more as a change, which nobody made.
        QCOMPARE(m_reader.live(changed(broadcast, message()), m_named).nothing, QByteArray("link-preview"));
    }

    void mentions()
    {
        const QJsonObject asks =
            with(message(), "text", text("ask <@U2|ana>, <@U9> or <@U061F7AUR>\xEF\xBF\xBC, <@U0OWNUSER>"));
        const auto named = std::get<MessageBody>(one(m_reader.live(asks, m_named)).body);
        QCOMPARE(named.text, QByteArray("ask @ana, @someone or @Joel Brandt, @Porchlight"));
        QVERIFY(named.mentions.empty());

        const auto hidden = std::get<MessageBody>(one(m_reader.live(asks, m_hidden)).body);
        QCOMPARE(hidden.text,
                 QByteArray("ask " + utf8Mark() + ", " + utf8Mark() + " or " + utf8Mark() + ", @Porchlight"));
        QVERIFY(hidden.mentions ==
                std::vector<QByteArray>({reporter("U2"), reporter("U9"), reporter("U061F7AUR")}));
    }

    void namesThatSlackSendsAlong()
    {
        QJsonObject from = with(message(), "user", text("U77777777"));
        QCOMPARE(std::get<MessageBody>(one(m_reader.live(from, m_named)).body).author, QByteArray());
        from = with(from, "user_profile", json("{'display_name':'','real_name':'Ben Ito','name':'ben'}"));
        QCOMPARE(std::get<MessageBody>(one(m_reader.live(from, m_named)).body).author, QByteArray("Ben Ito"));
        QVERIFY(!std::get<MessageBody>(one(m_reader.live(from, m_hidden)).body).text.contains("Ben"));
    }

    void whoMustBeLookedUp()
    {
        QJsonObject event = with(message(), "text", text("<@U061F7AUR> <@U8> <@U8> <@U9>"));
        event = with(event, "user", text("U7"));
        event = with(event, "reactions", QJsonArray{json("{'name':'x','users':['U6',7]}")});
        QVERIFY(m_reader.unknownUsers(event, m_named) ==
                std::vector<QString>({text("U7"), text("U8"), text("U9"), text("U6")}));
        QVERIFY(m_reader.unknownUsers(event, m_hidden).empty());
        QVERIFY(m_reader.unknownUsers(changed(event, message()), m_named).size() == 4);
        QVERIFY(m_reader.unknownUsers(json("{'type':'reaction_added','user':'U7'}"), m_named) ==
                std::vector<QString>({text("U7")}));
        QVERIFY(m_reader.unknownUsers(with(event, "bot_id", text("B1")), m_named).empty());
        QVERIFY(m_reader.unknownUsers({}, m_named).empty());
    }

    void edits()
    {
        const auto now = edited("A <@U2> tree", "1355517600.000000");
        const SlackItem edit = one(m_reader.live(changed(now, message()), m_hidden));
        QVERIFY(edit.verb == Verb::Edit);
        QCOMPARE(edit.id, kKey + QByteArray(":e:1355517600.000000"));
        QCOMPARE(edit.at, Micros(1'355'517'600'000'000));
        const auto body = std::get<EditBody>(edit.body);
        QCOMPARE(body.target, kKey);
        QCOMPARE(body.text, QByteArray("A " + utf8Mark() + " tree"));
        QVERIFY(body.mentions == std::vector<QByteArray>({reporter("U2")}));
        // In a thread it is the same message.
        const auto inThread = with(now, "thread_ts", text("1355517500.000001"));
        QCOMPARE(one(m_reader.live(changed(inThread, message()), m_hidden)).id, edit.id);
        // A second edit, and one whose past Slack does not tell.
        QCOMPARE(one(m_reader.live(changed(edited("b", "1355517700.000000"), now), m_named)).id,
                 kKey + QByteArray(":e:1355517700.000000"));
        QCOMPARE(one(m_reader.live(changed(now, {}), m_named)).id, edit.id);
        // History has it as well, behind the message.
        const SlackReading history = m_reader.history(now, m_hidden);
        QCOMPARE(history.items.size(), std::size_t(2));
        QCOMPARE(history.items[0].id, kKey);
        QCOMPARE(history.items[1].id, edit.id);
        QCOMPARE(history.items[1].at, edit.at);
        QVERIFY(history.items[1].body == edit.body);
    }

    void whatIsNoEdit()
    {
        const auto before = edited("x", "1355517600.000000");
        const auto preview = with(message(), "attachments", QJsonArray{json("{'title':'a page'}")});
        QCOMPARE(m_reader.live(changed(preview, message()), m_named).nothing, QByteArray("link-preview"));
        QCOMPARE(m_reader.live(changed(before, before), m_named).nothing, QByteArray("link-preview"));
        QCOMPARE(m_reader.live(changed(edited("x", "soon"), {}), m_named).nothing,
                 QByteArray("link-preview"));
        QCOMPARE(m_reader.live(changed(with(before, "bot_id", text("B1")), {}), m_named).nothing,
                 QByteArray("bot"));
        QCOMPARE(m_reader.live(changed(with(before, "bot_id", m_self.botId), {}), m_named).nothing,
                 QByteArray("own"));
        QCOMPARE(m_reader.live(changed({}, {}), m_named).nothing, QByteArray("ts"));
    }

    void deletions()
    {
        QJsonObject event = json("{'type':'message','subtype':'message_deleted','channel':'C024BE91L',"
                                 "'hidden':true,'ts':'1355517700.000300','event_ts':'1355517700.000300',"
                                 "'deleted_ts':'1355517523.000005'}");
        const SlackItem gone = one(m_reader.live(with(event, "previous_message", message()), m_hidden));
        QVERIFY(gone.verb == Verb::Delete);
        QCOMPARE(gone.id, kKey + QByteArray(":d"));
        QCOMPARE(gone.at, Micros(1'355'517'700'000'300));
        QCOMPARE(std::get<DeleteBody>(gone.body).target, kKey);
        QCOMPARE(one(m_reader.live(event, m_hidden)).id, gone.id);
        QCOMPARE(one(m_reader.live(with(event, "previous_message", json("{'text':'x'}")), m_hidden)).id,
                 gone.id);

        const auto was = [&](const char *name, const QString &value) {
            return m_reader.live(with(event, "previous_message", with(message(), name, value)), m_hidden)
                .nothing;
        };
        QCOMPARE(was("bot_id", m_self.botId), QByteArray("own"));
        QCOMPARE(was("bot_id", text("B1")), QByteArray("bot"));
        QCOMPARE(was("subtype", text("channel_join")), QByteArray("subtype"));
        QCOMPARE(m_reader.live(with(event, "deleted_ts", 7), m_hidden).nothing, QByteArray("ts"));
    }

    void deletedRootsOfThreads()
    {
        const auto stub = json("{'type':'message','subtype':'tombstone','user':'USLACKBOT','hidden':true,"
                               "'text':'This message was deleted.','ts':'1355517523.000005',"
                               "'thread_ts':'1355517523.000005'}");
        const SlackItem live = one(m_reader.live(changed(stub, message()), m_hidden));
        QVERIFY(live.verb == Verb::Delete);
        QCOMPARE(live.id, kKey + QByteArray(":d"));
        QCOMPARE(live.at, Micros(1'355'517'600'000'200));
        const SlackItem history = one(m_reader.history(stub, m_hidden));
        QVERIFY(history.verb == Verb::Delete);
        QCOMPARE(history.id, live.id);
        QCOMPARE(m_reader.live(changed(stub, with(message(), "bot_id", m_self.botId)), m_hidden).nothing,
                 QByteArray("own"));
    }

    void reactions()
    {
        const auto event = json("{'type':'reaction_added','user':'U2','reaction':'thumbsup',"
                                "'item_user':'U061F7AUR','item':{'type':'message','channel':'C024BE91L',"
                                "'ts':'1355517523.000005'},'event_ts':'1360782804.083113'}");
        const QByteArray who = m_pseudonyms.reaction(m_self.team, m_named.id, text("U2"));
        const SlackItem added = one(m_reader.live(event, m_hidden));
        QVERIFY(added.verb == Verb::Reaction);
        QCOMPARE(added.id, QByteArray(kKey + ":r:" + who + ":thumbsup:1360782804.083113"));
        QCOMPARE(added.at, Micros(1'360'782'804'083'113));
        QVERIFY(std::get<ReactionBody>(added.body) ==
                ReactionBody({kKey, "thumbsup", reporter("U2"), false}));
        QVERIFY(!added.isAboutOwnPost);
        QVERIFY(std::get<ReactionBody>(one(m_reader.live(event, m_named)).body) ==
                ReactionBody({kKey, "thumbsup", "ana", false}));
        const auto removed = one(m_reader.live(with(event, "type", text("reaction_removed")), m_hidden));
        QVERIFY(std::get<ReactionBody>(removed.body).removed);
        QVERIFY(one(m_reader.live(with(event, "item_user", m_self.userId), m_hidden)).isAboutOwnPost);

        const auto nothing = [&](const char *name, const QJsonValue &value) {
            return m_reader.live(with(event, name, value), m_hidden).nothing;
        };
        QCOMPARE(nothing("user", m_self.userId), QByteArray("own"));
        QCOMPARE(nothing("user", QJsonValue()), QByteArray("no-user"));
        QCOMPARE(nothing("event_ts", 1360782804.083113), QByteArray("ts"));
        QCOMPARE(nothing("item", json("{'type':'file','file':'F1','channel':'C024BE91L'}")),
                 QByteArray("item"));
        QCOMPARE(nothing("item", json("{'type':'file','file':'F1'}")), QByteArray("channel"));
        QCOMPARE(nothing("item", json("{'type':'message','channel':'C9','ts':'1355517523.000005'}")),
                 QByteArray("channel"));
        for (const QString &name :
             {QString(), text("U061F7AUR"), text("a b"), text("a\nb"), QString(101, u'x')})
            QCOMPARE(nothing("reaction", name), QByteArray("name"));
    }

    void reactionsInHistory()
    {
        const auto shown =
            QJsonArray{json("{'name':'thumbsup','users':['U2','U9','U2',7],'count':5}"),
                       json("{'name':'wave::skin-tone-3','users':['U2']}"),
                       json("{'name':'BAD','users':['U2']}"), json("{'name':'eyes','users':7}"), 7};
        const SlackReading reading = m_reader.history(with(message(), "reactions", shown), m_hidden);
        QCOMPARE(reading.items.size(), std::size_t(4));
        const SlackItem &first = reading.items[1];
        const auto key = parseSlackKey(first.id);
        QVERIFY(key && key->kind == SlackKey::Kind::Reaction && key->changeTs.isEmpty());
        QCOMPARE(first.at, reading.items[0].at);
        QVERIFY(std::get<ReactionBody>(first.body) ==
                ReactionBody({kKey, "thumbsup", reporter("U2"), false}));
        QCOMPARE(std::get<ReactionBody>(reading.items[3].body).name, QByteArray("wave::skin-tone-3"));
        // What came live names the same reaction by the same prefix.
        const auto live = parseSlackKey(
            one(m_reader.live(json("{'type':'reaction_added','user':'U2','reaction':'thumbsup','item':{"
                                   "'type':'message','channel':'C024BE91L','ts':'1355517523.000005'},"
                                   "'event_ts':'1360782804.083113'}"),
                              m_hidden))
                .id);
        QVERIFY(live && live->who == key->who && live->reaction == key->reaction && live->ts == key->ts);
    }

    void whichFilesAreKept()
    {
        const QJsonObject shared =
            json("{'files':[{'id':'F1','name':'a.jpg','mimetype':'image/jpeg','size':1000,'mode':'hosted'},"
                 "{'id':'F2','name':'b.txt','size':1,'mode':'snippet'},"
                 "{'id':'F3','name':'too large','size':1001,'mode':'hosted'},"
                 "{'id':'F4','name':'of no known size','mode':'hosted'},"
                 "{'id':'F5','name':'elsewhere','size':5,'mode':'external','is_external':true},"
                 "{'id':'F6','name':'of Slack\\'s own kind','size':5,'mode':'quip'},"
                 "{'id':'F7','name':'deleted','size':5,'mode':'tombstone'},"
                 "{'id':'../F8','name':'no id','size':5,'mode':'hosted'}]}");
        const auto objects = [&](qint64 limit) {
            SlackEventReader reader(m_self, m_people, m_pseudonyms);
            reader.setFileLimit(limit);
            const auto item = one(reader.live(with(with(message(), "subtype", text("file_share")), "files",
                                                   shared.value(QLatin1String("files"))),
                                              m_hidden));
            QList<QByteArray> kept;
            for (const MessageFile &file : std::get<MessageBody>(item.body).files)
                kept += file.object;
            return kept;
        };
        const QByteArray prefix = slackObjectPrefix(m_self.team);
        QCOMPARE(objects(1000), (QList<QByteArray>{prefix + "F1", prefix + "F2", "", "", "", ""}));
        QCOMPARE(objects(0), QList<QByteArray>(6));
    }

    void files()
    {
        const auto shared = json(
            "{'files':[{'id':'F0S43P1CZ','name':'../a/U061F7AUR\\u202E "
            "tree.jpg','title':'x','mimetype':'image/JPEG',"
            "'size':144538,'user':'U061F7AUR','url_private':'https://files.slack.com/files-pri/T0-F0/"
            "tree.jpg',"
            "'permalink':'https://x.slack.com/files/U061F7AUR/F0S43P1CZ/tree.jpg'},"
            "{'id':'F2','mode':'tombstone'},{'id':'F3','mode':'hidden_by_limit'},{'id':'F:4'},7,"
            "{'id':'F5','name':7,'mimetype':'text/html; "
            "charset=x','size':-1,'url_private':'file:///etc/passwd'},"
            "{'id':'F6','name':'..','size':1e300,'mode':'external','url_private':'https://drive.example/x',"
            "'mimetype':'application/vnd.ms-excel'}]}");
        const auto item = one(m_reader.live(with(with(message(), "subtype", text("file_share")), "files",
                                                 shared.value(QLatin1String("files"))),
                                            m_hidden));
        QCOMPARE(item.files.size(), std::size_t(3));
        const SlackFile tree{{".._a_someone tree.jpg", "image/jpeg", 144538},
                             "F0S43P1CZ",
                             text("https://files.slack.com/files-pri/T0-F0/tree.jpg"),
                             false};
        QVERIFY(item.files[0] == tree);
        QVERIFY(item.files[1] == SlackFile({{"file", "application/octet-stream", 0}, "F5", {}, false}));
        QVERIFY(item.files[2] ==
                SlackFile(
                    {{"file", "application/vnd.ms-excel", 0}, "F6", text("https://drive.example/x"), true}));
        const auto &body = std::get<MessageBody>(item.body);
        QCOMPARE(body.files.size(), std::size_t(3));
        QVERIFY(body.files[0] == tree.shown);
        // A picture without a word.
        QJsonObject silent = with(message(), "text", QString());
        QCOMPARE(m_reader.live(silent, m_hidden).nothing, QByteArray("empty"));
        silent = with(silent, "files", shared.value(QLatin1String("files")));
        QCOMPARE(std::get<MessageBody>(one(m_reader.live(silent, m_hidden)).body).text, QByteArray());
    }

    void ownPosts()
    {
        const SlackReplyPart part{"0b6cd3a4-2a8f-4a3e-9d30-0d8a1f4b9f7e", 0, 1};
        QJsonObject post = with(message(), "thread_ts", text("1355517500.000001"));
        post = with(post, "reactions", QJsonArray{json("{'name':'eyes','users':['U2','U0OWNUSER']}")});
        const QJsonObject byBot = with(post, "bot_id", m_self.botId);
        const QJsonObject byApp = with(post, "app_id", m_self.appId);
        const QJsonObject byMetadata = with(post, "metadata", slackReplyMetadata(part));
        for (const QJsonObject &own :
             {byBot, byApp, byMetadata, with(byBot, "subtype", text("bot_message"))}) {
            const SlackReading live = m_reader.live(own, m_hidden);
            QVERIFY(live.own && live.items.empty() && live.nothing.isEmpty());
            QCOMPARE(live.own->channel, m_hidden.id);
            QCOMPARE(live.own->ts, text("1355517523.000005"));
            QCOMPARE(live.own->id, kKey);
            QCOMPARE(live.own->thread, kRoot);
            QCOMPARE(live.own->reply.has_value(), own.contains(QLatin1String("metadata")));
            const SlackReading history = m_reader.history(own, m_hidden);
            QVERIFY(history.own);
            QCOMPARE(history.items.size(), std::size_t(1));
            QVERIFY(history.items[0].verb == Verb::Reaction && history.items[0].isAboutOwnPost);
        }
        QVERIFY(m_reader.live(byMetadata, m_hidden).own->reply == part);
    }

    void nothing_data()
    {
        QTest::addColumn<QJsonObject>("event");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char *name, const QJsonObject &event, const char *reason) {
            QTest::newRow(name) << event << QByteArray(reason);
        };
        row("empty", {}, "type");
        row("no type", with(message(), "type", QJsonValue()), "type");
        row("another type", with(message(), "type", text("team_join")), "type");
        row("mention of the app", with(message(), "type", text("app_mention")), "app-mention");
        row("another channel", with(message(), "channel", text("C9")), "channel");
        row("no channel", with(message(), "channel", QJsonValue()), "channel");
        row("channel object", with(message(), "channel", json("{'id':7}")), "channel");
        row("no ts", with(message(), "ts", QJsonValue()), "ts");
        row("number as ts", with(message(), "ts", 1355517523.000005), "ts");
        row("no user", with(message(), "user", QJsonValue()), "no-user");
        row("number as user", with(message(), "user", 7), "no-user");
        row("user with a colon", with(message(), "user", text("U:1")), "no-user");
        row("Slackbot", with(message(), "user", text("USLACKBOT")), "bot");
        row("another bot", with(message(), "bot_id", text("B99999999")), "bot");
        row("workflow", with(with(message(), "user", QJsonValue()), "subtype", text("bot_message")), "bot");
        for (const char *subtype :
             {"channel_join", "channel_topic", "channel_name", "huddle_thread", "reminder_add",
              "file_comment", "message_replied", "reply_broadcast", "x", "U061F7AUR"})
            row(subtype, with(message(), "subtype", text(subtype)), "subtype");
        row("no text", with(message(), "text", QJsonValue()), "empty");
        row("blank text", with(message(), "text", text(" \n ")), "empty");
    }

    void nothing()
    {
        QFETCH(QJsonObject, event);
        QFETCH(QByteArray, reason);
        for (const auto &channel : {m_named, m_hidden}) {
            const SlackReading reading = m_reader.live(event, channel);
            QCOMPARE(reading.nothing, reason);
            QVERIFY(reading.items.empty() && !reading.own);
        }
    }

    void otherWaysToWrite()
    {
        for (const char *subtype : {"me_message", "file_share", "thread_broadcast"})
            QCOMPARE(one(m_reader.live(with(message(), "subtype", text(subtype)), m_named)).id, kKey);
    }

    void hugeText()
    {
        const auto item = one(m_reader.live(with(message(), "text", QString(3'000'000, u'x')), m_hidden));
        QVERIFY(std::get<MessageBody>(item.body).text.size() <= kMostSlackText);
        const auto people =
            one(m_reader.live(with(message(), "text", QStringLiteral("<@U2>").repeated(5'000)), m_hidden));
        QCOMPARE(std::get<MessageBody>(people.body).mentions.size(), std::size_t(kMostMentions));
    }

    /// Any JSON in place of any value: nothing throws, and what comes out is an event that the log takes.
    void anyJson()
    {
        QVERIFY(rc::check([this] {
            const QJsonObject event = anySlackEvent().json;
            const auto &channel = *rc::gen::element(m_named, m_hidden);
            for (const SlackReading &reading :
                 {m_reader.live(event, channel), m_reader.history(event, channel)}) {
                RC_ASSERT(!reading.items.empty() || reading.own || !reading.nothing.isEmpty());
                for (const SlackItem &item : reading.items)
                    RC_ASSERT(isWelcome(item));
            }
        }));
    }

    /// No output holds an account's id, whatever the input.
    void nothingLeaks()
    {
        int items = 0;
        const auto check = [&](const SlackSample &sample, const SlackReading &reading) {
            items += static_cast<int>(reading.items.size());
            const QByteArray output = everythingIn(reading);
            for (const QString &account : sample.accounts)
                RC_ASSERT(!output.contains(account.toUtf8()));
        };
        QVERIFY(rc::check([&] {
            // Some leaks are rare among samples: ten in each case.
            for (int i = 0; i < 10; ++i) {
                const SlackSample sample = anySlackEvent();
                for (const auto &channel : {m_named, m_hidden}) {
                    check(sample, m_reader.live(sample.json, channel));
                    check(sample, m_reader.history(sample.json, channel));
                }
            }
        }));
        QVERIFY2(items > 100, "the corpus must hold what can leak");
    }
};

QTEST_GUILESS_MAIN(SlackEventReaderTest)
#include "tst_slackeventreader.moc"
