// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QStringView>

#include <span>

namespace porch {

/// One word of street names in English or Spanish: a way to write it, and its normal form.
struct StreetWord
{
    QLatin1String written; ///< folded, see foldedWords()
    QLatin1String normal;
};

/// What may stand where in a name.
struct StreetType
{
    QLatin1String written;
    QLatin1String normal;
    enum Place : quint8 {
        After,  ///< Main *Street*
        Before, ///< *Calle* Luna; what follows is the name
        Either, ///< both: *Avenue* B (only before one word), Fifth *Avenue*
    } place;
};

/// Nullptr for a word that is none.
const StreetWord *findDirection(QStringView folded);
const StreetType *findStreetType(QStringView folded);
/// "first" is "1st"; "st" before a name is "saint".
const StreetWord *findBaseWord(QStringView folded);
/// "interstate" is "i", "state" and "highway" are "rte": words that stand before the number of a road.
const StreetWord *findRouteWord(QStringView folded);

/// Every way to write something, for searchForms().
std::span<const StreetWord> directionWords();
std::span<const StreetType> streetTypes();

} // namespace porch
