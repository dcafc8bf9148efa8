// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/ShiftQueries.h"
#include "ui/kit/TimeText.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// The end of a shift: what one still holds is given back or kept, a note is left, and one goes.
class EndShift : public QWidget
{
    Q_OBJECT
public:
    /// The longest note; it is read by somebody with a queue before them.
    static constexpr int kLongestNote = 4000;

    explicit EndShift(QWidget *parent = nullptr);

    void setTimes(const kit::TimeText &times) { m_times = times; }
    /// What this user holds.
    void setHeld(const std::vector<TipRow> &tips, Micros now);
    /// What was written before; only while nothing is being written.
    void restoreNote(const QString &text);
    QString note() const;
    /// The tips that go back to the desk.
    std::vector<QByteArray> givenBack() const;

    /// What was asked for is being done.
    void setBusy(bool busy);
    /// It can't be done as asked; the next press means it all the same. Empty: all is well.
    void setProblem(const QString &problem);

    QPlainTextEdit *field() const { return m_field; }
    kit::KeyButton *button() const { return m_end; }

Q_SIGNALS:
    void noteEdited();
    /// @param anyway though not everything has left this desk
    void endRequested(bool anyway);

private:
    void refresh();

    kit::TimeText m_times;
    kit::Label *m_held;
    QWidget *m_boxes;
    QVBoxLayout *m_column;
    QHash<QByteArray, QCheckBox *> m_boxOf;
    std::vector<QByteArray> m_keys;
    QPlainTextEdit *m_field;
    kit::Label *m_problem;
    kit::KeyButton *m_end;
    QString m_trouble;
    bool m_busy = false;
};

} // namespace porch
