// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/Eido.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <QXmlStreamWriter>

namespace porch {

namespace {

// Registered values of NENA-STA-021.1b.
constexpr char kIncidentType[] = "SUSP"; ///< suspicious incident, circumstances, unknown problems
constexpr char kIncidentStatus[] = "Active";
constexpr char kAgencyRole[] = "CallReceiving";
constexpr char kAgencyType[] = "police";
constexpr char kPersonRole[] = "ReportingParty";
constexpr char kLocationType[] = "InitialIncident";
constexpr int kHighestPriority = 10;
constexpr int kUnjudgedPriority = 5;

/// RFC 3339 in UTC: whoever reads this may be in another zone.
QString timestamp(Micros time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// A name that may stand in an identifier.
QString token(const QString &text)
{
    QString plain;
    for (const QChar c : text.toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            plain += c;
        else if (!plain.isEmpty() && !plain.endsWith(u'-'))
            plain += u'-';
    }
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return plain;
}

/// The same part of the same tip always has the same identifier, and it tells nothing of the message's key,
/// which names a channel and an account's message.
QString identifier(const QByteArray &tip, const QByteArray &part)
{
    static const QUuid space(QStringLiteral("{8b1f0b56-6b0a-4d0e-9a51-3f2f3f0d4e11}"));
    return QUuid::createUuidV5(space, tip + '/' + part).toString(QUuid::WithoutBraces);
}

QJsonObject reference(const QString &id)
{
    return {{QStringLiteral("$ref"), id}};
}

QJsonArray list(const QJsonValue &value)
{
    return QJsonArray{value};
}

/// HTML5, as the standard has notes: so words of strangers are escaped.
QString html(const QString &text)
{
    QString safe = text.toHtmlEscaped();
    safe.replace(u'\n', QLatin1String("<br>"));
    return safe;
}

/// Characters that XML does not know at all.
QString xmlText(const QString &text)
{
    QString clean;
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 && c.unicode() < 0xFFFE)
            clean += c;
    }
    return clean;
}

/// PIDF-LO (RFC 5491) of a point.
QString pidf(const TipRow &tip, const QString &id)
{
    const QString pidfSpace = QStringLiteral("urn:ietf:params:xml:ns:pidf");
    const QString gp = QStringLiteral("urn:ietf:params:xml:ns:pidf:geopriv10");
    const QString gml = QStringLiteral("http://www.opengis.net/gml");
    QString xml;
    QXmlStreamWriter writer(&xml);
    writer.writeStartDocument();
    writer.writeDefaultNamespace(pidfSpace);
    writer.writeNamespace(gp, QStringLiteral("gp"));
    writer.writeNamespace(gml, QStringLiteral("gml"));
    writer.writeStartElement(pidfSpace, QStringLiteral("presence"));
    writer.writeAttribute(QStringLiteral("entity"),
                          QStringLiteral("pres:") + id + QStringLiteral("@invalid"));
    writer.writeStartElement(pidfSpace, QStringLiteral("tuple"));
    writer.writeAttribute(QStringLiteral("id"), QStringLiteral("place"));
    writer.writeStartElement(pidfSpace, QStringLiteral("status"));
    writer.writeStartElement(gp, QStringLiteral("geopriv"));
    writer.writeStartElement(gp, QStringLiteral("location-info"));
    writer.writeStartElement(gml, QStringLiteral("Point"));
    writer.writeAttribute(QStringLiteral("srsName"), QStringLiteral("urn:ogc:def:crs:EPSG::4326"));
    writer.writeTextElement(gml, QStringLiteral("pos"),
                            QString::number(tip.latitude, 'f', 6) + u' ' +
                                QString::number(tip.longitude, 'f', 6));
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEmptyElement(gp, QStringLiteral("usage-rules"));
    // Somebody said so; nothing measured it.
    writer.writeTextElement(gp, QStringLiteral("method"), QStringLiteral("Manual"));
    writer.writeEndDocument();
    return xml;
}

class EidoWriter
{
public:
    explicit EidoWriter(const EidoSource &source)
        : m_source(source)
        , m_agency(token(source.department).isEmpty() ? QStringLiteral("department.invalid")
                                                      : token(source.department) + QStringLiteral(".invalid"))
        , m_notes(notes())
    {}

    QJsonObject eido() const
    {
        QJsonObject all = prologue(QStringLiteral("urn:emergency:uid:incidentid:%1:%2")
                                       .arg(identifier(m_source.tip.key, "tracking"), m_agency),
                                   m_source.now);
        all.insert(QLatin1String("eidoVersion"), QLatin1String("1.0"));
        all.insert(QLatin1String("issuingElementIdentification"),
                   QString(QLatin1String("porchlight.") + m_agency));
        all.insert(QLatin1String("agencyComponent"), list(agency()));
        all.insert(QLatin1String("incidentComponent"), incident());
        all.insert(QLatin1String("notesComponent"), m_notes);
        all.insert(QLatin1String("personComponent"), list(person()));
        if (hasLocation())
            all.insert(QLatin1String("locationComponent"), list(location()));
        return all;
    }

private:
    QJsonObject prologue(const QString &id, Micros updated) const
    {
        return {{QStringLiteral("$id"), id},
                {QStringLiteral("lastUpdateTimeStamp"), timestamp(updated)},
                {QStringLiteral("updatedByAgencyReference"), reference(m_agency)}};
    }

    QString id(const QByteArray &part) const { return identifier(m_source.tip.key, part); }
    bool hasLocation() const { return m_source.tip.hasPlace || !m_source.tip.placeName.isEmpty(); }

    QJsonObject agency() const
    {
        QJsonObject agency = prologue(m_agency, m_source.now);
        agency.insert(QLatin1String("agencyRoleDescriptionRegistryText"), list(QLatin1String(kAgencyRole)));
        agency.insert(QLatin1String("agencyType"), list(QLatin1String(kAgencyType)));
        return agency;
    }

    QJsonObject incident() const
    {
        QJsonObject incident = prologue(id("incident"), m_source.now);
        incident.insert(QLatin1String("incidentTypeCommonRegistryText"), QLatin1String(kIncidentType));
        if (!m_source.category.isEmpty())
            incident.insert(QLatin1String("incidentTypeInternalText"), m_source.category);
        incident.insert(QLatin1String("incidentStatusCommonRegistryText"),
                        list(QLatin1String(kIncidentStatus)));
        incident.insert(QLatin1String("incidentStatusInternalText"), list(QLatin1String("Uncorroborated")));
        // Whoever escalates takes it for urgent; the tip's own mark may not have come back from the log yet.
        const bool urgent =
            m_source.tip.escalated || m_source.tip.priority == Priority::Urgent || !m_source.reason.isEmpty();
        incident.insert(QLatin1String("incidentCommonPriorityNumber"),
                        urgent ? kHighestPriority : kUnjudgedPriority);
        incident.insert(QLatin1String("internalIncidentId"), id("tracking"));
        incident.insert(QLatin1String("personReference"), list(reference(id("person"))));
        if (hasLocation())
            incident.insert(QLatin1String("locationReference"), list(reference(id("place"))));
        QJsonArray references;
        for (const QJsonValue &note : m_notes)
            references.append(reference(note.toObject().value(QLatin1String("$id")).toString()));
        incident.insert(QLatin1String("notesReference"), references);
        return incident;
    }

    QJsonObject note(const QByteArray &part, Micros at, const QString &words) const
    {
        QJsonObject note = prologue(id(part), at);
        note.insert(QLatin1String("notesActionComments"), words);
        return note;
    }

    /// What the desk says first, then the resident's words as they are now; nothing of the desk's own notes,
    /// which are not for others.
    QJsonArray notes() const
    {
        QJsonArray notes;
        QStringList head{
            html(Eido::tr("Uncorroborated: residents wrote this in a community channel, and nobody"
                          " has confirmed it."))};
        if (!m_source.reason.isEmpty())
            head << html(m_source.escalatedBy.isEmpty()
                             ? Eido::tr("Escalated by the desk: %1").arg(m_source.reason)
                             : Eido::tr("Escalated by %1: %2").arg(m_source.escalatedBy, m_source.reason));
        notes.append(note("desk", m_source.now, head.join(QLatin1String("<br>"))));
        for (const TimelineRow &row : m_source.rows) {
            if (row.kind != TimelineKind::Resident || row.deleted || row.text.trimmed().isEmpty())
                continue;
            const QString who = m_source.tip.named && row.named && !row.author.isEmpty()
                                    ? row.author
                                    : Eido::tr("a resident");
            notes.append(note("message/" + row.id, row.at,
                              html(Eido::tr("Uncorroborated. %1 wrote at %2:").arg(who, timestamp(row.at))) +
                                  QLatin1String("<br>") + html(row.text)));
        }
        return notes;
    }

    /// The channel's name for a person leaves the house only where the channel shows it to everybody.
    QJsonObject person() const
    {
        QJsonObject person = prologue(id("person"), m_source.now);
        person.insert(QLatin1String("personIncidentRoleRegistryText"), list(QLatin1String(kPersonRole)));
        if (m_source.tip.named && !m_source.tip.reporter.isEmpty()) {
            const QJsonObject text{{QStringLiteral("value"), m_source.tip.reporter}};
            const QJsonObject name{{QStringLiteral("personFullName"), list(text)}};
            person.insert(QLatin1String("ncPersonComponent"),
                          QJsonObject{{QStringLiteral("name"), list(name)}});
        }
        return person;
    }

    QJsonObject location() const
    {
        const TipRow &tip = m_source.tip;
        QJsonObject location = prologue(id("place"), m_source.now);
        location.insert(QLatin1String("locationTypeDescriptionRegistryText"), QLatin1String(kLocationType));
        if (tip.hasPlace)
            location.insert(QLatin1String("locationByValue"), pidf(tip, id("place")));
        if (!tip.placeName.isEmpty()) {
            const QString whose = tip.place == PlaceKnown::Confirmed
                                      ? Eido::tr("%1 (as the desk understood it, uncorroborated)")
                                      : Eido::tr("%1 (as a resident gave it, uncorroborated)");
            location.insert(QLatin1String("locationDescriptionText"), whose.arg(xmlText(tip.placeName)));
        }
        return location;
    }

    const EidoSource &m_source;
    QString m_agency;
    QJsonArray m_notes;
};

} // namespace

QJsonObject Eido::of(const EidoSource &source)
{
    return EidoWriter(source).eido();
}

QByteArray Eido::document(const EidoSource &source)
{
    return QJsonDocument(of(source)).toJson(QJsonDocument::Indented);
}

QString Eido::fileName(const EidoSource &source)
{
    const QString who = source.tip.named ? token(source.tip.reporter).left(60) : QString();
    const QString day =
        QDateTime::fromMSecsSinceEpoch(source.now / 1000, Qt::UTC).toString(u"yyyy-MM-dd-HHmm");
    return QStringLiteral("incident-") + (who.isEmpty() ? QString() : who + u'-') + day +
           QStringLiteral(".eido.json");
}

} // namespace porch
