// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandWords.h"

#include "app/ctl/CaseCommandWords.h"
#include "app/ctl/ReplayLine.h"
#include "models/domain/TipPlaceJson.h"
#include "models/domain/VerbNames.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace porch {

namespace {

/// Sessions are missing: only a desk opens and locks one.
constexpr const char *kNouns[] = {"tip", "case", "record", "channel", "department", "user"};

const QStringList kPlaceNumbers{QStringLiteral("lat"), QStringLiteral("lon"), QStringLiteral("radius_m"),
                                QStringLiteral("none")};
const QStringList kPlaceTexts{QStringLiteral("name"), QStringLiteral("precision"), QStringLiteral("words")};

/// JSON where it is JSON, else the words themselves.
QJsonValue valueOf(const QString &words)
{
    const QJsonArray array = QJsonDocument::fromJson('[' + words.toUtf8() + ']').array();
    return array.size() == 1 ? array.first() : QJsonValue(words);
}

} // namespace

QString CommandWords::verbs()
{
    QStringList verbs;
    for (const char *noun : kNouns) {
        for (const Verb verb : deskVerbs(QLatin1String(noun)))
            verbs += QLatin1String(noun) + u'.' + QLatin1String(verbName(verb));
    }
    return verbs.join(u' ');
}

Result<Command> CommandWords::parse(const QStringList &words)
{
    const QString verb = words.at(0);
    const qsizetype dot = verb.indexOf(u'.');
    const auto known = deskVerb(verb.left(dot), verb.mid(dot + 1));
    if (!known || !verbs().split(u' ').contains(verb))
        return Error{tr("There is no verb \"%1\". There are: %2.").arg(verb, verbs())};
    Command command{newEventId(), *known, {}, {}};
    const bool aboutTip = nounOf(*known) == "tip";
    const bool aboutCase = CaseCommandWords::concerns(*known);
    if (aboutCase) {
        if (auto set = CaseCommandWords::setId(command, verb, words.at(1)); !set)
            return set.error();
    } else if (aboutTip == (words.at(1) == QLatin1String("-"))) {
        return Error{aboutTip ? tr("%1 wants the id of a tip.").arg(verb)
                              : tr("%1 is about no tip: write - in place of its id.").arg(verb)};
    }
    if (aboutTip)
        command.body.tip = words.at(1).toUtf8();
    for (const QString &word : words.mid(2)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return Error{tr("\"%1\" is not key=value.").arg(word)};
        const QString key = word.left(equals);
        const QString value = word.mid(equals + 1);
        auto set = aboutTip    ? setTipValue(command, key, value)
                   : aboutCase ? CaseCommandWords::setValue(command, key, value)
                               : setSetting(command, key, value);
        if (!set)
            return set.error();
    }
    if (command.verb == Verb::Place)
        command.body.place = placeIn(command.values);
    if (auto checked = check(command, verb); !checked)
        return checked.error();
    return command;
}

Result<void> CommandWords::setTipValue(Command &command, const QString &key, const QString &value)
{
    const QByteArray text = value.toUtf8();
    TipBody &body = command.body;
    if (key == QLatin1String("text")) {
        body.text = text;
    } else if (key == QLatin1String("reason")) {
        body.reason = text;
    } else if (key == QLatin1String("category")) {
        body.category = text;
    } else if (key == QLatin1String("disposition")) {
        body.disposition = text;
    } else if (key == QLatin1String("case")) {
        body.casefile = text;
    } else if (key == QLatin1String("into")) {
        body.into = text;
    } else if (command.verb == Verb::Propose && key == QLatin1String("withdraw")) {
        body.withdrawn = value == QLatin1String("true");
    } else if (key == QLatin1String("service")) {
        body.service = text;
    } else if (key == QLatin1String("user")) {
        body.assignee = value;
    } else if (key == QLatin1String("priority")) {
        body.priority = priorityOf(value);
        if (!body.priority)
            return Error{tr("\"%1\" is none of normal, low, urgent.").arg(value)};
    } else if (command.verb == Verb::Place && kPlaceNumbers.contains(key)) {
        command.values.insert(key, valueOf(value));
    } else if (command.verb == Verb::Place && kPlaceTexts.contains(key)) {
        command.values.insert(key, value);
    } else if (key == QLatin1String("until")) {
        const auto until = readTime(valueOf(value));
        if (!until)
            return Error{tr("\"%1\" is neither seconds since 1970 nor an ISO 8601 time.").arg(value)};
        body.until = *until;
    } else {
        return Error{
            tr("\"%1\" is not known. There are: %2.")
                .arg(key, QStringLiteral("text reason category priority disposition service user "
                                         "until lat lon name precision radius_m words none case into "
                                         "withdraw"))};
    }
    return {};
}

Result<void> CommandWords::setSetting(Command &command, const QString &key, const QString &value)
{
    const bool isUser = command.verb == Verb::SetUser;
    if (isUser || command.verb == Verb::Announce) {
        const QString known = isUser ? QStringLiteral("user name") : QStringLiteral("channel text");
        if (!known.split(u' ').contains(key))
            return Error{tr("\"%1\" is not known. There are: %2.").arg(key, known)};
        command.values.insert(key, value);
        return {};
    }
    QJsonObject values = command.values.value(QLatin1String("set")).toObject();
    values.insert(key, valueOf(value));
    command.values.insert(QLatin1String("set"), values);
    return {};
}

/// What the log could not read is told here, in the words of this program.
Result<void> CommandWords::check(const Command &command, const QString &verb)
{
    const TipBody &body = command.body;
    if (CaseCommandWords::concerns(command.verb))
        return CaseCommandWords::check(command, verb);
    switch (command.verb) {
    case Verb::Propose:
    case Verb::Link:
    case Verb::Unlink:
    case Verb::Accept:
    case Verb::Decline:
        if (body.casefile.isEmpty())
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("case=..."))};
        break;
    case Verb::Merge:
        if (body.into.isEmpty())
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("into=..."))};
        break;
    case Verb::Reply:
    case Verb::Note:
        if (body.text.trimmed().isEmpty())
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("text=..."))};
        break;
    case Verb::Classify:
        if (body.category.isEmpty() && !body.priority)
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("category=... priority=..."))};
        break;
    case Verb::Assign:
        if (!isUserName(body.assignee))
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("user=..."))};
        break;
    case Verb::Place:
        if (!command.values.isEmpty() && !body.place)
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("lat=44.8 lon=-68.77"))};
        break;
    case Verb::Refer:
        if (body.service.isEmpty())
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("service=..."))};
        break;
    case Verb::SetDepartment:
        if (command.values.isEmpty())
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("name=value ..."))};
        break;
    case Verb::Announce: {
        const QString channel = command.values.value(QLatin1String("channel")).toString();
        const QString text = command.values.value(QLatin1String("text")).toString();
        if (channel.indexOf(u'/') <= 0 || channel.endsWith(u'/') || text.trimmed().isEmpty())
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("channel=slack/C0123 text=..."))};
        break;
    }
    case Verb::SetUser:
        if (!isUserName(command.values.value(QLatin1String("user")).toString()) ||
            command.values.value(QLatin1String("name")).toString().trimmed().isEmpty())
            return Error{tr("%1 wants %2.").arg(verb, QStringLiteral("user=... name=..."))};
        break;
    default:
        break;
    }
    return {};
}

} // namespace porch
