// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PlaceStore.h"

#include "models/store/SpotGrid.h"

namespace porch {

PlaceStore::PlaceStore(Database &db)
    : m_share(db, "INSERT OR IGNORE INTO place (tip, latitude, longitude, name) VALUES (?, ?, ?, ?)")
    , m_say(db, "INSERT OR REPLACE INTO tip_place (tip, sequence, person, latitude, longitude, radius, name,"
                " precision, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_takeBack(db, "DELETE FROM tip_place WHERE tip = ?")
    // What the desk says holds, also that a tip is nowhere.
    , m_holds(db, "SELECT latitude, longitude, 1 FROM tip_place WHERE tip = ?1 UNION ALL"
                  " SELECT latitude, longitude, 2 FROM place WHERE tip = ?1 ORDER BY 3 LIMIT 1")
    , m_mark(db, "INSERT OR REPLACE INTO spot (tip, cell, written, latitude, longitude)"
                 " VALUES (?, ?, ?, ?, ?)")
    , m_unmark(db, "DELETE FROM spot WHERE tip = ?")
    , m_began(db, "UPDATE spot SET written = ?2 WHERE tip = ?1")
{}

PackedPlace PlaceStore::share(TipId tip, Micros began, const SharedPlace &place)
{
    const QByteArray name = notNull(place.name.toUtf8());
    m_share.bind(1, tip);
    m_share.bind(2, place.latitude);
    m_share.bind(3, place.longitude);
    m_share.bind(4, name);
    m_share.execute();
    return mark(tip, began);
}

PackedPlace PlaceStore::say(TipId tip, Micros began, PersonId who, quint64 sequence,
                            const std::optional<TipPlace> &place)
{
    if (!place) {
        m_takeBack.bind(1, tip);
        m_takeBack.execute();
        return mark(tip, began);
    }
    const QByteArray name = notNull(place->name);
    const QByteArray precision = notNull(place->precision);
    const QByteArray words = notNull(place->words);
    m_say.bind(1, tip);
    m_say.bind(2, static_cast<qint64>(sequence));
    m_say.bind(3, qint64(who));
    if (place->nowhere) {
        m_say.bindNull(4);
        m_say.bindNull(5);
    } else {
        m_say.bind(4, place->latitude);
        m_say.bind(5, place->longitude);
    }
    m_say.bind(6, place->radius);
    m_say.bind(7, name);
    m_say.bind(8, precision);
    m_say.bind(9, words);
    m_say.execute();
    return mark(tip, began);
}

void PlaceStore::began(TipId tip, Micros written)
{
    m_began.bind(1, tip);
    m_began.bind(2, written);
    m_began.execute();
}

PackedPlace PlaceStore::mark(TipId tip, Micros began)
{
    m_holds.bind(1, tip);
    const bool isSomewhere = m_holds.step() && !m_holds.isNull(0);
    const double latitude = isSomewhere ? m_holds.real(0) : 0;
    const double longitude = isSomewhere ? m_holds.real(1) : 0;
    m_holds.reset();
    Statement &statement = isSomewhere ? m_mark : m_unmark;
    statement.bind(1, tip);
    if (isSomewhere) {
        statement.bind(2, spotCell(latitude, longitude));
        statement.bind(3, began);
        statement.bind(4, latitude);
        statement.bind(5, longitude);
    }
    statement.execute();
    return isSomewhere ? packPlace(latitude, longitude) : 0;
}

} // namespace porch
