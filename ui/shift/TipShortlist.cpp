// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/TipShortlist.h"

#include "ui/kit/Text.h"
#include "ui/shift/ShiftTipDelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

TipShortlist::TipShortlist(const QString &title, const QString &empty, QWidget *parent)
    : QWidget(parent)
    , m_empty(empty)
    , m_delegate(new ShiftTipDelegate(this))
    , m_model([this](const TipItem &item) { return m_delegate->words(item); })
    , m_count(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Elide, this))
    , m_nothing(new Label(empty, Type::Body, &Tokens::text2, Label::Fit::Wrap, this))
    , m_view(new QListView(this))
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setAccessibleName(title);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    // The page scrolls, not the list in it.
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(6));
    head->addWidget(new Label(title, Type::Fresh, &Tokens::text, Label::Fit::Whole, this));
    head->addWidget(m_count, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(4));
    all->addLayout(head);
    all->addWidget(m_nothing);
    all->addWidget(m_view);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT tipActivated(index.data(ShiftTipsModel::RowRole).value<TipItem>().row.key);
    };
    connect(m_view, &QListView::clicked, this, open);
    // A click has opened it already where the platform activates by one click.
    connect(m_view, &QListView::activated, this, open);
    setList({}, {}, 0, true);
}

void TipShortlist::setTimes(const kit::TimeText &times)
{
    m_times = times;
    m_delegate->setTimes(times);
    m_view->viewport()->update();
}

void TipShortlist::setList(const ShiftList &list, const QString &me, Micros now, bool counted)
{
    m_model.setCounted(counted);
    m_model.setTips(list.first, me, now);
    const auto shown = static_cast<qint64>(list.first.size());
    if (!counted)
        m_count->setText(tr("counting…"));
    else if (shown < list.count)
        m_count->setText(tr("%1, the first %2 here", "how many, how many are shown")
                             .arg(m_times.number(list.count), m_times.number(shown)));
    else
        m_count->setText(list.count == 0 ? QString() : m_times.number(list.count));
    m_nothing->setVisible(shown == 0);
    m_nothing->setText(counted ? m_empty : tr("Not known before the log is read to its end."));
    m_view->setVisible(shown != 0);
    fitHeight();
}

void TipShortlist::fitHeight()
{
    m_view->setFixedHeight(std::max(1, m_model.rowCount()) * kit::tipRowHeight());
}

void TipShortlist::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitHeight();
}

} // namespace porch
