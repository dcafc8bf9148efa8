// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SlotSource.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>

namespace porch {

/// A cache in memory. Answers by itself in the next turn of the event loop, or, when held, in two steps that
/// a test takes one by one: look() is when the database is read, deliver() when the answer arrives.
class FakeSlotSource : public SlotSource
{
public:
    std::map<TipId, TipRow> tips;
    quint64 sequence = 0;
    PersonId person = 0;
    bool held = false;
    bool broken = false;        ///< every read fails
    bool rowsWithFirst = false; ///< the first page brings its rows along, as from the cache
    int slotReads = 0;
    int rowReads = 0;
    std::vector<int> limits;

    /// Folds a change in, as the store would, and says what it changed.
    Changes put(const TipRow &row, bool arrived = true)
    {
        Changes changes;
        TipChange change;
        change.tip = row.id;
        const auto old = tips.find(row.id);
        if (old != tips.end())
            change.before = old->second.keys;
        change.after = row.keys;
        change.arrived = arrived;
        tips[row.id] = row;
        changes.first = changes.last = ++sequence;
        changes.events = 1;
        changes.tips.push_back(change);
        return changes;
    }

    std::vector<TipSlot> list(const TipFilter &filter) const
    {
        std::vector<TipSlot> all;
        for (const auto &[id, row] : tips) {
            if (matches(filter, row.keys))
                all.push_back({slotKey(filter, row.keys), id});
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    void readSlots(QObject *context, const TipFilter &filter, std::optional<TipSlot> after, int limit,
                   Done<SlotPage> done) override
    {
        ++slotReads;
        limits.push_back(limit);
        ask<SlotPage>(context, std::move(done), [=, this] {
            SlotPage page;
            page.sequence = sequence;
            const std::vector<TipSlot> all = list(filter);
            auto from = after ? std::upper_bound(all.begin(), all.end(), *after) : all.begin();
            while (from != all.end() && page.slots_.size() < std::size_t(limit))
                page.slots_.push_back(*from++);
            page.complete = from == all.end();
            return page;
        });
    }

    void readFirst(QObject *context, const TipFilter &filter, int limit, int rows,
                   Done<FirstPage> done) override
    {
        if (!rowsWithFirst) {
            SlotSource::readFirst(context, filter, limit, rows, std::move(done));
            return;
        }
        ++slotReads;
        limits.push_back(limit);
        ask<FirstPage>(context, std::move(done), [=, this] {
            FirstPage first;
            first.page.sequence = sequence;
            first.page.slots_ = list(filter);
            first.page.complete = first.page.slots_.size() <= std::size_t(limit);
            first.page.slots_.resize(std::min(first.page.slots_.size(), std::size_t(limit)));
            for (const TipSlot &slot : first.page.slots_) {
                if (first.rows.size() < std::size_t(rows))
                    first.rows.push_back(tips.at(slot.tip));
            }
            return first;
        });
    }

    void readRows(QObject *context, std::vector<TipId> wanted, Done<std::vector<TipRow>> done) override
    {
        ++rowReads;
        ask<std::vector<TipRow>>(context, std::move(done), [wanted = std::move(wanted), this] {
            std::vector<TipRow> rows;
            for (const TipId tip : wanted) {
                const auto row = tips.find(tip);
                if (row != tips.end())
                    rows.push_back(row->second);
            }
            return rows;
        });
    }

    void readCount(QObject *context, const TipFilter &filter, Done<qint64> done) override
    {
        ask<qint64>(context, std::move(done), [=, this] { return qint64(list(filter).size()); });
    }

    void readPerson(QObject *context, const QString &, Done<PersonId> done) override
    {
        ask<PersonId>(context, std::move(done), [this] { return person; });
    }

    bool hasQuestion() const { return !m_questions.empty(); }
    bool hasAnswer() const { return !m_answers.empty(); }
    void look()
    {
        auto question = std::move(m_questions.front());
        m_questions.pop_front();
        m_answers.push_back(question());
    }
    void deliver()
    {
        auto answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }
    /// Everything that is open, and what that asks in turn.
    void drain()
    {
        while (hasQuestion() || hasAnswer()) {
            while (hasQuestion())
                look();
            deliver();
        }
    }

private:
    template <typename T> void ask(QObject *context, Done<T> done, std::function<T()> read)
    {
        m_questions.push_back([this, context = QPointer<QObject>(context), done = std::move(done),
                               read = std::move(read)]() -> std::function<void()> {
            Result<T> result = broken ? Result<T>(Error{QStringLiteral("broken")}) : Result<T>(read());
            return [context, done, result] {
                if (context)
                    done(result);
            };
        });
        if (!held)
            QTimer::singleShot(0, &m_here, [this] { drain(); });
    }

    QObject m_here;
    std::deque<std::function<std::function<void()>()>> m_questions;
    std::deque<std::function<void()>> m_answers;
};

} // namespace porch
