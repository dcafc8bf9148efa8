// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace porch {

/// Makes libsodium ready, once for the whole program; any thread may call it. Ends the program where the
/// system has no source of randomness, since every key made after that would be worthless.
void requireSodium();

} // namespace porch
