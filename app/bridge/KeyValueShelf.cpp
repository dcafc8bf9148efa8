// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/KeyValueShelf.h"

namespace porch {

namespace {

using Outcome = RouteShelf::Outcome;

Outcome outcomeOf(const StoreOutcome &outcome)
{
    switch (outcome.fault) {
    case StoreFault::None:
        return Outcome::Done;
    case StoreFault::Conflict:
        return Outcome::Conflict;
    case StoreFault::Refused:
        return Outcome::Unavailable;
    default:
        return Outcome::Unreachable;
    }
}

KeyValue::Put written(std::function<void(Outcome)> done)
{
    return [done = std::move(done)](const StoreOutcome &outcome, quint64) { done(outcomeOf(outcome)); };
}

} // namespace

void KeyValueShelf::get(const QByteArray &name, std::function<void(Outcome, const Line &)> done)
{
    m_keys.get(name, [done = std::move(done)](const StoreOutcome &outcome,
                                              const std::optional<KeyEntry> &entry) {
        if (!outcome.ok())
            done(outcomeOf(outcome), {});
        else if (entry)
            done(entry->value.isEmpty() ? Outcome::Missing : Outcome::Done, {entry->value, entry->revision});
        else
            done(Outcome::Missing, {});
    });
}

void KeyValueShelf::put(const QByteArray &name, const QByteArray &value, quint64 revision,
                        std::function<void(Outcome)> done)
{
    if (revision == 0)
        m_keys.create(name, value, written(std::move(done)));
    else
        m_keys.update(name, value, revision, written(std::move(done)));
}

void KeyValueShelf::remove(const QByteArray &name, quint64 revision, std::function<void(Outcome)> done)
{
    m_keys.update(name, {}, revision, written(std::move(done)));
}

void KeyValueShelf::confirmMissing(const QByteArray &name, std::function<void(Outcome)> done)
{
    get(name, [this, name, done = std::move(done)](Outcome outcome, const Line &line) {
        if (outcome == Outcome::Done)
            done(Outcome::Conflict);
        else if (outcome == Outcome::Missing)
            put(name, {}, line.revision,
                [done](Outcome written) { done(written == Outcome::Done ? Outcome::Missing : written); });
        else
            done(outcome);
    });
}

void KeyValueShelf::list(const QByteArray &prefix,
                         std::function<void(Outcome, const QList<QByteArray> &)> done)
{
    m_keys.list(prefix,
                [done = std::move(done)](const StoreOutcome &outcome, const std::vector<KeyEntry> &entries) {
                    QList<QByteArray> names;
                    for (const KeyEntry &entry : entries) {
                        if (!entry.value.isEmpty())
                            names.append(entry.key);
                    }
                    done(outcomeOf(outcome), names);
                });
}

} // namespace porch
