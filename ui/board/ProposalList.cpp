// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/ProposalList.h"

#include "ui/board/ProposalDelegate.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Style.h"
#include "ui/kit/Type.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace porch {

using kit::scaled;

ProposalList::ProposalList(ProposalModel &model, Clock clock, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_look(new ProposalDelegate(std::move(clock), this))
    , m_buttons(new QWidget(viewport()))
    , m_decline(new kit::KeyButton(tr("Decline", "a link"), QStringLiteral("D"), m_buttons))
    , m_accept(new kit::KeyButton(tr("Accept", "a link"), QStringLiteral("A"), m_buttons))
{
    setModel(&model);
    setItemDelegate(m_look);
    m_model.setWords([this](const ProposalItem &item) { return m_look->words(item); });
    setAccessibleName(tr("Links waiting for you"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    for (kit::KeyButton *button : {m_decline, m_accept}) {
        button->setProperty(kit::Style::heightProperty, 24);
        button->setFocusPolicy(Qt::NoFocus); // their keys are the list's
        row->addWidget(button);
    }
    m_accept->setDefault(true);
    m_accept->setAccessibleName(tr("Accept the link"));
    m_decline->setAccessibleName(tr("Decline the link"));
    connect(m_accept, &QAbstractButton::clicked, this, &ProposalList::acceptRequested);
    connect(m_decline, &QAbstractButton::clicked, this, &ProposalList::declineRequested);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT tipOpenRequested(
            index.data(ProposalModel::RowRole).value<ProposalItem>().proposal.link.tipKey);
    };
    connect(this, &QListView::doubleClicked, this, open);
    const auto changed = [this] {
        fit();
        // Something is always chosen, so that one key suffices.
        if (!currentIndex().isValid() && m_model.rowCount() > 0)
            setCurrentIndex(m_model.index(0));
        placeButtons();
        Q_EMIT choiceChanged();
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(&model, &QAbstractItemModel::dataChanged, this, changed);
    fit();
}

void ProposalList::setTimes(const kit::TimeText &times)
{
    m_look->setTimes(times);
    viewport()->update();
}

std::optional<ProposalItem> ProposalList::chosen() const
{
    if (!currentIndex().isValid())
        return std::nullopt;
    auto item = currentIndex().data(ProposalModel::RowRole).value<ProposalItem>();
    return item.judged ? std::nullopt : std::optional(std::move(item));
}

void ProposalList::fit()
{
    setFixedHeight(std::max(1, m_model.rowCount() * ProposalDelegate::rowHeight()));
}

void ProposalList::placeButtons()
{
    const QModelIndex current = currentIndex();
    const bool shown = chosen().has_value();
    m_look->setButtonRoom(shown ? m_buttons->sizeHint().width() + scaled(8) : 0);
    m_buttons->setVisible(shown);
    if (!shown)
        return;
    const QRect row = visualRect(current);
    const QSize size = m_buttons->sizeHint();
    m_buttons->setGeometry(QRect(QPoint(row.right() + 1 - ProposalDelegate::edge() - size.width(),
                                        row.bottom() - scaled(10) - size.height()),
                                 size));
}

void ProposalList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    placeButtons();
    Q_EMIT choiceChanged();
}

void ProposalList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
    viewport()->update();
}

void ProposalList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        Q_EMIT doubleClicked(currentIndex());
    else if (!event->text().isEmpty() && event->text().front().isPrint())
        event->ignore(); // letters are actions here, not a search in the list
    else
        QListView::keyPressEvent(event);
}

void ProposalList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeButtons();
}

void ProposalList::updateGeometries()
{
    QListView::updateGeometries();
    placeButtons();
}

void ProposalList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        fit();
        placeButtons();
    }
}

/// The page scrolls.
void ProposalList::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace porch
