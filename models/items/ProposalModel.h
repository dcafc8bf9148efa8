// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/BoardModel.h"
#include "models/items/KeyedListModel.h"
#include "models/store/Outbox.h"

#include <functional>

namespace porch {

/// A link that waits, and whether this user has judged it already.
struct ProposalItem
{
    Proposal proposal;
    std::optional<Verb> judged; ///< accept or decline is on its way to the log

    QByteArray key() const { return proposal.link.tipKey + '\n' + proposal.link.caseKey; }
    bool operator==(const ProposalItem &) const = default;
};

/// The links that wait for a supervisor, the newest first.
class ProposalModel : public KeyedListModel<ProposalItem>
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< ProposalItem
    };
    Q_ENUM(Role)
    /// What is said of a link to those who hear it, and in its tooltip.
    using Words = std::function<QString(const ProposalItem &)>;

    explicit ProposalModel(QObject *parent = nullptr);

    void setWords(Words words);
    void setProposals(const std::vector<Proposal> &proposals);
    void setPending(const std::vector<PendingAction> &pending);
    /// Which this user has not judged yet.
    int waiting() const;

    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh();

    Words m_words;
    std::vector<Proposal> m_proposals;
    std::vector<PendingAction> m_pending;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::ProposalItem)
