// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SearchTerms.h"

#include <QTextLayout>
#include <QWidget>

#include <vector>

namespace porch {

/// One message beside others: who, when, and the words with those marked that the other side has too.
class CompareCard : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString author;
        QString when;
        QString exact; ///< in the tooltip
        QString text;
        std::vector<TextRange> shared;
    };
    explicit CompareCard(Words words, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int layOut(int width) const;

    Words m_words;
    mutable QTextLayout m_text;
    mutable int m_laidFor = -1;
    mutable int m_height = 0;
};

} // namespace porch
