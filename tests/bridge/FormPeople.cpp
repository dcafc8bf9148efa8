// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/FormPeople.h"

#include "app/bridge/FormCode.h"
#include "app/bridge/SlackForm.h"
#include "tests/support/TestServer.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

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

FormPeople::FormPeople()
{
    slack.api().limits.postWindow = 0;
    // No test is about how quick this computer is.
    slack.api().limits.triggerLife = 60'000;
    slack.sockets().times.ackWithin = 60'000;
    street = slack.workspace().addChannel(u"mill-ward"_s);
    ana = slack.workspace().addUser(u"Ana"_s, u"Ana Quintero"_s, u"ana.q"_s);
    carl = slack.workspace().addUser(u"Carl"_s, u"Carl Doe"_s, u"carl.d"_s);
}

QString FormPeople::callForm(const QString &user, const QString &channel, const QString &text)
{
    const QStringList before = slack.workspace().views().openViews(user);
    const QString delivery = slack.command(u"/tip"_s, user, channel, text);
    if (delivery.isEmpty() || !waitUntil([&] { return slack.sockets().isAcked(delivery); }))
        return {};
    const QStringList now = slack.workspace().views().openViews(user);
    return now.size() > before.size() ? now.last() : QString();
}

bool FormPeople::chooseLanguage(const QString &view, const QString &user, const QString &language)
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

QJsonObject FormPeople::send(const QString &view, const QString &user, const QString &what,
                             const QString &where, const QString &mayAsk)
{
    const QString delivery = slack.submitView(view, user, filledIn(what, where, mayAsk));
    if (delivery.isEmpty() || !waitUntil([&] { return slack.sockets().isAcked(delivery); }))
        return {};
    return slack.sockets().ackPayload(delivery);
}

QString FormPeople::tip(const QString &user, const QString &what, const QString &mayAsk,
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

bool FormPeople::pressEnd(const QString &user, const QString &code)
{
    const QJsonObject message = greeting(user, code);
    const QJsonObject button = message["blocks"_L1][1]["elements"_L1][0].toObject();
    if (button.isEmpty())
        return false;
    const QString delivery = slack.messageAction(dm(user), message["ts"_L1].toString(), user, button);
    return waitUntil([&] { return slack.sockets().isAcked(delivery); });
}

QString FormPeople::say(const QString &user, const QString &text, const QString &thread)
{
    StandInWorkspace::Extras extras;
    extras.thread = thread;
    return slack.workspace().post(dm(user), user, text, extras);
}

QStringList FormPeople::postTexts(const QString &user)
{
    QStringList texts;
    for (const QJsonObject &post : posts(user))
        texts += post["text"_L1].toString();
    return texts;
}

QJsonObject FormPeople::greeting(const QString &user, const QString &code)
{
    for (const QJsonObject &post : posts(user)) {
        if (slackform::greetedCode(post) == code)
            return post;
    }
    return {};
}

} // namespace porch::test
