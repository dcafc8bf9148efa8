// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace porch {

/// What someone types into a search box, as far as its form tells; every reading that it allows.
struct SearchQuery
{
    struct House
    {
        qint32 number = 0;
        QString label; ///< as written: "12b"
        QString street;
        bool behind = false; ///< the number stood behind the street: "Calle Olmo 412"
    };
    struct Block
    {
        qint32 from = 0;
        QString street;
    };
    struct Corner
    {
        QString first;
        QString second; ///< empty: not typed yet
    };

    QString text; ///< on one line, at most 200 characters; without letters and digits: empty
    std::vector<House> houses;
    std::optional<Block> block;
    std::vector<Corner> corners;
    bool hasSign = false; ///< one of the corners is written with a sign: "mill & 3", "mill / 3"

    static SearchQuery of(const QString &typed);
};

} // namespace porch
