// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PlacePart.h"

#include "models/domain/TipPlaceJson.h"
#include "models/items/ConversationModel.h"
#include "models/items/PlaceWords.h"
#include "models/places/PlaceGuess.h"
#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>
#include <optional>

namespace porch {

using kit::Glyph;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

struct Point
{
    double latitude = 0;
    double longitude = 0;
};

/// "44.80120° N, 68.77780° W": five digits are about a metre.
QString position(const Point &point)
{
    const QLocale locale;
    return PlacePart::tr("%1° %2, %3° %4", "latitude, N or S, longitude, E or W")
        .arg(locale.toString(std::abs(point.latitude), 'f', 5),
             point.latitude < 0 ? PlacePart::tr("S", "south") : PlacePart::tr("N", "north"),
             locale.toString(std::abs(point.longitude), 'f', 5),
             point.longitude < 0 ? PlacePart::tr("W", "west") : PlacePart::tr("E", "east"));
}

QString knownAs(const QByteArray &precision, double radius)
{
    const auto exact = precisionOf(QString::fromLatin1(precision));
    return exact ? PlaceWords::known(*exact, radius) : QString();
}

} // namespace

/// All that is told of the place.
struct PlacePart::Said
{
    Glyph glyph = Glyph::PinUnmapped;
    QString certainty;
    QString place;
    QString about; ///< how it is known; may be empty
    std::optional<Point> at;
};

PlacePart::PlacePart(ConversationModel &conversation, QWidget *parent)
    : QWidget(parent)
    , m_conversation(conversation)
    , m_glyph(new kit::GlyphLabel(Glyph::PinSuggested, &Tokens::accent, this))
    , m_certainty(new Label({}, Type::State, &Tokens::text, Label::Fit::Whole, this))
    , m_place(new Label({}, Type::Fresh, &Tokens::text, Label::Fit::Wrap, this))
    , m_about(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_position(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_confirm(new kit::KeyButton({}, QStringLiteral("P"), this))
    , m_other(new kit::KeyButton(tr("Other…", "place of a tip"), QString(), this))
    , m_onMap(new kit::KeyButton(tr("Show on the map"), QString(), this))
{
    setAccessibleName(tr("Place"));
    m_position->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_position->setAccessibleName(tr("Place"));
    m_other->setAccessibleName(tr("Choose another place"));
    for (kit::KeyButton *button : {m_confirm, m_other, m_onMap})
        button->setProperty(kit::Style::heightProperty, scaled(24));
    m_other->setFlat(true);
    m_onMap->setFlat(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(4));
    head->addWidget(new Label(tr("Place"), Type::Strong, &Tokens::text, Label::Fit::Whole, this), 1);
    head->addWidget(m_glyph);
    head->addWidget(m_certainty);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(4));
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    auto *map = new QHBoxLayout;
    map->addWidget(m_onMap);
    map->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addSpacing(scaled(8));
    all->addWidget(m_place);
    all->addWidget(m_about);
    all->addWidget(m_position);
    all->addSpacing(scaled(8));
    all->addLayout(buttons);
    all->addSpacing(scaled(4));
    all->addLayout(map);
    connect(m_onMap, &QAbstractButton::clicked, this,
            [this] { Q_EMIT showOnMapRequested(m_conversation.tipKey()); });
    refreshButtons();
}

void PlacePart::setActions(QAction *confirm, QAction *other)
{
    m_confirmAction = confirm;
    m_otherAction = other;
    connect(m_confirm, &QAbstractButton::clicked, confirm, &QAction::trigger);
    connect(m_other, &QAbstractButton::clicked, other, &QAction::trigger);
    for (QAction *action : {confirm, other})
        connect(action, &QAction::changed, this, &PlacePart::refreshButtons);
    refreshButtons();
}

void PlacePart::refreshButtons()
{
    const bool can = m_confirmAction != nullptr;
    m_confirm->setVisible(can && m_confirmAction->isEnabled());
    m_other->setVisible(can && m_otherAction->isEnabled());
    if (!can)
        return;
    const auto &tip = m_conversation.tip();
    const auto next = m_conversation.nextPlace();
    const bool said = tip && (tip->place == PlaceKnown::Confirmed || tip->place == PlaceKnown::Nowhere);
    const bool several =
        next && m_conversation.items()[std::size_t(next->row)].places[next->place].places.size() > 1;
    m_confirm->setText(said                                          ? tr("Change…", "the place of a tip")
                       : several && tip->place != PlaceKnown::Shared ? tr("Choose…", "one of several places")
                                                                     : tr("Confirm", "a place"));
    m_confirm->setAccessibleName(m_confirmAction->text());
    m_confirm->setAccessibleDescription(m_confirmAction->statusTip());
    // Both open the same choice once somebody has said where.
    m_other->setVisible(m_other->isVisibleTo(this) && !said);
}

/// What the words tell, while nobody has said where it happened.
PlacePart::Said PlacePart::guessed() const
{
    Said now;
    const auto next = m_conversation.nextPlace();
    if (!next) {
        now.certainty = tr("Unmapped");
        now.place = tr("No place yet");
        now.about = noGuess();
        return now;
    }
    const MessagePlace &place = m_conversation.items()[std::size_t(next->row)].places[next->place];
    PlaceMention mention;
    mention.kind = place.kind;
    mention.candidates = place.places;
    const PlaceGuess guess = guessPlace({mention});
    const PlaceCandidate &best = guess.places.front();
    if (!guess.clear) {
        now.certainty = tr("Unmapped");
        now.place = tr("%n places may be meant", nullptr, int(guess.places.size()));
        now.about = tr("%1 and others", "a place").arg(best.name);
        return now;
    }
    now.glyph = guess.isVague() ? Glyph::PinUncertain : Glyph::PinSuggested;
    now.certainty = guess.isVague() ? tr("Uncertain", "where a tip happened") : tr("Suggested");
    now.place = best.name;
    //: how a place is known: "Intersection, within 15 m"
    now.about = tr("Found in the words: %1").arg(PlaceWords::known(best.precision, best.radius));
    now.at = Point{best.at.latDegrees(), best.at.lonDegrees()};
    return now;
}

/// Why the words tell nothing, and what to do about it.
QString PlacePart::noGuess() const
{
    const ConversationPlaces *places = m_conversation.places();
    if (!places)
        return tr("The message came without one.");
    switch (places->worker().state()) {
    case PlaceWorker::State::NoPack:
        return tr("There is no city map here. Make one with: porchlightctl citypack build");
    case PlaceWorker::State::Broken:
        return places->worker().problem();
    case PlaceWorker::State::Loading:
        return tr("The city map is being read…");
    case PlaceWorker::State::Ready:
        break;
    }
    return places->isReading() ? tr("Its words are being read…") : tr("No place was found in its words.");
}

PlacePart::Said PlacePart::said() const
{
    const TipRow &tip = *m_conversation.tip();
    Said now;
    if (const auto placing = m_conversation.placing()) {
        const auto place = placeIn(placing->detail);
        const kit::StateLook look = kit::StateText::pending(Verb::Place);
        now.glyph = look.glyph;
        now.certainty = look.word;
        now.place = !place || place->nowhere ? tr("No place")
                    : place->name.isEmpty()  ? tr("A point on the map")
                                             : QString::fromUtf8(place->name);
        if (place && !place->nowhere) {
            now.about = knownAs(place->precision, place->radius);
            now.at = Point{place->latitude, place->longitude};
        }
        return now;
    }
    if (tip.hasPlace)
        now.at = Point{tip.latitude, tip.longitude};
    now.place = tip.placeName.isEmpty() ? tr("A point on the map") : tip.placeName;
    switch (tip.place) {
    case PlaceKnown::Confirmed:
        now.glyph = Glyph::PinConfirmed;
        now.certainty = tr("Confirmed");
        now.about = knownAs(tip.placePrecision, tip.placeRadius);
        if (!tip.placeBy.isEmpty())
            now.about = now.about.isEmpty()
                            ? tr("Confirmed by %1").arg(tip.placeBy)
                            : tr("%1; confirmed by %2", "how well a place is known, who said so")
                                  .arg(now.about, tip.placeBy);
        break;
    case PlaceKnown::Nowhere:
        now.certainty = tr("Unmapped");
        now.place = tr("No place");
        now.about = tip.placeBy.isEmpty() ? tr("Set down as without a place")
                                          : tr("Set down as without a place by %1").arg(tip.placeBy);
        break;
    case PlaceKnown::Shared:
        now.glyph = Glyph::PinSuggested;
        now.certainty = tr("Suggested");
        now.about = now.at ? tr("As the message gave it; nobody has confirmed it")
                           : tr("No position was given with the name.");
        break;
    case PlaceKnown::No:
        return guessed();
    }
    return now;
}

void PlacePart::refresh()
{
    if (!m_conversation.tip())
        return;
    const Said now = said();
    m_glyph->setGlyph(now.glyph);
    m_glyph->setInk(now.glyph == Glyph::PinUnmapped ? &Tokens::text3 : &Tokens::accent);
    m_certainty->setText(now.certainty);
    m_place->setText(now.place);
    m_about->setText(now.about);
    m_about->setVisible(!now.about.isEmpty());
    m_position->setText(now.at ? position(*now.at) : QString());
    m_position->setAccessibleName(now.at ? m_position->text() : tr("Place"));
    m_position->setVisible(now.at.has_value());
    m_onMap->setVisible(now.at.has_value());
    refreshButtons();
}

} // namespace porch
