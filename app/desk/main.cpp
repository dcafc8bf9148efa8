// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/Language.h"
#include "app/desk/Program.h"
#include "app/profile/Translations.h"
#include "ui/kit/Icons.h"

int main(int argc, char *argv[])
{
    porch::DeskOptions::chooseDisplay(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("porchlight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORCHLIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("porchlight"));
    QLocale::setDefault(porch::Language::locale());
    porch::installTranslations(QLocale());
    QApplication::setWindowIcon(porch::kit::applicationIcon());

    auto options = porch::DeskOptions::read(QCoreApplication::arguments());
    if (options.exitCode)
        return *options.exitCode;
    return porch::Program(application, std::move(options)).run();
}
