// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace porch {

namespace kit {
class Label;
}

/// One line of an EntryTable.
struct EntryRow
{
    QByteArray key;      ///< what it is called by programs; a new one has none yet
    QStringList cells;   ///< one a column
    QStringList details; ///< longer texts, edited beneath the table
    bool operator==(const EntryRow &) const = default;
};

/// A list that an administrator edits: cells in place, longer texts beneath, rows added, removed and moved.
/// All of it by keyboard: F2 or Return edits, Insert adds, Ctrl+Delete removes, Alt with the arrows moves.
class EntryTable : public QWidget
{
    Q_OBJECT
public:
    struct Shape
    {
        QString name; ///< of the table, for assistive technology
        QStringList columns;
        QStringList details;  ///< labels of the longer texts
        int fixedColumns = 0; ///< so many at the left are only read
        bool grows = true;    ///< rows can be added, removed and moved
        QString empty;        ///< what to say when there is no row
    };

    explicit EntryTable(Shape shape, QWidget *parent = nullptr);
    ~EntryTable() override;

    /// Does nothing where they are there already, so that a cursor stays where it is.
    void setRows(const std::vector<EntryRow> &rows);
    std::vector<EntryRow> rows() const;
    QTableWidget *table() const { return m_table; }

public Q_SLOTS:
    void add();
    void remove();
    void moveUp();
    void moveDown();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill(int row, const EntryRow &entry);
    EntryRow entry(int row) const;
    void move(int by);
    void showDetails();
    void takeDetails();
    void refresh();
    void dress();

    const Shape m_shape;
    QTableWidget *m_table;
    kit::Label *m_nothing;
    std::vector<QPlainTextEdit *> m_details;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    bool m_filling = false;
};

} // namespace porch
