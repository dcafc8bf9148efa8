// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/EntryTable.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kKeyRole = Qt::UserRole;
constexpr int kDetailRole = Qt::UserRole + 1; ///< and those behind it

} // namespace

EntryTable::EntryTable(Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_shape(std::move(shape))
    , m_table(new QTableWidget(this))
    , m_nothing(new Label(m_shape.empty, Type::Body, &Tokens::text2, Label::Fit::Wrap, this))
{
    m_table->setColumnCount(static_cast<int>(m_shape.columns.size()));
    m_table->setHorizontalHeaderLabels(m_shape.columns);
    m_table->setAccessibleName(m_shape.name);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(32));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *head = m_table->horizontalHeader();
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setHighlightSections(false);
    head->setSectionResizeMode(QHeaderView::Stretch);
    head->setFont(kit::font(Type::Small));
    head->setFixedHeight(scaled(28));
    m_table->setMinimumHeight(scaled(160));
    m_table->installEventFilter(this);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(8));
    all->addWidget(m_table, 1);
    all->addWidget(m_nothing);
    if (m_shape.grows) {
        const auto button = [this](const QString &text, const QKeySequence &keys) {
            auto *made = new kit::KeyButton(text, kit::keyText(keys), this);
            made->setAutoDefault(false);
            made->setFocusPolicy(Qt::TabFocus);
            return made;
        };
        m_add = button(tr("Add"), QKeySequence(Qt::Key_Insert));
        m_remove = button(tr("Remove"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
        m_up = button(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up));
        m_down = button(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down));
        connect(m_add, &QAbstractButton::clicked, this, &EntryTable::add);
        connect(m_remove, &QAbstractButton::clicked, this, &EntryTable::remove);
        connect(m_up, &QAbstractButton::clicked, this, &EntryTable::moveUp);
        connect(m_down, &QAbstractButton::clicked, this, &EntryTable::moveDown);
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(scaled(8));
        for (QPushButton *each : {m_add, m_remove, m_up, m_down})
            buttons->addWidget(each);
        buttons->addStretch(1);
        all->addLayout(buttons);
    }
    auto *details = new QGridLayout;
    details->setHorizontalSpacing(scaled(16));
    details->setVerticalSpacing(scaled(4));
    for (qsizetype n = 0; n < m_shape.details.size(); ++n) {
        auto *label = new Label(m_shape.details.at(n), Type::State, &Tokens::text, Label::Fit::Elide, this);
        auto *field = new QPlainTextEdit(this);
        kit::setTextType(*field, Type::Body);
        field->setAccessibleName(m_shape.details.at(n));
        field->setTabChangesFocus(true);
        field->setFixedHeight(scaled(96));
        label->setBuddy(field);
        connect(field, &QPlainTextEdit::textChanged, this, &EntryTable::takeDetails);
        m_details.push_back(field);
        // Two side by side.
        const int column = static_cast<int>(n % 2);
        const int row = static_cast<int>(n / 2) * 2;
        details->addWidget(label, row, column);
        details->addWidget(field, row + 1, column);
    }
    all->addLayout(details);
    setFocusProxy(m_table);

    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row, int, int before) {
        if (row != before)
            showDetails();
        refresh();
    });
    dress();
    refresh();
}

EntryTable::~EntryTable()
{
    // A table tells of its rows while it is taken apart, when nothing here can listen any more.
    m_table->disconnect(this);
}

void EntryTable::setRows(const std::vector<EntryRow> &wanted)
{
    if (wanted == rows())
        return;
    const int current = std::max(0, m_table->currentRow());
    const int column = std::max(m_shape.fixedColumns, m_table->currentColumn());
    {
        const QScopedValueRollback guard(m_filling, true);
        m_table->setRowCount(static_cast<int>(wanted.size()));
        for (int row = 0; row < m_table->rowCount(); ++row)
            fill(row, wanted[static_cast<std::size_t>(row)]);
        if (m_table->rowCount() > 0)
            m_table->setCurrentCell(std::min(current, m_table->rowCount() - 1), column);
    }
    showDetails();
    refresh();
}

void EntryTable::fill(int row, const EntryRow &entry)
{
    for (int column = 0; column < m_table->columnCount(); ++column) {
        auto *item = new QTableWidgetItem(entry.cells.value(column));
        if (column < m_shape.fixedColumns)
            item->setFlags(item->flags() & ~Qt::ItemIsEditable);
        if (column == 0) {
            item->setData(kKeyRole, entry.key);
            for (int n = 0; n < static_cast<int>(m_details.size()); ++n)
                item->setData(kDetailRole + n, entry.details.value(n));
        }
        m_table->setItem(row, column, item);
    }
}

EntryRow EntryTable::entry(int row) const
{
    EntryRow entry;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QTableWidgetItem *item = m_table->item(row, column);
        entry.cells += item ? item->text() : QString();
    }
    if (const QTableWidgetItem *first = m_table->item(row, 0)) {
        entry.key = first->data(kKeyRole).toByteArray();
        for (int n = 0; n < static_cast<int>(m_details.size()); ++n)
            entry.details += first->data(kDetailRole + n).toString();
    }
    return entry;
}

std::vector<EntryRow> EntryTable::rows() const
{
    std::vector<EntryRow> all;
    for (int row = 0; row < m_table->rowCount(); ++row)
        all.push_back(entry(row));
    return all;
}

void EntryTable::add()
{
    if (!m_shape.grows)
        return;
    const int row = m_table->currentRow() + 1;
    {
        const QScopedValueRollback guard(m_filling, true);
        m_table->insertRow(row);
        fill(row, {});
        m_table->setCurrentCell(row, m_shape.fixedColumns);
    }
    showDetails();
    refresh();
    Q_EMIT edited();
    m_table->setFocus();
    m_table->editItem(m_table->item(row, m_shape.fixedColumns));
}

void EntryTable::remove()
{
    const int row = m_table->currentRow();
    if (!m_shape.grows || row < 0)
        return;
    m_table->removeRow(row);
    const int last = m_table->rowCount() - 1;
    if (last >= 0)
        m_table->setCurrentCell(row < last ? row : last, 0);
    showDetails();
    refresh();
    m_table->setFocus();
    Q_EMIT edited();
}

void EntryTable::moveUp()
{
    move(-1);
}

void EntryTable::moveDown()
{
    move(1);
}

void EntryTable::move(int by)
{
    const int row = m_table->currentRow();
    const int target = row + by;
    if (!m_shape.grows || row < 0 || target < 0 || target >= m_table->rowCount())
        return;
    const EntryRow here = entry(row);
    const EntryRow there = entry(target);
    {
        const QScopedValueRollback guard(m_filling, true);
        fill(row, there);
        fill(target, here);
        m_table->setCurrentCell(target, std::max(0, m_table->currentColumn()));
    }
    showDetails();
    refresh();
    Q_EMIT edited();
}

void EntryTable::showDetails()
{
    const QScopedValueRollback guard(m_filling, true);
    const QTableWidgetItem *first = m_table->item(m_table->currentRow(), 0);
    for (std::size_t n = 0; n < m_details.size(); ++n) {
        const QString text = first ? first->data(kDetailRole + static_cast<int>(n)).toString() : QString();
        if (m_details[n]->toPlainText() != text)
            m_details[n]->setPlainText(text);
        m_details[n]->setEnabled(first != nullptr);
    }
}

void EntryTable::takeDetails()
{
    QTableWidgetItem *first = m_table->item(m_table->currentRow(), 0);
    if (m_filling || first == nullptr)
        return;
    {
        const QScopedValueRollback guard(m_filling, true);
        for (std::size_t n = 0; n < m_details.size(); ++n)
            first->setData(kDetailRole + static_cast<int>(n), m_details[n]->toPlainText());
    }
    Q_EMIT edited();
}

void EntryTable::refresh()
{
    const int row = m_table->currentRow();
    const int count = m_table->rowCount();
    m_nothing->setVisible(count == 0 && !m_shape.empty.isEmpty());
    if (!m_shape.grows)
        return;
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < count);
}

bool EntryTable::eventFilter(QObject *watched, QEvent *event)
{
    // Keys that an open editor passes on are not for the table.
    if (watched == m_table && event->type() == QEvent::KeyPress && m_table->hasFocus()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto is = [key](Qt::Key wanted, Qt::KeyboardModifiers modifiers) {
            return key->key() == wanted && (key->modifiers() & ~Qt::KeypadModifier) == modifiers;
        };
        if (is(Qt::Key_Insert, Qt::NoModifier))
            add();
        else if (is(Qt::Key_Delete, Qt::ControlModifier))
            remove();
        else if (is(Qt::Key_Up, Qt::AltModifier))
            moveUp();
        else if (is(Qt::Key_Down, Qt::AltModifier))
            moveDown();
        else if ((is(Qt::Key_Return, Qt::NoModifier) || is(Qt::Key_Enter, Qt::NoModifier)) &&
                 m_table->currentItem() && (m_table->currentItem()->flags() & Qt::ItemIsEditable))
            m_table->editItem(m_table->currentItem());
        else
            return QWidget::eventFilter(watched, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EntryTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QWidget::changeEvent(event);
}

/// A chosen row is tinted, as in every list of ours; solid accent stays for buttons.
void EntryTable::dress()
{
    const Tokens &t = kit::tokens(palette());
    QPalette colours = palette();
    colours.setColor(QPalette::Highlight, t.tint);
    colours.setColor(QPalette::HighlightedText, t.text);
    if (m_table->palette() != colours)
        m_table->setPalette(colours);
}

} // namespace porch
