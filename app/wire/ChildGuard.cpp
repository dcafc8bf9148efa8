// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/ChildGuard.h"

#include <QProcess>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#endif

namespace porch {

void endWithParent(QProcess &child)
{
#ifdef Q_OS_LINUX
    const pid_t parent = ::getpid();
    child.setChildProcessModifier([parent] {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        // The parent may have ended before the line above.
        if (::getppid() != parent)
            ::_exit(1);
    });
#else
    Q_UNUSED(child)
#endif
}

} // namespace porch
