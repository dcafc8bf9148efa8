// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/BoardFilters.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace porch {

using kit::scaled;

namespace {

constexpr int kRanges = 3;
constexpr int kHeight = 28;

} // namespace

BoardFilters::BoardFilters(QWidget *parent)
    : QWidget(parent)
    , m_ranges(new QButtonGroup(this))
    , m_channel(new QComboBox(this))
{
    using Join = kit::KeyButton::Join;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::array words{tr("24 hours"), tr("7 days"), tr("28 days")};
    const std::array spoken{tr("Over 24 hours"), tr("Over 7 days"), tr("Over 28 days")};
    for (int range = 0; range < kRanges; ++range) {
        auto *button = new kit::KeyButton(words[std::size_t(range)], {}, this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setJoin(range == 0 ? Join::Left : range == kRanges - 1 ? Join::Right : Join::Middle);
        button->setAccessibleName(spoken[std::size_t(range)]);
        button->setToolTip(tr("%1 (R)", "a choice and its key").arg(spoken[std::size_t(range)]));
        m_ranges->addButton(button, range);
        row->addWidget(button);
    }
    m_ranges->button(int(BoardRange::Week))->setChecked(true);
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->view()->setAccessibleName(tr("Channel"));
    m_channel->setToolTip(tr("Of which channel (C)"));
    m_channel->setFixedHeight(scaled(kHeight));
    m_channel->setMaxVisibleItems(20);
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_channel->addItem(tr("All channels"), qint64(0));
    row->addStretch(1);
    row->addWidget(m_channel);
    connect(m_ranges, &QButtonGroup::idClicked, this, &BoardFilters::changed);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &BoardFilters::changed);
}

void BoardFilters::setChannels(const std::vector<ChannelRow> &channels)
{
    const auto same = [](const ChannelRow &a, const ChannelRow &b) {
        return a.id == b.id && a.title == b.title;
    };
    if (std::equal(channels.begin(), channels.end(), m_channels.begin(), m_channels.end(), same))
        return;
    m_channels = channels;
    const qint64 chosen = channel();
    const QSignalBlocker quiet(m_channel);
    while (m_channel->count() > 1)
        m_channel->removeItem(1);
    for (const ChannelRow &each : channels)
        m_channel->addItem(u'#' + each.title, each.id);
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(chosen)));
}

BoardRange BoardFilters::range() const
{
    return static_cast<BoardRange>(std::clamp(m_ranges->checkedId(), 0, kRanges - 1));
}

qint64 BoardFilters::channel() const
{
    return m_channel->currentData().toLongLong();
}

void BoardFilters::choose(BoardRange range)
{
    m_ranges->button(int(range))->setChecked(true);
    Q_EMIT changed();
}

void BoardFilters::chooseNext()
{
    choose(static_cast<BoardRange>((int(range()) + 1) % kRanges));
}

void BoardFilters::openChannels()
{
    m_channel->setFocus(Qt::ShortcutFocusReason);
    m_channel->showPopup();
}

} // namespace porch
