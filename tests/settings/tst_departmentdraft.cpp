// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/EventCodec.h"
#include "ui/settings/DraftCheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace porch;

namespace {

/// What the log makes of a department.set, as the cache would keep it.
DepartmentSettings folded(DepartmentSettings before, const Command &command)
{
    QMap<QString, QJsonValue> values = valuesOf(before);
    const QJsonObject set = command.values.value(QLatin1String("set")).toObject();
    for (auto value = set.begin(); value != set.end(); ++value)
        values.insert(value.key(), value.value());
    QHash<QByteArray, QByteArray> kept;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QByteArray json = QJsonDocument(QJsonArray{value.value()}).toJson(QJsonDocument::Compact);
        kept.insert(value.key().toUtf8(), json.mid(1, json.size() - 2));
    }
    return DepartmentSettings::fromValues(kept);
}

PendingAction pending(const Command &command, PendingState state, const QString &problem = {})
{
    PendingAction action;
    action.id = command.id;
    action.verb = command.verb;
    action.state = state;
    action.problem = problem;
    return action;
}

QStringList sentences(const DepartmentDraft &draft)
{
    QStringList all;
    for (const SettingProblem &problem : DraftCheck::problems(draft))
        all += problem.sentence;
    return all;
}

} // namespace

class DepartmentDraftTest : public QObject
{
    Q_OBJECT

    const DepartmentDraft::Names m_names{{QStringLiteral("ada"), QStringLiteral("Ada")},
                                         {QStringLiteral("bo"), QStringLiteral("bo")}};

private Q_SLOTS:
    void onlyWhatChangedIsSaved()
    {
        DepartmentDraft draft;
        draft.setLog(DepartmentSettings::defaults(), m_names);
        QVERIFY(draft.changed().isEmpty());
        QVERIFY(draft.save().empty());

        draft.settings().name = QStringLiteral("Mill Ward Police");
        draft.settings().categories.push_back(
            {{}, {QStringLiteral("Noise at night!"), QStringLiteral("Ruido")}});
        draft.names().insert(QStringLiteral("bo"), QStringLiteral("  B. Osei "));
        QCOMPARE(draft.changed(), (QStringList{QStringLiteral("categories"), QStringLiteral("name"),
                                               QStringLiteral("user:bo")}));
        const std::vector<Command> commands = draft.save();
        QCOMPARE(commands.size(), std::size_t(2));
        QCOMPARE(commands[0].verb, Verb::SetDepartment);
        const QJsonObject set = commands[0].values.value(QLatin1String("set")).toObject();
        QCOMPARE(set.keys(), (QStringList{QStringLiteral("categories"), QStringLiteral("name")}));
        // A new entry gets a key of its own, made of its name.
        QCOMPARE(
            set.value(QLatin1String("categories")).toArray().last().toObject().value(QLatin1String("key")),
            QJsonValue(QStringLiteral("noiseatnight")));
        QCOMPARE(commands[1].values, (QJsonObject{{QStringLiteral("user"), QStringLiteral("bo")},
                                                  {QStringLiteral("name"), QStringLiteral("B. Osei")}}));
        // The log can read both.
        for (const Command &command : commands) {
            const OutgoingEvent event = encodeCommand(QStringLiteral("ada"), 1, command);
            const LogEntry entry = EventDecoder().decode({event.subject, event.id, event.body, 1, 1});
            QVERIFY(std::holds_alternative<Event>(entry));
        }
        QVERIFY(draft.changed().isEmpty());
        QCOMPARE(draft.saving(), DepartmentDraft::Saving::Pending);

        draft.setPending(
            {pending(commands[0], PendingState::Sending), pending(commands[1], PendingState::Queued)});
        QCOMPARE(draft.saving(), DepartmentDraft::Saving::Pending);
        DepartmentDraft::Names names = m_names;
        names.insert(QStringLiteral("bo"), QStringLiteral("B. Osei"));
        draft.setLog(folded(DepartmentSettings::defaults(), commands[0]), names);
        draft.setPending(
            {pending(commands[0], PendingState::Done), pending(commands[1], PendingState::Done)});
        QCOMPARE(draft.saving(), DepartmentDraft::Saving::Saved);
        QVERIFY(draft.changed().isEmpty() && draft.conflicts().empty());
    }

    void aRefusalKeepsWhatWasTyped()
    {
        DepartmentDraft draft;
        draft.setLog(DepartmentSettings::defaults(), m_names);
        draft.settings().emergencyNumber = QStringLiteral("112");
        const std::vector<Command> commands = draft.save();
        draft.setPending({pending(commands[0], PendingState::Refused, QStringLiteral("not yours"))});
        QCOMPARE(draft.saving(), DepartmentDraft::Saving::Refused);
        QCOMPARE(draft.refusal(), QStringLiteral("not yours"));
        QCOMPARE(draft.changed(), QStringList{QStringLiteral("policies")});
        QCOMPARE(draft.settings().emergencyNumber, QStringLiteral("112"));
    }

    void caseNumbersAreASettingOfTheirOwn()
    {
        DepartmentDraft draft;
        draft.setLog(DepartmentSettings::defaults(), m_names);
        draft.settings().caseNumbers = QStringLiteral("HF YYYY/###");
        const std::vector<Command> commands = draft.save();
        QCOMPARE(commands.size(), 1U);
        const QJsonObject set = commands[0].values.value(QLatin1String("set")).toObject();
        QCOMPARE(set, (QJsonObject{{QStringLiteral("caseNumbers"), QStringLiteral("HF YYYY/###")}}));
        // What another administrator set follows where nobody edits it.
        DepartmentDraft other;
        other.setLog(DepartmentSettings::defaults(), m_names);
        DepartmentSettings theirs = DepartmentSettings::defaults();
        theirs.caseNumbers = QStringLiteral("##");
        other.setLog(theirs, m_names);
        QCOMPARE(other.settings().caseNumbers, QStringLiteral("##"));
    }

    void whatAnotherChangedFollowsWhereNobodyEdits()
    {
        DepartmentDraft draft;
        draft.setLog(DepartmentSettings::defaults(), m_names);
        draft.settings().name = QStringLiteral("Mine");
        DepartmentSettings theirs = DepartmentSettings::defaults();
        theirs.lockMinutes = 10;
        draft.setLog(theirs, m_names);
        QCOMPARE(draft.settings().lockMinutes, 10);
        QCOMPARE(draft.settings().name, QStringLiteral("Mine"));
        QVERIFY(draft.conflicts().empty());
        QCOMPARE(draft.changed(), QStringList{QStringLiteral("name")});
    }

    void bothAreShownBeforeOneIsOverwritten()
    {
        DepartmentDraft draft;
        draft.setLog(DepartmentSettings::defaults(), m_names);
        draft.settings().name = QStringLiteral("Mine");
        draft.names().insert(QStringLiteral("ada"), QStringLiteral("Ada mine"));
        DepartmentSettings theirs = DepartmentSettings::defaults();
        theirs.name = QStringLiteral("Theirs");
        DepartmentDraft::Names names = m_names;
        names.insert(QStringLiteral("ada"), QStringLiteral("Ada theirs"));
        draft.setLog(theirs, names);
        const std::vector<SettingConflict> expected{
            {QStringLiteral("name"), QStringLiteral("Mine"), QStringLiteral("Theirs")},
            {QStringLiteral("user:ada"), QStringLiteral("Ada mine"), QStringLiteral("Ada theirs")}};
        QVERIFY(draft.conflicts() == expected);
        QVERIFY(draft.save().empty());
        draft.keepMine(QStringLiteral("name"));
        draft.takeTheirs(QStringLiteral("user:ada"));
        QCOMPARE(draft.names().value(QStringLiteral("ada")), QStringLiteral("Ada theirs"));
        const std::vector<Command> commands = draft.save();
        QCOMPARE(commands.size(), std::size_t(1));
        QCOMPARE(commands[0].values.value(QLatin1String("set")).toObject(),
                 (QJsonObject{{QStringLiteral("name"), QStringLiteral("Mine")}}));
    }

    void ownEchoIsNoConflict()
    {
        DepartmentDraft draft;
        draft.setLog(DepartmentSettings::defaults(), m_names);
        draft.settings().name = QStringLiteral("First");
        const std::vector<Command> first = draft.save();
        draft.settings().name = QStringLiteral("Second"); // while the first is on its way
        QCOMPARE(draft.changed(), QStringList{QStringLiteral("name")});
        draft.setLog(folded(DepartmentSettings::defaults(), first[0]), m_names);
        QVERIFY(draft.conflicts().empty());
        QCOMPARE(draft.settings().name, QStringLiteral("Second"));
        QCOMPARE(draft.changed(), QStringList{QStringLiteral("name")});
        draft.discard();
        QCOMPARE(draft.settings().name, QStringLiteral("First"));
    }

    void whatMakesNoSenseHasAReason()
    {
        DepartmentDraft draft;
        draft.setLog(DepartmentSettings::defaults(), m_names);
        QVERIFY2(sentences(draft).isEmpty(), qPrintable(sentences(draft).join(u'\n')));
        const auto isRefused = [&](auto edit) {
            DepartmentDraft broken = draft;
            edit(broken);
            return sentences(broken).size() == 1;
        };
        for (const char *pattern : {"", "no place for a number", "##-##", "YY-#############"})
            QVERIFY2(
                isRefused([&](DepartmentDraft &d) { d.settings().caseNumbers = QLatin1String(pattern); }),
                pattern);
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().lockMinutes = 31; }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().lockMinutes = 0; }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().timeZone = "Mars/Olympus"; }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().emergencyNumber = QStringLiteral(" "); }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().name = QString(201, u'x'); }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().banner.english = QString(4001, u'x'); }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().promise = -1; }));
        QVERIFY(isRefused([](DepartmentDraft &d) {
            d.settings().channelPromises.insert(QStringLiteral("slack/a"), Micros(1'000'000));
        }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().categories.clear(); }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().dispositions.clear(); }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().categories.push_back({}); }));
        QVERIFY(isRefused([](DepartmentDraft &d) {
            d.settings().categories.push_back({{}, {QStringLiteral("NOISE"), {}}});
        }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().templates.front().text = {}; }));
        QVERIFY(isRefused([](DepartmentDraft &d) {
            d.settings().templates.front().text.english = QStringLiteral("Dear {name}");
        }));
        QVERIFY(isRefused([](DepartmentDraft &d) { d.settings().services.push_back({}); }));
        QVERIFY(isRefused(
            [](DepartmentDraft &d) { d.names().insert(QStringLiteral("bo"), QStringLiteral(" ")); }));
    }

    void valuesReadAsWords()
    {
        DepartmentSettings settings = DepartmentSettings::defaults();
        settings.categories = {{"noise", {QStringLiteral("Noise"), QStringLiteral("Ruido")}},
                               {"other", {QStringLiteral("Other"), {}}}};
        QCOMPARE(inWords(valuesOf(settings).value(QLatin1String(settings::kCategories))),
                 QStringLiteral("Noise / Ruido\nOther"));
    }
};

QTEST_MAIN(DepartmentDraftTest)
#include "tst_departmentdraft.moc"
