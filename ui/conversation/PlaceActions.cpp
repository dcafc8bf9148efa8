// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PlaceActions.h"

#include "models/domain/PlainText.h"
#include "models/items/PlaceWords.h"
#include "ui/conversation/TimelineView.h"
#include "ui/conversation/TipSituation.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/StateText.h"

#include <algorithm>

namespace porch {

namespace {

using Spot = ConversationModel::PlaceSpot;

constexpr qsizetype kQuoted = 60;
/// More than anybody would read; the map is at the end of the list.
constexpr std::size_t kMostOptions = 24;

/// The source's own word of where it was, which nobody has confirmed.
std::optional<PlaceCandidate> sharedPlace(const std::optional<TipRow> &tip)
{
    if (!tip || tip->place != PlaceKnown::Shared || !tip->hasPlace)
        return std::nullopt;
    const auto at = GeoPoint::fromDegrees(tip->longitude, tip->latitude);
    if (!at)
        return std::nullopt;
    return PlaceCandidate{tip->placeName, *at, Precision::Coordinates, 0, 1};
}

void allow(QAction *action, bool possible, const QString &tip)
{
    action->setEnabled(possible);
    action->setStatusTip(tip);
}

} // namespace

PlaceActions::PlaceActions(const ConversationModel &model, TimelineView &timeline, QWidget *panel)
    : QObject(panel)
    , confirm(nullptr)
    , m_model(model)
    , m_timeline(timeline)
    , m_panel(panel)
{
    confirm = make(tr("Confirm the place"), tr("Place", "a tip, on the map"), QStringLiteral("P"));
    other = make(tr("Choose another place…"), tr("Other place"), QStringLiteral("Shift+P"));
    onMap = make(tr("Choose the place on the map…"), tr("Place on the map"), {});
    nowhere = make(tr("No place is named"), tr("No place"), {});
    connect(confirm, &QAction::triggered, this, &PlaceActions::confirmNext);
    connect(other, &QAction::triggered, this, [this] { choose(m_model.nextPlace()); });
    connect(onMap, &QAction::triggered, this, [this] { Q_EMIT placeOnMapRequested(m_model.tipKey()); });
    connect(nowhere, &QAction::triggered, this, [this] { Q_EMIT placeSaid(TipPlace{true}); });
    connect(&m_timeline, &TimelineView::placeChosen, this, &PlaceActions::chosenIn);
}

QAction *PlaceActions::make(const QString &text, const QString &word, const QString &key)
{
    // Only the shape counts: whoever shows it tints it.
    auto *action = new QAction(kit::glyphIcon(kit::Glyph::Place, Qt::black), text, this);
    action->setIconText(word);
    action->setIconVisibleInMenu(false);
    if (!key.isEmpty())
        action->setShortcuts({QKeySequence(key), QKeySequence(QStringLiteral("Alt+") + key)});
    m_panel->addAction(action);
    return action;
}

void PlaceActions::refresh(const TipSituation &now)
{
    QString why;
    if (!now.known)
        why = tr("no tip is open");
    else if (!now.atTips)
        why = tr("only for officers and supervisors");
    else if (now.isUnderway(Verb::Place))
        why = tr("not in the log yet");
    const bool placing = now.known && now.isUnderway(Verb::Place);
    confirm->setIconText(placing ? kit::StateText::pending(Verb::Place).word
                                 : tr("Place", "a tip, on the map"));
    if (!why.isEmpty()) {
        for (QAction *action : all())
            allow(action, false, why);
        confirm->setText(tr("Confirm the place"));
        return;
    }
    allow(other, true, tr("another match, the map, or none"));
    allow(onMap, true, tr("a click says where it happened"));
    const bool none = m_model.tip()->place == PlaceKnown::Nowhere;
    allow(nowhere, !none, none ? tr("it is set down so") : tr("nobody will look for one"));
    refreshConfirm(now);
}

void PlaceActions::refreshConfirm(const TipSituation &now)
{
    Q_ASSERT(now.known);
    const TipRow &tip = *m_model.tip();
    const auto next = m_model.nextPlace();
    const bool said = tip.place == PlaceKnown::Confirmed || tip.place == PlaceKnown::Nowhere;
    const bool several = next && placeOf(*next).places.size() > 1;
    confirm->setText(said      ? tr("Change the place…")
                     : several ? tr("Choose the place…")
                               : tr("Confirm the place"));
    if (tip.place == PlaceKnown::Confirmed)
        allow(confirm, true, tr("%1, confirmed", "a place").arg(tip.placeName));
    else if (said)
        allow(confirm, true, tr("set down as without a place"));
    else if (const auto shared = sharedPlace(m_model.tip()))
        allow(confirm, true, shared->name.isEmpty() ? tr("as the message gave it") : shared->name);
    else if (next)
        allow(confirm, true, PlaceWords::line(placeOf(*next)));
    else
        allow(confirm, false, whyNothing());
}

QString PlaceActions::whyNothing() const
{
    const ConversationPlaces *places = m_model.places();
    const auto state = places ? places->worker().state() : PlaceWorker::State::NoPack;
    switch (state) {
    case PlaceWorker::State::NoPack:
        return tr("there is no city map on this computer");
    case PlaceWorker::State::Broken:
        return tr("the city map of this computer can't be read");
    case PlaceWorker::State::Loading:
    case PlaceWorker::State::Ready:
        break;
    }
    return state == PlaceWorker::State::Loading || places->isReading()
               ? tr("its words are still being read")
               : tr("no place was found in the words");
}

const MessagePlace &PlaceActions::placeOf(const Spot &spot) const
{
    return m_model.items()[std::size_t(spot.row)].places[spot.place];
}

QString PlaceActions::wordsOf(const Spot &spot) const
{
    const MessagePlace &place = placeOf(spot);
    return m_model.items()[std::size_t(spot.row)].words().mid(place.start, place.end - place.start);
}

void PlaceActions::confirmNext()
{
    if (!m_model.tip() || !confirm->isEnabled())
        return;
    const auto next = m_model.nextPlace();
    if (const auto shared = sharedPlace(m_model.tip()))
        Q_EMIT placeSaid(tipPlaceOf(*shared, {}));
    else if (next && placeOf(*next).places.size() == 1)
        Q_EMIT placeSaid(tipPlaceOf(placeOf(*next).places.front(), wordsOf(*next)));
    else
        choose(next);
}

void PlaceActions::chosenIn(const QModelIndex &index, std::size_t place)
{
    const auto &items = m_model.items();
    if (!index.isValid() || !other->isEnabled() || place >= items[std::size_t(index.row())].places.size())
        return;
    const Spot spot{index.row(), place};
    if (placeOf(spot).places.size() == 1)
        Q_EMIT placeSaid(tipPlaceOf(placeOf(spot).places.front(), wordsOf(spot)));
    else
        choose(spot);
}

void PlaceActions::addOptions(std::vector<PlaceOption> &options, const Spot &spot) const
{
    const MessagePlace &place = placeOf(spot);
    const QString words = wordsOf(spot);
    const auto &tip = m_model.tip();
    for (const PlaceCandidate &each : place.places) {
        const TipPlace said = tipPlaceOf(each, words);
        const bool known = std::any_of(options.begin(), options.end(), [&said](const PlaceOption &option) {
            return option.place.latitude == said.latitude && option.place.longitude == said.longitude;
        });
        if (known || options.size() >= kMostOptions)
            continue;
        QString about = PlaceWords::known(each.precision, each.radius);
        if (tip->place == PlaceKnown::Confirmed && tip->latitude == said.latitude &&
            tip->longitude == said.longitude)
            about = tr("%1; confirmed", "how well a place is known").arg(about);
        else if (&each != &place.places.front())
            //: how well a place is known, how far away from the likeliest one
            about = tr("%1; %2 from the first")
                        .arg(about, PlaceWords::distance(metresBetween(each.at, place.places.front().at)));
        options.push_back({PlaceOption::Kind::Place, each.name, about, said});
    }
}

std::vector<PlaceOption> PlaceActions::options(std::optional<Spot> first) const
{
    std::vector<PlaceOption> options;
    if (first)
        addOptions(options, *first);
    if (const auto shared = sharedPlace(m_model.tip())) {
        const QString name = shared->name.isEmpty() ? tr("The point that the message gave") : shared->name;
        options.push_back(
            {PlaceOption::Kind::Place, name, tr("as the message gave it"), tipPlaceOf(*shared, {})});
    }
    const auto &items = m_model.items();
    for (std::size_t row = 0; row < items.size(); ++row) {
        for (std::size_t place = 0; place < items[row].places.size(); ++place)
            addOptions(options, {int(row), place});
    }
    options.push_back({PlaceOption::Kind::OnTheMap, tr("Choose on the map…"), {}});
    if (m_model.tip()->place != PlaceKnown::Nowhere)
        options.push_back({PlaceOption::Kind::Nowhere, tr("No place is named"), {}});
    return options;
}

void PlaceActions::choose(std::optional<Spot> spot)
{
    if (!m_model.tip() || !other->isEnabled())
        return;
    if (m_choice)
        m_choice->close();
    QRect line(0, 0, m_timeline.width(), 0);
    if (spot)
        line = m_timeline.showPlace(m_model.index(spot->row), spot->place);
    const bool quotes = spot && placeOf(*spot).places.size() > 1;
    const QString question = quotes ? tr("Which place is “%1”?").arg(oneLine(wordsOf(*spot), kQuoted))
                                    : tr("Where did this happen?");
    m_choice = new PlaceChoice(question, options(spot), m_panel->window());
    connect(m_choice, &PlaceChoice::chosen, this,
            [this, tip = m_model.tipKey()](const PlaceOption &option) { take(option, tip); });
    const QWidget *window = m_panel->window();
    m_choice->popup({m_timeline.mapToGlobal(line.topLeft()), line.size()},
                    {window->mapToGlobal(QPoint()), window->size()});
}

void PlaceActions::take(const PlaceOption &option, const QByteArray &tip)
{
    // Another tip was opened behind its back: the answer is not about that one.
    if (tip != m_model.tipKey())
        return;
    switch (option.kind) {
    case PlaceOption::Kind::Place:
        Q_EMIT placeSaid(option.place);
        break;
    case PlaceOption::Kind::OnTheMap:
        Q_EMIT placeOnMapRequested(tip);
        break;
    case PlaceOption::Kind::Nowhere:
        Q_EMIT placeSaid(TipPlace{true});
        break;
    }
}

} // namespace porch
