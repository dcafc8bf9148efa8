// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON as what Slack tells of the form and of direct messages: what comes out is a tip that the log takes
// for what it is, or nothing.
#include "app/bridge/FormCode.h"
#include "app/bridge/FormEvents.h"
#include "app/bridge/SlackDirectWord.h"
#include "app/bridge/SlackForm.h"
#include "app/bridge/SlackKeys.h"
#include "models/domain/EventCodec.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

const QString kTeam = QStringLiteral("T1");

void must(bool holds)
{
    if (!holds)
        std::abort();
}

const Pseudonyms &keys()
{
    static const Pseudonyms keys = [] {
        std::vector<GuardedBytes> secrets;
        secrets.push_back(GuardedBytes(Pseudonyms::kLeastSecret));
        return std::move(Pseudonyms::fromSecrets(std::move(secrets))).value();
    }();
    return keys;
}

void checkTip(const QJsonObject &json)
{
    const auto submission = slackform::submission(json);
    if (!submission)
        return;
    const slackform::Tip &tip = submission->tip;
    must(isSlackId(tip.user) && isSlackId(tip.view));
    const QByteArray identity = slackform::identity(tip);
    const QString code = keys().formCode(kTeam, identity);
    must(isFormCode(code));
    (void)slackform::receivedView(tip, code, QStringLiteral("/tip"));
    if (!submission->problems.isEmpty())
        return;
    const QByteArray key = slackFormKey(kTeam, code);
    must(parseSlackKey(key)->isForm());
    const OutgoingEvent event = formevents::tip(key, keys().form(kTeam, slackFormChannel(), identity), tip);
    EventDecoder decoder;
    const LogEntry entry = decoder.decode({event.subject, event.id, event.body, 1, 1});
    const auto *read = std::get_if<Event>(&entry);
    must(read != nullptr && read->verb == Verb::Message && read->channel == slackFormChannel());
    must(!std::get<MessageBody>(read->body).text.isEmpty());
}

void checkWord(const SlackDirectWord &word, const SlackEventReader &reader)
{
    must(isSlackId(word.user) && isSlackId(word.channel) && isSlackTs(word.ts));
    const auto text = word.text(reader, keys(), kTeam);
    must(text.mentions.size() <= static_cast<std::size_t>(text.text.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    checkTip(json);
    if (const auto change = slackform::languageChange(json))
        (void)slackform::view(change->state, change->mayAsk);
    if (const auto press = slackform::endPress(json))
        must(isSlackId(press->user) && isFormCode(press->code));
    (void)slackform::view(slackform::stateOf(json));
    (void)slackform::greetedCode(json);
    (void)isEndWord(QString::fromUtf8(bytes));
    if (const auto code = readFormCode(QString::fromUtf8(bytes)))
        must(isFormCode(*code));
    const SlackSelf self{kTeam, QStringLiteral("B0OWN"), QStringLiteral("A0OWN"), QStringLiteral("U0OWN")};
    const SlackPeople people(1);
    const SlackEventReader reader(self, people, keys());
    if (const auto word = SlackDirectWord::live(json, reader))
        checkWord(*word, reader);
    for (const SlackDirectWord &word : SlackDirectWord::past(json, QStringLiteral("D1"), reader))
        checkWord(word, reader);
    return 0;
}
