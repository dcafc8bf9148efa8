// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/PlainText.h"
#include "models/store/MessageStore.h"
#include "models/store/PersonStore.h"
#include "models/store/SettingQueries.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>

namespace porch {

namespace {

constexpr qsizetype kNameLength = 200;

/// Whether a list read newest first is long enough, without parting items of the same time: the next page
/// begins before the time of this one's oldest.
bool isEnough(const std::vector<TimelineRow> &rows, Micros next, std::size_t limit)
{
    return rows.size() >= limit && (limit == 0 || rows.back().at != next);
}

TimelineKind kindOf(Verb verb)
{
    switch (verb) {
    case Verb::Reply:
        return TimelineKind::Reply;
    case Verb::Note:
        return TimelineKind::Note;
    default:
        return TimelineKind::Action;
    }
}

class TimelineReader
{
public:
    explicit TimelineReader(Database &db)
        : m_messages(db,
                     "SELECT m.id, m.key, m.sequence, m.flags, m.text, p.class, coalesce(p.name, p.key)"
                     " FROM message m LEFT JOIN person p ON p.id = m.person"
                     " WHERE m.tip = ?1 AND m.id > 0 AND m.id < ?2 AND m.key IS NOT NULL ORDER BY m.id DESC")
        , m_entries(db,
                    "SELECT e.at, e.id, e.sequence, e.verb, e.refusal, e.reason, e.delivered, m.text, p.key,"
                    " coalesce(p.name, p.key), e.detail, e.bounced, c.number FROM entry e"
                    " LEFT JOIN person p ON p.id = e.person LEFT JOIN message m ON m.id = e.message"
                    " LEFT JOIN casefile c ON c.id = e.casefile"
                    " WHERE e.tip = ?1 AND e.at < ?2 ORDER BY e.at DESC, e.sequence DESC")
        , m_user(db, "SELECT coalesce(name, key) FROM person WHERE class = 2 AND channel = 0 AND key = ?")
        , m_other(db, "SELECT coalesce(p.name, p.key) FROM message m JOIN tip t ON t.id = m.tip"
                      " JOIN person p ON p.id = t.person WHERE m.key = ?")
        , m_files(db, "SELECT name, type, size, object FROM file WHERE message = ? ORDER BY place")
        , m_reactions(db, "SELECT name, count(*) FROM reaction WHERE message = ? GROUP BY name"
                          " ORDER BY count(*) DESC, name")
    {}

    Result<std::vector<TimelineRow>> read(TipId tip, Micros before, std::size_t limit)
    {
        std::vector<TimelineRow> rows = residents(tip, before, limit);
        std::vector<TimelineRow> desk = actions(tip, before, limit);
        for (Statement *statement : {&m_messages, &m_entries, &m_user, &m_other, &m_files, &m_reactions}) {
            if (!statement->ok())
                return statement->error();
        }
        rows.insert(rows.end(), std::make_move_iterator(desk.begin()), std::make_move_iterator(desk.end()));
        std::sort(rows.begin(), rows.end(), [](const TimelineRow &a, const TimelineRow &b) {
            return a.at != b.at ? a.at > b.at : a.sequence > b.sequence;
        });
        std::size_t keep = std::min(limit, rows.size());
        while (keep > 0 && keep < rows.size() && rows[keep].at == rows[keep - 1].at)
            ++keep;
        rows.resize(keep);
        std::reverse(rows.begin(), rows.end());
        return rows;
    }

private:
    std::vector<TimelineRow> residents(TipId tip, Micros before, std::size_t limit)
    {
        std::vector<TimelineRow> rows;
        m_messages.bind(1, tip);
        m_messages.bind(2, before);
        while (m_messages.step()) {
            const Micros at = m_messages.int64(0);
            if (isEnough(rows, at, limit))
                break;
            TimelineRow &row = rows.emplace_back();
            row.kind = TimelineKind::Resident;
            row.at = at;
            row.id = m_messages.bytes(1);
            row.sequence = static_cast<quint64>(m_messages.int64(2));
            const qint64 flags = m_messages.int64(3);
            row.edited = (flags & kEdited) != 0;
            row.deleted = (flags & kDeleted) != 0;
            row.text = safeForDisplay(m_messages.text(4));
            row.named =
                !m_messages.isNull(5) && m_messages.int64(5) == static_cast<qint64>(PersonClass::Named);
            row.author = oneLine(m_messages.text(6), kNameLength);
            row.authorName = row.author;
            row.verb = Verb::Message;
            row.reactions = reactionsTo(at);
            row.files = filesOf(at);
        }
        m_messages.reset();
        return rows;
    }

    std::vector<TimelineRow> actions(TipId tip, Micros before, std::size_t limit)
    {
        std::vector<TimelineRow> rows;
        m_entries.bind(1, tip);
        m_entries.bind(2, before);
        while (m_entries.step()) {
            const Micros at = m_entries.int64(0);
            if (isEnough(rows, at, limit))
                break;
            TimelineRow &row = rows.emplace_back();
            row.at = at;
            row.id = m_entries.bytes(1);
            row.sequence = static_cast<quint64>(m_entries.int64(2));
            row.verb = static_cast<Verb>(m_entries.int64(3));
            row.kind = kindOf(row.verb);
            row.refusal = static_cast<Refusal>(m_entries.int64(4));
            row.reason = safeForDisplay(m_entries.text(5));
            row.delivered = m_entries.int64(6);
            row.text = safeForDisplay(m_entries.text(7));
            row.author = m_entries.text(8);
            row.authorName = oneLine(m_entries.text(9), kNameLength);
            row.detail = tipDetail(m_entries.bytes(10));
            row.bounced = !m_entries.isNull(11);
            row.bounce = safeForDisplay(m_entries.text(11));
            row.caseNumber = oneLine(m_entries.text(12), kNameLength);
            if (!row.detail.assignee.isEmpty())
                row.assigneeName = nameOf(row.detail.assignee);
            if (!row.detail.into.isEmpty())
                row.otherReporter = reporterOf(row.detail.into);
        }
        m_entries.reset();
        return rows;
    }

    QString reactionsTo(qint64 message)
    {
        QString all;
        m_reactions.bind(1, message);
        while (m_reactions.step()) {
            if (!all.isEmpty())
                all += QLatin1String(", ");
            all += oneLine(m_reactions.text(0), kNameLength) + u' ' + QString::number(m_reactions.int64(1));
        }
        return all;
    }

    std::vector<FileRow> filesOf(qint64 message)
    {
        std::vector<FileRow> files;
        m_files.bind(1, message);
        while (m_files.step()) {
            files.push_back({oneLine(m_files.text(0), kNameLength), oneLine(m_files.text(1), kNameLength),
                             m_files.int64(2), m_files.bytes(3)});
        }
        m_files.reset();
        return files;
    }

    QString nameOf(const QString &user)
    {
        const QByteArray key = user.toUtf8();
        m_user.bind(1, key);
        const QString name = m_user.step() ? oneLine(m_user.text(0), kNameLength) : user;
        m_user.reset();
        return name;
    }

    QString reporterOf(const QByteArray &tip)
    {
        m_other.bind(1, tip);
        const QString name = m_other.step() ? oneLine(m_other.text(0), kNameLength) : QString();
        m_other.reset();
        return name;
    }

    Statement m_messages;
    Statement m_entries;
    Statement m_user;
    Statement m_other;
    Statement m_files;
    Statement m_reactions;
};

} // namespace

namespace queries {

Result<std::vector<TimelineRow>> timeline(Database &db, TipId tip, std::optional<Micros> before, int limit)
{
    const Snapshot snapshot(db);
    TimelineReader reader(db);
    return reader.read(tip, before.value_or(std::numeric_limits<Micros>::max()),
                       static_cast<std::size_t>(std::max(limit, 0)));
}

Result<QStringList> residentsOf(Database &db, const std::vector<TipId> &tips)
{
    const Snapshot snapshot(db);
    Statement read(db, "SELECT DISTINCT coalesce(p.name, p.key) FROM message m JOIN person p"
                       " ON p.id = m.person AND p.class <> 2 WHERE m.tip = ? ORDER BY p.id");
    QStringList names;
    for (const TipId tip : tips) {
        read.bind(1, tip);
        while (read.step())
            names += oneLine(read.text(0), kNameLength);
        read.reset();
        if (!read.ok())
            return read.error();
    }
    names.removeDuplicates();
    return names;
}

Result<qint64> pseudonyms(Database &db)
{
    Statement read(db, "SELECT pseudonyms FROM state");
    if (read.step())
        return read.int64(0);
    return read.ok() ? Result<qint64>(0) : Result<qint64>(read.error());
}

} // namespace queries
} // namespace porch
