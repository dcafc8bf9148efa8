// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PlaceStore.h"

namespace porch {

PlaceStore::PlaceStore(Database &db)
    : m_share(db, "INSERT OR IGNORE INTO place (tip, latitude, longitude, name) VALUES (?, ?, ?, ?)")
    , m_say(db, "INSERT OR REPLACE INTO tip_place (tip, sequence, person, latitude, longitude, radius, name,"
                " precision, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_takeBack(db, "DELETE FROM tip_place WHERE tip = ?")
    , m_said(db, "SELECT latitude, longitude FROM tip_place WHERE tip = ?")
    , m_shared(db, "SELECT latitude, longitude FROM place WHERE tip = ?")
{}

void PlaceStore::share(TipId tip, const SharedPlace &place)
{
    const QByteArray name = notNull(place.name.toUtf8());
    m_share.bind(1, tip);
    m_share.bind(2, place.latitude);
    m_share.bind(3, place.longitude);
    m_share.bind(4, name);
    m_share.execute();
}

void PlaceStore::say(TipId tip, PersonId who, quint64 sequence, const std::optional<TipPlace> &place)
{
    if (!place) {
        m_takeBack.bind(1, tip);
        m_takeBack.execute();
        return;
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
}

Spot PlaceStore::spotOf(TipId tip)
{
    for (Statement *read : {&m_said, &m_shared}) {
        read->bind(1, tip);
        const bool known = read->step();
        const Spot spot = known && !read->isNull(0) ? porch::spotOf(read->real(0), read->real(1)) : 0;
        read->reset();
        if (known)
            return spot;
    }
    return 0;
}

} // namespace porch
