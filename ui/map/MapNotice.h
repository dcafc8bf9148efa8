// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QToolButton;

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// What was just done on the map, over its lower edge, with the way back. Stays until it is put away or
/// something else is done.
class MapNotice : public QFrame
{
    Q_OBJECT
public:
    /// @param undo outlives this
    MapNotice(QAction &undo, QWidget *parent);

    void say(const QString &words, bool canUndo);
    void saySo(const QString &words) { say(words, false); }
    QString words() const;

Q_SIGNALS:
    /// Has to find its place anew.
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    kit::Label *m_words;
    kit::KeyButton *m_undo;
    QToolButton *m_close;
};

} // namespace porch
