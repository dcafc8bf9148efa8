// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/TokenMatcher.h"

#include <algorithm>
#include <sqlite3.h>

namespace porch {

namespace {

fts5_api *apiOf(Database &db)
{
    fts5_api *api = nullptr;
    Statement ask(db, "SELECT fts5(?1)");
    ask.bindPointer(1, static_cast<void *>(&api), "fts5_api_ptr");
    ask.step();
    return api;
}

} // namespace

struct TokenMatcher::Functions
{
    fts5_tokenizer tokenizer{};
};

TokenMatcher::TokenMatcher(Database &db, const QByteArray &match)
    : m_functions(std::make_unique<Functions>())
{
    fts5_api *api = apiOf(db);
    if (api == nullptr)
        return;
    // The settings of message_fts in resources/schema/cache.sql.
    const char *settings[] = {"remove_diacritics", "2"};
    void *context = nullptr;
    if (api->xFindTokenizer(api, "unicode61", &context, &m_functions->tokenizer) != SQLITE_OK)
        return;
    if (m_functions->tokenizer.xCreate(context, settings, 2, &m_tokenizer) != SQLITE_OK)
        m_tokenizer = nullptr;
    if (m_tokenizer != nullptr)
        readTerms(match);
}

TokenMatcher::~TokenMatcher()
{
    if (m_tokenizer != nullptr)
        m_functions->tokenizer.xDelete(m_tokenizer);
}

bool TokenMatcher::hasPrefix() const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [](const Term &term) { return term.prefix; });
}

/// `"words" "words"* ...`, with quotation marks doubled inside.
void TokenMatcher::readTerms(const QByteArray &match)
{
    qsizetype at = 0;
    while ((at = match.indexOf('"', at)) >= 0) {
        const qsizetype begin = at;
        QByteArray words;
        for (++at; at < match.size(); ++at) {
            if (match[at] == '"') {
                if (at + 1 == match.size() || match[at + 1] != '"')
                    break;
                ++at;
            }
            words += match[at];
        }
        ++at;
        tokenize(words);
        Term term;
        for (const auto &[first, length] : m_tokens)
            term.tokens.push_back(m_letters.mid(first, length));
        term.prefix = at < match.size() && match[at] == '*';
        // Like FTS5: what has no letters asks for nothing.
        if (term.tokens.empty())
            continue;
        if (!term.prefix)
            m_exact += match.mid(begin, at - begin) + ' ';
        m_terms.push_back(std::move(term));
    }
}

void TokenMatcher::tokenize(QByteArrayView text)
{
    m_letters.resize(0);
    m_tokens.clear();
    const auto take = [](void *self, int, const char *token, int length, int, int) {
        auto *matcher = static_cast<TokenMatcher *>(self);
        matcher->m_tokens.emplace_back(matcher->m_letters.size(), length);
        matcher->m_letters.append(token, length);
        return SQLITE_OK;
    };
    m_functions->tokenizer.xTokenize(m_tokenizer, this, FTS5_TOKENIZE_DOCUMENT, text.data(),
                                     static_cast<int>(text.size()), take);
}

bool TokenMatcher::matches(QByteArrayView text)
{
    if (m_tokenizer == nullptr || m_terms.empty())
        return false;
    tokenize(text);
    return std::all_of(m_terms.begin(), m_terms.end(), [this](const Term &term) { return holds(term); });
}

bool TokenMatcher::holds(const Term &term) const
{
    for (std::size_t at = 0; at + term.tokens.size() <= m_tokens.size(); ++at) {
        if (stands(term, at))
            return true;
    }
    return false;
}

bool TokenMatcher::stands(const Term &term, std::size_t at) const
{
    for (std::size_t i = 0; i < term.tokens.size(); ++i) {
        const auto &[begin, length] = m_tokens[at + i];
        const QByteArrayView token(m_letters.constData() + begin, length);
        const QByteArrayView wanted(term.tokens[i]);
        const bool goesOn = term.prefix && i + 1 == term.tokens.size();
        if (goesOn ? !token.startsWith(wanted) : token != wanted)
            return false;
    }
    return true;
}

} // namespace porch
