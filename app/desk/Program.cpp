// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/Program.h"

#include "app/ctl/SignIn.h"
#include "app/desk/BoardRoom.h"
#include "app/desk/CaseRoom.h"
#include "app/desk/Language.h"
#include "app/desk/Screenshots.h"
#include "ui/board/BoardPanel.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/Shell.h"
#include "ui/signin/SignInWindow.h"

#include <QMessageBox>
#include <QTextStream>

namespace porch {

Program::Program(QApplication &application, DeskOptions options)
    : m_options(std::move(options))
    , m_theme(application)
{
    // Windows come and go: between sign-in and desk there is none for a moment.
    QApplication::setQuitOnLastWindowClosed(false);
}

Program::~Program() = default;

int Program::run()
{
    if (m_options.demo)
        QMetaObject::invokeMethod(this, &Program::startDemo, Qt::QueuedConnection);
    else if (m_options.profile)
        begin(*m_options.profile);
    else
        signIn(nullptr, false);
    return m_failed ? 1 : QApplication::exec();
}

void Program::startDemo()
{
    m_demo = std::make_unique<Demo>(m_options.role);
    connect(m_demo.get(), &Demo::ready, this, [this] { begin(m_demo->profile()); });
    connect(m_demo.get(), &Demo::failed, this, &Program::fail);
    m_demo->start();
}

void Program::begin(const Profile &profile)
{
    if (m_options.screenshots.isEmpty() && SignInFlow::asksFor(profile)) {
        signIn(&profile, true);
        return;
    }
    const auto connection = SignIn::optionsFor(profile, QStringLiteral("porchlight"));
    const bool isSealed = SeedVault(profile).status().state != VaultAnswer::State::Missing;
    if (connection)
        openDesk({profile, connection.value(), isSealed ? "environment" : "private desk"});
    else
        fail(connection.error().what);
}

/// @param profile none: nobody has a key yet
void Program::signIn(const Profile *profile, bool hurry)
{
    const QRect place = m_session ? m_session->desk().window().geometry() : QRect();
    auto flow = std::make_unique<SignInFlow>();
    connect(flow.get(), &SignInFlow::signedIn, this, &Program::openDesk);
    connect(flow.get(), &SignInFlow::closed, this, &Program::quit);
    connect(flow.get(), &SignInFlow::demoRequested, this, [this] {
        m_flow.release()->deleteLater();
        startDemo();
    });
    connect(flow.get(), &SignInFlow::languageChosen, this, [this](const QString &code) {
        Language::choose(code);
        if (m_options.profile)
            signIn(&*m_options.profile, false);
        else
            signIn(nullptr, false);
    });
    if (m_flow)
        m_flow.release()->deleteLater();
    m_flow = std::move(flow);
    if (place.isValid())
        m_flow->window().setGeometry(place);
    if (profile)
        m_flow->startSignIn(*profile, hurry);
    else
        m_flow->startFirstRun(m_options.folder);
    m_flow->window().show();
}

void Program::openDesk(const SignedIn &who)
{
    // Whoever comes next at this console starts from here.
    m_options.profile = who.profile;
    m_theme.setChoice(Desk::savedTheme(who.profile));
    m_session = std::make_unique<DeskSession>(who, m_theme);
    Desk &desk = m_session->desk();
    if (m_options.tab)
        desk.inbox().showTab(*m_options.tab);
    if (m_options.view == QLatin1String("cases") && desk.caseRoom())
        desk.caseRoom()->show();
    if (m_options.view == QLatin1String("board") && desk.boardRoom())
        desk.window().showRoom(&desk.boardRoom()->panel());
    connect(m_session.get(), &DeskSession::closed, this, &Program::quit);
    connect(m_session.get(), &DeskSession::switched, this, &Program::onSwitched);
    if (!m_options.screenshots.isEmpty()) {
        takePictures();
    } else {
        desk.window().show();
        if (m_options.view != QLatin1String("cases") && m_options.view != QLatin1String("board"))
            desk.inbox().takeKeyboard();
    }
    m_session->start();
    if (m_flow) {
        m_flow->window().hide();
        m_flow.release()->deleteLater();
    }
}

void Program::takePictures()
{
    m_screenshots =
        std::make_unique<Screenshots>(m_session->desk(), m_theme, m_options.screenshots, m_options.view);
    connect(m_screenshots.get(), &Screenshots::finished, this, [](const QString &problem) {
        if (!problem.isEmpty())
            QTextStream(stderr) << "porchlight: " << problem << '\n';
        QApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    m_screenshots->start();
}

void Program::onSwitched()
{
    const Profile profile = m_session->profile();
    signIn(&profile, false);
    m_session->desk().window().hide();
    m_session.release()->deleteLater();
}

void Program::quit()
{
    // Now, while the event loop runs: what the desk has to say last is said in it.
    m_screenshots.reset();
    QApplication::quit();
}

void Program::fail(const QString &sentence)
{
    m_failed = true;
    QTextStream(stderr) << "porchlight: " << sentence << '\n';
    if (m_options.screenshots.isEmpty())
        QMessageBox::critical(nullptr, QCoreApplication::translate("porchlight", "Porchlight"), sentence);
    QApplication::exit(1);
}

} // namespace porch
