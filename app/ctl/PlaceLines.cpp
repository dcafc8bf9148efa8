// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/PlaceLines.h"

#include <QJsonDocument>

#include <cmath>

namespace porch {

namespace {

QJsonObject candidateJson(const PlaceCandidate &candidate)
{
    return {{QStringLiteral("name"), candidate.name},
            {QStringLiteral("lat"), candidate.at.latDegrees()},
            {QStringLiteral("lon"), candidate.at.lonDegrees()},
            {QStringLiteral("precision"), QString(precisionName(candidate.precision))},
            {QStringLiteral("radius_m"), std::round(candidate.radius * 10) / 10},
            {QStringLiteral("score"), candidate.score}};
}

} // namespace

QJsonArray PlaceLines::toJson(const QString &text, const std::vector<PlaceMention> &mentions)
{
    QJsonArray json;
    for (const PlaceMention &mention : mentions) {
        QJsonArray candidates;
        for (const PlaceCandidate &candidate : mention.candidates)
            candidates.append(candidateJson(candidate));
        json.append(QJsonObject{
            {QStringLiteral("text"), text.mid(mention.startUnit, mention.endUnit - mention.startUnit)},
            {QStringLiteral("start"), mention.start},
            {QStringLiteral("end"), mention.end},
            {QStringLiteral("kind"), QString(mentionKindName(mention.kind))},
            {QStringLiteral("candidates"), candidates}});
    }
    return json;
}

PlaceLines::Answer PlaceLines::answer(const QByteArray &line) const
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parsed);
    const QJsonObject asked = document.object();
    QString problem;
    if (parsed.error != QJsonParseError::NoError)
        problem = tr("It is not JSON: %1.").arg(parsed.errorString());
    else if (!document.isObject())
        problem = tr("It is no JSON object.");
    else if (!asked.contains(QLatin1String("id")))
        problem = tr("It has no \"id\".");
    else if (!asked.value(QLatin1String("text")).isString())
        problem = tr("Its \"text\" is missing or no text.");
    const QJsonValue id =
        asked.contains(QLatin1String("id")) ? asked.value(QLatin1String("id")) : QJsonValue();
    if (!problem.isEmpty())
        return {{{QStringLiteral("id"), id}, {QStringLiteral("error"), problem}}, problem};
    const QString text = asked.value(QLatin1String("text")).toString();
    return {{{QStringLiteral("id"), id}, {QStringLiteral("mentions"), toJson(text, m_finder.find(text))}},
            {}};
}

} // namespace porch
