// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ComparedTips.h"

#include "models/domain/PlainText.h"
#include "models/store/FileStore.h"
#include "models/store/MessageStore.h"
#include "models/store/PersonStore.h"
#include "models/store/Snapshot.h"

namespace porch {

namespace {

constexpr qsizetype kNameLength = 200;
constexpr qsizetype kTextLength = 4'000; ///< more of one message nobody compares

/// See read(). The desk's word on the place holds before the source's, also when it says: nowhere.
constexpr char kColumns[] =
    "SELECT t.id, r.key, coalesce(p.name, p.key), p.class, r.id, d.tip IS NOT NULL,"
    " CASE WHEN d.tip IS NOT NULL THEN d.latitude ELSE s.latitude END,"
    " CASE WHEN d.tip IS NOT NULL THEN d.longitude ELSE s.longitude END, r.text, r.flags,"
    " (SELECT count(*) FROM file f WHERE f.message = r.id)";
constexpr char kJoins[] = " JOIN message r ON r.id = t.root LEFT JOIN person p ON p.id = t.person"
                          " LEFT JOIN tip_place d ON d.tip = t.id LEFT JOIN place s ON s.tip = t.id ";

QString textOf(const Statement &read, int text, int files)
{
    return FileStore::withoutLines(safeForDisplay(read.text(text).left(kTextLength)),
                                   static_cast<std::size_t>(read.int64(files)));
}

class ComparedReader
{
public:
    ComparedReader(Database &db, const QByteArray &from)
        : m_tips(db, QByteArray(kColumns + from).constData())
        , m_more(db, "SELECT m.id, m.text, (SELECT count(*) FROM file f WHERE f.message = m.id)"
                     " FROM message m WHERE m.tip = ?1 AND m.id <> ?2 AND m.id > 0 AND m.key IS NOT NULL"
                     " AND m.flags & ?3 = 0 ORDER BY m.id LIMIT ?4")
    {}

    Statement &tips() { return m_tips; }
    bool ok() const { return m_tips.ok() && m_more.ok(); }
    Error error() const { return m_tips.ok() ? m_more.error() : m_tips.error(); }

    ComparedTip read(int messages)
    {
        ComparedTip tip;
        tip.tip = m_tips.int64(0);
        tip.key = m_tips.bytes(1);
        tip.reporter = oneLine(m_tips.text(2), kNameLength);
        tip.named = !m_tips.isNull(3) && m_tips.int64(3) == static_cast<qint64>(PersonClass::Named);
        const qint64 root = m_tips.int64(4);
        tip.at = std::max<Micros>(0, root);
        if (!m_tips.isNull(6))
            tip.spot = ComparedTip::Spot{m_tips.real(6), m_tips.real(7), m_tips.int64(5) != 0};
        if (root > 0 && (m_tips.int64(9) & kDeleted) == 0)
            tip.said.push_back({root, textOf(m_tips, 8, 10)});
        if (messages > 1)
            readMore(tip, root, messages - 1);
        return tip;
    }

private:
    void readMore(ComparedTip &tip, qint64 root, int most)
    {
        m_more.bind(1, tip.tip);
        m_more.bind(2, root);
        m_more.bind(3, qint64(kDeleted | kPlaceholder));
        m_more.bind(4, qint64(most));
        while (m_more.step())
            tip.said.push_back({m_more.int64(0), textOf(m_more, 1, 2)});
        m_more.reset();
    }

    Statement m_tips;
    Statement m_more;
};

} // namespace

namespace queries {

Result<std::vector<ComparedTip>> comparedTips(Database &db, const std::vector<TipId> &tips, int messages)
{
    const Snapshot snapshot(db);
    ComparedReader reader(db, QByteArray(" FROM tip t") + kJoins + "WHERE t.id = ?1");
    std::vector<ComparedTip> found;
    for (const TipId tip : tips) {
        reader.tips().bind(1, tip);
        if (reader.tips().step())
            found.push_back(reader.read(messages));
        if (!reader.ok())
            return reader.error();
        reader.tips().reset();
    }
    return found;
}

Result<std::vector<ComparedTip>> linkedTips(Database &db, CaseId casefile, int tips, int messages)
{
    const Snapshot snapshot(db);
    ComparedReader reader(db,
                          QByteArray(" FROM link l JOIN tip t ON t.id = l.tip") + kJoins +
                              "WHERE l.casefile = ?1 AND l.standing = 1 ORDER BY l.sequence DESC LIMIT ?2");
    reader.tips().bind(1, casefile);
    reader.tips().bind(2, qint64(tips));
    std::vector<ComparedTip> found;
    while (reader.tips().step())
        found.push_back(reader.read(messages));
    if (!reader.ok())
        return reader.error();
    return found;
}

} // namespace queries
} // namespace porch
