// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestServer.h"

namespace porch::test {

/// A copy of the log as it stands on the stopped server's disk.
class LogCopy
{
public:
    explicit LogCopy(const TestServer &server)
        : m_store(server.folder() + QLatin1String("/jetstream"))
    {}

    [[nodiscard]] bool take();
    [[nodiscard]] bool putBack();

private:
    QString m_store;
    QTemporaryDir m_folder;
};

} // namespace porch::test
