// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/KeyValue.h"

#include <algorithm>
#include <map>

namespace porch {

namespace {

constexpr QByteArrayView kOperation("KV-Operation");
constexpr QByteArrayView kExpected("Nats-Expected-Last-Subject-Sequence");

QByteArray subjectOf(const QByteArray &key)
{
    return stores::kKey + key;
}

/// What stands in the place of a value that was removed.
bool isRemoved(const StoredMessage &stored)
{
    const QByteArrayView operation = stored.message.header(kOperation);
    return operation == QByteArrayView("DEL") || operation == QByteArrayView("PURGE");
}

KeyEntry entryOf(const StoredMessage &stored)
{
    return {stored.message.subject.sliced(qsizetype(qstrlen(stores::kKey))).toByteArray(),
            stored.message.payload.toByteArray(), stored.sequence, stored.stored};
}

bool isKeyCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("-/_=.").contains(c);
}

} // namespace

struct KeyValue::Round
{
    QByteArray filter;
    Listed listed;
    quint64 next = 1;
    qsizetype size = 0;
    std::map<QByteArray, KeyEntry> entries; ///< a key that is changed meanwhile comes twice
};

KeyValue::KeyValue(NatsConnection &connection, QObject *parent)
    : QObject(parent)
    , m_stream(connection, KeeperAccount::Bridge, this)
{}

bool KeyValue::isKey(QByteArrayView key)
{
    return !key.isEmpty() && key.size() <= kLongestKey && !key.startsWith('.') && !key.endsWith('.') &&
           key.indexOf("..") < 0 && std::all_of(key.begin(), key.end(), isKeyCharacter);
}

void KeyValue::refuseLater(std::function<void(const StoreOutcome &)> tell)
{
    const StoreOutcome outcome{StoreFault::Refused,
                               tr("It is larger than the server takes, or its name is not valid.")};
    QMetaObject::invokeMethod(
        this, [tell = std::move(tell), outcome] { tell(outcome); }, Qt::QueuedConnection);
}

bool KeyValue::accepts(const QByteArray &key, const QByteArray &value, const Put &put)
{
    if (isKey(key) && value.size() <= kLargestValue)
        return true;
    refuseLater([put](const StoreOutcome &outcome) { put(outcome, 0); });
    return false;
}

void KeyValue::get(const QByteArray &key, const Got &got)
{
    if (!isKey(key)) {
        refuseLater([got](const StoreOutcome &outcome) { got(outcome, std::nullopt); });
        return;
    }
    m_stream.last(subjectOf(key), [got](const StoreOutcome &outcome, const StoredMessage *stored) {
        const bool isThere = stored != nullptr && !isRemoved(*stored);
        got(outcome, isThere ? std::optional(entryOf(*stored)) : std::nullopt);
    });
}

void KeyValue::put(const QByteArray &key, const QByteArray &value, const Put &put)
{
    if (accepts(key, value, put))
        m_stream.write(subjectOf(key), value, put);
}

void KeyValue::update(const QByteArray &key, const QByteArray &value, quint64 revision, const Put &put)
{
    if (accepts(key, value, put))
        m_stream.write(subjectOf(key), kExpected, QByteArray::number(revision), value, put);
}

void KeyValue::create(const QByteArray &key, const QByteArray &value, const Put &put)
{
    update(key, value, 0, [this, key, value, put](const StoreOutcome &outcome, quint64 revision) {
        if (outcome.fault != StoreFault::Conflict) {
            put(outcome, revision);
            return;
        }
        // What is there may only say that there was something.
        m_stream.last(subjectOf(key), [=, this](const StoreOutcome &found, const StoredMessage *stored) {
            if (!found.ok())
                put(found, 0);
            else if (stored != nullptr && isRemoved(*stored))
                update(key, value, stored->sequence, put);
            else
                put(outcome, 0);
        });
    });
}

void KeyValue::remove(const QByteArray &key, const Put &put)
{
    if (accepts(key, {}, put))
        m_stream.write(subjectOf(key), kOperation, "DEL", {}, put);
}

void KeyValue::list(const QByteArray &prefix, const Listed &listed)
{
    if (!prefix.isEmpty() && !(prefix.endsWith('.') && isKey(prefix.chopped(1)))) {
        refuseLater([listed](const StoreOutcome &outcome) { listed(outcome, {}); });
        return;
    }
    auto round = std::make_shared<Round>();
    round->filter = subjectOf(prefix) + '>';
    round->listed = listed;
    listNext(round);
}

void KeyValue::listNext(const std::shared_ptr<Round> &round)
{
    m_stream.next(
        round->filter, round->next, [this, round](const StoreOutcome &outcome, const StoredMessage *stored) {
            if (!outcome.ok()) {
                round->listed(outcome, {});
                return;
            }
            if (stored == nullptr) {
                std::vector<KeyEntry> entries;
                for (auto &[key, entry] : round->entries)
                    entries.push_back(std::move(entry));
                std::sort(entries.begin(), entries.end(), [](const KeyEntry &one, const KeyEntry &other) {
                    return one.revision < other.revision;
                });
                round->listed({}, entries);
                return;
            }
            round->next = stored->sequence + 1;
            KeyEntry entry = entryOf(*stored);
            if (isRemoved(*stored)) {
                round->entries.erase(entry.key);
            } else {
                round->size += entry.key.size() + entry.value.size();
                round->entries.insert_or_assign(entry.key, std::move(entry));
            }
            if (round->size > kLargestList)
                round->listed({StoreFault::Refused, tr("There are more keys than can be listed.")}, {});
            else
                listNext(round);
        });
}

} // namespace porch
