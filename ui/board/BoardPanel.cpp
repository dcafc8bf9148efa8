// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/BoardPanel.h"

#include "ui/board/AgeChart.h"
#include "ui/board/AnswerChart.h"
#include "ui/board/BoardFilters.h"
#include "ui/board/BoardHead.h"
#include "ui/board/BoardTipsDialog.h"
#include "ui/board/DeclineDialog.h"
#include "ui/board/FigureTable.h"
#include "ui/board/ProposalList.h"
#include "ui/board/VolumePart.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAction>
#include <QDateTime>
#include <QLocale>
#include <QPainter>

namespace porch {

using kit::Label;
using kit::Tokens;
using kit::Type;
using Of = BoardPick::Of;

namespace {

constexpr double kMicrosPerMinute = 60e6;

} // namespace

BoardPanel::BoardPanel(BoardModel &board, SlotSource &source, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_source(source)
    , m_clock(std::move(clock))
    , m_filters(new BoardFilters(this))
    , m_head(new BoardHead(this))
    , m_owedTable(new FigureTable(m_owed, this))
    , m_owedEmpty(new Label({}, Type::Body, &Tokens::text2, Label::Fit::Wrap, this))
    , m_ageTable(new FigureTable(m_ages, this))
    , m_ageChart(new AgeChart(m_ages, this))
    , m_answerChart(new AnswerChart(m_answers, this))
    , m_answerTable(new FigureTable(m_answers, this))
    , m_foot(new Label({}, Type::Secondary, &Tokens::text3, Label::Fit::Wrap, this))
    , m_volumes(new VolumePart(this))
    , m_links(new ProposalList(m_proposals, m_clock, this))
    , m_linkCount(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Elide, this))
    , m_linksEmpty(new Label({}, Type::Body, &Tokens::text2, Label::Fit::Wrap, this))
{
    setAccessibleName(tr("Board"));
    buildActions();
    connectParts();
    setFocusProxy(m_head);
    showTables();
    refresh();
    refreshLinks();
}

BoardPanel::~BoardPanel() = default;

BoardTipsDialog *BoardPanel::list() const
{
    return m_list;
}

void BoardPanel::connectParts()
{
    connect(&m_board, &BoardModel::changed, this, [this] {
        m_filters->setChannels(m_board.channels());
        m_proposals.setProposals(m_board.proposals());
        refresh();
        refreshLinks();
    });
    connect(m_filters, &BoardFilters::changed, this,
            [this] { m_board.show(m_filters->range(), m_filters->channel()); });
    connect(m_head, &BoardHead::picked, this, &BoardPanel::openList);
    connect(m_volumes, &VolumePart::picked, this, &BoardPanel::openList);
    connect(m_volumes, &VolumePart::areasChosen, this, [this] {
        if (m_volumes->areas() != m_board.areas())
            m_board.setAreas(m_volumes->areas());
    });
    connect(m_owedTable, &FigureTable::picked, this, [this](const BoardPick &pick, const QModelIndex &index) {
        const QString name = index.siblingAtColumn(OwedTableModel::HolderColumn).data().toString();
        if (pick.of == Of::Holder)
            //: who holds them
            openList(pick, tr("Replies owed, held by: %1").arg(name));
        else
            openList(pick, pick.of == Of::Overdue ? tr("Replies overdue") : tr("Replies owed"));
    });
    const auto openAge = [this](const BoardPick &pick, const QModelIndex &index) {
        const QString age = index.siblingAtColumn(AgeTableModel::AgeColumn).data().toString();
        openList(pick, pick.of == Of::Open ? tr("Open tips") : tr("Open tips, age %1").arg(age));
    };
    connect(m_ageTable, &FigureTable::picked, this, openAge);
    connect(m_ageChart, &AgeChart::picked, this, openAge);
    const auto openAnswers = [this](const BoardPick &pick, const QModelIndex &index) {
        const QString when =
            m_answers.headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString();
        openList(pick, (pick.of == Of::AnsweredLate ? tr("Answered later than promised, %1")
                                                    : tr("Answered for the first time, %1"))
                           .arg(when));
    };
    connect(m_answerTable, &FigureTable::picked, this, openAnswers);
    connect(m_answerChart, &AnswerChart::picked, this, openAnswers);
    connect(m_ageToggle, &QAbstractButton::clicked, m_ageAsTable, &QAction::trigger);
    connect(m_answerToggle, &QAbstractButton::clicked, m_tables, &QAction::trigger);
    connect(m_assignButton, &QAbstractButton::clicked, m_assign, &QAction::trigger);
    connect(m_links, &ProposalList::acceptRequested, m_accept, &QAction::trigger);
    connect(m_links, &ProposalList::declineRequested, m_decline, &QAction::trigger);
    connect(m_links, &ProposalList::tipOpenRequested, this, &BoardPanel::tipOpenRequested);
    connect(m_links, &ProposalList::choiceChanged, this, &BoardPanel::refreshLinks);
    connect(m_answerTable, &FigureTable::arranged, this, &BoardPanel::alignAnswers);
}

void BoardPanel::setWords(const kit::TimeText &times, std::shared_ptr<const DepartmentSettings> settings)
{
    m_times = times;
    m_settings = std::move(settings);
    m_board.setZone(times.zone());
    m_links->setTimes(times);
    refresh();
}

void BoardPanel::setUsers(const QString &me, const std::vector<UserRow> &users)
{
    m_me = me;
    m_users = users;
    if (m_list)
        m_list->setUsers(me, users);
}

void BoardPanel::setLinkState(const LinkState &state)
{
    m_link = state;
    m_board.setCatchingUp(state.phase == LinkState::Phase::CatchingUp);
    refresh();
    refreshLinks();
}

void BoardPanel::setAreas(std::vector<std::shared_ptr<const BoardAreas>> areas)
{
    m_volumes->setAreas(std::move(areas));
}

void BoardPanel::apply(const Changes &changes)
{
    m_board.apply(changes);
    if (m_list)
        m_list->tips().apply(changes);
}

void BoardPanel::setPending(const std::vector<PendingAction> &pending)
{
    m_pending = pending;
    m_proposals.setPending(pending);
    refreshLinks();
    if (m_list)
        m_list->setPending(pending);
}

// --- what is shown

const BoardFigures *BoardPanel::counted() const
{
    using Phase = LinkState::Phase;
    const bool known = m_link.phase != Phase::CatchingUp && m_link.phase != Phase::Connecting;
    return known ? m_board.figures() : nullptr;
}

double BoardPanel::promisedMinutes() const
{
    Micros promise = m_settings && m_settings->promise != 0 ? m_settings->promise : kDefaultPromise;
    for (const ChannelRow &channel : m_board.channels()) {
        if (m_settings && channel.id == m_board.channel())
            promise = m_settings->channelPromises.value(channel.source + u'/' + channel.name, promise);
    }
    return double(promise) / kMicrosPerMinute;
}

void BoardPanel::refresh()
{
    const BoardFigures *figures = counted();
    const int days = daysOf(m_board.range());
    const BoardFigures none;
    const BoardFigures &known = m_board.figures() ? *m_board.figures() : none;
    for (FigureTableModel *model :
         {static_cast<FigureTableModel *>(&m_owed), static_cast<FigureTableModel *>(&m_ages),
          static_cast<FigureTableModel *>(&m_answers)})
        model->setCounted(figures != nullptr);
    m_volumes->setCounted(figures != nullptr);
    m_head->setFigures(figures, m_times, days);
    m_owed.setFigures(known, [&](Micros due) { return m_times.clockOrDate(due, known.now); });
    m_ages.setFigures(known);
    int month = 0;
    const auto date = [&](Micros time, bool full) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(time / 1000, m_board.zone()).date();
        if (full)
            return QLocale().toString(day, QLocale::LongFormat);
        // The month only where it is another than before it.
        const bool plain = std::exchange(month, day.month()) == day.month();
        //: format of a date: day and month, without a year
        return QLocale().toString(day, plain ? QStringLiteral("d") : tr("d MMM"));
    };
    m_answers.setFigures(known, date, days == 1 ? tr("Day") : tr("%Ln days to", "a date", days));
    m_answerChart->setPromise(promisedMinutes());
    m_answerChart->setAccessibleDescription(
        tr("The table beneath has the same figures. %Ln minute(s) are promised.", nullptr,
           int(promisedMinutes())));
    m_volumes->setFigures(figures, ActionWords(m_settings, m_times.zone()), days);
    const bool nothing = figures && figures->holders.empty();
    m_owedTable->setVisible(!nothing && m_owed.rowCount() > 0);
    m_owedEmpty->setVisible(nothing || m_owed.rowCount() == 0);
    m_owedEmpty->setText(figures                       ? tr("No reply is owed. Nobody waits for an answer.")
                         : m_board.problem().isEmpty() ? tr("Not known before the log is read to its end.")
                                                       : unreadable());
    const bool canAssign = figures && !figures->holders.empty();
    m_assign->setEnabled(canAssign);
    m_assign->setStatusTip(canAssign ? QString() : tr("no reply is owed"));
    m_assignButton->setEnabled(canAssign);
    refreshFoot();
}

void BoardPanel::refreshFoot()
{
    using Phase = LinkState::Phase;
    const BoardFigures *figures = m_board.figures();
    if (m_link.phase == Phase::CatchingUp || m_link.phase == Phase::Connecting || !figures) {
        m_foot->setText(m_board.problem().isEmpty() ? tr("Counting… The log is being read.") : unreadable());
        return;
    }
    const QString log = m_times.number(qint64(figures->sequence));
    if (!m_board.problem().isEmpty()) {
        //: why, the number of the log's last event, a moment
        m_foot->setText(tr("The figures can't be read anew: %1. They are from the log up to %2, at %3")
                            .arg(m_board.problem(), log, m_times.clock(figures->now)));
        return;
    }
    if (m_link.phase == Phase::Offline || m_link.phase == Phase::Halted)
        //: the number of the log's last event, a moment
        m_foot->setText(tr("The desk is offline. Counted from the log up to %1, as known at %2")
                            .arg(log, m_times.clockOrDate(m_link.since, m_clock())));
    else
        m_foot->setText(tr("Counted from the log up to %1, at %2").arg(log, m_times.clock(figures->now)));
}

QString BoardPanel::unreadable() const
{
    //: why
    return tr("The figures can't be read now: %1").arg(m_board.problem());
}

/// The list holds the newest; how many there are is counted.
void BoardPanel::refreshLinks()
{
    const int listed = m_proposals.rowCount();
    const int judged = listed - m_proposals.waiting();
    const bool reading = m_link.phase == LinkState::Phase::CatchingUp;
    const auto waiting = reading ? std::nullopt : m_board.waitingLinks();
    const QString &problem = m_board.linksProblem();
    if (!waiting)
        m_linkCount->setText(problem.isEmpty() ? tr("counting…") : QString());
    else if (*waiting > listed)
        //: how many are listed, of how many that wait
        m_linkCount->setText(tr("the newest %1 of %Ln", "links", int(*waiting)).arg(m_times.number(listed)));
    else
        m_linkCount->setText(listed == judged ? QString() : m_times.number(listed - judged));
    m_links->setVisible(listed > 0);
    m_linksEmpty->setVisible(listed == 0 || !problem.isEmpty());
    m_linksEmpty->setText(!problem.isEmpty() ? tr("The links can't be read now: %1").arg(problem)
                          : waiting ? tr("No link waits. What officers propose comes here for your word.")
                                    : tr("Not known before the log is read to its end."));
    const bool chosen = m_links->chosen().has_value();
    for (QAction *action : {m_accept, m_decline}) {
        action->setEnabled(chosen);
        action->setStatusTip(chosen ? QString() : tr("no link waits"));
    }
}

void BoardPanel::setShowsTables(bool shown)
{
    if (shown == m_showsTables)
        return;
    m_showsTables = shown;
    showTables();
}

/// The ages change places with their chart; the answers' table stands beneath theirs.
void BoardPanel::showTables()
{
    m_answerTable->setVisible(m_showsTables);
    m_answerToggle->setText(m_showsTables ? tr("Hide table") : tr("Table"));
    m_ageToggle->setText(m_ageIsTable ? tr("Chart") : tr("Table"));
    m_ageTable->setVisible(m_ageIsTable);
    m_ageChart->setVisible(!m_ageIsTable);
}

void BoardPanel::alignAnswers()
{
    const int first = m_answerTable->columnWidth(0);
    int right = first;
    for (int column = 1; column < m_answers.columnCount(); ++column)
        right += m_answerTable->columnWidth(column);
    m_answerChart->setColumns(first, right);
}

// --- what is done

void BoardPanel::openList(const BoardPick &pick, const QString &title)
{
    if (m_list)
        m_list->close();
    QString name = title;
    for (const ChannelRow &channel : m_board.channels()) {
        if (channel.id == m_board.channel() && channel.id != 0)
            name += QStringLiteral(", #") + channel.title;
    }
    auto *list = new BoardTipsDialog(m_source, m_clock, TipWords(m_times, m_settings), name, this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->setUsers(m_me, m_users);
    list->setPending(m_pending);
    connect(list, &BoardTipsDialog::tipOpenRequested, this, &BoardPanel::tipOpenRequested);
    connect(list, &BoardTipsDialog::commandRequested, this, &BoardPanel::commandRequested);
    m_list = list;
    m_board.list(list, pick, [list](const Result<BoardTips> &tips) {
        if (tips)
            list->setTips(tips.value());
        else
            list->setProblem(tips.error().what);
    });
    list->open();
}

/// What the row in hand has, or else what nobody has yet.
void BoardPanel::openOwed()
{
    const BoardFigures *figures = counted();
    if (!figures || figures->holders.empty())
        return;
    const QModelIndex current = m_owedTable->hasFocus() && m_owedTable->currentIndex().isValid()
                                    ? m_owedTable->currentIndex()
                                    : m_owed.index(0, OwedTableModel::HolderColumn);
    const QVariant pick =
        current.siblingAtColumn(OwedTableModel::HolderColumn).data(FigureTableModel::PickRole);
    if (pick.isValid())
        Q_EMIT m_owedTable->picked(pick.value<BoardPick>(), current);
}

void BoardPanel::judge(Verb verb, const QString &reason)
{
    const auto item = m_links->chosen();
    if (!item)
        return;
    Command command;
    command.id = newEventId();
    command.verb = verb;
    command.body.tip = item->proposal.link.tipKey;
    command.body.casefile = item->proposal.link.caseKey;
    command.body.reason = reason.toUtf8();
    Q_EMIT commandRequested(command);
}

void BoardPanel::decline()
{
    const auto item = m_links->chosen();
    if (!item)
        return;
    auto *dialog = new DeclineDialog(*item, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, key = item->key()] {
        // Another may have been chosen by the log meanwhile.
        const auto chosen = m_links->chosen();
        if (chosen && chosen->key() == key)
            judge(Verb::Decline, dialog->reason());
    });
    dialog->open();
}

void BoardPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_board.setWatched(true);
}

void BoardPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_board.setWatched(false);
}

void BoardPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).base);
}

} // namespace porch
