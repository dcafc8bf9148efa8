// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/LinkTips.h"

#include "models/store/FileStore.h"
#include "models/store/MessageStore.h"

namespace porch {

namespace {

/// What comes first says most, and a conversation may have thousands of messages.
constexpr qint64 kMessagesRead = 50;
constexpr qint64 kMessagesTaken = 6;

QString words(const Statement &row, int text, int files)
{
    return FileStore::withoutLines(row.text(text), std::size_t(row.int64(files)));
}

} // namespace

LinkTips::LinkTips(Database &db)
    : m_db(db)
    , m_tip(db, "SELECT r.key, r.id, r.sequence, t.channel, t.person, r.text,"
                " (SELECT count(*) FROM file f WHERE f.message = r.id), t.messages, s.latitude, s.longitude"
                " FROM tip t JOIN message r ON r.id = t.root LEFT JOIN spot s ON s.tip = t.id"
                " WHERE t.id = ?1 AND r.id > 0 AND r.key IS NOT NULL")
    , m_more(db, "SELECT m.text, (SELECT count(*) FROM file f WHERE f.message = m.id)"
                 " FROM (SELECT * FROM message WHERE tip = ?1 AND id > 0 ORDER BY id LIMIT ?2) m"
                 " WHERE m.key IS NOT NULL AND m.person = ?3 AND m.id <> ?4 AND m.sequence <= ?5"
                 " LIMIT ?6")
    , m_shared(db, "SELECT latitude, longitude FROM place WHERE tip = ?")
    , m_tipOf(db, "SELECT tip FROM message WHERE id = ? AND key IS NOT NULL")
    , m_newest(db, "SELECT max(id) FROM tip")
{}

std::optional<LinkTip> LinkTips::find(TipId tip, quint64 until)
{
    m_tip.bind(1, tip);
    std::optional<LinkTip> found;
    if (m_tip.step()) {
        found = LinkTip{tip,
                        m_tip.bytes(0),
                        m_tip.int64(1),
                        quint64(m_tip.int64(2)),
                        m_tip.int64(3),
                        static_cast<PersonId>(m_tip.int64(4)),
                        words(m_tip, 5, 6),
                        {}};
        if (!m_tip.isNull(8))
            found->spot = LinkTip::Spot{m_tip.real(8), m_tip.real(9)};
    }
    const qint64 messages = found ? m_tip.int64(7) : 0;
    m_tip.reset();
    if (!found || messages < 2 || found->reporter == 0)
        return found;
    m_more.bind(1, tip);
    m_more.bind(2, kMessagesRead);
    m_more.bind(3, qint64(found->reporter));
    m_more.bind(4, found->written);
    m_more.bind(5, qint64(until));
    m_more.bind(6, kMessagesTaken - 1);
    while (m_more.step())
        found->text += u'\n' + words(m_more, 0, 1);
    return found;
}

std::optional<LinkTip::Spot> LinkTips::sharedSpot(TipId tip)
{
    std::optional<LinkTip::Spot> spot;
    m_shared.bind(1, tip);
    if (m_shared.step())
        spot = LinkTip::Spot{m_shared.real(0), m_shared.real(1)};
    m_shared.reset();
    return spot;
}

std::optional<TipId> LinkTips::tipOf(qint64 message)
{
    std::optional<TipId> tip;
    m_tipOf.bind(1, message);
    if (m_tipOf.step())
        tip = m_tipOf.int64(0);
    m_tipOf.reset();
    return tip;
}

TipId LinkTips::newest()
{
    const TipId newest = m_newest.step() ? m_newest.int64(0) : 0;
    m_newest.reset();
    return newest;
}

Result<void> LinkTips::read() const
{
    if (m_db.lastFault() != SqlFault::None)
        return m_db.lastError(QStringLiteral("Earlier tips cannot be read"));
    return {};
}

} // namespace porch
