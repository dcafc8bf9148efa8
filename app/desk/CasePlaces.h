// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseItem.h"
#include "models/items/TipPins.h"
#include "models/places/PlaceWorker.h"

#include <QHash>
#include <QObject>

namespace porch {

class Reader;

/// Where the tips of one case happened: as people confirmed, as their source gave it, or as their words tell.
/// Of open tips the map knows it already; the words of closed ones are read here.
class CasePlaces : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    CasePlaces(Reader &reader, PlaceWorker &places, const TipPins &pins, QObject *parent = nullptr);

    /// Looks at these tips; changed() follows whenever more is known of them.
    void setTips(const std::vector<TipRow> &tips);
    const std::vector<TipRow> &tips() const { return m_tips; }
    /// None: its place is not known, or its words are still being read.
    std::optional<TipPin> pinOf(const TipRow &tip) const;

Q_SIGNALS:
    void changed();

private:
    void readWords(const std::vector<TipId> &tips);
    void take(const std::vector<TipId> &asked, const std::vector<TipTexts> &texts);

    Reader &m_reader;
    PlaceWorker &m_places;
    const TipPins &m_pins;
    std::vector<TipRow> m_tips;
    QHash<TipId, std::optional<TipPin>> m_read; ///< by what their words tell
    quint64 m_generation = 0;                   ///< of the tips; answers to an older one are dropped
};

} // namespace porch
