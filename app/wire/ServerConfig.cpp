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

QByteArray user(const ServerUser &user)
{
    return "      { nkey: " + user.publicKey +
           ", permissions: { publish: { allow: " + quotedList(allowedPublishes(user)) +
           " }, subscribe: { allow: " + quotedList(allowedSubscriptions(user)) + " } } }\n";
}

} // namespace

QList<QByteArray> allowedPublishes(const ServerUser &user)
{
    const QByteArray name = user.name.toUtf8();
    const QByteArray desk = "desk." + name + '.';
    const bool isSupervisor = user.roles.testFlag(ServerRole::Supervisor);
    const bool isOfficer = user.roles.testFlag(ServerRole::Officer) || isSupervisor;
    const bool isRecords = user.roles.testFlag(ServerRole::Records);
    const bool isAdmin = user.roles.testFlag(ServerRole::Admin);
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
    if (user.roles.testFlag(ServerRole::Bridge)) {
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
    QList<QByteArray> allowed{"_INBOX." + name + ".>", "log." + name + ".>"};
    if (user.roles & ~ServerRoles(ServerRole::Bridge))
        allowed += "presence.*";
    return allowed;
}

QByteArray serverConfig(const ServerPlan &plan)
{
    const QByteArray host = plan.host.toUtf8();
    const auto address = [&host](quint16 port) { return quotedText(host + ':' + QByteArray::number(port)); };
    QByteArray tls("no_tls: true");
    if (!plan.certificateFile.isEmpty())
        tls = "tls { cert_file: " + quotedText(plan.certificateFile.toUtf8()) +
              ", key_file: " + quotedText(plan.keyFile.toUtf8()) + " }";
    QByteArray users;
    for (const ServerUser &one : plan.users)
        users += user(one);

    QByteArray text("# Written anew at every start.\n");
    text += "server_name: " + quotedText(plan.name.toUtf8()) + '\n';
    // Clients use WebSockets only; the server insists on this port as well, so it stays on this computer.
    text += "listen: \"127.0.0.1:" + QByteArray::number(plan.clientPort) + "\"\n";
    text += "max_payload: " + QByteArray::number(plan.maxPayload) + '\n';
    text += "jetstream { store_dir: " +
            quotedText(QDir(plan.folder).filePath(QStringLiteral("jetstream")).toUtf8()) +
            ", max_mem: 256MB }\n";
    text += "websocket { listen: " + address(plan.webSocketPort) + ", " + tls + " }\n";
    text += "accounts {\n"
            "  TOWN {\n"
            "    jetstream: enabled\n"
            "    users: [ { nkey: " +
            plan.keeper +
            " } ]\n"
            "    exports: [\n"
            "      { service: \"desk.>\" }\n"
            "      { service: \"community.>\" }\n"
            "      { service: \"bridge.>\" }\n"
            "      { service: \"$JS.API.STREAM.INFO.TOWN\" }\n"
            "      { service: \"$JS.API.CONSUMER.CREATE.TOWN.*\" }\n"
            "      { service: \"$JS.API.CONSUMER.DELETE.TOWN.*\" }\n"
            "      { service: \"$JS.FC.TOWN.*.*\" }\n"
            "      { stream: \"log.>\" }\n"
            "    ]\n"
            "  }\n"
            "  TOWN_DESKS {\n"
            "    users: [\n" +
            users +
            "    ]\n"
            "    imports: [\n"
            "      { service: { account: TOWN, subject: \"desk.>\" } }\n"
            "      { service: { account: TOWN, subject: \"community.>\" } }\n"
            "      { service: { account: TOWN, subject: \"bridge.>\" } }\n"
            "      { service: { account: TOWN, subject: \"$JS.API.STREAM.INFO.TOWN\" }, to: \"town.info\" }\n"
            "      { service: { account: TOWN, subject: \"$JS.API.CONSUMER.CREATE.TOWN.*\" }, to: "
            "\"town.read.*\" }\n"
            "      { service: { account: TOWN, subject: \"$JS.API.CONSUMER.DELETE.TOWN.*\" }, to: "
            "\"town.unread.*\" }\n"
            "      { service: { account: TOWN, subject: \"$JS.FC.TOWN.*.*\" } }\n"
            "      { stream: { account: TOWN, subject: \"log.>\" } }\n"
            "    ]\n"
            "  }\n"
            "  SYS { }\n"
            "}\n"
            "system_account: SYS\n";
    return text;
}

} // namespace porch
