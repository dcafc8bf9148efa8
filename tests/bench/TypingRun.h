// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/Desk.h"

#include <vector>

namespace porch::bench {

/// Types words into the desk's search field, letter by letter and then a space, as fast as a quick typist,
/// and measures from each key to the first paint of what it found. A space makes of the prefix a whole word.
class TypingRun
{
public:
    TypingRun(const Profile &profile, kit::Theme &theme);

    int exec();

private:
    void type(QChar letter, std::vector<double> &times);

    Desk m_desk;
    QElapsedTimer m_sinceKey;
    bool m_awaited = false;
    double m_painted = 0;
};

} // namespace porch::bench
