// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/BulkActions.h"

#include "models/items/ActionWords.h"
#include "ui/inbox/BulkCloseDialog.h"
#include "ui/kit/DimOverlay.h"
#include "ui/tips/TipTable.h"

#include <QAction>
#include <QDateTime>
#include <QMenu>

#include <algorithm>

namespace porch {

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kHour = 60 * kMinute;
/// When a desk's day begins and ends, for what is put off until then.
constexpr int kMorning = 8;
constexpr int kEvening = 18;

Micros at(const QDate &day, int hour, const QTimeZone &zone)
{
    return QDateTime(day, QTime(hour, 0), zone).toMSecsSinceEpoch() * 1000;
}

bool heldByAnother(const TipItem &item)
{
    const bool open = item.row.keys.status != TipStatus::Closed;
    return open && !item.mine && !item.stale && !item.row.owner.isEmpty();
}

} // namespace

BulkActions::BulkActions(TipInboxModel &model, TipTable &table, QWidget *panel)
    : QObject(panel)
    , m_model(model)
    , m_table(table)
    , m_panel(panel)
    , m_words(std::make_unique<TipWords>(kit::TimeText()))
{
    claim = make(tr("Claim the selected tips"), tr("Claim"), QStringLiteral("C"), [this] {
        run(Verb::Claim, [](TipBody &body, const TipItem &item) {
            if (item.stale && !item.mine)
                body.reason = tr("the claim of %1 was idle").arg(TipWords::holder(item.row)).toUtf8();
        });
    });
    release = make(tr("Release the selected tips"), tr("Release"), QStringLiteral("Shift+C"),
                   [this] { run(Verb::Release, {}); });
    classify = make(tr("Classify the selected tips…"), tr("Classify…"), QStringLiteral("Y"),
                    [this] { chooseClass(); });
    snooze = make(tr("Put the selected tips off…"), tr("Remind me…"), QStringLiteral("H"),
                  [this] { chooseTime(); });
    assign =
        make(tr("Assign the selected tips…"), tr("Assign…"), QStringLiteral("A"), [this] { chooseUser(); });
    close = make(tr("Close the selected tips…"), tr("Close…"), QStringLiteral("E"), [this] { askClose(); });
    link = make(tr("Link the selected tips to a case…"), tr("Link…"), QStringLiteral("L"), [this] {
        std::vector<TipId> tips;
        const auto rows = m_table.markedRows();
        for (const int row : rows)
            tips.push_back(m_model.tipAt(row));
        Q_EMIT linkRequested(tips);
    });
    connect(&m_table, &TipTable::markedChanged, this, &BulkActions::refresh);
    // Marked rows are read as they come; their words decide what can be done.
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_table.hasSeveral())
            Q_EMIT markedChanged();
    });
    connect(&m_model, &TipInboxModel::outcomesCame, this, &BulkActions::noteOutcomes);
    refresh();
}

BulkActions::~BulkActions() = default;

QAction *BulkActions::make(const QString &text, const QString &word, const QString &key,
                           const std::function<void()> &does)
{
    auto *action = new QAction(text, this);
    action->setIconText(word);
    action->setShortcuts({QKeySequence(key), QKeySequence(QStringLiteral("Alt+") + key)});
    // The same keys act on the open tip: only a list with several marked takes them first.
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, does);
    m_table.addAction(action);
    return action;
}

void BulkActions::setWords(const TipWords &words)
{
    m_words = std::make_unique<TipWords>(words);
}

void BulkActions::setUsers(const std::vector<UserRow> &users)
{
    m_users = users;
    Q_EMIT resultChanged();
}

void BulkActions::setRoles(Roles roles)
{
    m_roles = roles;
    refresh();
}

int BulkActions::marked() const
{
    return m_table.hasSeveral() ? int(m_table.markedRows().size()) : 0;
}

void BulkActions::refresh()
{
    const bool several = m_table.hasSeveral();
    const QString why = several ? QString() : tr("select several tips first (Shift+Down, Ctrl+A)");
    const auto acts = all();
    for (QAction *action : acts) {
        action->setEnabled(several);
        action->setStatusTip(why);
    }
    const bool supervisor = m_roles.testFlag(Role::Supervisor);
    assign->setVisible(supervisor);
    assign->setEnabled(several && supervisor);
    // The rows are asked for, so that they are here when an action needs them.
    if (several) {
        const auto rows = m_table.markedRows();
        for (const int row : rows)
            m_model.item(row);
    }
    Q_EMIT markedChanged();
}

QString BulkActions::nameOf(const QString &user) const
{
    const auto found = std::find_if(m_users.begin(), m_users.end(),
                                    [&user](const UserRow &row) { return row.user == user; });
    return found == m_users.end() ? user : found->name;
}

/// Why it would do nothing, as far as this desk knows the log; empty when it may be tried.
QString BulkActions::hindrance(Verb verb, const TipItem &item) const
{
    if (!item.loaded)
        return tr("still being read");
    const bool closed = item.row.keys.status == TipStatus::Closed;
    if (verb != Verb::Classify && closed)
        return tr("closed already");
    switch (verb) {
    case Verb::Claim:
        if (item.mine && item.row.keys.snoozed == 0)
            return tr("you hold it already");
        break;
    case Verb::Release:
        return item.mine ? QString() : tr("you do not hold it");
    case Verb::Snooze:
    case Verb::Close:
        break;
    default:
        return {};
    }
    return heldByAnother(item) ? tr("%1 holds it").arg(TipWords::holder(item.row)) : QString();
}

void BulkActions::run(Verb verb, const Fill &fill)
{
    m_run.begin(verb);
    std::vector<Command> commands;
    const auto rows = m_table.markedRows();
    for (const int row : rows) {
        const TipItem item = m_model.item(row);
        if (const QString why = hindrance(verb, item); !why.isEmpty()) {
            m_run.leaveOut(why);
            continue;
        }
        Command command;
        command.id = newEventId();
        command.verb = verb;
        command.body.tip = item.row.key;
        if (fill)
            fill(command.body, item);
        m_run.add(command.id);
        commands.push_back(command);
    }
    for (const Command &command : commands)
        Q_EMIT commandRequested(command);
    Q_EMIT finished();
    Q_EMIT resultChanged();
}

// --- choices

void BulkActions::open(QMenu *menu, QAction *from)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_anchor ? m_anchor(from) : m_table.mapToGlobal(QPoint()));
    // With the keyboard one goes on from the first.
    menu->setActiveAction(menu->actions().value(0));
}

void BulkActions::chooseClass()
{
    auto *menu = new QMenu(tr("Category and priority"), m_panel);
    const bool spanish = m_words->times().locale().language() == QLocale::Spanish;
    for (const DepartmentChoice &choice : m_words->settings().categories) {
        connect(menu->addAction(choice.name.in(spanish)), &QAction::triggered, this,
                [this, key = choice.key] {
                    run(Verb::Classify, [key](TipBody &body, const TipItem &) { body.category = key; });
                });
    }
    menu->addSeparator();
    for (const Priority priority : {Priority::Urgent, Priority::Normal, Priority::Low}) {
        //: in a menu; a priority of tips
        connect(menu->addAction(tr("Priority: %1").arg(ActionWords::priority(priority))), &QAction::triggered,
                this, [this, priority] {
                    run(Verb::Classify,
                        [priority](TipBody &body, const TipItem &) { body.priority = priority; });
                });
    }
    open(menu, classify);
}

void BulkActions::chooseTime()
{
    auto *menu = new QMenu(tr("Put off until"), m_panel);
    const kit::TimeText &times = m_words->times();
    const Micros now = m_model.now();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now / 1000, times.zone()).date();
    std::vector<Micros> offered;
    const auto add = [&](const QString &words, Micros until) {
        // Late on a Sunday tomorrow is Monday.
        if (until <= now || std::find(offered.begin(), offered.end(), until) != offered.end())
            return;
        offered.push_back(until);
        //: in a menu; in words, the exact time
        connect(menu->addAction(tr("%1 (%2)").arg(words, times.moment(until, now))), &QAction::triggered,
                this, [this, until] {
                    run(Verb::Snooze, [until](TipBody &body, const TipItem &) { body.until = until; });
                });
    };
    add(tr("In an hour"), (now + kHour) / kMinute * kMinute);
    add(tr("This evening"), at(today, kEvening, times.zone()));
    add(tr("Tomorrow morning"), at(today.addDays(1), kMorning, times.zone()));
    add(tr("Monday morning"), at(today.addDays(8 - today.dayOfWeek()), kMorning, times.zone()));
    open(menu, snooze);
}

void BulkActions::chooseUser()
{
    auto *menu = new QMenu(tr("Assign to"), m_panel);
    for (const UserRow &user : m_users) {
        const bool me = user.user == m_model.user();
        connect(menu->addAction(me ? tr("%1 (you)").arg(user.name) : user.name), &QAction::triggered, this,
                [this, to = user.user] {
                    run(Verb::Assign, [to](TipBody &body, const TipItem &) { body.assignee = to; });
                });
    }
    if (m_users.empty())
        menu->addAction(tr("Nobody of the desk is known yet"))->setEnabled(false);
    open(menu, assign);
}

void BulkActions::askClose()
{
    if (m_dialog)
        return;
    int owed = 0;
    int closing = 0;
    const auto rows = m_table.markedRows();
    for (const int row : rows) {
        const TipItem item = m_model.item(row);
        if (!hindrance(Verb::Close, item).isEmpty())
            continue;
        ++closing;
        owed += item.row.keys.due != 0 ? 1 : 0;
    }
    if (closing == 0) {
        // Nothing to ask about; only why not is told.
        run(Verb::Close, {});
        return;
    }
    const bool spanish = m_words->times().locale().language() == QLocale::Spanish;
    QWidget *window = m_panel->window();
    auto *dialog = new BulkCloseDialog(closing, owed, m_words->settings().dispositions, spanish, window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *dim = new kit::DimOverlay(window);
    connect(dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        run(Verb::Close,
            [how = dialog->disposition(), why = dialog->reason().toUtf8()](TipBody &body, const TipItem &) {
                body.disposition = how;
                body.reason = why;
            });
    });
    dim->show();
    dialog->open();
}

// --- what became of it

QString BulkActions::result() const
{
    return m_run.isEmpty() ? QString() : m_run.sentence([this](const QString &user) { return nameOf(user); });
}

void BulkActions::dismissResult()
{
    if (m_run.isEmpty())
        return;
    m_run = {};
    Q_EMIT resultChanged();
}

void BulkActions::setPending(const std::vector<PendingAction> &pending)
{
    if (!m_run.isEmpty() && m_run.setPending(pending))
        Q_EMIT resultChanged();
}

void BulkActions::noteOutcomes(const std::vector<Outcome> &outcomes)
{
    if (!m_run.isEmpty() && m_run.noteOutcomes(outcomes))
        Q_EMIT resultChanged();
}

void BulkActions::noteFailed(const QByteArray &id, const QString &problem)
{
    if (m_run.noteFailed(id, problem))
        Q_EMIT resultChanged();
}

} // namespace porch
