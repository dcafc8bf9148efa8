// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/CaseRoom.h"
#include "app/desk/Desk.h"
#include "app/desk/Screenshots.h"
#include "ui/cases/CaseActions.h"
#include "ui/cases/CasesPanel.h"
#include "ui/shell/Shell.h"

#include <QDialog>

namespace porch {

/// The case with the most tips shows the most.
void Screenshots::addCaseScenes(std::vector<Scene> &scenes)
{
    CaseRoom *room = m_desk.caseRoom();
    if (!room)
        return;
    Shell &window = m_desk.window();
    CasesPanel &panel = room->panel();
    const auto leave = [&window] {
        const auto dialogs = window.findChildren<QDialog *>();
        for (QDialog *dialog : dialogs)
            dialog->reject();
        window.showRoom(nullptr);
    };
    const auto show = [room, &panel](CasePage::Part part) {
        room->show();
        panel.page().showPart(part);
    };
    const auto hasList = [&panel] { return !panel.list().isLoading(); };
    // The list is read only while somebody sees it: which case it will be is known no sooner.
    const auto hasCases = [room, &panel] {
        const auto &items = panel.list().items();
        if (panel.list().isLoading() || items.empty())
            return false;
        const auto most =
            std::max_element(items.begin(), items.end(), [](const CaseItem &a, const CaseItem &b) {
                return a.row.tips + a.row.proposed < b.row.tips + b.row.proposed;
            });
        if (panel.file().key() != most->key()) {
            room->showCase(most->key());
            return false;
        }
        return !panel.file().isLoading();
    };
    const auto scene = [&](const char *name, auto set, std::function<bool()> isReady) {
        scenes.push_back({QLatin1String(name), set, leave, {}, std::move(isReady)});
    };
    scene(
        "cases", [show] { show(CasePage::Part::Timeline); }, hasCases);
    scene(
        "cases-tips", [show] { show(CasePage::Part::Tips); }, hasCases);
    scene(
        "cases-map", [show] { show(CasePage::Part::Map); },
        [room, hasCases] { return hasCases() && room->isMapSettled(); });
    scene(
        "cases-new",
        [room, &panel] {
            room->show();
            panel.actionSet().open->trigger();
        },
        hasList);
}

} // namespace porch
