// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackParts.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace porch {

namespace {

/// An escaped character and a surrogate pair must fit.
constexpr qsizetype kLeastLimit = 8;

qsizetype escapedSize(QChar c)
{
    if (c == u'&')
        return 5;
    return c == u'<' || c == u'>' ? 4 : 1;
}

/// What is not cut: a grapheme cluster, or one character of a cluster that is longer than a post.
struct Piece
{
    qsizetype begin = 0;
    qsizetype cost = 0; ///< its length once escaped
    bool isBlank = true;
    bool endsLine = false;
};

class Cutter
{
public:
    Cutter(const QString &text, qsizetype limit);
    std::vector<QString> parts() const;

private:
    using Index = std::size_t;

    void addPieces(qsizetype begin, qsizetype end);
    void addPiece(qsizetype begin, qsizetype end);
    qsizetype beginOf(Index i) const { return i < m_pieces.size() ? m_pieces[i].begin : m_text.size(); }
    bool isBlank(Index i) const { return i < m_pieces.size() && m_pieces[i].isBlank; }
    bool endsLine(Index i) const { return i < m_pieces.size() && m_pieces[i].endsLine; }
    Index bestCut(Index first, Index end) const;

    const QString &m_text;
    const qsizetype m_limit;
    std::vector<Piece> m_pieces;
    std::vector<bool> m_sentence; ///< by code unit: a sentence begins there
};

Cutter::Cutter(const QString &text, qsizetype limit)
    : m_text(text)
    , m_limit(std::max(limit, kLeastLimit))
    , m_sentence(static_cast<std::size_t>(text.size()) + 1)
{
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype next = graphemes.toNextBoundary();
        const qsizetype end = next > begin ? next : text.size();
        addPieces(begin, end);
        begin = end;
    }
    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, text);
    for (qsizetype at = sentences.toNextBoundary(); at >= 0; at = sentences.toNextBoundary())
        m_sentence[static_cast<std::size_t>(at)] = true;
}

void Cutter::addPieces(qsizetype begin, qsizetype end)
{
    addPiece(begin, end);
    if (m_pieces.back().cost <= m_limit)
        return;
    m_pieces.pop_back();
    while (begin < end) {
        const bool isPair =
            m_text.at(begin).isHighSurrogate() && begin + 1 < end && m_text.at(begin + 1).isLowSurrogate();
        addPiece(begin, begin + (isPair ? 2 : 1));
        begin += isPair ? 2 : 1;
    }
}

void Cutter::addPiece(qsizetype begin, qsizetype end)
{
    Piece piece;
    piece.begin = begin;
    for (qsizetype i = begin; i < end; ++i) {
        const QChar c = m_text.at(i);
        piece.cost += escapedSize(c);
        piece.isBlank = piece.isBlank && c.isSpace();
        piece.endsLine = piece.endsLine || c == u'\n' || c == QChar::ParagraphSeparator;
    }
    m_pieces.push_back(piece);
}

/// Where the next part begins when pieces up to `end` would fit. A paragraph's, line's or sentence's end
/// counts only in the last two thirds: better a cut sentence than a row of tiny posts.
Cutter::Index Cutter::bestCut(Index first, Index end) const
{
    const Index early = first + (end - first) / 3;
    const auto last = [&](Index from, auto &&isGood) -> Index {
        for (Index i = end; i > from; --i) {
            if (isGood(i))
                return i;
        }
        return 0;
    };
    if (const Index cut = last(early, [this](Index i) { return endsLine(i) && endsLine(i + 1); }))
        return cut;
    if (const Index cut = last(early, [this](Index i) { return endsLine(i); }))
        return cut;
    if (const Index cut =
            last(early, [this](Index i) { return m_sentence[static_cast<std::size_t>(beginOf(i))]; }))
        return cut;
    if (const Index cut = last(first, [this](Index i) { return isBlank(i); }))
        return cut;
    return end;
}

std::vector<QString> Cutter::parts() const
{
    std::vector<QString> parts;
    Index first = 0;
    for (;;) {
        while (isBlank(first))
            ++first;
        if (first >= m_pieces.size())
            return parts;
        Index end = first;
        qsizetype cost = 0;
        while (end < m_pieces.size() && cost + m_pieces[end].cost <= m_limit)
            cost += m_pieces[end++].cost;
        const Index cut = end < m_pieces.size() ? bestCut(first, end) : end;
        Index last = cut;
        while (isBlank(last - 1))
            --last;
        parts.push_back(m_text.sliced(beginOf(first), beginOf(last) - beginOf(first)));
        first = cut;
    }
}

} // namespace

QString escapedForSlack(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'&', QLatin1String("&amp;"));
    escaped.replace(u'<', QLatin1String("&lt;"));
    escaped.replace(u'>', QLatin1String("&gt;"));
    return escaped;
}

std::vector<QString> slackParts(const QString &text, qsizetype limit)
{
    return Cutter(text, limit).parts();
}

} // namespace porch
