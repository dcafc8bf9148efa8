// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/Eido.h"

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

EidoSource source()
{
    EidoSource source;
    source.tip.key = "slack:T1:C1:1750000000.000100";
    source.tip.reporter = QStringLiteral("Amber Heron");
    source.tip.channel = QStringLiteral("mill-ward");
    source.department = QStringLiteral("Harbour City Police");
    source.category = QStringLiteral("Violence or threats");
    source.escalatedBy = QStringLiteral("D. Whitlock");
    source.reason = QStringLiteral("A knife was seen");
    source.now = kNow;
    TimelineRow message;
    message.id = source.tip.key;
    message.at = kNow - 60'000'000;
    message.author = QStringLiteral("Amber Heron");
    message.text = QStringLiteral("He has a <b>knife</b> & shouts.\nCome!");
    TimelineRow note;
    note.kind = TimelineKind::Note;
    note.id = "n1";
    note.text = QStringLiteral("known to us");
    source.rows = {message, note};
    return source;
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
        const QJsonObject eido = Eido::of(source());
        QCOMPARE(Checked(eido).problems, QStringList());
        QVERIFY(eido.value(QLatin1String("$id"))
                    .toString()
                    .startsWith(QLatin1String("urn:emergency:uid:incidentid:")));
        const QJsonObject incident = eido.value(QLatin1String("incidentComponent")).toObject();
        QCOMPARE(incident.value(QLatin1String("incidentCommonPriorityNumber")).toInt(), 10);
        QCOMPARE(incident.value(QLatin1String("incidentTypeInternalText")).toString(),
                 QStringLiteral("Violence or threats"));
        QVERIFY(!incident.contains(QLatin1String("locationReference")));
        QVERIFY(!eido.contains(QLatin1String("locationComponent")));
        const QJsonDocument document = QJsonDocument::fromJson(Eido::document(source()));
        QCOMPARE(document.object(), eido);
    }

    void sameTipSameIdentifiers()
    {
        EidoSource later = source();
        later.now += 60'000'000;
        later.reason = QStringLiteral("Otherwise");
        const auto ids = [](const QJsonObject &eido) -> QString {
            return eido.value(QLatin1String("$id")).toString() +
                   eido.value(QLatin1String("incidentComponent"))
                       .toObject()
                       .value(QLatin1String("$id"))
                       .toString();
        };
        QCOMPARE(ids(Eido::of(later)), ids(Eido::of(source())));
        EidoSource other = source();
        other.tip.key = "slack:T1:C1:2";
        QVERIFY(ids(Eido::of(other)) != ids(Eido::of(source())));
    }

    void residentsWordsAreMarkedAndEscaped()
    {
        const QString notes = allNotes(Eido::of(source()));
        QCOMPARE(notes.count(QLatin1String("Uncorroborated")), 2);
        QVERIFY(notes.contains(QLatin1String("He has a &lt;b&gt;knife&lt;/b&gt; &amp; shouts.<br>Come!")));
        QVERIFY(notes.contains(QLatin1String("D. Whitlock: A knife was seen")));
        // The desk's own notes stay in the house.
        QVERIFY(!notes.contains(QLatin1String("known to us")));
    }

    void currentStateOnly()
    {
        EidoSource changed = source();
        changed.rows[0].deleted = true;
        changed.rows[0].text.clear();
        QVERIFY(!allNotes(Eido::of(changed)).contains(QLatin1String("knife</b>")));
        QCOMPARE(Checked(Eido::of(changed)).problems, QStringList());
    }

    void noNameButFromANamedChannel()
    {
        const QByteArray anonymous = Eido::document(source());
        QVERIFY(!anonymous.contains("Heron"));
        // Nor what would lead to the account behind the message.
        QVERIFY(!anonymous.contains("T1:C1"));
        QVERIFY(!Eido::fileName(source()).contains(QLatin1String("heron")));
        EidoSource named = source();
        named.tip.named = true;
        named.rows[0].named = true;
        named.tip.reporter = named.rows[0].author = QStringLiteral("Joel Brandt");
        QVERIFY(Eido::document(named).contains("Joel Brandt"));
        QCOMPARE(Checked(Eido::of(named)).problems, QStringList());
        QVERIFY(Eido::fileName(named).contains(QLatin1String("joel-brandt")));
    }

    void aPlaceIsWhereTheResidentSaidItIs()
    {
        EidoSource placed = source();
        placed.tip.hasPlace = true;
        placed.tip.latitude = -34.5;
        placed.tip.longitude = 58.25;
        placed.tip.placeName = QStringLiteral("Alder & 3rd <rear>");
        const QJsonObject eido = Eido::of(placed);
        QCOMPARE(Checked(eido).problems, QStringList());
        const QJsonObject place = eido.value(QLatin1String("locationComponent")).toArray().at(0).toObject();
        QVERIFY(place.value(QLatin1String("locationDescriptionText"))
                    .toString()
                    .contains(QLatin1String("Alder & 3rd")));
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
        placed.tip.hasPlace = false;
        QVERIFY(!Eido::of(placed).value(QLatin1String("locationComponent")).toArray().isEmpty());
    }

    void strangeInputIsStillAnEido()
    {
        EidoSource bare;
        QCOMPARE(Checked(Eido::of(bare)).problems, QStringList());
        EidoSource odd = source();
        odd.department = QStringLiteral("///  ¡Policía! \u0000").trimmed();
        odd.tip.placeName = QStringLiteral("\u0001\uFFFF]]>");
        odd.rows[0].text = QString(100'000, QChar(0xD800));
        QCOMPARE(Checked(Eido::of(odd)).problems, QStringList());
        odd.tip.named = true;
        odd.tip.reporter = QStringLiteral("../../etc/passwd\n") + QString(500, u'x');
        QVERIFY(!Eido::fileName(odd).contains(u'/'));
        QVERIFY(Eido::fileName(odd).size() < 120);
    }
};

QTEST_GUILESS_MAIN(EidoTest)
#include "tst_eido.moc"
