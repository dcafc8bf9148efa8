// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/LinkCandidatesModel.h"
#include "ui/kit/TimeText.h"

#include <QListView>

namespace porch {

class CandidateDelegate;

/// The candidates, best first; one or several are chosen. Tips that are dropped on one are for it.
class CandidateList : public QListView
{
    Q_OBJECT
public:
    CandidateList(LinkCandidatesModel &model, const kit::TimeText &times, Clock clock,
                  QWidget *parent = nullptr);

    /// In the list's order.
    std::vector<LinkCandidate> chosen() const;
    void choose(int row);
    /// What was typed is answered: the first is chosen, unless what was chosen is still there.
    void settle(bool first);

Q_SIGNALS:
    void chosenChanged();
    /// Tips were dropped on the candidate that is chosen now.
    void tipsDropped(const std::vector<porch::TipId> &tips);

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    LinkCandidatesModel &m_model;
    CandidateDelegate *m_delegate;
};

} // namespace porch
