// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Outbox.h"

#include "models/store/OutboxFile.h"

#include <QDateTime>
#include <QTimer>

namespace porch {

namespace {

constexpr int kAgainMs = 3'000;
/// More than these are told of so often at most.
constexpr std::size_t kFewActions = 100;
constexpr int kTellManyMs = 250;
constexpr Micros kLongestWaitMs = 5'000;
/// The server does not wait for its disk at each event, so a power cut there may lose the newest: that long
/// this desk can still say them again.
constexpr Micros kKeptAfterEcho = Micros(5) * 60 * 1'000'000;

/// The server takes 8 MiB a message; the rest is for its headers.
constexpr qsizetype kMaxBodyBytes = 8 * 1024 * 1024 - 64 * 1024;

Micros wallClock()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

OutgoingEvent eventOf(const QString &user, const PendingAction &action)
{
    TipBody body;
    body.tip = action.tip;
    body.text = action.text.toUtf8();
    body.reason = action.reason.toUtf8();
    return encodeCommand(user, action.created, {action.id, action.verb, body, action.detail});
}

} // namespace

Outbox::Outbox(QString path, QString user, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_user(std::move(user))
    , m_expiry(new QTimer(this))
    , m_held(new QTimer(this))
    , m_again(new QTimer(this))
    , m_publish(new QTimer(this))
{
    m_publish->setSingleShot(true);
    connect(m_publish, &QTimer::timeout, this, &Outbox::publishNow);
    m_expiry->setSingleShot(true);
    connect(m_expiry, &QTimer::timeout, this, &Outbox::expire);
    m_held->setSingleShot(true);
    m_held->setTimerType(Qt::PreciseTimer);
    connect(m_held, &QTimer::timeout, this, &Outbox::offerNext);
    m_again->setSingleShot(true);
    m_again->setInterval(kAgainMs);
    connect(m_again, &QTimer::timeout, this, &Outbox::tryAgain);
}

Outbox::~Outbox() = default;

void Outbox::open()
{
    if (m_file)
        return;
    QString notice;
    auto opened = OutboxFile::open(m_path, &notice);
    if (!opened) {
        if (!std::exchange(m_toldUnopened, true))
            Q_EMIT failed({}, opened.error().what);
        m_again->start();
        return;
    }
    m_toldUnopened = false;
    m_file = std::move(opened).value();
    if (!notice.isEmpty())
        Q_EMIT failed({}, notice);
    publishState();
    expire();
    const auto drafts = m_file->drafts();
    const auto seen = m_file->seen();
    if (!drafts || !seen)
        Q_EMIT failed({}, drafts ? seen.error().what : drafts.error().what);
    Q_EMIT draftsLoaded(drafts ? drafts.value() : std::vector<Draft>());
    Q_EMIT seenLoaded(seen ? seen.value() : QHash<QByteArray, Micros>());
    publishWatches();
    offerNext();
}

bool Outbox::isOpen(const QByteArray &id)
{
    if (!m_file)
        Q_EMIT failed(id, tr("Nothing was kept: the file of unsent actions is not open."));
    return m_file != nullptr;
}

bool Outbox::succeeded(const QByteArray &id, const Result<void> &result)
{
    if (!result)
        Q_EMIT failed(id, result.error().what);
    return result.ok();
}

void Outbox::submit(const Command &command)
{
    submitAll({command});
}

QString Outbox::problemWith(const Command &command, Micros now) const
{
    const bool hasText = command.verb == Verb::Reply || command.verb == Verb::Note;
    if (hasText && command.body.text.trimmed().isEmpty())
        return tr("Nothing was written yet.");
    const OutgoingEvent event = encodeCommand(m_user, now, command);
    if (command.body.text.size() > kMaxTextBytes || command.body.reason.size() > kMaxTextBytes ||
        event.body.size() > kMaxBodyBytes) {
        return tr("The text is too long to be sent. Shorten it to less than %1 characters.")
            .arg(kMaxTextBytes / 2);
    }
    // What the fold would put into quarantine must not wait for its fate for ever.
    const LogEntry asRead = EventDecoder().decode({event.subject, event.id, event.body, 1, now});
    if (const auto *unreadable = std::get_if<Unreadable>(&asRead))
        return tr("The log could not read this action: %1.").arg(unreadable->reason);
    return {};
}

void Outbox::submitAll(const std::vector<Command> &commands)
{
    if (commands.empty())
        return;
    const auto fail = [this, &commands](const QString &problem) {
        for (const Command &command : commands)
            Q_EMIT failed(command.id, problem);
    };
    if (!m_file) {
        fail(tr("Nothing was kept: the file of unsent actions is not open."));
        return;
    }
    const Micros now = wallClock();
    for (const Command &command : commands) {
        if (const QString problem = problemWith(command, now); !problem.isEmpty()) {
            fail(problem);
            return;
        }
    }
    if (const auto added = m_file->addAll(commands, now); !added) {
        fail(added.error().what);
        return;
    }
    for (const Command &command : commands)
        Q_EMIT accepted(command.id);
    publishState();
    offerNext();
}

void Outbox::takeBack(const QByteArray &id)
{
    if (!isOpen(id) || !succeeded(id, m_file->takeBack(id)))
        return;
    publishState();
    // What stood behind it, when it was held, may go now.
    offerNext();
}

void Outbox::dismiss(const QByteArray &id)
{
    if (isOpen(id) && succeeded(id, m_file->dismiss(id)))
        publishState();
}

void Outbox::requestNext()
{
    m_wanted = true;
    offerNext();
}

void Outbox::offerNext()
{
    if (!m_wanted || !m_file)
        return;
    const auto action = m_file->beginSending(wallClock());
    if (!action) {
        // It stays queued.
        Q_EMIT failed({}, action.error().what);
        m_again->start();
        return;
    }
    if (!action.value()) {
        waitForHeld();
        return;
    }
    m_wanted = false;
    publishState();
    Q_EMIT next(eventOf(m_user, *action.value()));
}

void Outbox::waitForHeld()
{
    const Micros now = wallClock();
    const auto until = m_file->earliestHold(now);
    if (!until || until.value() == 0) {
        m_held->stop();
        return;
    }
    // Looked at again now and then, in case the clock is changed meanwhile.
    m_held->start(static_cast<int>(std::clamp<Micros>((until.value() - now) / 1000 + 1, 1, kLongestWaitMs)));
}

void Outbox::markLogged(const QByteArray &id, quint64 sequence)
{
    if (isOpen(id) && succeeded(id, m_file->markLogged(id, sequence)))
        publishState();
}

void Outbox::markUnsent(const QByteArray &id, const QString &problem, bool given)
{
    if (isOpen(id) && succeeded(id, m_file->markUnsent(id, problem, given)))
        publishState();
}

void Outbox::markRejected(const QByteArray &id, const QString &problem)
{
    if (isOpen(id) && succeeded(id, m_file->markRejected(id, problem)))
        publishState();
}

void Outbox::settle(const std::vector<Outcome> &outcomes)
{
    if (outcomes.empty())
        return;
    if (!m_file || !succeeded({}, m_file->settle(outcomes, wallClock()))) {
        m_unsettled.insert(m_unsettled.end(), outcomes.begin(), outcomes.end());
        m_again->start();
        return;
    }
    publishState();
    scheduleExpiry();
}

void Outbox::tryAgain()
{
    open();
    settle(std::exchange(m_unsettled, {}));
    offerNext();
}

void Outbox::requeueAfter(quint64 lastSequence)
{
    if (!m_file || !succeeded({}, m_file->requeueAfter(lastSequence)))
        return;
    publishState();
    offerNext();
}

void Outbox::saveDraft(const Draft &draft)
{
    if (isOpen({}) && succeeded({}, m_file->saveDraft(draft)))
        Q_EMIT draftSaved(draft);
}

void Outbox::markSeen(const QByteArray &tip, Micros upTo)
{
    if (m_file)
        succeeded({}, m_file->markSeen(tip, upTo));
}

void Outbox::setWatched(const QByteArray &casefile, bool watched)
{
    if (isOpen({}) && succeeded({}, m_file->watches().setWatched(casefile, watched, wallClock())))
        publishWatches();
}

void Outbox::addAlike(const std::vector<LookAlike> &alike)
{
    if (m_file && succeeded({}, m_file->watches().add(alike)))
        publishWatches();
}

void Outbox::markAlikeSeen(const QByteArray &casefile, const QByteArray &tip)
{
    if (m_file && succeeded({}, m_file->watches().markSeen(casefile, tip)))
        publishWatches();
}

void Outbox::publishWatches()
{
    const auto list = m_file->watches().read();
    if (!list)
        Q_EMIT failed({}, list.error().what);
    else
        Q_EMIT watchChanged(list.value());
}

void Outbox::expire()
{
    if (!m_file || !succeeded({}, m_file->forgetSettledBefore(wallClock() - kKeptAfterEcho)))
        return;
    publishState();
    scheduleExpiry();
}

void Outbox::scheduleExpiry()
{
    const auto oldest = m_file->oldestSettled();
    if (!oldest || oldest.value() == 0) {
        m_expiry->stop();
        return;
    }
    const Micros wait = oldest.value() + kKeptAfterEcho - wallClock();
    m_expiry->start(static_cast<int>(std::clamp<Micros>(wait / 1000 + 1, 1'000, kKeptAfterEcho / 1000)));
}

/// Everything is told each time. Of a thousand actions that would be a thousand lists of a thousand, and
/// whoever shows them would do nothing else.
void Outbox::publishState()
{
    if (m_publish->isActive())
        return;
    const qint64 wait = m_told.isValid() ? m_tellAfterMs - m_told.elapsed() : 0;
    if (wait > 0)
        m_publish->start(static_cast<int>(wait));
    else
        publishNow();
}

void Outbox::publishNow()
{
    const auto actions = m_file->actions();
    if (!actions) {
        Q_EMIT failed({}, actions.error().what);
        return;
    }
    m_tellAfterMs = actions->size() > kFewActions ? kTellManyMs : 0;
    m_told.start();
    Q_EMIT changed(actions.value());
}

} // namespace porch
