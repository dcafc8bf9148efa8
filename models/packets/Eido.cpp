// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/Eido.h"

#include "models/packets/PacketIds.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamWriter>

#include <algorithm>

namespace porch {

namespace {

// Registered values of NENA-STA-021.1b.
constexpr char kIncidentType[] = "SUSP"; ///< suspicious incident, circumstances, unknown problems
constexpr char kIncidentActive[] = "Active";
constexpr char kIncidentClosed[] = "Closed";
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
QString pidf(const PacketPlace &place, const QString &id)
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
                            QString::number(place.latitude, 'f', 6) + u' ' +
                                QString::number(place.longitude, 'f', 6));
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
    explicit EidoWriter(const PacketContent &content)
        : m_content(content)
        , m_agency(packetToken(content.department).isEmpty()
                       ? QStringLiteral("department.invalid")
                       : packetToken(content.department) + QStringLiteral(".invalid"))
        , m_about((content.casefile       ? content.casefile->id
                   : content.tips.empty() ? QString()
                                          : content.tips.front().id)
                      .toUtf8())
    {
        addNotes();
        for (const PacketTipPart &tip : content.tips) {
            addPeople(tip);
            addPlace(tip);
        }
    }

    QJsonObject eido() const
    {
        QJsonObject all = prologue(urn(QString::fromUtf8(m_about)), m_content.at);
        all.insert(QLatin1String("eidoVersion"), QLatin1String("1.0"));
        all.insert(QLatin1String("issuingElementIdentification"),
                   QString(QLatin1String("porchlight.") + m_agency));
        all.insert(QLatin1String("agencyComponent"), list(agency()));
        all.insert(QLatin1String("incidentComponent"), incident());
        all.insert(QLatin1String("notesComponent"), m_notes);
        if (!m_people.isEmpty())
            all.insert(QLatin1String("personComponent"), m_people);
        if (!m_places.isEmpty())
            all.insert(QLatin1String("locationComponent"), m_places);
        return all;
    }

private:
    QJsonObject prologue(const QString &id, Micros updated) const
    {
        return {{QStringLiteral("$id"), id},
                {QStringLiteral("lastUpdateTimeStamp"), timestamp(updated)},
                {QStringLiteral("updatedByAgencyReference"), reference(m_agency)}};
    }

    QString urn(const QString &tracking) const
    {
        return QStringLiteral("urn:emergency:uid:incidentid:%1:%2").arg(tracking, m_agency);
    }
    QString id(const QByteArray &part) const { return packetId(m_about, part); }

    static QJsonArray referencesTo(const QJsonArray &components)
    {
        QJsonArray references;
        for (const QJsonValue &component : components)
            references.append(reference(component.toObject().value(QLatin1String("$id")).toString()));
        return references;
    }

    QJsonObject agency() const
    {
        QJsonObject agency = prologue(m_agency, m_content.at);
        agency.insert(QLatin1String("agencyRoleDescriptionRegistryText"), list(QLatin1String(kAgencyRole)));
        agency.insert(QLatin1String("agencyType"), list(QLatin1String(kAgencyType)));
        return agency;
    }

    QJsonObject incident() const
    {
        const std::vector<PacketTipPart> &tips = m_content.tips;
        const bool closed =
            m_content.casefile ? m_content.casefile->closed : !tips.empty() && tips.front().closed;
        QJsonObject incident = prologue(id("incident"), m_content.at);
        incident.insert(QLatin1String("incidentTypeCommonRegistryText"), QLatin1String(kIncidentType));
        if (!tips.empty() && !tips.front().category.isEmpty())
            incident.insert(QLatin1String("incidentTypeInternalText"), tips.front().category);
        incident.insert(QLatin1String("incidentStatusCommonRegistryText"),
                        list(QLatin1String(closed ? kIncidentClosed : kIncidentActive)));
        incident.insert(QLatin1String("incidentStatusInternalText"), list(QLatin1String("Uncorroborated")));
        const bool urgent =
            std::any_of(tips.begin(), tips.end(), [](const PacketTipPart &tip) { return tip.urgent; });
        incident.insert(QLatin1String("incidentCommonPriorityNumber"),
                        urgent ? kHighestPriority : kUnjudgedPriority);
        incident.insert(QLatin1String("internalIncidentId"),
                        m_content.casefile ? m_content.casefile->number : QString::fromUtf8(m_about));
        if (const QJsonArray reports = caseNumbers(); !reports.isEmpty())
            incident.insert(QLatin1String("documentIdentification"), reports);
        if (!m_people.isEmpty())
            incident.insert(QLatin1String("personReference"), referencesTo(m_people));
        if (!m_places.isEmpty())
            incident.insert(QLatin1String("locationReference"), referencesTo(m_places));
        incident.insert(QLatin1String("notesReference"), referencesTo(m_notes));
        return incident;
    }

    /// The investigations that follow the incident up.
    QJsonArray caseNumbers() const
    {
        // Who gets a case has nothing to do with others.
        if (m_content.casefile)
            return {m_content.casefile->number};
        QJsonArray numbers;
        for (const PacketTipPart &tip : m_content.tips) {
            for (const PacketLink &link : tip.links) {
                if (link.standing == LinkStanding::Linked && !numbers.contains(link.number))
                    numbers.append(link.number);
            }
        }
        return numbers;
    }

    void addNote(const QByteArray &part, Micros at, const QString &words)
    {
        QJsonObject note = prologue(id("note/" + part), at);
        note.insert(QLatin1String("notesActionComments"), words);
        m_notes.append(note);
    }

    /// What the desk says first, then the words as they are now. What is gone is not mentioned.
    void addNotes()
    {
        QStringList head{
            html(Eido::tr("Uncorroborated: residents wrote this in a community channel, and nobody"
                          " has confirmed it."))};
        if (m_content.casefile)
            head << html(Eido::tr("Case %1: %2").arg(m_content.casefile->number, m_content.casefile->title));
        if (!m_content.wish.reason.isEmpty())
            head << html(Eido::tr("Given to %1 by %2: %3")
                             .arg(m_content.wish.recipient, m_content.madeBy, m_content.wish.reason));
        addNote("desk", m_content.at, head.join(QLatin1String("<br>")));
        if (m_content.casefile)
            addLines(m_content.casefile->lines);
        for (const PacketTipPart &tip : m_content.tips)
            addLines(tip.lines);
    }

    void addLines(const std::vector<PacketLine> &lines)
    {
        for (const PacketLine &line : lines) {
            if (line.gone || line.text.trimmed().isEmpty())
                continue;
            QString head;
            if (line.kind == PacketLineKind::Message)
                head = Eido::tr("Uncorroborated. %1 wrote at %2:").arg(line.who, timestamp(line.at));
            else if (line.kind == PacketLineKind::Note)
                head = Eido::tr("Note of the desk, by %1 at %2:").arg(line.who, timestamp(line.at));
            else
                continue; // what the desk answered and did is no part of the incident's present state
            addNote(line.id.toUtf8(), line.at, QString(html(head) + QLatin1String("<br>") + html(line.text)));
        }
    }

    void addPeople(const PacketTipPart &tip)
    {
        QJsonObject person = prologue(id("person/" + tip.id.toUtf8()), m_content.at);
        person.insert(QLatin1String("personIncidentRoleRegistryText"), list(QLatin1String(kPersonRole)));
        // A pseudonym is nobody's name.
        if (tip.named && !tip.reporter.isEmpty()) {
            const QJsonObject text{{QStringLiteral("value"), tip.reporter}};
            const QJsonObject name{{QStringLiteral("personFullName"), list(text)}};
            person.insert(QLatin1String("ncPersonComponent"),
                          QJsonObject{{QStringLiteral("name"), list(name)}});
        }
        m_people.append(person);
    }

    void addPlace(const PacketTipPart &tip)
    {
        if (!tip.place || (!tip.place->hasPoint && tip.place->name.isEmpty()))
            return;
        const QString place = id("place/" + tip.id.toUtf8());
        QJsonObject location = prologue(place, m_content.at);
        location.insert(QLatin1String("locationTypeDescriptionRegistryText"), QLatin1String(kLocationType));
        if (tip.place->hasPoint)
            location.insert(QLatin1String("locationByValue"), pidf(*tip.place, place));
        const QString how = Eido::tr("uncorroborated, %1").arg(tip.place->how);
        location.insert(
            QLatin1String("locationDescriptionText"),
            xmlText(tip.place->name.isEmpty()
                        ? how
                        : Eido::tr("%1 (%2)", "a place, how it is known").arg(tip.place->name, how)));
        m_places.append(location);
    }

    const PacketContent &m_content;
    const QString m_agency;
    const QByteArray m_about; ///< of the case or the tip
    QJsonArray m_notes;
    QJsonArray m_people;
    QJsonArray m_places;
};

} // namespace

QJsonObject Eido::of(const PacketContent &content)
{
    return EidoWriter(content).eido();
}

QByteArray Eido::document(const PacketContent &content)
{
    return QJsonDocument(of(content)).toJson(QJsonDocument::Indented);
}

} // namespace porch
