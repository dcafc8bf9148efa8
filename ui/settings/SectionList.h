// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace porch {

/// The parts of a page, one under the other at its left.
class SectionList : public QListWidget
{
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);

    void addSection(const QString &title);
    /// @param mark said after the title, and a dot before it; empty: none
    /// @param isBad the mark is about something that must be seen to
    void setMark(int index, const QString &mark, bool isBad);
};

} // namespace porch
