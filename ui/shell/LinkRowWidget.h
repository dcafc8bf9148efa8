// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/LinkCandidate.h"
#include "ui/kit/Glyphs.h"

#include <QAbstractButton>

namespace porch {

/// One case or tip in the context's list: number and title, or who wrote and what, and why it stands here.
/// A click leads to it. Tips can be dropped on a case.
class LinkRowWidget : public QAbstractButton
{
    Q_OBJECT
public:
    struct Words
    {
        QString number; ///< of a case; empty: it is a tip
        QString title;
        QString beside;   ///< a tip's words
        QString right;    ///< age, or a key
        bool key = false; ///< `right` is a key cap
        std::vector<std::pair<kit::Glyph, QString>> lines;
        bool takesTips = false;
    };
    explicit LinkRowWidget(Words words, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tipsDropped(const std::vector<porch::TipId> &tips);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Words m_words;
    bool m_isTarget = false;
};

} // namespace porch
