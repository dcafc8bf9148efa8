// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CasesPanel.h"

#include "ui/cases/AlikeStrip.h"
#include "ui/cases/CaseActions.h"
#include "ui/cases/CaseDialogs.h"
#include "ui/cases/CaseList.h"
#include "ui/cases/CaseNote.h"
#include "ui/cases/CaseTipList.h"
#include "ui/kit/CountTabs.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/HairSplitter.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace porch {

using kit::scaled;

namespace {

constexpr int kListWidth = 480;
constexpr int kFewestListed = 320;
constexpr int kFewestPage = 480;

constexpr std::array kTabs{CaseTab::Open, CaseTab::Mine, CaseTab::Closed, CaseTab::All};

} // namespace

CasesPanel::CasesPanel(Reader &reader, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_clock(std::move(clock))
    , m_list(reader)
    , m_file(reader)
    , m_actions(new CaseActions(this))
    , m_split(new kit::HairSplitter(this))
    , m_tabs(new kit::CountTabs(this))
    , m_search(new QLineEdit(this))
    , m_listOrNone(new QStackedWidget(this))
    , m_view(new CaseList(m_list, m_clock, this))
    , m_none(new kit::EmptyState(this))
    , m_stale(new kit::Label({}, kit::Type::Secondary, &kit::Tokens::overdue, kit::Label::Fit::Wrap, this))
    , m_pageOrNone(new QStackedWidget(this))
    , m_page(new CasePage(m_file, *m_actions, m_clock, this))
    , m_noCase(new kit::EmptyState(this))
{
    setObjectName(QStringLiteral("casesPanel"));
    setAccessibleName(tr("Cases"));
    // Nobody looks before it is shown.
    m_list.setShown(false);
    m_file.setShown(false);
    m_pageOrNone->addWidget(m_noCase);
    m_pageOrNone->addWidget(m_page);
    QWidget *left = buildList();
    left->setMinimumWidth(scaled(kFewestListed));
    m_pageOrNone->setMinimumWidth(scaled(kFewestPage));
    m_split->addWidget(left);
    m_split->addWidget(m_pageOrNone);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({scaled(kListWidth) - 1, scaled(880)});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_split);
    setFocusProxy(m_view);
    connect(&m_list, &CaseListModel::updated, this, &CasesPanel::refreshEmpty);
    connect(m_view, &CaseList::caseChosen, this, &CasesPanel::turnTo);
    connect(m_view, &CaseList::caseOpened, m_page, &CasePage::takeKeyboard);
    connectActions();
    connectPage();
    setWords({kit::TimeText(), nullptr, {}});
    refresh();
    refreshEmpty();
    refreshNoCase();
}

CasesPanel::~CasesPanel()
{
    // Views go before the models that they show.
    delete m_split;
}

QWidget *CasesPanel::buildList()
{
    auto *left = new QWidget(this);
    const QStringList words{tr("Open", "cases"), tr("Mine", "cases that I lead"), tr("Closed", "cases"),
                            tr("All", "cases")};
    for (std::size_t tab = 0; tab < kTabs.size(); ++tab)
        m_tabs->addCounted(words[qsizetype(tab)], kTabs[tab] != CaseTab::Mine);
    m_tabs->setAccessibleName(tr("Which cases"));
    auto *newCase = new kit::KeyButton(tr("New case"), QStringLiteral("C"), left);
    newCase->setFlat(true);
    newCase->setAutoDefault(false);
    connect(newCase, &QAbstractButton::clicked, m_actions->open, &QAction::trigger);
    connect(m_actions->open, &QAction::changed, newCase, [this, newCase] {
        newCase->setEnabled(m_actions->open->isEnabled());
        newCase->setToolTip(m_actions->open->statusTip());
        newCase->setAccessibleDescription(m_actions->open->statusTip());
    });
    auto *top = new QHBoxLayout;
    top->setContentsMargins(scaled(16), 0, scaled(8), 0);
    top->addWidget(m_tabs, 1);
    top->addWidget(newCase);
    m_search->setAccessibleName(tr("Search the cases"));
    m_search->setPlaceholderText(tr("Numbers, titles, notes, words of tips"));
    m_search->setFixedHeight(scaled(32));
    m_search->setClearButtonEnabled(true);
    m_lens = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_lens->setToolTip(tr("Search the cases"));
    dress();
    auto *field = new QHBoxLayout;
    field->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    field->setSpacing(scaled(8));
    field->addWidget(m_search, 1);
    field->addWidget(new kit::KeyCap(QStringLiteral("/"), left));
    m_stale->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    m_stale->hide();
    m_listOrNone->addWidget(m_none);
    m_listOrNone->addWidget(m_view);
    auto *all = new QVBoxLayout(left);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(new kit::Rule(Qt::Horizontal, left));
    all->addLayout(field);
    all->addWidget(new kit::Rule(Qt::Horizontal, left));
    all->addWidget(m_stale);
    all->addWidget(m_listOrNone, 1);
    setTabOrder(m_tabs, m_search);
    setTabOrder(m_search, m_view);
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { m_list.setTab(kTabs[std::size_t(std::max(tab, 0))]); });
    connect(m_search, &QLineEdit::textChanged, &m_list, &CaseListModel::setWords);
    connect(m_search, &QLineEdit::returnPressed, m_view,
            [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    return left;
}

void CasesPanel::connectActions()
{
    const CaseActions &actions = *m_actions;
    const auto on = [this](QAction *action, auto then) { connect(action, &QAction::triggered, this, then); };
    on(actions.open, [this] { askNew(); });
    on(actions.search, [this] { focusSearch(); });
    on(actions.note, [this] {
        m_page->showPart(CasePage::Part::Timeline);
        m_page->note().start();
    });
    on(actions.linkTips, [this] { askTips(); });
    on(actions.lead, [this] { askLead(); });
    on(actions.rename, [this] { askName(); });
    on(actions.close, [this] { askClose(); });
    on(actions.reopen, [this] { askReopen(); });
    on(actions.exportCase, [this] { Q_EMIT exportRequested(m_file.key()); });
    on(actions.watch, [this] { Q_EMIT watchRequested(m_file.key(), !m_watched.contains(m_file.key())); });
    on(actions.undo, [this] { undo(); });
    on(actions.openAlike, [this] { m_page->alike().openFirst(); });
    on(actions.putAlikeAway, [this] { m_page->alike().putFirstAway(); });
    on(actions.accept, [this] {
        if (const auto tip = m_page->currentTip())
            submitLink(Verb::Accept, tip->link);
    });
    on(actions.decline, [this] { askDecline(); });
    on(actions.unlink, [this] { askUnlink(); });
    on(actions.showTimeline, [this] { m_page->showPart(CasePage::Part::Timeline); });
    on(actions.showTips, [this] { m_page->showPart(CasePage::Part::Tips); });
    on(actions.showMap, [this] { m_page->showPart(CasePage::Part::Map); });
}

void CasesPanel::connectPage()
{
    connect(m_page, &CasePage::situationChanged, this, &CasesPanel::refresh);
    connect(m_page, &CasePage::tipOpened, this, [this](const QByteArray &tip) {
        Q_EMIT alikeSeen(m_file.key(), tip);
        Q_EMIT tipOpenRequested(tip);
    });
    connect(m_page, &CasePage::alikePutAway, this,
            [this](const QByteArray &tip) { Q_EMIT alikeSeen(m_file.key(), tip); });
    connect(&m_page->note(), &CaseNote::submitted, this, &CasesPanel::keepNote);
    connect(&m_page->note(), &CaseNote::edited, this, [this](const QString &text) {
        const Draft draft{draftKey(m_file.key()), DraftMode::Note, text, m_clock()};
        m_drafts.insert(draft.tip, draft);
        Q_EMIT draftEdited(draft);
    });
    connect(&m_file, &CaseFile::changed, this, [this] {
        refreshNoCase();
        refresh();
    });
}

void CasesPanel::setUser(const QString &user)
{
    m_user = user;
    m_file.setUser(user);
    m_list.setUser(user);
}

void CasesPanel::setRoles(Roles roles)
{
    m_roles = roles;
    m_page->setMayNote(!roles || roles.testFlag(Role::Supervisor));
    refresh();
    refreshEmpty();
}

void CasesPanel::setWords(const Words &words)
{
    m_words = words;
    if (!m_words.settings)
        m_words.settings = std::make_shared<DepartmentSettings>(DepartmentSettings::defaults());
    const auto nameOf = [users = m_words.users](const QString &user) {
        const auto found = std::find_if(users.begin(), users.end(),
                                        [&user](const UserRow &row) { return row.user == user; });
        return found == users.end() || found->name.isEmpty() ? user : found->name;
    };
    const QString me = nameOf(m_user);
    m_page->setTimes(m_words.times);
    m_page->setWords({me == m_user ? QString() : me, m_words.times.zone(), m_words.settings, nameOf});
}

void CasesPanel::setCatchingUp(bool catchingUp)
{
    m_catchingUp = catchingUp;
    refreshEmpty();
}

void CasesPanel::setPlaces(const QHash<TipId, QString> &places)
{
    m_page->setPlaced(int(places.size()));
    m_page->tips().setPlaces(places);
}

void CasesPanel::setWatched(const QSet<QByteArray> &watched)
{
    m_watched = watched;
    m_list.setWatched(watched);
    refresh();
}

void CasesPanel::setAlike(const QHash<QByteArray, std::vector<AlikeItem>> &alike)
{
    m_alike = alike;
    QHash<QByteArray, int> counts;
    for (auto one = alike.begin(); one != alike.end(); ++one)
        counts.insert(one.key(), int(one->size()));
    m_list.setAlike(counts);
    refresh();
}

// --- which case

void CasesPanel::turnTo(const QByteArray &key)
{
    if (key == m_file.key())
        return;
    m_done.reset();
    m_file.open(key);
    m_page->note().setBusy(!m_noted.isEmpty() && m_notedIn == key);
    m_page->note().setProblem({});
    m_page->note().setSaved({});
    m_page->note().setText(m_drafts.value(draftKey(key)).text);
    refresh();
}

void CasesPanel::showCase(const QByteArray &key)
{
    turnTo(key);
    m_view->choose(key);
    if (m_list.rowOf(key) < 0 && !key.isEmpty()) {
        m_search->clear();
        m_tabs->setCurrentIndex(int(kTabs.size()) - 1);
    }
}

void CasesPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QByteArray CasesPanel::savedSplit() const
{
    return m_split->saveState();
}

void CasesPanel::restoreSplit(const QByteArray &split)
{
    m_split->restoreState(split);
}

void CasesPanel::refresh()
{
    CaseSituation now;
    now.known = m_file.row().has_value();
    now.row = m_file.row().value_or(CaseRow{});
    now.roles = m_roles;
    now.watched = m_watched.contains(m_file.key());
    now.isUnderway = [this](Verb verb) { return m_file.isUnderway(verb); };
    now.onTips = m_page->part() == CasePage::Part::Tips;
    now.tip = m_page->currentTip();
    now.undo = undoWords();
    const std::vector<AlikeItem> alike = m_alike.value(m_file.key());
    now.alike = !alike.empty();
    m_actions->refresh(now);
    m_page->alike().setItems(alike);
    m_page->setWatched(now.watched);
}

// --- what the desk tells

void CasesPanel::apply(const Changes &changes)
{
    m_list.apply(changes);
    m_file.apply(changes);
}

void CasesPanel::setPending(const std::vector<PendingAction> &pending)
{
    m_list.setPending(pending);
    m_file.setPending(pending);
}

void CasesPanel::reload()
{
    m_list.reload();
    m_file.refresh();
}

void CasesPanel::dress()
{
    m_lens->setIcon(kit::glyphIcon(kit::Glyph::Search, kit::tokens(palette()).text2));
}

void CasesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_lens)
        dress();
}

void CasesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list.setShown(true);
    m_file.setShown(true);
}

void CasesPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_list.setShown(false);
    m_file.setShown(false);
}

void CasesPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).base);
}

} // namespace porch
