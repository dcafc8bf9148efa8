// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/ShiftQueries.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

class QVBoxLayout;

namespace porch {

/// What those before left for those who come now.
class ShiftNotes : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftNotes(QWidget *parent = nullptr);

    void setTimes(const kit::TimeText &times);
    void setNotes(const std::vector<ShiftNote> &notes, Micros now);

private:
    void rebuild();

    kit::TimeText m_times;
    std::vector<ShiftNote> m_notes;
    Micros m_now = 0;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_column;
};

} // namespace porch
