// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/WordMarks.h"
#include "models/store/ComparedTips.h"
#include "ui/kit/Tag.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

class QVBoxLayout;

namespace porch {

namespace kit {
class Label;
}

/// One side of the comparison: a head, and what was written.
class ComparePane : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePane(QWidget *parent = nullptr);

    /// @param number before the title, in digits that line up; may be empty
    /// @param remark right of them; may be empty
    void setHead(const QString &number, const QString &title, const QString &remark, bool uncorroborated);
    /// @param shared for each message, in their order
    /// @param more a line beneath them; may be empty
    void setTips(const std::vector<ComparedTip> &tips, const std::vector<std::vector<TextRange>> &shared,
                 const kit::TimeText &times, Micros now, const QString &more = {});
    void clear();

private:
    kit::Label *m_number;
    kit::Label *m_title;
    kit::Label *m_remark;
    kit::Tag *m_tag;
    QWidget *m_page;
    QVBoxLayout *m_cards;
};

} // namespace porch
