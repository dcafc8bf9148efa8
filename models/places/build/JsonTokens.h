// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <vector>

namespace porch {

/// Reads JSON piece by piece from a device, so that a file of any size takes a few hundred kilobytes. Also
/// reads sequences: values one behind the other, with line breaks or record separators (RFC 8142) between.
class JsonTokens
{
public:
    enum class Token : quint8 {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Key,
        String,
        Number,
        True,
        False,
        Null,
        End,       ///< of the device, between values
        Truncated, ///< of the device, within a value
        Bad,       ///< no JSON, or nested deeper than kMostDepth
    };
    static constexpr std::size_t kMostDepth = 64;
    /// What is longer is cut there; see textWasCut().
    static constexpr qsizetype kMostText = 64 * 1024;

    /// @param device open for reading; sequential ones are waited for
    explicit JsonTokens(QIODevice &device);

    /// After Truncated or Bad always the same again.
    Token next();

    /// Of a Key, a String (UTF-8, unescaped) or a Number (as written).
    const QByteArray &text() const { return m_text; }
    bool textWasCut() const { return m_cut; }
    /// Of a Number; infinite where it is larger than a double.
    double number() const { return m_number; }
    /// How many arrays and objects are open.
    std::size_t depth() const { return m_open.size(); }
    /// Bytes read so far.
    qint64 offset() const { return m_passed + m_at; }

private:
    enum class Expect : quint8 { Value, ValueOrEnd, KeyOrEnd, Key, Colon, CommaOrEnd };

    bool fill();
    int peek(); ///< -1 at the end
    int peekAfterSpace();
    Token fail(Token token);
    Token open(char bracket);
    Token close(char bracket);
    Token value(int c);
    Token string(Token token);
    bool escape();
    bool hex4(quint32 &unit);
    void put(char32_t point);
    void putLoneSurrogate();
    Token numberToken();
    Token word(const char *rest, Token token);
    void afterValue();

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_passed = 0; ///< bytes in front of the buffer
    QByteArray m_text;
    double m_number = 0;
    bool m_cut = false;
    quint32 m_high = 0;       ///< the first half of a character written as two escapes
    std::vector<char> m_open; ///< '{' or '['
    Expect m_expect = Expect::Value;
    Token m_failure = Token::End; ///< Truncated or Bad: how it ended
};

} // namespace porch
