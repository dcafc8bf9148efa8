// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace porch::clean {

/// An ICC profile's numbers without its words: profiles name the screen or camera they were made on, its
/// serial number, its owner's computer, and when. What a colour becomes stays the same.
/// None: it is no profile that could be read.
std::optional<QByteArray> anonymousProfile(QByteArrayView profile);

} // namespace porch::clean
