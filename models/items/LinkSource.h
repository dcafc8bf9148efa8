// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/LinkCandidate.h"
#include "models/items/LinkedWords.h"

#include <functional>
#include <memory>

class QObject;

namespace porch {

class Reader;

/// What is searched for among all cases and tips.
struct LinkQuestion
{
    QString text; ///< as typed; empty: what is likely by itself
    bool closedToo = false;
    bool operator==(const LinkQuestion &) const = default;
};

struct LinkAnswer
{
    std::vector<LinkCandidate> candidates; ///< cases, then tips; the best first
    qint64 cases = 0;                      ///< so many cases were searched
};

/// Where the linking of tips is answered. Later, on the context's thread, never from within the call.
class LinkSource
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~LinkSource() = default;
    virtual void ask(QObject *context, const std::vector<TipId> &tips, Done<AskedTips> done) = 0;
    virtual void find(QObject *context, const AskedTipsPtr &asked, const LinkQuestion &question,
                      Done<LinkAnswer> done) = 0;
    virtual void compare(QObject *context, const AskedTipsPtr &asked, const LinkCandidate &candidate,
                         Done<LinkPreview> done) = 0;
    /// Whatever is being read is not wanted any more.
    virtual void interrupt() = 0;
};

/// Asks the cache. Give it a reader whose reads may be interrupted.
class ReaderLinkSource : public LinkSource
{
public:
    explicit ReaderLinkSource(Reader &reader);

    void ask(QObject *context, const std::vector<TipId> &tips, Done<AskedTips> done) override;
    void find(QObject *context, const AskedTipsPtr &asked, const LinkQuestion &question,
              Done<LinkAnswer> done) override;
    void compare(QObject *context, const AskedTipsPtr &asked, const LinkCandidate &candidate,
                 Done<LinkPreview> done) override;
    void interrupt() override;

    /// Links are others than before: whoever asks next is answered by the new ones.
    void age() { m_isAged = true; }
    /// The cache is another.
    void forget();

private:
    /// The words of linked tips, read when they are first asked for; the reader's thread's alone.
    struct Known
    {
        std::optional<LinkedWords> words;
        Result<void> read(Database &db);
    };

    Reader &m_reader;
    std::shared_ptr<Known> m_known = std::make_shared<Known>();
    bool m_isAged = false;
};

} // namespace porch
