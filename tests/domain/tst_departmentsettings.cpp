// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/DepartmentSettings.h"
#include "models/domain/Roles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;

DepartmentSettings with(const QByteArray &name, const QByteArray &json)
{
    return DepartmentSettings::fromValues({{name, json}});
}

QByteArray listOf(const QJsonObject &entry)
{
    return QJsonDocument(QJsonArray{entry}).toJson(QJsonDocument::Compact);
}

} // namespace

class DepartmentSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatADepartmentBeginsWith();
    void promises();
    void lists();
    void whatIsWrittenIsRead();
    void policies();
    void nonsenseCountsAsNotSet_data();
    void nonsenseCountsAsNotSet();
    void strangersWordsAreSafe();
    void anyValueIsAnswered();
    void oneLanguageIsEnough();
    void roles();
};

void DepartmentSettingsTest::whatADepartmentBeginsWith()
{
    const DepartmentSettings &settings = DepartmentSettings::defaults();
    QVERIFY(settings.categories.size() > 10);
    QVERIFY(settings.dispositions.size() > 5);
    QVERIFY(settings.templates.size() > 3);
    QCOMPARE(settings.lockMinutes, 30);
    QCOMPARE(settings.emergencyNumber, QStringLiteral("911"));
    // A department can't choose in a language that it was not given.
    QSet<QByteArray> keys;
    for (const auto *list : {&settings.categories, &settings.dispositions}) {
        for (const DepartmentChoice &choice : *list) {
            QVERIFY2(!choice.name.english.isEmpty() && !choice.name.spanish.isEmpty(),
                     choice.key.constData());
            QVERIFY2(!keys.contains(choice.key), choice.key.constData());
            keys.insert(choice.key);
        }
    }
    for (const ReplyTemplate &reply : settings.templates) {
        QVERIFY2(!reply.text.english.isEmpty() && !reply.text.spanish.isEmpty(), reply.key.constData());
        QCOMPARE(reply.text.english.count(u'{'), reply.text.spanish.count(u'{'));
    }
    QVERIFY(DepartmentSettings::fromValues({}) == settings);
}

void DepartmentSettingsTest::promises()
{
    const auto settings =
        with(settings::kPromise, R"({"default":20,"channels":{"slack/a":5,"slack/b":0.5,"c":"x","d":1e9}})");
    QCOMPARE(settings.promise, 20 * kMinute);
    QCOMPARE(settings.channelPromises.size(), 1);
    QCOMPARE(settings.channelPromises.value(QStringLiteral("slack/a")), 5 * kMinute);
    QVERIFY(Promises::fromJson({}) == Promises{});
    QVERIFY(Promises::fromJson("7") == Promises{});
}

void DepartmentSettingsTest::lists()
{
    const auto settings =
        with(settings::kCategories, R"([{"key":"a","en":"A","es":"Á"},{"key":"a","en":"again"},{"key":"b"},)"
                                    R"({"en":"no key"},7,{"key":"c","es":"solo"}])");
    QCOMPARE(settings.categories.size(), 2U);
    QCOMPARE(settings.category("a")->name.english, QStringLiteral("A"));
    QCOMPARE(settings.category("c")->name.spanish, QStringLiteral("solo"));
    QVERIFY(!settings.category("theft")); // the whole list took the place of the defaults
    QVERIFY(settings.disposition("answered"));
    QVERIFY(with(settings::kCategories, "[]").categories.empty());
    QVERIFY(!with(settings::kCategories, R"({"a":1})").categories.empty());
}

void DepartmentSettingsTest::whatIsWrittenIsRead()
{
    const DepartmentChoice choice{"k", {QStringLiteral("en"), QStringLiteral("es")}};
    QVERIFY(with(settings::kCategories, listOf(toJson(choice))).categories == std::vector{choice});
    const ReplyTemplate reply{"k",
                              {QStringLiteral("t"), QStringLiteral("u")},
                              {QStringLiteral("two\nlines"), QStringLiteral("dos\nlíneas")}};
    QVERIFY(with(settings::kTemplates, listOf(toJson(reply))).templates == std::vector{reply});
    const Service service{"k",
                          QStringLiteral("Parks"),
                          {QStringLiteral("trees"), QStringLiteral("árboles")},
                          QStringLiteral("555 0100")};
    const DepartmentSettings settings = with(settings::kServices, listOf(toJson(service)));
    QVERIFY(settings.services == std::vector{service});
    QVERIFY(settings.service("k"));
}

void DepartmentSettingsTest::policies()
{
    auto settings = with(settings::kPolicies, R"({"lockMinutes":10,"timeZone":"America/Chicago",)"
                                              R"("banner":{"en":"For duty only."},"emergencyNumber":"112"})");
    QCOMPARE(settings.lockMinutes, 10);
    QCOMPARE(settings.timeZone, QByteArray("America/Chicago"));
    QCOMPARE(settings.banner.in(true), QStringLiteral("For duty only."));
    QCOMPARE(settings.emergencyNumber, QStringLiteral("112"));
    // Never longer than the policy that binds the users.
    for (const char *minutes : {"0", "-3", "31", "600", "1e99", "\"5\"", "null"}) {
        settings = with(settings::kPolicies, QByteArray(R"({"lockMinutes":)") + minutes + '}');
        QVERIFY2(settings.lockMinutes == 30, minutes);
    }
    QCOMPARE(with(settings::kPolicies, R"({"timeZone":"Moon/Tycho"})").timeZone, QByteArray());
}

void DepartmentSettingsTest::nonsenseCountsAsNotSet_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("json");
    for (const char *name : {settings::kName, settings::kPromise, settings::kCategories, settings::kPolicies,
                             settings::kServices, settings::kTemplates, "unheard-of"}) {
        for (const char *json : {"", "{", "null", "true", "\"\"", "-1", "[[[]]]", R"({"a":{"b":[1,2]}})"})
            QTest::addRow("%s %s", name, json) << QByteArray(name) << QByteArray(json);
    }
}

void DepartmentSettingsTest::nonsenseCountsAsNotSet()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, json);
    const DepartmentSettings settings = with(name, json);
    QVERIFY(settings.name.isEmpty());
    QCOMPARE(settings.promise, 0);
    QCOMPARE(settings.lockMinutes, 30);
}

void DepartmentSettingsTest::strangersWordsAreSafe()
{
    const QString turned = QString::fromUtf8("Hollis\xE2\x80\xAE Police\nof the city");
    const QByteArray json = QJsonDocument(QJsonArray{turned}).toJson(QJsonDocument::Compact);
    const DepartmentSettings settings = with(settings::kName, json.mid(1, json.size() - 2));
    QCOMPARE(settings.name, QStringLiteral("Hollis Police of the city"));
}

void DepartmentSettingsTest::anyValueIsAnswered()
{
    QVERIFY(rc::check("bytes of any kind leave a usable department", [] {
        const auto bytes = QByteArray::fromStdString(*rc::gen::arbitrary<std::string>());
        for (const char *name : {settings::kName, settings::kPromise, settings::kCategories,
                                 settings::kServices, settings::kTemplates, settings::kPolicies}) {
            const DepartmentSettings settings = with(name, bytes);
            RC_ASSERT(settings.lockMinutes >= 1 && settings.lockMinutes <= 30);
            RC_ASSERT(settings.promise >= 0);
        }
    }));
}

void DepartmentSettingsTest::oneLanguageIsEnough()
{
    const BilingualText text{QStringLiteral("Noise"), {}};
    QCOMPARE(text.in(true), QStringLiteral("Noise"));
    QCOMPARE(text.in(false), QStringLiteral("Noise"));
    QVERIFY(BilingualText{}.isEmpty());
}

void DepartmentSettingsTest::roles()
{
    const Roles roles = Roles(Role::Officer) | Role::CareLead;
    QCOMPARE(roleNames(roles), QStringList({QStringLiteral("officer"), QStringLiteral("care-lead")}));
    QCOMPARE(rolesOf(roleNames(roles)), roles);
    QCOMPARE(rolesOf({QStringLiteral("king"), QStringLiteral("Officer")}), Roles());
    QCOMPARE(roleName(Role::Bridge), QStringLiteral("bridge"));
}

QTEST_GUILESS_MAIN(DepartmentSettingsTest)
#include "tst_departmentsettings.moc"
