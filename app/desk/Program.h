// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/Demo.h"
#include "app/desk/DeskOptions.h"
#include "app/desk/DeskSession.h"
#include "app/desk/SignInFlow.h"
#include "ui/kit/Theme.h"

#include <QApplication>

#include <memory>

namespace porch {

class Screenshots;

/// `porchlight` from its command line to its end: who signs in, at which desk, one after the other.
class Program : public QObject
{
    Q_OBJECT
public:
    Program(QApplication &application, DeskOptions options);
    ~Program() override;

    int run();

private:
    void startDemo();
    void begin(const Profile &profile);
    void signIn(const Profile *profile, bool hurry);
    void openDesk(const SignedIn &who);
    void takePictures();
    void onSwitched();
    void quit();
    void fail(const QString &sentence);

    DeskOptions m_options;
    kit::Theme m_theme;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<SignInFlow> m_flow;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<Screenshots> m_screenshots;
    bool m_failed = false;
};

} // namespace porch
