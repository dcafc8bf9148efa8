// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/AnnouncementModel.h"

#include <QPixmap>

namespace porch::test {

/// The page of announcements, with one in every state, and the dialog for a new one.
class SampleAnnouncements
{
public:
    static void fill(AnnouncementModel &model);
    static QPixmap page();
    static QPixmap dialog();
};

} // namespace porch::test
