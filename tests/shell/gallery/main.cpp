// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/OutboxModel.h"
#include "models/items/SearchModel.h"
#include "models/items/TipInboxModel.h"
#include "tests/items/FakeSearchSource.h"
#include "tests/items/FakeSlotSource.h"
#include "tests/kit/gallery/Samples.h"
#include "tests/places/CityAsPack.h"
#include "tests/shell/gallery/SampleAnnouncements.h"
#include "tests/shell/gallery/SampleTalk.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/conversation/FileDialog.h"
#include "ui/conversation/PlaceActions.h"
#include "ui/conversation/PlaceChoice.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/kit/Theme.h"
#include "ui/shell/ContextPanel.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QTextStream>
#include <QTranslator>

using namespace porch;
using test::SampleTalk;

namespace {

/// Stretches every word of the program by a third, as other languages do: what breaks then is too tight.
class LongTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString longer;
        for (const QChar c : text) {
            longer += c;
            if (QStringView(u"aeou").contains(c))
                longer += c;
        }
        return longer;
    }
};

struct Scene
{
    QString name;
    LinkState link;
    QString draft;
    QString palette;
    bool open = true;
    QSize size{1440, 900};
    bool files = false;
    bool lost = false;
    std::optional<FileKind> asks = {}; ///< before it opens such a file
    enum class Place { Suggested, Confirmed, Several } place = Place::Suggested;
};

std::vector<Scene> scenes()
{
    const QString draft =
        QStringLiteral("That helps a lot, thank you. Please keep away from the window now. An officer "
                       "is on the way to the bridge. ");
    LinkState live;
    live.phase = LinkState::Phase::Live;
    live.sequence = 48'213;
    LinkState offline;
    offline.phase = LinkState::Phase::Offline;
    offline.since = SampleTalk::at(14, 31);
    offline.nextTry = SampleTalk::now() + 8'000'000;
    offline.sequence = 48'190;
    LinkState catchingUp;
    catchingUp.phase = LinkState::Phase::CatchingUp;
    catchingUp.since = SampleTalk::now() - 8'000'000;
    catchingUp.done = 31'204;
    catchingUp.total = 48'213;
    catchingUp.knownTo = SampleTalk::at(18, 5) - 2 * 24 * Micros(3600) * 1'000'000;
    catchingUp.readTo = SampleTalk::at(14, 19);
    LinkState halted = live;
    halted.phase = LinkState::Phase::Halted;
    halted.since = SampleTalk::at(14, 40);
    halted.reason = QStringLiteral("The disk is full. It goes on by itself when there is room.");
    return {
        {QStringLiteral("01-inbox"), live, draft, {}, true, {1440, 900}},
        {QStringLiteral("06-palette"), live, draft, QStringLiteral("re"), true, {1440, 900}},
        {QStringLiteral("07-offline"),
         offline,
         QStringLiteral("Which way did they turn after the bridge? "),
         {},
         true,
         {1440, 900}},
        {QStringLiteral("07-catching-up"), catchingUp, draft, {}, true, {1440, 900}},
        {QStringLiteral("07-empty"), live, {}, {}, false, {1440, 900}},
        {QStringLiteral("10-halted"), halted, draft, {}, true, {1440, 900}},
        {QStringLiteral("11-folded-context"), live, draft, {}, true, {1280, 800}},
        {QStringLiteral("12-folded-list"), live, draft, {}, true, {1000, 760}},
        {QStringLiteral("13-wide"), live, draft, {}, true, {1920, 1080}},
        {QStringLiteral("14-files"), live, {}, {}, true, {1440, 900}, true},
        {QStringLiteral("15-unreachable"), live, {}, {}, true, {1440, 900}, false, true},
        {QStringLiteral("15-unreachable-begun"), live, draft, {}, true, {1440, 900}, true, true},
        {QStringLiteral("15-unreachable-palette"),
         live,
         {},
         QStringLiteral("rep"),
         true,
         {1440, 900},
         false,
         true},
        {QStringLiteral("18-place-confirmed"),
         live,
         {},
         {},
         true,
         {1440, 900},
         false,
         false,
         {},
         Scene::Place::Confirmed},
        {QStringLiteral("18-place-several"),
         live,
         {},
         {},
         true,
         {1440, 900},
         false,
         false,
         {},
         Scene::Place::Several},
        {QStringLiteral("16-file"), live, {}, {}, true, {1440, 900}, true, false, FileKind::Picture},
        {QStringLiteral("16-file-doubtful"), live, {}, {}, true, {1440, 900}, true, false, FileKind::Program},
    };
}

/// The inbox's fakes answer a little later, as a cache does.
void settle()
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 120)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void render(const Scene &scene, PlaceWorker &places, const QString &path)
{
    const Clock clock = [] { return SampleTalk::now(); };
    test::FakeConversationSource source;
    SampleTalk::fill(source);
    ConversationModel talk(source);
    talk.setTimeZone(QTimeZone::utc());
    talk.setMe(QStringLiteral("d117"), QStringLiteral("D. Whitlock"));
    talk.setPlaces(places);
    OutboxModel outbox(source);
    FakeSlotSource slots_;
    FakeSearchSource hits;
    if (scene.open)
        gallery::fillSamples(slots_);
    TipInboxModel tips(slots_, clock);
    SearchModel found(hits);
    tips.setUser(QStringLiteral("dwhitlock"));
    // After everything that its panels read from.
    Shell shell(nullptr, clock);
    shell.setTimeZone(QTimeZone::utc());
    auto *inbox = new InboxPanel(tips, found, kit::TimeText(QTimeZone::utc()));
    shell.setSearchWidget(inbox->searchField());
    shell.setListPanel(inbox);
    auto *conversation = new ConversationPanel(talk, clock);
    auto *context = new ContextPanel(talk, outbox, clock);
    QObject::connect(&shell, &Shell::listFolded, conversation, &ConversationPanel::setListFolded);
    QObject::connect(&shell, &Shell::contextFolded, conversation, &ConversationPanel::setContextFolded);
    shell.setConversationPanel(conversation);
    shell.setContextPanel(context);
    context->setPlaceActions(conversation->placeActions().confirm, conversation->placeActions().other);
    shell.addActions(QStringLiteral("This tip: Amber Heron"), conversation->tipActions());
    shell.setUser(QStringLiteral("D. Whitlock"), QStringLiteral("Officer, d117"));
    shell.resize(scene.size);

    const bool offline = scene.link.phase == LinkState::Phase::Offline;
    Tally tally;
    tally.fresh = scene.open ? 5 : 0;
    tally.owed = scene.open ? 9 : 0;
    tally.open = scene.open ? 41 : 32;
    inbox->setTally(tally);
    inbox->setCatchingUp(scene.link.phase == LinkState::Phase::CatchingUp);
    shell.setTally(tally);
    shell.setOverdue(scene.open ? 2 : 0, scene.open ? SampleTalk::at(14, 47) : 0);
    shell.setLinkState(scene.link);
    conversation->setLinkState(scene.link);
    if (scene.files)
        SampleTalk::addFiles(source, talk);
    if (scene.lost)
        SampleTalk::lose(source);
    if (scene.place == Scene::Place::Several)
        SampleTalk::nameSeveral(source);
    if (scene.open)
        talk.open(SampleTalk::tip());
    source.answerAll();
    while (scene.open && talk.places()->isReading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (const auto next = talk.nextPlace(); next && scene.place == Scene::Place::Confirmed) {
        SampleTalk::place(source, talk.items()[std::size_t(next->row)].places[next->place].places.front());
        talk.refresh();
        source.answerAll();
    }
    if (offline) {
        outbox.setPending(SampleTalk::offlinePending());
        talk.setPending(SampleTalk::offlinePending());
        shell.setPending(SampleTalk::offlinePending());
        source.answerAll();
    }
    context->setLinkState(scene.link);
    if (!scene.draft.isEmpty()) {
        Draft draft;
        draft.tip = SampleTalk::tip();
        draft.text = scene.draft;
        draft.saved = SampleTalk::at(14, 43);
        conversation->setDrafts({draft});
    }
    shell.showConversation();
    shell.show();
    settle();
    if (scene.open)
        inbox->showTip(2);
    settle();
    QCoreApplication::processEvents();
    for (QAction *action : conversation->tipActions()) {
        if (scene.open && action->shortcut() == QKeySequence(Qt::Key_R) && scene.palette.isEmpty())
            action->trigger();
    }
    QCoreApplication::processEvents();
    CommandPalette *palette = scene.palette.isEmpty() ? nullptr : shell.openPalette(scene.palette);
    QCoreApplication::processEvents();
    if (scene.asks)
        conversation->confirmFile({talk.items().front().row.files.front(), FileUse::Open, {}, {}},
                                  *scene.asks);
    settle();
    QPixmap picture = shell.grab();
    if (scene.place == Scene::Place::Several)
        conversation->placeActions().confirm->trigger();
    if (auto *choice = shell.findChild<PlaceChoice *>()) {
        QPainter(&picture).drawPixmap(shell.mapFromGlobal(choice->pos()), choice->grab());
        choice->close();
    }
    if (auto *dialog = shell.findChild<FileDialog *>()) {
        const QPoint corner((shell.width() - dialog->width()) / 2, (shell.height() - dialog->height()) / 2);
        QPainter(&picture).drawPixmap(corner, dialog->grab());
        dialog->reject();
    }
    if (palette) {
        QPainter painter(&picture);
        painter.drawPixmap(palette->placeIn(shell.size()).topLeft(), palette->grab());
        painter.end();
        palette->reject();
    }
    picture.save(path);
    QCoreApplication::processEvents();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Renders the window with sample data to PNG files."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("directory"), QStringLiteral("where the pictures go"));
    const QCommandLineOption longer(QStringLiteral("long"), QStringLiteral("with every word a third longer"));
    parser.addOption(longer);
    const QCommandLineOption words(QStringLiteral("words"), QStringLiteral("with the words of this .qm file"),
                                   QStringLiteral("file"));
    parser.addOption(words);
    parser.process(app);
    const QString directory = parser.positionalArguments().value(0, QStringLiteral("."));
    QDir().mkpath(directory);
    LongTranslator translator;
    if (parser.isSet(longer))
        app.installTranslator(&translator);
    QTranslator translated;
    if (parser.isSet(words)) {
        if (!translated.load(parser.value(words)) || !app.installTranslator(&translated)) {
            QTextStream(stderr) << "The words can't be read.\n";
            return 1;
        }
        QLocale::setDefault(QLocale(translated.language()));
    }

    test::HandmadePack pack;
    (void)test::openedPackOf(
        test::inventedCity(QStringLiteral(PORCHLIGHT_SOURCE_DIR "/tests/shell/gallery/mill-ward.city")),
        pack);
    PlaceWorker places;
    places.open(pack.path());

    kit::Theme theme(app, kit::Theme::Choice::Light);
    for (const auto &[choice, suffix] : {std::pair(kit::Theme::Choice::Light, QStringLiteral("light")),
                                         std::pair(kit::Theme::Choice::Dark, QStringLiteral("dark"))}) {
        theme.setChoice(choice);
        for (const Scene &scene : scenes()) {
            const QString name = parser.isSet(longer) ? scene.name + QStringLiteral("-long") : scene.name;
            render(scene, places, QStringLiteral("%1/%2-%3.png").arg(directory, name, suffix));
        }
        const QString end = QLatin1String(parser.isSet(longer) ? "-long-" : "-") + suffix;
        test::SampleAnnouncements::page().save(directory +
                                               QStringLiteral("/17-announcements%1.png").arg(end));
        test::SampleAnnouncements::dialog().save(directory + QStringLiteral("/17-announce%1.png").arg(end));
    }
    return 0;
}
