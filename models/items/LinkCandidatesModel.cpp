// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/LinkCandidatesModel.h"

namespace porch {

LinkCandidatesModel::LinkCandidatesModel(LinkSource &source, QObject *parent)
    : KeyedListModel<LinkCandidate>(parent)
    , m_source(source)
{
    m_source.setOnMore([this] {
        if (!m_asked || m_question.text.trimmed().isEmpty() || m_waiting)
            return;
        m_waiting = true;
        if (!m_running)
            start();
    });
}

LinkCandidatesModel::~LinkCandidatesModel()
{
    m_source.setOnMore({});
}

void LinkCandidatesModel::setTips(const std::vector<TipId> &tips)
{
    ++m_generation;
    m_tips = tips;
    m_asked.reset();
    m_question = {};
    m_problem.clear();
    m_searched = 0;
    become({});
    refresh();
}

void LinkCandidatesModel::setQuestion(const LinkQuestion &question)
{
    if (question == m_question)
        return;
    m_question = question;
    m_waiting = m_asked != nullptr;
    if (!m_waiting)
        return; // it is asked once the tips are read
    // One at a time: the newest waits for the answer to the one that it ended.
    if (m_running)
        m_source.interrupt();
    else
        start();
    Q_EMIT answered();
}

void LinkCandidatesModel::refresh()
{
    if (m_tips.empty()) {
        if (m_running)
            m_source.interrupt();
        m_waiting = false;
        return;
    }
    m_source.ask(this, m_tips, [this, generation = m_generation](Result<AskedTips> asked) {
        if (generation == m_generation)
            takeAsked(std::move(asked));
    });
}

void LinkCandidatesModel::takeAsked(Result<AskedTips> asked)
{
    if (!asked) {
        // Ended by a key that came meanwhile, or the cache is being made anew.
        if (m_asked)
            return;
        m_problem = asked.error().what;
        Q_EMIT failed(m_problem);
        return;
    }
    m_problem.clear();
    AskedTips tips = std::move(asked).value();
    for (const TipRow &tip : tips.tips) {
        if (tip.place != PlaceKnown::No || !m_suggested)
            continue;
        if (const auto place = m_suggested(tip.id))
            tips.spots.push_back({*place, false});
    }
    m_asked = std::make_shared<const AskedTips>(std::move(tips));
    Q_EMIT askedRead();
    m_waiting = true;
    if (m_running)
        m_source.interrupt();
    else
        start();
}

void LinkCandidatesModel::start()
{
    m_waiting = false;
    if (!m_asked)
        return;
    m_running = true;
    m_source.find(this, m_asked, m_question,
                  [this, question = m_question, generation = m_generation](Result<LinkAnswer> answer) {
                      m_running = false;
                      if (m_waiting || generation != m_generation)
                          start();
                      else if (question == m_question)
                          take(std::move(answer));
                  });
}

void LinkCandidatesModel::take(Result<LinkAnswer> answer)
{
    m_problem = answer ? QString() : answer.error().what;
    if (!answer) {
        // What stands there answers another question.
        become({});
        Q_EMIT failed(m_problem);
        Q_EMIT answered();
        return;
    }
    m_searched = answer->cases;
    become(std::move(answer->candidates));
    Q_EMIT answered();
}

int LinkCandidatesModel::cases() const
{
    return int(std::count_if(m_items.begin(), m_items.end(),
                             [](const LinkCandidate &candidate) { return candidate.isCase(); }));
}

void LinkCandidatesModel::compare(const LinkCandidate &candidate)
{
    if (!m_asked)
        return;
    m_source.compare(this, m_asked, candidate,
                     [this, generation = m_generation](Result<LinkPreview> preview) {
                         if (generation != m_generation)
                             return;
                         if (preview)
                             Q_EMIT compared(preview.value());
                         else if (!isSearching()) // or the next question ended it
                             Q_EMIT uncompared(preview.error().what);
                     });
}

QVariant LinkCandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_items.size()))
        return {};
    const LinkCandidate &candidate = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(candidate);
    case Qt::AccessibleTextRole:
        return m_describe ? m_describe(candidate) : QString();
    default:
        return {};
    }
}

} // namespace porch
