// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Style.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace porch::kit {
namespace {

constexpr int kRadius = 4;
constexpr int kButtonHeight = 28;
constexpr int kButtonPadding = 12;
constexpr int kFlatPadding = 8;
constexpr int kFieldHeight = 32;
constexpr int kFieldPadding = 6;
constexpr int kScrollBar = 12;

/// A rounded box whose joined sides are square.
QPainterPath boxPath(const QRectF &box, qreal radius, KeyButton::Join join)
{
    const bool roundLeft = join == KeyButton::Join::Alone || join == KeyButton::Join::Left;
    const bool roundRight = join == KeyButton::Join::Alone || join == KeyButton::Join::Right;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(box, radius, radius);
    if (!roundLeft)
        path.addRect(QRectF(box.left(), box.top(), radius, box.height()));
    if (!roundRight)
        path.addRect(QRectF(box.right() - radius, box.top(), radius, box.height()));
    return path.simplified();
}

void drawField(const QStyleOption &option, QPainter *painter, const QWidget *widget, bool fill)
{
    const Tokens &t = tokens(option.palette);
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool refused = widget && widget->property(Style::refusedProperty).toBool();
    const QColor border = refused ? t.overdue : focus ? t.accent : t.edge;
    const qreal width = focus ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, width));
    painter->setBrush(fill ? QBrush(t.base) : QBrush(Qt::NoBrush));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter->restore();
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

bool Style::isSolid(const QStyleOptionButton &option)
{
    const bool pressedIn = option.state & State_On;
    const bool isDefault = option.features & QStyleOptionButton::DefaultButton;
    return (option.state & State_Enabled) && (pressedIn || isDefault);
}

void Style::drawButtonPanel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens(option.palette);
    const bool enabled = option.state & State_Enabled;
    const bool hover = enabled && (option.state & State_MouseOver);
    const bool down = option.state & State_Sunken;
    const bool flat = option.features & QStyleOptionButton::Flat;
    const bool solid = isSolid(option);
    const auto join = KeyButton::Join(widget ? widget->property(joinProperty).toInt() : 0);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor ground = flat || !enabled ? QColor(Qt::transparent) : t.base;
    QColor border = flat ? QColor(Qt::transparent) : enabled ? t.edge : t.line;
    if (solid) {
        ground = hover || down ? mixed(t.accent, t.text, down ? 0.25 : 0.12) : t.accent;
        border = ground;
    } else if (hover || down) {
        ground = down ? mixed(t.sunken, t.text, 0.08) : t.sunken;
        if (flat)
            border = ground;
    }
    painter->setPen(border.alpha() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(ground);
    painter->drawPath(boxPath(box, kRadius, join));
    if ((option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange)) {
        // A ring inside the widget, since nothing may be painted outside of it: ground, then accent.
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(solid ? t.onAccent : t.base, 1));
        painter->drawRoundedRect(box.adjusted(2, 2, -2, -2), kRadius - 2, kRadius - 2);
        painter->setPen(QPen(t.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    painter->restore();
}

void Style::drawButtonLabel(const QStyleOptionButton &option, QPainter *painter) const
{
    const Tokens &t = tokens(option.palette);
    const bool quiet = (option.features & QStyleOptionButton::HasMenu) &&
                       (option.features & QStyleOptionButton::Flat) && !(option.state & State_MouseOver);
    const QColor ink = !(option.state & State_Enabled) ? t.text3
                       : isSolid(option)               ? t.onAccent
                       : quiet                         ? t.text2
                                                       : t.text;
    const QRect rect = option.rect;
    const int menu = option.features & QStyleOptionButton::HasMenu ? 16 : 0;
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width() + 6;
    QString text = option.text;
    text.remove(u'&');
    const int words = metrics(Type::State).horizontalAdvance(text);
    int x = rect.left() + (rect.width() - words - icon - menu) / 2;
    if (icon) {
        const int size = option.iconSize.width();
        option.icon.paint(painter, QRect(x, rect.top() + (rect.height() - size) / 2, size, size));
        x += icon;
    }
    drawText(*painter, QRect(x, rect.top(), std::min(words + 1, rect.right() - x), rect.height()), text,
             Type::State, ink);
    if (menu) {
        drawGlyph(*painter, Glyph::ChevronDown,
                  QRectF(x + words + 4, rect.top() + (rect.height() - 12) / 2.0, 12, 12), ink);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(*option, painter, widget, true);
        return;
    }
    case PE_FrameLineEdit:
        drawField(*option, painter, widget, false);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            drawField(*option, painter, widget, false);
            return;
        }
        break;
    case PE_PanelButtonTool: {
        const bool hover = (option->state & State_Enabled) && (option->state & State_MouseOver);
        const bool lit = hover || (option->state & (State_On | State_Sunken));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (lit) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.sunken);
            painter->drawRoundedRect(option->rect, kRadius, kRadius);
        }
        if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
            painter->setPen(QPen(t.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), kRadius, kRadius);
        }
        painter->restore();
        return;
    }
    case PE_FrameFocusRect:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), kRadius, kRadius);
        painter->restore();
        return;
    case PE_IndicatorCheckBox: {
        const bool enabled = option->state & State_Enabled;
        const bool on = option->state & (State_On | State_NoChange);
        const QRectF box = QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QColor border = !enabled ? t.line : on ? t.accent : t.edge;
        painter->setPen(QPen(border, 1));
        painter->setBrush(on && enabled ? t.accent : t.base);
        painter->drawRoundedRect(box, 3, 3);
        if (on)
            drawGlyph(*painter, Glyph::Logged, box, enabled ? t.onAccent : t.text3);
        painter->restore();
        return;
    }
    case PE_IndicatorRadioButton: {
        const bool enabled = option->state & State_Enabled;
        const bool on = option->state & State_On;
        const QRectF box = QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(!enabled ? t.line : on ? t.accent : t.edge, on ? 2 : 1));
        painter->setBrush(t.base);
        painter->drawEllipse(box);
        if (on) {
            const qreal inset = box.width() * 0.28;
            painter->setPen(Qt::NoPen);
            painter->setBrush(enabled ? t.accent : t.text3);
            painter->drawEllipse(box.adjusted(inset, inset, -inset, -inset));
        }
        painter->restore();
        return;
    }
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.ink);
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(t.edge);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.base);
        return;
    case PE_IndicatorToolBarSeparator:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonPanel(*button, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonLabel(*button, painter);
            return;
        }
        break;
    case CE_PushButton:
        // Without Fusion's own focus rectangle: the panel draws the ring.
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, t.line);
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, t.alt);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.alt);
        return;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine) {
                painter->fillRect(option->rect, t.line);
                return;
            }
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex &option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!slider)
        return;
    const Tokens &t = tokens(option.palette);
    const bool overlay = widget && widget->property(overlayProperty).toBool();
    if (!overlay)
        painter->fillRect(option.rect, t.base);
    if (slider->maximum <= slider->minimum)
        return;
    QRectF handle = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool upright = slider->orientation == Qt::Vertical;
    const bool active =
        option.activeSubControls & SC_ScrollBarSlider && (option.state & (State_MouseOver | State_Sunken));
    // Over other things it is thin until the hand comes near.
    const qreal before = overlay && !active ? 6 : 3;
    handle.adjust(upright ? before : 3, upright ? 3 : before, upright ? -2 : -3, upright ? -3 : -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? t.text3 : t.edge);
    painter->drawRoundedRect(handle, 3, 3);
    painter->restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        drawScrollBar(*option, painter, widget);
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && combo && !combo->editable) {
        drawField(*option, painter, widget, true);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const QPointF middle = QRectF(arrow).center();
        drawGlyph(*painter, Glyph::ChevronDown, QRectF(middle.x() - 6, middle.y() - 6, 12, 12),
                  tokens(option->palette).text2);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    if (type == CT_PushButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button) {
            QString text = button->text;
            text.remove(u'&');
            const bool flat = button->features & QStyleOptionButton::Flat;
            int width =
                metrics(Type::State).horizontalAdvance(text) + 2 * (flat ? kFlatPadding : kButtonPadding);
            if (!button->icon.isNull())
                width += button->iconSize.width() + (text.isEmpty() ? 0 : 6);
            if (button->features & QStyleOptionButton::HasMenu)
                width += 16;
            const int wanted = widget ? widget->property(heightProperty).toInt() : 0;
            const int height = std::max(scaled(wanted ? wanted : kButtonHeight), lineHeight(Type::State) + 8);
            return {width, height};
        }
    }
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *field = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if ((type == CT_LineEdit && field && field->lineWidth > 0) || type == CT_ComboBox)
        result.setHeight(std::max(scaled(kFieldHeight), result.height()));
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_DefaultFrameWidth:
        // Room for the two pixels of a focused field; views without a frame have none.
        return qobject_cast<const QAbstractScrollArea *>(widget)
                   ? 2
                   : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(kFieldPadding, 0, -kFieldPadding, 0);
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                            const QWidget *widget) const
{
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    // No arrow buttons: the groove is the whole bar.
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider)
        return {};
    const QRect bar = option->rect;
    const bool upright = slider->orientation == Qt::Vertical;
    const int length = upright ? bar.height() : bar.width();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int handle = length;
    if (range > 0)
        handle = int(std::max<qint64>(32, qint64(slider->pageStep) * length / (range + slider->pageStep)));
    handle = std::min(handle, length);
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                              length - handle, slider->upsideDown);
    const auto part = [&](int from, int size) {
        return upright ? QRect(bar.left(), bar.top() + from, bar.width(), size)
                       : QRect(bar.left() + from, bar.top(), size, bar.height());
    };
    switch (sub) {
    case SC_ScrollBarSlider:
        return part(start, handle);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + handle, length - start - handle);
    case SC_ScrollBarGroove:
        return bar;
    default:
        return {};
    }
}

} // namespace porch::kit
