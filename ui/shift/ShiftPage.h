// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/items/Clock.h"
#include "models/store/ShiftQueries.h"
#include "models/store/TipQueries.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

class QButtonGroup;

namespace porch {

class EndShift;
class FigureButton;
class ShiftNotes;
class TipShortlist;
namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// A shift at a glance: what came in since, what is owed, what idles, what one holds; what those before left
/// to know; and its end.
class ShiftPage : public QWidget
{
    Q_OBJECT
public:
    enum class Period : quint8 { LastShift, EightHours, Day, Week };

    explicit ShiftPage(Clock clock, QWidget *parent = nullptr);

    /// @param user user name
    void setUser(const QString &user) { m_user = user; }
    void setTimes(const kit::TimeText &times);
    void setLinkState(const LinkState &state);
    /// When this user was here last.
    void setLastPresence(const LastPresence &last);
    void setDigest(const ShiftDigest &digest);

    Period period() const { return m_period; }
    void choose(Period period);
    /// Where the chosen period begins.
    Micros since(Micros now) const;
    EndShift &end() { return *m_end; }

Q_SIGNALS:
    void periodChosen();
    /// Somebody looks at it now.
    void shown();
    void tipRequested(const QByteArray &key);
    void tabRequested(porch::TipTab tab);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildDigest();
    QWidget *buildSide();
    void buildPeriods();
    void refresh();
    Micros lastHere() const;
    QString beginning() const;

    Clock m_clock;
    QString m_user;
    kit::TimeText m_times;
    LinkState m_link;
    LastPresence m_last;
    Period m_period = Period::LastShift;
    ShiftDigest m_digest;

    kit::Label *m_since;
    kit::Label *m_busiest;
    QButtonGroup *m_periods;
    FigureButton *m_came;
    FigureButton *m_owed;
    FigureButton *m_stale;
    FigureButton *m_mine;
    TipShortlist *m_owedList;
    TipShortlist *m_staleList;
    TipShortlist *m_mineList;
    ShiftNotes *m_notes;
    EndShift *m_end;
};

} // namespace porch
