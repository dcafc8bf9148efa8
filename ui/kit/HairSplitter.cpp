// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/HairSplitter.h"

#include "ui/kit/Tokens.h"

#include <QPainter>
#include <QResizeEvent>

namespace porch::kit {

namespace {

/// One pixel to see, eight to grab.
class Handle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        setAttribute(Qt::WA_MouseNoMask);
        setContentsMargins(3, 0, 4, 0);
        setMask(QRegion(contentsRect()));
        QWidget::resizeEvent(event);
    }
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), tokens(palette()).line); }
};

} // namespace

HairSplitter::HairSplitter(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *HairSplitter::createHandle()
{
    return new Handle(orientation(), this);
}

} // namespace porch::kit
