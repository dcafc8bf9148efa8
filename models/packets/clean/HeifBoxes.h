// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace porch::clean {

/// One box of an ISO base media file; places are counted from the file's beginning.
struct Box
{
    quint32 type = 0;
    qint64 begin = 0;
    qint64 body = 0; ///< behind its size and type
    qint64 end = 0;
};

/// None: no whole box begins there.
std::optional<Box> boxAt(QByteArrayView file, qint64 at, qint64 limit);
/// None: they don't fill the place whole.
std::optional<std::vector<Box>> boxesIn(QByteArrayView file, qint64 begin, qint64 end);

/// What an item is.
struct ItemKind
{
    quint32 id = 0;
    quint32 type = 0;
    qint64 name = 0; ///< where its name and other words begin
    qint64 end = 0;
};

/// Where an item's bytes are.
struct ItemPlace
{
    quint32 item = 0;
    int method = 0;       ///< 0: in the file, 1: in the description, 2: within another item
    bool foreign = false; ///< in another file
    std::vector<std::pair<qint64, qint64>> extents; ///< where, how many
};

/// False: not built as it should be.
bool readItems(QByteArrayView file, const Box &iinf, std::vector<ItemKind> &items);
bool readPlaces(QByteArrayView file, const Box &iloc, std::vector<ItemPlace> &places);

} // namespace porch::clean
