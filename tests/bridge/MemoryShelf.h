// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteShelf.h"

#include <deque>
#include <map>

namespace porch::tests {

/// A shelf in memory that answers when it is told to, in the order that a test wants: each question is
/// carried out when its turn comes, as on a server that several ask at once.
class MemoryShelf : public RouteShelf
{
public:
    void get(const QByteArray &name, std::function<void(Outcome, const Line &)> done) override
    {
        later([this, name, done = std::move(done)] {
            const auto found = m_lines.find(name);
            if (m_fault != Outcome::Done)
                done(m_fault, {});
            else if (found == m_lines.end())
                done(Outcome::Missing, {});
            else
                done(found->second.value.isEmpty() ? Outcome::Missing : Outcome::Done, found->second);
        });
    }
    void put(const QByteArray &name, const QByteArray &value, quint64 revision,
             std::function<void(Outcome)> done) override
    {
        later([this, name, value, revision, done = std::move(done)] {
            const auto found = m_lines.find(name);
            const quint64 there = found == m_lines.end() ? 0 : found->second.revision;
            if (m_fault != Outcome::Done)
                return done(m_fault);
            if (there != revision)
                return done(Outcome::Conflict);
            m_lines[name] = {value, ++m_revision};
            done(Outcome::Done);
        });
    }
    void remove(const QByteArray &name, quint64 revision, std::function<void(Outcome)> done) override
    {
        put(name, {}, revision, std::move(done));
    }
    void confirmMissing(const QByteArray &name, std::function<void(Outcome)> done) override
    {
        get(name, [done = std::move(done)](Outcome outcome, const Line &) {
            done(outcome == Outcome::Done ? Outcome::Conflict : outcome);
        });
    }
    void list(const QByteArray &prefix, std::function<void(Outcome, const QList<QByteArray> &)> done) override
    {
        later([this, prefix, done = std::move(done)] { done(m_fault, names(prefix)); });
    }

    void setFault(Outcome fault) { m_fault = fault; }

    QList<QByteArray> names(const QByteArray &prefix = {}) const
    {
        QList<QByteArray> names;
        for (const auto &[name, line] : m_lines) {
            if (name.startsWith(prefix) && !line.value.isEmpty())
                names.append(name);
        }
        return names;
    }
    QByteArray value(const QByteArray &name) const { return m_lines.at(name).value; }
    void setValue(const QByteArray &name, const QByteArray &value) { m_lines[name].value = value; }

    /// Questions that wait for an answer.
    std::size_t waiting() const { return m_waiting.size(); }
    void answer(std::size_t which)
    {
        const auto question = m_waiting[which];
        m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(which));
        question();
    }
    void answerAll()
    {
        while (!m_waiting.empty())
            answer(0);
    }

private:
    void later(std::function<void()> question) { m_waiting.push_back(std::move(question)); }

    std::map<QByteArray, Line> m_lines;
    std::deque<std::function<void()>> m_waiting;
    quint64 m_revision = 0;
    Outcome m_fault = Outcome::Done;
};

} // namespace porch::tests
