// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TextSpans.h"

#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>

namespace porch {

namespace {

struct Stretch
{
    qreal left = 0;
    qreal right = 0;
};

/// What characters of a line cover, from left to right, neighbours as one.
std::vector<Stretch> stretchesOf(const QTextLine &line, int from, int to)
{
    std::vector<Stretch> found;
    if (from >= to)
        return found;
    // Not by the places of a cursor: between two ways of writing that has two.
    const QList<QGlyphRun> runs = line.glyphRuns(from, to - from);
    for (const QGlyphRun &run : runs) {
        const QRectF box = run.boundingRect();
        if (box.width() > 0)
            found.push_back({box.left(), box.right()});
    }
    std::sort(found.begin(), found.end(), [](const Stretch &a, const Stretch &b) { return a.left < b.left; });
    std::vector<Stretch> joined;
    for (const Stretch &each : found) {
        if (!joined.empty() && each.left <= joined.back().right + 0.5)
            joined.back().right = std::max(joined.back().right, each.right);
        else
            joined.push_back(each);
    }
    return joined;
}

} // namespace

std::vector<QRectF> spansOf(const QTextLayout &layout, qsizetype start, qsizetype end)
{
    std::vector<QRectF> spans;
    const QString &text = layout.text();
    for (int n = 0; n < layout.lineCount(); ++n) {
        const QTextLine line = layout.lineAt(n);
        int from = int(std::max<qsizetype>(start, line.textStart()));
        int to = int(std::min<qsizetype>(end, line.textStart() + line.textLength()));
        // Spaces at a line's edge are not seen, so nothing is marked there.
        while (to > from && text.at(to - 1).isSpace())
            --to;
        while (from < to && text.at(from).isSpace())
            ++from;
        for (const Stretch &stretch : stretchesOf(line, from, to))
            spans.emplace_back(stretch.left, line.y(), stretch.right - stretch.left, line.height());
    }
    return spans;
}

} // namespace porch
