// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/Language.h"

#include "app/profile/Translations.h"

#include <QSettings>

namespace porch {

namespace {

constexpr auto kKey = "language";

} // namespace

std::vector<SpokenLanguage> Language::spoken()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("es"), QStringLiteral("Español")}};
}

QString Language::current()
{
    return QLocale().language() == QLocale::Spanish ? QStringLiteral("es") : QStringLiteral("en");
}

QLocale Language::locale()
{
    const QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("porchlight"),
                             QStringLiteral("porchlight"));
    const QString chosen = settings.value(QLatin1String(kKey)).toString();
    const QLocale system = QLocale::system();
    // The same language with this country's dates, where the system speaks it.
    if (chosen.isEmpty() || QLocale(chosen).language() == system.language())
        return system;
    return QLocale(chosen);
}

void Language::choose(const QString &code)
{
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("porchlight"),
                       QStringLiteral("porchlight"));
    settings.setValue(QLatin1String(kKey), code);
    settings.sync();
    QLocale::setDefault(locale());
    installTranslations(locale());
}

} // namespace porch
