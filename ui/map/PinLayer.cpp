// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PinLayer.h"

#include "ui/map/MapView.h"
#include "ui/map/PinWalk.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr double kMargin = 64;      ///< pixels beyond the edge where a mark may begin that reaches into sight
constexpr double kLeastTarget = 24; ///< pixels that can be hit
constexpr double kMostMargin = 600;
constexpr double kMostCircle = 4000;

QRectF targetOf(const QRectF &shape)
{
    const double wider = std::max(0.0, (kLeastTarget - shape.width()) / 2);
    const double taller = std::max(0.0, (kLeastTarget - shape.height()) / 2);
    return shape.adjusted(-wider, -taller, wider, taller);
}

bool has(const PinMark &mark, int flag)
{
    return mark.flagged[static_cast<std::size_t>(flag)] > 0;
}

} // namespace

PinLayer::PinLayer(MapView &view, QObject *parent)
    : MapLayer(parent)
    , m_view(view)
    , m_viewDescription(view.accessibleDescription())
{
    view.installEventFilter(this);
}

void PinLayer::setPins(const PinClusters *pins, PinFacts facts)
{
    m_pins = pins;
    m_facts = std::move(facts);
    pinsChanged();
}

void PinLayer::pinsChanged()
{
    m_camera.reset();
    Q_EMIT changed();
}

void PinLayer::select(std::optional<qint64> id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    pinsChanged();
}

void PinLayer::hover(std::optional<qint64> id)
{
    if (id == m_hoveredElsewhere)
        return;
    m_hoveredElsewhere = id;
    pinsChanged();
}

void PinLayer::setQuiet(bool quiet)
{
    m_isQuiet = quiet;
    cancel();
    leave();
    focus(std::nullopt);
}

PinLook PinLayer::lookOf(const PinMark &mark, const MapCamera &camera) const
{
    PinLook look;
    look.count = mark.count;
    look.isOverdue = has(mark, pinflag::kOverdue);
    if (mark.key.kind == PinMarkKey::Kind::Cluster) {
        look.shape = PinLook::Shape::Near;
    } else if (mark.key.kind == PinMarkKey::Kind::Stack) {
        look.shape = PinLook::Shape::Stack;
    } else if (has(mark, pinflag::kUncertain)) {
        look.shape = PinLook::Shape::Uncertain;
        const double metres = m_facts.radius ? m_facts.radius(static_cast<qint64>(mark.key.place)) : 0;
        const double pixels = camera.scale() * metres / metresAroundEarth(mark.at);
        look.radius = pixels > 0 ? std::min(pixels, kMostCircle) : 0;
    } else if (has(mark, pinflag::kSuggested)) {
        look.shape = PinLook::Shape::Suggested;
    }
    return look;
}

void PinLayer::refresh(const MapCamera &camera)
{
    if (m_camera == camera)
        return;
    m_camera = camera;
    m_shown.clear();
    m_selectedMark.reset();
    m_hoveredElsewhereMark.reset();
    if (!m_pins)
        return;
    const PinLevel level = PinLevel::atZoom(camera.zoom());
    const double margin = std::clamp(m_facts.mostRadius / camera.metresPerPixel(), kMargin, kMostMargin);
    const GeoPoint first = camera.unproject(QPointF(-margin, -margin));
    const GeoPoint last =
        camera.unproject(QPointF(camera.size().width() + margin, camera.size().height() + margin));
    for (const PinMark &mark : m_pins->marks({first.lon, last.lat, last.lon, first.lat}, level))
        m_shown.push_back({mark, toWorld(mark.at), lookOf(mark, camera)});
    std::sort(m_shown.begin(), m_shown.end(), [](const Shown &a, const Shown &b) {
        return std::pair(a.world.y(), a.world.x()) < std::pair(b.world.y(), b.world.x());
    });
    if (m_selected) {
        if (const auto mark = m_pins->markOf(*m_selected, level))
            m_selectedMark = mark->key;
    }
    if (m_hoveredElsewhere) {
        if (const auto mark = m_pins->markOf(*m_hoveredElsewhere, level))
            m_hoveredElsewhereMark = mark->key;
    }
    // Joined with others, fallen apart or out of sight.
    if (m_focused && !find(*m_focused))
        focus(std::nullopt);
}

const std::vector<PinLayer::Shown> &PinLayer::shown(const MapCamera &camera)
{
    refresh(camera);
    return m_shown;
}

void PinLayer::paint(QPainter &painter, const MapCamera &camera)
{
    refresh(camera);
    PinPainter pins(painter, kit::tokens(m_view.palette()), m_view.locale());
    const Shown *selected = nullptr;
    const Shown *focused = nullptr;
    const auto paintOne = [&](const Shown &shown) {
        PinLook look = shown.look;
        look.isSelected = shown.mark.key == m_selectedMark;
        look.isFocused = shown.mark.key == m_focused && m_view.hasFocus();
        look.isHovered = shown.mark.key == m_hovered || shown.mark.key == m_hoveredElsewhereMark;
        pins.paint(camera.projectWorld(shown.world), look);
    };
    for (const Shown &shown : m_shown) {
        if (shown.look.shape == PinLook::Shape::Uncertain)
            pins.paintCircle(camera.projectWorld(shown.world), shown.look);
    }
    for (const Shown &shown : m_shown) {
        // These two above all others: one looks for them.
        if (shown.mark.key == m_selectedMark)
            selected = &shown;
        else if (shown.mark.key == m_focused)
            focused = &shown;
        else
            paintOne(shown);
    }
    if (selected)
        paintOne(*selected);
    if (focused)
        paintOne(*focused);
}

const PinLayer::Shown *PinLayer::find(const PinMarkKey &key) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](const Shown &shown) { return shown.mark.key == key; });
    return found == m_shown.end() ? nullptr : &*found;
}

const PinLayer::Shown *PinLayer::at(QPointF pixel, const MapCamera &camera) const
{
    if (m_isQuiet || m_camera != camera)
        return nullptr; // is painted first
    const Shown *best = nullptr;
    double bestDistance = 0;
    for (const Shown &shown : m_shown) {
        const QPointF off = pixel - camera.projectWorld(shown.world);
        const QRectF target = targetOf(PinPainter::shapeBox(shown.look, m_view.locale()));
        if (!target.contains(off))
            continue;
        const QPointF away = off - target.center();
        const double distance = std::hypot(away.x(), away.y());
        if (!best || distance <= bestDistance) {
            best = &shown;
            bestDistance = distance;
        }
    }
    return best;
}

QString PinLayer::wordsFor(const PinMark &mark) const
{
    const auto overdue = static_cast<int>(mark.flagged[pinflag::kOverdue]);
    const auto count = static_cast<int>(mark.count);
    QStringList words;
    if (mark.key.kind == PinMarkKey::Kind::Pin) {
        if (m_facts.title)
            words.append(m_facts.title(static_cast<qint64>(mark.key.place)));
        if (has(mark, pinflag::kUncertain))
            words.append(tr("somewhere in the circle"));
        else if (has(mark, pinflag::kSuggested))
            words.append(tr("suggested place, not confirmed"));
        else
            words.append(tr("confirmed place"));
        if (overdue > 0)
            words.append(tr("reply overdue"));
        return words.join(QStringLiteral(", "));
    }
    words.append(mark.key.kind == PinMarkKey::Kind::Stack ? tr("%Ln tip(s) at one address", nullptr, count)
                                                          : tr("%Ln tip(s) near each other", nullptr, count));
    if (overdue > 0)
        words.append(tr("%Ln reply(s) overdue", nullptr, overdue));
    return words.join(QStringLiteral(", "));
}

void PinLayer::open(const PinMark &mark)
{
    if (mark.key.kind == PinMarkKey::Kind::Pin) {
        Q_EMIT pinOpened(static_cast<qint64>(mark.key.place));
        return;
    }
    const auto apart = m_pins->levelWhereApart(mark.key);
    if (apart && apart->zoom() <= MapCamera::kMostZoom)
        m_view.flyTo(geoBoxOf(mark.extent).middle(), apart->zoom());
    else
        Q_EMIT listWanted(mark.key);
}

bool PinLayer::press(QMouseEvent *event, const MapCamera &camera)
{
    if (event->button() != Qt::LeftButton)
        return false;
    const Shown *hit = at(event->position(), camera);
    if (!hit)
        return false;
    m_pressed = hit->mark.key;
    return true;
}

bool PinLayer::move(QMouseEvent *event, const MapCamera &camera)
{
    const Shown *hit = at(event->position(), camera);
    const auto key = hit ? std::optional(hit->mark.key) : std::nullopt;
    setHovered(key);
    return hit != nullptr;
}

bool PinLayer::release(QMouseEvent *event, const MapCamera &camera)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    const Shown *hit = at(event->position(), camera);
    if (pressed && hit && hit->mark.key == *pressed)
        open(PinMark(hit->mark));
    return pressed.has_value();
}

bool PinLayer::doubleClick(QMouseEvent *event, const MapCamera &camera)
{
    // The first click has opened it; the map shall not zoom as well.
    const Shown *hit = at(event->position(), camera);
    if (hit && hit->mark.key.kind == PinMarkKey::Kind::Pin)
        Q_EMIT pinActivated(static_cast<qint64>(hit->mark.key.place));
    return hit != nullptr;
}

void PinLayer::setHovered(const std::optional<PinMarkKey> &key)
{
    if (m_hovered == key)
        return;
    m_hovered = key;
    Q_EMIT changed();
    const bool isOne = key && key->kind == PinMarkKey::Kind::Pin;
    Q_EMIT pinHovered(isOne ? static_cast<qint64>(key->place) : 0);
}

void PinLayer::leave()
{
    setHovered(std::nullopt);
}

void PinLayer::cancel()
{
    m_pressed.reset();
}

QString PinLayer::toolTip(QPointF pixel, const MapCamera &camera) const
{
    const Shown *hit = at(pixel, camera);
    return hit ? wordsFor(hit->mark) : QString();
}

std::optional<QCursor> PinLayer::cursor(QPointF pixel, const MapCamera &camera) const
{
    return at(pixel, camera) ? std::optional(QCursor(Qt::PointingHandCursor)) : std::nullopt;
}

bool PinLayer::keyPress(QKeyEvent *event, const MapCamera &camera)
{
    refresh(camera);
    const Shown *focused = m_focused ? find(*m_focused) : nullptr;
    if (!focused || event->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (focused->mark.key.kind == PinMarkKey::Kind::Pin && m_selectedMark == m_focused)
            Q_EMIT pinActivated(static_cast<qint64>(focused->mark.key.place));
        else
            open(PinMark(focused->mark));
        return true;
    case Qt::Key_Escape:
        focus(std::nullopt);
        return true;
    default:
        return focusTowards(event->key(), camera);
    }
}

bool PinLayer::focusTowards(int key, const MapCamera &camera)
{
    const auto found = PinWalk::towards(m_shown, *m_focused, key, camera);
    if (found)
        focus(found);
    return found.has_value();
}

bool PinLayer::focusNext(bool isForward)
{
    refresh(m_view.camera());
    const auto found = PinWalk::next(m_shown, m_focused, isForward, m_view.camera());
    focus(found);
    return found.has_value();
}

void PinLayer::focus(const std::optional<PinMarkKey> &key)
{
    if (m_focused == key)
        return;
    m_focused = key;
    say();
    Q_EMIT changed();
}

void PinLayer::say()
{
    const Shown *shown = m_focused ? find(*m_focused) : nullptr;
    m_view.setAccessibleDescription(shown ? wordsFor(shown->mark) : m_viewDescription);
    QAccessibleEvent event(&m_view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool PinLayer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && isVisible() && !m_isQuiet && event->type() == QEvent::KeyPress) {
        // A widget takes Tab away before anybody is asked: here the marks have it first.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isTab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        const bool isBack = key->key() == Qt::Key_Backtab || key->modifiers() & Qt::ShiftModifier;
        if (isTab && !(key->modifiers() & ~Qt::ShiftModifier))
            return focusNext(!isBack);
    }
    return MapLayer::eventFilter(watched, event);
}

} // namespace porch
