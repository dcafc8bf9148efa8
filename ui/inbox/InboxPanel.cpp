// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxPanel.h"

#include "ui/inbox/BulkActions.h"
#include "ui/inbox/BulkBar.h"
#include "ui/inbox/EmptyList.h"
#include "ui/inbox/SearchField.h"
#include "ui/inbox/SearchResults.h"
#include "ui/kit/CountTabs.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Text.h"
#include "ui/tips/TipHeader.h"
#include "ui/tips/TipTable.h"
#include "ui/tips/TipWords.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace porch {
namespace {

constexpr std::array kTabs = {TipTab::New, TipTab::Mine, TipTab::Owed, TipTab::All, TipTab::Closed};

int indexOf(TipTab tab)
{
    return int(std::find(kTabs.begin(), kTabs.end(), tab) - kTabs.begin());
}

} // namespace

InboxPanel::InboxPanel(TipInboxModel &model, SearchModel &search, const kit::TimeText &times, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(search)
    , m_tabs(new kit::CountTabs)
    , m_sort(new QPushButton)
    , m_head(new QWidget)
    , m_table(new TipTable(model, TipWords(times)))
    , m_empty(new kit::EmptyState)
    , m_blank(new QWidget)
    , m_results(new SearchResults(search, times, [&model] { return model.now(); }))
    , m_lists(new QStackedLayout)
    , m_pages(new QStackedLayout)
    , m_inbox(new QWidget)
    , m_field(new SearchField)
    , m_times(times)
    , m_bulk(new BulkActions(model, *m_table, this))
    , m_bar(new BulkBar(*m_bulk, this))
    , m_heads(new QStackedLayout)
{
    setObjectName(QStringLiteral("inboxPanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setWords(TipWords(m_times));

    auto *headRow = new QHBoxLayout(m_head);
    headRow->setContentsMargins(12, 0, 8, 0);
    headRow->setSpacing(0);
    headRow->addWidget(m_tabs, 1, Qt::AlignBottom);
    headRow->addWidget(m_sort, 0, Qt::AlignVCenter);
    m_head->setFixedHeight(kit::scaled(40) - 1);
    m_tabs->setAccessibleName(tr("Lists of tips"));
    m_sort->setFlat(true);
    m_table->setAccessibleName(tr("Tips"));

    auto *lists = new QWidget;
    lists->setLayout(m_lists);
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty), m_blank})
        m_lists->addWidget(page);
    auto *column = new QVBoxLayout(m_inbox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *heads = new QWidget;
    heads->setLayout(m_heads);
    heads->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_heads->addWidget(m_head);
    m_heads->addWidget(m_bar);
    column->addWidget(heads);
    column->addWidget(new kit::Rule);
    column->addWidget(new BulkResult(*m_bulk, m_inbox));
    column->addWidget(lists, 1);
    m_empty->setHeadroom(m_head->minimumHeight() + 1);
    m_pages->addWidget(m_inbox);
    m_pages->addWidget(m_results);
    setLayout(m_pages);
    setFocusProxy(m_table);

    fillTabs();
    makeActions();

    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int index) { showTab(kTabs[std::size_t(index)]); });
    connect(m_table->header(), &QHeaderView::sectionClicked, this, [this](int clicked) {
        if (clicked == TipInboxModel::OwedColumn)
            setOrder(TipOrder::ByPromise);
        else if (clicked == TipInboxModel::AgeColumn)
            setOrder(TipOrder::NewestFirst);
    });
    connect(m_table, &TipTable::rowChosen, this, [this](int row) { choose(row, false); });
    connect(m_table, &TipTable::rowOpened, this, [this](int row) { choose(row, true); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &InboxPanel::chooseWhenRead);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_table->select(m_current, false);
        refreshPage();
    });
    connect(&m_model, &TipInboxModel::completed, this, [this] {
        if (m_table->currentTip() == 0)
            m_table->select(m_current, false);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &InboxPanel::refreshPage);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &InboxPanel::refreshPage);
    connect(&m_model, &TipInboxModel::mineChanged, this, &InboxPanel::refreshCounts);

    connect(m_table, &TipTable::unmarkWanted, this, &InboxPanel::unmark);
    connect(m_bar, &BulkBar::clearWanted, this, &InboxPanel::unmark);
    connect(m_bulk, &BulkActions::finished, this, &InboxPanel::unmark);
    connect(m_bulk, &BulkActions::markedChanged, this, [this] {
        m_heads->setCurrentWidget(m_table->hasSeveral() ? static_cast<QWidget *>(m_bar) : m_head);
    });
    connect(m_bulk, &BulkActions::commandRequested, this, &InboxPanel::commandRequested);
    connect(m_bulk, &BulkActions::linkRequested, this, &InboxPanel::linkRequested);
    m_bulk->setAnchor([this](QAction *action) { return m_bar->anchorOf(action); });

    connect(m_field, &SearchField::queryChanged, this, [this](const QString &query) {
        m_search.setText(query, true);
        refreshPage();
    });
    connect(m_field, &SearchField::submitted, this, [this](const QString &query) {
        m_search.setText(query, false);
        m_results->takeKeyboard();
    });
    connect(m_field, &SearchField::entered, this, &InboxPanel::refreshPage);
    connect(m_field, &SearchField::focusLost, this, &InboxPanel::refreshPage);
    connect(m_field, &SearchField::goneDown, m_results, &SearchResults::takeKeyboard);
    connect(m_field, &SearchField::left, this, &InboxPanel::endSearch);
    connect(m_results, &SearchResults::clearWanted, this, &InboxPanel::endSearch);
    connect(m_results, &SearchResults::hitChosen, this,
            [this](const SearchHit &hit) { chooseHit(hit, false); });
    connect(m_results, &SearchResults::hitOpened, this,
            [this](const SearchHit &hit) { chooseHit(hit, true); });

    refreshOrder();
    m_model.show(m_tab, m_order);
    refreshPage();
}

InboxPanel::~InboxPanel()
{
    // Nobody placed it into a header.
    if (m_field && !m_field->parent())
        delete m_field;
}

void InboxPanel::fillTabs()
{
    m_tabs->addCounted(tr("New", "tab"), true);
    m_tabs->addCounted(tr("Mine", "tab"), true);
    m_tabs->addCounted(tr("Reply owed", "tab"), true);
    m_tabs->addCounted(tr("All", "tab"), true);
    m_tabs->addCounted(tr("Closed", "tab"), false);
    m_tabs->setCurrentIndex(indexOf(m_tab));
}

QAction *InboxPanel::add(const QString &text, const QList<QKeySequence> &keys,
                         const std::function<void()> &does)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, does);
    addAction(action);
    m_actions.append(action);
    return action;
}

void InboxPanel::makeActions()
{
    const auto both = [](Qt::Key key) {
        return QList<QKeySequence>{QKeySequence(key), QKeySequence(Qt::ALT | key)};
    };
    add(tr("Next tip"), both(Qt::Key_J), [this] { isSearching() ? m_results->step(1) : m_table->step(1); });
    add(tr("Previous tip"), both(Qt::Key_K),
        [this] { isSearching() ? m_results->step(-1) : m_table->step(-1); });
    add(tr("Go to the list"), {QKeySequence(Qt::ALT | Qt::Key_I)}, [this] { takeKeyboard(); });
    add(tr("Search all messages"), {QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)},
        [this] { startSearch(); });

    const std::array<QString, kTabs.size()> words = {tr("Show new tips"), tr("Show my tips"),
                                                     tr("Show tips that are owed a reply"),
                                                     tr("Show all open tips"), tr("Show closed tips")};
    for (std::size_t i = 0; i < kTabs.size(); ++i) {
        add(words[i], {QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(i)))}, [this, tab = kTabs[i]] {
            endSearch();
            showTab(tab);
        });
    }

    m_byPromise = add(tr("Sort by promise"), {}, [this] { setOrder(TipOrder::ByPromise); });
    m_newestFirst = add(tr("Sort newest first"), {}, [this] { setOrder(TipOrder::NewestFirst); });
    auto *orders = new QActionGroup(this);
    auto *menu = new QMenu(m_sort);
    for (QAction *action : {m_byPromise, m_newestFirst}) {
        action->setCheckable(true);
        orders->addAction(action);
        menu->addAction(action);
    }
    m_sort->setMenu(menu);
    m_actions += m_bulk->all();
}

// --- what is shown

void InboxPanel::showTab(TipTab tab)
{
    m_tabs->setCurrentIndex(indexOf(tab));
    if (tab == m_tab)
        return;
    m_tab = tab;
    refreshOrder();
    m_model.show(m_tab, m_order);
    refreshPage();
    Q_EMIT tabShown(tab);
}

void InboxPanel::setOrder(TipOrder order)
{
    m_orderHeld = false;
    if (order == m_order || m_tab == TipTab::Closed) {
        refreshOrder();
        return;
    }
    m_order = order;
    refreshOrder();
    m_model.show(m_tab, m_order);
}

void InboxPanel::refreshOrder()
{
    const bool closed = m_tab == TipTab::Closed;
    const TipOrder shown = closed ? TipOrder::NewestFirst : m_order;
    m_table->header()->setOrder(shown);
    m_byPromise->setChecked(shown == TipOrder::ByPromise);
    m_newestFirst->setChecked(shown == TipOrder::NewestFirst);
    m_byPromise->setEnabled(!closed);
    m_byPromise->setStatusTip(closed ? tr("nothing is owed to closed tips") : QString());
    const QString words = shown == TipOrder::ByPromise ? tr("Sorted by promise") : tr("Newest first");
    m_sort->setAccessibleName(words);
    m_sort->setToolTip(words);
    m_sort->setText(words);
    // Narrow: the arrow alone, its words are in the tooltip and in the menu; then less air between the tabs.
    m_tabs->setCompact(false);
    const auto fits = [this] {
        return m_tabs->sizeHint().width() + m_sort->sizeHint().width() + 20 <= width();
    };
    if (!fits())
        m_sort->setText(QString());
    m_tabs->setCompact(!fits());
}

void InboxPanel::setTally(const Tally &tally)
{
    m_tally = tally;
    refreshCounts();
}

void InboxPanel::refreshCounts()
{
    const bool known = m_tally && !m_catchingUp;
    const auto count = [known](qint64 value) { return known ? std::optional(value) : std::nullopt; };
    const Tally tally = m_tally.value_or(Tally{});
    m_tabs->setCount(indexOf(TipTab::New), count(tally.fresh));
    m_tabs->setCount(indexOf(TipTab::Mine), count(m_model.mine()));
    m_tabs->setCount(indexOf(TipTab::Owed), count(tally.owed));
    m_tabs->setCount(indexOf(TipTab::All), count(tally.open));
    refreshOrder();
    refreshEmpty();
}

void InboxPanel::setCatchingUp(bool catchingUp)
{
    if (catchingUp == m_catchingUp)
        return;
    m_catchingUp = catchingUp;
    // What is owed is not known yet, so the order by promise means nothing; but never under a reader's eyes.
    const bool unread = m_current == 0 && m_table->verticalScrollBar()->value() == 0;
    if (catchingUp && unread && m_order == TipOrder::ByPromise) {
        setOrder(TipOrder::NewestFirst);
        m_orderHeld = true;
    } else if (!catchingUp && m_orderHeld) {
        m_orderHeld = false;
        if (unread)
            setOrder(TipOrder::ByPromise);
    }
    m_model.setCatchingUp(catchingUp);
    refreshCounts();
    refreshPage();
}

bool InboxPanel::isSearching() const
{
    return m_field && m_field->isSearching();
}

void InboxPanel::refreshPage()
{
    m_pages->setCurrentWidget(isSearching() ? static_cast<QWidget *>(m_results) : m_inbox);
    QWidget *list = m_table;
    if (m_model.rowCount() == 0)
        list = m_model.hasFirstPage() ? static_cast<QWidget *>(m_empty) : m_blank;
    if (list == m_empty)
        refreshEmpty();
    const bool hadKeyboard = m_table->hasFocus();
    m_lists->setCurrentWidget(list);
    if (hadKeyboard && list != m_table)
        m_tabs->setFocus();
}

void InboxPanel::refreshEmpty()
{
    EmptyList::describe(*m_empty, m_tab, m_catchingUp);
    if (!m_catchingUp && m_tab != TipTab::All && m_tally && m_tally->open > 0) {
        const int open = int(std::min<qint64>(m_tally->open, 1'000'000'000));
        connect(m_empty->addButton(tr("Look at all %Ln open tip(s)", nullptr, open)),
                &QAbstractButton::clicked, this, [this] {
                    showTab(TipTab::All);
                    takeKeyboard();
                });
    }
}

// --- choosing

void InboxPanel::choose(int row, bool open)
{
    const TipItem item = m_model.item(row);
    const TipId tip = m_model.tipAt(row);
    m_current = tip;
    // What went well has been seen by whoever goes on; what did not waits for Esc.
    if (m_bulk->resultIsSettled() && !m_bulk->resultHasProblem())
        m_bulk->dismissResult();
    if (!item.loaded) {
        m_awaited = tip;
        m_awaitedOpen = open;
        return;
    }
    m_awaited = 0;
    Q_EMIT tipChosen(tip, item.row.key);
    if (open)
        Q_EMIT tipActivated(tip, item.row.key);
}

/// Whoever jumps to the end of a long list chooses a row that is still being read.
void InboxPanel::chooseWhenRead()
{
    if (m_awaited == 0)
        return;
    const int row = m_table->currentIndex().row();
    if (row >= 0 && m_model.tipAt(row) == m_awaited && m_model.item(row).loaded)
        choose(row, m_awaitedOpen);
}

void InboxPanel::chooseHit(const SearchHit &hit, bool open)
{
    m_awaited = 0;
    m_current = hit.tip;
    m_table->select(hit.tip, false);
    Q_EMIT tipChosen(hit.tip, hit.tipKey);
    Q_EMIT messageChosen(hit.tipKey, hit.id, hit.time);
    if (open)
        Q_EMIT tipActivated(hit.tip, hit.tipKey);
}

void InboxPanel::showTip(TipId tip)
{
    m_awaited = 0;
    m_current = tip;
    if (!m_table->select(tip, true))
        m_table->clearChoice();
}

void InboxPanel::startSearch()
{
    if (m_field)
        m_field->start();
}

void InboxPanel::endSearch()
{
    if (m_field)
        m_field->clear();
    takeKeyboard();
    refreshPage();
}

void InboxPanel::takeKeyboard()
{
    if (isSearching() && m_search.rowCount() > 0 && !m_field->isEmpty())
        m_results->takeKeyboard();
    else if (m_lists->currentWidget() == m_table || !m_empty->isVisible())
        m_table->setFocus(Qt::ShortcutFocusReason);
    else
        m_tabs->setFocus(Qt::ShortcutFocusReason);
}

void InboxPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshOrder();
}

void InboxPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_head->setFixedHeight(kit::scaled(40) - 1);
}

} // namespace porch
