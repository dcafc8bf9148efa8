// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/Desk.h"

#include <QJsonObject>

#include <array>

namespace porch::bench {

/// Turns pages at the start, in the middle and at the end of long lists. Of tips: from moving the scroll bar
/// to the paint with every row read. Of tips and hits also the bare read of one page.
class PagingRun
{
public:
    PagingRun(const Profile &profile, kit::Theme &theme);

    int exec();

private:
    /// Medians at the start, in the middle and at the end.
    using Depths = std::array<double, 3>;
    Depths scrolled();
    static Depths slotsRead(Database &db);
    static Depths hitsRead(Database &db, bool prefixes);
    static void add(QJsonObject &json, const QString &name, const Depths &depths);

    Profile m_profile;
    Desk m_desk;
};

} // namespace porch::bench
