// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace porch {

/// A street's name in its parts, in one normal form: lower case, no diacritics, directions and types in their
/// short form ("N", "North" and "No." are "n"; "Avenue" and "Av" are "ave"), ordinals in figures ("first" is
/// "1st"), "saint", "mount" and "fort" in full. City packs and the place finder read names with the same
/// function, so that what is equal to people is equal here.
///
///     "North Main Street"   n | | main | st |
///     "E 42nd St SW"        e | | 42nd | st | sw
///     "Calle de la Luna"      | calle | luna | |
///     "State Route 15"        | rte | 15 | |
///     "Avenue B"              | ave | b | |
///     "Broadway"              | | broadway | |
struct StreetNameParts
{
    QString preDirection;
    QString preType;
    QString base; ///< never empty for a name with a letter or a digit
    QString type;
    QString postDirection;

    bool isEmpty() const { return base.isEmpty(); }
    /// Equal for names that are the same street's.
    QString key() const;

    friend bool operator==(const StreetNameParts &, const StreetNameParts &) = default;
};

StreetNameParts parseStreetName(QStringView name);

/// Letters and digits alone, in lower case and without diacritics, one space between words; an apostrophe
/// joins ("O'Neill's" is "oneills"), everything else that is no letter or digit parts.
QString foldedWords(QStringView text);

/// The short form of a word if it is a direction ("n", "sw") or a type of street ("st", "calle"); else empty.
QString directionOf(QStringView foldedWord);
QString streetTypeOf(QStringView foldedWord);

/// Every word under which people may look for a name: its folded words, and every way to write its parts. For
/// the search index.
QStringList searchForms(const QString &name);

} // namespace porch
