// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseItem.h"
#include "models/items/CaseWords.h"
#include "models/items/KeyedListModel.h"

namespace porch {

/// What was done to a case and said in its tips, the newest in the log first; before it what of it is still
/// in this user's outbox. Reads nothing itself: see CaseFile.
class CaseTimelineModel : public KeyedListModel<CaseTimelineItem>
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< CaseTimelineItem
    };
    Q_ENUM(Role)

    explicit CaseTimelineModel(QObject *parent = nullptr);

    void setUser(const QString &user) { m_user = user; }
    void setWords(const CaseWords &words);
    const CaseWords &words() const { return m_words; }
    const CaseRow &casefile() const { return m_case; }

    /// @param events the newest first, without a gap
    /// @param more whether there are older ones; views then ask, and moreWanted() tells it
    void show(const CaseRow &casefile, const std::vector<queries::CaseEvent> &events, bool more);
    /// Those of this case alone.
    void setPending(const std::vector<PendingAction> &pending);
    void clear();

    /// What was said or done, in words.
    QString spoken(const CaseTimelineItem &item) const { return m_words.aloud(item, m_case); }
    QString action(const CaseTimelineItem &item) const { return m_words.action(item, m_case); }

    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && m_more; }
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();
    /// The words of all are others than before.
    void updated();

private:
    CaseTimelineItem itemOf(const queries::CaseEvent &event) const;
    CaseTimelineItem itemOf(const PendingAction &action) const;
    void rebuild();

    QString m_user;
    CaseWords m_words;
    CaseRow m_case;
    std::vector<queries::CaseEvent> m_events;
    std::vector<PendingAction> m_pending;
    bool m_more = false;
};

} // namespace porch
