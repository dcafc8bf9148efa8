// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/PlainText.h"

namespace porch {

namespace {

constexpr int kMaxMarks = 8;

/// Direction overrides and isolates can make a sentence read as its opposite; the rest draws nothing.
bool isHiddenControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || (u >= 0xFFF9 && u <= 0xFFFB)
           || u == 0x200E || u == 0x200F || u == 0x061C || u == 0xFEFF || u == 0x00AD
           || (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u < 0xA0);
}

} // namespace

QString safeForDisplay(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    int marks = 0;
    for (const QChar c : text) {
        if (isHiddenControl(c))
            continue;
        marks = c.isMark() ? marks + 1 : 0;
        if (marks > kMaxMarks)
            continue;
        // Paragraph and line separators lay out like line feeds, and search boxes know only those.
        safe += c == QChar::LineSeparator || c == QChar::ParagraphSeparator ? QChar(u'\n') : c;
    }
    return safe;
}

QString oneLine(const QString &text, qsizetype limit)
{
    // A prefix is enough, also of a megabyte; hidden controls rarely eat more than the slack.
    return safeForDisplay(text.left(limit * 4)).simplified().left(limit);
}

} // namespace porch
