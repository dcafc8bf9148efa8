// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/Tokens.h"

#include "models/places/StreetName.h"
#include "models/places/StreetWords.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

/// Nobody writes a name so long; what is longer is never looked up.
constexpr qsizetype kLongestWord = 48;

char32_t pointAt(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(at + 1));
    return c.unicode();
}

qsizetype unitsOf(char32_t point)
{
    return point > 0xffff ? 2 : 1;
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'`' || c == U'\u00b4';
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

Gaps gapOf(char32_t c)
{
    switch (c) {
    case U'\n':
    case U'\r':
    case 0x2028:
    case 0x2029:
        return Gap::Newline;
    case U',':
        return Gap::Comma;
    case U'.':
        return Gap::Dot;
    case U'!':
    case U'?':
    case U';':
    case 0x00a1:
    case 0x00bf:
        return Gap::Stop;
    case U'/':
    case U'\\':
        return Gap::Slash;
    case U'&':
        return Gap::Ampersand;
    case U'@':
        return Gap::At;
    case U'#':
    case 0x2116:
        return Gap::Hash;
    case U'-':
    case 0x2010:
    case 0x2011:
        return Gap::Hyphen;
    case U'+':
        return Gap::Plus;
    case U'(':
    case U'[':
    case 0x2012:
    case 0x2013:
    case 0x2014:
        return Gap::Open;
    case U')':
    case U']':
        return Gap::Close;
    case U'"':
    case 0x201c:
    case 0x201d:
    case 0x00ab:
    case 0x00bb:
    case U'\'':
    case 0x2018:
    case 0x2019:
        return Gap::Quote;
    case U':':
        return Gap::Colon;
    case U'$':
    case 0x20ac:
    case 0x00a3:
        return Gap::Money;
    case U'%':
        return Gap::Percent;
    default:
        return QChar::isSpace(c) ? Gap::Space : Gap::Other;
    }
}

Token::Case caseOf(QStringView word)
{
    int upper = 0;
    int lower = 0;
    bool firstUpper = false;
    bool seen = false;
    for (const QChar c : word) {
        if (!c.isLetter())
            continue;
        if (!seen)
            firstUpper = c.isUpper();
        seen = true;
        if (c.isUpper())
            ++upper;
        else if (c.isLower())
            ++lower;
    }
    if (upper + lower == 0)
        return Token::Case::None;
    if (!firstUpper)
        return Token::Case::Lower;
    return lower == 0 && upper > 1 ? Token::Case::Upper : Token::Case::Capital;
}

constexpr std::array kOrdinalEnds{
    QLatin1String("st"), QLatin1String("nd"), QLatin1String("rd"), QLatin1String("th"), QLatin1String("ra"),
    QLatin1String("da"), QLatin1String("ta"), QLatin1String("ma"), QLatin1String("va"), QLatin1String("na"),
    QLatin1String("er"), QLatin1String("ro"), QLatin1String("do"), QLatin1String("to"), QLatin1String("mo"),
    QLatin1String("vo"), QLatin1String("no"), QLatin1String("o")};

void judgeKind(Token &token)
{
    const QStringView word = token.folded;
    qsizetype digits = 0;
    while (digits < word.size() && isDigit(word.at(digits).unicode()))
        ++digits;
    if (digits == 0) {
        const bool anyDigit =
            std::any_of(word.begin(), word.end(), [](QChar c) { return isDigit(c.unicode()); });
        token.kind = anyDigit ? Token::Kind::Mixed : Token::Kind::Word;
        return;
    }
    if (digits <= 7)
        token.value = static_cast<qint32>(word.left(digits).toInt());
    const QStringView rest = word.mid(digits);
    if (rest.isEmpty())
        token.kind = Token::Kind::Number;
    else if (digits <= 3 && std::find(kOrdinalEnds.begin(), kOrdinalEnds.end(), rest) != kOrdinalEnds.end())
        token.kind = Token::Kind::Ordinal;
    else
        token.kind = Token::Kind::Mixed;
}

/// Where "I45", "US59" and "FM1960" part into the road's kind and its number; 0: nowhere.
qsizetype partOfRoadCode(QStringView word)
{
    qsizetype letters = 0;
    while (letters < word.size() && word.at(letters).isLetter())
        ++letters;
    const qsizetype digits = word.size() - letters;
    if (letters == 0 || letters > 3 || digits == 0 || digits > 4)
        return 0;
    for (const QChar c : word.mid(letters)) {
        if (!isDigit(c.unicode()))
            return 0;
    }
    return findRouteWord(word.left(letters).toString().toLower()) != nullptr ? letters : 0;
}

} // namespace

bool mayEndWithPoint(QStringView folded)
{
    if (folded.size() == 1 || findDirection(folded) != nullptr || findBaseWord(folded) != nullptr)
        return true;
    static constexpr std::array kOthers{
        QLatin1String("apdo"), QLatin1String("apt"),   QLatin1String("apto"), QLatin1String("bldg"),
        QLatin1String("blk"),  QLatin1String("btw"),   QLatin1String("btwn"), QLatin1String("cnr"),
        QLatin1String("col"),  QLatin1String("depto"), QLatin1String("dpto"), QLatin1String("elem"),
        QLatin1String("esq"),  QLatin1String("fracc"), QLatin1String("int"),  QLatin1String("intl"),
        QLatin1String("jr"),   QLatin1String("mtn"),   QLatin1String("nr"),   QLatin1String("num"),
        QLatin1String("pc"),   QLatin1String("rt"),    QLatin1String("rte"),  QLatin1String("sr"),
        QLatin1String("sta"),  QLatin1String("sto"),   QLatin1String("ste"),  QLatin1String("univ"),
        QLatin1String("hosp"), QLatin1String("hwy")};
    if (std::find(kOthers.begin(), kOthers.end(), folded) != kOthers.end())
        return true;
    const StreetType *type = findStreetType(folded);
    // The short forms only: a sentence may well end with "Street".
    return type != nullptr && folded.size() <= 5 && (folded == type->normal || folded.size() <= 4);
}

Tokens::Tokens(QStringView text)
    : m_text(text)
{
    m_folded.reserve(text.size());
    m_tokens.reserve(static_cast<std::size_t>(text.size() / 5 + 2));
    read();
    bindViews();
    judgeCase();
}

void Tokens::read()
{
    qsizetype at = 0;
    while (at < m_text.size()) {
        const char32_t c = pointAt(m_text, at);
        if (!QChar::isLetterOrNumber(c)) {
            m_pending |= gapOf(c);
            at += unitsOf(c);
            continue;
        }
        const bool wordBegins = at == 0 || QChar::isSpace(m_text.at(at - 1).unicode()) ||
                                m_text.at(at - 1) == u'(' || m_text.at(at - 1) == u'<';
        if (const qsizetype end = wordBegins ? opaqueEnd(at) : at; end > at) {
            addOpaque(at, end);
            at = end;
            continue;
        }
        qsizetype end = at;
        while (end < m_text.size()) {
            const char32_t next = pointAt(m_text, end);
            const bool joins = isApostrophe(next) && end + 1 < m_text.size() &&
                               QChar::isLetterOrNumber(pointAt(m_text, end + 1));
            if (!QChar::isLetterOrNumber(next) && !QChar::isMark(next) && !joins)
                break;
            end += unitsOf(next);
        }
        // "page_title", "jo_ferrer": a name of machines, or of somebody's account.
        if (end + 1 < m_text.size() && m_text.at(end) == u'_' && m_text.at(end + 1).isLetterOrNumber()) {
            while (end < m_text.size() && (m_text.at(end).isLetterOrNumber() || m_text.at(end) == u'_'))
                ++end;
            addOpaque(at, end);
            at = end;
            continue;
        }
        addWord(at, end);
        at = end;
    }
    Token last;
    last.start = last.end = m_text.size();
    last.before = m_pending | Gap::Stop;
    last.kind = Token::Kind::Opaque;
    m_tokens.push_back(last);
    m_views.emplace_back(0, 0);
}

/// A page's or a mail's address that begins here; its end, or `from`.
qsizetype Tokens::opaqueEnd(qsizetype from) const
{
    qsizetype end = from;
    bool colons = false;
    bool mail = false;
    while (end < m_text.size() && !m_text.at(end).isSpace() && m_text.at(end) != u'>') {
        if (m_text.mid(end, 3) == u"://" && end > from)
            colons = true;
        if (m_text.at(end) == u'@' && end > from && end + 1 < m_text.size() &&
            m_text.at(end - 1).isLetterOrNumber() && m_text.at(end + 1).isLetterOrNumber())
            mail = m_text.mid(end + 1, kLongestWord).contains(u'.');
        ++end;
    }
    const bool www = m_text.mid(from, 4).compare(u"www.", Qt::CaseInsensitive) == 0;
    if (!colons && !mail && !www)
        return from;
    if (mail && !colons) {
        // "crash@5th.Call" is no address: what follows the last point must be letters alone.
        const QStringView run = m_text.mid(from, end - from);
        const qsizetype point = run.lastIndexOf(u'.');
        const QStringView top = run.mid(point + 1);
        if (point < run.indexOf(u'@') || top.size() < 2 || top.size() > 10 ||
            top.front().isLower() != top.back().isLower() || !top.front().isLetter())
            return from;
    }
    return end;
}

void Tokens::addOpaque(qsizetype from, qsizetype to)
{
    Token token;
    token.start = from;
    token.end = to;
    token.before = std::exchange(m_pending, {});
    token.kind = Token::Kind::Opaque;
    m_views.emplace_back(m_folded.size(), 0);
    m_tokens.push_back(token);
}

void Tokens::addWord(qsizetype from, qsizetype to)
{
    const QStringView word = m_text.mid(from, to - from);
    if (const qsizetype part = partOfRoadCode(word); part > 0) {
        addToken(from, from + part);
        addToken(from + part, to);
        return;
    }
    // "#MillStreet": a capital after a small letter begins a word.
    if (m_pending & Gap::Hash) {
        qsizetype begin = from;
        for (qsizetype i = from + 1; i < to; ++i) {
            if (m_text.at(i).isUpper() && m_text.at(i - 1).isLower()) {
                addToken(begin, i);
                begin = i;
            }
        }
        addToken(begin, to);
        return;
    }
    addToken(from, to);
}

void Tokens::addToken(qsizetype from, qsizetype to)
{
    Token token;
    token.start = from;
    token.end = to;
    token.before = std::exchange(m_pending, {});
    const QStringView word = m_text.mid(from, to - from);
    const qsizetype begin = m_folded.size();
    if (word.size() > kLongestWord) {
        token.kind = Token::Kind::Opaque;
    } else if (std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; })) {
        for (const QChar c : word) {
            if (c.isLetterOrNumber())
                m_folded += c.toLower();
        }
    } else {
        m_folded += foldedWords(word).remove(u' ');
    }
    m_views.emplace_back(begin, m_folded.size() - begin);
    m_tokens.push_back(token);
}

void Tokens::bindViews()
{
    bool opens = true;
    for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
        Token &token = m_tokens[i];
        token.folded = QStringView(m_folded).mid(m_views[i].first, m_views[i].second);
        token.letters = caseOf(m_text.mid(token.start, token.end - token.start));
        if (token.kind != Token::Kind::Opaque)
            judgeKind(token);
        if (i > 0) {
            const bool point =
                token.before & Gap::Dot && !token.isTight() && !mayEndWithPoint(m_tokens[i - 1].folded);
            opens = point || token.before & (Gaps(Gap::Stop) | Gap::Newline) ||
                    (token.before & Gap::Quote && !token.isTight());
        }
        token.opensSentence = opens;
    }
}

void Tokens::judgeCase()
{
    int small = 0;
    int names = 0;
    for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
        const Token &token = m_tokens[i];
        if (token.letters == Token::Case::Lower && token.isWord())
            ++small;
        // "I" and "OK" are large in every text; sentences begin large where a telephone sees to it.
        else if (token.letters == Token::Case::Capital && token.folded.size() > 2 && !token.opensSentence &&
                 token.isWord() && !token.folded.startsWith(QLatin1String("im")) &&
                 !token.folded.startsWith(QLatin1String("ive")))
            ++names;
    }
    m_caseTells = small > 0 && names > 0;
}

bool Tokens::mayBeName(int index) const
{
    const Token &token = at(index);
    return !m_caseTells || token.letters != Token::Case::Lower || token.value >= 0;
}

bool Tokens::isSurelyName(int index) const
{
    const Token &token = at(index);
    return m_caseTells && !token.opensSentence &&
           (token.letters == Token::Case::Capital || token.letters == Token::Case::Upper);
}

bool Tokens::follows(int index) const
{
    if (!has(index) || !has(index - 1))
        return false;
    const Gaps before = at(index).before;
    if (before & ~(Gaps(Gap::Space) | Gap::Hyphen | Gap::Dot | Gap::Quote))
        return false;
    // A hyphen with a space beside it is a dash.
    if (before & Gap::Hyphen && before & Gap::Space)
        return false;
    return !(before & Gap::Dot) || mayEndWithPoint(at(index - 1).folded);
}

} // namespace porch
