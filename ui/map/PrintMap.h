// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapPrint.h"

#include <QObject>
#include <QTimeZone>

#include <functional>

namespace porch {

class CityMap;
class MapActions;

/// Takes what the map shows to paper or into a PDF: asks for a title and where to, and says what came of it.
class PrintMap : public QObject
{
    Q_OBJECT
public:
    /// @param window over which it asks
    PrintMap(CityMap &map, MapActions &actions, QWidget &window);

    /// Asked before anything goes to paper: `then` goes on. None: nobody has to be asked.
    using Gate = std::function<void(const QString &title, std::function<void()> then)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }
    void setTimeZone(const QTimeZone &zone) { m_zone = zone; }
    /// What is printed, by this title.
    MapSheet sheet(const QString &title) const;
    void writePdf(const QString &path, const QString &title);

Q_SIGNALS:
    /// What came of it, in words.
    void said(const QString &words);

private:
    void askTitle(std::function<void(const QString &)> then);
    void pass(const QString &what, std::function<void()> then);
    void askPrinter(const QString &title);
    void askFile(const QString &title);

    CityMap &m_map;
    QWidget &m_window;
    Gate m_gate;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace porch
