// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackScrub.h"
#include "app/bridge/SlackText.h"
#include "tests/bridge/SlackKit.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::tests;

namespace {

/// Pieces of mrkdwn, whole and broken.
QString anyMrkdwn()
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "<", ">", "|", "@", "#", "!", "&lt;", "&gt;", "&amp;", "&", "<@U061F7AUR>", "<@U061F7AUR|joel>", "<@",
        "<#C024BE7LR|town>", "<#C024BE7LR>", "<!here>", "<!subteam^S1|@patrol>", "<!date^1^x|May>",
        "<https://a.example|a>", "https://x.slack.com/team/U061F7AUR", "\xEF\xBF\xBC", "\xF0\x9F\x9A\xA8",
        "a", " ", "\n", "*bold*", "U061F7AUR", "<!x^", "\xED\xA0\xBD"));
    std::string text;
    for (const std::string &piece : pieces)
        text += piece;
    return QString::fromStdString(text);
}

void mustBeWhole(const SlackPlain &plain)
{
    RC_ASSERT(plain.text.count(kMentionPlace) == static_cast<qsizetype>(plain.mentions.size()));
    RC_ASSERT(plain.text.size() <= kMostSlackText);
}

QString shown(const SlackPlain &plain)
{
    QString words = plain.text;
    for (const QString &user : plain.mentions)
        words.replace(words.indexOf(kMentionPlace), 1, u'[' + user + u']');
    return words;
}

} // namespace

class SlackTextTest : public QObject
{
    Q_OBJECT

private:
    SlackPeople m_people;

private Q_SLOTS:
    void initTestCase() { m_people.setChannel(json("{'id':'C024BE7LR','name':'mill-ward'}")); }

    void mrkdwn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain"); // mentions as [id]
        const auto row = [](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << text(from) << text(to);
        };
        row("empty", "", "");
        row("plain", "A tree is down on Mill St.", "A tree is down on Mill St.");
        row("marks stay", "*bold* _italic_ ~gone~ `code` :wave:", "*bold* _italic_ ~gone~ `code` :wave:");
        row("lines stay", "a\nb\r\n\nc", "a\nb\r\n\nc");
        row("escapes", "a &lt; b &amp;&amp; b &gt; c", "a < b && b > c");
        row("escaped escape", "&amp;lt; &amp;amp;", "&lt; &amp;");
        row("no other entities", "&quot; &nbsp; &#39; &LT;", "&quot; &nbsp; &#39; &LT;");
        row("mention", "ask <@U061F7AUR>!", "ask [U061F7AUR]!");
        row("mention with its old name", "<@W061F7AUR|joel>", "[W061F7AUR]");
        row("two mentions", "<@U1><@U2>", "[U1][U2]");
        row("a typed mark is no mention", "a\xEF\xBF\xBC <@U1> \xEF\xBF\xBC", "a [U1] ");
        row("a mark in a label", "<https://a.example|a\xEF\xBF\xBC\x62>", "ab (https://a.example)");
        row("no id", "<@> <@ U1> <@U1:2>", "@someone @someone @someone");
        row("typed brackets", "&lt;@U1&gt;", "<@U1>");
        row("channel with label", "<#C024BE7LR|town>", "#town");
        row("channel by look-up", "<#C024BE7LR>", "#mill-ward");
        row("channel with empty label", "<#C024BE7LR|>", "#mill-ward");
        row("private channel", "<#C999>", "#channel");
        row("broadcasts", "<!here> <!channel> <!everyone>", "@here @channel @everyone");
        row("broadcast with label", "<!here|@here>", "@here");
        row("group", "<!subteam^S0614TZR7|@patrol>", "@patrol");
        row("group without label", "<!subteam^S0614TZR7>", "@group");
        row("date", "<!date^1392734382^{date_num}|2014-02-18>", "2014-02-18");
        row("date with link", "<!date^1392734382^{date}^https://a.example|18 February>", "18 February");
        row("date without label", "a <!date^1392734382^{date}> b", "a  b");
        row("unknown command", "<!U061F7AUR>", "");
        row("unknown command with label", "<!foo|bar>", "bar");
        row("link", "<https://a.example/x?y=1&amp;z=2>", "https://a.example/x?y=1&z=2");
        row("link and label", "<https://a.example|the page>", "the page (https://a.example)");
        row("label is the link", "<https://a.example/|https://a.example/>", "https://a.example/");
        row("typed without scheme", "<http://a.example|a.example>", "a.example");
        row("typed without scheme or slash", "<http://a.example/|a.example>", "a.example");
        row("a label that lies", "<https://b.example|https://a.example>",
            "https://a.example (https://b.example)");
        row("label with escapes", "<https://a.example|a &lt; b &amp; c>", "a < b & c (https://a.example)");
        row("label with bar", "<https://a.example|a|b>", "a|b (https://a.example)");
        row("empty label", "<https://a.example|>", "https://a.example");
        row("label alone", "<|label>", "label");
        row("mail", "<mailto:joel@a.example|joel@a.example>", "joel@a.example");
        row("mail without label", "<mailto:joel@a.example?subject=x>", "joel@a.example");
        row("telephone", "<tel:+12075550100|207 555 0100>", "207 555 0100");
        row("empty mark", "a<>b", "ab");
        row("not closed", "a < b <@U1", "a < b <@U1");
        row("only closed", "a > b", "a > b");
        row("open twice", "a < b <@U1> c", "a < b [U1] c");
        row("mark in a mark", "<https://a.example|x <@U1> y>", "<https://a.example|x [U1] y>");
        row("emoji", "\xF0\x9F\x9A\xA8 <@U1> \xF0\x9F\x9A\xA8", "\xF0\x9F\x9A\xA8 [U1] \xF0\x9F\x9A\xA8");
        row("right to left", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D <@U1>",
            "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D [U1]");
    }

    void mrkdwn()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(shown(plainFromSlack(text, m_people)), plain);
    }

    void anyMrkdwnIsAnswered()
    {
        QVERIFY(rc::check([this] { mustBeWhole(plainFromSlack(anyMrkdwn(), m_people)); }));
    }

    void hugeTextsAreCut()
    {
        const auto check = [this](const QString &text) {
            const SlackPlain plain = plainFromSlack(text, m_people);
            QVERIFY(plain.text.size() <= kMostSlackText);
            QCOMPARE(plain.text.count(kMentionPlace), static_cast<qsizetype>(plain.mentions.size()));
            QVERIFY(plain.text.isEmpty() || !plain.text.back().isHighSurrogate());
        };
        check(QString(3'000'000, u'<'));
        check(QString(3'000'000, u'>'));
        check(QStringLiteral("<>").repeated(1'000'000));
        check(QStringLiteral("<@U1>").repeated(600'000));
        check(QStringLiteral("&lt;@").repeated(600'000));
        check(QStringLiteral("<http://a|").repeated(300'000));
        check(u'a' + QStringLiteral("\U0001F6A8").repeated(200'000));
        QCOMPARE(plainFromSlack(QStringLiteral("<@U1>").repeated(1'002), m_people).text.right(18),
                 QStringLiteral("@someone@someone").prepend(QString(2, kMentionPlace)));
    }

    void cutting()
    {
        SlackPlain plain{QStringLiteral("a") + kMentionPlace + u'b' + kMentionPlace,
                         {text("U1"), text("U2")}};
        truncate(plain, 3);
        QCOMPARE(shown(plain), QStringLiteral("a[U1]b"));
        truncate(plain, 0);
        QCOMPARE(plain.text, QString());
        QVERIFY(plain.mentions.empty());
    }

    void blocks_data()
    {
        QTest::addColumn<QString>("blocks");
        QTest::addColumn<QString>("plain");
        const auto rich = [](const char *name, const char *elements, const char *plain) {
            QTest::newRow(name)
                << text("{'blocks':[{'type':'rich_text','elements':[%1]}]}").arg(text(elements))
                << text(plain);
        };
        const auto section = [&](const char *name, const char *elements, const char *plain) {
            const QString whole = text("{'type':'rich_text_section','elements':[%1]}").arg(text(elements));
            rich(name, whole.toUtf8().constData(), plain);
        };
        section("text", "{'type':'text','text':'a tree','style':{'bold':true}}", "a tree");
        section("text is not mrkdwn", "{'type':'text','text':'a < b &amp; <https://x|y>'}",
                "a < b &amp; <https://x|y>");
        section("user", "{'type':'text','text':'ask '},{'type':'user','user_id':'U061F7AUR'}",
                "ask [U061F7AUR]");
        section("channel", "{'type':'channel','channel_id':'C024BE7LR'}", "#mill-ward");
        section("channel nobody knows", "{'type':'channel','channel_id':'C9'}", "#channel");
        section("broadcast", "{'type':'broadcast','range':'here'}", "@here");
        section("broadcast to nobody", "{'type':'broadcast','range':'U061F7AUR'}", "");
        section("group", "{'type':'usergroup','usergroup_id':'S1'}", "@group");
        section("link", "{'type':'link','url':'https://a.example','text':'the page'}",
                "the page (https://a.example)");
        section("link alone", "{'type':'link','url':'https://a.example'}", "https://a.example");
        section("emoji", "{'type':'emoji','name':'wave','unicode':'1f44b'}", ":wave:");
        section("date", "{'type':'date','timestamp':1392734382,'fallback':'18 February'}", "18 February");
        section("color", "{'type':'color','value':'#F405B3'}", "#F405B3");
        section("unknown", "{'type':'team','team_id':'T1'},{'type':'text','text':'x'}", "x");
        rich("bullets",
             "{'type':'rich_text_list','style':'bullet','elements':["
             "{'type':'rich_text_section','elements':[{'type':'text','text':'a'}]},"
             "{'type':'rich_text_section','elements':[{'type':'user','user_id':'U1'}]}]},"
             "{'type':'rich_text_list','style':'bullet','indent':1,'elements':["
             "{'type':'rich_text_section','elements':[{'type':'text','text':'c'}]}]}",
             "\u2022 a\n\u2022 [U1]\n    \u2022 c");
        rich("numbers",
             "{'type':'rich_text_list','style':'ordered','offset':2,'elements':["
             "{'type':'rich_text_section','elements':[{'type':'text','text':'a'}]},"
             "{'type':'rich_text_section','elements':[{'type':'text','text':'b'}]}]}",
             "3. a\n4. b");
        rich("quote",
             "{'type':'rich_text_section','elements':[{'type':'user','user_id':'U1'}]},"
             "{'type':'rich_text_quote','elements':[{'type':'text','text':'a\\n'},"
             "{'type':'user','user_id':'U2'}]},"
             "{'type':'rich_text_section','elements':[{'type':'text','text':'b'}]}",
             "[U1]\n> a\n> [U2]\nb");
        rich("code", "{'type':'rich_text_preformatted','elements':[{'type':'text','text':'a\\nb'}]}",
             "```\na\nb\n```");
        rich("two sections",
             "{'type':'rich_text_section','elements':[{'type':'text','text':'a\\n'}]},"
             "{'type':'rich_text_section','elements':[{'type':'text','text':'b'}]}",
             "a\nb");
        const auto row = [](const char *name, const char *blocks, const char *plain) {
            QTest::newRow(name) << text(blocks) << text(plain);
        };
        row("none", "{}", "");
        row("section",
            "{'blocks':[{'type':'section','text':{'type':'mrkdwn','text':'<@U1> &lt;'},"
            "'fields':[{'type':'plain_text','text':'<@U2>'}]}]}",
            "[U1] <\n<@U2>");
        row("header and context",
            "{'blocks':[{'type':'header','text':{'type':'plain_text','text':'a'}},{'type':'divider'},"
            "{'type':'context','elements':[{'type':'mrkdwn','text':'b'},{'type':'image','image_url':'x'}]}]}",
            "a\nb");
        row("wrong types",
            "{'blocks':[1,null,[],{'type':1},{'type':'rich_text','elements':{}},"
            "{'type':'rich_text','elements':[1,{'type':'rich_text_section','elements':[2,"
            "{'type':'text','text':3},{'type':'user','user_id':{}},{'type':'link'}]}]},"
            "{'type':'section','text':'x','fields':7},{'type':'context','elements':'y'}]}",
            "@someone");
    }

    void blocks()
    {
        QFETCH(QString, blocks);
        QFETCH(QString, plain);
        const QJsonObject object = json(blocks.toUtf8().constData());
        QVERIFY(!object.isEmpty() || blocks == QStringLiteral("{}"));
        QCOMPARE(shown(plainFromSlackBlocks(object.value(QLatin1String("blocks")).toArray(), m_people)),
                 plain);
    }

    void deepListsEnd()
    {
        QJsonObject list{{text("type"), text("rich_text_section")}};
        for (int i = 0; i < 500; ++i)
            list = {{text("type"), text("rich_text_list")}, {text("elements"), QJsonArray{list}}};
        const QJsonObject block{{text("type"), text("rich_text")}, {text("elements"), QJsonArray{list}}};
        QVERIFY(plainFromSlackBlocks(QJsonArray{block}, m_people).text.size() < 100);
    }

    void whereTheTextIs()
    {
        const auto of = [this](const char *message) {
            return shown(plainOfSlackMessage(json(message), m_people));
        };
        const char *const blocks = "[{'type':'section','text':{'type':'mrkdwn','text':'in blocks'}}]";
        QCOMPARE(of(QByteArray("{'text':'said','blocks':" + QByteArray(blocks) + "}").constData()),
                 QStringLiteral("said"));
        QCOMPARE(of(QByteArray("{'text':' ','blocks':" + QByteArray(blocks) + "}").constData()),
                 QStringLiteral("in blocks"));
        QCOMPARE(of("{'text':'','attachments':[{'is_share':true,'text':'passed on by <@U1>',"
                    "'fallback':'joel: x','author_id':'U2'},{'text':'a preview'}]}"),
                 QStringLiteral("passed on by [U1]"));
        QCOMPARE(of("{'attachments':[{'text':'a preview'}]}"), QString());
        QCOMPARE(of("{'text':7,'blocks':7,'attachments':7}"), QString());
    }

    void idsInPlainLetters_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *from, const char *to) {
            QTest::newRow(from) << text(from) << text(to);
        };
        row("see https://x.slack.com/files/U061F7AUR/F0S43P1CZ/a.png now",
            "see https://x.slack.com/files/\u2026/F0S43P1CZ/a.png now");
        row("https://app.slack.com/team/W012A3CDE", "https://app.slack.com/team/\u2026");
        row("slack://user?team=T1234ABCD&id=U061F7AUR", "slack://user?team=T1234ABCD&id=\u2026");
        row("(https://X.SLACK.COM/team/U061F7AUR)", "(https://X.SLACK.COM/team/\u2026)");
        row("https://x.slack.com/archives/C024BE7LR/p1355517523000005",
            "https://x.slack.com/archives/C024BE7LR/p1355517523000005");
        row("slack and U061F7AUR apart", "slack and U061F7AUR apart");
        row("mail @U061F7AUR and <@U061F7AUR>", "mail @someone and <@someone>");
        row("@BROADWAY and @W1 and a@U061F7AUR", "@BROADWAY and @W1 and a@U061F7AUR");
        row("VIN WVWZZZ1JZXW000001 on Mill St", "VIN WVWZZZ1JZXW000001 on Mill St");
    }

    void idsInPlainLetters()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QCOMPARE(withoutSlackIds(from), to);
        QCOMPARE(withoutSlackIds(to), to);
    }

    void idsThatAreKnown()
    {
        const auto without = [](const char *from) { return withoutSlackId(text(from), text("U061F7AUR")); };
        QCOMPARE(without("U061F7AUR"), text("someone"));
        QCOMPARE(without("a U061F7AUR, (U061F7AUR) b"), text("a someone, (someone) b"));
        QCOMPARE(without("XU061F7AUR U061F7AURX"), text("XU061F7AUR U061F7AURX"));
        QCOMPARE(without("U061F7AURU061F7AUR"), text("U061F7AURU061F7AUR"));
        QCOMPARE(without(""), QString());
        QCOMPARE(withoutSlackId(text("a"), {}), text("a"));
    }

    void names()
    {
        SlackPeople people(3);
        people.setUsers(QJsonArray{
            json("{'id':'U1','name':'joel','real_name':'Joel B','profile':{'display_name':'Joel',"
                 "'real_name':'Joel Brandt'}}"),
            json("{'id':'U2','name':'ana','profile':{'display_name':' ','real_name':'Ana\\n  Ruiz'}}"),
            json("{'id':'U3','name':'ben','profile':{'real_name':'\u202EBen\uFFFC'}}")});
        QCOMPARE(people.userName(text("U1")), text("Joel"));
        QCOMPARE(people.userName(text("U2")), text("Ana Ruiz"));
        QCOMPARE(people.userName(text("U3")), text("Ben"));

        people.setUser(json("{'id':'U4','name':'U4','profile':{'display_name':'x U4 y'}}"));
        QVERIFY(people.knowsUser(text("U4")));
        QCOMPARE(people.userName(text("U4")), QString());
        QVERIFY2(!people.knowsUser(text("U1")), "the one that was asked for least lately is forgotten");

        people.setNameless(text("U5"));
        QVERIFY(people.knowsUser(text("U5")));
        QCOMPARE(people.userName(text("U5")), QString());
        people.forgetUser(text("U5"));
        QVERIFY(!people.knowsUser(text("U5")));

        for (const char *bad : {"{}", "{'id':7}", "{'id':''}", "{'id':'U:1','name':'x'}", "{'id':{}}"})
            people.setUser(json(bad));
        people.setUser(json("{'id':'U6','name':7,'profile':[],'real_name':{}}"));
        QCOMPARE(people.userName(text("U6")), QString());
        people.setUser(json("{'id':'U7'}"));
        QCOMPARE(people.userName(text("U7")), QString());
        const QJsonObject endless{{text("id"), text("U8")}, {text("name"), QString(1'000'000, u'n')}};
        people.setUser(endless);
        QCOMPARE(people.userName(text("U8")).size(), 80);
    }
};

QTEST_GUILESS_MAIN(SlackTextTest)
#include "tst_slacktext.moc"
