// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceMention.h"

#include <array>

namespace porch {

namespace {

using L = QLatin1String;

constexpr std::array<L, kPrecisions> kPrecisionNames{L("coordinates"),  L("address"), L("interpolated"),
                                                     L("intersection"), L("block"),   L("place"),
                                                     L("street"),       L("area")};
constexpr std::array<L, 7> kKindNames{L("address"), L("block"), L("intersection"), L("street"),
                                      L("place"),   L("area"),  L("coordinates")};

} // namespace

QLatin1String precisionName(Precision precision)
{
    return kPrecisionNames.at(static_cast<std::size_t>(precision));
}

std::optional<Precision> precisionOf(QStringView name)
{
    for (std::size_t i = 0; i < kPrecisionNames.size(); ++i) {
        if (name == kPrecisionNames.at(i))
            return static_cast<Precision>(i);
    }
    return std::nullopt;
}

QLatin1String mentionKindName(MentionKind kind)
{
    return kKindNames.at(static_cast<std::size_t>(kind));
}

} // namespace porch
