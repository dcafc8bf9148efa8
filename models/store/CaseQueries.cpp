// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CaseQueries.h"

#include "models/domain/PlainText.h"
#include "models/store/CaseSearch.h"
#include "models/store/MergeGroups.h"
#include "models/store/MergedCases.h"
#include "models/store/Snapshot.h"

namespace porch {

namespace {

constexpr qsizetype kNameLength = 200;
constexpr qsizetype kTitleLength = 400;

/// How many tips stand so to a case, or to one that was merged into it.
QByteArray tipsStanding(LinkStanding standing)
{
    return "(SELECT count(DISTINCT l.tip) FROM link l WHERE l.standing = " +
           QByteArray::number(static_cast<int>(standing)) + " AND l.casefile IN (" + mergedCases("c.id") +
           "))";
}

/// See readCase().
QByteArray caseColumns()
{
    return "SELECT c.id, c.key, c.number, c.title, c.status, p.key, coalesce(p.name, p.key), c.opened, "
           "c.closed,"
           " c.reason, c.touched, " +
           tipsStanding(LinkStanding::Linked) + ", " + tipsStanding(LinkStanding::Proposed) +
           ", i.number, i.key FROM casefile c LEFT JOIN person p ON p.id = c.lead"
           " LEFT JOIN casefile i ON i.id = c.merged_into ";
}

CaseRow readCase(const Statement &read)
{
    CaseRow row;
    row.id = read.int64(0);
    row.key = read.bytes(1);
    row.number = oneLine(read.text(2), kNameLength);
    row.title = oneLine(read.text(3), kTitleLength);
    row.closed = read.int64(4) != 0;
    row.lead = read.text(5);
    row.leadName = oneLine(read.text(6), kNameLength);
    row.opened = read.int64(7);
    row.ended = read.int64(8);
    row.ending = safeForDisplay(read.text(9));
    row.touched = read.int64(10);
    row.tips = read.int64(11);
    row.proposed = read.int64(12);
    row.mergedInto = oneLine(read.text(13), kNameLength);
    row.mergedIntoKey = read.bytes(14);
    return row;
}

Result<std::vector<CaseRow>> allOf(Statement &read)
{
    std::vector<CaseRow> rows;
    while (read.step())
        rows.push_back(readCase(read));
    return read.ok() ? Result<std::vector<CaseRow>>(std::move(rows))
                     : Result<std::vector<CaseRow>>(read.error());
}

Result<std::optional<CaseRow>> oneOf(Statement &read)
{
    std::optional<CaseRow> row;
    if (read.step())
        row = readCase(read);
    return read.ok() ? Result<std::optional<CaseRow>>(std::move(row))
                     : Result<std::optional<CaseRow>>(read.error());
}

/// See readLink().
constexpr char kLinkColumns[] =
    "SELECT l.tip, r.key, c.id, c.key, c.number, c.title, c.status, l.standing, p.key, coalesce(p.name, "
    "p.key),"
    " l.at, l.reason, j.key, coalesce(j.name, j.key), l.judged, l.verdict, l.sequence"
    " FROM link l JOIN casefile c ON c.id = l.casefile JOIN tip t ON t.id = l.tip"
    " JOIN message r ON r.id = t.root LEFT JOIN person p ON p.id = l.person"
    " LEFT JOIN person j ON j.id = l.judge ";

LinkRow readLink(const Statement &read)
{
    LinkRow row;
    row.tip = read.int64(0);
    row.tipKey = read.bytes(1);
    row.casefile = read.int64(2);
    row.caseKey = read.bytes(3);
    row.caseNumber = oneLine(read.text(4), kNameLength);
    row.caseTitle = oneLine(read.text(5), kTitleLength);
    row.caseClosed = read.int64(6) != 0;
    row.standing = static_cast<LinkStanding>(read.int64(7));
    row.by = read.text(8);
    row.byName = oneLine(read.text(9), kNameLength);
    row.at = read.int64(10);
    row.reason = safeForDisplay(read.text(11));
    row.judge = read.text(12);
    row.judgeName = oneLine(read.text(13), kNameLength);
    row.judged = read.int64(14);
    row.verdict = safeForDisplay(read.text(15));
    row.sequence = static_cast<quint64>(read.int64(16));
    return row;
}

Result<std::vector<LinkRow>> linksOf(Statement &read)
{
    std::vector<LinkRow> rows;
    while (read.step())
        rows.push_back(readLink(read));
    return read.ok() ? Result<std::vector<LinkRow>>(std::move(rows))
                     : Result<std::vector<LinkRow>>(read.error());
}

QByteArray whereOf(CaseTab tab)
{
    switch (tab) {
    case CaseTab::Open:
        return "c.status = 0";
    case CaseTab::Mine:
        return "c.status = 0 AND c.lead = ?3 AND c.lead <> 0";
    case CaseTab::Closed:
        return "c.status = 1";
    case CaseTab::All:
        break;
    }
    return "1";
}

} // namespace

namespace queries {

Result<std::vector<CaseRow>> cases(Database &db, const CaseFilter &filter, std::optional<CaseSlot> after,
                                   int limit)
{
    const Snapshot snapshot(db);
    QByteArray found = "1";
    if (!filter.words.trimmed().isEmpty()) {
        const auto ids = casesByWords(db, filter.words);
        if (!ids)
            return ids.error();
        QByteArrayList numbers;
        for (const CaseId id : ids.value())
            numbers += QByteArray::number(id);
        found = "c.id IN (" + numbers.join(',') + ')';
    }
    const QByteArray sql = caseColumns() + "WHERE " + whereOf(filter.tab) + " AND " + found +
                           " AND (c.touched, c.id) < (?1, ?2) ORDER BY c.touched DESC, c.id DESC LIMIT ?4";
    Statement read(db, sql.constData());
    const CaseSlot from =
        after.value_or(CaseSlot{std::numeric_limits<Micros>::max(), std::numeric_limits<CaseId>::max()});
    read.bind(1, from.touched);
    read.bind(2, from.casefile);
    if (filter.tab == CaseTab::Mine)
        read.bind(3, qint64(filter.me));
    read.bind(4, qint64(std::max(limit, 0)));
    return allOf(read);
}

Result<std::vector<CaseRow>> caseRows(Database &db, const std::vector<CaseId> &cases)
{
    const Snapshot snapshot(db);
    Statement read(db, QByteArray(caseColumns() + "WHERE c.id = ?").constData());
    std::vector<CaseRow> rows;
    for (const CaseId id : cases) {
        read.bind(1, id);
        if (read.step())
            rows.push_back(readCase(read));
        else if (!read.ok())
            return read.error();
        read.reset();
    }
    return rows;
}

Result<std::optional<CaseRow>> caseByKey(Database &db, const QByteArray &key)
{
    Statement read(db, QByteArray(caseColumns() + "WHERE c.key = ?").constData());
    read.bind(1, key);
    return oneOf(read);
}

Result<std::optional<CaseRow>> caseByNumber(Database &db, const QString &number)
{
    const QByteArray wanted = number.trimmed().toUtf8();
    Statement read(db, QByteArray(caseColumns() + "WHERE c.number = ?").constData());
    read.bind(1, wanted);
    return oneOf(read);
}

Result<CaseTally> caseTally(Database &db)
{
    Statement read(db, "SELECT (SELECT count(*) FROM casefile WHERE status = 0),"
                       " (SELECT count(*) FROM casefile WHERE status = 1),"
                       " (SELECT count(*) FROM link WHERE standing = 0)");
    if (read.step())
        return CaseTally{read.int64(0), read.int64(1), read.int64(2)};
    return read.ok() ? Result<CaseTally>(CaseTally{}) : Result<CaseTally>(read.error());
}

Result<std::vector<LinkRow>> linksOfCase(Database &db, CaseId casefile)
{
    const QByteArray sql = QByteArray(kLinkColumns) + "WHERE l.casefile IN (" + mergedCases("?") +
                           ")"
                           " ORDER BY l.sequence, l.casefile";
    Statement read(db, sql.constData());
    read.bind(1, casefile);
    return linksOf(read);
}

Result<std::vector<LinkRow>> linksOfTip(Database &db, TipId tip)
{
    const QByteArray sql =
        QByteArray(kLinkColumns) + "WHERE l.tip = ? ORDER BY l.standing <> 1, l.standing, l.sequence";
    Statement read(db, sql.constData());
    read.bind(1, tip);
    return linksOf(read);
}

Result<std::vector<LinkRow>> proposals(Database &db, int limit)
{
    const QByteArray sql = QByteArray(kLinkColumns) + "WHERE l.standing = 0 ORDER BY l.sequence DESC LIMIT ?";
    Statement read(db, sql.constData());
    read.bind(1, qint64(std::max(limit, 0)));
    return linksOf(read);
}

Result<MergeGroup> mergeGroup(Database &db, TipId tip)
{
    const Snapshot snapshot(db);
    MergeGroups groups(db);
    MergeGroup group;
    group.head = groups.headOf(tip);
    group.others = groups.membersOf(group.head);
    if (const auto read = groups.read(); !read)
        return read.error();
    if (group.others.empty())
        group.head = 0;
    return group;
}

} // namespace queries
} // namespace porch
