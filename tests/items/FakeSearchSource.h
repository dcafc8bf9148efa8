// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SearchSource.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>

namespace porch {

/// Answers searches from a vector (newest first), by itself or, when held, one by one.
class FakeSearchSource : public SearchSource
{
public:
    std::vector<SearchHit> hits;
    bool held = false;
    bool broken = false;
    int interrupts = 0;
    std::vector<SearchQuery> asked;

    void search(QObject *context, const SearchQuery &query, const QString &, std::optional<qint64> before,
                int limit, Done<std::vector<SearchHit>> done) override
    {
        asked.push_back(query);
        std::vector<SearchHit> page;
        for (const SearchHit &hit : hits) {
            if ((!before || hit.message < *before) && page.size() < std::size_t(limit))
                page.push_back(hit);
        }
        post(context, [this, page, done = std::move(done)] {
            if (broken)
                done(Error{QStringLiteral("broken")});
            else
                done(page);
        });
    }

    void count(QObject *context, const SearchQuery &, const QString &, Done<qint64> done) override
    {
        post(context, [this, done = std::move(done)] { done(qint64(hits.size())); });
    }

    void interrupt() override { ++interrupts; }

    bool hasAnswer() const { return !m_answers.empty(); }
    void deliver()
    {
        auto answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }

private:
    void post(QObject *context, std::function<void()> answer)
    {
        m_answers.push_back([context = QPointer<QObject>(context), answer = std::move(answer)] {
            if (context)
                answer();
        });
        if (!held)
            QTimer::singleShot(0, &m_here, [this] { deliver(); });
    }

    QObject m_here;
    std::deque<std::function<void()>> m_answers;
};

} // namespace porch
