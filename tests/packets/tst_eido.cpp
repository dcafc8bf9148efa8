// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/Eido.h"
#include "models/packets/PacketIds.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace porch;

namespace {

constexpr Micros kNow = Micros(1'750'000'000) * 1'000'000;

/// The members that NENA-STA-021.1b asks for in each kind of component, beside the prologue of all.
const QHash<QString, QStringList> &required()
{
    static const QHash<QString, QStringList> table{
        {QStringLiteral("agencyComponent"),
         {QStringLiteral("agencyRoleDescriptionRegistryText"), QStringLiteral("agencyType")}},
        {QStringLiteral("incidentComponent"), {QStringLiteral("incidentTypeCommonRegistryText")}},
        {QStringLiteral("notesComponent"), {QStringLiteral("notesActionComments")}},
        {QStringLiteral("personComponent"), {QStringLiteral("personIncidentRoleRegistryText")}},
        {QStringLiteral("locationComponent"), {QStringLiteral("locationTypeDescriptionRegistryText")}},
    };
    return table;
}

/// Members that the schema has as lists.
const QSet<QString> &lists()
{
    static const QSet<QString> names{QStringLiteral("agencyRoleDescriptionRegistryText"),
                                     QStringLiteral("agencyType"),
                                     QStringLiteral("personIncidentRoleRegistryText"),
                                     QStringLiteral("incidentStatusCommonRegistryText"),
                                     QStringLiteral("incidentStatusInternalText"),
                                     QStringLiteral("locationReference"),
                                     QStringLiteral("personReference"),
                                     QStringLiteral("documentIdentification"),
                                     QStringLiteral("notesReference")};
    return names;
}

/// What is wrong with an EIDO, by the schema; empty: nothing.
class Checked
{
public:
    explicit Checked(const QJsonObject &eido)
    {
        prologue(QStringLiteral("the whole"), eido);
        need(QStringLiteral("the whole"), eido,
             {QStringLiteral("eidoVersion"), QStringLiteral("issuingElementIdentification"),
              QStringLiteral("agencyComponent")});
        if (eido.value(QLatin1String("eidoVersion")).toString() != QLatin1String("1.0"))
            problems << QStringLiteral("version");
        for (auto part = required().begin(); part != required().end(); ++part) {
            const QJsonValue value = eido.value(part.key());
            if (value.isUndefined())
                continue;
            // The incident is one, all others are lists.
            if (value.isObject() != (part.key() == QLatin1String("incidentComponent")))
                problems << part.key() + QStringLiteral(" has the wrong kind");
            const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
            for (const QJsonValue &each : all) {
                prologue(part.key(), each.toObject());
                need(part.key(), each.toObject(), part.value());
            }
        }
        for (const QString &to : std::as_const(m_references)) {
            if (!m_ids.contains(to))
                problems << QStringLiteral("a reference leads nowhere: ") + to;
        }
    }
    QStringList problems;

private:
    void need(const QString &where, const QJsonObject &object, const QStringList &names)
    {
        for (const QString &name : names) {
            if (!object.contains(name))
                problems << where + QStringLiteral(" lacks ") + name;
        }
    }
    void prologue(const QString &where, const QJsonObject &object)
    {
        need(where, object,
             {QStringLiteral("$id"), QStringLiteral("lastUpdateTimeStamp"),
              QStringLiteral("updatedByAgencyReference")});
        const QString id = object.value(QLatin1String("$id")).toString();
        if (id.isEmpty() || m_ids.contains(id))
            problems << where + QStringLiteral(" has no id of its own");
        m_ids.insert(id);
        const QString time = object.value(QLatin1String("lastUpdateTimeStamp")).toString();
        if (!QDateTime::fromString(time, Qt::ISODateWithMs).isValid() || !time.endsWith(u'Z'))
            problems << where + QStringLiteral(" has no time: ") + time;
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (lists().contains(member.key()) && !member.value().isArray())
                problems << where + QStringLiteral(": no list: ") + member.key();
            const QJsonArray all =
                member.value().isArray() ? member.value().toArray() : QJsonArray{member.value()};
            for (const QJsonValue &each : all) {
                const QJsonValue to = each.toObject().value(QLatin1String("$ref"));
                if (to.isString())
                    m_references.insert(to.toString());
                else if (member.key().endsWith(QLatin1String("Reference")))
                    problems << where + QStringLiteral(": no reference: ") + member.key();
            }
        }
    }

    QSet<QString> m_ids;
    QSet<QString> m_references;
};

PacketContent content()
{
    PacketContent content;
    content.department = QStringLiteral("Harbour City Police");
    content.wish.recipient = QStringLiteral("County dispatch");
    content.wish.reason = QStringLiteral("A knife was seen");
    content.madeBy = QStringLiteral("D. Whitlock");
    content.at = kNow;
    PacketTipPart tip;
    tip.id = packetId("slack:T1:C1:1750000000.000100", "tip");
    tip.number = 1;
    tip.reporter = QStringLiteral("Reporter 1");
    tip.channel = QStringLiteral("mill-ward");
    tip.category = QStringLiteral("Violence or threats");
    tip.urgent = true;
    PacketLine message;
    message.kind = PacketLineKind::Message;
    message.id = QStringLiteral("line-1");
    message.at = kNow - 60'000'000;
    message.who = tip.reporter;
    message.text = QStringLiteral("He has a <b>knife</b> & shouts.\nCome!");
    PacketLine reply = message;
    reply.kind = PacketLineKind::Reply;
    reply.id = QStringLiteral("line-2");
    reply.text = QStringLiteral("We are on our way");
    tip.lines = {message, reply};
    content.tips.push_back(tip);
    return content;
}

PacketPlace alder()
{
    PacketPlace place;
    place.name = QStringLiteral("Alder & 3rd <rear>");
    place.hasPoint = true;
    place.latitude = -34.5;
    place.longitude = 58.25;
    place.how = QStringLiteral("as a resident gave it");
    return place;
}

/// A case of two tips, one of them placed.
PacketContent caseContent()
{
    PacketContent all = content();
    PacketTipPart second = all.tips[0];
    second.id = packetId("slack:T1:C1:2", "tip");
    second.reporter = QStringLiteral("Reporter 2");
    second.place = alder();
    for (PacketLine &line : second.lines)
        line.id += QLatin1String("-2");
    all.tips.push_back(second);
    PacketCasePart part;
    part.id = packetId("case-1", "case");
    part.number = QStringLiteral("25-0417");
    part.title = QStringLiteral("Converter thefts");
    all.casefile = part;
    return all;
}

QJsonObject incidentOf(const PacketContent &packet)
{
    return Eido::of(packet).value(QLatin1String("incidentComponent")).toObject();
}

QString allNotes(const QJsonObject &eido)
{
    QString all;
    for (const QJsonValue &note : eido.value(QLatin1String("notesComponent")).toArray())
        all += note.toObject().value(QLatin1String("notesActionComments")).toString() + u'\n';
    return all;
}

} // namespace

class EidoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheShapeOfTheStandard()
    {
        const QJsonObject eido = Eido::of(content());
        QCOMPARE(Checked(eido).problems, QStringList());
        QVERIFY(eido.value(QLatin1String("$id"))
                    .toString()
                    .startsWith(QLatin1String("urn:emergency:uid:incidentid:")));
        QCOMPARE(eido.value(QLatin1String("eidoVersion")).toString(), QStringLiteral("1.0"));
        QVERIFY(eido.value(QLatin1String("issuingElementIdentification"))
                    .toString()
                    .contains(QLatin1String("harbour-city-police")));
        const QJsonObject agency = eido.value(QLatin1String("agencyComponent")).toArray().at(0).toObject();
        QCOMPARE(agency.value(QLatin1String("agencyType")).toArray(), QJsonArray{QStringLiteral("police")});
        QCOMPARE(agency.value(QLatin1String("agencyRoleDescriptionRegistryText")).toArray(),
                 QJsonArray{QStringLiteral("CallReceiving")});
        const QJsonObject incident = incidentOf(content());
        QCOMPARE(incident.value(QLatin1String("incidentTypeCommonRegistryText")).toString(),
                 QStringLiteral("SUSP"));
        QCOMPARE(incident.value(QLatin1String("incidentTypeInternalText")).toString(),
                 QStringLiteral("Violence or threats"));
        QCOMPARE(incident.value(QLatin1String("incidentStatusCommonRegistryText")).toArray(),
                 QJsonArray{QStringLiteral("Active")});
        QCOMPARE(incident.value(QLatin1String("incidentStatusInternalText")).toArray(),
                 QJsonArray{QStringLiteral("Uncorroborated")});
        QCOMPARE(incident.value(QLatin1String("incidentCommonPriorityNumber")).toInt(), 10);
        QVERIFY(!incident.value(QLatin1String("internalIncidentId")).toString().isEmpty());
        QCOMPARE(incident.value(QLatin1String("personReference")).toArray().size(), 1);
        QCOMPARE(incident.value(QLatin1String("notesReference")).toArray().size(),
                 eido.value(QLatin1String("notesComponent")).toArray().size());
        for (const char *absent : {"locationReference", "documentIdentification"})
            QVERIFY(!incident.contains(QLatin1String(absent)));
        QVERIFY(!eido.contains(QLatin1String("locationComponent")));
        const QJsonObject person = eido.value(QLatin1String("personComponent")).toArray().at(0).toObject();
        QCOMPARE(person.value(QLatin1String("personIncidentRoleRegistryText")).toArray(),
                 QJsonArray{QStringLiteral("ReportingParty")});
        const QJsonDocument document = QJsonDocument::fromJson(Eido::document(content()));
        QCOMPARE(document.object(), eido);
    }

    void aCaseIsOneIncidentOfAllItsTips()
    {
        const QJsonObject eido = Eido::of(caseContent());
        QCOMPARE(Checked(eido).problems, QStringList());
        const QJsonObject incident = incidentOf(caseContent());
        QCOMPARE(incident.value(QLatin1String("internalIncidentId")).toString(), QStringLiteral("25-0417"));
        QCOMPARE(incident.value(QLatin1String("documentIdentification")).toArray(),
                 QJsonArray{QStringLiteral("25-0417")});
        QCOMPARE(incident.value(QLatin1String("personReference")).toArray().size(), 2);
        QCOMPARE(incident.value(QLatin1String("locationReference")).toArray().size(), 1);
        QCOMPARE(allNotes(eido).count(QLatin1String("knife")), 3); // the reason, and two messages
        PacketContent closed = caseContent();
        closed.casefile->closed = true;
        QCOMPARE(incidentOf(closed).value(QLatin1String("incidentStatusCommonRegistryText")).toArray(),
                 QJsonArray{QStringLiteral("Closed")});
    }

    void aTipNamesTheCaseItIsLinkedTo()
    {
        PacketContent linked = content();
        PacketLink link;
        link.number = QStringLiteral("25-0398");
        link.standing = LinkStanding::Linked;
        PacketLink proposed = link;
        proposed.number = QStringLiteral("25-0399");
        proposed.standing = LinkStanding::Proposed;
        linked.tips[0].links = {link, proposed};
        QCOMPARE(incidentOf(linked).value(QLatin1String("documentIdentification")).toArray(),
                 QJsonArray{QStringLiteral("25-0398")});
        QCOMPARE(Checked(Eido::of(linked)).problems, QStringList());
    }

    void aCaseNamesNoOtherOne()
    {
        PacketContent linked = caseContent();
        PacketLink link;
        link.number = QStringLiteral("25-0398");
        link.standing = LinkStanding::Linked;
        linked.tips[0].links = {link};
        QVERIFY(!Eido::document(linked).contains("25-0398"));
        QCOMPARE(incidentOf(linked).value(QLatin1String("documentIdentification")).toArray(),
                 QJsonArray{QStringLiteral("25-0417")});
    }

    void sameTipSameIdentifiers()
    {
        PacketContent later = content();
        later.at += 60'000'000;
        later.wish.reason = QStringLiteral("Otherwise");
        const auto ids = [](const QJsonObject &eido) -> QString {
            return eido.value(QLatin1String("$id")).toString() +
                   eido.value(QLatin1String("incidentComponent"))
                       .toObject()
                       .value(QLatin1String("$id"))
                       .toString();
        };
        QCOMPARE(ids(Eido::of(later)), ids(Eido::of(content())));
        PacketContent other = content();
        other.tips[0].id = packetId("slack:T1:C1:2", "tip");
        QVERIFY(ids(Eido::of(other)) != ids(Eido::of(content())));
    }

    void residentsWordsAreMarkedAndEscaped()
    {
        const QString notes = allNotes(Eido::of(content()));
        QCOMPARE(notes.count(QLatin1String("Uncorroborated")), 2);
        QVERIFY(notes.contains(QLatin1String("He has a &lt;b&gt;knife&lt;/b&gt; &amp; shouts.<br>Come!")));
        QVERIFY(notes.contains(QLatin1String("Given to County dispatch by D. Whitlock: A knife was seen")));
        // What the desk answered is no part of what happened.
        QVERIFY(!notes.contains(QLatin1String("on our way")));
    }

    void currentStateOnly()
    {
        PacketContent changed = content();
        changed.wish.reason = QStringLiteral("Otherwise");
        PacketLine note = changed.tips[0].lines[0];
        note.kind = PacketLineKind::Note;
        note.id = QStringLiteral("line-3");
        note.text = QStringLiteral("[redacted] known to us");
        note.gone = true;
        changed.tips[0].lines[0].gone = true;
        changed.tips[0].lines.push_back(note);
        const QString notes = allNotes(Eido::of(changed));
        QVERIFY(!notes.contains(QLatin1String("knife")));
        QVERIFY(!notes.contains(QLatin1String("known to us")));
        QCOMPARE(Checked(Eido::of(changed)).problems, QStringList());
    }

    void aPersonsNameOnlyWhereItIsOne()
    {
        QVERIFY(!Eido::document(content()).contains("personFullName"));
        // Nor what would lead to the account behind the message.
        QVERIFY(!Eido::document(content()).contains("T1:C1"));
        PacketContent named = content();
        named.tips[0].named = true;
        named.tips[0].reporter = QStringLiteral("Joel Brandt");
        const QJsonObject person =
            Eido::of(named).value(QLatin1String("personComponent")).toArray().at(0).toObject();
        const QJsonObject name = person.value(QLatin1String("ncPersonComponent"))
                                     .toObject()
                                     .value(QLatin1String("name"))
                                     .toArray()
                                     .at(0)
                                     .toObject();
        QCOMPARE(name.value(QLatin1String("personFullName"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("value"))
                     .toString(),
                 QStringLiteral("Joel Brandt"));
        QCOMPARE(Checked(Eido::of(named)).problems, QStringList());
    }

    void aPlaceIsWhereTheResidentSaidItIs()
    {
        PacketContent placed = content();
        placed.tips[0].place = alder();
        const QJsonObject eido = Eido::of(placed);
        QCOMPARE(Checked(eido).problems, QStringList());
        const QJsonObject place = eido.value(QLatin1String("locationComponent")).toArray().at(0).toObject();
        QCOMPARE(place.value(QLatin1String("locationTypeDescriptionRegistryText")).toString(),
                 QStringLiteral("InitialIncident"));
        const QString description = place.value(QLatin1String("locationDescriptionText")).toString();
        QVERIFY(description.contains(QLatin1String("Alder & 3rd")));
        QVERIFY(description.contains(QLatin1String("uncorroborated")));
        QXmlStreamReader xml(place.value(QLatin1String("locationByValue")).toString());
        QString position;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("pos"))
                position = xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(position, QStringLiteral("-34.500000 58.250000"));
        // A name without a point is a place, too.
        placed.tips[0].place->hasPoint = false;
        QVERIFY(!Eido::of(placed).value(QLatin1String("locationComponent")).toArray().isEmpty());
    }

    void strangeInputIsStillAnEido()
    {
        PacketContent bare;
        QCOMPARE(Checked(Eido::of(bare)).problems, QStringList());
        PacketContent odd = content();
        odd.department = QStringLiteral("///  ¡Policía! \u0000").trimmed();
        odd.tips[0].place = alder();
        odd.tips[0].place->name = QStringLiteral("\u0001\uFFFF]]>");
        odd.tips[0].lines[0].text = QString(100'000, QChar(0xD800));
        QCOMPARE(Checked(Eido::of(odd)).problems, QStringList());
    }
};

QTEST_GUILESS_MAIN(EidoTest)
#include "tst_eido.moc"
