// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Search.h"

#include <QDateTime>

namespace porch {

namespace {

/// A piece of what was typed: `word`, `operator:value`, `"phrase"`, `operator:"value"`.
struct Token
{
    QString text; ///< as typed, without the quotes around a phrase or value
    QString name; ///< of the operator, in lower case; empty without one
    QString value;
    bool isPhrase = false;
    bool atEnd = false; ///< nothing was typed after it, not even a space
};

class Tokenizer
{
public:
    explicit Tokenizer(const QString &text)
        : m_text(text)
    {}

    std::optional<Token> next()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at == m_text.size())
            return std::nullopt;
        Token token;
        if (m_text.at(m_at) == u'"') {
            token.isPhrase = true;
            token.text = quoted();
        } else {
            const qsizetype begin = m_at;
            while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && m_text.at(m_at) != u'"')
                ++m_at;
            token.text = m_text.mid(begin, m_at - begin);
            split(token);
        }
        token.atEnd = m_at == m_text.size();
        return token;
    }

private:
    /// From the quotation mark to its partner, or to the end while the phrase is still being typed.
    QString quoted()
    {
        const qsizetype begin = ++m_at;
        const qsizetype end = m_text.indexOf(u'"', begin);
        m_at = end < 0 ? m_text.size() : end + 1;
        return m_text.mid(begin, (end < 0 ? m_text.size() : end) - begin);
    }

    void split(Token &token)
    {
        const qsizetype colon = token.text.indexOf(u':');
        if (colon <= 0)
            return;
        token.name = token.text.left(colon).toLower();
        token.value = token.text.mid(colon + 1);
        if (token.value.isEmpty() && m_at < m_text.size() && m_text.at(m_at) == u'"') {
            token.value = quoted();
            token.text += token.value;
        }
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

/// As FTS5 reads it, a text in quotation marks is nothing but words, whatever stands in it.
QString quotedForFts(QString words)
{
    words.replace(QChar(u'\0'), QChar(u' '));
    words.replace(u'"', QLatin1String("\"\""));
    return u'"' + words + u'"';
}

qsizetype lettersAtEnd(const QString &text)
{
    qsizetype count = 0;
    while (count < text.size() &&
           (text.at(text.size() - 1 - count).isLetterOrNumber() ||
            text.at(text.size() - 1 - count).isMark() || text.at(text.size() - 1 - count).isSurrogate()))
        ++count;
    return count;
}

/// One letter begins too many words to be of use.
constexpr qsizetype kShortestPrefix = 2;

/// Nobody types more; a pasted page must not become a query that runs for seconds.
constexpr int kMostTerms = 24;
constexpr qsizetype kLongestQuery = 2'000;

QString termOf(const Token &token, bool asYouType)
{
    QString words = token.text;
    bool prefix = asYouType && token.atEnd && (!token.isPhrase || !token.text.isEmpty());
    bool starred = false;
    if (!token.isPhrase) {
        while (words.endsWith(u'*')) {
            words.chop(1);
            starred = true;
        }
    }
    if (words.trimmed().isEmpty())
        return {};
    // Only what is still being typed has to wait for a second letter.
    prefix = lettersAtEnd(words) >= (starred ? 1 : kShortestPrefix) && (prefix || starred);
    return prefix ? quotedForFts(words) + u'*' : quotedForFts(words);
}

/// A date is the midnight it begins with, where the desk is.
std::optional<Micros> timeOf(const QString &value)
{
    if (const QDate date = QDate::fromString(value, Qt::ISODate); date.isValid() && value.size() == 10)
        return date.startOfDay().toMSecsSinceEpoch() * 1000;
    if (!value.contains(u'T'))
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
    return time.isValid() ? std::optional<Micros>(time.toMSecsSinceEpoch() * 1000) : std::nullopt;
}

bool applyIs(SearchQuery &query, const QString &value)
{
    if (value == QLatin1String("new"))
        query.status = TipStatus::New;
    else if (value == QLatin1String("claimed"))
        query.status = TipStatus::Claimed;
    else if (value == QLatin1String("waiting"))
        query.status = TipStatus::Waiting;
    else if (value == QLatin1String("closed"))
        query.tab = TipTab::Closed;
    else if (value == QLatin1String("open"))
        query.tab = query.tab.value_or(TipTab::All);
    else if (value == QLatin1String("mine"))
        query.mine = true;
    else if (value == QLatin1String("owed"))
        query.tab = TipTab::Owed;
    else
        return false;
    return true;
}

/// False when nobody knows the operator, or the value makes no sense with it.
bool applyOperator(SearchQuery &query, const Token &token)
{
    if (token.value.trimmed().isEmpty())
        return false;
    if (token.name == QLatin1String("is"))
        return applyIs(query, token.value.toLower());
    if (token.name == QLatin1String("in")) {
        const QString channel = token.value.startsWith(u'#') ? token.value.mid(1) : token.value;
        if (channel.isEmpty())
            return false;
        query.channel = channel;
        return true;
    }
    if (token.name == QLatin1String("source")) {
        query.source = token.value;
        return true;
    }
    if (token.name == QLatin1String("from")) {
        query.author = token.value.trimmed();
        return true;
    }
    const bool before = token.name == QLatin1String("before");
    if (before || token.name == QLatin1String("after")) {
        const auto time = timeOf(token.value);
        if (!time)
            return false;
        (before ? query.before : query.after) = time;
        return true;
    }
    return false;
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return *this == SearchQuery{};
}

SearchQuery parseSearch(const QString &text, bool asYouType)
{
    SearchQuery query;
    const QString typed = text.left(kLongestQuery);
    Tokenizer tokenizer(typed);
    int terms = 0;
    while (const auto token = tokenizer.next()) {
        if (!token->name.isEmpty() && applyOperator(query, *token))
            continue;
        const QString term = termOf(*token, asYouType);
        if (term.isEmpty() || ++terms > kMostTerms)
            continue;
        if (!query.match.isEmpty())
            query.match += u' ';
        query.match += term;
    }
    return query;
}

} // namespace porch
