// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/FigureTable.h"

#include "ui/board/FigureDelegate.h"
#include "ui/kit/Text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <numeric>

namespace porch {

using kit::scaled;
using kit::Type;

namespace {

constexpr int kHead = 24;

/// Column heads: small, quiet, with a line beneath.
class FigureHeader : public QHeaderView
{
public:
    FigureHeader(const FigureDelegate &look, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_look(look)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
        setMinimumSectionSize(1);
    }

    QSize sizeHint() const override { return {0, scaled(kHead)}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QHeaderView::paintEvent(event);
        // Beyond the last column there is nothing.
        QRect rest = viewport()->rect();
        rest.setLeft(length());
        QPainter(viewport()).fillRect(rest, kit::tokens(palette()).base);
    }
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const kit::Tokens &t = kit::tokens(palette());
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        painter->fillRect(rect, t.base);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
        // A head may be wider than the figures beneath it.
        const QRect inner =
            rect.adjusted(m_look.isLeft(section) ? scaled(section == 0 ? 0 : 4) : 0, 0, -m_look.margin(), -1);
        kit::drawText(*painter, inner, text, Type::Small, t.text3,
                      m_look.isLeft(section) ? Qt::AlignLeft : Qt::AlignRight);
    }

private:
    const FigureDelegate &m_look;
};

} // namespace

FigureTable::FigureTable(FigureTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_look(new FigureDelegate(this))
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setItemDelegate(m_look);
    setHorizontalHeader(new FigureHeader(*m_look, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setModel(&m_model);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FigureTable::measure);
    connect(this, &QTableView::clicked, this, &FigureTable::pick);
    measure();
}

void FigureTable::setLayoutOfColumns(std::function<std::vector<int>(int)> widths)
{
    m_widths = std::move(widths);
    arrange();
}

void FigureTable::setRowHeight(int pixels)
{
    m_rowHeight = pixels;
    measure();
}

void FigureTable::measure()
{
    verticalHeader()->setDefaultSectionSize(scaled(m_rowHeight));
    setFixedHeight(sizeHint().height());
    arrange();
}

QSize FigureTable::sizeHint() const
{
    return {scaled(240), scaled(kHead) + m_model.rowCount() * scaled(m_rowHeight)};
}

QSize FigureTable::minimumSizeHint() const
{
    return sizeHint();
}

void FigureTable::arrange()
{
    if (!m_widths)
        return;
    const std::vector<int> widths = m_widths(viewport()->width());
    for (int column = 0; column < std::min(int(widths.size()), m_model.columnCount()); ++column)
        setColumnWidth(column, widths[std::size_t(column)]);
    Q_EMIT arranged();
}

void FigureTable::pick(const QModelIndex &index)
{
    const QVariant chosen = index.data(FigureTableModel::PickRole);
    if (chosen.isValid())
        Q_EMIT picked(chosen.value<BoardPick>(), index);
}

void FigureTable::hover(const QModelIndex &index)
{
    const bool leads = index.data(FigureTableModel::PickRole).isValid();
    m_look->setHovered(index);
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void FigureTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        measure();
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        pick(currentIndex());
    else if (!event->text().isEmpty() && event->text().front().isPrint())
        event->ignore(); // letters are actions here, not a search in the table
    else
        QTableView::keyPressEvent(event);
}

void FigureTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    viewport()->update();
}

void FigureTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void FigureTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(indexAt(event->position().toPoint()));
    QTableView::mouseMoveEvent(event);
}

void FigureTable::leaveEvent(QEvent *event)
{
    hover({});
    QTableView::leaveEvent(event);
}

/// The page scrolls.
void FigureTable::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace porch
