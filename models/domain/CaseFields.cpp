// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/CaseFields.h"

namespace porch {

namespace {

/// A line of a list: without line breaks, tabs or spaces around it.
QByteArray line(EventFields &fields, QLatin1String name, qsizetype most)
{
    const QByteArray found = fields.optionalKey(name).simplified();
    if (found.size() > most)
        fields.fail(QStringLiteral("\"%1\" is longer than %2 bytes").arg(name).arg(most));
    return found;
}

std::optional<QString> lead(EventFields &fields)
{
    const QJsonValue value = fields.object().value(QLatin1String("lead"));
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (value.toString(QStringLiteral("?")).isEmpty())
        return QString();
    return fields.user(QLatin1String("lead"));
}

void put(QJsonObject &object, QLatin1String name, const QByteArray &value)
{
    if (!value.isEmpty())
        object.insert(name, QString::fromUtf8(value));
}

} // namespace

CaseBody caseBody(Verb verb, EventFields &fields)
{
    CaseBody body;
    body.casefile = fields.key(QLatin1String("case"));
    switch (verb) {
    case Verb::OpenCase:
    case Verb::UpdateCase:
        body.number = line(fields, QLatin1String("number"), kMaxCaseNumberBytes);
        body.title = line(fields, QLatin1String("title"), kMaxCaseTitleBytes);
        body.lead = lead(fields);
        if (verb == Verb::UpdateCase) {
            if (body.number.isEmpty() && body.title.isEmpty() && !body.lead)
                fields.fail(QStringLiteral("none of \"number\", \"title\" and \"lead\" is given"));
            break;
        }
        body.text = fields.optionalText(QLatin1String("text"));
        body.reason = fields.optionalText(QLatin1String("reason"));
        body.year = static_cast<int>(std::min<qint64>(fields.optionalCount(QLatin1String("year")), 9999));
        break;
    case Verb::CloseCase:
        body.reason = fields.optionalText(QLatin1String("reason"));
        body.into = fields.optionalKey(QLatin1String("into"));
        break;
    default:
        body.text = fields.text(QLatin1String("text"));
        if (body.text.trimmed().isEmpty())
            fields.fail(QStringLiteral("\"text\" is empty"));
        break;
    }
    return body;
}

ExportBody exportBody(EventFields &fields)
{
    ExportBody body;
    body.tip = fields.optionalKey(QLatin1String("tip"));
    body.casefile = fields.optionalKey(QLatin1String("case"));
    body.recipient = fields.key(QLatin1String("recipient"));
    body.reason = fields.text(QLatin1String("reason"));
    body.form = fields.key(QLatin1String("form"));
    body.names = fields.flag(QLatin1String("names"));
    if (body.reason.trimmed().isEmpty() || body.recipient.trimmed().isEmpty())
        fields.fail(QStringLiteral("\"recipient\" or \"reason\" is empty"));
    return body;
}

QJsonObject caseValues(const CaseBody &body)
{
    QJsonObject json;
    put(json, QLatin1String("case"), body.casefile);
    put(json, QLatin1String("number"), body.number);
    put(json, QLatin1String("title"), body.title);
    if (body.lead)
        json.insert(QLatin1String("lead"), *body.lead);
    put(json, QLatin1String("text"), body.text);
    put(json, QLatin1String("reason"), body.reason);
    put(json, QLatin1String("into"), body.into);
    if (body.year != 0)
        json.insert(QLatin1String("year"), body.year);
    return json;
}

QJsonObject exportValues(const ExportBody &body)
{
    QJsonObject json;
    put(json, QLatin1String("tip"), body.tip);
    put(json, QLatin1String("case"), body.casefile);
    put(json, QLatin1String("recipient"), body.recipient);
    put(json, QLatin1String("reason"), body.reason);
    put(json, QLatin1String("form"), body.form);
    if (body.names)
        json.insert(QLatin1String("names"), true);
    return json;
}

} // namespace porch
