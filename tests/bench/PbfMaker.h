// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch::bench {

/// Writes an extract of OpenStreetMap (PBF) of an invented city on a grid, the same for the same size on
/// every machine: streets that share their corners, houses of which a third have an address, shops, parks,
/// ponds and a railway, in the proportions of a real city's extract.
///
/// @param megabytes about so large, to a few percent
void makePbf(const QString &path, int megabytes);

} // namespace porch::bench
