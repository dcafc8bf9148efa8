// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/CaseFields.h"
#include "models/domain/PlainText.h"
#include "models/store/CaseQueries.h"
#include "models/store/MergedCases.h"
#include "models/store/MessageStore.h"
#include "models/store/PersonStore.h"
#include "models/store/SettingQueries.h"
#include "models/store/Snapshot.h"

#include <QJsonDocument>

#include <algorithm>

namespace porch::queries {

namespace {

constexpr qsizetype kNameLength = 200;

CaseBody caseDetailOf(Verb verb, const QByteArray &json)
{
    EventFields fields(QJsonDocument::fromJson(json).object());
    return caseBody(verb, fields);
}

bool isAboutCase(Verb verb)
{
    return verb == Verb::OpenCase || verb == Verb::UpdateCase || verb == Verb::CloseCase ||
           verb == Verb::NoteCase;
}

class CaseTimelineReader
{
public:
    explicit CaseTimelineReader(Database &db)
        : m_entries(db, QByteArray(withMergedCases("?1") +
                                   "SELECT e.sequence, e.at, e.id, e.verb, e.refusal, e.reason,"
                                   " e.detail, p.key, coalesce(p.name, p.key), e.tip, r.key,"
                                   " coalesce(w.name, w.key)"
                                   " FROM merged g JOIN entry e ON e.casefile = g.id"
                                   " LEFT JOIN person p ON p.id = e.person"
                                   " LEFT JOIN tip t ON t.id = e.tip"
                                   " LEFT JOIN message r ON r.id = t.root"
                                   " LEFT JOIN person w ON w.id = t.person"
                                   " WHERE e.sequence < ?2 ORDER BY e.sequence DESC LIMIT ?3")
                            .constData())
        , m_messages(db, QByteArray(withMergedCases("?1") +
                                    "SELECT DISTINCT m.sequence, m.id, coalesce(m.key, e.id), m.flags,"
                                    " m.text, p.class, p.key, coalesce(p.name, p.key), l.tip, r.key,"
                                    " coalesce(w.name, w.key), e.delivered, e.bounced, e.refusal"
                                    " FROM merged g JOIN link l ON l.casefile = g.id"
                                    " AND l.standing = 1 JOIN message m ON m.tip = l.tip"
                                    " JOIN tip t ON t.id = l.tip JOIN message r ON r.id = t.root"
                                    " LEFT JOIN person p ON p.id = m.person"
                                    " LEFT JOIN person w ON w.id = t.person"
                                    " LEFT JOIN entry e ON e.sequence = m.sequence"
                                    " AND e.message = m.id AND m.key IS NULL"
                                    " WHERE m.id > 0 AND m.sequence < ?2"
                                    " ORDER BY m.sequence DESC LIMIT ?3")
                             .constData())
    {}

    /// Oldest first.
    Result<std::vector<CaseEvent>> entries(CaseId casefile)
    {
        bind(m_entries, casefile, kEnd, kEnd);
        std::vector<CaseEvent> events;
        while (m_entries.step())
            events.push_back(entry());
        if (!m_entries.ok())
            return m_entries.error();
        std::reverse(events.begin(), events.end());
        return events;
    }

    Result<std::vector<CaseEvent>> read(CaseId casefile, quint64 before, int limit)
    {
        const qint64 from = before == 0 ? kEnd : static_cast<qint64>(before);
        for (Statement *statement : {&m_entries, &m_messages})
            bind(*statement, casefile, from, std::max(limit, 0));
        std::vector<CaseEvent> events;
        while (m_entries.step())
            events.push_back(entry());
        while (m_messages.step())
            events.push_back(message());
        if (!m_entries.ok() || !m_messages.ok())
            return m_entries.ok() ? m_messages.error() : m_entries.error();
        std::sort(events.begin(), events.end(),
                  [](const CaseEvent &a, const CaseEvent &b) { return a.row.sequence > b.row.sequence; });
        if (events.size() > static_cast<std::size_t>(std::max(limit, 0)))
            events.resize(static_cast<std::size_t>(std::max(limit, 0)));
        return events;
    }

private:
    static constexpr qint64 kEnd = std::numeric_limits<qint64>::max();

    static void bind(Statement &statement, CaseId casefile, qint64 before, qint64 limit)
    {
        statement.bind(1, casefile);
        statement.bind(2, before);
        statement.bind(3, limit);
    }

    CaseEvent entry() const
    {
        CaseEvent event;
        TimelineRow &row = event.row;
        row.sequence = static_cast<quint64>(m_entries.int64(0));
        row.at = m_entries.int64(1);
        row.id = m_entries.bytes(2);
        row.verb = static_cast<Verb>(m_entries.int64(3));
        row.kind = row.verb == Verb::NoteCase ? TimelineKind::Note : TimelineKind::Action;
        row.refusal = static_cast<Refusal>(m_entries.int64(4));
        row.reason = safeForDisplay(m_entries.text(5));
        row.author = m_entries.text(7);
        row.authorName = oneLine(m_entries.text(8), kNameLength);
        if (isAboutCase(row.verb)) {
            event.caseDetail = caseDetailOf(row.verb, m_entries.bytes(6));
            row.text = safeForDisplay(QString::fromUtf8(event.caseDetail.text));
            event.caseDetail.text.clear();
        } else {
            row.detail = tipDetail(m_entries.bytes(6));
        }
        event.tip = m_entries.int64(9);
        event.tipKey = m_entries.bytes(10);
        event.reporter = oneLine(m_entries.text(11), kNameLength);
        return event;
    }

    CaseEvent message() const
    {
        CaseEvent event;
        TimelineRow &row = event.row;
        row.sequence = static_cast<quint64>(m_messages.int64(0));
        row.at = m_messages.int64(1);
        row.id = m_messages.bytes(2);
        const qint64 flags = m_messages.int64(3);
        row.kind = (flags & kDeskReply) != 0  ? TimelineKind::Reply
                   : (flags & kDeskNote) != 0 ? TimelineKind::Note
                                              : TimelineKind::Resident;
        row.verb = row.kind == TimelineKind::Reply  ? Verb::Reply
                   : row.kind == TimelineKind::Note ? Verb::Note
                                                    : Verb::Message;
        row.edited = (flags & kEdited) != 0;
        row.deleted = (flags & kDeleted) != 0;
        row.text = safeForDisplay(m_messages.text(4));
        row.named = !m_messages.isNull(5) && m_messages.int64(5) == static_cast<qint64>(PersonClass::Named);
        row.author = m_messages.text(6);
        row.authorName = oneLine(m_messages.text(7), kNameLength);
        if (row.kind == TimelineKind::Resident)
            row.author = row.authorName;
        event.tip = m_messages.int64(8);
        event.tipKey = m_messages.bytes(9);
        event.reporter = oneLine(m_messages.text(10), kNameLength);
        row.delivered = m_messages.int64(11);
        row.bounced = !m_messages.isNull(12);
        row.refusal = static_cast<Refusal>(m_messages.int64(13));
        return event;
    }

    Statement m_entries;
    Statement m_messages;
};

} // namespace

Result<std::vector<CaseEvent>> caseTimeline(Database &db, CaseId casefile, quint64 before, int limit)
{
    const Snapshot snapshot(db);
    CaseTimelineReader reader(db);
    return reader.read(casefile, before, limit);
}

Result<std::vector<CaseEvent>> caseEntries(Database &db, CaseId casefile)
{
    CaseTimelineReader reader(db);
    return reader.entries(casefile);
}

Result<std::vector<QByteArray>> caseKeys(Database &db, CaseId casefile)
{
    Statement read(db, QByteArray(withMergedCases("?1") +
                                  "SELECT c.key FROM merged m JOIN casefile c ON c.id = m.id ORDER BY c.id")
                           .constData());
    read.bind(1, casefile);
    std::vector<QByteArray> keys;
    while (read.step())
        keys.push_back(read.bytes(0));
    return read.ok() ? Result<std::vector<QByteArray>>(std::move(keys))
                     : Result<std::vector<QByteArray>>(read.error());
}

} // namespace porch::queries
