// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/JoinDesk.h"

#include <QPointer>

#include <algorithm>

namespace porch {

namespace {

using Verdict = JoinAnswer::Verdict;

/// More wait in vain: an invited desk asks once, and again when it is impatient.
constexpr std::size_t kMostWaiting = 64;
constexpr std::ptrdiff_t kMostWaitingOfOne = 4;
/// For another program that is changing users; the desk waits for its answer no longer than ten seconds.
constexpr std::chrono::milliseconds kBetweenAttempts{100};
constexpr int kMostAttempts = 80;
constexpr std::chrono::milliseconds kLongestAnswer{1'000};

NatsOptions keeperOptions(const DepartmentPlan &plan, const NKey &keeper)
{
    NatsOptions options;
    options.servers = plan.urls();
    options.user = QLatin1String(kKeeperName);
    options.credentials = keeper;
    options.caFile = plan.caFile;
    options.program = QStringLiteral("porchlight keeper");
    options.longestDelay = std::chrono::milliseconds(2'000);
    // Nobody refuses the keeper but a server that is just reading its users.
    options.refusedDelay = std::chrono::milliseconds(100);
    return options;
}

} // namespace

JoinDesk::JoinDesk(DepartmentFolder department, const NKey &keeper, QObject *parent)
    : QObject(parent)
    , m_department(std::move(department))
    , m_connection(keeperOptions(m_department.plan(), keeper))
    , m_next(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &JoinDesk::handleNext);
    m_connection.subscribe("join.*", [this](const NatsMessage &message) { onRequest(message); });
    connect(&m_connection, &NatsConnection::online, this,
            [this] { m_connection.afterRoundTrip([this] { Q_EMIT ready(); }); });
}

JoinDesk::~JoinDesk() = default;

void JoinDesk::start()
{
    m_connection.start();
}

void JoinDesk::onRequest(const NatsMessage &message)
{
    const QByteArray subject = message.subject.toByteArray();
    const QByteArray user = subject.mid(subject.indexOf('.') + 1);
    const auto ofThisOne = std::count_if(m_requests.begin(), m_requests.end(),
                                         [&user](const Request &waiting) { return waiting.user == user; });
    // Without a way to answer nobody is asking.
    if (message.reply.isEmpty() || m_requests.size() >= kMostWaiting || ofThisOne >= kMostWaitingOfOne)
        return;
    m_requests.push_back({user, message.reply.toByteArray(), message.payload.toByteArray()});
    if (!m_next.isActive() && !m_reload)
        m_next.start(0);
}

void JoinDesk::handleNext()
{
    if (m_requests.empty() || m_reload)
        return;
    // Never waits: the servers' fate hangs on this thread.
    auto begun = Membership::begin(m_department, std::chrono::milliseconds(0));
    if (!begun && ++m_attempts < kMostAttempts) {
        m_next.start(kBetweenAttempts);
        return;
    }
    m_attempts = 0;
    const Request request = std::move(m_requests.front());
    m_requests.pop_front();
    std::unique_ptr<Membership> membership;
    Verdict verdict = Verdict::Unable;
    if (begun) {
        membership = std::make_unique<Membership>(std::move(begun).value());
        verdict = decide(request, *membership);
    } else {
        Q_EMIT troubled(begun.error().what);
    }
    m_connection.publish(request.reply, JoinAnswer{verdict}.toJson());
    const QString user = QString::fromLatin1(request.user);
    if (verdict == Verdict::Welcome)
        admit(user, std::move(membership));
    else if (verdict != Verdict::Unable)
        reportOnce(tr("Somebody tried to join as %1 and was refused. What they were told: %2")
                       .arg(user, JoinText::sentence(verdict, user)));
    if (!m_requests.empty() && !m_reload)
        m_next.start(0);
}

void JoinDesk::reportOnce(const QString &sentence)
{
    if (std::exchange(m_lastReport, sentence) != sentence)
        Q_EMIT troubled(sentence);
}

JoinAnswer::Verdict JoinDesk::decide(const Request &request, Membership &membership)
{
    const auto message = JoinMessage::fromJson(request.payload);
    const DepartmentUser *user = membership.book().find(QString::fromLatin1(request.user));
    if (!message || message->user.toUtf8() != request.user)
        return Verdict::Unproven;
    if (user == nullptr)
        return Verdict::NotInvited;
    DepartmentUser joined = *user;
    // A desk that has missed the answer asks again; that nobody else knows the key was proven before.
    const bool asksAgain = joined.state == DepartmentUser::State::Active && joined.key == message->key;
    if (!asksAgain) {
        if (joined.state != DepartmentUser::State::Invited)
            return Verdict::NotInvited;
        if (!joined.isOpenInvitation(wallClock()))
            return Verdict::Expired;
        if (message->department != m_department.plan().name)
            return Verdict::OtherDepartment;
        if (!message->isProven(joined.key))
            return Verdict::Unproven;
        if (message->key == joined.key)
            return Verdict::KeyInUse; // the invitation's key has been in other hands
    }
    joined.state = DepartmentUser::State::Active;
    joined.key = message->key;
    joined.invitedUntil = 0;
    if (!membership.book().put(joined))
        return Verdict::KeyInUse;
    if (auto written = membership.write(); !written) {
        Q_EMIT troubled(written.error().what);
        return Verdict::Unable;
    }
    return Verdict::Welcome;
}

void JoinDesk::admit(const QString &user, std::unique_ptr<Membership> membership)
{
    // The reload ends the invited connection, so the answer has to be there before.
    m_admitting = std::move(membership);
    m_reload = std::make_unique<ServerReload>(*m_admitting);
    connect(
        m_reload.get(), &ServerReload::finished, this,
        [this, user](ServerReload::Outcome outcome, const QString &sentence) {
            m_reload.release()->deleteLater();
            m_admitting.reset();
            if (outcome == ServerReload::Outcome::Reloaded)
                Q_EMIT joined(user);
            else
                Q_EMIT troubled(sentence);
            handleNext();
        },
        Qt::QueuedConnection);
    m_connection.afterRoundTrip([reload = QPointer(m_reload.get())] {
        if (reload)
            reload->start();
    });
    // Where the connection has just gone there is no round trip.
    QTimer::singleShot(kLongestAnswer, m_reload.get(), [reload = m_reload.get()] { reload->start(); });
}

} // namespace porch
