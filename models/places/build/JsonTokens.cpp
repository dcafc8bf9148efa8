// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/JsonTokens.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace porch {

namespace {

constexpr qint64 kChunk = 256 * 1024;
constexpr qsizetype kMostNumber = 400;
constexpr char32_t kReplacement = U'\ufffd';
/// A converter may read all of a large file before it writes the first line.
constexpr int kPatienceMs = 30 * 60 * 1000;

bool isNumberByte(int c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

} // namespace

JsonTokens::JsonTokens(QIODevice &device)
    : m_device(device)
{}

bool JsonTokens::fill()
{
    m_passed += m_buffer.size();
    m_at = 0;
    m_buffer = m_device.read(kChunk);
    while (m_buffer.isEmpty() && m_device.isSequential() && m_device.waitForReadyRead(kPatienceMs))
        m_buffer = m_device.read(kChunk);
    return !m_buffer.isEmpty();
}

int JsonTokens::peek()
{
    if (m_at >= m_buffer.size() && !fill())
        return -1;
    return static_cast<uchar>(m_buffer.at(m_at));
}

int JsonTokens::peekAfterSpace()
{
    for (;;) {
        const int c = peek();
        const bool separator = c == 0x1e && m_open.empty();
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && !separator)
            return c;
        ++m_at;
    }
}

JsonTokens::Token JsonTokens::fail(Token token)
{
    m_failure = token;
    return token;
}

JsonTokens::Token JsonTokens::next()
{
    if (m_failure != Token::End)
        return m_failure;
    int c = peekAfterSpace();
    // A byte order mark, which some programs of Windows write.
    if (c == 0xef && offset() == 0) {
        for (const int byte : {0xef, 0xbb, 0xbf}) {
            if (peek() != byte)
                return fail(Token::Bad);
            ++m_at;
        }
        c = peekAfterSpace();
    }
    if (c < 0)
        return m_open.empty() ? Token::End : fail(Token::Truncated);

    if (m_expect == Expect::CommaOrEnd) {
        if (c == '}' || c == ']')
            return close(static_cast<char>(c));
        if (c != ',')
            return fail(Token::Bad);
        ++m_at;
        m_expect = m_open.back() == '{' ? Expect::Key : Expect::Value;
        c = peekAfterSpace();
    }
    if (c < 0)
        return fail(Token::Truncated);
    if ((m_expect == Expect::KeyOrEnd && c == '}') || (m_expect == Expect::ValueOrEnd && c == ']'))
        return close(static_cast<char>(c));
    if (m_expect == Expect::KeyOrEnd || m_expect == Expect::Key) {
        if (c != '"' || string(Token::Key) != Token::Key)
            return fail(m_failure == Token::End ? Token::Bad : m_failure);
        c = peekAfterSpace();
        if (c != ':')
            return fail(c < 0 ? Token::Truncated : Token::Bad);
        ++m_at;
        m_expect = Expect::Value;
        return Token::Key;
    }
    return value(c);
}

JsonTokens::Token JsonTokens::open(char bracket)
{
    if (m_open.size() >= kMostDepth)
        return fail(Token::Bad);
    ++m_at;
    m_open.push_back(bracket);
    m_expect = bracket == '{' ? Expect::KeyOrEnd : Expect::ValueOrEnd;
    return bracket == '{' ? Token::BeginObject : Token::BeginArray;
}

JsonTokens::Token JsonTokens::close(char bracket)
{
    if ((bracket == '}') != (m_open.back() == '{'))
        return fail(Token::Bad);
    ++m_at;
    m_open.pop_back();
    afterValue();
    return bracket == '}' ? Token::EndObject : Token::EndArray;
}

void JsonTokens::afterValue()
{
    m_expect = m_open.empty() ? Expect::Value : Expect::CommaOrEnd;
}

JsonTokens::Token JsonTokens::value(int c)
{
    switch (c) {
    case '{':
    case '[':
        return open(static_cast<char>(c));
    case '"':
        return string(Token::String);
    case 't':
        return word("true", Token::True);
    case 'f':
        return word("false", Token::False);
    case 'n':
        return word("null", Token::Null);
    default:
        return isNumberByte(c) ? numberToken() : fail(Token::Bad);
    }
}

JsonTokens::Token JsonTokens::word(const char *rest, Token token)
{
    for (; *rest != 0; ++rest, ++m_at) {
        const int c = peek();
        if (c != *rest)
            return fail(c < 0 ? Token::Truncated : Token::Bad);
    }
    afterValue();
    return token;
}

JsonTokens::Token JsonTokens::numberToken()
{
    m_text.clear();
    for (int c = peek(); isNumberByte(c); c = peek()) {
        if (m_text.size() >= kMostNumber)
            return fail(Token::Bad);
        m_text.append(static_cast<char>(c));
        ++m_at;
    }
    const char *const end = m_text.constData() + m_text.size();
    const auto read = std::from_chars(m_text.constData(), end, m_number);
    if (read.ec == std::errc::result_out_of_range)
        m_number = std::numeric_limits<double>::infinity();
    else if (read.ec != std::errc() || read.ptr != end)
        return fail(Token::Bad);
    afterValue();
    return Token::Number;
}

JsonTokens::Token JsonTokens::string(Token token)
{
    m_text.clear();
    m_cut = false;
    ++m_at; // the opening quote
    for (;;) {
        const int c = peek();
        if (c < 0)
            return fail(Token::Truncated);
        if (c == '"')
            break;
        if (c != '\\')
            putLoneSurrogate();
        if (c == '\\') {
            if (!escape())
                return m_failure;
            continue;
        }
        if (c < 0x20)
            return fail(Token::Bad);
        // As much as can be taken at once.
        qsizetype end = m_at + 1;
        while (end < m_buffer.size() && m_buffer.at(end) != '"' && m_buffer.at(end) != '\\' &&
               static_cast<uchar>(m_buffer.at(end)) >= 0x20)
            ++end;
        const qsizetype room = kMostText - m_text.size();
        m_text.append(m_buffer.constData() + m_at, std::min(end - m_at, room));
        m_cut = m_cut || end - m_at > room;
        m_at = end;
    }
    putLoneSurrogate();
    ++m_at;
    if (token == Token::String)
        afterValue();
    return token;
}

void JsonTokens::put(char32_t point)
{
    if (m_text.size() + 4 > kMostText)
        m_cut = true;
    else
        m_text.append(QString::fromUcs4(&point, 1).toUtf8());
}

void JsonTokens::putLoneSurrogate()
{
    if (std::exchange(m_high, 0) != 0)
        put(kReplacement);
}

bool JsonTokens::hex4(quint32 &unit)
{
    unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const int c = peek();
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) {
            fail(c < 0 ? Token::Truncated : Token::Bad);
            return false;
        }
        unit = unit << 4 | static_cast<quint32>(digit);
    }
    return true;
}

bool JsonTokens::escape()
{
    ++m_at; // the backslash
    const int c = peek();
    if (c < 0) {
        fail(Token::Truncated);
        return false;
    }
    ++m_at;
    if (c != 'u')
        putLoneSurrogate();
    switch (c) {
    case '"':
    case '\\':
    case '/':
        put(static_cast<char32_t>(c));
        return true;
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        put(U' ');
        return true;
    case 'u':
        break;
    default:
        fail(Token::Bad);
        return false;
    }
    quint32 unit = 0;
    if (!hex4(unit))
        return false;
    if (QChar::isLowSurrogate(unit) && m_high != 0) {
        put(QChar::surrogateToUcs4(static_cast<char16_t>(m_high), static_cast<char16_t>(unit)));
        m_high = 0;
        return true;
    }
    putLoneSurrogate();
    if (QChar::isHighSurrogate(unit))
        m_high = unit;
    else
        put(QChar::isSurrogate(unit) ? kReplacement : unit == 0 ? U' ' : unit);
    return true;
}

} // namespace porch
