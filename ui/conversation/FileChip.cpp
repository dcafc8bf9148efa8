// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/FileChip.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QPainter>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kRadius = 4;
constexpr int kPadding = 8;
constexpr int kSmallGlyph = 12;

Glyph glyphOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Picture:
        return Glyph::Picture;
    case FileKind::Sound:
        return Glyph::Sound;
    case FileKind::Film:
        return Glyph::Film;
    case FileKind::Document:
        return Glyph::Document;
    case FileKind::Page:
        return Glyph::Map;
    case FileKind::Archive:
        return Glyph::Cases;
    case FileKind::Program:
        return Glyph::Prompt;
    case FileKind::Unknown:
        break;
    }
    return Glyph::Unknown;
}

struct StateMark
{
    Glyph glyph;
    kit::Ink ink;
};

/// Shape and colour of where a file stands; none for one at rest.
std::optional<StateMark> markOf(const FileState &state)
{
    switch (state.phase) {
    case FileState::Phase::AtRest:
        return std::nullopt;
    case FileState::Phase::Asked:
    case FileState::Phase::Fetching:
        return StateMark{Glyph::CatchingUp, &Tokens::accent};
    case FileState::Phase::Opened:
    case FileState::Phase::Saved:
        return StateMark{Glyph::Logged, &Tokens::text2};
    case FileState::Phase::Failed:
        break;
    }
    switch (state.failure) {
    case FileState::Failure::NotThere:
        return StateMark{Glyph::Queued, &Tokens::due};
    case FileState::Failure::Offline:
        return StateMark{Glyph::Offline, &Tokens::due};
    default:
        return StateMark{Glyph::Refused, &Tokens::overdue};
    }
}

} // namespace

FileChip::FileChip(FileRow file, FileState state, const QPoint &at, int width)
    : m_file(std::move(file))
    , m_state(std::move(state))
    , m_kind(FileKinds::of(m_file))
    , m_size(FileWords::size(m_file.size))
    , m_stateWords(FileWords::state(m_file, m_state))
{
    if (m_stateWords.isEmpty())
        m_stateWords = FileWords::kind(m_kind);
    layOut(at, width);
}

std::vector<FileUse> FileChip::uses() const
{
    if (m_file.object.isEmpty())
        return {};
    if (m_state.isUnderway())
        return {FileUse::Cancel};
    return {FileUse::Open, FileUse::Save};
}

QString FileChip::useWords(FileUse use)
{
    switch (use) {
    case FileUse::Open:
        return tr("Open…");
    case FileUse::Save:
        return tr("Save as…");
    case FileUse::Cancel:
        break;
    }
    return tr("Cancel", "fetching a file");
}

/// The name above, beneath it the state at the left and what can be done at the right; where the two don't
/// fit beside each other, what can be done stands on a line of its own.
void FileChip::layOut(const QPoint &at, int width)
{
    const int line = kit::lineHeight(Type::Secondary);
    const int padding = scaled(kPadding);
    const int left = at.x() + padding + scaled(kit::kGlyphSize) + padding;
    const int right = at.x() + width - padding;
    m_name = QRect(left, at.y() + scaled(6), std::max(0, right - left), line);
    m_second = m_name.translated(0, line);

    int linksWidth = 0;
    const std::vector<FileUse> offered = uses();
    for (const FileUse use : offered) {
        const QString words = useWords(use);
        m_links.push_back({use, {}, words});
        linksWidth += kit::metrics(Type::State).horizontalAdvance(words) + scaled(12);
    }
    const int mark = markOf(m_state) ? scaled(kSmallGlyph + 4) : 0;
    const int state = kit::metrics(Type::Secondary).horizontalAdvance(m_stateWords) + mark;
    const bool beside = state + linksWidth <= m_second.width();
    int bottom = m_second.bottom() + 1;
    int x = left;
    int y = bottom;
    if (beside || m_links.empty()) {
        x = right - linksWidth + scaled(12);
        y = m_second.top();
        m_second.setWidth(std::max(0, m_second.width() - linksWidth));
    } else {
        bottom += line;
    }
    for (Link &link : m_links) {
        const int wide = kit::metrics(Type::State).horizontalAdvance(link.words);
        link.rect = QRect(x, y, wide, line);
        x += wide + scaled(12);
    }
    m_box = QRect(at.x(), at.y(), width, bottom + scaled(6) - at.y());
}

std::optional<FileUse> FileChip::useAt(const QPoint &point) const
{
    for (const Link &link : m_links) {
        if (link.rect.adjusted(-scaled(4), -scaled(2), scaled(4), scaled(2)).contains(point))
            return link.use;
    }
    return std::nullopt;
}

void FileChip::paint(QPainter &painter, const Tokens &t) const
{
    const bool kept = !m_file.object.isEmpty();
    QPen frame(kept ? t.line : t.edge, 1);
    if (!kept)
        frame.setDashPattern({3, 3});
    painter.setPen(frame);
    painter.setBrush(kept ? QBrush(t.base) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(m_box).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);

    const int glyph = scaled(kit::kGlyphSize);
    kit::drawGlyph(painter, glyphOf(m_kind),
                   QRectF(m_box.left() + scaled(kPadding), m_name.top(), glyph, glyph),
                   FileKinds::isDoubtful(m_kind) ? t.due : t.text2);
    QRect name = m_name;
    if (!m_size.isEmpty()) {
        kit::drawNumber(painter, name, m_size, Type::Secondary, t.text2);
        name.setRight(name.right() - kit::numberWidth(m_size, Type::Secondary) - scaled(8));
    }
    kit::drawText(painter, name, kit::elideMiddle(m_file.name, Type::State, name.width()), Type::State,
                  kept ? t.text : t.text2);
    paintState(painter, t);
    for (const Link &link : m_links)
        kit::drawText(painter, link.rect, link.words, Type::State, t.accent);
    paintProgress(painter, t);
}

void FileChip::paintState(QPainter &painter, const Tokens &t) const
{
    QRect words = m_second;
    QColor ink = t.text2;
    if (const auto mark = markOf(m_state); mark && !m_file.object.isEmpty()) {
        const int glyph = scaled(kSmallGlyph);
        kit::drawGlyph(painter, mark->glyph,
                       QRectF(words.left(), words.top() + (words.height() - glyph) / 2.0, glyph, glyph),
                       t.*mark->ink);
        words.setLeft(words.left() + glyph + scaled(4));
        if (m_state.phase == FileState::Phase::Failed)
            ink = t.*mark->ink;
    }
    kit::drawText(painter, words, m_stateWords, Type::Secondary, ink);
}

void FileChip::paintProgress(QPainter &painter, const Tokens &t) const
{
    if (m_state.phase != FileState::Phase::Fetching || m_file.size <= 0)
        return;
    const QRectF track(m_box.left() + scaled(kPadding), m_box.bottom() - scaled(3),
                       m_box.width() - 2 * scaled(kPadding), 2);
    const double share = std::clamp(double(m_state.received) / double(m_file.size), 0.0, 1.0);
    painter.fillRect(track, t.sunken);
    painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * share, track.height())), t.fill);
}

} // namespace porch
