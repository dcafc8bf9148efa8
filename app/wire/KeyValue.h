// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/StreamAccess.h"

#include <memory>
#include <optional>
#include <vector>

namespace porch {

struct KeyEntry
{
    QByteArray key;
    QByteArray value;
    quint64 revision = 0; ///< the sequence in the stream; grows with every change of any key
    Micros stored = 0;
};

/// What bridges share: keys and their newest values, as NATS key-value buckets keep them. A value that nobody
/// writes again is forgotten after 180 days.
///
/// Lives on the thread of its connection. Handlers are called once, and not at all when this is gone by then.
class KeyValue : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kLongestKey = 256;
    static constexpr qsizetype kLargestValue = 512 * 1024;
    /// What list() holds at most, values together: more than that is no list for a bridge.
    static constexpr qsizetype kLargestList = 64 * 1024 * 1024;

    /// @param entry nothing: there is none, or it failed
    using Got = std::function<void(const StoreOutcome &outcome, const std::optional<KeyEntry> &entry)>;
    /// @param revision of what was written
    using Put = std::function<void(const StoreOutcome &outcome, quint64 revision)>;
    using Listed = std::function<void(const StoreOutcome &outcome, const std::vector<KeyEntry> &entries)>;

    /// @param connection as a bridge
    explicit KeyValue(NatsConnection &connection, QObject *parent = nullptr);

    void get(const QByteArray &key, const Got &got);
    /// Whatever was there before.
    void put(const QByteArray &key, const QByteArray &value, const Put &put);
    /// Conflict when the key has a value already; one that was removed has none.
    void create(const QByteArray &key, const QByteArray &value, const Put &put);
    /// Conflict unless `revision` is the newest.
    void update(const QByteArray &key, const QByteArray &value, quint64 revision, const Put &put);
    void remove(const QByteArray &key, const Put &put);
    /// All keys beneath a beginning, in the order of their last change, one read each. What is changed
    /// meanwhile may come with its old value or its new one.
    /// @param prefix with its dot at the end; empty: all
    void list(const QByteArray &prefix, const Listed &listed);

    /// Letters, digits and `-/_=.`, no dot at an end.
    static bool isKey(QByteArrayView key);

private:
    struct Round;

    /// Whether both can be written; else the handler hears why not, later.
    bool accepts(const QByteArray &key, const QByteArray &value, const Put &put);
    void refuseLater(std::function<void(const StoreOutcome &)> tell);
    void listNext(const std::shared_ptr<Round> &round);

    StreamAccess m_stream;
};

} // namespace porch
