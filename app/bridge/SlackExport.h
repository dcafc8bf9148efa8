// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/ExportFiles.h"
#include "app/bridge/JsonObjects.h"
#include "app/bridge/SlackPeople.h"
#include "models/domain/Event.h"

#include <QHash>
#include <QStringList>

namespace porch {

/// An export of a workspace as Slack makes it, a folder or a .zip: lists of channels and users, and a file
/// for each channel and day.
///
/// Its messages come one by one, with one day file in memory at a time. A folder is read channel by channel,
/// oldest day first. A zip is read in the order in which it was packed, for speed: messages carry their own
/// time, and the fold takes a reply before its root.
class SlackExport
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackExport)
public:
    enum class Kind : quint8 {
        Public,
        Private, ///< groups.json
        Direct,  ///< dms.json, mpims.json: what people said to each other, not to the town
    };

    struct Channel
    {
        QString id;
        QString name; ///< without "#"; of direct messages the id, or the name that Slack made up
        Kind kind = Kind::Public;
        qint64 days = 0; ///< files
        qint64 bytes = 0;
    };

    struct Message
    {
        std::size_t channel = 0; ///< of channels()
        QJsonObject json;        ///< for SlackEventReader::history()
    };

    struct Progress
    {
        qint64 daysDone = 0;
        qint64 days = 0;
        qint64 bytesDone = 0;
        qint64 bytes = 0;
        qint64 messages = 0;
    };

    static Result<SlackExport> open(const QString &path, const ExportLimits &limits = {});

    const std::vector<Channel> &channels() const { return m_channels; }
    /// What the export says about names.
    const SlackPeople &people() const { return *m_people; }
    /// The workspaces that its people are of; empty where it does not say.
    const QStringList &teams() const { return m_teams; }

    /// What next() gives, by name or id; nothing named means all public channels. Private channels and direct
    /// messages come only when they are named. The error names what the export does not have.
    /// @param since days that were over by then are left out; messages before it may come all the same
    Result<void> choose(const QStringList &wanted = {}, Micros since = 0);

    /// The next message; none when all were given. Only after choose().
    std::optional<Message> next();

    Progress progress() const { return m_progress; }
    /// What was skipped and why, a sentence each, since this was last asked.
    QStringList takeProblems();

private:
    struct Day
    {
        std::size_t channel = 0;
        QString name;
        std::size_t file = 0;
    };

    explicit SlackExport(std::unique_ptr<ExportFiles> files)
        : m_files(std::move(files))
    {}

    bool findRoot();
    Result<void> readLists();
    Result<void> readList(const QString &list, Result<QByteArray> bytes);
    void addUser(const QJsonObject &json);
    void addChannel(const QJsonObject &json, Kind kind, const QString &folder);
    void findDays();
    std::optional<std::size_t> find(const QString &wanted) const;
    void openDay(ExportFiles::Content content);

    std::unique_ptr<ExportFiles> m_files;
    QString m_root; ///< the path that all of the export lies under: empty, or "folder/"
    std::vector<Channel> m_channels;
    QHash<QString, std::size_t> m_ids;           ///< channels by their id
    QHash<QString, std::size_t> m_folders;       ///< channels by the folder of their days
    std::vector<Day> m_days;                     ///< by channel, then by date
    QHash<std::size_t, std::size_t> m_channelOf; ///< the files that were chosen
    std::unique_ptr<SlackPeople> m_people = std::make_unique<SlackPeople>();
    QStringList m_teams;
    JsonObjects m_open; ///< the day that is being read
    std::size_t m_openChannel = 0;
    Progress m_progress;
    QStringList m_problems;
};

} // namespace porch
