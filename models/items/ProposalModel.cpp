// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ProposalModel.h"

namespace porch {

ProposalModel::ProposalModel(QObject *parent)
    : KeyedListModel(parent)
{}

void ProposalModel::setWords(Words words)
{
    m_words = std::move(words);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ProposalModel::setProposals(const std::vector<Proposal> &proposals)
{
    m_proposals = proposals;
    refresh();
}

void ProposalModel::setPending(const std::vector<PendingAction> &pending)
{
    m_pending.clear();
    for (const PendingAction &action : pending) {
        // A refused one did not judge anything.
        if ((action.verb == Verb::Accept || action.verb == Verb::Decline) &&
            action.state != PendingState::Refused)
            m_pending.push_back(action);
    }
    refresh();
}

void ProposalModel::refresh()
{
    std::vector<ProposalItem> items;
    items.reserve(m_proposals.size());
    for (const Proposal &proposal : m_proposals) {
        ProposalItem item{proposal, {}};
        for (const PendingAction &action : m_pending) {
            const QString casefile = action.detail.value(QLatin1String("case")).toString();
            if (action.tip == proposal.link.tipKey && casefile.toUtf8() == proposal.link.caseKey)
                item.judged = action.verb;
        }
        items.push_back(std::move(item));
    }
    become(std::move(items));
}

int ProposalModel::waiting() const
{
    return int(
        std::count_if(m_items.begin(), m_items.end(), [](const ProposalItem &item) { return !item.judged; }));
}

QVariant ProposalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProposalItem &item = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_words ? m_words(item) : item.proposal.link.caseNumber;
    default:
        return {};
    }
}

} // namespace porch
