// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/PlaceChoices.h"

#include <QFrame>

class QListWidget;
class QPushButton;

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// Over the map while a tip is being placed: its words, and the places that may be meant, by number.
class PlacingBox : public QFrame
{
    Q_OBJECT
public:
    explicit PlacingBox(QWidget *parent);

    /// @param who wrote it
    /// @param words of the resident
    void begin(const QString &who, const QString &words);
    void setReading(bool reading);
    void setChoices(const std::vector<PlaceChoice> &choices, int current);
    int current() const;
    void setCurrent(int row);
    void takeKeyboard();
    /// For the room that there is.
    void fit(int mostHeight);

Q_SIGNALS:
    void currentChanged(int row);
    void confirmed(int row);
    /// A person says that its words name no place.
    void nowhere();
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    kit::Label *m_title;
    kit::Label *m_words;
    QListWidget *m_list;
    kit::Label *m_hint;
    kit::KeyButton *m_confirm;
    QPushButton *m_nowhere;
    bool m_isReading = false;
    int m_mostHeight = 600;
};

} // namespace porch
