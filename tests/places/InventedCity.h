// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Gazetteer.h"

namespace porch::test {

/// A city from a file of tests/places/cities, whose head says how it is written. What is wrong in it ends the
/// test with the line's number.
Gazetteer::Source inventedCity(const QString &path);

} // namespace porch::test
