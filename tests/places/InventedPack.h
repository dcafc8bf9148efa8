// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/places/CityAsPack.h"

namespace porch::test {

/// The pack of an invented city in a folder of its own, to be opened by its path.
class InventedPack
{
public:
    /// @param city "prairie-junction": a file of tests/places/cities
    explicit InventedPack(const QString &city)
    {
        (void)openedPackOf(
            inventedCity(QStringLiteral(PORCHLIGHT_SOURCE_DIR "/tests/places/cities/%1.city").arg(city)),
            m_file);
    }
    QString path() const { return m_file.path(); }

private:
    HandmadePack m_file;
};

} // namespace porch::test
