// SPDX-License-Identifier: GPL-3.0-or-later
//
// Residents' texts are outside bytes: the finder of places must bear any, and so must what reads a text
// pasted into the search box.
#include "models/places/PlaceFinder.h"
#include "models/places/search/GridReference.h"
#include "models/places/search/SearchQuery.h"
#include "tests/places/InventedCity.h"

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

const PlaceFinder &finder()
{
    static const PlaceFinder made(std::make_shared<Gazetteer>(test::inventedCity(
        QStringLiteral(PORCHLIGHT_SOURCE_DIR "/tests/places/cities/prairie-junction.city"))));
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    qsizetype last = 0;
    for (const PlaceMention &mention : finder().find(text)) {
        if (mention.start < last || mention.end <= mention.start || mention.endUnit > text.size())
            std::abort();
        last = mention.end;
    }
    if (SearchQuery::of(text).text.size() > 200)
        std::abort();
    (void)gridReferenceOf(text, {-975'000'000, 412'000'000});
    return 0;
}
