// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Outbox.h"

#include <QObject>

#include <functional>

namespace porch {

class Desk;

/// Submits something before the connection is closed, and gives the log a moment to take it. What it does not
/// take by then waits in the outbox for the next time.
class LastWord : public QObject
{
    Q_OBJECT
public:
    /// Deletes itself when `then` was called.
    LastWord(Desk &desk, const Command &command, std::function<void()> then, QObject *parent);

private:
    void look(const std::vector<PendingAction> &pending);
    void finish();

    Desk &m_desk;
    QByteArray m_id;
    std::function<void()> m_then;
    bool m_seen = false;
};

} // namespace porch
