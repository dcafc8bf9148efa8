// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackExport.h"

#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackKeys.h"
#include "models/domain/PlainText.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>
#include <utility>

namespace porch {

namespace {

/// Channels that are shared with others have people of theirs.
constexpr qsizetype kMostTeams = 1'000;
constexpr std::size_t kNoChannel = static_cast<std::size_t>(-1);

const QLatin1String kChannels("channels.json");
const QLatin1String kGroups("groups.json");
const QLatin1String kDirect("dms.json");
const QLatin1String kDirectGroups("mpims.json");
const QLatin1String kUsers("users.json");

bool isList(const QString &name)
{
    return name == kChannels || name == kGroups || name == kDirect || name == kDirectGroups || name == kUsers;
}

} // namespace

Result<SlackExport> SlackExport::open(const QString &path, const ExportLimits &limits)
{
    auto files = ExportFiles::open(path, limits);
    if (!files)
        return files.error();
    SlackExport found(std::move(files).value());
    found.m_problems = found.m_files->takeProblems();
    if (!found.findRoot())
        return Error{tr("%1 is no export of Slack: it has no channels.json. Name the folder or the archive "
                        "that Slack made.")
                         .arg(path)};
    if (auto read = found.readLists(); !read)
        return read.error();
    found.findDays();
    return found;
}

/// Who unpacks an export and packs it again often packs the folder around it as well.
bool SlackExport::findRoot()
{
    static const QRegularExpression within(QStringLiteral("\\A(?:[^/]+/)?channels\\.json\\z"));
    QStringList found;
    for (const ExportFiles::File &file : m_files->files()) {
        if (file.path == kChannels) {
            m_root.clear();
            return true;
        }
        if (within.match(file.path).hasMatch() && !file.path.startsWith(QLatin1String("__MACOSX/")))
            found += file.path;
    }
    if (found.size() != 1)
        return false;
    m_root = found.constFirst().chopped(kChannels.size());
    return true;
}

Result<void> SlackExport::readLists()
{
    std::vector<std::size_t> lists;
    const auto &files = m_files->files();
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QString &path = files[i].path;
        if (path.startsWith(m_root) && isList(path.sliced(m_root.size())))
            lists.push_back(i);
    }
    m_files->choose(std::move(lists));
    while (auto content = m_files->next()) {
        const QString list = m_files->files()[content->file].path.sliced(m_root.size());
        if (auto read = readList(list, std::move(content->bytes)); !read) {
            if (list == kChannels)
                return read;
            m_problems += read.error().what;
        }
    }
    return {};
}

Result<void> SlackExport::readList(const QString &list, Result<QByteArray> bytes)
{
    if (!bytes)
        return bytes.error();
    JsonObjects entries;
    if (const auto broken = entries.open(std::move(bytes).value()))
        return Error{tr("%1 of the export is not well-formed JSON (at byte %2): it cannot be used.")
                         .arg(list)
                         .arg(*broken)};
    while (const auto entry = entries.next()) {
        const QString id = stringOf(*entry, "id");
        const QString name = stringOf(*entry, "name");
        if (list == kUsers)
            addUser(*entry);
        else if (list == kDirect)
            addChannel(*entry, Kind::Direct, id);
        else if (list == kDirectGroups)
            addChannel(*entry, Kind::Direct, name);
        else
            addChannel(*entry, list == kGroups ? Kind::Private : Kind::Public, name);
    }
    return {};
}

void SlackExport::addUser(const QJsonObject &json)
{
    m_people->setUser(json);
    const QString team = stringOf(json, "team_id");
    if (team.startsWith(u'T') && isSlackId(team) && !m_teams.contains(team) && m_teams.size() < kMostTeams)
        m_teams += team;
}

void SlackExport::addChannel(const QJsonObject &json, Kind kind, const QString &folder)
{
    const QString id = stringOf(json, "id");
    if (!isSlackId(id) || folder.isEmpty()) {
        m_problems += tr("A channel of the export is skipped: it has no name, or no id that reads.");
        return;
    }
    // A private channel's name is not told where somebody mentions it.
    if (kind == Kind::Public)
        m_people->setChannel(json);
    const auto known = m_ids.constFind(id);
    const std::size_t index = known == m_ids.constEnd() ? m_channels.size() : known.value();
    if (known == m_ids.constEnd()) {
        m_ids.insert(id, index);
        m_channels.push_back({id, slackNameLine(folder), kind, 0, 0});
    }
    // In two lists: what is private in one of them is private.
    Channel &channel = m_channels[index];
    channel.kind = std::max(channel.kind, kind);

    const auto owner = m_folders.constFind(folder);
    if (owner == m_folders.constEnd()) {
        m_folders.insert(folder, index);
    } else if (owner.value() != index && owner.value() != kNoChannel) {
        // Whose messages these are can't be told, and one of the two may be private.
        m_folders.insert(folder, kNoChannel);
        m_problems +=
            tr("Two channels of the export are called \"%1\": neither is read.").arg(oneLine(folder, 200));
    }
}

void SlackExport::findDays()
{
    static const QRegularExpression day(QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}\\.json\\z"));
    const auto &files = m_files->files();
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QString &path = files[i].path;
        const qsizetype slash = path.lastIndexOf(u'/');
        if (slash < m_root.size() || !path.startsWith(m_root))
            continue;
        const QString name = path.sliced(slash + 1);
        const std::size_t channel =
            m_folders.value(path.sliced(m_root.size(), slash - m_root.size()), kNoChannel);
        if (channel == kNoChannel || !day.match(name).hasMatch())
            continue;
        m_days.push_back({channel, name, i});
        ++m_channels[channel].days;
        m_channels[channel].bytes += files[i].size;
    }
    std::sort(m_days.begin(), m_days.end(), [](const Day &a, const Day &b) {
        return std::tie(a.channel, a.name) < std::tie(b.channel, b.name);
    });
}

std::optional<std::size_t> SlackExport::find(const QString &wanted) const
{
    if (const auto byId = m_ids.constFind(wanted); byId != m_ids.constEnd())
        return byId.value();
    const QString name = wanted.startsWith(u'#') ? wanted.sliced(1) : wanted;
    const std::size_t found = m_folders.value(name, kNoChannel);
    return found == kNoChannel ? std::nullopt : std::optional(found);
}

Result<void> SlackExport::choose(const QStringList &wanted, Micros since)
{
    // A day is one by the workspace's clock, which is up to a day off.
    const QString firstDay =
        QDateTime::fromMSecsSinceEpoch(since / 1'000, Qt::UTC).date().addDays(-1).toString(Qt::ISODate);
    std::vector<bool> isWanted(m_channels.size());
    QStringList missing;
    for (const QString &name : wanted) {
        if (const auto channel = find(name))
            isWanted[*channel] = true;
        else
            missing += oneLine(name, 200);
    }
    if (!missing.isEmpty())
        return Error{tr("The export has no channel %1. Give the names or ids as they stand in channels.json.")
                         .arg(missing.join(QLatin1String(", ")))};
    if (wanted.isEmpty()) {
        for (std::size_t i = 0; i < m_channels.size(); ++i)
            isWanted[i] = m_channels[i].kind == Kind::Public;
    }

    m_progress = {};
    m_channelOf.clear();
    m_open = JsonObjects();
    std::vector<std::size_t> files;
    for (const Day &day : m_days) {
        if (!isWanted[day.channel] || (since > 0 && day.name < firstDay))
            continue;
        files.push_back(day.file);
        m_channelOf.insert(day.file, day.channel);
        ++m_progress.days;
        m_progress.bytes += m_files->files()[day.file].size;
    }
    m_files->choose(std::move(files));
    return {};
}

std::optional<SlackExport::Message> SlackExport::next()
{
    for (;;) {
        if (auto json = m_open.next()) {
            ++m_progress.messages;
            return Message{m_openChannel, std::move(*json)};
        }
        m_open = JsonObjects();
        auto content = m_files->next();
        if (!content)
            return std::nullopt;
        openDay(std::move(*content));
    }
}

void SlackExport::openDay(ExportFiles::Content content)
{
    const ExportFiles::File &file = m_files->files()[content.file];
    ++m_progress.daysDone;
    m_progress.bytesDone += file.size;
    if (!content.bytes) {
        m_problems += content.bytes.error().what;
        return;
    }
    m_openChannel = m_channelOf.value(content.file);
    const QString shown = oneLine(file.path, 200);
    if (const auto broken = m_open.open(std::move(content.bytes).value()))
        m_problems += tr("%1 is skipped: it is not well-formed JSON (at byte %2).").arg(shown).arg(*broken);
    else if (m_open.others() > 0)
        m_problems += tr("In %1, %n element(s) are skipped: they are no messages.", nullptr,
                         static_cast<int>(m_open.others()))
                          .arg(shown);
}

QStringList SlackExport::takeProblems()
{
    return std::exchange(m_problems, {});
}

} // namespace porch
