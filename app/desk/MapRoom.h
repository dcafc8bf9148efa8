// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/SlotSource.h"
#include "models/items/TipPins.h"
#include "models/places/PlaceWorker.h"

#include <QObject>
#include <QSettings>
#include <QThreadPool>

namespace porch {

class Desk;
class ExportRoom;
class MapPanel;
class RailButton;

/// The map's room: joins its panel to the tips and their places, to the city pack, and to the outbox.
class MapRoom : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Reader &reader; ///< of the cache; all outlive the room
        SlotSource &tips;
        PlaceWorker &places;
        TipPins &pins;
        QSettings &settings; ///< this user's
    };
    /// @param packPath where the pack of this desk is, or will be
    MapRoom(Desk &desk, const Parts &parts, const QString &user, QString packPath);
    ~MapRoom() override;

    MapPanel &panel() { return *m_panel; }

    /// Who sees to it that the log knows what goes to paper; none: this user may print nothing.
    void setExports(ExportRoom *exports);
    /// Checks a pack, takes it over and shows it.
    void usePack(const QString &path);

public Q_SLOTS:
    /// Shows the city pack that is in use, or that there is none.
    void showCity();
    /// Opens the room, where a person says where this tip happened.
    void place(const QByteArray &key);
    /// Opens the room with this tip in sight.
    void showTip(const QByteArray &key);

Q_SIGNALS:
    /// A pack was taken over, or was not and this is why.
    void packTaken(const QString &problem);

private:
    void connectPanel();
    void connectDesk();
    void restore();
    void keep();
    void showPins();
    void showDepartment();
    void beginPlacing(TipId tip);
    void findChoices(TipId tip, const QByteArray &key);
    void choosePack();

    Desk &m_desk;
    Parts m_parts;
    const QString m_packPath;
    MapPanel *m_panel; ///< the window's
    RailButton *m_button;
    QThreadPool m_pool;
};

} // namespace porch
