// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace porch {

// The subcommands of `import`, one class and one file each.

/// `import cases`
class ImportCasesCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::ImportCasesCommand)
public:
    static int run(const QStringList &arguments);
};

} // namespace porch
