// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace porch {

/// The search box: operators that are complete become chips before the words.
class SearchField : public QWidget
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// The whole query, chips and words, as parseSearch() takes it.
    QString query() const;
    void setQuery(const QString &query);
    void clear();
    bool isEmpty() const;
    /// There is something to search for, or a person came here to type it.
    bool isSearching() const;
    /// Where the keyboard is while one types.
    QLineEdit *field() const { return m_field; }

    QSize sizeHint() const override;

public Q_SLOTS:
    void start(); ///< takes the keyboard, all words selected

Q_SIGNALS:
    void queryChanged(const QString &query);
    /// Enter: the last word is whole.
    void submitted(const QString &query);
    void entered();  ///< has the keyboard now
    void left();     ///< Esc in the empty field: the list is wanted back
    void goneDown(); ///< Down: the first hit is wanted
    /// The keyboard went elsewhere by itself.
    void focusLost();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeChips();
    void addChip(const QString &token);
    void removeChip(QWidget *chip);
    void rearrange();
    void tell();

    struct Chip
    {
        QString token;
        QWidget *widget;
    };
    QHBoxLayout *m_chipRow;
    QLineEdit *m_field;
    QToolButton *m_clear;
    QWidget *m_cap;
    QList<Chip> m_chips;
    QString m_told;
    bool m_started = false;
};

} // namespace porch
