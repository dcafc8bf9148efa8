// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SignIn.h"
#include "app/desk/Demo.h"
#include "app/desk/Desk.h"
#include "app/desk/DeskOptions.h"
#include "app/desk/Screenshots.h"
#include "app/profile/ClientOptions.h"
#include "app/profile/Translations.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Theme.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QMessageBox>
#include <QTextStream>

namespace porch {

namespace {

/// Runs the program with what the command line asked for.
class Program
{
public:
    Program(QApplication &application, DeskOptions options)
        : m_options(std::move(options))
        , m_theme(application)
    {}

    int run()
    {
        if (m_options.demo) {
            QObject::connect(&m_demo, &Demo::ready, &m_demo, [this] { open(m_demo.profile()); });
            QObject::connect(&m_demo, &Demo::failed, &m_demo,
                             [this](const QString &sentence) { fail(sentence); });
            QMetaObject::invokeMethod(&m_demo, &Demo::start, Qt::QueuedConnection);
        } else {
            open(*m_options.profile);
        }
        return m_failed ? 1 : QApplication::exec();
    }

private:
    void open(const Profile &profile)
    {
        const auto connection = SignIn::optionsFor(profile, QStringLiteral("porchlight"));
        if (!connection) {
            fail(connection.error().what);
            return;
        }
        m_theme.setChoice(Desk::savedTheme(profile));
        m_desk = std::make_unique<Desk>(profile, connection.value(), m_theme);
        if (m_options.tab)
            m_desk->inbox().showTab(*m_options.tab);
        if (!m_options.screenshots.isEmpty()) {
            m_screenshots = std::make_unique<Screenshots>(*m_desk, m_theme, m_options.screenshots);
            QObject::connect(m_screenshots.get(), &Screenshots::finished, m_screenshots.get(),
                             [](const QString &problem) {
                                 if (!problem.isEmpty())
                                     QTextStream(stderr) << "porchlight: " << problem << '\n';
                                 QApplication::exit(problem.isEmpty() ? 0 : 1);
                             });
            m_screenshots->start();
        } else {
            m_desk->window().show();
            m_desk->inbox().takeKeyboard();
        }
        m_desk->start();
    }

    void fail(const QString &sentence)
    {
        m_failed = true;
        QTextStream(stderr) << "porchlight: " << sentence << '\n';
        if (m_options.screenshots.isEmpty())
            QMessageBox::critical(nullptr, QCoreApplication::translate("porchlight", "Porchlight"), sentence);
        QApplication::exit(1);
    }

    DeskOptions m_options;
    kit::Theme m_theme;
    Demo m_demo;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Screenshots> m_screenshots;
    bool m_failed = false;
};

} // namespace
} // namespace porch

int main(int argc, char *argv[])
{
    porch::DeskOptions::chooseDisplay(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("porchlight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORCHLIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("porchlight"));
    porch::installTranslations(QLocale());
    QApplication::setWindowIcon(porch::kit::applicationIcon());

    auto options = porch::DeskOptions::read(QCoreApplication::arguments());
    if (options.exitCode)
        return *options.exitCode;
    return porch::Program(application, std::move(options)).run();
}
