// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/items/Clock.h"
#include "models/items/TipCandidatesModel.h"
#include "ui/kit/AskDialog.h"

class QLineEdit;
class QListView;

namespace porch {

/// Chooses tips for a case: at first those that are likely to belong to it, each with its reasons, and what
/// is searched for. Space chooses, Enter links all that are chosen, unless it ends a search.
class LinkTipsDialog : public kit::AskDialog
{
    Q_OBJECT
public:
    /// @param proposes this user proposes, and a supervisor decides
    LinkTipsDialog(const QByteArray &casefile, const QString &number, bool proposes, Clock clock,
                   QWidget *parent);

    /// What these words find; none: what is likely by itself. An answer to other words is passed over.
    void setFound(const QString &words, const std::vector<TipCandidate> &found);
    /// Why what these words find could not be read.
    void setUnread(const QString &words, const QString &problem);
    TipCandidatesModel &candidates() { return m_model; }

    QString missing() const override;
    /// One for each chosen tip, all with the same reason.
    std::vector<Command> commands() const;

Q_SIGNALS:
    /// As typed; empty: what is likely is wanted.
    void wanted(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chosenChanged();

    const QByteArray m_case;
    const bool m_proposes;
    TipCandidatesModel m_model;
    QLineEdit *m_search;
    kit::Label *m_about;
    QListView *m_list;
    QLineEdit *m_reason;
};

} // namespace porch
