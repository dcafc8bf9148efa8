// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/SignInWindow.h"

#include "ui/kit/Type.h"
#include "ui/signin/BannerPage.h"
#include "ui/signin/FirstRunPage.h"
#include "ui/signin/SignInPage.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace porch {

using kit::scaled;

SignInWindow::SignInWindow(const std::vector<DemoDesk> &demos, QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_banner(new BannerPage)
    , m_signIn(new SignInPage)
    , m_firstRun(new FirstRunPage(demos))
{
    setWindowTitle(tr("Porchlight"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_banner, m_signIn, m_firstRun})
        m_pages->addWidget(page);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    resize(scaled(1440), scaled(900));
    setMinimumSize(scaled(560), scaled(420));
    auto *quit = new QAction(tr("Quit"), this);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    addAction(quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void SignInWindow::showBanner()
{
    m_pages->setCurrentWidget(m_banner);
    m_banner->takeKeyboard();
}

void SignInWindow::showSignIn()
{
    m_pages->setCurrentWidget(m_signIn);
    m_signIn->takeKeyboard();
}

void SignInWindow::showFirstRun()
{
    m_pages->setCurrentWidget(m_firstRun);
    m_firstRun->takeKeyboard();
}

void SignInWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace porch
