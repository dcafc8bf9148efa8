// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

class QStackedLayout;
class QTableView;

namespace porch {

class SearchHitDelegate;
class SearchModel;
struct SearchHit;

namespace kit {
class EmptyState;
class Label;
} // namespace kit

/// What stands in the list's place while one searches: help for the empty field, the hits with their number,
/// or what to do when nothing was found.
class SearchResults : public QWidget
{
    Q_OBJECT
public:
    SearchResults(SearchModel &model, const kit::TimeText &times, const Clock &clock,
                  QWidget *parent = nullptr);

    QTableView *view() const { return m_view; }
    void takeKeyboard(); ///< and chooses the first hit when none is
    void step(int rows);

Q_SIGNALS:
    void hitChosen(const porch::SearchHit &hit);
    void hitOpened(const porch::SearchHit &hit);
    void clearWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    QWidget *makeHelp();

    SearchModel &m_model;
    kit::TimeText m_times;
    QTableView *m_view;
    SearchHitDelegate *m_delegate;
    kit::Label *m_count;
    QStackedLayout *m_pages;
    QWidget *m_help;
    QWidget *m_hits;
    kit::EmptyState *m_nothing;
    QWidget *m_blank;
};

} // namespace porch
