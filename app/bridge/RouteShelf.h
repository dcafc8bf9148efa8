// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

namespace porch {

/// Where a RouteBook keeps its lines: names and values that mean nothing to whoever stores them. Handlers are
/// called once each, never from within the call.
class RouteShelf
{
public:
    enum class Outcome : quint8 {
        Done,
        Missing,     ///< there is nothing under that name
        Conflict,    ///< somebody was quicker: it has another revision
        Unreachable, ///< later it may work; whether something was written is not known
        Unavailable, ///< the server has no place for it, or this user may not go there
    };
    struct Line
    {
        QByteArray value;
        quint64 revision = 0; ///< of what is missing as well: put() takes it
    };

    virtual ~RouteShelf() = default;

    virtual void get(const QByteArray &name, std::function<void(Outcome, const Line &)> done) = 0;
    /// @param revision what is there must have it; 0: there was never anything
    virtual void put(const QByteArray &name, const QByteArray &value, quint64 revision,
                     std::function<void(Outcome)> done) = 0;
    /// @param revision what is there must have it
    virtual void remove(const QByteArray &name, quint64 revision, std::function<void(Outcome)> done) = 0;
    /// Reading may be a moment behind what was written; this is not: Missing, or Conflict where there is
    /// something after all.
    virtual void confirmMissing(const QByteArray &name, std::function<void(Outcome)> done) = 0;
    /// All names that begin so.
    virtual void list(const QByteArray &prefix,
                      std::function<void(Outcome, const QList<QByteArray> &)> done) = 0;
};

} // namespace porch
