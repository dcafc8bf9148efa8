// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/BoardModel.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;

namespace porch {

/// Over what time, and of which channel, the board counts.
class BoardFilters : public QWidget
{
    Q_OBJECT
public:
    explicit BoardFilters(QWidget *parent = nullptr);

    void setChannels(const std::vector<ChannelRow> &channels);
    BoardRange range() const;
    qint64 channel() const;
    void choose(BoardRange range);
    void chooseNext();
    /// Opens the list of channels.
    void openChannels();

Q_SIGNALS:
    /// By a person.
    void changed();

private:
    QButtonGroup *m_ranges;
    QComboBox *m_channel;
    std::vector<ChannelRow> m_channels;
};

} // namespace porch
