// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/VolumePart.h"

#include "ui/board/FigureDelegate.h"
#include "ui/board/FigureTable.h"
#include "ui/kit/Text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kBarHeight = 12;
constexpr int kChooser = 28;
constexpr int kLineHeight = 20;
/// Entries of the chooser: the number of the kind of areas, or one of these.
constexpr int kChannels = -1;
constexpr int kCategories = -2;

} // namespace

VolumePart::VolumePart(QWidget *parent)
    : QWidget(parent)
    , m_words(nullptr, QTimeZone::systemTimeZone())
    , m_title(new Label({}, Type::Fresh, &Tokens::text, Label::Fit::Elide, this))
    , m_choice(new QComboBox(this))
    , m_table(new FigureTable(m_model, this))
    , m_hint(new Label({}, Type::Secondary, &Tokens::text3, Label::Fit::Wrap, this))
{
    m_choice->setAccessibleName(tr("Count new tips by"));
    m_choice->view()->setAccessibleName(tr("Count new tips by"));
    m_choice->setToolTip(tr("By what new tips are counted (B)"));
    m_choice->setFixedHeight(scaled(kChooser));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_table->setRowHeight(28);
    m_table->look().setLeftColumn(VolumeTableModel::BarColumn);
    m_table->setLayoutOfColumns([](int width) {
        const int count = kit::numberWidth(QStringLiteral("00,000"), Type::Fresh) + scaled(8);
        const int usual =
            std::max(kit::metrics(Type::Small).horizontalAdvance(tr("Usual")) + scaled(16), count);
        const int name = (width - count - usual) * 42 / 100;
        return std::vector<int>{name, width - name - count - usual, count, usual};
    });
    m_table->look().setLook([](const QModelIndex &index, FigureLook &look) {
        if (index.column() == VolumeTableModel::CountColumn)
            look.type = Type::Fresh;
        if (index.column() == VolumeTableModel::UsualColumn &&
            !index.data(FigureTableModel::TotalRole).toBool())
            look.ink = &Tokens::text2;
        if (index.column() == VolumeTableModel::NameColumn &&
            index.data(FigureTableModel::ValueRole).toLongLong() < 0)
            look.ink = &Tokens::text2;
    });
    m_table->look().setPaint(
        [this](QPainter &painter, const QRect &cell, const QModelIndex &index, const Tokens &t) {
            return index.column() == VolumeTableModel::BarColumn && paintBar(painter, cell, index, t);
        });
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_title, 1);
    head->addWidget(m_choice);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(4));
    all->addLayout(head);
    all->addWidget(m_table);
    all->addWidget(m_hint);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        if (kind() == VolumeKind::Area)
            Q_EMIT areasChosen();
        Q_EMIT kindChosen();
    });
    connect(m_table, &FigureTable::picked, this, [this](const BoardPick &pick, const QModelIndex &index) {
        const QString name = index.siblingAtColumn(VolumeTableModel::NameColumn).data().toString();
        //: "Tips by area, last 7 days", one of the areas
        Q_EMIT picked(pick, tr("%1: %2").arg(title(), name));
    });
    fillChoice();
}

void VolumePart::setAreas(std::vector<std::shared_ptr<const BoardAreas>> areas)
{
    m_areas = std::move(areas);
    fillChoice();
}

void VolumePart::fillChoice()
{
    const auto word = [](AreaKind kind) {
        switch (kind) {
        case AreaKind::Beat:
            return tr("By beat");
        case AreaKind::District:
            return tr("By district");
        case AreaKind::Neighbourhood:
            return tr("By neighbourhood");
        case AreaKind::Municipality:
            return tr("By town");
        case AreaKind::PostalCode:
            return tr("By postal code");
        default:
            return tr("By area");
        }
    };
    const bool hadAreas = m_choice->count() > 2;
    const QVariant before = m_choice->currentData();
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (std::size_t i = 0; i < m_areas.size(); ++i)
            m_choice->addItem(word(m_areas[i]->kind), int(i));
        m_choice->addItem(tr("By channel"), kChannels);
        m_choice->addItem(tr("By category"), kCategories);
        const int kept = hadAreas == !m_areas.empty() ? m_choice->findData(before) : 0;
        m_choice->setCurrentIndex(std::max(0, kept));
    }
    refresh();
    Q_EMIT areasChosen();
}

VolumeKind VolumePart::kind() const
{
    const int chosen = m_choice->currentData().toInt();
    return chosen == kChannels     ? VolumeKind::Channel
           : chosen == kCategories ? VolumeKind::Category
                                   : VolumeKind::Area;
}

std::shared_ptr<const BoardAreas> VolumePart::areas() const
{
    const int chosen = m_choice->currentData().toInt();
    if (m_areas.empty())
        return nullptr;
    return m_areas[chosen >= 0 && chosen < int(m_areas.size()) ? std::size_t(chosen) : 0];
}

void VolumePart::choose(VolumeKind kind)
{
    m_choice->setCurrentIndex(m_choice->findData(kind == VolumeKind::Channel    ? kChannels
                                                 : kind == VolumeKind::Category ? kCategories
                                                                                : 0));
}

void VolumePart::openChoice()
{
    m_choice->setFocus(Qt::ShortcutFocusReason);
    m_choice->showPopup();
}

QString VolumePart::title() const
{
    if (m_days == 1)
        return tr("New tips, last 24 hours");
    return tr("New tips, last %Ln days", nullptr, m_days);
}

void VolumePart::setFigures(const BoardFigures *figures, const ActionWords &words, int days)
{
    m_words = words;
    m_days = days;
    if (figures)
        m_figures = std::make_unique<BoardFigures>(*figures);
    refresh();
}

void VolumePart::refresh()
{
    m_title->setText(title());
    m_table->setAccessibleName(title() + QStringLiteral(", ") + m_choice->currentText());
    const BoardFigures none;
    const auto chosen = areas();
    const QString head =
        m_days == 1 ? tr("Bar: 24 hours. Line: usual") : tr("Bar: %Ln days. Line: usual", nullptr, m_days);
    m_model.setFigures(m_figures ? *m_figures : none, kind(), chosen ? chosen->names : QStringList(), m_words,
                       head);
    QString hint;
    if (m_areas.empty())
        hint = tr("There is no city pack, so tips cannot be counted by area.");
    else if (kind() == VolumeKind::Area)
        hint = tr("By the place that a person confirmed or the channel gave.");
    if (m_figures && m_figures->compared == 0)
        hint = (hint.isEmpty() ? QString() : hint + u' ') + tr("What is usual shows when the log is older.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

bool VolumePart::paintBar(QPainter &painter, const QRect &cell, const QModelIndex &index,
                          const Tokens &t) const
{
    const QVariant value = index.data(FigureTableModel::ValueRole);
    if (!value.isValid() || m_model.longest() <= 0)
        return true;
    const QRect room = cell.adjusted(scaled(4), 0, 0, 0);
    const auto widthOf = [&](double count) { return int(count / m_model.longest() * (room.width() - 1)); };
    const QRect bar(room.left(), room.center().y() + 1 - scaled(kBarHeight) / 2, widthOf(value.toDouble()),
                    scaled(kBarHeight));
    const bool unmapped =
        kind() == VolumeKind::Area &&
        index.siblingAtColumn(VolumeTableModel::NameColumn).data(FigureTableModel::ValueRole).toLongLong() ==
            kNowhere;
    if (unmapped && bar.width() > 0) {
        // Not settled: dashed.
        painter.fillRect(bar, kit::mixed(t.base, t.fill, 0.35));
        painter.setPen(QPen(t.fill, 1, Qt::DashLine));
        painter.drawRect(bar.adjusted(0, 0, -1, -1));
    } else {
        painter.fillRect(bar, t.fill);
    }
    const QVariant usual =
        index.siblingAtColumn(VolumeTableModel::UsualColumn).data(FigureTableModel::ValueRole);
    if (usual.isValid()) {
        const int x = room.left() + widthOf(usual.toDouble());
        // A rim, so that it is seen on the bar as well.
        const int high = scaled(kLineHeight);
        painter.fillRect(QRect(x - 2, room.center().y() + 1 - high / 2, 4, high), t.base);
        painter.fillRect(QRect(x - 1, room.center().y() + 1 - high / 2, 2, high), t.text);
    }
    return true;
}

} // namespace porch
