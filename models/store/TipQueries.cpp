// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/TipQueries.h"

#include "models/domain/Language.h"
#include "models/domain/PlainText.h"
#include "models/store/MergeGroups.h"
#include "models/store/MessageStore.h"
#include "models/store/PersonStore.h"
#include "models/store/SettingQueries.h"
#include "models/store/Snapshot.h"

namespace porch {

namespace {

constexpr qsizetype kRowTextLength = 240;

/// Row columns: see readTip().
constexpr char kTipColumns[] =
    "SELECT t.id, r.key, t.status, t.owner, t.owed, t.last, t.touched, p.class, coalesce(p.name, p.key), "
    "c.source,"
    " coalesce(c.title, c.name), substr(l.text, 1, 1000), l.flags, o.key, f.latitude, f.longitude, f.name, "
    "t.messages,"
    " t.promise, t.snoozed, t.priority, t.escalated, t.category, coalesce(o.name, o.key), t.unreachable,"
    " s.sequence, s.latitude, s.longitude, s.radius, s.name, s.precision, coalesce(w.name, w.key)"
    " FROM tip t JOIN message r ON r.id = t.root LEFT JOIN message l ON l.id = t.last"
    " LEFT JOIN person p ON p.id = t.person LEFT JOIN channel c ON c.id = t.channel"
    " LEFT JOIN person o ON o.id = t.owner LEFT JOIN place f ON f.tip = t.id"
    " LEFT JOIN tip_place s ON s.tip = t.id LEFT JOIN person w ON w.id = s.person ";

/// Reads tips one by one, with what only some of them need in statements of their own.
class TipReader
{
public:
    TipReader(Database &db, const char *where)
        : m_tip(db, QByteArray(kTipColumns + QByteArray(where)).constData())
        , m_closing(db, "SELECT reason, detail FROM entry WHERE tip = ? AND verb = ? AND refusal = 0"
                        " ORDER BY sequence DESC LIMIT 1")
        , m_newest(db, "SELECT substr(text, 1, 1000) FROM message WHERE tip = ? AND key IS NOT NULL"
                       " AND flags & ? = 0 ORDER BY id DESC LIMIT 1")
        , m_links(db, "SELECT c.number, l.standing FROM link l JOIN casefile c ON c.id = l.casefile"
                      " WHERE l.tip = ? AND l.standing < 2 ORDER BY l.standing DESC, l.sequence")
        , m_groups(db)
    {}

    Statement &tip() { return m_tip; }

    /// The row the statement stands on.
    TipRow row()
    {
        TipRow row;
        row.id = m_tip.int64(0);
        row.key = m_tip.bytes(1);
        TipState state;
        state.status = static_cast<TipStatus>(m_tip.int64(2));
        state.owner = static_cast<PersonId>(m_tip.int64(3));
        state.owedSince = m_tip.int64(4);
        state.promise = m_tip.int64(18) * 1'000'000;
        row.priority = static_cast<Priority>(m_tip.int64(20));
        row.keys = {state.status,   state.owner,     state.due(),
                    m_tip.int64(5), m_tip.int64(19), row.priority == Priority::Urgent};
        row.escalated = m_tip.int64(21) != 0;
        row.category = m_tip.bytes(22);
        row.unreachable = m_tip.int64(24) != 0;
        row.touched = m_tip.int64(6);
        row.named = !m_tip.isNull(7) && m_tip.int64(7) == static_cast<qint64>(PersonClass::Named);
        row.reporter = oneLine(m_tip.text(8), kRowTextLength);
        row.source = oneLine(m_tip.text(9), kRowTextLength);
        row.channel = oneLine(m_tip.text(10), kRowTextLength);
        QString text = m_tip.text(11);
        // Taken back by its writer: what stood before it says more than nothing.
        if ((m_tip.int64(12) & kDeleted) != 0)
            text = newestText(row.id);
        row.text = oneLine(text, kRowTextLength);
        row.spanish = readsAsSpanish(text);
        row.owner = m_tip.text(13);
        row.ownerName = oneLine(m_tip.text(23), kRowTextLength);
        readPlace(row);
        row.messages = m_tip.int64(17);
        if (state.status == TipStatus::Closed)
            readClosing(row);
        readLinks(row);
        return row;
    }

private:
    /// The desk's word holds before the source's.
    void readPlace(TipRow &row)
    {
        const bool said = !m_tip.isNull(25);
        const int first = said ? 26 : 14; // latitude, longitude
        row.hasPlace = !m_tip.isNull(first);
        row.latitude = m_tip.real(first);
        row.longitude = m_tip.real(first + 1);
        row.placeName = oneLine(m_tip.text(said ? 29 : 16), kRowTextLength);
        if (!said) {
            row.place = row.hasPlace ? PlaceKnown::Shared : PlaceKnown::No;
            return;
        }
        row.place = row.hasPlace ? PlaceKnown::Confirmed : PlaceKnown::Nowhere;
        row.placeRadius = m_tip.real(28);
        row.placePrecision = m_tip.bytes(30);
        row.placeBy = oneLine(m_tip.text(31), kRowTextLength);
    }

    QString newestText(TipId tip)
    {
        m_newest.bind(1, tip);
        m_newest.bind(2, qint64(kDeleted | kPlaceholder));
        const QString text = m_newest.step() ? m_newest.text(0) : QString();
        m_newest.reset();
        return text;
    }

    void readLinks(TipRow &row)
    {
        m_links.bind(1, row.id);
        while (m_links.step()) {
            const auto standing = static_cast<LinkStanding>(m_links.int64(1));
            if (row.caseNumber.isEmpty()) {
                row.caseNumber = oneLine(m_links.text(0), kRowTextLength);
                row.link = standing;
            }
            row.cases += standing == LinkStanding::Linked ? 1 : 0;
        }
        m_links.reset();
        row.merged = static_cast<qint64>(m_groups.sizeOf(row.id)) - 1;
    }

    void readClosing(TipRow &row)
    {
        m_closing.bind(1, row.id);
        m_closing.bind(2, static_cast<qint64>(Verb::Close));
        if (m_closing.step()) {
            row.reason = safeForDisplay(m_closing.text(0));
            row.disposition = tipDetail(m_closing.bytes(1)).disposition;
        }
        m_closing.reset();
    }

    Statement m_tip;
    Statement m_closing;
    Statement m_newest;
    Statement m_links;
    MergeGroups m_groups;
};

} // namespace

namespace queries {

Result<std::vector<TipRow>> tipRows(Database &db, const std::vector<TipId> &tips)
{
    const Snapshot snapshot(db);
    TipReader reader(db, "WHERE t.id = ?");
    std::vector<TipRow> rows;
    rows.reserve(tips.size());
    for (const TipId tip : tips) {
        reader.tip().bind(1, tip);
        if (reader.tip().step())
            rows.push_back(reader.row());
        else if (!reader.tip().ok())
            return reader.tip().error();
        reader.tip().reset();
    }
    return rows;
}

Result<std::optional<TipRow>> tipByKey(Database &db, const QByteArray &key)
{
    const Snapshot snapshot(db);
    // The key of any of its messages leads to the tip: links and threads may name one in the middle.
    TipReader reader(db, "WHERE t.id = (SELECT tip FROM message WHERE key = ?)");
    reader.tip().bind(1, key);
    std::optional<TipRow> row;
    if (reader.tip().step())
        row = reader.row();
    else if (!reader.tip().ok())
        return reader.tip().error();
    return row;
}

Result<std::optional<TipId>> tipIdOf(Database &db, const QByteArray &key)
{
    Statement read(db, "SELECT tip FROM message WHERE key = ?");
    read.bind(1, key);
    std::optional<TipId> tip;
    if (read.step())
        tip = read.int64(0);
    return read.ok() ? Result<std::optional<TipId>>(tip) : Result<std::optional<TipId>>(read.error());
}

Result<Tally> tally(Database &db)
{
    Statement read(db, "SELECT fresh, owed, open, closed FROM state");
    if (read.step())
        return Tally{read.int64(0), read.int64(1), read.int64(2), read.int64(3)};
    return read.ok() ? Result<Tally>(Tally{}) : Result<Tally>(read.error());
}

Result<Overdue> overdue(Database &db, Micros now, int limit)
{
    const Snapshot snapshot(db);
    Overdue overdue;
    Statement past(db, "SELECT count(*) FROM (SELECT 1 FROM tip WHERE status = ?1 AND status < 3"
                       " AND rank > ?4 AND rank <= ?2 LIMIT ?3)");
    Statement next(db, "SELECT rank FROM tip WHERE status = ?1 AND status < 3 AND rank > ?2 AND rank < ?3"
                       " ORDER BY rank LIMIT 1");
    // The urgent ones have a stretch of ranks to themselves, see promiseRank().
    for (const qint64 lead : {kUrgentLead, qint64(0)}) {
        for (const TipStatus status : {TipStatus::New, TipStatus::Claimed, TipStatus::Waiting}) {
            past.bind(1, static_cast<qint64>(status));
            past.bind(2, now - lead);
            past.bind(3, limit - overdue.count);
            past.bind(4, -lead);
            if (past.step())
                overdue.count += past.int64(0);
            next.bind(1, static_cast<qint64>(status));
            next.bind(2, now - lead);
            next.bind(3, lead == 0 ? kNotOwedRank : 0);
            if (next.step() && (overdue.nextDue == 0 || next.int64(0) + lead < overdue.nextDue))
                overdue.nextDue = next.int64(0) + lead;
            if (!past.ok() || !next.ok())
                return past.ok() ? next.error() : past.error();
            past.reset();
            next.reset();
        }
    }
    return overdue;
}

Result<Snoozes> nextSnoozed(Database &db, PersonId me, Micros since, Micros now)
{
    Statement read(db, "SELECT count(*) FILTER (WHERE snoozed > ?2 AND snoozed <= ?3),"
                       " min(CASE WHEN snoozed > ?3 THEN snoozed END)"
                       " FROM tip WHERE owner = ?1 AND owner <> 0 AND status < 3 AND snoozed <> 0");
    read.bind(1, qint64(me));
    read.bind(2, since);
    read.bind(3, now);
    Snoozes snoozes;
    if (read.step())
        snoozes = {read.int64(0), read.isNull(1) ? 0 : read.int64(1)};
    return read.ok() ? Result<Snoozes>(snoozes) : Result<Snoozes>(read.error());
}

Result<std::vector<ChannelRow>> channels(Database &db)
{
    Statement read(db, "SELECT id, source, name, coalesce(title, name) FROM channel"
                       " ORDER BY source, name");
    std::vector<ChannelRow> rows;
    while (read.step())
        rows.push_back({read.int64(0), oneLine(read.text(1), kRowTextLength),
                        oneLine(read.text(2), kRowTextLength), oneLine(read.text(3), kRowTextLength)});
    if (!read.ok())
        return read.error();
    return rows;
}

Result<PersonId> personOf(Database &db, const QString &user)
{
    const QByteArray key = user.toUtf8();
    Statement read(db, "SELECT id FROM person WHERE class = 2 AND channel = 0 AND key = ?");
    read.bind(1, key);
    const PersonId id = read.step() ? static_cast<PersonId>(read.int64(0)) : 0;
    return read.ok() ? Result<PersonId>(id) : Result<PersonId>(read.error());
}

Result<quint64> lastSequence(Database &db)
{
    Statement read(db, "SELECT last_sequence FROM state");
    const quint64 last = read.step() ? static_cast<quint64>(read.int64(0)) : 0;
    return read.ok() ? Result<quint64>(last) : Result<quint64>(read.error());
}

Result<qint64> quarantined(Database &db)
{
    Statement count(db, "SELECT count(*) FROM quarantine");
    const qint64 events = count.step() ? count.int64(0) : 0;
    return count.ok() ? Result<qint64>(events) : Result<qint64>(count.error());
}

Result<std::vector<TipId>> tipsArrivedAfter(Database &db, quint64 sequence, Micros since, int limit)
{
    Statement read(db, "SELECT t.id FROM tip t JOIN message m ON m.id = t.root"
                       " WHERE t.root >= ? AND m.sequence > ? ORDER BY t.root DESC LIMIT ?");
    read.bind(1, since);
    read.bind(2, static_cast<qint64>(sequence));
    read.bind(3, qint64(limit));
    std::vector<TipId> tips;
    while (read.step())
        tips.push_back(read.int64(0));
    if (!read.ok())
        return read.error();
    std::reverse(tips.begin(), tips.end());
    return tips;
}

Result<std::vector<Outcome>> outcomes(Database &db, const std::vector<QByteArray> &ids)
{
    Statement read(
        db, "SELECT e.sequence, e.tip, e.refusal, h.key FROM entry e LEFT JOIN person h ON h.id = e.holder"
            " WHERE e.id = ?");
    std::vector<Outcome> found;
    for (const QByteArray &id : ids) {
        read.bind(1, id);
        if (read.step())
            found.push_back({id, static_cast<quint64>(read.int64(0)), read.int64(1),
                             static_cast<Refusal>(read.int64(2)), read.text(3)});
        else if (!read.ok())
            return read.error();
        read.reset();
    }
    return found;
}

} // namespace queries
} // namespace porch
