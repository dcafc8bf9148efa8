// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseFile.h"
#include "models/items/Clock.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

class QStackedWidget;

namespace porch {

class AlikeStrip;
class CaseActions;
class CaseHead;
class CaseNote;
class CaseTimelineList;
class CaseTipList;

namespace kit {
class CountTabs;
class EmptyState;
class Label;
} // namespace kit

/// One case: its head, what can be done with it, and below its timeline, its tips or their map.
class CasePage : public QWidget
{
    Q_OBJECT
public:
    enum class Part { Timeline, Tips, Map };
    Q_ENUM(Part)

    CasePage(CaseFile &file, CaseActions &actions, Clock clock, QWidget *parent = nullptr);

    void setTimes(const kit::TimeText &times);
    void setWords(const CaseWords &words);
    /// May write notes; others read them.
    void setMayNote(bool may);
    /// Shows the places of its tips; this takes it. Without one there is no such part.
    void setMap(QWidget *map);
    /// So many of its linked tips are on the map.
    void setPlaced(int placed);
    void setWatched(bool watched);

    void showPart(Part part);
    Part part() const;
    /// The tip that is chosen while the tips are shown.
    std::optional<CaseTipItem> currentTip() const;
    CaseNote &note() { return *m_note; }
    CaseTipList &tips() { return *m_tips; }
    AlikeStrip &alike() { return *m_alike; }
    CaseTimelineList &timeline() { return *m_timeline; }
    /// Gives the keyboard to what is shown.
    void takeKeyboard();
    void refresh();

Q_SIGNALS:
    void tipOpened(const QByteArray &tip);
    void alikePutAway(const QByteArray &tip);
    /// The part, or the chosen tip, is another.
    void situationChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(CaseActions &actions);
    void refreshEmpty();

    CaseFile &m_file;
    Clock m_clock;
    kit::TimeText m_times;
    bool m_watched = false;
    bool m_mayNote = true;
    CaseHead *m_head;
    AlikeStrip *m_alike;
    kit::Label *m_refused; ///< what was refused, and what could not be read
    kit::CountTabs *m_tabs;
    QStackedWidget *m_parts;
    CaseTimelineList *m_timeline;
    CaseNote *m_note;
    CaseTipList *m_tips;
    QStackedWidget *m_tipsOrNone;
    kit::EmptyState *m_noTips;
    QWidget *m_map = nullptr;
};

} // namespace porch
