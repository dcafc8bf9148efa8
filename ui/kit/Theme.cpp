// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Theme.h"

#include "ui/kit/Icons.h"
#include "ui/kit/Style.h"
#include "ui/kit/Type.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QToolTip>

namespace porch::kit {

QFont interfaceFont(const QFont &system)
{
    // What a machine without a desktop's font setting answers: an alias, not a choice.
    static const QStringList generic = {QString(),
                                        QStringLiteral("Sans Serif"),
                                        QStringLiteral("Sans"),
                                        QStringLiteral("sans-serif"),
                                        QStringLiteral("DejaVu Sans"),
                                        QStringLiteral("Helvetica")};
    const QString inter = QStringLiteral("Inter");
    if (!generic.contains(system.family(), Qt::CaseInsensitive) || !QFontDatabase::hasFamily(inter))
        return system;
    QFont font = system;
    font.setFamilies({inter});
    font.setPointSizeF(9.75); // 13 px at 96 dpi
    return font;
}

Theme::Theme(QApplication &application, Choice choice, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_choice(choice)
{
    prepareIconTheme();
    QApplication::setStyle(new Style);
    QApplication::setFont(interfaceFont(QApplication::font()));
    QApplication::setWindowIcon(applicationIcon());
    apply();
    m_application.installEventFilter(this);
}

void Theme::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The system's colours changed: ours hide them, so nothing else would tell.
    const bool system = event->type() == QEvent::ThemeChange ||
                        (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange);
    if (system && !m_applying && m_choice == Choice::System)
        apply();
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    Scheme scheme = m_choice == Choice::Dark ? Scheme::Dark : Scheme::Light;
    if (m_choice == Choice::System) {
        // An empty palette brings the system's own back for a moment, so that it can be looked at.
        QApplication::setPalette(QPalette());
        scheme = schemeOf(QApplication::palette());
    }
    const QPalette palette = paletteFor(tokens(scheme));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(font(Type::Secondary));
    if (scheme != m_scheme) {
        m_scheme = scheme;
        Q_EMIT schemeChanged(scheme);
    }
}

} // namespace porch::kit
