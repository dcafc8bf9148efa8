// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceSearch.h"

#include <QFrame>

#include <vector>

class QListWidget;

namespace porch {

/// What the search box found: two lines each. Keeps the keyboard where it is.
class PlaceAnswerList : public QFrame
{
    Q_OBJECT
public:
    explicit PlaceAnswerList(QWidget *parent);

    void setAnswers(std::vector<PlaceAnswer> answers);
    /// Instead of answers: why there are none.
    void setProblem(const QString &problem);

    int count() const { return int(m_answers.size()); }
    const PlaceAnswer *answer(int row) const;
    /// -1: none is chosen yet.
    int currentRow() const;
    void step(int rows);
    int wantedHeight() const;

Q_SIGNALS:
    void picked(int row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QListWidget *m_list;
    std::vector<PlaceAnswer> m_answers;
};

} // namespace porch
