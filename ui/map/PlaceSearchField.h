// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceSearch.h"

#include <QWidget>

class QLineEdit;

namespace porch {

class PlaceAnswerList;

namespace kit {
class KeyCap;
}

/// The map's search box, and beneath it what the city has of that name. Enter goes to the first answer, or to
/// the one that the arrows chose; Esc closes the list, then leads back to the map.
class PlaceSearchField : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceSearchField(QWidget *parent);

    QLineEdit *field() const { return m_field; }
    PlaceAnswerList *list() const { return m_list; }
    void setAnswers(const QString &query, std::vector<PlaceAnswer> answers);
    void setProblem(const QString &problem);
    /// The list is a sibling: it follows the field.
    void placeList();

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Is to be searched for; setAnswers() follows.
    void queryChanged(const QString &query);
    void chosen(const porch::PlaceAnswer &answer);
    /// The mark of what was found is wanted no more.
    void cleared();
    /// The keyboard is to go back to where it was.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool keyPressed(int key);
    void choose(int row);
    void closeList();

    QLineEdit *m_field;
    kit::KeyCap *m_cap;
    PlaceAnswerList *m_list;
    QString m_answered;      ///< what was typed when the answers in the list were asked for
    bool m_choosing = false; ///< Enter came before the answers
    bool m_settingText = false;
};

} // namespace porch
