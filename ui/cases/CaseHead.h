// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseItem.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

namespace porch {

namespace kit {
class Label;
class Tag;
} // namespace kit

/// The head of an open case: number, title, how it stands, who leads it.
class CaseHead : public QWidget
{
    Q_OBJECT
public:
    explicit CaseHead(QWidget *parent = nullptr);

    /// @param pending what was done to it last and the log does not have yet
    void showCase(const CaseRow &row, bool mine, bool watched, std::optional<Verb> pending,
                  const kit::TimeText &times, Micros now);

private:
    kit::Label *m_number;
    kit::Label *m_title;
    kit::Tag *m_state;
    kit::Tag *m_watched;
    kit::Label *m_about;
    kit::Label *m_ending;
};

} // namespace porch
