// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ExportMaker.h"

#include "app/bridge/SlackKeys.h"
#include "tests/bench/Measures.h"
#include "tests/bench/SyntheticLog.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <archive.h>
#include <archive_entry.h>
#include <map>

namespace porch::bench {

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        die(QStringLiteral("%1 cannot be written").arg(path));
}

/// Accounts by what the synthetic log calls them.
class People
{
public:
    QString account(const MessageBody &body)
    {
        const QByteArray &who = body.author.isEmpty() ? body.reporter : body.author;
        auto found = m_accounts.find(who);
        if (found == m_accounts.end())
            found = m_accounts.insert(
                who, QStringLiteral("U%1").arg(m_accounts.size() + 1, 9, 10, QLatin1Char('0')));
        return *found;
    }
    QJsonArray list() const
    {
        QJsonArray users;
        for (const QString &id : m_accounts)
            users.append(QJsonObject{{QStringLiteral("id"), id},
                                     {QStringLiteral("name"), id.toLower()},
                                     {QStringLiteral("profile"), profile(id)}});
        return users;
    }
    static QJsonObject profile(const QString &id)
    {
        const QString name = QStringLiteral("Resident ") + id.mid(1);
        return {{QStringLiteral("avatar_hash"), QStringLiteral("g%1").arg(id.toLower())},
                {QStringLiteral("image_72"),
                 QStringLiteral("https://secure.gravatar.example/avatar/%1.png").arg(id)},
                {QStringLiteral("first_name"), QStringLiteral("Resident")},
                {QStringLiteral("real_name"), name},
                {QStringLiteral("display_name"), name},
                {QStringLiteral("name"), id.toLower()},
                {QStringLiteral("is_restricted"), false},
                {QStringLiteral("is_ultra_restricted"), false}};
    }

private:
    QHash<QByteArray, QString> m_accounts;
};

QJsonObject slackMessage(const QString &ts, const QString &user, const QString &text, qint64 number)
{
    const QJsonObject words{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), text}};
    const QJsonObject section{{QStringLiteral("type"), QStringLiteral("rich_text_section")},
                              {QStringLiteral("elements"), QJsonArray{words}}};
    const QJsonObject block{{QStringLiteral("type"), QStringLiteral("rich_text")},
                            {QStringLiteral("block_id"), QString::number(number, 36)},
                            {QStringLiteral("elements"), QJsonArray{section}}};
    return {{QStringLiteral("client_msg_id"),
             QStringLiteral("%1-0000-4000-8000-000000000000").arg(number, 8, 16, QLatin1Char('0'))},
            {QStringLiteral("type"), QStringLiteral("message")},
            {QStringLiteral("text"), text},
            {QStringLiteral("user"), user},
            {QStringLiteral("ts"), ts},
            {QStringLiteral("blocks"), QJsonArray{block}},
            {QStringLiteral("team"), QStringLiteral("T0000001")},
            {QStringLiteral("user_team"), QStringLiteral("T0000001")},
            {QStringLiteral("source_team"), QStringLiteral("T0000001")},
            {QStringLiteral("user_profile"), People::profile(user)}};
}

/// The files of days, one day of all channels in memory.
class Days
{
public:
    explicit Days(QString folder)
        : m_folder(std::move(folder))
    {}
    ~Days() { flush(); }

    void add(const QString &channel, Micros at, const QJsonObject &message)
    {
        const QString day = QDateTime::fromMSecsSinceEpoch(at / 1'000, Qt::UTC).date().toString(Qt::ISODate);
        if (day != m_day)
            flush();
        m_day = day;
        m_open[channel].append(message);
    }

private:
    void flush()
    {
        for (const auto &[channel, messages] : m_open) {
            if (!m_seen.contains(channel)) {
                m_seen += channel;
                if (!QDir().mkpath(m_folder + u'/' + channel))
                    die(QStringLiteral("%1 cannot be made").arg(m_folder));
            }
            write(m_folder + u'/' + channel + u'/' + m_day + QLatin1String(".json"),
                  QJsonDocument(messages).toJson(QJsonDocument::Indented));
        }
        m_open.clear();
    }

    QString m_folder;
    QString m_day;
    std::map<QString, QJsonArray> m_open;
    QStringList m_seen;
};

void pack(const QString &folder, const QString &path)
{
    archive *zip = archive_write_new();
    bool done = archive_write_set_format_zip(zip) == ARCHIVE_OK &&
                archive_write_open_filename(zip, QFile::encodeName(path).constData()) == ARCHIVE_OK;
    QStringList files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += walk.next();
    files.sort();
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        if (!done || !file.open(QIODevice::ReadOnly))
            die(QStringLiteral("%1 cannot be packed").arg(name));
        const QByteArray bytes = file.readAll();
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, name.mid(folder.size() + 1).toUtf8().constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, bytes.size());
        done = archive_write_header(zip, entry) == ARCHIVE_OK &&
               archive_write_data(zip, bytes.constData(), static_cast<std::size_t>(bytes.size())) ==
                   bytes.size();
        archive_entry_free(entry);
    }
    done = archive_write_close(zip) == ARCHIVE_OK && done;
    archive_write_free(zip);
    if (!done)
        die(QStringLiteral("%1 cannot be written").arg(path));
}

} // namespace

void makeExport(const QString &folder, qint64 messages)
{
    const QString exported = folder + QLatin1String("/export");
    if (!QDir().mkpath(exported))
        die(QStringLiteral("%1 cannot be made").arg(folder));
    QFile lines(folder + QLatin1String("/messages.jsonl"));
    if (!lines.open(QIODevice::WriteOnly))
        die(QStringLiteral("%1 cannot be written").arg(lines.fileName()));
    People people;
    QJsonArray channels;
    {
        SyntheticLog log({});
        Days days(exported);
        QHash<QString, QString> known;
        for (qint64 number = 1; number <= messages; ++number) {
            const Event event = log.next();
            const auto &body = std::get<MessageBody>(event.body);
            const QString user = people.account(body);
            const QString text = QString::fromUtf8(body.text);
            const QString ts = slackTsOf(event.at);
            days.add(event.channel, event.at, slackMessage(ts, user, text, number));
            lines.write(QJsonDocument(QJsonObject{{QStringLiteral("id"), ts},
                                                  {QStringLiteral("ts"), ts},
                                                  {QStringLiteral("channel"), event.channel},
                                                  {QStringLiteral("text"), text},
                                                  {QStringLiteral("user"), user}})
                            .toJson(QJsonDocument::Compact) +
                        '\n');
            if (!known.contains(event.channel)) {
                const QString id = QStringLiteral("C%1").arg(known.size() + 1, 8, 10, QLatin1Char('0'));
                known.insert(event.channel, id);
                channels.append(
                    QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), event.channel}});
            }
        }
    }
    write(exported + QLatin1String("/channels.json"), QJsonDocument(channels).toJson());
    write(exported + QLatin1String("/users.json"), QJsonDocument(people.list()).toJson());
    lines.close();
    pack(exported, folder + QLatin1String("/export.zip"));
}

} // namespace porch::bench
