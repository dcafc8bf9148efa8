// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace porch::clean {

/// The second opinion on a cleaned picture: another reader of metadata, and a look at all of its bytes for
/// the marks that metadata begins with. True: neither finds anything but which way up the picture is.
bool holdsNoMetadata(const QByteArray &picture, bool isTiff);

} // namespace porch::clean
