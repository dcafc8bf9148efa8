// SPDX-License-Identifier: GPL-3.0-or-later
//
// The anonymous form as JSON: what Slack takes of it, in every language, and what is made of what comes back,
// good or bad.
#include "app/bridge/FormCode.h"
#include "app/bridge/SlackForm.h"
#include "tests/bridge/SlackKit.h"
#include "tests/support/slack/StandInViews.h"

#include <QJsonArray>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::tests;

namespace {

const QString kCode = QStringLiteral("7K3M9QX2");
const QString kCommand = QStringLiteral("/tip");
constexpr FormLanguage kLanguages[] = {FormLanguage::English, FormLanguage::Spanish};

/// All texts of a language, by their address in the struct.
QStringList everyText(const SlackFormWords &words)
{
    const auto *first = reinterpret_cast<const QString *>(&words);
    return QStringList(first, first + sizeof(SlackFormWords) / sizeof(QString));
}

/// What Slack sends when somebody presses the button of a form that was shown like this.
QJsonObject submitted(const slackform::State &state, const QString &what, const QJsonValue &where,
                      const QString &ask)
{
    QJsonObject view = slackform::view(state);
    view.insert(QStringLiteral("id"), QStringLiteral("V0123"));
    const auto value = [](const QJsonValue &entry) {
        return QJsonObject{{QStringLiteral("input"),
                            QJsonObject{{QStringLiteral("type"), QStringLiteral("plain_text_input")},
                                        {QStringLiteral("value"), entry}}}};
    };
    QJsonObject chosen{{QStringLiteral("type"), QStringLiteral("radio_buttons")},
                       {QStringLiteral("selected_option"), QJsonValue::Null}};
    if (!ask.isEmpty())
        chosen.insert(QStringLiteral("selected_option"), QJsonObject{{QStringLiteral("value"), ask}});
    const QJsonObject values{{QStringLiteral("what"), value(what)},
                             {QStringLiteral("where"), value(where)},
                             {QStringLiteral("ask"), QJsonObject{{QStringLiteral("choice"), chosen}}}};
    view.insert(QStringLiteral("state"), QJsonObject{{QStringLiteral("values"), values}});
    return {{QStringLiteral("type"), QStringLiteral("view_submission")},
            {QStringLiteral("user"), QJsonObject{{QStringLiteral("id"), QStringLiteral("U061F7AUR")},
                                                 {QStringLiteral("name"), QStringLiteral("ana")}}},
            {QStringLiteral("view"), view}};
}

/// Any JSON at all, not deep.
QJsonValue anyJson(int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return *rc::gen::arbitrary<bool>();
    case 2:
        return *rc::gen::arbitrary<double>();
    case 3:
        return QString::fromStdString(*rc::gen::string<std::string>());
    case 4:
        return *rc::gen::element(QStringLiteral("yes"), QStringLiteral("porchlight_tip"),
                                 QStringLiteral("U061F7AUR"), QStringLiteral("es"));
    case 5: {
        QJsonArray array;
        for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
            array.append(anyJson(depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
            object.insert(*rc::gen::element(QStringLiteral("type"), QStringLiteral("value"),
                                            QStringLiteral("id"), QStringLiteral("selected_option"),
                                            QStringLiteral("input"), QStringLiteral("choice")),
                          anyJson(depth - 1));
        return object;
    }
    }
}

/// The same JSON with one of its values, anywhere, replaced by something else.
QJsonValue damaged(const QJsonValue &value, int depth)
{
    if (depth == 0 || *rc::gen::inRange(0, 6) == 0)
        return anyJson(2);
    if (value.isObject() && !value.toObject().isEmpty()) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        const QString key = keys.at(*rc::gen::inRange<qsizetype>(0, keys.size()));
        object.insert(key, damaged(object.value(key), depth - 1));
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        const auto at = *rc::gen::inRange<qsizetype>(0, array.size());
        array[at] = damaged(array.at(at), depth - 1);
        return array;
    }
    return anyJson(2);
}

} // namespace

class SlackFormViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsThereInEveryLanguage()
    {
        const QStringList english = everyText(formWords(FormLanguage::English));
        const QStringList spanish = everyText(formWords(FormLanguage::Spanish));
        QCOMPARE(english.size(), spanish.size());
        for (qsizetype i = 0; i < english.size(); ++i) {
            QVERIFY(!english[i].isEmpty() && !spanish[i].isEmpty());
            // "No" is the same word; everything else is not.
            QVERIFY2(english[i] != spanish[i] || english[i] == QLatin1String("No"), qPrintable(english[i]));
            for (const char *place : {"%1", "%2", "911"})
                QCOMPARE(english[i].contains(QLatin1String(place)),
                         spanish[i].contains(QLatin1String(place)));
            // Nothing is left to fill in.
            QVERIFY(!withNames(english[i] + spanish[i], kCode, kCommand).contains(u'%'));
        }
    }

    void noTextPromisesWhatSlackCantKeep()
    {
        for (const FormLanguage language : kLanguages) {
            const SlackFormWords &words = formWords(language);
            const bool isEnglish = language == FormLanguage::English;
            QVERIFY(words.intro.startsWith(isEnglish
                                               ? text("The desk does not receive your name; Slack does.")
                                               : text("La mesa no recibe su nombre; Slack sí.")));
            for (const QString &said : everyText(words)) {
                for (const char *promise : {"anonym", "anónim", "untraceable", "rastre", "secret",
                                            "nobody can know", "confidential", "confidencial"})
                    QVERIFY2(!said.contains(text(promise), Qt::CaseInsensitive), qPrintable(said));
            }
        }
    }

    void slackTakesTheForm()
    {
        for (const FormLanguage language : kLanguages) {
            for (const bool inChannel : {false, true}) {
                for (const bool typed : {false, true}) {
                    for (const char *ask : {"", "yes", "no"}) {
                        const QJsonObject view = slackform::view({language, inChannel, typed}, text(ask));
                        QCOMPARE(test::StandInViews::problems(view), QStringList());
                        const QString all = QString::fromUtf8(QJsonDocument(view).toJson());
                        const SlackFormWords &words = formWords(language);
                        QCOMPARE(all.contains(words.inChannel), inChannel);
                        QCOMPARE(all.contains(words.typed), typed);
                        // Only the language's own name is in the other language.
                        for (const FormLanguage other : kLanguages)
                            QVERIFY(other == language || !all.contains(formWords(other).intro));
                    }
                }
            }
            for (const bool mayAsk : {false, true}) {
                slackform::Tip tip;
                tip.language = language;
                tip.mayAsk = mayAsk;
                const QJsonObject view = slackform::receivedView(tip, kCode, kCommand);
                QCOMPARE(test::StandInViews::problems(view), QStringList());
                const QString all = QString::fromUtf8(QJsonDocument(view).toJson());
                QVERIFY(all.contains(QLatin1String("7K3M-9QX2")));
                QCOMPARE(all.contains(kCommand), !mayAsk);
            }
            const QJsonArray greeting = slackform::greetingBlocks(language, kCode, kCommand);
            const QJsonObject pressed{
                {QStringLiteral("type"), QStringLiteral("block_actions")},
                {QStringLiteral("user"), QJsonObject{{QStringLiteral("id"), QStringLiteral("U1")}}},
                {QStringLiteral("actions"), greeting[1][QLatin1String("elements")].toArray()}};
            const auto press = slackform::endPress(pressed);
            QVERIFY(press && press->user == QLatin1String("U1") && press->code == kCode);
            QVERIFY(!slackform::languageChange(pressed) && !slackform::submission(pressed));
        }
    }

    void whatIsFilledInIsRead()
    {
        const slackform::State state{FormLanguage::Spanish, true, false};
        auto found = slackform::submission(submitted(
            state, text("  A &lt;van&gt; &amp; <@U061F7AUR>, that is U061F7AUR\u0000\uFFFC\n\nand more "),
            text(" Elm St\n 12 "), text("yes")));
        QVERIFY(found && found->problems.isEmpty());
        QCOMPARE(found->tip.user, QStringLiteral("U061F7AUR"));
        QCOMPARE(found->tip.language, FormLanguage::Spanish);
        QVERIFY(found->tip.mayAsk);
        QVERIFY(!found->tip.what.contains(QLatin1String("U061F7AUR")));
        QVERIFY(found->tip.what.startsWith(QLatin1String("A <van> & <@someone>, that is someone")));
        QCOMPARE(found->tip.where, QStringLiteral("Elm St 12"));
        QVERIFY(slackform::text(found->tip).endsWith("\n\nD\xC3\xB3nde: Elm St 12"));

        found = slackform::submission(submitted({}, text("A van"), QJsonValue::Null, text("no")));
        QVERIFY(found && found->problems.isEmpty() && !found->tip.mayAsk);
        QCOMPARE(slackform::text(found->tip), QByteArray("A van"));
    }

    void whatIsWrongIsSaidAtItsPlace()
    {
        const auto problems = [](const QString &what, const QJsonValue &where, const char *ask) {
            const auto found = slackform::submission(submitted({}, what, where, text(ask)));
            return found ? found->problems.keys() : QStringList{QStringLiteral("nothing")};
        };
        QCOMPARE(problems(text("A van"), {}, "yes"), QStringList());
        QCOMPARE(problems(text(" \n "), {}, ""), (QStringList{text("ask"), text("what")}));
        QCOMPARE(problems(QString(3000, u'a'), QString(300, u'b'), "no"), QStringList());
        // Slack counts characters, not what they take here.
        QCOMPARE(problems(text("\xF0\x9F\x9A\x94").repeated(3000), {}, "no"), QStringList());
        QCOMPARE(problems(QString(3001, u'a'), QString(301, u'b'), "maybe"),
                 (QStringList{text("ask"), text("what"), text("where")}));
    }

    void theSameWordsAreTheSameTip()
    {
        const auto identity = [](const char *what, const char *where, const char *ask) {
            return slackform::identity(
                slackform::submission(submitted({}, text(what), text(where), text(ask)))->tip);
        };
        QCOMPARE(identity("A van", "Elm", "yes"), identity("A van ", " Elm", "yes"));
        // A second thought on being asked is not another tip.
        QCOMPARE(identity("A van", "Elm", "yes"), identity("A van", "Elm", "no"));
        QVERIFY(identity("A van", "Elm", "yes") != identity("A man", "Elm", "yes"));
        QVERIFY(identity("A van", "Elm", "yes") != identity("A van", "", "yes"));
    }

    void theLanguageIsChangedInPlace()
    {
        QJsonObject payload = submitted({FormLanguage::English, true, true}, text("A van"), {}, text("no"));
        payload.insert(QStringLiteral("type"), QStringLiteral("block_actions"));
        QVERIFY(!slackform::languageChange(payload));
        payload.insert(
            QStringLiteral("actions"),
            QJsonArray{QJsonObject{{QStringLiteral("block_id"), QStringLiteral("language")},
                                   {QStringLiteral("selected_option"),
                                    QJsonObject{{QStringLiteral("value"), QStringLiteral("es")}}}}});
        const auto change = slackform::languageChange(payload);
        QVERIFY(change);
        QCOMPARE(change->view, QStringLiteral("V0123"));
        QVERIFY((change->state == slackform::State{FormLanguage::Spanish, true, true}));
        QCOMPARE(change->mayAsk, QStringLiteral("no"));
        QVERIFY(!slackform::submission(payload) && !slackform::endPress(payload));
    }

    void theCommandsTextIsOnlyCounted()
    {
        QJsonObject command = json("{'channel_name':'directmessage','text':''}");
        QVERIFY(slackform::stateOf(command) == slackform::State());
        command = json("{'channel_name':'mill-ward','text':' my name is Ana '}");
        QVERIFY((slackform::stateOf(command) == slackform::State{FormLanguage::English, true, true}));
        QVERIFY((slackform::stateOf({}) == slackform::State{FormLanguage::English, true, false}));
        const QJsonObject view = slackform::view(slackform::stateOf(command));
        QVERIFY(!QJsonDocument(view).toJson().contains("Ana"));
    }

    void greetingsAreKnownAgain()
    {
        const QJsonObject message{{QStringLiteral("metadata"), slackform::greetingMetadata(kCode)}};
        QCOMPARE(slackform::greetedCode(message), kCode);
        for (const char *other :
             {"{}", "{'metadata':{'event_type':'porchlight_form'}}",
              "{'metadata':{'event_type':'porchlight_form','event_payload':{'code':'x'}}}",
              "{'metadata':{'event_type':'other','event_payload':{'code':'7K3M9QX2'}}}"})
            QVERIFY2(slackform::greetedCode(json(other)).isEmpty(), other);
    }

    void wordsThatEnd()
    {
        for (const char *word : {"end", "End", " END. ", "fin",
                                 "\xC2\xA1"
                                 "Fin!",
                                 "terminar", "\"end\"", "*fin*"})
            QVERIFY2(isEndWord(text(word)), word);
        for (const char *word :
             {"", ".", "the end", "end it", "ended", "weekend", "finish", "\xEF\xBC\xA5nd"})
            QVERIFY2(!isEndWord(text(word)), word);
        QVERIFY(!isEndWord(QString(1'000'000, u'.')));
    }

    void whateverComesIsTakenApart()
    {
        QVERIFY(rc::check([] {
            QJsonValue payload = submitted({}, text("A van"), text("Elm"), text("yes"));
            for (int n = *rc::gen::inRange(0, 3); n >= 0; --n)
                payload = damaged(payload, 7);
            const QJsonObject object = payload.toObject();
            if (const auto found = slackform::submission(object)) {
                // Whatever is let through can be a tip.
                RC_ASSERT(!found->tip.user.isEmpty() && !found->tip.view.isEmpty());
                if (found->problems.isEmpty())
                    RC_ASSERT(!slackform::text(found->tip).isEmpty());
            }
            if (const auto change = slackform::languageChange(object))
                RC_ASSERT(!change->view.isEmpty());
            (void)slackform::endPress(object);
            (void)slackform::greetedCode(object);
            (void)slackform::stateOf(object);
        }));
    }
};

QTEST_GUILESS_MAIN(SlackFormViewsTest)
#include "tst_slackformviews.moc"
