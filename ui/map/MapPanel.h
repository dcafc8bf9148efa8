// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/domain/EventCodec.h"
#include "models/items/MapTotals.h"
#include "models/items/PlaceChoices.h"
#include "models/places/PlaceSearch.h"
#include "models/places/WhatIsHere.h"
#include "ui/kit/TimeText.h"
#include "ui/map/MapTips.h"

#include <QWidget>

#include <memory>

namespace porch {

class BookmarkMenu;
class CityMap;
class HereCard;
class MapActions;
class MapFinding;
class MapListPane;
class MapMarks;
class MapNotice;
class MapPlacing;
class MapToolbar;
class MapView;
class PlaceSearchField;
class PlacingBox;
class PrintMap;
class SpotLayer;
class TimeRange;
class TotalsLine;
class UnmappedTray;

namespace kit {
class HairSplitter;
}

/// The map's room: the city with the tips on it, the list of those in view or in the lasso, those that are on
/// no map, and the time that all of them are from. It asks for what it does not know by signals.
class MapPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param source outlives this
    MapPanel(SlotSource &source, Clock clock, QWidget *parent = nullptr);
    ~MapPanel() override;

    MapActions &actionSet() { return *m_actions; }
    MapTips &tips() { return *m_tips; }
    MapView &view() { return *m_view; }
    CityMap &city() { return *m_city; }
    MapMarks &marks() { return *m_marks; }
    MapListPane &list() { return *m_list; }
    UnmappedTray &tray() { return *m_tray; }
    TotalsLine &totalsLine() { return *m_totals; }
    TimeRange &timeRange() { return *m_range; }
    PlaceSearchField &search() { return *m_search; }
    HereCard &card() { return *m_card; }
    PlacingBox &placingBox() { return *m_placingBox; }
    MapPlacing &placing() { return *m_placing; }
    MapNotice &notice() { return *m_notice; }
    BookmarkMenu &bookmarkMenu() { return *m_bookmarks; }
    PrintMap &printing() { return *m_printing; }

    /// The tip that is chosen here; 0: none.
    TipId selected() const { return m_selected; }
    /// Chooses a tip in the list and on the map, which moves only where it is out of view.
    void select(TipId tip);

    QByteArray savedSplit() const;
    void restoreSplit(const QByteArray &state);

public Q_SLOTS:
    /// All open tips as the map knows them.
    /// @param unread so many have words that are still being read for places
    void setTips(const QHash<porch::TipId, porch::MapTip> &tips, int unread);
    void apply(const porch::Changes &changes);
    void setPending(const std::vector<porch::PendingAction> &pending);
    void setCatchingUp(bool catchingUp);
    /// Names of categories and the like, and the department's time zone.
    void setWords(const porch::kit::TimeText &times,
                  std::shared_ptr<const porch::DepartmentSettings> settings);

    void setAnswers(const QString &query, const porch::Result<std::vector<porch::PlaceAnswer>> &answers);
    void setHere(porch::GeoPoint point, const porch::Result<porch::WhatIsHere> &here);
    void setChoices(porch::TipId tip, const std::vector<porch::PlaceChoice> &choices);
    /// Asks the person where this tip happened.
    void beginPlacing(const porch::TipRow &tip);
    /// An action was not kept.
    void failed(const QByteArray &id, const QString &problem);

Q_SIGNALS:
    void searchWanted(const QString &query);
    void hereWanted(porch::GeoPoint point);
    /// The row of this tip, for beginPlacing().
    void placingWanted(porch::TipId tip);
    void choicesWanted(porch::TipId tip, const QByteArray &key);
    void commandRequested(const porch::Command &command);
    /// Show the conversation of this tip.
    void tipOpenRequested(const QByteArray &key);
    /// So many are on no map, whatever the time range.
    void unmappedCounted(int count);
    void packWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build(const Clock &clock);
    void connectLists();
    void connectMap();
    void connectActions();
    void connectPlacing();
    void arrangeOverlays();
    void refresh();
    void open(TipSetModel &model, int row);
    void placeNext();
    bool leaveSomething();
    void dress();

    MapActions *m_actions;
    MapTips *m_tips;
    MapView *m_view;
    CityMap *m_city;
    SpotLayer *m_spot;    ///< of searches and clicks
    SpotLayer *m_choices; ///< of the tip that is placed
    MapMarks *m_marks = nullptr;
    MapListPane *m_list = nullptr;
    UnmappedTray *m_tray = nullptr;
    TotalsLine *m_totals = nullptr;
    TimeRange *m_range = nullptr;
    PlaceSearchField *m_search = nullptr;
    MapToolbar *m_toolbar = nullptr;
    HereCard *m_card = nullptr;
    PlacingBox *m_placingBox = nullptr;
    MapNotice *m_notice = nullptr;
    MapPlacing *m_placing = nullptr;
    MapFinding *m_finding = nullptr;
    BookmarkMenu *m_bookmarks = nullptr;
    PrintMap *m_printing = nullptr;
    kit::HairSplitter *m_split = nullptr;
    TipId m_selected = 0;
    TipId m_lastPlaced = 0;
    QByteArray m_sent; ///< id of the place that was asked for last
};

} // namespace porch
