// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace porch::kit {

/// Dresses the whole application: style, palette, font, icon theme. Follows the lightness of the system's
/// Window colour, live, unless a scheme was chosen. Make one, before the first window.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice : quint8 { System, Light, Dark };
    Q_ENUM(Choice)

    explicit Theme(QApplication &application, Choice choice = Choice::System, QObject *parent = nullptr);

    void setChoice(Choice choice);
    Choice choice() const { return m_choice; }
    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    /// The palette is in place; widgets have their PaletteChange with the next events.
    void schemeChanged(porch::kit::Scheme scheme);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    Choice m_choice;
    Scheme m_scheme = Scheme::Light;
    bool m_applying = false;
};

/// The system's font, or Inter (when installed) where the system has none of its own choosing.
QFont interfaceFont(const QFont &system);

} // namespace porch::kit
