// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackBridge.h"

#include "app/bridge/SlackIdentity.h"

namespace porch {

namespace {

constexpr int kRetryMs = 5'000;
constexpr int kMinuteMs = 60'000;
constexpr int kLastWordMs = 2'000;
/// Clocks differ, and what is on its way is not here yet.
constexpr Micros kMarkMargin = Micros(2) * kMinuteMs * 1'000;
constexpr qint64 kHealthAtLeastMs = 5'000;
constexpr qint64 kMegabyte = 1'000'000;
/// For about six minutes Slack tells an event again that nobody took. After more than this, changes to
/// messages of any age may be lost, and not only what was written since.
constexpr Micros kSlackTellsAgain = Micros(4) * kMinuteMs * 1'000;

SlackApiOptions apiOptions(SlackConfig &config, const SlackBridgeOptions &options)
{
    SlackApiOptions made{config.settings.apiUrl, std::move(config.appToken), std::move(config.botToken)};
    made.pageSize = config.settings.pageSize;
    made.limits = options.limits;
    made.timeout = options.apiTimeout;
    return made;
}

SlackSocketsOptions socketOptions(const SlackSettings &settings, SlackSocketsOptions options)
{
    options.count = settings.sockets;
    return options;
}

} // namespace

Result<std::unique_ptr<SlackBridge>> SlackBridge::make(SlackConfig config, SlackBridgeOptions options)
{
    if (!config.secret)
        return Error{tr("The bridge has no secret to make pseudonyms with: name a secret_file.")};
    auto pseudonyms = Pseudonyms::fromSecrets(config.takeSecrets());
    if (!pseudonyms)
        return pseudonyms.error();
    return std::unique_ptr<SlackBridge>(
        new SlackBridge(std::move(config), std::move(pseudonyms).value(), std::move(options)));
}

SlackBridge::SlackBridge(SlackConfig config, Pseudonyms pseudonyms, SlackBridgeOptions options)
    : m_settings(config.settings)
    , m_options(std::move(options))
    , m_pseudonyms(std::move(pseudonyms))
    , m_name(m_options.connection.user.toUtf8())
    , m_reader(m_self, m_people, m_pseudonyms)
    , m_mark(m_options.mark)
    , m_api(apiOptions(config, m_options))
    , m_log(m_options.connection)
    , m_workstation(m_options.connection, {m_options.cache, {}})
    , m_cache(m_options.cache)
    , m_directory(m_api, m_log, m_cache, m_people)
    , m_intake({m_api, m_log, m_cache, m_people, m_reader})
    , m_history(m_api, m_intake, m_cache, m_settings)
    , m_files({m_api, m_log.connection(), m_cache}, m_settings.fileSizeLimit * kMegabyte, m_options.files)
    , m_sockets(m_api, socketOptions(m_settings, m_options.sockets))
    , m_shelf(m_log.connection())
    , m_forms({m_api, m_sockets, m_log, m_cache, m_shelf, m_reader, m_pseudonyms, m_self, m_settings},
              m_options.formPatience)
    , m_outflow({m_api, m_log, m_cache, m_settings, m_forms.places()}, m_name)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    m_minute.setInterval(kMinuteMs);
    m_health.setSingleShot(true);
    m_reader.setFileLimit(m_settings.fileSizeLimit * kMegabyte);
    wire();
}

/// Whatever ends while the parts are taken down one by one is told to none of them.
SlackBridge::~SlackBridge()
{
    m_stopping = true;
    for (QObject *part :
         std::initializer_list<QObject *>{&m_api, &m_log, &m_workstation, &m_directory, &m_intake, &m_history,
                                          &m_forms, &m_outflow, &m_files, &m_sockets})
        part->disconnect(this);
}

void SlackBridge::wire()
{
    connect(&m_workstation, &Workstation::stateChanged, this, &SlackBridge::onLogState);
    connect(&m_workstation, &Workstation::replaced, this, [this](const QString &reason) {
        m_cache.reopen();
        say(reason);
        onLogLost();
    });
    connect(&m_workstation, &Workstation::folded, this, [this] {
        if (m_phase == LinkState::Phase::Live && m_listening)
            m_outflow.look();
    });
    connect(&m_log, &LogWriter::online, this, [this] {
        if (m_unfetchedFrom != 0)
            lookBack(m_unfetchedFrom);
    });
    connect(&m_log, &LogWriter::offline, this, &SlackBridge::say);
    connect(&m_log, &LogWriter::rejected, this,
            [this](const QByteArray &, const QString &problem) { say(problem); });
    connect(&m_retry, &QTimer::timeout, this, &SlackBridge::askWhoWeAre);
    connect(&m_minute, &QTimer::timeout, this, &SlackBridge::moveMark);
    connect(&m_health, &QTimer::timeout, this, [this] { tellHealth(false); });
    connect(&m_sockets, &SlackSockets::envelope, this, &SlackBridge::onEnvelope);
    connect(&m_sockets, &SlackSockets::gap, this, [this](Micros from, Micros) { lookBack(from); });
    connect(&m_sockets, &SlackSockets::connectedChanged, this, [this](int count) {
        if (count > 0)
            m_trouble.clear();
        if (count > 0 && !std::exchange(m_isReady, true)) {
            const bool isMarked = m_mark.at() != 0 && !m_logWasLost;
            lookBack(isMarked ? m_mark.at() : wallClock() - m_options.firstLook);
            Q_EMIT ready();
        }
        tellHealth(true);
    });
    const auto trouble = [this](const QString &sentence) {
        m_trouble = sentence;
        say(sentence);
        tellHealth(true);
    };
    connect(&m_sockets, &SlackSockets::trouble, this, trouble);
    connect(&m_outflow, &SlackOutflow::troubled, this, trouble);
    connect(&m_intake, &SlackIntake::filesCame, &m_files, &SlackFileCarrier::carry);
    connect(&m_files, &SlackFileCarrier::troubled, this, &SlackBridge::say);
    connect(
        &m_outflow, &SlackOutflow::settled, this,
        [this] {
            if (m_toldUnsent > 0)
                tellHealth(true);
        },
        Qt::QueuedConnection);
    connect(&m_forms, &SlackForms::troubled, this, trouble);
    connect(&m_history, &SlackHistory::troubled, this, &SlackBridge::say);
    connect(&m_history, &SlackHistory::finished, this,
            [this](Micros, Micros begun) { onFetched(m_historyBegun, begun); });
    connect(&m_forms, &SlackForms::lookedBack, this,
            [this](Micros begun) { onFetched(m_formsBegun, begun); });
}

void SlackBridge::start()
{
    m_workstation.start();
    m_log.start();
    m_minute.start();
    m_health.start(m_options.health);
}

void SlackBridge::onLogState(const LinkState &state)
{
    m_phase = state.phase;
    if (state.phase == LinkState::Phase::Halted)
        say(state.reason);
    if (state.phase != LinkState::Phase::Live) {
        m_outflow.pause();
        return;
    }
    if (!m_known && !m_retry.isActive())
        askWhoWeAre();
    else if (m_listening)
        lookForWork();
}

/// Without knowing our own account we would take our own posts for residents'.
void SlackBridge::askWhoWeAre()
{
    m_api.call(QStringLiteral("auth.test"), {}, this, [this](const SlackAnswer &answer) {
        if (!answer.answered()) {
            say(answer.sentence);
            if (answer.outcome == SlackAnswer::Outcome::Refused) {
                Q_EMIT failed(answer.sentence);
                return;
            }
            m_retry.start();
            return;
        }
        auto self = SlackIdentity::fromAuthTest(answer.json);
        if (!self) {
            Q_EMIT failed(self.error().what);
            return;
        }
        m_self = std::move(self).value();
        m_directory.refresh([this](const QString &problem) {
            if (!problem.isEmpty()) {
                say(problem);
                m_retry.start();
                return;
            }
            m_known = true;
            if (m_directory.channels().isEmpty())
                say(tr("The app is in no channel yet: invite it with /invite in each that the desk shall "
                       "read."));
            listen();
        });
    });
}

void SlackBridge::listen()
{
    if (std::exchange(m_listening, true))
        return;
    m_forms.start();
    m_sockets.start();
    if (m_phase == LinkState::Phase::Live)
        lookForWork();
}

/// The cache has caught up with the log.
void SlackBridge::lookForWork()
{
    m_outflow.look();
    m_files.start(m_self.team);
}

void SlackBridge::onEnvelope(const SlackEnvelope &envelope)
{
    using Kind = SlackEnvelope::Kind;
    if (envelope.kind == Kind::Event)
        onEvent(envelope);
    else if (envelope.kind == Kind::Unknown)
        m_sockets.acknowledge(envelope);
    else
        m_forms.take(envelope);
}

void SlackBridge::onEvent(const SlackEnvelope &envelope)
{
    const QJsonObject event = envelope.payload.value(QLatin1String("event")).toObject();
    if (SlackDirectWord::isDirect(event)) {
        m_forms.direct(event, [this, envelope](bool taken) { onTaken(envelope, taken); });
        return;
    }
    const QString type = event.value(QLatin1String("type")).toString();
    const bool isRename = type == QLatin1String("channel_rename") || type == QLatin1String("group_rename");
    if (isRename)
        m_directory.renamed(event.value(QLatin1String("channel")).toObject());
    if (type == QLatin1String("user_change"))
        m_people.setUser(event.value(QLatin1String("user")).toObject());
    const SlackChannelSettings channel = m_settings.channel(SlackEventReader::channelOf(event));
    meetChannel(channel.id);
    m_intake.live(event, channel, [this, envelope](bool taken) { onTaken(envelope, taken); });
}

/// Not acknowledged, it comes again; and if it never does, the history has it.
void SlackBridge::onTaken(const SlackEnvelope &envelope, bool taken)
{
    if (taken)
        m_sockets.acknowledge(envelope);
    else if (m_unfetchedFrom == 0)
        m_unfetchedFrom = wallClock();
}

/// The app was invited into a channel since it began: its name is wanted, and its history from here on.
void SlackBridge::meetChannel(const QString &channel)
{
    if (!isSlackId(channel) || m_directory.channels().contains(channel) || m_met.contains(channel))
        return;
    m_met.insert(channel);
    m_directory.refresh([this](const QString &problem) { say(problem); });
}

/// The log was restored from an older copy: what it had since is at Slack still, and what was posted since it
/// does not know of.
void SlackBridge::onLogLost()
{
    m_logWasLost = true;
    m_outflow.lookFirst();
    if (m_isReady)
        lookBack(wallClock() - m_options.firstLook);
}

void SlackBridge::lookBack(Micros from)
{
    // An app of the public gets 15 messages a minute: there it stays at what was written since.
    const bool isAgency = m_settings.pageSize == SlackPageSize::Agency;
    if (isAgency && wallClock() - from > kSlackTellsAgain)
        from = std::min(from, wallClock() - SlackGone::kFarthest);
    m_unfetchedFrom = m_unfetchedFrom == 0 ? from : std::min(from, m_unfetchedFrom);
    m_history.fetch(m_directory.channels(), m_unfetchedFrom);
    m_forms.lookBack(m_unfetchedFrom);
    if (!isFetching())
        m_unfetchedFrom = 0;
}

/// Either has come to its end; what both have up to then is whole.
void SlackBridge::onFetched(Micros &last, Micros begun)
{
    last = begun;
    if (isFetching())
        return;
    m_unfetchedFrom = 0;
    const Micros others = std::max(m_historyBegun, m_formsBegun);
    m_mark.moveTo(
        std::min(m_historyBegun == 0 ? others : m_historyBegun, m_formsBegun == 0 ? others : m_formsBegun) -
        kMarkMargin);
}

void SlackBridge::moveMark()
{
    if (m_unfetchedFrom != 0 && m_log.isOnline() && !isFetching() && m_isReady)
        lookBack(m_unfetchedFrom);
    const bool isWhole = m_unfetchedFrom == 0 && !isFetching() && m_log.waiting() == 0;
    if (isWhole && m_sockets.connected() > 0)
        m_mark.moveTo(wallClock() - kMarkMargin);
}

/// @param soon something has happened that a desk should know
void SlackBridge::tellHealth(bool soon)
{
    if (m_stopping)
        return;
    const qint64 passed = m_sinceHealth.isValid() ? m_sinceHealth.elapsed() : kHealthAtLeastMs;
    if (soon && passed < kHealthAtLeastMs) {
        m_health.start(static_cast<int>(kHealthAtLeastMs - passed));
        return;
    }
    m_sinceHealth.start();
    m_health.start(m_options.health);
    if (m_sockets.connected() > 0 && m_outflow.unsent() == 0)
        m_trouble.clear();
    m_toldUnsent = m_outflow.unsent();
    m_log.write({encodeHealth(slackSource(), newEventId(), wallClock(),
                              {m_name, m_sockets.connected(), m_intake.newest(), m_outflow.unsent(),
                               m_outflow.oldestUnsent(), m_trouble.left(150).toUtf8()})});
}

void SlackBridge::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    moveMark();
    m_outflow.pause();
    m_sockets.stop();
    QTimer::singleShot(kLastWordMs, this, &SlackBridge::finishStop);
    m_log.write({encodeHealth(slackSource(), newEventId(), wallClock(),
                              {m_name, 0, m_intake.newest(), m_outflow.unsent(), m_outflow.oldestUnsent(),
                               QByteArrayLiteral("stopped")})},
                [this](bool) { finishStop(); });
}

/// The log has heard it, or does not listen.
void SlackBridge::finishStop()
{
    if (!std::exchange(m_stopped, true))
        Q_EMIT stopped();
}

void SlackBridge::say(const QString &sentence)
{
    if (sentence.isEmpty() || sentence == m_lastSaid)
        return;
    m_lastSaid = sentence;
    Q_EMIT said(sentence);
}

} // namespace porch
