// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationSource.h"

#include <QPointer>

#include <algorithm>
#include <deque>
#include <map>

namespace porch::test {

/// A cache in memory. Answers when told to, so that a test decides what happens between question and answer.
class FakeConversationSource : public ConversationSource
{
public:
    struct Talk
    {
        TipRow tip;
        std::vector<TimelineRow> rows; ///< oldest first
        std::vector<TipRow> merged = {};
    };

    Talk &talk(const QByteArray &key) { return m_talks[key]; }
    void forget(const QByteArray &key) { m_talks.erase(key); }

    void read(QObject *context, const ConversationRequest &request, Done done) override
    {
        requests.push_back(request);
        m_waiting.push_back({context, request, std::move(done), {}, false});
    }

    /// Reads the oldest question's answer now, to be delivered by answer(): what a snapshot does.
    void snapshot()
    {
        m_waiting.front().page = page(m_waiting.front().request);
        m_waiting.front().taken = true;
    }

    std::size_t waiting() const { return m_waiting.size(); }

    /// Answers the oldest question.
    void answer()
    {
        Question question = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (question.context)
            question.done(question.taken ? question.page : page(question.request));
    }
    void answerAll()
    {
        while (!m_waiting.empty())
            answer();
    }
    void fail(const QString &what)
    {
        Question question = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (question.context)
            question.done(Error{what});
    }

    std::vector<ConversationRequest> requests;

private:
    struct Question
    {
        QPointer<QObject> context;
        ConversationRequest request;
        Done done;
        ConversationPage page;
        bool taken = false;
    };

    ConversationPage page(const ConversationRequest &request)
    {
        ConversationPage page;
        const auto found = m_talks.find(request.tip);
        if (found == m_talks.end())
            return page;
        page.tip = found->second.tip;
        page.merged = found->second.merged;
        for (const TimelineRow &row : found->second.rows) {
            if (!request.before || row.at < *request.before)
                page.rows.push_back(row);
        }
        const auto limit = std::size_t(std::max(0, request.limit));
        if (page.rows.size() > limit)
            page.rows.erase(page.rows.begin(), page.rows.end() - qptrdiff(limit));
        return page;
    }

    std::map<QByteArray, Talk> m_talks;
    std::deque<Question> m_waiting;
};

} // namespace porch::test
