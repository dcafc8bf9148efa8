// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Tokens.h"

namespace porch::kit {
namespace {

Tokens lightTokens()
{
    Tokens t;
    t.scheme = Scheme::Light;
    t.window = QColor(0xF3, 0xF1, 0xEC);
    t.base = QColor(0xFF, 0xFF, 0xFF);
    t.alt = QColor(0xF8, 0xF7, 0xF3);
    t.sunken = QColor(0xE9, 0xE6, 0xDE);
    t.line = QColor(0xDC, 0xD8, 0xCE);
    t.edge = QColor(0x85, 0x80, 0x75);
    t.text = QColor(0x1C, 0x20, 0x25);
    t.text2 = QColor(0x48, 0x4D, 0x54);
    t.text3 = QColor(0x61, 0x65, 0x6B);
    t.accent = QColor(0x29, 0x59, 0x8C);
    t.onAccent = QColor(0xFF, 0xFF, 0xFF);
    t.fill = QColor(0x29, 0x59, 0x8C);
    t.tint = QColor(0xE0, 0xEA, 0xF4);
    t.tintLine = QColor(0xA9, 0xC2, 0xDB);
    t.overdue = QColor(0xB0, 0x25, 0x1C);
    t.overdueFill = QColor(0xB0, 0x25, 0x1C);
    t.onOverdue = QColor(0xFF, 0xFF, 0xFF);
    t.overdueTint = QColor(0xFB, 0xE9, 0xE6);
    t.due = QColor(0x7F, 0x4B, 0x00);
    t.dueLine = QColor(0xB2, 0x74, 0x0C);
    t.dueTint = QColor(0xFB, 0xF0, 0xDA);
    t.ok = QColor(0x26, 0x63, 0x41);
    t.ink = QColor(0x23, 0x28, 0x2E);
    t.onInk = QColor(0xFF, 0xFF, 0xFF);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.scheme = Scheme::Dark;
    t.window = QColor(0x16, 0x19, 0x1D);
    t.base = QColor(0x1D, 0x21, 0x26);
    t.alt = QColor(0x22, 0x27, 0x2D);
    t.sunken = QColor(0x2A, 0x30, 0x37);
    t.line = QColor(0x34, 0x3B, 0x44);
    t.edge = QColor(0x7C, 0x87, 0x94);
    t.text = QColor(0xE8, 0xEA, 0xED);
    t.text2 = QColor(0xBC, 0xC2, 0xCA);
    t.text3 = QColor(0x9C, 0xA4, 0xAE);
    t.accent = QColor(0x8F, 0xBB, 0xEA);
    t.onAccent = QColor(0x0F, 0x1B, 0x28);
    t.fill = QColor(0x5C, 0x8E, 0xC4);
    t.tint = QColor(0x23, 0x34, 0x46);
    t.tintLine = QColor(0x3F, 0x5D, 0x7C);
    t.overdue = QColor(0xFF, 0x9C, 0x92);
    t.overdueFill = QColor(0xEF, 0x78, 0x6B);
    t.onOverdue = QColor(0x1D, 0x06, 0x04);
    t.overdueTint = QColor(0x3A, 0x22, 0x21);
    t.due = QColor(0xED, 0xBA, 0x5E);
    t.dueLine = QColor(0xED, 0xBA, 0x5E);
    t.dueTint = QColor(0x36, 0x2B, 0x17);
    t.ok = QColor(0x82, 0xCB, 0xA0);
    t.ink = QColor(0x48, 0x52, 0x5E);
    t.onInk = QColor(0xFF, 0xFF, 0xFF);
    return t;
}

} // namespace

const Tokens &tokens(Scheme scheme)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return scheme == Scheme::Dark ? dark : light;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

const Tokens &tokens(const QPalette &palette)
{
    return tokens(schemeOf(palette));
}

QPalette paletteFor(const Tokens &t)
{
    QPalette p;
    const auto all = [&p](QPalette::ColorRole role, const QColor &colour) { p.setColor(role, colour); };
    all(QPalette::Window, t.window);
    all(QPalette::WindowText, t.text);
    all(QPalette::Base, t.base);
    all(QPalette::AlternateBase, t.alt);
    all(QPalette::Button, t.base);
    all(QPalette::ButtonText, t.text);
    all(QPalette::Text, t.text);
    all(QPalette::BrightText, t.onAccent);
    all(QPalette::PlaceholderText, t.text3);
    all(QPalette::Light, t.alt);
    all(QPalette::Midlight, t.sunken);
    all(QPalette::Mid, t.line);
    all(QPalette::Dark, t.edge);
    all(QPalette::Shadow, t.edge);
    all(QPalette::Highlight, t.accent);
    all(QPalette::HighlightedText, t.onAccent);
    all(QPalette::Link, t.accent);
    all(QPalette::LinkVisited, t.accent);
    all(QPalette::ToolTipBase, t.ink);
    all(QPalette::ToolTipText, t.onInk);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.text3);
    return p;
}

QColor mixed(const QColor &first, const QColor &second, qreal share)
{
    const auto part = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {part(first.red(), second.red()), part(first.green(), second.green()),
            part(first.blue(), second.blue())};
}

} // namespace porch::kit
