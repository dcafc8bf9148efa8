// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/TimeText.h"

#include <QAbstractButton>
#include <QWidget>

class QHBoxLayout;

namespace porch {

/// What the header says about promises: the one solid red thing in it, when something is overdue.
class OwedSummary : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Knowledge : quint8 {
        Current, ///< connected, nothing missing
        AsOf,    ///< offline: as it was then
        Counting ///< catching up
    };

    explicit OwedSummary(QWidget *parent = nullptr);

    /// @param asOf Knowledge::AsOf: when the desk last knew
    void show(Knowledge knowledge, qint64 owed, qint64 overdue, Micros nextDue, Micros asOf, Micros now,
              const kit::TimeText &times);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Knowledge m_knowledge = Knowledge::Counting;
    bool m_overdue = false;
    QString m_block; ///< "2 overdue", or the whole sentence
    QString m_aside; ///< "next due 14:47"
};

/// The top of the window: the lantern, the search, what is owed, the commands, who is signed in.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void setSearchWidget(QWidget *search);
    /// The search begins where the list does, also when the rail had to grow for its counts.
    void setRailWidth(int width);
    /// The search ends where the list does.
    void setSearchWidth(int width);
    /// @param about "Officer, d117"
    void setUser(const QString &name, const QString &about);
    OwedSummary *owed() const { return m_owed; }

Q_SIGNALS:
    void commandsRequested();
    void owedRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    QWidget *m_search = nullptr;
    int m_railWidth = 0;
    int m_searchAt = 0;
    int m_searchWidth = 0;
    OwedSummary *m_owed;
    QWidget *m_user;
};

} // namespace porch
