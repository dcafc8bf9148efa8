// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>
#include <vector>

// Outside of every namespace, also an unnamed one, as Q_INIT_RESOURCE demands.
static void initTranslationResource()
{
    Q_INIT_RESOURCE(translations);
}

namespace porch {

void installTranslations(const QLocale &locale)
{
    initTranslationResource();
    static std::vector<std::unique_ptr<QTranslator>> installed; // whose destruction takes them out again
    installed.clear();
    const auto install = [&](const QLocale &language, const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(language, name, QStringLiteral("_"), folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        installed.push_back(std::move(translator));
    };
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English underneath: it has the plurals for every other language that lacks ours.
    install(QLocale(QLocale::English), QStringLiteral("porchlight"), QStringLiteral(":/translations"));
    install(locale, QStringLiteral("porchlight"), QStringLiteral(":/translations"));
}

} // namespace porch
