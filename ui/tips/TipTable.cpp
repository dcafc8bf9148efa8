// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tips/TipTable.h"

#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/tips/NewPill.h"
#include "ui/tips/TipHeader.h"
#include "ui/tips/TipRowDelegate.h"

#include <QHash>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace porch {

TipTable::TipTable(TipTableModel &model, const TipWords &words, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new TipRowDelegate(words, this))
    , m_header(new TipHeader(this))
    , m_pill(new NewPill(this))
    , m_bar(new QScrollBar(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("tipTable"));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Ours lies over the margin right of the ages, so that columns never move when it comes and goes.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(m_delegate);
    setHorizontalHeader(m_header);
    viewport()->setMouseTracking(true);
    setMouseTracking(true);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    measure();
    setModel(&m_model);
    m_header->setSectionResizeMode(QHeaderView::Fixed);

    m_bar->setProperty(kit::Style::overlayProperty, true);
    m_bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
    m_bar->setFocusPolicy(Qt::NoFocus);
    QScrollBar *real = verticalScrollBar();
    connect(real, &QScrollBar::rangeChanged, m_bar, &QScrollBar::setRange);
    connect(real, &QScrollBar::valueChanged, m_bar, &QScrollBar::setValue);
    connect(m_bar, &QScrollBar::valueChanged, real, &QScrollBar::setValue);
    connect(real, &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0)
            m_pill->setCount(0);
        noteVisible();
    });

    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TipTable::holdStill);
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeMoved, this, &TipTable::holdStill);
    connect(&m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, &TipTable::holdStill);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { noteInserted(first, last); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_seen.clear();
        m_holding = false;
        m_lastRow = -1;
        m_pill->setCount(0);
        recount();
    });
    // A new layout takes marked rows along, and drops those that are gone, without a word.
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &TipTable::recount);
    connect(m_pill, &NewPill::clicked, this, &TipTable::goToTop);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowOpened(index.row()); });
}

void TipTable::setWords(const TipWords &words)
{
    m_delegate->setWords(words);
    viewport()->update();
}

void TipTable::setForm(TipForm form)
{
    m_delegate->setForm(form);
    setSelectionMode(form == TipForm::Full ? ExtendedSelection : SingleSelection);
    measure();
    layoutColumns();
}

void TipTable::measure()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(TipRowDelegate::rowHeight(m_delegate->form()));
}

TipId TipTable::currentTip() const
{
    return currentIndex().isValid() ? m_model.tipAt(currentIndex().row()) : 0;
}

bool TipTable::select(TipId tip, bool show)
{
    const int row = tip == 0 ? -1 : m_model.rowOf(tip);
    if (row < 0)
        return false;
    const QScopedValueRollback quiet(m_quiet, true);
    // Not setCurrentIndex(): that scrolls there.
    const QModelIndex index = m_model.index(row, TipTableModel::TipColumn);
    const QScopedValueRollback still(m_holding, m_holding);
    const int scroll = verticalScrollBar()->value();
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (show)
        scrollTo(index);
    else
        verticalScrollBar()->setValue(scroll);
    return true;
}

void TipTable::clearChoice()
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_lastRow = currentIndex().row();
    selectionModel()->clear();
}

void TipTable::step(int rows)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    int row = currentIndex().row();
    if (row >= 0)
        row += rows;
    else if (m_lastRow >= 0)
        // The next one moved up to where the chosen one was.
        row = rows > 0 ? m_lastRow : m_lastRow - 1;
    else
        row = rows > 0 ? std::max(0, rowAt(0)) : count - 1;
    setCurrentIndex(m_model.index(std::clamp(row, 0, count - 1), TipTableModel::TipColumn));
}

void TipTable::goToTop()
{
    m_pill->setCount(0);
    verticalScrollBar()->setValue(0);
}

// --- keeping still

/// Remembers where the rows stand that one sees.
void TipTable::holdStill()
{
    if (m_holding)
        return;
    m_holding = true;
    m_seen.clear();
    const bool live = verticalScrollBar()->value() == 0 && !currentIndex().isValid();
    const int first = rowAt(0);
    if (!live && first >= 0) {
        const int last = rowAt(viewport()->height() - 1);
        const int end = last < 0 ? m_model.rowCount() - 1 : last;
        for (int row = first; row <= end; ++row)
            m_seen.push_back({QPersistentModelIndex(m_model.index(row, 0)), rowViewportPosition(row)});
    }
    // Once for all that changes in this go, and before anything is painted.
    QMetaObject::invokeMethod(this, &TipTable::restore, Qt::QueuedConnection);
}

void TipTable::restore()
{
    m_holding = false;
    const std::vector<Seen> seen = std::exchange(m_seen, {});
    executeDelayedItemsLayout();
    // By how much most of the rows moved: one that was sorted elsewhere must not take the list with it.
    // The chosen row counts more than all others, if it stayed among them.
    QHash<int, int> votes;
    int chosen = 0;
    bool hasChosen = false;
    for (const Seen &one : seen) {
        if (!one.index.isValid())
            continue;
        const int shift = rowViewportPosition(one.index.row()) - one.top;
        ++votes[shift];
        if (one.index.row() == currentIndex().row()) {
            chosen = shift;
            hasChosen = true;
        }
    }
    int best = 0;
    int most = 0;
    for (const Seen &one : seen) {
        if (!one.index.isValid())
            continue;
        const int shift = rowViewportPosition(one.index.row()) - one.top;
        if (votes.value(shift) > most) {
            most = votes.value(shift);
            best = shift;
        }
    }
    if (hasChosen && votes.value(chosen) > 1)
        best = chosen;
    if (best != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + best);
    noteVisible();
}

void TipTable::noteInserted(int first, int last)
{
    if (m_seen.empty())
        return;
    // The rest of a long list is read in stretches at its end: nothing new about that.
    for (const Seen &one : m_seen) {
        if (one.index.isValid()) {
            if (last < one.index.row())
                m_pill->setCount(m_pill->count() + last - first + 1);
            break;
        }
    }
    placePill();
}

void TipTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    holdStill();
    // Qt would choose a neighbour, and open a tip nobody asked for.
    const int current = currentIndex().row();
    if (current >= first && current <= last) {
        if (hasSeveral()) {
            const QScopedValueRollback quiet(m_quiet, true);
            selectionModel()->clearCurrentIndex();
        } else {
            clearChoice();
        }
        m_lastRow = current;
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void TipTable::noteVisible()
{
    if (m_model.rowCount() == 0) {
        m_model.setVisible(0, -1);
        return;
    }
    const int first = std::max(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    m_model.setVisible(first, last < 0 ? m_model.rowCount() - 1 : last);
}

// --- hands and keys

void TipTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (m_quiet) {
        viewport()->update();
        return;
    }
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT rowChosen(current.row());
}

void TipTable::keyPressEvent(QKeyEvent *event)
{
    if (runOwnAction(*event) || markByKey(event)) {
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            Q_EMIT rowOpened(currentIndex().row());
        event->accept();
        return;
    case Qt::Key_Home:
        if (m_model.rowCount() > 0)
            setCurrentIndex(m_model.index(0, TipTableModel::TipColumn));
        goToTop();
        event->accept();
        return;
    case Qt::Key_End:
        if (m_model.rowCount() > 0)
            setCurrentIndex(m_model.index(m_model.rowCount() - 1, TipTableModel::TipColumn));
        event->accept();
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            step(event->key() == Qt::Key_Down ? 1 : -1);
            event->accept();
            return;
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        // There is one choice a row: moving between its cells would do nothing that one sees.
        event->ignore();
        return;
    default:
        break;
    }
    // Letters are actions' keys; the view's own search by letters would take them.
    if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TipTable::focusInEvent(QFocusEvent *event)
{
    // Not QAbstractItemView's: it makes the first row current, which would open it.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TipTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TipTable::hover(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    m_delegate->setHoveredRow(row);
    viewport()->update();
    Q_EMIT tipHovered(row < 0 ? 0 : m_model.tipAt(row));
}

void TipTable::showHovered(TipId tip)
{
    m_hovered = tip == 0 ? -1 : m_model.rowOf(tip);
    m_delegate->setHoveredRow(m_hovered);
    viewport()->update();
}

void TipTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->pos().y()));
    if (dragsFrom(*event))
        return;
    // A hand that trembles marks nothing.
    if (event->buttons() == Qt::NoButton)
        QTableView::mouseMoveEvent(event);
}

bool TipTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

// --- measures

void TipTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        layoutColumns();
    }
}

void TipTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layoutColumns();
    placePill();
    noteVisible();
}

void TipTable::updateGeometries()
{
    QTableView::updateGeometries();
    const QScrollBar *real = verticalScrollBar();
    m_bar->setRange(real->minimum(), real->maximum());
    m_bar->setPageStep(real->pageStep());
    m_bar->setSingleStep(kit::tipRowHeight());
    m_bar->setVisible(real->maximum() > 0);
    const int width = m_bar->sizeHint().width();
    m_bar->setGeometry(this->width() - width, viewport()->y(), width, viewport()->height());
    m_bar->raise();
    noteVisible();
}

void TipTable::layoutColumns()
{
    // Narrow: the words of residents give way first, then the state's column gives up its own.
    const int owed = TipRowDelegate::owedColumnWidth();
    const int age = TipRowDelegate::ageColumnWidth();
    const int state = TipRowDelegate::stateColumnWidth();
    const int least = kit::scaled(160);
    const bool roomForState =
        m_delegate->form() == TipForm::Full && viewport()->width() - owed - age - state >= least;
    m_header->setSectionHidden(TipTableModel::StateColumn, !roomForState);
    m_header->resizeSection(TipTableModel::OwedColumn, owed);
    m_header->resizeSection(TipTableModel::StateColumn, state);
    m_header->resizeSection(TipTableModel::AgeColumn, age);
    m_header->resizeSection(TipTableModel::TipColumn,
                            std::max(least, viewport()->width() - owed - age - (roomForState ? state : 0)));
}

void TipTable::placePill()
{
    m_pill->move(viewport()->x() + (viewport()->width() - m_pill->width()) / 2, viewport()->y() + 8);
    m_pill->raise();
}

} // namespace porch
