// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace porch {

class OutboxModel;

namespace kit {
class Label;
}

/// What waits for the log, and what was refused, with its reason, until a person dismisses it.
class OutboxPage : public QWidget
{
    Q_OBJECT
public:
    OutboxPage(OutboxModel &model, Clock clock, QWidget *parent = nullptr);

    void setTimeZone(const QTimeZone &zone);

Q_SIGNALS:
    void closed();
    void openTipRequested(const QByteArray &tip);
    void dismissRequested(const QByteArray &id);
    void takeBackRequested(const QByteArray &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *waitingRow(int row);
    QWidget *refusedCard(int row);

    OutboxModel &m_model;
    Clock m_clock;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    kit::Label *m_count;
    QToolButton *m_close;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_column;
};

} // namespace porch
