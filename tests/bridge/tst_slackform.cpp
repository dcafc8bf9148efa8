// SPDX-License-Identifier: GPL-3.0-or-later
//
// The anonymous form from end to end, on a real nats-server and the stand-in for Slack: tips and what follows
// them, in both languages, by any bridge, through failures, and never with a trace of who it was.
#include "app/bridge/FormCode.h"
#include "app/bridge/SlackFormWords.h"
#include "tests/bridge/FormTown.h"

#include <QJsonDocument>
#include <QTest>

using namespace porch;
using namespace porch::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString filled(QString SlackFormWords::*text, const QString &code, FormLanguage language)
{
    return withNames(formWords(language).*text, shownFormCode(code), u"/tip"_s);
}

QString inEnglish(QString SlackFormWords::*text, const QString &code = {})
{
    return filled(text, code, FormLanguage::English);
}

QString inBoth(QString SlackFormWords::*text)
{
    return withNames(inBothLanguages(text), u"-"_s, u"/tip"_s);
}

} // namespace

class SlackFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack_data();
    void thereAndBack();
    void whatStandsBehindTheCommandIsNotTaken();
    void nothingLeadsToThePerson();
    void noIsNo();
    void whoEndsItIsLeftAlone_data();
    void whoEndsItIsLeftAlone();
    void twoTipsOfOnePersonStayTwo();
    void whoeverHasNoTipIsNotRead();
    void anyBridgeAnswersForAnother();
    void anUnreachableLogIsSaid();
    void aRouteWithoutItsTipHarmsNobody();
    void aSlowLogIsNotWaitedForForEver();
    void aLostAnswerGreetsOnce();
    void changesAreCarried();
    void answersToDeafBridgesAreFetched();
    void aNewSecretForgetsNobody();
    void withoutARoomForRoutesThereIsNoForm();
};

void SlackFormTest::thereAndBack_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << u"en"_s << u"A van by the school\n\nWhere: Elm St 12"_s;
    QTest::newRow("Spanish") << u"es"_s << u"A van by the school\n\nDónde: Elm St 12"_s;
}

void SlackFormTest::thereAndBack()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    const FormLanguage spoken = *formLanguageOf(language);
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));

    const QString view = town.callForm(town.ana, town.street);
    QVERIFY(!view.isEmpty());
    const auto shown = [&] {
        return QString::fromUtf8(QJsonDocument(town.slack.workspace().views().view(view).json).toJson());
    };
    QVERIFY(shown().contains(formWords(FormLanguage::English).inChannel));
    QVERIFY(!shown().contains(formWords(FormLanguage::English).typed));
    if (spoken != FormLanguage::English)
        QVERIFY(town.chooseLanguage(view, town.ana, language));
    QVERIFY(shown().contains(formWords(spoken).inChannel));

    // What is missing is said at its place, and the form stays.
    QCOMPARE(town.send(view, town.ana, {}, {}, {})["response_action"_L1].toString(), u"errors"_s);
    QCOMPARE(town.slack.workspace().views().view(view).errors["what"_L1].toString(),
             formWords(spoken).whatMissing);
    const QJsonObject answer = town.send(view, town.ana, u"A van by the school"_s, u"Elm St 12"_s, u"yes"_s);
    QCOMPARE(answer["response_action"_L1].toString(), u"update"_s);
    // The log has it before the person is told so.
    QVERIFY(waitUntil([&] { return town.tips().size() == 1; }));
    const TipRow tip = town.tips().front();
    const QString code = parseSlackKey(tip.key)->form;
    QVERIFY(shown().contains(filled(&SlackFormWords::received, code, spoken)));
    QVERIFY(shown().contains(filled(&SlackFormWords::receivedAsk, code, spoken)));
    QCOMPARE(town.texts(code), QStringList{text});
    QVERIFY(!tip.named && !tip.unreachable && !tip.reporter.isEmpty());
    QVERIFY(waitUntil([&] { return town.tipOf(code).channel == "Anonymous tips"_L1; }));

    // A first direct message says how it goes on.
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, code).isEmpty(); }));
    const QJsonObject greeting = town.greeting(town.ana, code);
    const QString thread = greeting["ts"_L1].toString();
    QCOMPARE(greeting["text"_L1].toString(), filled(&SlackFormWords::greeting, code, spoken));
    QCOMPARE(greeting["blocks"_L1][1]["elements"_L1][0]["text"_L1]["text"_L1].toString(),
             formWords(spoken).end);

    // The desk asks there, and learns nothing but the answer.
    town.reply(code, "Which <school> & when?");
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).size() == 2; }));
    const QJsonObject question = town.posts(town.ana).last();
    QCOMPARE(question["text"_L1].toString(), u"Which &lt;school&gt; &amp; when?"_s);
    QCOMPARE(question["thread_ts"_L1].toString(), thread);
    QCOMPARE(question["subtype"_L1].toString(), u"thread_broadcast"_s);
    QVERIFY(waitUntil([&] {
        return town.number("SELECT count(*) FROM entry WHERE delivered IS NOT NULL AND verb = 6") == 1;
    }));

    town.say(town.ana, u"The one on Oak, at noon &amp; later"_s, thread);
    town.say(town.ana, u"It is blue"_s);
    QVERIFY(waitUntil([&] { return town.texts(code).size() == 3; }));
    QCOMPARE(town.texts(code), (QStringList{text, u"The one on Oak, at noon & later"_s, u"It is blue"_s}));
    QCOMPARE(town.tips().size(), 1U);
    QCOMPARE(town.number("SELECT count(DISTINCT person) FROM message WHERE key IS NOT NULL"), 1);
    // It is said once that it was passed on, and answered in the language of the form.
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).size() == 3; }));
    QCOMPARE(town.postTexts(town.ana).last(), filled(&SlackFormWords::passedOn, code, spoken));
    town.reply(code, "Thank you");
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).size() == 4; }));
    QCOMPARE(town.postTexts(town.ana).last(), u"Thank you"_s);
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
    QCOMPARE(town.number("SELECT count(*) FROM quarantine"), 0);
    QCOMPARE(town.slack.sockets().lostEvents(), 0);
}

void SlackFormTest::whatStandsBehindTheCommandIsNotTaken()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    const QString view = town.callForm(town.ana, town.dm(town.ana), u"a mugging by Zebulon Pike"_s);
    QVERIFY(!view.isEmpty());
    const QString shown =
        QString::fromUtf8(QJsonDocument(town.slack.workspace().views().view(view).json).toJson());
    QVERIFY(shown.contains(formWords(FormLanguage::English).typed));
    QVERIFY(!shown.contains(formWords(FormLanguage::English).inChannel));
    QVERIFY(!shown.contains("Zebulon"_L1));
    QCOMPARE(town.send(view, town.ana, u"A mugging"_s, {}, u"no"_s)["response_action"_L1].toString(),
             u"update"_s);
    QVERIFY(waitUntil([&] { return town.tips().size() == 1; }));
    town.bridges.clear();
    town.desk.reset();
    QVERIFY(town.server.stop());
    QCOMPARE(town.filesWith({u"Zebulon"_s}), QStringList());
    // But what was sent is where it belongs.
    QVERIFY(!town.filesWith({u"A mugging"_s}).isEmpty());
}

void SlackFormTest::nothingLeadsToThePerson()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    QVERIFY(town.run(FormTown::kSouth));
    const QString mention = u"<@%1>"_s.arg(town.ana);
    const QString code = town.tip(town.ana, u"I am @%1, and %1 saw %2"_s.arg(town.ana, mention));
    const QString declined = town.tip(town.carl, u"A van"_s, u"no"_s);
    QVERIFY(!code.isEmpty() && !declined.isEmpty());
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, code).isEmpty(); }));
    town.reply(code, "Who?");
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).size() >= 2; }));
    const QString link =
        u"<https://stand-in.slack.com/archives/%1/p1700000000000001>"_s.arg(town.dm(town.ana));
    town.say(town.ana, u"%1 and <@%2>, see %3"_s.arg(mention, town.carl, link));
    QVERIFY(waitUntil([&] { return town.texts(code).size() == 2; }));
    QVERIFY2(town.texts(code).last().startsWith("@someone and @"_L1), qPrintable(town.texts(code).last()));
    town.say(town.carl, u"Unread words of Carl"_s);
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
    const QString anasDm = town.dm(town.ana);
    const QString carlsDm = town.dm(town.carl);
    // Sealed, the book has them: it can be read with the secret.
    {
        const auto book = town.openBook();
        const auto routes = book->all();
        QCOMPARE(routes.size(), 1U);
        QCOMPARE(routes.front().user, town.ana);
        QCOMPARE(routes.front().channel, anasDm);
        QCOMPARE(routes.front().thread, town.greeting(town.ana, code)["ts"_L1].toString());
    }
    town.bridges.clear();
    town.desk.reset();
    QVERIFY(town.server.stop());
    const QStringList traces{town.ana,
                             town.carl,
                             u"Ana Quintero"_s,
                             u"ana.q"_s,
                             u"Carl Doe"_s,
                             u"carl.d"_s,
                             anasDm,
                             carlsDm,
                             town.slack.workspace().botUser(),
                             town.slack.botToken(),
                             town.slack.appToken(),
                             u"Unread words"_s};
    QCOMPARE(town.filesWith(traces), QStringList());
    for (const QString &sentence : std::as_const(town.said)) {
        for (const QString &trace : traces)
            QVERIFY2(!sentence.contains(trace), qPrintable(sentence));
    }
}

void SlackFormTest::noIsNo()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    const QString code = town.tip(town.ana, u"A van"_s, u"no"_s);
    QVERIFY(!code.isEmpty());
    QVERIFY(waitUntil([&] { return town.tipOf(code).unreachable; }));
    QVERIFY(town.openBook()->all().empty());
    town.reply(code, "Which van?");
    QVERIFY(
        waitUntil([&] { return town.number("SELECT count(*) FROM entry WHERE bounced IS NOT NULL") == 1; }));
    QCOMPARE(town.timeline(code).back().bounce, u"The person did not leave a way to be asked back."_s);
    QCOMPARE(town.slack.api().count(u"conversations.open"_s), 0);
    QCOMPARE(town.slack.api().count(u"chat.postMessage"_s), 0);
}

void SlackFormTest::whoEndsItIsLeftAlone_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("by the button") << QString();
    QTest::newRow("end") << u"End."_s;
    QTest::newRow("fin") << u"fin"_s;
    QTest::newRow("terminar") << u"TERMINAR"_s;
}

void SlackFormTest::whoEndsItIsLeftAlone()
{
    QFETCH(QString, how);
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    const QString code = town.tip(town.ana, u"A van"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, code).isEmpty(); }));
    const QString thread = town.greeting(town.ana, code)["ts"_L1].toString();
    if (how.isEmpty()) {
        // Whose it is not can't end it.
        const QJsonObject button = town.greeting(town.ana, code)["blocks"_L1][1]["elements"_L1][0].toObject();
        const QString foreign = town.slack.messageAction(town.dm(town.ana), thread, town.carl, button);
        QVERIFY(waitUntil([&] { return town.slack.sockets().isAcked(foreign); }));
        QCOMPARE(town.openBook()->all().size(), 1U);
        QVERIFY(town.pressEnd(town.ana, code));
    } else {
        town.say(town.ana, how, thread);
    }
    QVERIFY(waitUntil([&] { return town.tipOf(code).unreachable; }));
    const QString ended = inEnglish(&SlackFormWords::ended, code);
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).contains(ended); }));
    QVERIFY(town.openBook()->all().empty());
    QCOMPARE(town.texts(code), QStringList{u"A van"_s});

    town.reply(code, "Which van?");
    QVERIFY(
        waitUntil([&] { return town.number("SELECT count(*) FROM entry WHERE bounced IS NOT NULL") == 1; }));
    QCOMPARE(town.timeline(code).back().bounce, u"The person has ended the conversation."_s);
    // What is said there now goes nowhere, and that is said.
    const auto posts = town.postTexts(town.ana).size();
    town.say(town.ana, u"Are you there?"_s, thread);
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).size() == posts + 1; }));
    QCOMPARE(town.postTexts(town.ana).last(), inBoth(&SlackFormWords::threadEnded));
    QVERIFY(town.pressEnd(town.ana, code));
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
    QCOMPARE(town.texts(code), QStringList{u"A van"_s});
    QCOMPARE(town.number("SELECT count(*) FROM entry WHERE id LIKE 'unreachable:%'"), 1);
}

void SlackFormTest::twoTipsOfOnePersonStayTwo()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    const QString first = town.tip(town.ana, u"The first"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, first).isEmpty(); }));
    const QString second = town.tip(town.ana, u"The second"_s, u"yes"_s, u"es"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, second).isEmpty(); }));
    QVERIFY(first != second);
    // To the desk they are two people.
    QVERIFY(waitUntil([&] { return town.tips().size() == 2; }));
    QVERIFY(town.tipOf(first).reporter != town.tipOf(second).reporter);

    const QString thread = town.greeting(town.ana, first)["ts"_L1].toString();
    const auto asks = [&](const QString &code, const QByteArray &question) {
        town.reply(code, question);
        return waitUntil([&] { return town.postTexts(town.ana).contains(QString::fromUtf8(question)); });
    };
    // Before any question: the newest. Then the one that was asked about last; in a thread, that one.
    town.say(town.ana, u"To the newest"_s);
    QVERIFY(waitUntil([&] { return town.texts(second).contains(u"To the newest"_s); }));
    QVERIFY(asks(first, "A question on the first?"));
    town.say(town.ana, u"To the first"_s);
    QVERIFY(waitUntil([&] { return town.texts(first).contains(u"To the first"_s); }));
    QVERIFY(asks(second, "A question on the second?"));
    town.say(town.ana, u"To the second"_s);
    town.say(town.ana, u"To the first as well"_s, thread);
    QVERIFY(waitUntil([&] { return town.texts(second).contains(u"To the second"_s); }));
    QVERIFY(waitUntil([&] { return town.texts(first).contains(u"To the first as well"_s); }));
    // In a thread of their own, beneath a message that was no greeting: the newest question.
    const QString own = town.say(town.ana, u"To the second again"_s);
    town.say(town.ana, u"And beneath it"_s, own);
    QVERIFY(waitUntil([&] { return town.texts(second).contains(u"And beneath it"_s); }));

    // One ends, the other goes on; what is said in the old thread does not slip into the other.
    town.say(town.ana, u"end"_s, thread);
    QVERIFY(waitUntil([&] { return town.tipOf(first).unreachable; }));
    town.say(town.ana, u"Lost words"_s, thread);
    QVERIFY(
        waitUntil([&] { return town.postTexts(town.ana).last() == inBoth(&SlackFormWords::threadEnded); }));
    town.say(town.ana, u"To the only one"_s);
    QVERIFY(waitUntil([&] { return town.texts(second).contains(u"To the only one"_s); }));
    QVERIFY(!town.tipOf(second).unreachable);
    QCOMPARE(town.texts(first), (QStringList{u"The first"_s, u"To the first"_s, u"To the first as well"_s}));
    QVERIFY(!town.texts(second).contains(u"Lost words"_s));
    QCOMPARE(town.tips().size(), 2U);
}

void SlackFormTest::whoeverHasNoTipIsNotRead()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    town.say(town.carl, u"Nobody shall keep these words"_s);
    QVERIFY(waitUntil([&] { return town.postTexts(town.carl).size() == 1; }));
    QCOMPARE(town.postTexts(town.carl).last(), inBoth(&SlackFormWords::notRead));
    town.say(town.carl, u"Nor these words"_s);
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
    QCOMPARE(town.postTexts(town.carl).size(), 1);
    QCOMPARE(town.tips().size(), 0U);
    town.bridges.clear();
    town.desk.reset();
    QVERIFY(town.server.stop());
    QCOMPARE(town.filesWith({u"these words"_s, town.carl, town.dm(town.carl)}), QStringList());
}

void SlackFormTest::anyBridgeAnswersForAnother()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    const QList<int> northern = town.slack.sockets().open();
    // The form goes to one of them ...
    town.slack.sockets().setRoute([northern](const QList<int> &) { return northern.first(); });
    QVERIFY(town.run(FormTown::kSouth));
    const QString code = town.tip(town.ana, u"A van"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, code).isEmpty(); }));
    // ... and what follows only to the other.
    town.slack.sockets().setRoute([northern](const QList<int> &open) {
        for (const int socket : open) {
            if (!northern.contains(socket))
                return socket;
        }
        return open.first();
    });
    town.say(town.ana, u"More"_s, town.greeting(town.ana, code)["ts"_L1].toString());
    QVERIFY(waitUntil([&] { return town.texts(code).size() == 2; }));
    town.end(FormTown::kNorth);
    town.reply(code, "A question?");
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).contains(u"A question?"_s); }));
    town.say(town.ana, u"An answer"_s);
    QVERIFY(waitUntil([&] { return town.texts(code).size() == 3; }));
    QVERIFY(town.pressEnd(town.ana, code));
    QVERIFY(waitUntil([&] { return town.tipOf(code).unreachable; }));
    QCOMPARE(town.number("SELECT count(DISTINCT person) FROM message WHERE key IS NOT NULL"), 1);
}

void SlackFormTest::anUnreachableLogIsSaid()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    for (const QString &mayAsk : {u"yes"_s, u"no"_s}) {
        const QString view = town.callForm(town.ana, town.street);
        QVERIFY(town.server.killHard());
        for (int press = 0; press < 2; ++press) {
            const QJsonObject answer = town.send(view, town.ana, u"A van, "_s + mayAsk, {}, mayAsk);
            QCOMPARE(answer["response_action"_L1].toString(), u"errors"_s);
            QCOMPARE(answer["errors"_L1]["what"_L1].toString(), formWords(FormLanguage::English).notReceived);
        }
        QVERIFY2(town.server.start(), qPrintable(town.server.error()));
        // The form is still there, with what was written; pressed until it goes.
        QJsonObject answer;
        QVERIFY(waitUntil([&] {
            answer = town.send(view, town.ana, u"A van, "_s + mayAsk, {}, mayAsk);
            return answer["response_action"_L1] == "update"_L1;
        }));
    }
    QVERIFY(waitUntil([&] { return town.tips().size() == 2; }));
    QCOMPARE(town.number("SELECT count(*) FROM message WHERE key LIKE 'slack:%'"), 2);
    QCOMPARE(town.openBook()->all().size(), 1U);
    QCOMPARE(town.number("SELECT count(*) FROM quarantine"), 0);
}

void SlackFormTest::aRouteWithoutItsTipHarmsNobody()
{
    // This bridge may keep routes, but not write tips of Slack: as if it were killed between the two.
    FormTown town({{FormTown::kDesk},
                   {FormTown::kNorth, Role::Bridge, {u"elsewhere"_s}},
                   {FormTown::kSouth, Role::Bridge}});
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    const QString view = town.callForm(town.ana, town.street);
    QCOMPARE(town.send(view, town.ana, u"A van"_s, {}, u"yes"_s)["response_action"_L1].toString(),
             u"errors"_s);
    QCOMPARE(town.openBook()->all().size(), 1U);
    town.end(FormTown::kNorth);
    QVERIFY(town.run(FormTown::kSouth));
    // Pressed again, it is the same tip with the same route.
    QCOMPARE(town.send(view, town.ana, u"A van"_s, {}, u"yes"_s)["response_action"_L1].toString(),
             u"update"_s);
    QVERIFY(waitUntil([&] { return town.tips().size() == 1; }));
    const QString code = parseSlackKey(town.tips().front().key)->form;
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, code).isEmpty(); }));
    QCOMPARE(town.openBook()->all().size(), 1U);
    QCOMPARE(town.openBook()->all().front().tip, town.key(code));
    QCOMPARE(town.posts(town.ana).size(), 1);
}

void SlackFormTest::aSlowLogIsNotWaitedForForEver()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    town.patience = std::chrono::milliseconds(0); // nothing is that quick
    QVERIFY(town.run(FormTown::kNorth));
    const QString delivery = town.slack.command(u"/tip"_s, town.ana, town.street);
    QVERIFY(waitUntil([&] { return town.slack.sockets().isAcked(delivery); }));
    QCOMPARE(town.slack.sockets().ackPayload(delivery)["text"_L1].toString(),
             inBoth(&SlackFormWords::notOpened));
    QCOMPARE(town.slack.sockets().ackPayload(delivery)["response_type"_L1].toString(), u"ephemeral"_s);
    QVERIFY(waitUntil([&] { return !town.slack.workspace().views().openViews(town.ana).isEmpty(); }));
    const QString view = town.slack.workspace().views().openViews(town.ana).last();
    QCOMPARE(town.send(view, town.ana, u"A van"_s, {}, u"yes"_s)["response_action"_L1].toString(),
             u"errors"_s);
    town.end(FormTown::kNorth);
    town.patience = std::chrono::milliseconds(10'000);
    QVERIFY(town.run(FormTown::kNorth));
    QCOMPARE(town.send(view, town.ana, u"A van"_s, {}, u"yes"_s)["response_action"_L1].toString(),
             u"update"_s);
    QVERIFY(waitUntil([&] { return town.tips().size() == 1; }));
    QCOMPARE(town.openBook()->all().size(), 1U);
}

void SlackFormTest::aLostAnswerGreetsOnce()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    town.slack.faults().loseAnswer(u"chat.postMessage"_s);
    const QString code = town.tip(town.ana, u"A van"_s);
    QVERIFY(waitUntil([&] {
        const auto routes = town.openBook()->all();
        return routes.size() == 1 && !routes.front().thread.isEmpty();
    }));
    QCOMPARE(town.posts(town.ana).size(), 1);
    // Killed before it could keep where the conversation is, another bridge finds it when the desk asks.
    town.slack.faults().holdAnswer(u"chat.postMessage"_s);
    const QString second = town.tip(town.ana, u"Another van"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, second).isEmpty(); }));
    town.end(FormTown::kNorth);
    QVERIFY(town.run(FormTown::kSouth));
    QVERIFY(waitUntil([&] { return town.tips().size() == 2; }));
    town.reply(second, "A question?");
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).contains(u"A question?"_s); }));
    QCOMPARE(town.posts(town.ana).size(), 3);
    QCOMPARE(town.posts(town.ana).last()["thread_ts"_L1], town.greeting(town.ana, second)["ts"_L1]);
}

void SlackFormTest::changesAreCarried()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    const QString code = town.tip(town.ana, u"A van"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, code).isEmpty(); }));
    const QString thread = town.greeting(town.ana, code)["ts"_L1].toString();
    auto &slack = town.slack.workspace();
    const QString flat = town.say(town.ana, u"It was red"_s);
    const QString inThread = town.say(town.ana, u"Or white"_s, thread);
    QVERIFY(waitUntil([&] { return town.texts(code).size() == 3; }));
    // A question on another tip: what was said before stays where it was.
    const QString other = town.tip(town.ana, u"A man"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, other).isEmpty(); }));
    slack.edit(town.dm(town.ana), flat, u"It was blue"_s);
    QVERIFY(waitUntil([&] { return town.texts(code).contains(u"It was blue"_s); }));
    slack.unfurl(town.dm(town.ana), flat, u"A preview"_s);
    slack.remove(town.dm(town.ana), inThread);
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM message WHERE flags & 4") == 1; }));
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));
    QCOMPARE(town.texts(other), QStringList{u"A man"_s});
    QCOMPARE(town.tips().size(), 2U);
    QCOMPARE(town.number("SELECT count(*) FROM quarantine"), 0);
}

void SlackFormTest::answersToDeafBridgesAreFetched()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    const QString first = town.tip(town.ana, u"A van"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, first).isEmpty(); }));
    const QString thread = town.greeting(town.ana, first)["ts"_L1].toString();
    const QString heard = town.say(town.ana, u"It was red"_s);
    QVERIFY(waitUntil([&] { return town.texts(first).size() == 2; }));
    // Before the second tip begins, all of this is the first one's.
    town.end(FormTown::kNorth);
    auto &slack = town.slack.workspace();
    slack.setQuiet(true); // as if nobody ever delivered it
    slack.edit(town.dm(town.ana), heard, u"It was blue"_s);
    town.say(town.ana, u"In the thread"_s, thread);
    town.say(town.ana, u"Beside it"_s);
    town.say(town.ana, u"fin"_s);
    town.say(town.carl, u"Nobody reads this"_s);
    slack.setQuiet(false);
    QVERIFY(town.run(FormTown::kSouth));
    const QStringList all{u"A van"_s, u"It was blue"_s, u"In the thread"_s, u"Beside it"_s};
    QVERIFY(waitUntil([&] { return town.texts(first) == all; }));
    // Looked at again, nothing is doubled, and nothing slips into another conversation.
    const QString second = town.tip(town.ana, u"A man"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, second).isEmpty(); }));
    town.say(town.ana, u"end"_s, thread);
    QVERIFY(waitUntil([&] { return town.tipOf(first).unreachable; }));
    town.end(FormTown::kSouth);
    slack.setQuiet(true);
    town.say(town.ana, u"He is tall"_s, town.greeting(town.ana, second)["ts"_L1].toString());
    slack.setQuiet(false);
    QVERIFY(town.run(FormTown::kNorth));
    QVERIFY(waitUntil([&] { return town.texts(second).size() == 2; }));
    QCOMPARE(town.texts(second), (QStringList{u"A man"_s, u"He is tall"_s}));
    QCOMPARE(town.texts(first), all);
    QCOMPARE(town.tips().size(), 2U);
    QVERIFY(!town.tipOf(second).unreachable);
    QVERIFY(town.posts(town.carl).isEmpty());
}

void SlackFormTest::aNewSecretForgetsNobody()
{
    FormTown town;
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    auto &slack = town.slack.workspace();
    const QString post = slack.post(town.street, town.carl, u"On the street"_s);
    slack.react(town.street, post, town.ana, u"eyes"_s);
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM reaction") == 1; }));
    const QString code = town.tip(town.ana, u"A van"_s);
    QVERIFY(waitUntil([&] { return !town.greeting(town.ana, code).isEmpty(); }));

    QVERIFY(SlackConfig::rotateSecret(town.secretFile()).ok());
    {
        const auto book = town.openBook();
        const auto sealed = book->ask<int>([&](auto done) { book->book.takeOver(done); });
        QCOMPARE(sealed.value(), 1);
    }
    // A bridge that was left behind takes no tips, and does not say that nobody can be reached.
    const QString view = town.callForm(town.carl, town.street);
    QCOMPARE(town.send(view, town.carl, u"A man"_s, {}, u"yes"_s)["response_action"_L1].toString(),
             u"errors"_s);
    town.reply(code, "A question?");
    QVERIFY(waitUntil([&] { return town.said.join(u' ').contains("secret_file"_L1); }));
    QVERIFY(!town.tipOf(code).unreachable);
    QCOMPARE(town.postTexts(town.ana).size(), 1);
    town.end(FormTown::kNorth);

    // Started with the new file it asks, and the answer is the same person's.
    QVERIFY(town.run(FormTown::kNorth));
    QVERIFY(waitUntil([&] { return town.postTexts(town.ana).contains(u"A question?"_s); }));
    town.say(town.ana, u"An answer"_s);
    QVERIFY(waitUntil([&] { return town.texts(code).size() == 2; }));
    const auto rows = town.timeline(code);
    QCOMPARE(rows.front().author, rows.back().author);
    // What history shows under the new secret is not another reaction.
    slack.post(town.street, town.carl, u"Afterwards"_s);
    QVERIFY(waitUntil(
        [&] { return town.number("SELECT count(*) FROM message WHERE text = 'Afterwards'") == 1; }));
    QCOMPARE(town.number("SELECT count(*) FROM reaction"), 1);
    QCOMPARE(town.number("SELECT count(*) FROM message WHERE text = 'On the street'"), 1);
    QVERIFY(!town.tip(town.carl, u"A man"_s).isEmpty());
    QCOMPARE(town.number("SELECT count(*) FROM entry WHERE bounced IS NOT NULL"), 0);
}

void SlackFormTest::withoutARoomForRoutesThereIsNoForm()
{
    // Whom the server gives no place for routes; as all were before servers had one.
    FormTown town({{FormTown::kDesk}, {FormTown::kNorth, Role::Officer}});
    QVERIFY2(town.open(), qPrintable(town.server.error()));
    QVERIFY(town.run(FormTown::kNorth));
    QVERIFY(waitUntil([&] { return town.said.join(u' ').contains("anonymous form"_L1); }));
    const QString delivery = town.slack.command(u"/tip"_s, town.ana, town.street, u"text"_s);
    QVERIFY(waitUntil([&] { return town.slack.sockets().isAcked(delivery); }));
    QCOMPARE(town.slack.sockets().ackPayload(delivery)["text"_L1].toString(),
             inBoth(&SlackFormWords::notNow));
    QVERIFY(town.slack.workspace().views().openViews(town.ana).isEmpty());
}

QTEST_GUILESS_MAIN(SlackFormTest)
#include "tst_slackform.moc"
