// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/store/Outbox.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace porch {

class Desk;
class Reader;
class ShiftPage;

/// The room of a user's shift at a desk: keeps its digest fresh while somebody looks, and its end honest:
/// nobody leaves believing that something was sent which was not.
class ShiftRoom : public QObject
{
    Q_OBJECT
public:
    /// @param reader of the cache; outlives this
    ShiftRoom(Desk &desk, Reader &reader, const QString &user);

    ShiftPage &page() { return *m_page; }
    /// Opens the room by itself for whoever was away for long.
    void greetOnce() { m_greets = true; }

Q_SIGNALS:
    /// What was given back is in the log, or the user knows that it is not: the session may close, with this
    /// as its last word.
    void shiftEnded(const porch::Command &closing);

private:
    void begin();
    void lookSoon();
    void look();
    void setPending(const std::vector<PendingAction> &pending);
    void endShift(bool anyway);
    void giveBack();
    void settle();
    void giveUp();
    void stay(const QString &problem);
    void leave();
    int unsent() const;
    void keepNote();

    Desk &m_desk;
    Reader &m_reader;
    const QString m_user;
    ShiftPage *m_page; ///< the window's
    QTimer m_soon;
    QTimer m_tick;
    QTimer m_keep;     ///< the note is kept a moment after the last key
    QTimer m_patience; ///< how long the end waits for what is on its way
    std::vector<PendingAction> m_pending;
    QSet<QByteArray> m_handed;    ///< ids given to the outbox that it has not told of yet
    QSet<QByteArray> m_givenBack; ///< tips
    QByteArray m_closing;         ///< id of the session's last word
    LinkState::Phase m_phase = LinkState::Phase::Connecting;
    bool m_looking = false;
    bool m_again = false;
    bool m_greets = false;
    bool m_begun = false;
    bool m_ending = false;
};

} // namespace porch
