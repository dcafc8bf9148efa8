// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapPanel.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/HairSplitter.h"
#include "ui/kit/Text.h"
#include "ui/map/BookmarkMenu.h"
#include "ui/map/CityMap.h"
#include "ui/map/HereCard.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapFinding.h"
#include "ui/map/MapLegend.h"
#include "ui/map/MapListPane.h"
#include "ui/map/MapMarks.h"
#include "ui/map/MapNotice.h"
#include "ui/map/MapPlacing.h"
#include "ui/map/MapToolbar.h"
#include "ui/map/MapView.h"
#include "ui/map/PlaceSearchField.h"
#include "ui/map/PlacingBox.h"
#include "ui/map/PrintMap.h"
#include "ui/map/SpotLayer.h"
#include "ui/map/TimeRange.h"
#include "ui/map/TotalsLine.h"
#include "ui/map/UnmappedTray.h"
#include "ui/tips/TipTable.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {
namespace {

using kit::scaled;

constexpr int kListWidth = 392;
constexpr int kEdge = 12;
constexpr int kGap = 8;

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

MapPanel::MapPanel(SlotSource &source, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_actions(new MapActions(this))
    , m_tips(new MapTips(source, clock, this))
    , m_view(new MapView(this))
    , m_city(new CityMap(*m_view, this))
    , m_spot(new SpotLayer(this))
    , m_choices(new SpotLayer(this))
{
    setObjectName(QStringLiteral("mapPanel"));
    build(clock);
    connectLists();
    connectMap();
    connectPlacing();
    connectActions();
    setWords(kit::TimeText(), nullptr);
    m_actions->beats->setChecked(true);
    m_tips->setSpan(m_range->span());
    dress();
    refresh();
}

/// What works on the view goes before it, and what is seen before what it shows.
MapPanel::~MapPanel()
{
    delete m_finding;
    delete m_placing;
    delete m_marks;
    delete m_city;
    delete m_spot;
    delete m_choices;
    delete m_split;
}

void MapPanel::build(const Clock &clock)
{
    auto *left = new QWidget;
    m_list = new MapListPane(*m_tips);
    m_tray = new UnmappedTray(*m_tips, *m_actions->placeNext);
    m_totals = new TotalsLine;
    QVBoxLayout *column = columnOf(left);
    column->addWidget(m_list, 1);
    column->addWidget(m_tray);
    column->addWidget(m_totals);

    auto *right = new QWidget;
    m_range = new TimeRange(clock);
    column = columnOf(right);
    column->addWidget(m_view, 1);
    column->addWidget(new kit::Rule);
    column->addWidget(new MapLegend);
    column->addWidget(new kit::Rule);
    column->addWidget(m_range);

    m_split = new kit::HairSplitter;
    m_split->addWidget(left);
    m_split->addWidget(right);
    left->setMinimumWidth(scaled(280));
    right->setMinimumWidth(scaled(360));
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({scaled(kListWidth) - 1, scaled(968)});
    columnOf(this)->addWidget(m_split);

    m_view->addLayer(m_spot, MapPlane::Tools);
    m_view->addLayer(m_choices, MapPlane::Tools);
    m_marks = new MapMarks(*m_view, *m_tips, *m_actions, clock, this);
    m_search = new PlaceSearchField(m_view);
    m_toolbar = new MapToolbar(*m_actions, m_view);
    m_card = new HereCard(m_view);
    m_placingBox = new PlacingBox(m_view);
    m_notice = new MapNotice(*m_actions->undoPlace, m_view);
    m_placing = new MapPlacing(*m_view, *m_placingBox, *m_choices, this);
    m_finding = new MapFinding(*m_view, *m_search, *m_card, *m_spot, *m_placing, this);
    m_bookmarks = new BookmarkMenu(*m_view, *m_actions, *m_toolbar->more());
    m_printing = new PrintMap(*m_city, *m_actions, *this);
    m_view->installEventFilter(this);
    m_view->emptyState().installEventFilter(this);
    setFocusProxy(m_list->table());
    setTabOrder(m_list->table(), m_tray->table());
    setTabOrder(m_tray->table(), m_view);
}

void MapPanel::connectLists()
{
    connect(m_tips, &MapTips::reckoned, this, &MapPanel::refresh);
    for (const auto &[table, model] :
         {std::pair(m_list->table(), &m_tips->listed()), std::pair(m_tray->table(), &m_tips->unmapped())}) {
        connect(table, &TipTable::rowChosen, this,
                [this, model = model](int row) { select(model->tipAt(row)); });
        connect(table, &TipTable::rowOpened, this, [this, model = model](int row) { open(*model, row); });
        connect(table, &TipTable::tipHovered, m_marks, &MapMarks::hover);
    }
    connect(m_marks, &MapMarks::tipHovered, m_list->table(), &TipTable::showHovered);
    connect(m_marks, &MapMarks::tipChosen, this, &MapPanel::select);
    connect(m_marks, &MapMarks::tipOpened, this,
            [this](TipId tip) { open(m_tips->listed(), m_tips->listed().rowOf(tip)); });
    connect(m_list, &MapListPane::clearRequested, this, [this] { leaveSomething(); });
    connect(m_list, &MapListPane::homeRequested, m_view, &MapView::goHome);
    connect(m_range, &TimeRange::spanChanged, m_tips, &MapTips::setSpan);
}

void MapPanel::connectMap()
{
    const auto look = [this] { m_tips->setView(m_view->camera().visibleBox()); };
    connect(m_view, &MapView::cameraChanged, m_tips, look);
    connect(m_city, &CityMap::opened, m_tips, look);
    connect(m_city, &CityMap::opened, this, &MapPanel::arrangeOverlays);
    connect(m_city, &CityMap::failed, this, &MapPanel::arrangeOverlays);
    look();
    connect(m_finding, &MapFinding::searchWanted, this, &MapPanel::searchWanted);
    connect(m_finding, &MapFinding::hereWanted, this, [this](GeoPoint point) {
        arrangeOverlays();
        Q_EMIT hereWanted(point);
    });
    connect(m_card, &HereCard::copied, this,
            [this](const QString &text) { m_notice->saySo(tr("%1 copied", "coordinates").arg(text)); });
    connect(m_card, &HereCard::areaWanted, this, [this](const WhatIsHere::InArea &area) {
        if (m_city->data())
            m_marks->pickArea(*m_city->data(), area);
        m_finding->clear();
    });
    connect(m_notice, &MapNotice::resized, this, &MapPanel::arrangeOverlays);
    connect(m_printing, &PrintMap::said, m_notice, &MapNotice::saySo);
    connect(m_view->emptyState().addButton(tr("Use a city pack…")), &QAbstractButton::clicked,
            m_actions->choosePack, &QAction::trigger);
}

void MapPanel::connectActions()
{
    connect(m_actions->search, &QAction::triggered, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_actions->beats, &QAction::toggled, m_city, &CityMap::setAreasShown);
    connect(m_actions->zoomIn, &QAction::triggered, m_view, &MapView::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, m_view, &MapView::zoomOut);
    connect(m_actions->home, &QAction::triggered, m_view, &MapView::goHome);
    connect(m_actions->placeNext, &QAction::triggered, this, &MapPanel::placeNext);
    connect(m_actions->undoPlace, &QAction::triggered, m_placing, &MapPlacing::undo);
    connect(m_actions->copyCoordinates, &QAction::triggered, m_marks, &MapMarks::copyCoordinates);
    connect(m_marks, &MapMarks::said, m_notice, &MapNotice::saySo);
    connect(m_actions->choosePack, &QAction::triggered, this, &MapPanel::packWanted);
}

void MapPanel::connectPlacing()
{
    connect(m_placing, &MapPlacing::choicesWanted, this, &MapPanel::choicesWanted);
    connect(m_placing, &MapPlacing::commandRequested, this, [this](const Command &command) {
        m_sent = command.id;
        Q_EMIT commandRequested(command);
    });
    connect(m_placing, &MapPlacing::activeChanged, this, [this](bool active) {
        arrangeOverlays();
        m_marks->setQuiet(active);
        // Whoever places one after the other goes on with P.
        if (!active)
            m_tray->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_placing, &MapPlacing::said, this, [this](const QString &words, bool canUndo) {
        m_actions->undoPlace->setEnabled(m_placing->canUndo());
        m_actions->undoPlace->setStatusTip(canUndo ? words : tr("nothing was placed here"));
        m_notice->say(words, canUndo);
    });
}

// --- what is chosen

void MapPanel::select(TipId tip)
{
    m_selected = tip;
    for (TipTable *table : {m_list->table(), m_tray->table()}) {
        if (!table->select(tip, true))
            table->clearChoice();
    }
    m_marks->select(tip);
    const MapTip *found = m_tips->find(tip);
    if (found && found->pin && !m_view->camera().visibleBox().contains(found->pin->at))
        m_view->flyTo(found->pin->at, m_view->camera().zoom());
}

void MapPanel::open(TipSetModel &model, int row)
{
    if (row < 0 || row >= model.rowCount())
        return;
    const TipItem item = model.item(row);
    if (item.loaded)
        Q_EMIT tipOpenRequested(item.row.key);
}

/// What was reckoned anew: the choice follows its tip from list to list, and ends with it.
void MapPanel::refresh()
{
    const MapReckoning &reckoning = m_tips->reckoning();
    m_totals->setTotals(reckoning.totals);
    if (m_selected != 0 && !m_tips->find(m_selected)) {
        m_selected = 0;
        m_marks->select(0);
    }
    if (m_placing->isActive() && !m_tips->find(m_placing->tip()))
        m_placing->dropTip(m_placing->tip());
    if (m_selected != 0) {
        // It may have a place only now.
        m_marks->select(m_selected);
        for (TipTable *table : {m_list->table(), m_tray->table()}) {
            if (table->currentTip() != m_selected && !table->select(m_selected, false))
                table->clearChoice();
        }
    }
    const bool some = m_tips->nextToPlace(0) != 0;
    m_actions->placeNext->setEnabled(some);
    m_actions->placeNext->setStatusTip(some ? QString() : tr("no tip of this time waits for a place"));
}

void MapPanel::placeNext()
{
    const TipId current = m_tray->table()->currentTip();
    // A tip that was chosen in the tray comes first; then the one after the last.
    const MapTip *chosen = current != m_lastPlaced ? m_tips->find(current) : nullptr;
    const TipId next = chosen && !chosen->pin ? current : m_tips->nextToPlace(m_lastPlaced);
    if (next != 0)
        Q_EMIT placingWanted(next);
}

void MapPanel::beginPlacing(const TipRow &tip)
{
    m_lastPlaced = tip.id;
    select(tip.id);
    m_actions->move->trigger();
    m_placing->begin(tip);
}

// --- what comes from outside

void MapPanel::setTips(const QHash<TipId, MapTip> &tips, int unread)
{
    m_tips->setTips(tips);
    m_tray->setUnread(unread);
    std::vector<Micros> written;
    written.reserve(std::size_t(tips.size()));
    int unmapped = 0;
    for (const MapTip &tip : tips) {
        written.push_back(tip.keys.last);
        unmapped += tip.pin ? 0 : 1;
    }
    m_range->setWritten(std::move(written));
    Q_EMIT unmappedCounted(unmapped);
}

void MapPanel::apply(const Changes &changes)
{
    m_tips->listed().apply(changes);
    m_tips->unmapped().apply(changes);
}

void MapPanel::setPending(const std::vector<PendingAction> &pending)
{
    m_tips->listed().setPending(pending);
    m_tips->unmapped().setPending(pending);
}

void MapPanel::setCatchingUp(bool catchingUp)
{
    m_tips->listed().setCatchingUp(catchingUp);
    m_tips->unmapped().setCatchingUp(catchingUp);
    m_list->setCatchingUp(catchingUp);
    m_totals->setCounted(!catchingUp);
}

void MapPanel::setWords(const kit::TimeText &times, std::shared_ptr<const DepartmentSettings> settings)
{
    const TipWords words(times, std::move(settings));
    m_list->setWords(words);
    m_tray->setWords(words);
    m_range->setTimes(times);
    m_printing->setTimeZone(times.zone());
}

void MapPanel::setAnswers(const QString &query, const Result<std::vector<PlaceAnswer>> &answers)
{
    m_finding->setAnswers(query, answers);
}

void MapPanel::setHere(GeoPoint point, const Result<WhatIsHere> &here)
{
    m_finding->setHere(point, here);
    arrangeOverlays();
}

void MapPanel::setChoices(TipId tip, const std::vector<PlaceChoice> &choices)
{
    m_placing->setChoices(tip, choices);
}

void MapPanel::failed(const QByteArray &id, const QString &problem)
{
    if (!id.isEmpty() && id == m_sent)
        m_notice->saySo(tr("The place was not kept: %1").arg(problem));
}

// --- looks and keys

QByteArray MapPanel::savedSplit() const
{
    return m_split->saveState();
}

void MapPanel::restoreSplit(const QByteArray &state)
{
    m_split->restoreState(state);
    m_split->setHandleWidth(1);
}

void MapPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeOverlays();
}

bool MapPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize) {
        m_tips->setView(m_view->camera().visibleBox());
        arrangeOverlays();
    }
    // A map came or went: without one there is nothing to search and to draw on.
    if (watched == &m_view->emptyState() && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        arrangeOverlays();
    return QWidget::eventFilter(watched, event);
}

/// Search and tools stand above the map, beneath one another where it is narrow; what speaks of one spot or
/// one tip stands under them at the left.
void MapPanel::arrangeOverlays()
{
    const bool hasMap = m_view->hasMap();
    m_search->setVisible(hasMap);
    m_toolbar->setVisible(hasMap);
    const QSize tools = m_toolbar->sizeHint();
    const QSize search = m_search->sizeHint();
    const int room = m_view->width() - 2 * kEdge;
    const int beside = room - tools.width() - kGap;
    const bool isNarrow = beside < scaled(160);
    m_search->setGeometry(kEdge, kEdge, std::min(isNarrow ? room : beside, search.width()), search.height());
    const int toolsY = isNarrow ? kEdge + search.height() + kGap : kEdge;
    m_toolbar->setGeometry(std::max(kEdge, m_view->width() - kEdge - tools.width()), toolsY,
                           std::min(room, tools.width()), tools.height());
    m_search->placeList();
    const int top = (isNarrow ? m_toolbar->geometry() : m_search->geometry()).bottom() + 1 + kGap;
    m_card->move(kEdge, top);
    m_placingBox->fit(std::max(scaled(120), m_view->height() - top - scaled(48)));
    m_placingBox->move(kEdge, top);
    const int wide = std::min(m_notice->sizeHint().width(), room);
    const int high = m_notice->sizeHint().height();
    m_notice->setGeometry((m_view->width() - wide) / 2, m_view->height() - high - scaled(44), wide, high);
}

/// What stands in front goes first; the choice last.
bool MapPanel::leaveSomething()
{
    if (m_placing->isActive()) {
        m_placing->leave();
        return true;
    }
    if (m_finding->clear() || m_marks->clearStack() || m_marks->clearTool() || m_marks->clearLasso())
        return true;
    if (m_selected == 0)
        return false;
    select(0);
    return true;
}

void MapPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && leaveSomething())
        return;
    QWidget::keyPressEvent(event);
}

void MapPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void MapPanel::dress()
{
    const kit::Scheme scheme = kit::schemeOf(palette());
    m_spot->setScheme(scheme);
    m_choices->setScheme(scheme);
}

} // namespace porch
