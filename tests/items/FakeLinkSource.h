// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/LinkSource.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>

namespace porch::test {

/// Answers what tips may be linked to from a list, by itself or, when held, one by one.
class FakeLinkSource : public LinkSource
{
public:
    AskedTips asked;
    std::vector<LinkCandidate> likely;
    std::vector<LinkCandidate> found; ///< for whatever is typed
    LinkPreview preview;              ///< its key is that of whatever is compared
    qint64 cases = 212;
    bool held = false;
    bool broken = false;
    int interrupts = 0;
    std::function<void()> more;
    std::vector<LinkQuestion> questions;
    std::vector<QByteArray> compared;

    void ask(QObject *context, const std::vector<TipId> &tips, Done<AskedTips> done) override
    {
        AskedTips answer = asked;
        std::erase_if(answer.tips, [&tips](const TipRow &row) {
            return std::find(tips.begin(), tips.end(), row.id) == tips.end();
        });
        post<AskedTips>(context, std::move(answer), std::move(done));
    }

    void find(QObject *context, const AskedTipsPtr &, const LinkQuestion &question,
              Done<LinkAnswer> done) override
    {
        questions.push_back(question);
        LinkAnswer answer{question.text.isEmpty() ? likely : found, cases};
        if (!question.closedToo)
            std::erase_if(answer.candidates, [](const LinkCandidate &one) { return one.casefile.closed; });
        post<LinkAnswer>(context, std::move(answer), std::move(done));
    }

    void compare(QObject *context, const AskedTipsPtr &, const LinkCandidate &candidate,
                 Done<LinkPreview> done) override
    {
        compared.push_back(candidate.key());
        LinkPreview answer = preview;
        answer.key = candidate.key();
        post<LinkPreview>(context, std::move(answer), std::move(done));
    }

    void interrupt() override { ++interrupts; }
    void setOnMore(std::function<void()> onMore) override { more = std::move(onMore); }

    bool hasAnswer() const { return !m_answers.empty(); }
    void deliver()
    {
        auto answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }

private:
    template <typename T> void post(QObject *context, T value, Done<T> done)
    {
        m_answers.push_back(
            [this, context = QPointer<QObject>(context), value = std::move(value), done = std::move(done)] {
                if (!context)
                    return;
                if (broken)
                    done(Error{QStringLiteral("broken")});
                else
                    done(value);
            });
        if (!held)
            QTimer::singleShot(0, &m_here, [this] { deliver(); });
    }

    QObject m_here;
    std::deque<std::function<void()>> m_answers;
};

inline LinkCandidate caseCandidate(CaseId id, const QString &number, const QString &title)
{
    LinkCandidate candidate;
    candidate.casefile.id = id;
    candidate.casefile.key = "key-" + number.toUtf8();
    candidate.casefile.number = number;
    candidate.casefile.title = title;
    candidate.casefile.tips = 3;
    candidate.reasons.push_back({CandidateReason::Kind::Words, QStringLiteral("Same words: white van, saw")});
    candidate.reasons.push_back({CandidateReason::Kind::Place, QStringLiteral("180 m away")});
    return candidate;
}

inline LinkCandidate tipCandidate(TipId id, const QString &reporter)
{
    LinkCandidate candidate;
    candidate.tip.id = id;
    candidate.tip.key = "tip-" + QByteArray::number(id);
    candidate.tip.reporter = reporter;
    candidate.tip.text = QStringLiteral("the white van again");
    candidate.reasons.push_back({CandidateReason::Kind::Words, QStringLiteral("Same words: van")});
    candidate.weight = 0.8;
    return candidate;
}

inline TipRow askedRow(TipId id)
{
    TipRow row;
    row.id = id;
    row.key = "tip-" + QByteArray::number(id);
    row.reporter = QStringLiteral("Amber Heron");
    row.placeName = QStringLiteral("Alder St & 3rd Ave");
    return row;
}

} // namespace porch::test
