// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the board is put together.
#include "ui/board/AgeChart.h"
#include "ui/board/AnswerChart.h"
#include "ui/board/BoardFilters.h"
#include "ui/board/BoardHead.h"
#include "ui/board/BoardPanel.h"
#include "ui/board/FigureDelegate.h"
#include "ui/board/FigureTable.h"
#include "ui/board/ProposalList.h"
#include "ui/board/VolumePart.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kSide = 408;
constexpr int kNarrowSide = 320;
constexpr int kEdge = 24;
constexpr int kBetween = 40;
constexpr int kAgeHeight = 168;
constexpr int kAnswerHeight = 196;

QScrollArea *scrolling(QWidget *page)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return scroll;
}

Label *heading(const QString &words, QWidget *parent)
{
    return new Label(words, Type::Fresh, &Tokens::text, Label::Fit::Elide, parent);
}

kit::KeyButton *flatButton(const QString &words, const QString &key, QWidget *parent)
{
    auto *button = new kit::KeyButton(words, key, parent);
    button->setFlat(true);
    button->setAutoDefault(false);
    button->setProperty(kit::Style::heightProperty, 24);
    return button;
}

/// The line's look beside its name, as a legend has it where the eye is already.
void drawSample(QPainter &painter, const QRect &cell, bool median, const Tokens &t)
{
    const int wide = scaled(20);
    const QRect place(cell.right() - wide, cell.top(), wide, cell.height());
    const QPointF middle = QRectF(place).center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(median ? t.accent : t.text2, median ? 2 : 1.5);
    if (!median)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(place.left(), middle.y()), QPointF(place.right(), middle.y()));
    painter.setPen(QPen(median ? t.accent : t.text2, 1.5));
    painter.setBrush(median ? t.accent : t.base);
    const QRectF point(middle.x() - 3, middle.y() - 3, 6, 6);
    if (median)
        painter.drawEllipse(point);
    else
        painter.drawRect(point);
    painter.restore();
}

} // namespace

QWidget *BoardPanel::buildMain()
{
    auto *page = new QWidget;
    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(kBetween));
    middle->addWidget(buildOwed(), 1);
    middle->addWidget(buildAges(), 1);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(scaled(kEdge), scaled(16), scaled(kEdge), scaled(16));
    all->setSpacing(0);
    all->addWidget(m_filters);
    all->addSpacing(scaled(16));
    all->addWidget(m_head);
    all->addSpacing(scaled(24));
    all->addLayout(middle);
    all->addSpacing(scaled(24));
    all->addWidget(buildAnswers());
    all->addSpacing(scaled(24));
    all->addStretch(1);
    all->addWidget(m_foot);
    return page;
}

QWidget *BoardPanel::buildOwed()
{
    auto *part = new QWidget;
    m_assignButton = flatButton(tr("Assign…"), QStringLiteral("S"), part);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(heading(tr("Owed now, by who holds it"), part), 1);
    head->addWidget(m_assignButton);
    auto *all = new QVBoxLayout(part);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(4));
    all->addLayout(head);
    all->addWidget(m_owedTable);
    all->addWidget(m_owedEmpty);
    all->addStretch(1);
    m_owedTable->setAccessibleName(tr("Owed now, by who holds it"));
    m_owedTable->setLayoutOfColumns([](int width) {
        const auto wide = [](const QString &words) {
            return kit::metrics(Type::Small).horizontalAdvance(words);
        };
        const int owed = std::max(wide(tr("Owed", "replies")) + scaled(16), width * 15 / 100);
        const int overdue = std::max(wide(tr("Overdue", "replies")) + scaled(16), width * 20 / 100);
        const int due = std::max(wide(tr("Earliest due")) + scaled(16), width * 24 / 100);
        return std::vector<int>{width - owed - overdue - due, owed, overdue, due};
    });
    m_owedTable->look().setLook([this](const QModelIndex &index, FigureLook &look) {
        const QModelIndex late = index.siblingAtColumn(OwedTableModel::OverdueColumn);
        const bool total = index.data(FigureTableModel::TotalRole).toBool();
        const bool isLate = late.data(FigureTableModel::ValueRole).toLongLong() > 0;
        switch (index.column()) {
        case OwedTableModel::HolderColumn:
            if (m_owed.rows()[std::size_t(index.row())].key.isEmpty())
                look.type = Type::Fresh; // nobody is at these
            break;
        case OwedTableModel::OverdueColumn:
        case OwedTableModel::DueColumn:
            if (isLate) {
                look.type = Type::Fresh;
                look.ink = &Tokens::overdue;
                look.late = !total && index.column() == OwedTableModel::OverdueColumn;
            } else if (!total) {
                look.ink = &Tokens::text2;
            }
            break;
        default:
            break;
        }
    });
    return part;
}

QWidget *BoardPanel::buildAges()
{
    auto *part = new QWidget;
    m_ageToggle = flatButton(tr("Table"), QStringLiteral("G"), part);
    m_ageToggle->setIconName(QStringLiteral("table"));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(heading(tr("Age of open tips"), part), 1);
    head->addWidget(m_ageToggle);
    auto *all = new QVBoxLayout(part);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(4));
    all->addLayout(head);
    all->addWidget(m_ageChart);
    all->addWidget(m_ageTable);
    all->addStretch(1);
    m_ageChart->setFixedHeight(scaled(kAgeHeight));
    m_ageTable->setAccessibleName(tr("Age of open tips"));
    m_ageTable->setRowHeight(24);
    m_ageTable->setLayoutOfColumns([](int width) { return std::vector<int>{width / 2, width - width / 2}; });
    m_ageTable->hide();
    return part;
}

QWidget *BoardPanel::buildAnswers()
{
    auto *part = new QWidget;
    m_answerToggle = flatButton(tr("Table"), QStringLiteral("T"), part);
    m_answerToggle->setIconName(QStringLiteral("table"));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(heading(tr("First answer, minutes"), part), 1);
    head->addWidget(m_answerToggle);
    auto *all = new QVBoxLayout(part);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_answerChart);
    all->addWidget(m_answerTable);
    m_answerChart->setFixedHeight(scaled(kAnswerHeight));
    m_answerChart->setAccessibleName(tr("First answer, minutes"));
    m_answerTable->setAccessibleName(tr("First answer, minutes"));
    m_answerTable->setRowHeight(28);
    m_answerTable->look().setByCell(true);
    m_answerTable->setLayoutOfColumns([this](int width) {
        // The heads of the rows, the stretches, and room for the words at the ends of the lines.
        int first = scaled(108);
        for (const FigureTableModel::Row &row : m_answers.rows())
            first =
                std::max(first, kit::metrics(Type::Name).horizontalAdvance(row.cells[0].text) + scaled(36));
        const int steps = std::max(1, m_answers.columnCount() - AnswerTableModel::kFirstStep);
        const int each = std::max(1, (width - first - AnswerChart::labelRoom()) / steps);
        // Figures end a little right of the points above them.
        m_answerTable->look().setMargin(std::max(2, each / 2 - scaled(12)));
        std::vector<int> widths(std::size_t(steps) + 1, each);
        widths[0] = first;
        return widths;
    });
    m_answerTable->look().setLook([this](const QModelIndex &index, FigureLook &look) {
        if (index.column() == 0)
            look.type = Type::Name;
        else if (index.column() == m_answers.columnCount() - 1)
            look.type = Type::Fresh;
        else
            look.ink = &Tokens::text2;
    });
    m_answerTable->look().setPaint(
        [](QPainter &painter, const QRect &cell, const QModelIndex &index, const Tokens &t) {
            const bool median = index.row() == AnswerTableModel::MedianRow;
            if (index.column() != 0)
                return false;
            kit::drawText(painter, QRect(cell.left(), cell.top(), cell.width() + scaled(20), cell.height()),
                          index.data().toString(), Type::Name, t.text);
            if (median || index.row() == AnswerTableModel::P90Row)
                drawSample(painter, QRect(cell.left(), cell.top(), std::max(0, cell.width()), cell.height()),
                           median, t);
            return true;
        });
    return part;
}

QWidget *BoardPanel::buildSide()
{
    auto *page = new QWidget;
    auto *links = new QHBoxLayout;
    links->setContentsMargins(scaled(kEdge), 0, scaled(kEdge), scaled(8));
    links->setSpacing(scaled(8));
    links->addWidget(
        new Label(tr("Links waiting for you"), Type::Fresh, &Tokens::text, Label::Fit::Whole, page));
    links->addWidget(m_linkCount, 1);
    auto *volumes = new QVBoxLayout;
    volumes->setContentsMargins(scaled(kEdge), scaled(16), scaled(kEdge), scaled(24));
    volumes->addWidget(m_volumes);
    auto *empty = new QVBoxLayout;
    empty->setContentsMargins(scaled(kEdge), scaled(8), scaled(kEdge), scaled(16));
    empty->addWidget(m_linksEmpty);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(volumes);
    all->addLayout(links);
    all->addWidget(new kit::Rule(Qt::Horizontal, page));
    all->addWidget(m_links);
    all->addLayout(empty);
    all->addStretch(1);
    return page;
}

void BoardPanel::buildActions()
{
    const auto make = [this](const QString &words, Qt::Key key) {
        auto *action = new QAction(words, this);
        action->setShortcuts({QKeySequence(key), QKeySequence(Qt::ALT | key)});
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_tables = make(tr("Show or hide the table of first answers"), Qt::Key_T);
    m_ageAsTable = make(tr("Age of open tips as a table"), Qt::Key_G);
    m_range = make(tr("Count over another time"), Qt::Key_R);
    m_channel = make(tr("Count one channel…"), Qt::Key_C);
    m_countBy = make(tr("Count new tips by…"), Qt::Key_B);
    m_assign = make(tr("Assign what is owed…"), Qt::Key_S);
    m_accept = make(tr("Accept the link"), Qt::Key_A);
    m_decline = make(tr("Decline the link…"), Qt::Key_D);
    connect(m_tables, &QAction::triggered, this, [this] { setShowsTables(!m_showsTables); });
    connect(m_ageAsTable, &QAction::triggered, this, [this] {
        m_ageIsTable = !m_ageIsTable;
        showTables();
    });
    connect(m_range, &QAction::triggered, m_filters, &BoardFilters::chooseNext);
    connect(m_channel, &QAction::triggered, m_filters, &BoardFilters::openChannels);
    connect(m_countBy, &QAction::triggered, m_volumes, &VolumePart::openChoice);
    connect(m_assign, &QAction::triggered, this, &BoardPanel::openOwed);
    connect(m_accept, &QAction::triggered, this, [this] { judge(Verb::Accept, {}); });
    connect(m_decline, &QAction::triggered, this, &BoardPanel::decline);
    m_side = scrolling(buildSide());
    m_side->setFixedWidth(scaled(kSide));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scrolling(buildMain()), 1);
    all->addWidget(new kit::Rule(Qt::Vertical, this));
    all->addWidget(m_side);
}

/// In a narrow window the figures keep their room.
void BoardPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setFixedWidth(std::clamp(width() * 3 / 10, scaled(kNarrowSide), scaled(kSide)));
}

QList<QAction *> BoardPanel::boardActions() const
{
    return {m_accept, m_decline, m_assign, m_tables, m_ageAsTable, m_range, m_channel, m_countBy};
}

} // namespace porch
