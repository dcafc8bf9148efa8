// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/JoinRequest.h"

namespace porch {

namespace {

using Verdict = JoinAnswer::Verdict;

/// A request that nobody hears is lost without a word, so it is repeated. The keeper may have to wait for
/// another change of users before it answers.
constexpr std::chrono::seconds kAnswerTime{2};
constexpr int kMostRequests = 6;
constexpr int kEnoughRefusals = 3;
constexpr std::chrono::milliseconds kBetweenRequests{200};
constexpr std::chrono::seconds kReachTime{15};
/// From the keeper's answer to the day on which every server of a cluster knows the key.
constexpr std::chrono::seconds kConfirmTime{12};
/// When the invitation is void: an earlier attempt has brought the key in, or nothing will.
constexpr std::chrono::seconds kSecondThought{2};

} // namespace

JoinRequest::JoinRequest(NatsOptions invited, QString department, NKey key, QObject *parent)
    : QObject(parent)
    , m_options(std::move(invited))
    , m_department(std::move(department))
    , m_key(std::move(key))
    , m_patience(this)
{
    // A person waits for this: no long pauses.
    m_options.firstDelay = std::chrono::milliseconds(50);
    m_options.longestDelay = std::chrono::milliseconds(500);
    m_options.refusedDelay = std::chrono::milliseconds(200);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { finish(m_otherwise); });
}

void JoinRequest::start()
{
    m_connection = std::make_unique<NatsConnection>(m_options);
    connect(m_connection.get(), &NatsConnection::online, this, &JoinRequest::ask, Qt::QueuedConnection);
    connect(m_connection.get(), &NatsConnection::offline, this, &JoinRequest::onInvitedOffline,
            Qt::QueuedConnection);
    m_otherwise = tr("The department's server does not answer. Try again when it can be reached.");
    m_patience.start(kReachTime);
    m_connection->start();
}

void JoinRequest::onInvitedOffline(const LinkFault &fault)
{
    if (fault.kind == LinkFault::Kind::SignIn) {
        // A server that is just reading its users refuses everybody for a moment.
        if (++m_refusals < kEnoughRefusals)
            return;
        // Used, withdrawn, too old; or an earlier attempt of ours went through.
        confirm(JoinText::sentence(Verdict::NotInvited, m_options.user), kSecondThought);
        return;
    }
    m_otherwise = fault.sentence;
    if (fault.needsPerson())
        finish(fault.sentence);
}

void JoinRequest::ask()
{
    const auto *invitation = std::get_if<NKey>(&m_options.credentials);
    if (invitation == nullptr || !m_connection->isOnline())
        return;
    m_patience.stop();
    const JoinMessage message =
        JoinMessage::make(m_options.user, m_department, invitation->publicKey(), m_key);
    m_connection->request(QByteArray("join." + m_options.user.toUtf8()), message.toJson(), kAnswerTime,
                          [this](const NatsReply &reply) { onAnswer(reply); });
}

void JoinRequest::onAnswer(const NatsReply &reply)
{
    switch (reply.outcome) {
    case NatsReply::Outcome::Answered: {
        const auto answer = JoinAnswer::fromJson(reply.payload);
        const Verdict verdict = answer ? answer->verdict : Verdict::Unable;
        if (verdict == Verdict::Welcome)
            confirm(tr("The server has taken the new key, but does not let %1 in yet. Try again in a minute.")
                        .arg(m_options.user),
                    kConfirmTime);
        else
            finish(JoinText::sentence(verdict, m_options.user));
        return;
    }
    case NatsReply::Outcome::NoResponders:
    case NatsReply::Outcome::TimedOut:
        if (++m_requests < kMostRequests && m_connection->isOnline()) {
            QTimer::singleShot(kBetweenRequests, m_connection.get(), [this] { ask(); });
            return;
        }
        confirm(tr("Nobody lets new users in at the moment. Try again when an administrator has looked after "
                   "the department's server: it must be run by \"porchlightctl serve\"."),
                kSecondThought);
        return;
    case NatsReply::Outcome::Offline:
        // It may have gone through.
        confirm(tr("The department's server was lost before it answered. Try again."), kConfirmTime);
        return;
    case NatsReply::Outcome::Denied:
    case NatsReply::Outcome::Invalid:
        finish(JoinText::sentence(Verdict::NotInvited, m_options.user));
        return;
    }
}

void JoinRequest::confirm(const QString &otherwise, std::chrono::seconds patience)
{
    if (m_over)
        return;
    m_otherwise = otherwise;
    NatsOptions options = m_options;
    options.credentials = m_key;
    // Not at once: this may be the old connection's own voice.
    if (m_connection) {
        m_connection->disconnect(this);
        m_connection->stop();
        m_connection.release()->deleteLater();
    }
    m_connection = std::make_unique<NatsConnection>(options);
    connect(
        m_connection.get(), &NatsConnection::online, this, [this] { finish({}); }, Qt::QueuedConnection);
    m_patience.start(patience);
    m_connection->start();
}

void JoinRequest::finish(const QString &failure)
{
    if (std::exchange(m_over, true))
        return;
    m_patience.stop();
    if (m_connection) {
        m_connection->disconnect(this);
        m_connection->stop();
        m_connection.release()->deleteLater();
    }
    if (failure.isEmpty())
        Q_EMIT joined();
    else
        Q_EMIT failed(failure);
}

} // namespace porch
