// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a resident's picture: refused, or clean, and then cleaning once more changes nothing.
#include "models/packets/CleanFile.h"

#include <cstdint>
#include <cstdlib>

using namespace porch;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto cleaned = CleanFile::cleaned(bytes);
    if (!cleaned)
        return 0;
    const auto again = CleanFile::cleaned(cleaned->content);
    if (!again || again->content != cleaned->content)
        std::abort();
    return 0;
}
