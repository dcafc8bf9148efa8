// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/Tokens.h"

#include <vector>

namespace porch {

/// What the words before a name say of it.
enum class Lead : quint16 {
    On = 1,      ///< "on", "along", "off", "sobre": a street
    At = 2,      ///< "at", "@", "en"
    Near = 4,    ///< "near", "behind", "across from", "cerca de"
    In = 8,      ///< "in", "inside", "dentro de"
    Toward = 16, ///< "to", "from", "into", "hacia"
    Corner = 32, ///< "corner of", "intersection of", "esquina de"
    Between = 64,
    Beside = 128, ///< with Near: at it rather than around it: "behind", "across from", "frente a"
};
Q_DECLARE_FLAGS(Leads, Lead)
Q_DECLARE_OPERATORS_FOR_FLAGS(Leads)

struct Context
{
    Leads leads;
    int begin = 0;        ///< the first token of the words that lead; the name's own where there are none
    bool article = false; ///< "the", "la" between them and the name

    /// It says that a place follows, whatever kind.
    bool locates() const
    {
        return leads & (Leads(Lead::On) | Lead::At | Lead::Near | Lead::In | Lead::Corner | Lead::Between);
    }
    /// It says that a street may follow.
    bool locatesStreet() const
    {
        return leads & (Leads(Lead::On) | Lead::At | Lead::Near | Lead::Corner | Lead::Between);
    }
};

/// What leads to the name that begins at a token.
Context contextOf(const Tokens &tokens, int at);

/// Which numbers of a text are no house's: parts of telephone numbers, times, dates, money, shares, plates.
class NumberRoles
{
public:
    explicit NumberRoles(const Tokens &tokens);

    /// May begin an address, as far as the number itself and its neighbours tell.
    bool mayBeHouse(int at) const { return m_house[static_cast<std::size_t>(at)]; }

private:
    bool judge(int at) const;
    int phoneEnd(int at) const;
    bool isDate(int at) const;

    const Tokens &m_tokens;
    std::vector<bool> m_house;
};

} // namespace porch
