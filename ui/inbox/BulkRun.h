// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Outbox.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace porch {

/// One action on several tips: each is an event of its own, and what became of them is told together.
class BulkRun
{
    Q_DECLARE_TR_FUNCTIONS(porch::BulkRun)
public:
    /// How people call a user of the desk.
    using NameOf = std::function<QString(const QString &user)>;

    bool isEmpty() const { return m_sent.empty() && m_leftOut.isEmpty(); }
    void begin(Verb verb);
    void add(const QByteArray &id);
    /// It was not even asked for, since this desk knows that it would do nothing.
    void leaveOut(const QString &reason) { m_leftOut.append(reason); }

    /// Each says whether what is told is another now.
    bool setPending(const std::vector<PendingAction> &pending);
    bool noteOutcomes(const std::vector<Outcome> &outcomes);
    /// The outbox could not keep it.
    bool noteFailed(const QByteArray &id, const QString &problem);

    bool isSettled() const;
    /// Something did not happen as it was asked for: a person must see it.
    bool hasProblem() const;
    /// "Claim: 2 done, 1 refused: K. Osei holds it".
    QString sentence(const NameOf &nameOf) const;

private:
    enum class State : quint8 { Waiting, Queued, Sending, Done, Refused, TakenBack };
    struct Sent
    {
        QByteArray id;
        State state = State::Waiting;
        Refusal refusal = Refusal::None;
        QString problem; ///< a sentence; stands for the refusal when the server or the disk refused
        bool operator==(const Sent &) const = default;
    };

    int count(State state) const;
    QStringList reasons(const NameOf &nameOf) const;
    static QString title(Verb verb);

    Verb m_verb = Verb::Claim;
    std::vector<Sent> m_sent;
    QHash<QByteArray, QString> m_holders; ///< who held it, by action
    QStringList m_leftOut;
};

} // namespace porch
