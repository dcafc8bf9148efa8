// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

#include <memory>
#include <vector>

struct Fts5Tokenizer;

namespace porch {

/// Whether a text matches a query as parseSearch() makes them, without the index: by the index's own
/// tokenizer, so that both always agree.
class TokenMatcher
{
public:
    TokenMatcher(Database &db, const QByteArray &match);
    ~TokenMatcher();
    TokenMatcher(const TokenMatcher &) = delete;
    TokenMatcher &operator=(const TokenMatcher &) = delete;

    /// False when the tokenizer could not be had; then nothing matches.
    bool isValid() const { return m_tokenizer != nullptr; }
    /// Only then is the index slow: it gathers all messages of all words that begin so before the first hit.
    bool hasPrefix() const;
    /// The query without its prefixes, for the index; empty when nothing is left.
    const QByteArray &withoutPrefixes() const { return m_exact; }
    bool matches(QByteArrayView text);

private:
    struct Term
    {
        std::vector<QByteArray> tokens; ///< of a phrase, next to one another
        bool prefix = false;            ///< the last token goes on
    };
    void readTerms(const QByteArray &match);
    void tokenize(QByteArrayView text);
    bool holds(const Term &term) const;
    bool stands(const Term &term, std::size_t at) const;

    struct Functions;
    std::unique_ptr<Functions> m_functions; ///< of the tokenizer; their type is SQLite's
    Fts5Tokenizer *m_tokenizer = nullptr;
    std::vector<Term> m_terms;
    QByteArray m_exact;

    // Of the text looked at, kept to spare allocations.
    QByteArray m_letters;
    std::vector<std::pair<qsizetype, qsizetype>> m_tokens;
};

} // namespace porch
