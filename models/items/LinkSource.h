// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/LinkCandidate.h"
#include "models/items/LinkedWords.h"
#include "models/links/Suggestions.h"

#include <QObject>

#include <functional>
#include <memory>

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
    /// Calls this when the same question may find more than before.
    virtual void setOnMore(std::function<void()> more) = 0;
};

/// Asks the cache.
class ReaderLinkSource : public LinkSource
{
public:
    /// Both outlive this.
    /// @param reader its reads may be interrupted
    /// @param background reads the words of linked tips, which may take a second while somebody types already
    ReaderLinkSource(Reader &reader, Reader &background);

    void ask(QObject *context, const std::vector<TipId> &tips, Done<AskedTips> done) override;
    void find(QObject *context, const AskedTipsPtr &asked, const LinkQuestion &question,
              Done<LinkAnswer> done) override;
    void compare(QObject *context, const AskedTipsPtr &asked, const LinkCandidate &candidate,
                 Done<LinkPreview> done) override;
    void interrupt() override;
    void setOnMore(std::function<void()> more) override { m_more = std::move(more); }

    /// Links are others than before: whoever asks next is answered by the new ones.
    void age() { m_isAged = true; }
    /// The cache is another.
    void forget();

private:
    void readWords();

    Reader &m_reader;
    Reader &m_background;
    Result<Suggestions> m_suggestions; ///< an error only where the program was built wrongly
    QObject m_here;
    std::function<void()> m_more;
    std::shared_ptr<const LinkedWords> m_words; ///< null: not read yet
    quint64 m_generation = 0;                   ///< of the cache; words of an older one are dropped
    bool m_isReading = false;
    bool m_isAged = false;
};

} // namespace porch
