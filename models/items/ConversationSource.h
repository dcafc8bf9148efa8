// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/store/Rows.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace porch {

class Reader;

struct ConversationRequest
{
    QByteArray tip;               ///< key of the tip
    std::optional<Micros> before; ///< items written before this; none: the newest
    int limit = 0;                ///< 0: the tip alone, without its items
};

/// A tip and a stretch of its conversation, read in one go.
struct ConversationPage
{
    std::optional<TipRow> tip;       ///< none: the cache does not know it (yet)
    std::vector<TimelineRow> rows;   ///< oldest first
    std::vector<TipRow> merged = {}; ///< the tips that say the same and are merged with it
};

/// Where conversations are read from. Answers later, never from within read().
class ConversationSource
{
public:
    using Done = std::function<void(Result<ConversationPage>)>;

    virtual ~ConversationSource() = default;
    /// `done` is not called any more once `context` is gone.
    virtual void read(QObject *context, const ConversationRequest &request, Done done) = 0;
};

/// Reads the cache on its reader's thread.
class ReaderConversationSource : public ConversationSource
{
public:
    explicit ReaderConversationSource(Reader &reader)
        : m_reader(reader)
    {}
    void read(QObject *context, const ConversationRequest &request, Done done) override;

private:
    Reader &m_reader;
};

} // namespace porch
