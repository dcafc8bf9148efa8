// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationSource.h"
#include "models/store/Outbox.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

namespace porch {

/// One action that is waiting for the log, or that was refused.
struct OutboxItem
{
    PendingAction action;
    QString title; ///< "Reply to Amber Heron"
    QString state; ///< "queued"; refused: the reason
    bool refused = false;
    int number = 0; ///< place among those that wait, from 1; 0 when refused

    bool operator==(const OutboxItem &) const = default;
};

/// What this user did and the log has not settled: those that wait in their order, then the refused ones.
/// What the log has accepted leaves the list.
class OutboxModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< OutboxItem
    };
    Q_ENUM(Role)

    /// @param source asked for the names of tips
    explicit OutboxModel(ConversationSource &source, QObject *parent = nullptr);

    const std::vector<OutboxItem> &items() const { return m_items; }
    int waiting() const; ///< queued, sending, or in the log without an echo
    int queued() const;
    int sending() const;
    int refused() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

public Q_SLOTS:
    void setPending(const std::vector<porch::PendingAction> &pending);

Q_SIGNALS:
    /// The list, or the words in it, are others than before.
    void updated();

private:
    struct TipName
    {
        QString reporter;
        QString owner;
    };
    void rebuild();
    void learnNames();
    QString title(const PendingAction &action) const;
    QString state(const PendingAction &action) const;

    ConversationSource &m_source;
    std::vector<PendingAction> m_pending;
    std::vector<OutboxItem> m_items;
    QHash<QByteArray, TipName> m_names;         ///< by key of the tip
    QTimer m_named; ///< names came for a long list
    QHash<QByteArray, PendingState> m_askedFor; ///< action → state in which its tip was last read
};

} // namespace porch

Q_DECLARE_METATYPE(porch::OutboxItem)
