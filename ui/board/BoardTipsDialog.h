// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/items/TipSetModel.h"
#include "models/store/BoardQueries.h"
#include "models/store/SettingQueries.h"
#include "ui/tips/TipWords.h"

#include <QDialog>
#include <QHash>

#include <optional>

namespace porch {

class TipTable;

namespace kit {
class EmptyState;
class KeyButton;
class Label;
} // namespace kit

/// The tips behind a figure of the board: to open one, or to give some to somebody.
class BoardTipsDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param source outlives this
    BoardTipsDialog(SlotSource &source, Clock clock, const TipWords &words, const QString &title,
                    QWidget *parent = nullptr);
    ~BoardTipsDialog() override;

    void setUsers(const QString &me, const std::vector<UserRow> &users);
    void setTips(const BoardTips &tips);
    /// @param problem why the tips can't be read
    void setProblem(const QString &problem);
    TipSetModel &tips() { return m_model; }
    TipTable &table() { return *m_table; }
    /// Shows to whom tips can be given.
    void chooseUser();
    /// Closes once what is being given to somebody is on its way.
    void done(int result) override;

public Q_SLOTS:
    void setPending(const std::vector<porch::PendingAction> &pending) { m_model.setPending(pending); }

Q_SIGNALS:
    void tipOpenRequested(const QByteArray &key);
    void commandRequested(const porch::Command &command);

private:
    void openTip(int row);
    void assign(const QString &user);
    void give(const std::vector<TipId> &tips, const QHash<TipId, QByteArray> &keys, const QString &user);
    void refresh();

    SlotSource &m_source;
    TipSetModel m_model;
    QString m_me;
    std::vector<UserRow> m_users;
    bool m_complete = true;
    bool m_known = false;
    bool m_giving = false;       ///< rows are read of which the log's keys are wanted
    std::optional<int> m_result; ///< a person closed it meanwhile
    QString m_unreadable;        ///< stands where the count would
    QString m_notGiven;          ///< likewise: what became of those that were to be given
    kit::Label *m_count;
    TipTable *m_table;
    kit::KeyButton *m_assign;
    kit::KeyButton *m_open;
};

} // namespace porch
