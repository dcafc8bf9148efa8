// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/MapRoom.h"

#include "app/desk/Desk.h"
#include "app/desk/ExportRoom.h"
#include "models/items/PlaceChoices.h"
#include "models/places/PackInstall.h"
#include "ui/kit/EmptyState.h"
#include "ui/map/BookmarkMenu.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapNotice.h"
#include "ui/map/MapPanel.h"
#include "ui/map/MapView.h"
#include "ui/map/PrintMap.h"
#include "ui/map/TimeRange.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Shell.h"

#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>

namespace porch {
namespace {

/// What residents wrote in one tip, as far as it is read for places to choose from.
constexpr int kMostMessages = 12;

QString splitKey()
{
    return QStringLiteral("map/split");
}
QString beatsKey()
{
    return QStringLiteral("map/beats");
}
QString reachKey()
{
    return QStringLiteral("map/reach");
}
QString bookmarksKey()
{
    return QStringLiteral("map/bookmarks");
}

} // namespace

MapRoom::MapRoom(Desk &desk, const Parts &parts, const QString &user, QString packPath)
    : QObject(&desk)
    , m_desk(desk)
    , m_parts(parts)
    , m_packPath(std::move(packPath))
    , m_panel(new MapPanel(parts.tips, systemClock()))
{
    Shell &window = desk.window();
    m_button =
        window.addRoom(kit::Glyph::Map, tr("Map"), QKeySequence(QStringLiteral("Alt+Shift+M")), m_panel);
    window.addActions(tr("Map"), m_panel->actionSet().all());
    m_panel->tips().listed().setUser(user);
    m_panel->tips().unmapped().setUser(user);
    m_pool.setMaxThreadCount(1);
    restore();
    connectPanel();
    connectDesk();
    showPins();
    showCity();
}

MapRoom::~MapRoom()
{
    m_pool.waitForDone();
}

void MapRoom::connectPanel()
{
    PlaceWorker &places = m_parts.places;
    connect(m_panel, &MapPanel::searchWanted, this, [this, &places](const QString &query) {
        places.search(this, query, [this, query](const Result<std::vector<PlaceAnswer>> &answers) {
            m_panel->setAnswers(query, answers);
        });
    });
    connect(m_panel, &MapPanel::hereWanted, this, [this, &places](GeoPoint point) {
        places.whatIsHere(this, point,
                          [this, point](const Result<WhatIsHere> &here) { m_panel->setHere(point, here); });
    });
    connect(m_panel, &MapPanel::placingWanted, this, &MapRoom::beginPlacing);
    connect(m_panel, &MapPanel::choicesWanted, this, &MapRoom::findChoices);
    connect(m_panel, &MapPanel::commandRequested, &m_desk.workstation(), &Workstation::submit);
    connect(m_panel, &MapPanel::tipOpenRequested, this, [this](const QByteArray &key) {
        m_desk.window().showRoom(nullptr);
        m_desk.openTip(key);
    });
    connect(m_panel, &MapPanel::unmappedCounted, this, [this](int count) {
        m_button->setCounts(count == 0 ? QString() : tr("%n unmapped", "tips", count), {}, false);
    });
    connect(m_panel, &MapPanel::packWanted, this, &MapRoom::choosePack);
    connect(&m_panel->bookmarkMenu().bookmarks(), &MapBookmarks::edited, this, &MapRoom::keep);
    connect(this, &MapRoom::packTaken, &m_panel->notice(), [this](const QString &problem) {
        m_panel->notice().saySo(problem.isEmpty() ? tr("The city pack is in use") : problem);
    });
}

void MapRoom::connectDesk()
{
    Workstation &workstation = m_desk.workstation();
    connect(&m_parts.pins, &TipPins::reset, this, &MapRoom::showPins);
    connect(&m_parts.pins, &TipPins::changed, this, &MapRoom::showPins);
    connect(&m_parts.places, &PlaceWorker::stateChanged, this, &MapRoom::showCity);
    connect(&m_desk, &Desk::folded, m_panel, &MapPanel::apply);
    connect(&m_desk, &Desk::departmentShown, this, &MapRoom::showDepartment);
    connect(&m_desk, &Desk::stateChanged, this, [this](const LinkState &state) {
        m_panel->setCatchingUp(state.phase == LinkState::Phase::CatchingUp);
    });
    connect(&workstation, &Workstation::pendingChanged, m_panel, &MapPanel::setPending);
    connect(&workstation, &Workstation::failed, m_panel, &MapPanel::failed);
    for (TipSetModel *model : {&m_panel->tips().listed(), &m_panel->tips().unmapped()}) {
        connect(&workstation, &Workstation::opened, model, &TipSetModel::reload);
        // When the readers have turned to the new cache.
        connect(&workstation, &Workstation::replaced, model, &TipSetModel::reload, Qt::QueuedConnection);
        connect(&workstation, &Workstation::draftsLoaded, model, &TipSetModel::setDrafts);
        connect(&workstation, &Workstation::draftSaved, model, &TipSetModel::setDraft);
    }
    connect(&m_desk.window(), &Shell::aboutToClose, this, &MapRoom::keep);
}

void MapRoom::setExports(ExportRoom *exports)
{
    for (QAction *action : {m_panel->actionSet().print, m_panel->actionSet().savePdf}) {
        action->setEnabled(exports != nullptr);
        action->setStatusTip(exports ? QString() : tr("only for supervisors and records"));
    }
    if (!exports)
        return;
    m_panel->printing().setGate([exports](const QString &title, std::function<void()> then) {
        exports->release(title, "print", std::move(then));
    });
}

void MapRoom::showPins()
{
    m_panel->setTips(m_parts.pins.tips(), m_parts.pins.unread());
}

void MapRoom::showDepartment()
{
    m_panel->setWords(m_desk.times(), m_desk.department().settings());
}

// --- what this user had last

void MapRoom::restore()
{
    const QSettings &settings = m_parts.settings;
    if (const QByteArray split = settings.value(splitKey()).toByteArray(); !split.isEmpty())
        m_panel->restoreSplit(split);
    m_panel->actionSet().beats->setChecked(settings.value(beatsKey(), true).toBool());
    const int reach = settings.value(reachKey(), int(TimeReach::Week)).toInt();
    if (reach >= 0 && reach <= int(TimeReach::All))
        m_panel->timeRange().setReach(TimeReach(reach));
    m_panel->bookmarkMenu().bookmarks().fromJson(
        QJsonDocument::fromJson(settings.value(bookmarksKey()).toByteArray()).array());
}

void MapRoom::keep()
{
    QSettings &settings = m_parts.settings;
    settings.setValue(splitKey(), m_panel->savedSplit());
    settings.setValue(beatsKey(), m_panel->actionSet().beats->isChecked());
    settings.setValue(reachKey(), int(m_panel->timeRange().reach()));
    settings.setValue(
        bookmarksKey(),
        QJsonDocument(m_panel->bookmarkMenu().bookmarks().toJson()).toJson(QJsonDocument::Compact));
}

// --- placing

void MapRoom::beginPlacing(TipId tip)
{
    m_parts.reader.read(
        this, [tip](Database &db) { return queries::tipRows(db, {tip}); },
        [this](const Result<std::vector<TipRow>> &rows) {
            if (!rows)
                m_panel->notice().saySo(rows.error().what);
            else if (!rows->empty())
                m_panel->beginPlacing(rows->front());
        });
}

void MapRoom::findChoices(TipId tip, const QByteArray &)
{
    m_parts.reader.read(
        this, [tip](Database &db) { return queries::residentTexts(db, {tip}, kMostMessages); },
        [this, tip](const Result<std::vector<TipTexts>> &read) {
            const QStringList texts = read && !read->empty() ? read->front().texts : QStringList();
            m_parts.places.find(this, texts, [this, tip, texts](const PlaceWorker::Mentions &mentions) {
                m_panel->setChoices(tip, placeChoices(texts, mentions));
            });
        });
}

void MapRoom::place(const QByteArray &key)
{
    m_desk.window().showRoom(m_panel);
    m_parts.reader.read(
        this, [key](Database &db) { return queries::tipByKey(db, key); },
        [this](const Result<std::optional<TipRow>> &row) {
            if (row && row.value())
                m_panel->beginPlacing(*row.value());
        });
}

void MapRoom::showTip(const QByteArray &key)
{
    m_desk.window().showRoom(m_panel);
    m_parts.reader.read(
        this, [key](Database &db) { return queries::tipByKey(db, key); },
        [this](const Result<std::optional<TipRow>> &row) {
            if (row && row.value())
                m_panel->select(row.value()->id);
        });
}

// --- the city pack

/// The pack as the place finder has it is the one that is painted.
void MapRoom::showCity()
{
    const PlaceWorker &places = m_parts.places;
    switch (places.state()) {
    case PlaceWorker::State::Ready:
        m_panel->city().open(m_packPath);
        break;
    case PlaceWorker::State::NoPack:
        m_panel->city().setData(nullptr);
        break;
    case PlaceWorker::State::Broken:
        m_panel->city().setData(nullptr);
        m_panel->view().emptyState().setTitle(tr("The city pack cannot be used"));
        m_panel->view().emptyState().setSentence(places.problem());
        break;
    case PlaceWorker::State::Loading:
        break;
    }
}

void MapRoom::choosePack()
{
    // Also from the palette, wherever one is: what comes of it is told here.
    m_desk.window().showRoom(m_panel);
    auto *dialog = new QFileDialog(m_panel, tr("Use a city pack"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("City packs (*.pack)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MapRoom::usePack);
    dialog->open();
}

void MapRoom::usePack(const QString &path)
{
    m_panel->notice().saySo(tr("The city pack is being checked…"));
    m_pool.start([this, path] {
        // The destructor waits for this thread.
        const Result<PackInfo> taken = PackInstall::install(path, m_packPath);
        const QString problem = taken ? QString() : taken.error().what;
        QMetaObject::invokeMethod(
            this,
            [this, problem] {
                if (problem.isEmpty())
                    m_parts.places.open(m_packPath);
                Q_EMIT packTaken(problem);
            },
            Qt::QueuedConnection);
    });
}

} // namespace porch
