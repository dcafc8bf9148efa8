// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/Mistype.h"

#include <vector>

namespace porch {

QString mistyped(const QString &text, Dice &dice)
{
    std::vector<qsizetype> candidates;
    for (qsizetype i = 2; i + 2 < text.size(); ++i) {
        const bool inside = text.at(i - 2).isLower() && text.at(i - 1).isLower() && text.at(i).isLower() &&
                            text.at(i + 1).isLower();
        if (inside && text.at(i) != text.at(i + 1))
            candidates.push_back(i);
    }
    if (candidates.empty())
        return text;
    QString typed = text;
    const qsizetype at = dice.pick(candidates);
    const QChar moved = typed.at(at);
    typed[at] = typed.at(at + 1);
    typed[at + 1] = moved;
    return typed;
}

} // namespace porch
