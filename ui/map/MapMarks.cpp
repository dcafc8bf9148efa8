// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapMarks.h"

#include "ui/map/Coordinates.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapTips.h"
#include "ui/map/MapView.h"

#include <QClipboard>
#include <QGuiApplication>

namespace porch {

MapMarks::MapMarks(MapView &view, MapTips &tips, MapActions &actions)
    : QObject(&view)
    , m_view(view)
    , m_tips(tips)
    , m_actions(actions)
{}

void MapMarks::select(TipId tip)
{
    m_selected = tip;
}
void MapMarks::setQuiet(bool) {}
void MapMarks::hover(TipId) {}
bool MapMarks::clearLasso()
{
    if (!m_tips.hasLasso())
        return false;
    m_tips.setLasso({});
    return true;
}
bool MapMarks::clearStack()
{
    if (!m_tips.hasStack())
        return false;
    m_tips.setStack({});
    return true;
}
bool MapMarks::clearTool()
{
    if (m_actions.move->isChecked())
        return false;
    m_actions.move->trigger();
    return true;
}

void MapMarks::copyCoordinates()
{
    const GeoPoint middle = m_view.camera().centre();
    const QString text = latLonText(middle) + u'\n' + usngText(middle);
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT said(tr("The coordinates of the middle are copied"));
}

} // namespace porch
