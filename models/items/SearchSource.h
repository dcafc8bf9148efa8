// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Search.h"

#include <functional>

class QObject;

namespace porch {

class Reader;

/// Where searches are answered. Later, on the context's thread, never from within the call.
class SearchSource
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~SearchSource() = default;
    virtual void search(QObject *context, const SearchQuery &query, const QString &user,
                        std::optional<qint64> before, int limit, Done<std::vector<SearchHit>> done) = 0;
    virtual void count(QObject *context, const SearchQuery &query, const QString &user,
                       Done<qint64> done) = 0;
    /// Whatever is being read is not wanted any more.
    virtual void interrupt() = 0;
};

/// Searches the cache. Give it a reader of its own: interrupt() ends whatever that reader does.
class ReaderSearchSource : public SearchSource
{
public:
    explicit ReaderSearchSource(Reader &reader);

    void search(QObject *context, const SearchQuery &query, const QString &user, std::optional<qint64> before,
                int limit, Done<std::vector<SearchHit>> done) override;
    void count(QObject *context, const SearchQuery &query, const QString &user, Done<qint64> done) override;
    void interrupt() override;

private:
    Reader &m_reader;
};

} // namespace porch
