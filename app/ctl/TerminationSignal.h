// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace porch {

/// Calls back on this thread's event loop when the program is asked to end: SIGTERM, SIGINT and SIGHUP, or
/// Ctrl+C in a Windows console. One at a time.
class TerminationSignal : public QObject
{
    Q_OBJECT
public:
    explicit TerminationSignal(std::function<void()> handler, QObject *parent = nullptr);
    ~TerminationSignal() override;

private:
    std::function<void()> m_handler;
};

} // namespace porch
