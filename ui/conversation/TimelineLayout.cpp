// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TimelineLayout.h"

#include "ui/conversation/TextSpans.h"
#include "ui/kit/TextLines.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace porch {

using kit::lineHeight;
using kit::scaled;
using kit::Type;

namespace {

// More than this is cut and shown whole on request: laying out a megabyte would stop the window.
constexpr qsizetype kShownText = 4000;
constexpr qsizetype kShownLines = 60;
constexpr qsizetype kMaxLinks = 40;
// A message that names more is a list, and the map is the place for it.
constexpr std::size_t kMaxPlaces = 4;

/// The beginning that is shown: no more than the limits, and never half a character.
QString beginning(const QString &text)
{
    qsizetype end = std::min(text.size(), kShownText);
    qsizetype lines = 0;
    for (qsizetype at = 0; at < end; ++at) {
        if (text.at(at) == u'\n' && ++lines == kShownLines) {
            end = at;
            break;
        }
    }
    if (end < text.size() && end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end);
}

} // namespace

TimelineLayout::TimelineLayout(const ConversationItem &item, const ConversationWords &words, int width)
    : m_item(item)
    , m_width(width)
    , m_author(words.author(item))
    , m_clock(words.clock(item.row.at))
{
    const int margin = scaled(16);
    const int gap = scaled(12);
    int top = gap;
    if (item.startsDay) {
        m_day = QRect(margin, top, std::max(0, width - 2 * margin), lineHeight(Type::Small));
        m_dayWords = words.day(item);
        top = m_day.bottom() + 1 + gap;
    }
    if (item.row.kind == TimelineKind::Action) {
        m_action = words.action(item);
        m_box = QRect(margin, top, std::max(0, width - 2 * margin), lineHeight(Type::Secondary));
        const int words_ = scaled(16 + 6);
        m_text.setFont(kit::font(Type::Secondary));
        m_text.setText(m_action);
        // The clock keeps its place at the right; a long reason wraps beside it.
        const int clock = kit::metrics(Type::Secondary).horizontalAdvance(m_clock) + scaled(24);
        const int height = kit::layOut(m_text, m_box.width() - words_ - clock, lineHeight(Type::Secondary));
        m_textAt = m_box.topLeft() + QPoint(words_, 0);
        m_box.setHeight(std::max(m_box.height(), height));
        m_height = m_box.bottom() + 1;
        return;
    }
    layOutMessage(words, top);
}

void TimelineLayout::layOutMessage(const ConversationWords &words, int top)
{
    const TimelineRow &row = m_item.row;
    const int margin = scaled(16);
    const int free = scaled(40);
    const int padding = scaled(12);
    int left = margin;
    int right = m_width - margin;
    int inset = padding;
    switch (row.kind) {
    case TimelineKind::Resident:
        right -= free;
        break;
    case TimelineKind::Reply:
        left += free;
        break;
    default:
        inset = padding + scaled(12); // the hatch
        break;
    }
    m_box = QRect(left, top, std::max(scaled(80), right - left), 0);
    m_head = QRect(m_box.left() + inset, m_box.top() + scaled(8), m_box.width() - inset - padding,
                   lineHeight(Type::Strong));
    if (row.edited && !row.deleted)
        m_remark = tr("edited");

    int bottom = layOutFiles(layOutText(m_head.bottom() + 1 + scaled(4)));
    if (!row.reactions.isEmpty()) {
        m_reactions = QRect(m_head.left(), bottom + scaled(4), m_head.width(), lineHeight(Type::Secondary));
        bottom = m_reactions.bottom() + 1;
    }
    m_box.setBottom(bottom + scaled(8) - 1);
    m_height = m_box.bottom() + 1;
    layOutPlaces();

    m_deliveryWords = words.delivery(m_item);
    const bool saysNothingNew =
        row.kind == TimelineKind::Note && !m_item.pending && m_item.delivery() != Delivery::Refused;
    if (m_deliveryWords.isEmpty() || saysNothingNew)
        return;
    m_deliveryText.setFont(kit::font(Type::Secondary));
    m_deliveryText.setText(m_deliveryWords);
    const int glyph = scaled(16 + 4);
    const int height = kit::layOut(m_deliveryText, m_box.width() - glyph, lineHeight(Type::Secondary));
    int widest = 0;
    for (int line = 0; line < m_deliveryText.lineCount(); ++line)
        widest = std::max(widest, int(std::ceil(m_deliveryText.lineAt(line).naturalTextWidth())));
    const int width = std::min(m_box.width(), widest + glyph);
    m_delivery = QRect(m_box.right() + 1 - width, m_box.bottom() + 1 + scaled(4), width, height);
    m_height = m_delivery.bottom() + 1;
}

/// Gives where it ends.
int TimelineLayout::layOutText(int top)
{
    const bool deleted = m_item.row.deleted;
    const QString whole = deleted ? tr("Deleted by its writer") : m_item.words();
    m_textAt = QPoint(m_head.left(), top);
    // Only files came: no empty line stands for the words.
    if (whole.isEmpty() && !m_item.row.files.empty())
        return top;
    const QString shown = beginning(whole);
    QString laid = shown;
    laid.replace(u'\n', QChar::LineSeparator);
    m_text.setFont(kit::font(deleted ? Type::Secondary : Type::Body));
    m_text.setText(laid);
    findLinks(shown);
    int bottom = top + kit::layOut(m_text, m_head.width(), lineHeight(Type::Body));
    if (shown.size() < whole.size()) {
        m_moreWords = tr("Show all (%1 characters)").arg(QLocale().toString(whole.size()));
        m_more = QRect(m_head.left(), bottom + scaled(4),
                       std::min(m_head.width(), kit::metrics(Type::State).horizontalAdvance(m_moreWords)),
                       lineHeight(Type::State));
        bottom = m_more.bottom() + 1;
    }
    return bottom;
}

int TimelineLayout::layOutFiles(int top)
{
    if (m_item.row.deleted)
        return top;
    const auto &files = m_item.row.files;
    for (std::size_t at = 0; at < files.size(); ++at) {
        const FileState state = at < m_item.files.size() ? m_item.files[at] : FileState();
        m_files.emplace_back(files[at], state, QPoint(m_head.left(), top + scaled(4)), m_head.width());
        top = m_files.back().box().bottom() + 1;
    }
    return top;
}

/// What is cut off has its line all the same: who reads on finds it.
void TimelineLayout::layOutPlaces()
{
    const auto &all = m_item.places;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const auto spans = spansOf(m_text, all[at].start, all[at].end);
        m_marks.insert(m_marks.end(), spans.begin(), spans.end());
    }
    for (std::size_t at = 0; at < all.size(); ++at) {
        // The one that the key takes always has its line.
        const bool room = m_places.size() < kMaxPlaces || all[at].next;
        if (all[at].standing == MessagePlace::Standing::Quiet || !room)
            continue;
        m_places.emplace_back(all[at], at, QPoint(m_box.left(), m_height + scaled(4)), m_box.width());
        m_height = m_places.back().box().bottom() + 1;
    }
}

const PlaceLine *TimelineLayout::placeAt(const QPoint &point) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&point](const PlaceLine &place) {
        return place.button().contains(point);
    });
    return found == m_places.end() ? nullptr : &*found;
}

const FileChip *TimelineLayout::fileAt(const QPoint &point) const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&point](const FileChip &file) { return file.box().contains(point); });
    return found == m_files.end() ? nullptr : &*found;
}

bool TimelineLayout::fits(const ConversationItem &item, int width) const
{
    return m_width == width && m_item == item;
}

void TimelineLayout::findLinks(const QString &text)
{
    static const QRegularExpression link(
        QStringLiteral("\\bhttps?://[^\\s<>\"\\x{ab}\\x{bb}\\x{201c}\\x{201d}]+"),
        QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(u"http", Qt::CaseInsensitive))
        return;
    auto found = link.globalMatch(text);
    while (found.hasNext() && m_links.size() < std::size_t(kMaxLinks)) {
        const auto match = found.next();
        QString address = match.captured();
        // The end of a sentence is not part of the address.
        while (!address.isEmpty() && QStringView(u".,;:!?)]}'").contains(address.back()))
            address.chop(1);
        m_links.push_back({int(match.capturedStart()), int(address.size()), address});
    }
    QList<QTextLayout::FormatRange> formats;
    for (const Link &each : m_links) {
        QTextLayout::FormatRange range;
        range.start = each.start;
        range.length = each.length;
        range.format.setFontUnderline(true);
        formats.append(range);
    }
    m_text.setFormats(formats);
}

std::optional<QString> TimelineLayout::linkAt(const QPoint &point) const
{
    const QPointF within = point - m_textAt;
    for (int n = 0; n < m_text.lineCount(); ++n) {
        const QTextLine line = m_text.lineAt(n);
        if (!line.naturalTextRect().contains(within))
            continue;
        const int cursor = line.xToCursor(within.x(), QTextLine::CursorOnCharacter);
        for (const Link &link : m_links) {
            if (cursor >= link.start && cursor < link.start + link.length)
                return link.address;
        }
    }
    return std::nullopt;
}

} // namespace porch
