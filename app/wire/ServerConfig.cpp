// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/ServerConfig.h"

#include "app/wire/LogConsumer.h"
#include "models/domain/Subject.h"

#include <QDir>

namespace porch {

namespace {

QByteArray quotedText(const QByteArray &text)
{
    QByteArray quoted("\"");
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

QByteArray quotedList(const QList<QByteArray> &items)
{
    QList<QByteArray> quoted;
    for (const QByteArray &item : items)
        quoted += quotedText(item);
    return '[' + quoted.join(", ") + ']';
}

void add(QList<QByteArray> &subjects, const QByteArray &prefix, std::initializer_list<const char *> verbs)
{
    for (const char *verb : verbs)
        subjects += prefix + verb;
}

QByteArray signIn(const QByteArray &key, const QByteArray &publish, const QByteArray &subscribe)
{
    return "  { nkey: " + key + ", permissions: { publish: " + publish + ", subscribe: " + subscribe +
           " } }\n";
}

QByteArray allow(const QList<QByteArray> &subjects)
{
    return "{ allow: " + quotedList(subjects) + " }";
}

/// Something of a keeper's account that the desks' account imports.
struct Door
{
    KeeperAccount account;
    QByteArray subject;
    QByteArray as = {};    ///< how desks call it, if otherwise
    bool isStream = false; ///< flows from the keeper to the desks; else the other way, and answers come back
};

const std::vector<Door> &doors()
{
    using enum KeeperAccount;
    const auto directGet = [](KeeperAccount account) -> QByteArray {
        return "$JS.API.DIRECT.GET." + streamName(account);
    };
    static const std::vector<Door> all{
        {Town, "desk.>"},
        {Town, "community.>"},
        {Town, "bridge.>"},
        {Town, "join.*"},
        {Town, "$JS.API.STREAM.INFO.TOWN", "town.info"},
        {Town, "$JS.API.CONSUMER.CREATE.TOWN.*", "town.read.*"},
        {Town, "$JS.API.CONSUMER.DELETE.TOWN.*", "town.unread.*"},
        {Town, "$JS.FC.TOWN.*.*"},
        {Town, "log.>", {}, true},
        {Files, stores::kChunk + QByteArray("*")},
        {Files, stores::kMeta + QByteArray("*")},
        {Files, directGet(Files), stores::kReadFiles},
        {Bridge, stores::kKey + QByteArray(">")},
        {Bridge, directGet(Bridge), stores::kReadKeys},
    };
    return all;
}

/// One end of a door, in the account that it leads to or from.
QByteArray doorLine(const Door &door, bool isImport)
{
    QByteArray what = quotedText(door.subject);
    if (isImport)
        what = "{ account: " + accountName(door.account) + ", subject: " + what + " }";
    const bool isRenamed = isImport && !door.as.isEmpty();
    return "      { " + QByteArray(door.isStream ? "stream" : "service") + ": " + what +
           (isRenamed ? ", to: " + quotedText(door.as) : QByteArray()) + " }\n";
}

QByteArray accounts(const KeeperKeys &keepers)
{
    QByteArray text;
    QByteArray imports;
    for (const auto &[account, key] : keepers) {
        text += "  " + accountName(account) + " {\n    jetstream: enabled\n    users: [ { nkey: " + key +
                " } ]\n    exports: [\n";
        for (const Door &door : doors()) {
            if (door.account != account)
                continue;
            text += doorLine(door, false);
            imports += doorLine(door, true);
        }
        text += "    ]\n  }\n";
    }
    return text + "  TOWN_DESKS {\n    users: $TOWN_DESKS_USERS\n    imports: [\n" + imports + "    ]\n  }\n";
}

QByteArray clusterBlock(const ClusterPlan &cluster)
{
    // One user name for all of them: the password alone is the secret.
    const QByteArray user("route");
    QList<QByteArray> routes;
    for (const QString &route : cluster.routes)
        routes += "nats://" + user + ':' + cluster.password + '@' + route.toUtf8();
    return "cluster {\n"
           "  name: " +
           quotedText(cluster.name.toUtf8()) + "\n  listen: " + quotedText(cluster.listen.toUtf8()) +
           "\n  authorization { user: " + user + ", password: " + quotedText(cluster.password) +
           ", timeout: 2 }\n  routes: " + quotedList(routes) + "\n}\n";
}

} // namespace

QList<QByteArray> allowedPublishes(const ServerUser &user)
{
    const QByteArray name = user.name.toUtf8();
    if (user.invited)
        return {"join." + name};
    const QByteArray desk = "desk." + name + '.';
    const bool isSupervisor = user.roles.testFlag(Role::Supervisor);
    const bool isOfficer = user.roles.testFlag(Role::Officer) || isSupervisor;
    const bool isRecords = user.roles.testFlag(Role::Records);
    const bool isAdmin = user.roles.testFlag(Role::Admin);
    QList<QByteArray> allowed;
    if (isOfficer)
        add(allowed, desk + "tip.",
            {"claim", "release", "reply", "note", "classify", "place", "snooze", "close", "reopen",
             "escalate", "refer", "handoff", "propose"});
    if (isSupervisor) {
        add(allowed, desk + "tip.", {"link", "unlink", "accept", "decline", "merge", "unmerge", "assign"});
        add(allowed, desk + "case.", {"open", "update", "close", "note"});
        add(allowed, desk + "channel.", {"announce"});
    }
    if (isSupervisor || isRecords)
        add(allowed, desk + "record.", {"export"});
    if (isRecords)
        add(allowed, desk + "record.", {"redact", "hold", "release", "purge"});
    if (isAdmin)
        add(allowed, desk, {"department.set", "user.set"});
    if (isOfficer || isRecords || isAdmin) {
        add(allowed, desk + "session.", {"open", "lock", "unlock", "refuse", "close"});
        allowed += "presence." + name;
    }
    const bool isBridge = user.roles.testFlag(Role::Bridge);
    if (isOfficer || isRecords || isBridge)
        allowed += stores::kReadFiles;
    if (isBridge) {
        // Whatever their source: what they carry and share has none.
        allowed += stores::kReadKeys;
        allowed += stores::kChunk + QByteArray("*");
        allowed += stores::kMeta + QByteArray("*");
        allowed += stores::kKey + QByteArray(">");
        if (user.sources.isEmpty())
            add(allowed, {}, {"community.>", "bridge.>"});
        for (const QString &source : user.sources) {
            allowed += "community." + encodeToken(source) + ".>";
            allowed += "bridge." + encodeToken(source) + ".>";
        }
    }
    allowed += "town.info";
    for (int place = 0; place < LogConsumer::kPlaces; ++place) {
        const QByteArray reader = name + '_' + QByteArray::number(place);
        allowed += "town.read." + reader;
        allowed += "town.unread." + reader;
        allowed += "$JS.FC.TOWN." + reader + ".*";
    }
    return allowed;
}

QList<QByteArray> allowedSubscriptions(const ServerUser &user)
{
    const QByteArray name = user.name.toUtf8();
    if (user.invited)
        return {"_INBOX." + name + ".>"};
    QList<QByteArray> allowed{"_INBOX." + name + ".>", "log." + name + ".>"};
    if (user.roles & ~Roles(Role::Bridge))
        allowed += "presence.*";
    return allowed;
}

QByteArray accountsConfig(const std::vector<ServerUser> &users, const QByteArray &probe)
{
    QByteArray text("# Who may sign in. Written anew with every change of a user: porchlightctl user.\n"
                    "TOWN_DESKS_USERS: [\n");
    for (const ServerUser &user : users)
        text += signIn(user.publicKey, allow(allowedPublishes(user)), allow(allowedSubscriptions(user)));
    if (!probe.isEmpty())
        text += signIn(probe, "{ deny: \">\" }", allow({QByteArray("_INBOX.") + kKeeperName + ".>"}));
    return text + "]\n";
}

QByteArray serverConfig(const ServerPlan &plan)
{
    const QByteArray host =
        (plan.host.contains(u':') ? u'[' + plan.host + u']' : plan.host).toUtf8(); // an IPv6 address
    const auto address = [&host](quint16 port) { return quotedText(host + ':' + QByteArray::number(port)); };
    QByteArray tls("no_tls: true");
    if (!plan.certificateFile.isEmpty())
        tls = "tls { cert_file: " + quotedText(plan.certificateFile.toUtf8()) +
              ", key_file: " + quotedText(plan.keyFile.toUtf8()) + " }";
    const auto file = [&plan](const QString &name) {
        return quotedText(QDir(plan.folder).filePath(name).toUtf8());
    };

    QByteArray text("# Written anew at every start.\n");
    text += "include " + quotedText(plan.accountsFile.toUtf8()) + '\n';
    text += "server_name: " + quotedText(plan.name.toUtf8()) + '\n';
    // Clients use WebSockets only; the server insists on this port as well, so it stays on this computer.
    text += "listen: \"127.0.0.1:" + QByteArray::number(plan.clientPort) + "\"\n";
    text += "max_payload: " + QByteArray::number(plan.maxPayload) + '\n';
    text += "pid_file: " + file(QStringLiteral("nats.pid")) + '\n';
    text += "jetstream { store_dir: " + file(QStringLiteral("jetstream")) + ", max_mem: 256MB }\n";
    text += "websocket { listen: " + address(plan.webSocketPort) + ", " + tls + " }\n";
    if (plan.cluster)
        text += clusterBlock(*plan.cluster);
    text += "accounts {\n" + accounts(plan.keepers) + "  SYS { }\n}\nsystem_account: SYS\n";
    return text;
}

} // namespace porch
