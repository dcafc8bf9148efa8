// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/LockGuard.h"

#include "app/ctl/SignIn.h"
#include "app/desk/Desk.h"
#include "app/desk/LastWord.h"
#include "app/profile/Keychain.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QFutureWatcher>
#include <QToolTip>

namespace porch {

namespace {

bool isActivity(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace

LockGuard::LockGuard(Desk &desk, const Profile &profile, QObject *parent)
    : LockGuard(desk, profile, IdleLock::Clocks::system(), parent)
{}

LockGuard::LockGuard(Desk &desk, const Profile &profile, IdleLock::Clocks clocks, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_profile(profile)
    , m_sealed(SeedVault(profile).status().state == VaultAnswer::State::Sealed)
    , m_audit(profile)
    , m_idle(std::move(clocks))
{
    m_lockNow.setText(tr("Lock now"));
    m_lockNow.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L));
    Shell &window = desk.window();
    window.addAction(&m_lockNow);
    window.addActions(tr("Everywhere"), QList<QAction *>{&m_lockNow});
    connect(&m_lockNow, &QAction::triggered, this, [this] {
        // At a private desk the idle lock may be off.
        if (!m_idle.isRunning() && !m_idle.isLocked())
            m_idle.start();
        m_idle.lockNow();
    });
    connect(&m_idle, &IdleLock::locked, this, &LockGuard::lock);
    connect(&desk.department(), &DepartmentWatch::changed, this, &LockGuard::followPolicy);
    connect(&desk.workstation(), &Workstation::accepted, this, [this](const QByteArray &id) {
        if (id == m_refusedId)
            m_audit.refusedIsKept();
    });
    followPolicy();
    qApp->installEventFilter(this);
}

LockGuard::~LockGuard() = default;

/// A private desk whose key lies open has nobody to hide from, unless its settings say otherwise.
void LockGuard::followPolicy()
{
    const int minutes = m_desk.department().settings()->lockMinutes;
    m_idle.setMinutes(minutes);
    const bool wanted = m_sealed || minutes < DepartmentSettings::kMostLockMinutes;
    if (wanted && !m_idle.isRunning() && !m_idle.isLocked())
        m_idle.start();
    else if (!wanted && m_idle.isRunning())
        m_idle.stop();
}

bool LockGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_idle.isLocked()) {
        if (isActivity(event->type()))
            m_idle.activity();
        // What woke a desk whose time was up is not for what lies beneath.
        return m_idle.isLocked() && isActivity(event->type());
    }
    // Keys of the actions behind the lock screen do nothing.
    if (event->type() == QEvent::Shortcut || event->type() == QEvent::ShortcutOverride)
        return !isOurs(watched);
    // Nor does anything that opens a window now, such as a dialog whose question was on its way.
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        auto *window = qobject_cast<QWidget *>(watched);
        const bool isOther = window->isWindow() && window != &m_desk.window() && !isOurs(watched);
        if (isOther)
            QMetaObject::invokeMethod(this, &LockGuard::hideOtherWindows, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

bool LockGuard::isOurs(QObject *object) const
{
    for (QObject *one = object; one != nullptr; one = one->parent()) {
        if (one == m_screen)
            return true;
    }
    // The window system asks the window itself first.
    return object->isWindowType();
}

void LockGuard::lock(IdleLock::Reason reason)
{
    const bool isIdle = reason == IdleLock::Reason::Idle;
    m_desk.conversationPanel().flushDraft();
    Shell &window = m_desk.window();
    const QString name = m_desk.department().nameOf(m_profile.user);
    m_screen = new LockScreen(name, m_sealed);
    m_screen->setReason(isIdle ? idleReason(m_idle.minutes()) : tr("%1 has locked it.").arg(name));
    connect(m_screen, &LockScreen::unlockRequested, this, &LockGuard::unlock);
    connect(m_screen, &LockScreen::switchRequested, this, &LockGuard::switchRequested);
    window.setCover(m_screen);
    m_desk.setLocked(true);
    hideOtherWindows();
    m_screen->takeKeyboard();

    if (m_sealed) {
        // Whoever is away must not be signed in by the keychain either.
        SeedVault(m_profile).endEase();
        Keychain(m_profile).remove(this, [](const Result<void> &) {});
    }
    auto *word = new LastWord(
        m_desk, SessionAudit::locked(isIdle ? "idle" : "asked"),
        [this] {
            if (isLocked())
                m_desk.workstation().suspend();
        },
        this);
    Q_UNUSED(word)
    Q_EMIT locked();
}

void LockGuard::hideOtherWindows()
{
    QToolTip::hideText();
    if (!isLocked())
        return;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window == &m_desk.window() || !window->isVisible())
            continue;
        const bool isPopup = window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip;
        if (isPopup) {
            window->close();
            continue;
        }
        // Hidden, not closed: what was typed into a dialog comes back with it.
        m_hidden += window;
        window->hide();
    }
}

void LockGuard::unlock(const QString &passphrase)
{
    if (!m_sealed) {
        const auto connection = SignIn::optionsFor(m_profile, QStringLiteral("porchlight"));
        if (connection)
            reopen(connection.value(), "private desk");
        else
            m_screen->setProblem(connection.error().what);
        return;
    }
    m_screen->setBusy(tr("Opening your key…"));
    auto *watcher = new QFutureWatcher<VaultAnswer>(m_screen);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        onAnswer(watcher->result());
    });
    watcher->setFuture(SeedVault::openAsync(SeedVault(m_profile), passphrase));
}

void LockGuard::onAnswer(const VaultAnswer &answer)
{
    using State = VaultAnswer::State;
    if (answer.state == State::Opened) {
        reopen(SignIn::optionsFor(m_profile, QStringLiteral("porchlight"), *answer.key), "passphrase");
        return;
    }
    if (answer.state == State::WrongPassphrase || answer.state == State::Destroyed)
        m_audit.noteRefused();
    if (answer.state == State::WrongPassphrase || answer.state == State::Failed)
        m_screen->setProblem(answer.sentence);
    else
        m_screen->setOver(answer.sentence);
}

void LockGuard::reopen(const NatsOptions &connection, const QByteArray &how)
{
    Workstation &workstation = m_desk.workstation();
    workstation.suspend(); // where the last word is still being said
    workstation.resume(connection);
    if (const auto refused = m_audit.refused()) {
        m_refusedId = refused->id;
        workstation.submit(*refused);
    }
    workstation.submit(SessionAudit::unlocked(how));
    m_idle.stop();
    m_desk.window().setCover(nullptr);
    m_desk.setLocked(false);
    const auto hidden = std::exchange(m_hidden, {});
    for (const QPointer<QWidget> &window : hidden) {
        if (window)
            window->show();
    }
    followPolicy();
    Q_EMIT unlocked();
}

QString LockGuard::idleReason(int minutes)
{
    return tr("Nobody was here for %n minute(s).", nullptr, minutes);
}

} // namespace porch
