// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QFrame>

#include <vector>

class QListWidget;
class QListWidgetItem;

namespace porch {

namespace kit {
class Label;
}

/// One of the answers to where a tip happened.
struct PlaceOption
{
    enum class Kind : quint8 { Place, OnTheMap, Nowhere };
    Kind kind = Kind::Place;
    QString name;
    QString about; ///< in small letters beneath it; may be empty
    TipPlace place = {};
};

/// Asks which of several places is meant: arrows and Enter, or a click; Esc leaves it open. A window of its
/// own for as long as that takes.
class PlaceChoice : public QFrame
{
    Q_OBJECT
public:
    /// @param question above the answers
    PlaceChoice(const QString &question, std::vector<PlaceOption> options, QWidget *parent);

    /// Beneath a line of the screen, or above it where there is more room.
    /// @param within the part of the screen that it stays in
    void popup(const QRect &line, const QRect &within);

Q_SIGNALS:
    void chosen(const porch::PlaceOption &option);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(QListWidgetItem *item);

    std::vector<PlaceOption> m_options;
    kit::Label *m_question;
    QListWidget *m_list;
};

} // namespace porch
