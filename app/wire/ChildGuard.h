// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QProcess;

namespace porch {

/// Arranges that the child ends when this process does, even when that is killed. Call it before start().
///
/// On Linux the kernel does it when the *thread* that starts the child ends: start it from one that lives
/// as long as the program. On other systems a killed program leaves its child behind; the next start on
/// the same folder says so.
void endWithParent(QProcess &child);

} // namespace porch
