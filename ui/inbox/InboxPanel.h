// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/domain/EventCodec.h"
#include "models/domain/Roles.h"
#include "models/items/SearchModel.h"
#include "models/items/TipInboxModel.h"
#include "models/store/SettingQueries.h"
#include "ui/kit/TimeText.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QPushButton;
class QStackedLayout;

namespace porch {

class BulkActions;
class BulkBar;
class SearchField;
class SearchResults;
class TipTable;
class TipWords;

namespace kit {
class CountTabs;
class EmptyState;
} // namespace kit

/// The inbox: tabs, the list of tips, and in its place what a search found. Shows and chooses; what is done
/// to a tip is others' business. The search field is made here and placed by the window's header.
class InboxPanel : public QWidget
{
    Q_OBJECT
public:
    InboxPanel(TipInboxModel &model, SearchModel &search, const kit::TimeText &times,
               QWidget *parent = nullptr);
    ~InboxPanel() override;

    /// Put it into the header; until then it has no parent.
    SearchField *searchField() const { return m_field; }
    TipTable *table() const { return m_table; }
    kit::CountTabs *tabs() const { return m_tabs; }

    TipTab tab() const { return m_tab; }
    void showTab(TipTab tab);
    TipOrder order() const { return m_order; }
    void setOrder(TipOrder order);

    /// The tip that was chosen last, whether or not this list has it; 0 none.
    TipId currentTip() const { return m_current; }
    /// Marks a tip that was opened elsewhere as the chosen one.
    void showTip(TipId tip);

    /// For the palette: every action with its keys.
    QList<QAction *> actions() const { return m_actions; }

public Q_SLOTS:
    /// What the department has set: names of categories and dispositions, and its time zone.
    void setSettings(std::shared_ptr<const porch::DepartmentSettings> settings);
    /// The desk's users: to whom a supervisor may assign, and how people call them.
    void setUsers(const std::vector<porch::UserRow> &users);
    /// What this user may do, as far as it decides what is offered.
    void setRoles(porch::Roles roles);
    /// The outbox: what became of actions on several tips. The model is told by itself.
    void setPending(const std::vector<porch::PendingAction> &pending);
    void failed(const QByteArray &id, const QString &problem);
    void setTally(const porch::Tally &tally);
    void setCatchingUp(bool catchingUp);
    void startSearch();
    void endSearch();
    void takeKeyboard();

Q_SIGNALS:
    /// A tip was chosen (also while walking through the list with the keyboard): show its conversation.
    void tipChosen(porch::TipId tip, const QByteArray &key);
    /// Enter or a double click: go to its conversation.
    void tipActivated(porch::TipId tip, const QByteArray &key);
    /// A message that was searched for; comes after tipChosen() of its tip.
    void messageChosen(const QByteArray &tipKey, const QByteArray &message, porch::Micros written);
    void tabShown(porch::TipTab tab);
    /// What these tips belong to is to be said.
    void linkRequested(const std::vector<porch::TipId> &tips);
    /// One for each of the tips that are marked.
    void commandRequested(const porch::Command &command);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    QAction *add(const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &does);
    void fillTabs();
    void refreshCounts();
    void refreshOrder();
    void refreshPage();
    void refreshEmpty();
    void choose(int row, bool open);
    void chooseWhenRead();
    void chooseHit(const SearchHit &hit, bool open);
    bool isSearching() const;
    void setWords(const TipWords &words);
    void unmark();

    TipInboxModel &m_model;
    SearchModel &m_search;
    kit::CountTabs *m_tabs;
    QPushButton *m_sort;
    QWidget *m_head;
    TipTable *m_table;
    kit::EmptyState *m_empty;
    QWidget *m_blank;
    SearchResults *m_results;
    QStackedLayout *m_lists;
    QStackedLayout *m_pages;
    QWidget *m_inbox;
    QPointer<SearchField> m_field;
    kit::TimeText m_times;
    BulkActions *m_bulk;
    BulkBar *m_bar;
    QStackedLayout *m_heads;
    QList<QAction *> m_actions;
    QAction *m_byPromise = nullptr;
    QAction *m_newestFirst = nullptr;

    TipTab m_tab = TipTab::All;
    TipOrder m_order = TipOrder::ByPromise;
    std::optional<Tally> m_tally;
    bool m_catchingUp = false;
    bool m_orderHeld = false; ///< newest first only while catching up
    TipId m_current = 0;
    TipId m_awaited = 0; ///< chosen before its row was read
    bool m_awaitedOpen = false;
};

} // namespace porch
