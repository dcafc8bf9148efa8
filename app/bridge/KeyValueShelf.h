// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteShelf.h"
#include "app/wire/KeyValue.h"

namespace porch {

/// The shelf that all bridges of a department share, on the server. What is removed there becomes an empty
/// line, so that who removes it and who writes it at the same moment notice each other; the server forgets
/// it after a while.
class KeyValueShelf : public RouteShelf
{
public:
    /// @param connection as a bridge
    explicit KeyValueShelf(NatsConnection &connection)
        : m_keys(connection)
    {}

    void get(const QByteArray &name, std::function<void(Outcome, const Line &)> done) override;
    void put(const QByteArray &name, const QByteArray &value, quint64 revision,
             std::function<void(Outcome)> done) override;
    void remove(const QByteArray &name, quint64 revision, std::function<void(Outcome)> done) override;
    void confirmMissing(const QByteArray &name, std::function<void(Outcome)> done) override;
    void list(const QByteArray &prefix,
              std::function<void(Outcome, const QList<QByteArray> &)> done) override;

private:
    KeyValue m_keys;
};

} // namespace porch
