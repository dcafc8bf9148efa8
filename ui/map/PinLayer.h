// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PinClusters.h"
#include "ui/map/MapLayer.h"
#include "ui/map/PinPainter.h"

#include <functional>

namespace porch {

class MapView;

/// What the index of pins doesn't know.
struct PinFacts
{
    /// A line of plain text that is safe to show: who, where, how late.
    std::function<QString(qint64 id)> title;
    /// Metres that an uncertain place may be off.
    std::function<double(qint64 id)> radius;
    double mostRadius = 0; ///< of all of them: how far a circle may reach into sight
};

/// Tips on the map: as pins, as stacks where several are at one address, and as discs where they are near
/// each other. A click or Enter opens a pin, asks for a stack's list, and brings a disc so near that it falls
/// apart.
///
/// With the keyboard in the map, Tab goes from mark to mark and, after the last, on to what follows the map;
/// arrows go to the next mark on that side, and move the map where there is none; Esc leaves the marks.
class PinLayer : public MapLayer
{
    Q_OBJECT
public:
    /// One of what is painted now.
    struct Shown
    {
        PinMark mark;
        QPointF world;
        PinLook look;
    };

    /// @param view outlives it; it is not yet a layer of it
    explicit PinLayer(MapView &view, QObject *parent = nullptr);

    /// @param pins outlives what is shown of it; nullptr: nothing is shown
    void setPins(const PinClusters *pins, PinFacts facts);
    /// After pins have come, moved, gone or changed their flags.
    void pinsChanged();

    /// The pin that other panels show, too. Its mark has a ring, whatever other pins that stands for.
    void select(std::optional<qint64> id);
    std::optional<qint64> selected() const { return m_selected; }
    /// The pin that the mouse is over in another panel.
    void hover(std::optional<qint64> id);
    /// While it is quiet, marks are seen and take neither clicks nor keys.
    void setQuiet(bool quiet);

    /// What a mark says of itself: in its tool tip, and to assistive technology.
    QString wordsFor(const PinMark &mark) const;
    /// The mark that the keyboard is at.
    const std::optional<PinMarkKey> &focused() const { return m_focused; }
    const std::vector<Shown> &shown(const MapCamera &camera);

    void paint(QPainter &painter, const MapCamera &camera) override;
    bool press(QMouseEvent *event, const MapCamera &camera) override;
    bool move(QMouseEvent *event, const MapCamera &camera) override;
    bool release(QMouseEvent *event, const MapCamera &camera) override;
    bool doubleClick(QMouseEvent *event, const MapCamera &camera) override;
    bool keyPress(QKeyEvent *event, const MapCamera &camera) override;
    void leave() override;
    void cancel() override;
    QString toolTip(QPointF pixel, const MapCamera &camera) const override;
    std::optional<QCursor> cursor(QPointF pixel, const MapCamera &camera) const override;

Q_SIGNALS:
    void pinOpened(qint64 id);
    /// A double click, or Enter on the one that is selected: more of it is wanted.
    void pinActivated(qint64 id);
    /// The mouse is over the mark of this single tip now; 0: over none.
    void pinHovered(qint64 id);
    /// Several tips that no zoom tells apart.
    void listWanted(const porch::PinMarkKey &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PinLook lookOf(const PinMark &mark, const MapCamera &camera) const;
    const Shown *at(QPointF pixel, const MapCamera &camera) const;
    const Shown *find(const PinMarkKey &key) const;
    void refresh(const MapCamera &camera);
    void open(const PinMark &mark);
    void focus(const std::optional<PinMarkKey> &key);
    bool focusNext(bool isForward);
    bool focusTowards(int key, const MapCamera &camera);
    void say();
    void setHovered(const std::optional<PinMarkKey> &key);

    MapView &m_view;
    QString m_viewDescription; ///< what the view says while the keyboard is at no mark
    const PinClusters *m_pins = nullptr;
    PinFacts m_facts;
    std::optional<qint64> m_selected;
    std::optional<PinMarkKey> m_selectedMark;
    std::optional<PinMarkKey> m_focused;
    std::optional<PinMarkKey> m_hovered;
    std::optional<qint64> m_hoveredElsewhere;
    std::optional<PinMarkKey> m_hoveredElsewhereMark;
    bool m_isQuiet = false;
    std::optional<PinMarkKey> m_pressed;
    std::vector<Shown> m_shown; ///< from north to south: what is nearer to the eye covers what is behind it
    std::optional<MapCamera> m_camera; ///< that m_shown is for
};

} // namespace porch
