// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SearchModel.h"
#include "models/items/TipInboxModel.h"
#include "tests/items/FakeSearchSource.h"
#include "tests/items/FakeSlotSource.h"
#include "tests/kit/gallery/KitSheet.h"
#include "tests/kit/gallery/Samples.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/kit/Theme.h"
#include "ui/tips/TipTable.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>
#include <QVBoxLayout>

using namespace porch;

namespace {

void settle()
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 150)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

bool picture(QWidget &widget, QSize size, const QString &path)
{
    widget.resize(size);
    widget.show();
    settle();
    return widget.grab().save(path);
}

/// The inbox as the window holds it, with the search field above.
struct Inbox
{
    FakeSlotSource source;
    FakeSearchSource found;
    TipInboxModel model{source, gallery::pictureTime};
    SearchModel search{found};
    QWidget window;
    InboxPanel *panel;

    explicit Inbox(bool filled)
    {
        const kit::TimeText times(QTimeZone::utc());
        if (filled)
            gallery::fillSamples(source);
        model.setUser(QStringLiteral("dwhitlock"));
        model.setPending(gallery::samplePending());
        model.setDrafts(gallery::sampleDrafts());
        for (const auto &[id, row] : source.tips) {
            SearchHit hit;
            hit.message = 100 - id;
            hit.tip = id;
            hit.tipKey = row.key;
            hit.author = row.reporter;
            hit.channel = row.channel;
            hit.time = row.keys.last;
            hit.text = row.text;
            if (row.text.contains(QStringLiteral("the"), Qt::CaseInsensitive))
                found.hits.push_back(hit);
        }
        panel = new InboxPanel(model, search, times);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *head = new QWidget;
        head->setFixedHeight(48);
        auto *row = new QVBoxLayout(head);
        row->setContentsMargins(12, 8, 12, 8);
        row->addWidget(panel->searchField());
        column->addWidget(head);
        column->addWidget(panel, 1);
        Tally tally;
        tally.fresh = filled ? 5 : 0;
        tally.owed = filled ? 9 : 0;
        tally.open = filled ? 41 : 32;
        panel->setTally(tally);
    }
};

} // namespace

/// porch_kit_gallery DIR: the kit and the inbox as pictures, light and dark, for looking at.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1))) {
        QTextStream(stderr) << "usage: porch_kit_gallery DIR\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    kit::Theme theme(application, kit::Theme::Choice::Light);
    bool ok = true;
    for (const auto &[choice, name] : {std::pair(kit::Theme::Choice::Light, QStringLiteral("light")),
                                       std::pair(kit::Theme::Choice::Dark, QStringLiteral("dark"))}) {
        theme.setChoice(choice);
        gallery::KitSheet sheet;
        ok = picture(sheet, {1440, 900}, folder.filePath(QStringLiteral("kit-%1.png").arg(name))) && ok;
        const auto path = [&](const char *what) {
            return folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(what), name));
        };
        {
            Inbox inbox(true);
            inbox.window.resize(624, 872);
            inbox.window.show();
            settle();
            inbox.panel->showTip(2);
            ok = picture(inbox.window, {624, 872}, path("inbox")) && ok;
            inbox.panel->table()->setFocus();
            ok = picture(inbox.window, {400, 872}, path("inbox-narrow")) && ok;
            inbox.panel->searchField()->setQuery(QStringLiteral("in:mill-ward the"));
            ok = picture(inbox.window, {624, 872}, path("search")) && ok;
            inbox.panel->endSearch();
            inbox.panel->startSearch();
            ok = picture(inbox.window, {624, 872}, path("search-help")) && ok;
            inbox.found.hits.clear();
            inbox.panel->searchField()->setQuery(QStringLiteral("nowhere"));
            ok = picture(inbox.window, {624, 872}, path("search-nothing")) && ok;
        }
        {
            Inbox inbox(true);
            inbox.panel->setCatchingUp(true);
            ok = picture(inbox.window, {624, 872}, path("catching-up")) && ok;
        }
        {
            Inbox inbox(false);
            inbox.panel->showTab(TipTab::Owed);
            ok = picture(inbox.window, {624, 872}, path("empty")) && ok;
        }
    }
    return ok ? 0 : 1;
}
