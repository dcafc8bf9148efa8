// SPDX-License-Identifier: GPL-3.0-or-later
// What another desk says of its user may be anything; what is believed of it is small, and says the same when
// it is said again.
#include "models/domain/Presence.h"
#include "models/domain/Subject.h"

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\n');
    if (end < 0)
        return 0;
    const auto presence = Presence::parse(input.first(end), input.sliced(end + 1));
    if (!presence)
        return 0;
    must(isUserName(presence->user));
    must(presence->tip.size() <= 512 && !presence->desk.isEmpty() && presence->desk.size() <= 64);
    const auto again = Presence::parse(Presence::subject(presence->user), presence->body());
    must(again && *again == *presence);
    return 0;
}
