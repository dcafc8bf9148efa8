// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/gallery/SampleAnnouncements.h"

#include "models/domain/EventCodec.h"
#include "tests/shell/gallery/SampleTalk.h"
#include "ui/announce/AnnouncementPage.h"
#include "ui/shell/Shell.h"

namespace porch::test {

namespace {

AnnouncementRow row(const char *id, const char *channel, const char *text, Micros at)
{
    AnnouncementRow row;
    row.id = id;
    row.source = QStringLiteral("slack");
    row.channel = row.title = QString::fromUtf8(channel);
    row.text = text;
    row.at = at;
    row.author = QStringLiteral("K. Osei");
    return row;
}

PendingAction held()
{
    PendingAction action;
    action.id = "p1";
    action.verb = Verb::Announce;
    action.detail = announcementValues({QStringLiteral("slack"), QStringLiteral("old-quay"),
                                        "The Quay Street crossing is closed until 18:00."});
    action.created = SampleTalk::now() - 1'000'000;
    action.hold = SampleTalk::now() + 4'000'000;
    return action;
}

} // namespace

void SampleAnnouncements::fill(AnnouncementModel &model)
{
    model.setTimeZone(QTimeZone::utc());
    model.setClock([] { return SampleTalk::now(); });
    model.setMe(QStringLiteral("d117"), QStringLiteral("D. Whitlock"));
    AnnouncementRow logged =
        row("a1", "mill-ward",
            "If you see somebody under a parked car at night, please don't go near: write here.",
            SampleTalk::at(14, 40));
    AnnouncementRow refused =
        row("a2", "night-watch", "The lamps on the Weir footbridge are out until tomorrow.",
            SampleTalk::at(13, 2));
    refused.bounced = true;
    refused.bounce = QStringLiteral("the bridge has not been invited to this channel");
    AnnouncementRow delivered =
        row("a3", "vecinos",
            "Este jueves de 15 a 19 la oficina de mediaci\u00f3n atiende en la Biblioteca del Muelle Viejo. "
            "No hace "
            "falta cita y se habla espa\u00f1ol.\n\nTraigan, si pueden, los papeles del alquiler.",
            SampleTalk::at(9, 15));
    delivered.delivered = SampleTalk::at(9, 16);
    model.setPending({held()});
    model.setRows({logged, refused, delivered});
}

QPixmap SampleAnnouncements::page()
{
    AnnouncementModel model;
    fill(model);
    Shell shell(nullptr, [] { return SampleTalk::now(); });
    auto *page = new AnnouncementPage(model);
    page->setMayAnnounce(true);
    page->setDepartment(QStringLiteral("Alderquay Police"));
    shell.addRoom(kit::Glyph::Announcement, QStringLiteral("Announced"), {}, page);
    shell.resize(1080, 720);
    shell.show();
    shell.showRoom(page);
    QCoreApplication::processEvents();
    return shell.grab();
}

QPixmap SampleAnnouncements::dialog()
{
    AnnounceDialog dialog({{QStringLiteral("slack"), QStringLiteral("C1"), QStringLiteral("mill-ward")}},
                          QStringLiteral("Alderquay Police"));
    dialog.setDraft({QStringLiteral("slack"), QStringLiteral("C1"), "The Quay Street crossing is closed."});
    dialog.setOffline(true);
    dialog.setProblem(QStringLiteral("The disk is full. It goes on by itself when there is room."));
    dialog.show();
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
    return dialog.grab();
}

} // namespace porch::test
