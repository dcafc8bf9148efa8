// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackManifest.h"

#include <QJsonArray>
#include <QTest>

using namespace porch;
using Private = SlackManifest::PrivateChannels;

namespace {

QStringList botScopes(const QJsonObject &manifest)
{
    const QJsonArray scopes =
        manifest.value(QLatin1String("oauth_config"))[QLatin1String("scopes")][QLatin1String("bot")]
            .toArray();
    QStringList names;
    for (const QJsonValue &scope : scopes)
        names.append(scope.toString());
    return names;
}

QStringList botEvents(const QJsonObject &manifest)
{
    const QJsonArray events =
        manifest
            .value(
                QLatin1String("settings"))[QLatin1String("event_subscriptions")][QLatin1String("bot_events")]
            .toArray();
    QStringList names;
    for (const QJsonValue &event : events)
        names.append(event.toString());
    return names;
}

SlackFormSettings noForm()
{
    SlackFormSettings form;
    form.enabled = false;
    return form;
}

QStringList names(const QList<SlackManifest::Scope> &scopes)
{
    QStringList names;
    for (const SlackManifest::Scope &scope : scopes)
        names.append(scope.name);
    return names;
}

} // namespace

class SlackManifestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingThatIsNotUsed()
    {
        const QStringList wanted{QStringLiteral("channels:history"), QStringLiteral("channels:read"),
                                 QStringLiteral("chat:write"), QStringLiteral("files:read"),
                                 QStringLiteral("reactions:read"), QStringLiteral("users:read")};
        QCOMPARE(botScopes(SlackManifest::manifest(Private::No, noForm())), wanted);
        QCOMPARE(botEvents(SlackManifest::manifest(Private::No, noForm())),
                 QStringList({QStringLiteral("channel_rename"), QStringLiteral("message.channels"),
                              QStringLiteral("reaction_added"), QStringLiteral("reaction_removed")}));

        QStringList with = botScopes(SlackManifest::manifest(Private::Yes, noForm()));
        QCOMPARE(with.removeAll(QStringLiteral("groups:history")), 1);
        QCOMPARE(with.removeAll(QStringLiteral("groups:read")), 1);
        QCOMPARE(with, wanted);
        QVERIFY(botEvents(SlackManifest::manifest(Private::Yes)).contains(QStringLiteral("message.groups")));
        // An e-mail address is never asked for, nor the right to write under other names.
        for (const QString &scope : with)
            QVERIFY(!scope.contains(QLatin1String("email")) && !scope.contains(QLatin1String("customize")));
    }

    void theFormNeedsItsOwn()
    {
        SlackFormSettings form;
        form.command = QStringLiteral("/aviso");
        const QJsonObject manifest = SlackManifest::manifest(Private::No, form);
        QStringList scopes = botScopes(manifest);
        for (const QString &scope :
             {QStringLiteral("commands"), QStringLiteral("im:history"), QStringLiteral("im:write")})
            QCOMPARE(scopes.removeAll(scope), 1);
        QCOMPARE(scopes, botScopes(SlackManifest::manifest(Private::No, noForm())));
        QVERIFY(botEvents(manifest).contains(QStringLiteral("message.im")));
        const QJsonValue features = manifest.value(QLatin1String("features"));
        QCOMPARE(features[QLatin1String("slash_commands")][0][QLatin1String("command")].toString(),
                 form.command);
        // People must be able to answer.
        const QJsonValue home = features[QLatin1String("app_home")];
        QVERIFY(home[QLatin1String("messages_tab_enabled")].toBool());
        QVERIFY(!home[QLatin1String("messages_tab_read_only_enabled")].toBool(true));
        QVERIFY(
            manifest
                .value(QLatin1String("settings"))[QLatin1String("interactivity")][QLatin1String("is_enabled")]
                .toBool());
        const QJsonObject without =
            SlackManifest::manifest(Private::No, noForm()).value(QLatin1String("features")).toObject();
        QCOMPARE(without.keys(), QStringList{QStringLiteral("bot_user")});
    }

    void switchesOnWhatTheBridgeNeeds()
    {
        const QJsonObject manifest = SlackManifest::manifest(Private::No, noForm());
        const QJsonObject settings = manifest.value(QLatin1String("settings")).toObject();
        QVERIFY(settings.value(QLatin1String("socket_mode_enabled")).toBool());
        QVERIFY(settings.value(QLatin1String("interactivity"))[QLatin1String("is_enabled")].toBool(true) ==
                false);
        const QJsonObject features = manifest.value(QLatin1String("features")).toObject();
        QVERIFY(features.contains(QLatin1String("bot_user")));
        // Slack's limits for what a person sees in lists.
        QVERIFY(
            manifest.value(QLatin1String("display_information"))[QLatin1String("name")].toString().size() <=
            35);
    }

    void saysWhatFailsWithoutAScope()
    {
        QVERIFY(SlackManifest::missingScopes(botScopes(SlackManifest::manifest())).isEmpty());
        QStringList granted = botScopes(SlackManifest::manifest(Private::Yes));
        QVERIFY(SlackManifest::missingScopes(granted, Private::Yes).isEmpty());
        granted.removeAll(QStringLiteral("chat:write"));
        granted.removeAll(QStringLiteral("groups:history"));
        granted.append(QStringLiteral("emoji:read"));
        QCOMPARE(names(SlackManifest::missingScopes(granted)), QStringList{QStringLiteral("chat:write")});
        QCOMPARE(names(SlackManifest::missingScopes(granted, Private::Yes)),
                 QStringList({QStringLiteral("chat:write"), QStringLiteral("groups:history")}));
        QCOMPARE(SlackManifest::missingScopes({}, Private::Yes).size(), SlackManifest::scopes().size());
        for (const SlackManifest::Scope &scope : SlackManifest::scopes())
            QVERIFY2(scope.without.endsWith(u'.'), qPrintable(scope.name));
    }
};

QTEST_GUILESS_MAIN(SlackManifestTest)
#include "tst_slackmanifest.moc"
