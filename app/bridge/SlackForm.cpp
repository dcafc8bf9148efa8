// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackForm.h"

#include "app/bridge/FormCode.h"
#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackKeys.h"
#include "app/bridge/SlackScrub.h"
#include "models/domain/Event.h"
#include "models/domain/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace porch::slackform {

namespace {

const QLatin1String kCallback("porchlight_tip");
const QLatin1String kReceived("porchlight_received");
const QLatin1String kGreeting("porchlight_form");
const QLatin1String kEnd("porchlight_end");
const QLatin1String kLanguage("language");
const QLatin1String kWhat("what");
const QLatin1String kWhere("where");
const QLatin1String kAsk("ask");
const QLatin1String kInput("input");
const QLatin1String kChoice("choice");
const QLatin1String kYes("yes");
const QLatin1String kNo("no");
const QLatin1String kDirectMessage("directmessage");

QJsonObject plain(const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("plain_text")}, {QStringLiteral("text"), text}};
}

QJsonObject option(const QString &text, const QString &value)
{
    return {{QStringLiteral("text"), plain(text)}, {QStringLiteral("value"), value}};
}

QJsonObject section(const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("section")}, {QStringLiteral("text"), plain(text)}};
}

QJsonObject context(const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("context")},
            {QStringLiteral("elements"), QJsonArray{plain(text)}}};
}

/// What was typed or chosen stays when the language changes: Slack keeps it by these names.
QJsonObject input(QLatin1String name, const QString &label, const QString &hint, const QJsonObject &element)
{
    return {{QStringLiteral("type"), QStringLiteral("input")},
            {QStringLiteral("block_id"), name},
            {QStringLiteral("label"), plain(label)},
            {QStringLiteral("hint"), plain(hint)},
            {QStringLiteral("element"), element}};
}

QJsonObject textInput(int most, bool isLong)
{
    return {{QStringLiteral("type"), QStringLiteral("plain_text_input")},
            {QStringLiteral("action_id"), kInput},
            {QStringLiteral("multiline"), isLong},
            {QStringLiteral("max_length"), most}};
}

QJsonObject languageMenu(FormLanguage current)
{
    QJsonArray options;
    for (const FormLanguage language : {FormLanguage::English, FormLanguage::Spanish})
        options.append(option(formWords(language).language, formLanguageCode(language)));
    const QJsonObject menu{
        {QStringLiteral("type"), QStringLiteral("static_select")},
        {QStringLiteral("action_id"), kChoice},
        {QStringLiteral("options"), options},
        {QStringLiteral("initial_option"), option(formWords(current).language, formLanguageCode(current))}};
    return {{QStringLiteral("type"), QStringLiteral("actions")},
            {QStringLiteral("block_id"), kLanguage},
            {QStringLiteral("elements"), QJsonArray{menu}}};
}

QJsonObject askButtons(const SlackFormWords &words, const QString &chosen)
{
    const QJsonArray options{option(words.yes, kYes), option(words.no, kNo)};
    QJsonObject buttons{{QStringLiteral("type"), QStringLiteral("radio_buttons")},
                        {QStringLiteral("action_id"), kChoice},
                        {QStringLiteral("options"), options}};
    if (chosen == kYes)
        buttons.insert(QStringLiteral("initial_option"), options.at(0));
    else if (chosen == kNo)
        buttons.insert(QStringLiteral("initial_option"), options.at(1));
    return buttons;
}

QString stateText(const State &state)
{
    const QJsonObject json{{QStringLiteral("language"), formLanguageCode(state.language)},
                           {QStringLiteral("channel"), state.inChannel},
                           {QStringLiteral("typed"), state.typed}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

State stateIn(const QJsonObject &view)
{
    const QJsonObject json = QJsonDocument::fromJson(stringOf(view, "private_metadata").toUtf8()).object();
    return {formLanguageOf(stringOf(json, "language")).value_or(FormLanguage::English),
            json.value(QLatin1String("channel")).toBool(), json.value(QLatin1String("typed")).toBool()};
}

/// Ours, and named as Slack names views.
bool isForm(const QJsonObject &view)
{
    return stringOf(view, "callback_id") == kCallback && isSlackId(stringOf(view, "id"));
}

/// What an input holds.
QJsonObject entry(const QJsonObject &view, QLatin1String block, QLatin1String action)
{
    const QJsonObject values = objectOf(objectOf(view, "state"), "values");
    return values.value(block).toObject().value(action).toObject();
}

QString chosenAsk(const QJsonObject &view)
{
    return stringOf(objectOf(entry(view, kAsk, kChoice), "selected_option"), "value");
}

QString typedIn(const QJsonObject &view, QLatin1String block, const QString &user)
{
    QString text = stringOf(entry(view, block, kInput), "value");
    // Slack escapes these three in texts; whether it does here it does not say.
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&amp;"), QLatin1String("&"));
    text.remove(QChar(kMentionPlace));
    text.remove(QChar(u'\0'));
    return withoutSlackId(withoutSlackIds(text), user).trimmed();
}

/// Slack counts characters; some take two places here.
bool isTooLong(const QString &text, int most)
{
    return text.size() > most && text.toUcs4().size() > most;
}

} // namespace

State stateOf(const QJsonObject &command)
{
    State state;
    const QString channel = stringOf(command, "channel_name");
    state.inChannel = channel != kDirectMessage;
    state.typed = !stringOf(command, "text").trimmed().isEmpty();
    return state;
}

std::optional<Submission> submission(const QJsonObject &payload)
{
    const QJsonObject view = objectOf(payload, "view");
    const QString user = stringOf(objectOf(payload, "user"), "id");
    if (stringOf(payload, "type") != QLatin1String("view_submission") || !isForm(view) || !isSlackId(user))
        return std::nullopt;
    Submission found;
    Tip &tip = found.tip;
    tip.user = user;
    tip.view = stringOf(view, "id");
    tip.language = stateIn(view).language;
    tip.what = typedIn(view, kWhat, user);
    tip.where = typedIn(view, kWhere, user).simplified();
    const QString asked = chosenAsk(view);
    tip.mayAsk = asked == kYes;

    const SlackFormWords &words = formWords(tip.language);
    if (tip.what.isEmpty())
        found.problems.insert(kWhat, words.whatMissing);
    else if (isTooLong(tip.what, kMostWhat))
        found.problems.insert(kWhat, words.tooLong);
    if (isTooLong(tip.where, kMostWhere))
        found.problems.insert(kWhere, words.tooLong);
    if (asked != kYes && asked != kNo)
        found.problems.insert(kAsk, words.askMissing);
    return found;
}

std::optional<LanguageChange> languageChange(const QJsonObject &payload)
{
    const QJsonObject view = objectOf(payload, "view");
    if (stringOf(payload, "type") != QLatin1String("block_actions") || !isForm(view))
        return std::nullopt;
    LanguageChange change{stringOf(view, "id"), stateIn(view), chosenAsk(view)};
    for (const QJsonValue &value : payload.value(QLatin1String("actions")).toArray()) {
        const QJsonObject action = value.toObject();
        if (stringOf(action, "block_id") != kLanguage)
            continue;
        const auto language = formLanguageOf(stringOf(objectOf(action, "selected_option"), "value"));
        if (!language)
            continue;
        change.state.language = *language;
        return change;
    }
    return std::nullopt;
}

std::optional<EndPress> endPress(const QJsonObject &payload)
{
    const QString user = stringOf(objectOf(payload, "user"), "id");
    if (stringOf(payload, "type") != QLatin1String("block_actions") || !isSlackId(user))
        return std::nullopt;
    for (const QJsonValue &value : payload.value(QLatin1String("actions")).toArray()) {
        const QJsonObject action = value.toObject();
        const QString code = stringOf(action, "value");
        if (stringOf(action, "action_id") != kEnd || !isFormCode(code))
            continue;
        const QJsonObject container = objectOf(payload, "container");
        const QString channel = stringOf(container, "channel_id");
        const QString message = stringOf(container, "message_ts");
        const bool isPlace = isSlackId(channel) && isSlackTs(message);
        return EndPress{user, code, isPlace ? channel : QString(), isPlace ? message : QString()};
    }
    return std::nullopt;
}

QJsonObject view(const State &state, const QString &mayAsk)
{
    const SlackFormWords &words = formWords(state.language);
    QJsonArray blocks{languageMenu(state.language), section(words.intro)};
    if (state.typed)
        blocks.append(section(words.typed));
    if (state.inChannel)
        blocks.append(context(words.inChannel));
    QJsonObject where = input(kWhere, words.where, words.whereHint, textInput(kMostWhere, false));
    where.insert(QStringLiteral("optional"), true);
    blocks.append(input(kWhat, words.what, words.whatHint, textInput(kMostWhat, true)));
    blocks.append(where);
    blocks.append(input(kAsk, words.ask, words.askHint, askButtons(words, mayAsk)));
    return {{QStringLiteral("type"), QStringLiteral("modal")},
            {QStringLiteral("callback_id"), kCallback},
            {QStringLiteral("private_metadata"), stateText(state)},
            {QStringLiteral("title"), plain(words.title)},
            {QStringLiteral("submit"), plain(words.send)},
            {QStringLiteral("close"), plain(words.cancel)},
            {QStringLiteral("blocks"), blocks}};
}

QJsonObject receivedView(const Tip &tip, const QString &code, const QString &command)
{
    const SlackFormWords &words = formWords(tip.language);
    const QString shown = shownFormCode(code);
    return {{QStringLiteral("type"), QStringLiteral("modal")},
            {QStringLiteral("callback_id"), kReceived},
            {QStringLiteral("title"), plain(words.title)},
            {QStringLiteral("close"), plain(words.close)},
            {QStringLiteral("blocks"),
             QJsonArray{
                 section(withNames(words.received, shown, command)),
                 section(withNames(tip.mayAsk ? words.receivedAsk : words.receivedNoAsk, shown, command))}}};
}

QJsonObject answerWithProblems(const QJsonObject &problems)
{
    return {{QStringLiteral("response_action"), QStringLiteral("errors")},
            {QStringLiteral("errors"), problems}};
}

QJsonObject answerWithProblem(const QString &sentence, bool aboutAsking)
{
    return answerWithProblems({{aboutAsking ? kAsk : kWhat, sentence}});
}

QJsonObject answerWithView(const QJsonObject &view)
{
    return {{QStringLiteral("response_action"), QStringLiteral("update")}, {QStringLiteral("view"), view}};
}

QJsonObject answerWithText(const QString &text)
{
    return {{QStringLiteral("response_type"), QStringLiteral("ephemeral")}, {QStringLiteral("text"), text}};
}

QJsonArray greetingBlocks(FormLanguage language, const QString &code, const QString &command)
{
    const SlackFormWords &words = formWords(language);
    const QJsonObject button{{QStringLiteral("type"), QStringLiteral("button")},
                             {QStringLiteral("action_id"), kEnd},
                             {QStringLiteral("value"), code},
                             {QStringLiteral("text"), plain(words.end)}};
    return {section(withNames(words.greeting, shownFormCode(code), command)),
            QJsonObject{{QStringLiteral("type"), QStringLiteral("actions")},
                        {QStringLiteral("elements"), QJsonArray{button}}}};
}

QJsonObject greetingMetadata(const QString &code)
{
    return {{QStringLiteral("event_type"), kGreeting},
            {QStringLiteral("event_payload"), QJsonObject{{QStringLiteral("code"), code}}}};
}

QString greetedCode(const QJsonObject &message)
{
    const QJsonObject metadata = objectOf(message, "metadata");
    const QString code = stringOf(objectOf(metadata, "event_payload"), "code");
    return stringOf(metadata, "event_type") == kGreeting && isFormCode(code) ? code : QString();
}

QByteArray text(const Tip &tip)
{
    QString text = tip.what;
    if (!tip.where.isEmpty())
        text += QLatin1String("\n\n") + formWords(tip.language).whereInTip + tip.where;
    return text.toUtf8();
}

QByteArray identity(const Tip &tip)
{
    // Neither may hold a NUL: no two tips are the same bytes.
    return (tip.view + QChar(u'\0') + tip.what + QChar(u'\0') + tip.where).toUtf8();
}

} // namespace porch::slackform
