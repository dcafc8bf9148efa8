// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Shell.h"

#include "ui/kit/DimOverlay.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Type.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/KeyMapDialog.h"
#include "ui/shell/PanelSplitter.h"
#include "ui/shell/Rail.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/StripArea.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace porch {

using kit::scaled;

namespace {

constexpr auto kGeometryKey = "window/geometry";
constexpr auto kPanelsKey = "window/panels";

void openOver(QWidget *window, QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *dim = new kit::DimOverlay(window);
    QObject::connect(dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    QObject::connect(dim, &kit::DimOverlay::pressed, dialog, &QDialog::reject);
    dim->show();
    dialog->open();
}

QIcon shape(kit::Glyph glyph)
{
    return kit::glyphIcon(glyph, Qt::black);
}

} // namespace

Shell::Shell(QSettings *settings, Clock clock, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_clock(std::move(clock))
{
    setWindowTitle(tr("Porchlight"));
    setWindowIcon(kit::applicationIcon());
    build();
    buildActions();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Shell::refresh);
    m_second.start();
    resize(scaled(1440), scaled(900));
    setMinimumSize(scaled(640), scaled(480));
    refresh();
}

Shell::~Shell() = default;

void Shell::build()
{
    auto *all = new QWidget(this);
    m_header = new HeaderBar(all);
    m_rail = new Rail(all);
    m_strips = new StripArea(all);
    m_panels = new PanelSplitter(all);
    m_rooms = new QStackedWidget(all);
    m_rooms->addWidget(m_panels);
    m_status = new StatusLine(all);
    m_inbox = m_rail->addRoom(kit::Glyph::Inbox, tr("Inbox"));
    connect(m_inbox, &QAbstractButton::clicked, this, [this] { showRoom(nullptr); });

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_strips);
    right->addWidget(m_rooms, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    setCentralWidget(all);

    connect(m_header, &HeaderBar::commandsRequested, this, [this] { openPalette(); });
    connect(m_header, &HeaderBar::owedRequested, this, &Shell::owedRequested);
    connect(m_strips, &StripArea::tryNowRequested, this, &Shell::tryNowRequested);
    connect(m_status, &StatusLine::outboxRequested, this, [this] {
        showContext(true);
        Q_EMIT outboxRequested();
    });
    connect(m_panels, &PanelSplitter::listFolded, this, &Shell::listFolded);
    connect(m_rail, &Rail::widened, m_header, &HeaderBar::setRailWidth);
    connect(m_panels, &PanelSplitter::contextFolded, this, [this](bool folded) {
        refreshDetails();
        Q_EMIT contextFolded(folded);
    });
    connect(m_rooms, &QStackedWidget::currentChanged, this, &Shell::refreshDetails);
    connect(m_panels, &PanelSplitter::arranged, this, [this] {
        const int list = m_panels->listWidth();
        m_header->setSearchWidth(list > 0 ? list - scaled(24) + 1 : scaled(600));
    });
}

void Shell::buildActions()
{
    const QString everywhere = tr("Everywhere");
    const auto make = [&](const QString &text, const QList<QKeySequence> &keys, const QIcon &icon) {
        auto *action = new QAction(icon, text, this);
        action->setShortcuts(keys);
        addAction(action);
        m_own.push_back({everywhere, action});
        return action;
    };
    auto *commands = make(tr("Commands"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, shape(kit::Glyph::Prompt));
    connect(commands, &QAction::triggered, this, [this] { openPalette(); });
    auto *keys = make(tr("Keys"), {QKeySequence(Qt::Key_F1)}, shape(kit::Glyph::Document));
    connect(keys, &QAction::triggered, this, &Shell::openKeyMap);
    auto *outbox = make(tr("Outbox"), {QKeySequence(QStringLiteral("Shift+O"))}, shape(kit::Glyph::Queued));
    outbox->setStatusTip(tr("what waits for the log, and what was refused"));
    connect(outbox, &QAction::triggered, this, [this] {
        showContext(true);
        Q_EMIT outboxRequested();
    });
    m_details = make(tr("Details of the tip"),
                     {QKeySequence(QStringLiteral("D")), QKeySequence(QStringLiteral("Alt+D"))},
                     shape(kit::Glyph::Place));
    m_details->setEnabled(false);
    m_details->setStatusTip(tr("they are beside the conversation"));
    connect(m_details, &QAction::triggered, this, [this] { showContext(!m_panels->isDrawerOpen()); });
    m_tryNow = make(tr("Try to connect now"), {QKeySequence(Qt::Key_F5)}, shape(kit::Glyph::CatchingUp));
    connect(m_tryNow, &QAction::triggered, this, &Shell::tryNowRequested);
    auto *full = make(tr("Full screen"), {QKeySequence(Qt::Key_F11)}, shape(kit::Glyph::ArrowUp));
    connect(full, &QAction::triggered, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    auto *quit = make(tr("Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, shape(kit::Glyph::Cross));
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

/// In other rooms the letter is theirs.
void Shell::refreshDetails()
{
    const bool inInbox = m_rooms->currentWidget() == m_panels;
    const bool folded = m_panels->isContextFolded();
    m_details->setEnabled(inInbox && folded);
    m_details->setStatusTip(!inInbox ? tr("they are in the inbox")
                            : folded ? QString()
                                     : tr("they are beside the conversation"));
}

void Shell::setSearchWidget(QWidget *search)
{
    m_header->setSearchWidget(search);
}

void Shell::setListPanel(QWidget *panel)
{
    m_list = panel;
    arrangePanels();
}

void Shell::setConversationPanel(QWidget *panel)
{
    m_conversation = panel;
    arrangePanels();
}

void Shell::setContextPanel(QWidget *panel)
{
    m_context = panel;
    arrangePanels();
}

void Shell::arrangePanels()
{
    if (!m_list || !m_conversation || !m_context)
        return;
    m_panels->setPanels(m_list, m_conversation, m_context);
    restore();
}

RailButton *Shell::addRoom(kit::Glyph glyph, const QString &word, const QKeySequence &keys, QWidget *page,
                           const QString &name)
{
    m_rooms->addWidget(page);
    RailButton *button = m_rail->addRoom(glyph, word);
    connect(button, &QAbstractButton::clicked, this, [this, page] { showRoom(page); });
    connect(m_rooms, &QStackedWidget::currentChanged, button,
            [this, button, page] { button->setChecked(m_rooms->currentWidget() == page); });
    auto *action = new QAction(shape(glyph), name.isEmpty() ? word : name, this);
    action->setShortcut(keys);
    addAction(action);
    m_listed.push_back({tr("Go to"), action});
    connect(action, &QAction::triggered, this, [this, page] { showRoom(page); });
    return button;
}

void Shell::showRoom(QWidget *page)
{
    const bool isInbox = page == nullptr;
    if (isInbox && !m_inbox)
        return;
    QWidget *wanted = isInbox ? m_panels : page;
    if (isInbox)
        m_inbox->setChecked(true);
    if (m_rooms->currentWidget() == wanted)
        return;
    m_rooms->setCurrentWidget(wanted);
    QWidget *first = isInbox ? m_list : page;
    if (first && !isCovered())
        first->setFocus(Qt::ShortcutFocusReason);
}

void Shell::removeInbox()
{
    delete std::exchange(m_inbox, nullptr);
    m_header->owed()->hide();
    if (m_rooms->count() > 1)
        showRoom(m_rooms->widget(1));
}

void Shell::setCover(QWidget *cover)
{
    if (m_cover)
        m_cover->deleteLater();
    const bool wasCovered = !m_cover.isNull();
    m_cover = cover;
    if (!cover) {
        centralWidget()->show();
        if (m_focusBefore)
            m_focusBefore->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!wasCovered)
        m_focusBefore = focusWidget();
    if (m_palette)
        m_palette->reject();
    centralWidget()->hide();
    cover->setParent(this);
    cover->setGeometry(rect());
    cover->show();
    cover->raise();
}

void Shell::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_cover)
        m_cover->setGeometry(rect());
}

void Shell::setUser(const QString &name, const QString &about)
{
    m_header->setUser(name, about);
}

void Shell::setTimeZone(const QTimeZone &zone)
{
    m_times = kit::TimeText(zone);
    refresh();
}

void Shell::addActions(const QString &category, const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        m_listed.push_back({category, action});
}

CommandPalette *Shell::openPalette(const QString &typed)
{
    if (m_palette)
        return m_palette;
    std::vector<ListedAction> all = m_listed;
    all.insert(all.end(), m_own.begin(), m_own.end());
    m_palette = new CommandPalette(std::move(all), this);
    m_palette->setTyped(typed);
    openOver(this, m_palette);
    return m_palette;
}

void Shell::openKeyMap()
{
    std::vector<ListedAction> all = m_listed;
    all.insert(all.end(), m_own.begin(), m_own.end());
    openOver(this, new KeyMapDialog(all, this));
}

bool Shell::isListFolded() const
{
    return m_panels->isListFolded();
}

bool Shell::isContextFolded() const
{
    return m_panels->isContextFolded();
}

void Shell::setLinkState(const LinkState &state)
{
    m_link = state;
    refresh();
}

void Shell::setTally(const Tally &tally)
{
    m_tally = tally;
    m_tallied = true;
    refresh();
}

void Shell::setOverdue(qint64 count, Micros nextDue)
{
    m_overdue = count;
    m_nextDue = nextDue;
    refresh();
}

void Shell::setPending(const std::vector<PendingAction> &pending)
{
    m_pending = pending;
    refresh();
}

void Shell::setNotice(const QString &notice)
{
    m_strips->setNotice(notice);
}

void Shell::setBridge(const QString &words)
{
    m_status->setBridge(words);
}

void Shell::refresh()
{
    using Phase = LinkState::Phase;
    const Micros now = m_clock();
    m_strips->show(m_link, now, m_times);
    m_status->show(m_link, m_pending, now, m_times);

    // What is owed is only known when nothing is missing; offline it is what was known then.
    const bool counting =
        !m_tallied || m_link.phase == Phase::CatchingUp || m_link.phase == Phase::Connecting;
    const bool asOf = m_link.phase == Phase::Offline || m_link.phase == Phase::Halted;
    m_header->owed()->show(counting ? OwedSummary::Knowledge::Counting
                           : asOf   ? OwedSummary::Knowledge::AsOf
                                    : OwedSummary::Knowledge::Current,
                           m_tally.owed, m_overdue, m_nextDue, m_link.since, now, m_times);
    m_tryNow->setEnabled(asOf);
    m_tryNow->setStatusTip(asOf ? QString() : tr("this desk is connected"));
    if (m_link.phase == Phase::Connecting)
        m_tryNow->setStatusTip(tr("it is being tried"));
    if (!m_inbox)
        return;
    if (counting)
        m_inbox->setCounts(tr("counting…"), {}, false);
    else
        m_inbox->setCounts(tr("%Ln new", "tips", int(m_tally.fresh)),
                           tr("%Ln owed", "replies", int(m_tally.owed)), m_tally.owed > 0);
}

void Shell::showConversation()
{
    showRoom(nullptr);
    m_panels->setConversationInFront(true);
}

void Shell::showList()
{
    showRoom(nullptr);
    m_panels->setConversationInFront(false);
    if (m_list)
        m_list->setFocus(Qt::ShortcutFocusReason);
}

void Shell::showContext(bool shown)
{
    if (shown)
        showRoom(nullptr);
    m_panels->setDrawerOpen(shown);
    if (shown && m_context)
        m_context->setFocus(Qt::ShortcutFocusReason);
}

/// Esc that nobody wanted leads one step back: from the drawer, from the conversation to the list.
void Shell::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || isCovered() || m_rooms->currentWidget() != m_panels) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    if (m_panels->isDrawerOpen())
        showContext(false);
    else
        showList();
}

/// Whoever was connected after the panels were folded learns it now.
void Shell::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    Q_EMIT listFolded(isListFolded());
    Q_EMIT contextFolded(isContextFolded());
}

void Shell::closeEvent(QCloseEvent *event)
{
    Q_EMIT aboutToClose();
    if (m_settings) {
        m_settings->setValue(QLatin1String(kGeometryKey), saveGeometry());
        m_settings->setValue(QLatin1String(kPanelsKey), m_panels->savedWidths());
        m_settings->sync();
    }
    QMainWindow::closeEvent(event);
}

void Shell::restore()
{
    if (!m_settings)
        return;
    restoreGeometry(m_settings->value(QLatin1String(kGeometryKey)).toByteArray());
    const QByteArray widths = m_settings->value(QLatin1String(kPanelsKey)).toByteArray();
    if (!widths.isEmpty())
        m_panels->restoreWidths(widths);
}

} // namespace porch
