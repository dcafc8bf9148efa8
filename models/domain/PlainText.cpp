// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/PlainText.h"

namespace porch {

namespace {

constexpr int kMaxMarks = 8;

/// Direction overrides and isolates can make a sentence read as its opposite; the rest draws nothing.
bool isHiddenControl(char32_t u)
{
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || (u >= 0xFFF9 && u <= 0xFFFB) ||
           u == 0x200E || u == 0x200F || u == 0x061C || u == 0xFEFF || u == 0x00AD ||
           (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u < 0xA0);
}

} // namespace

QString safeForDisplay(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        // Marks are counted by character: some of them stand beyond the basic plane, in two units.
        const char32_t u = isPair ? QChar::surrogateToUcs4(c, text.at(i + 1)) : c.unicode();
        const bool isLineBreak = c == QChar::LineSeparator || c == QChar::ParagraphSeparator ||
                                 (c == u'\r' && (i + 1 == text.size() || text.at(i + 1) != u'\n'));
        if (isLineBreak) {
            // Separators lay out like line feeds, and search boxes know only those.
            marks = 0;
            safe += u'\n';
            continue;
        }
        if (isHiddenControl(u))
            continue;
        marks = QChar::isMark(u) ? marks + 1 : 0;
        if (marks <= kMaxMarks) {
            safe += c;
            if (isPair)
                safe += text.at(i + 1);
        }
        if (isPair)
            ++i;
    }
    return safe;
}

QString oneLine(const QString &text, qsizetype limit)
{
    // A prefix is enough, also of a megabyte; hidden controls rarely eat more than the slack.
    QString line = safeForDisplay(text.left(limit * 4)).simplified().left(limit);
    // Half a character is none.
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

QString shortened(const QString &text, qsizetype limit)
{
    const QString whole = oneLine(text, limit + 1);
    return whole.size() <= limit ? whole : oneLine(whole, limit - 1).trimmed() + u'…';
}

} // namespace porch
