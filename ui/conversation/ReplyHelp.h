// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/items/Clock.h"
#include "ui/conversation/Composer.h"
#include "ui/conversation/TipSituation.h"

#include <QObject>
#include <QSet>

namespace porch {

/// Looks after who writes an answer: claims the tip with the first letter, says what came to it meanwhile,
/// and knows what the department's templates leave open.
class ReplyHelp : public QObject
{
    Q_OBJECT
public:
    ReplyHelp(const ConversationModel &model, Composer &composer, Clock clock, QObject *parent);

    /// The tip, the connection or what is on its way is another than before.
    /// @param saved when the draft that stands in the composer was kept; 0 when none was
    void refresh(const TipSituation &now, Micros saved);

Q_SIGNALS:
    void commandRequested(const porch::Command &command);
    /// An item of the conversation that the person must see.
    void revealRequested(const QByteArray &id, Micros written);

private:
    /// Up to where the conversation was known when an answer was begun.
    struct Begun
    {
        quint64 sequence = 0;
        Micros at = 0;      ///< for a draft of another day, whose beginning nobody counted
        quint64 looked = 0; ///< what came up to here was shown since
        bool dated = false; ///< `at` counts, not `sequence`
    };

    bool isReply() const;
    void edited();
    void claimByTyping();
    void tellRefusedClaim();
    void tellNews();
    void showNews();
    quint64 newest() const;
    std::vector<const ConversationItem *> news(const Begun &begun) const;
    static QString sentence(const std::vector<const ConversationItem *> &news);
    ComposerHelp help() const;

    const ConversationModel &m_model;
    Composer &m_composer;
    Clock m_clock;
    TipSituation m_now;
    QHash<QByteArray, Begun> m_begun;       ///< by tip
    QHash<QByteArray, QByteArray> m_claims; ///< by tip: asked for while typing; once for each
    QSet<QByteArray> m_told;                ///< refused claims that were told
};

} // namespace porch
