// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QDateTime>

#include <chrono>
#include <vector>

namespace porch {

/// A file that says when something was tried and has not turned out right. It is written before the try, so
/// that ending the program does not undo it.
class FailureRecord
{
public:
    using Times = std::vector<QDateTime>;

    /// @param atLeast how many failures a record counts for that can't be read: it must forgive nothing
    FailureRecord(QString path, std::chrono::seconds window, int atLeast)
        : m_path(std::move(path))
        , m_window(window)
        , m_atLeast(atLeast)
    {}

    /// What happened within the window before `now`, and what is dated later: a clock that was set back must
    /// not make a failure disappear.
    Times recent(const QDateTime &now) const;
    Result<void> write(const Times &failures) const;
    void clear() const;

private:
    QString m_path;
    std::chrono::seconds m_window;
    int m_atLeast;
};

} // namespace porch
