// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/Sodium.h"

#include <QtGlobal>

#include <sodium.h>

namespace porch {

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium found no source of randomness on this system");
}

} // namespace porch
