// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>
#include <QStringView>

#include <vector>

namespace porch {

/// What stands between two words.
enum class Gap : quint32 {
    Space = 1,
    Newline = 2,
    Comma = 4,
    Dot = 8,
    Stop = 16, ///< ! ? ; and the end of a paragraph
    Slash = 32,
    Ampersand = 64,
    At = 128,
    Hash = 256,
    Hyphen = 512,
    Plus = 1024,
    Open = 2048,  ///< ( [ and dashes
    Close = 4096, ///< ) ]
    Quote = 8192,
    Colon = 16384,
    Money = 32768,
    Percent = 65536,
    Other = 131072, ///< emoji, signs
};
Q_DECLARE_FLAGS(Gaps, Gap)
Q_DECLARE_OPERATORS_FOR_FLAGS(Gaps)

struct Token
{
    enum class Kind : quint8 {
        Word,
        Number,  ///< digits alone
        Ordinal, ///< "5th", "3ra"
        Mixed,   ///< "12B", "B12"
        Opaque,  ///< addresses of pages and mail: nothing inside is read
    };
    enum class Case : quint8 { None, Lower, Capital, Upper };

    qsizetype start = 0; ///< in the text, UTF-16
    qsizetype end = 0;
    QStringView folded; ///< as foldedWords() folds
    Gaps before;        ///< what stands between it and the token before
    Kind kind = Kind::Word;
    Case letters = Case::None;
    qint32 value = -1; ///< of Number, Ordinal and the digits that begin a Mixed; -1: none, or absurdly many
    bool opensSentence = false;

    bool isNumber() const { return kind == Kind::Number; }
    bool isWord() const { return kind == Kind::Word; }
    bool is(QLatin1String word) const { return folded == word; }
    /// Nothing stands between it and the token before, or only what joins.
    bool isTight() const { return !(before & (Gaps(Gap::Space) | Gap::Newline)); }
};

/// A text as words and numbers. Takes time in proportion to the text, whatever it holds. A last token without
/// letters stands for the end, so that what follows the last word can be asked for.
class Tokens
{
public:
    explicit Tokens(QStringView text);
    Tokens(const Tokens &) = delete;
    Tokens &operator=(const Tokens &) = delete;

    int count() const { return static_cast<int>(m_tokens.size()) - 1; }
    /// Any index: what lies outside is the end.
    const Token &at(int index) const
    {
        return m_tokens[index < 0 || index > count() ? static_cast<std::size_t>(count())
                                                     : static_cast<std::size_t>(index)];
    }
    bool has(int index) const { return index >= 0 && index < count(); }
    QStringView text() const { return m_text; }

    /// Whether capital letters tell names from words here: not where all is written small, or all large.
    bool caseTells() const { return m_caseTells; }
    /// Written with a capital; also where case tells nothing.
    bool mayBeName(int index) const;
    /// Written with a capital where that means something: not at the beginning of a sentence.
    bool isSurelyName(int index) const;

    /// The token follows the one before as words of one name do: a space, a hyphen, or the point of an
    /// abbreviation between them.
    bool follows(int index) const;

private:
    void read();
    void addWord(qsizetype from, qsizetype to);
    void addToken(qsizetype from, qsizetype to);
    void addOpaque(qsizetype from, qsizetype to);
    qsizetype opaqueEnd(qsizetype from) const;
    void bindViews();
    void judgeCase();

    QStringView m_text;
    QString m_folded;
    std::vector<std::pair<qsizetype, qsizetype>> m_views; ///< of each token in m_folded: begin, length
    std::vector<Token> m_tokens;
    Gaps m_pending;
    bool m_caseTells = false;
};

/// "st" of "St. Mary": short enough to be an abbreviation that a point ends.
bool mayEndWithPoint(QStringView folded);

} // namespace porch
