// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ShiftTipsModel.h"
#include "models/store/ShiftQueries.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

class QListView;

namespace porch {

namespace kit {
class Label;
} // namespace kit
class ShiftTipDelegate;

/// One list of the digest: its head with the count, and the first tips in it.
class TipShortlist : public QWidget
{
    Q_OBJECT
public:
    /// @param empty what stands where the list has nothing
    TipShortlist(const QString &title, const QString &empty, QWidget *parent = nullptr);

    void setTimes(const kit::TimeText &times);
    /// @param me user name
    void setList(const ShiftList &list, const QString &me, Micros now, bool counted);
    QListView *view() const { return m_view; }

Q_SIGNALS:
    void tipActivated(const QByteArray &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    const QString m_empty;
    ShiftTipDelegate *m_delegate;
    ShiftTipsModel m_model;
    kit::TimeText m_times;
    kit::Label *m_count;
    kit::Label *m_nothing;
    QListView *m_view;
};

} // namespace porch
