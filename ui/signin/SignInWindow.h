// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace porch {

class BannerPage;
class FirstRunPage;
class SignInPage;
struct DemoDesk;

/// The window before the desk's: a notice to read, then sign-in; or the first run.
class SignInWindow : public QWidget
{
    Q_OBJECT
public:
    explicit SignInWindow(const std::vector<DemoDesk> &demos, QWidget *parent = nullptr);

    BannerPage *banner() const { return m_banner; }
    SignInPage *signIn() const { return m_signIn; }
    FirstRunPage *firstRun() const { return m_firstRun; }

    void showBanner();
    void showSignIn();
    void showFirstRun();

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QStackedWidget *m_pages;
    BannerPage *m_banner;
    SignInPage *m_signIn;
    FirstRunPage *m_firstRun;
};

} // namespace porch
